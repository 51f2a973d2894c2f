"""The whole card of an instrument, as a legal officer asks for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from docparse.cli import main

NAME = "Nghị định văn thư"
SOURCE = ["--source", "Công báo"]


@pytest.fixture(autouse=True)
def _office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCPARSE_REGISTRY", str(tmp_path / "office.sqlite"))


def test_everything_stands_on_the_card(capsys: pytest.CaptureFixture[str]) -> None:
    written = ["--state", "in_force", "--as-of", "2026-10-01", "--alias", NAME, "--by", "Lan", "--note", "quý III"]
    amended = ["--amended-by", "Nghị định số 9999/2026/NĐ-CP ngày 15/8/2026"]
    assert main(["registry", "set", "30/2020/NĐ-CP", *written, *amended, *SOURCE]) == 0
    capsys.readouterr()
    assert main(["registry", "show", NAME, "--on", "2026-09-01"]) == 0
    shown = capsys.readouterr().out
    for expected in (
        "Nghị định 30/2020/NĐ-CP (05/03/2020, Chính phủ)",
        f"Tên gọi khác: {NAME}",
        "Vào ngày 01/09/2026: còn hiệu lực",
        "Công báo",
        "tính đến ngày 01/10/2026: còn hiệu lực",
        "sửa đổi, bổ sung bởi: 9999/2026/NĐ-CP",
        "thay thế: 110/2004/NĐ-CP (08/04/2004) (từ 05/03/2020)",
        "Lan: ghi 30/2020/NĐ-CP (05/03/2020)",
        "ghi chú: quý III",
    ):
        assert expected in shown
    assert main(["registry", "show", "30/2020/NĐ-CP", "--format", "json"]) == 0
    (card,) = json.loads(capsys.readouterr().out)["30/2020/NĐ-CP"]
    assert card["names"] == [NAME]
    assert {link["kind"] for link in card["links_from"]} >= {"replaces"}
    assert [change["who"] for change in card["history"]] == ["Lan"]
    assert [status["state"] for status in card["statuses"]] == ["unknown"]


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ("Luật Đất đai 2024", ["31/2024/QH15"]),
        ("luật đất đai năm 2013", ["45/2013/QH13"]),
        ("Luật Đất đai", ["13/2003/QH11", "45/2013/QH13", "31/2024/QH15"]),
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ", ["30/2020/NĐ-CP"]),
        ("Nghị quyết số 93/2015/QH13 ngày 22/6/2015", ["93/2015/QH13"]),
        ("30/2020/nđ-cp", ["30/2020/NĐ-CP"]),
        ("Luật Trồng cây 2024", []),
        ("Nghị định số 30/2020/NĐ-CP ngày 06/3/2020", []),
    ],
)
def test_instruments_are_found_as_people_write_them(
    asked: str, numbers: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["registry", "show", asked, "--format", "json"]) == (0 if numbers else 1)
    cards = json.loads(capsys.readouterr().out)[asked]
    assert [card["number"] for card in cards] == numbers


def test_long_lists_are_cut_and_the_short_answer_stays_short(capsys: pytest.CaptureFixture[str]) -> None:
    main(["registry", "show", "63/2025/QH15"])
    shown = capsys.readouterr().out
    assert "văn bản khác (xem --format json)" in shown
    main(["registry", "status", "63/2025/QH15"])
    assert "căn cứ" not in capsys.readouterr().out


def test_nothing_has_been_changed_yet(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["registry", "history"]) == 0
    assert "Chưa có thay đổi nào" in capsys.readouterr().out
    assert main(["registry", "history", "Luật Trồng cây"]) == 2
