"""``docparse compare``: its formats, the superior's plan, and what it refuses."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

import docparse
from docparse.cli import main
from docparse.report.compare_json import load_compare_schema
from tests.sample_expectations import SAMPLES

Run = Callable[..., tuple[int, str, str]]
PLANS = ("so-giao-duc-va-dao-tao.txt", "so-noi-vu.md", "so-xay-dung.docx", "so-y-te.docx")
PARENT = "ubnd-tinh.docx"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command in a folder that holds the sample plans."""
    monkeypatch.chdir(tmp_path)
    for name in (*PLANS, PARENT):
        shutil.copy(SAMPLES / "cung-chu-de" / name, tmp_path)

    def call(*arguments: str) -> tuple[int, str, str]:
        try:
            code = main(["compare", *arguments])
        except SystemExit as refused:
            code = int(refused.code or 0)
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


def test_the_summary_comes_first_and_names_both_sides(run: Run) -> None:
    code, out, _ = run(*PLANS, "--against", PARENT)
    assert code == 0
    told = " ".join(out.split())
    assert (
        "Sở Giáo dục và Đào tạo đặt 70% trở lên, không đạt mức 80% trở lên mà Ủy ban nhân dân tỉnh An Lộc giao" in told
    )
    assert "Thời hạn: Ủy ban nhân dân tỉnh An Lộc ghi 30/09/2025, Sở Y tế ghi 31/12/2025" in told
    assert "4 chỗ mâu thuẫn; 4 chỗ thiếu; 1 lưu ý" in told
    assert out.index("KHÁC NHAU ĐÁNG CHÚ Ý") < out.index("CÁC MỤC") < out.index("CĂN CỨ BAN HÀNH")


def test_in_english(run: Run) -> None:
    code, out, _ = run(*PLANS, "--against", PARENT, "--lang", "en")
    assert code == 0
    assert "5 DOCUMENTS SIDE BY SIDE" in out
    assert "4 contradictions; 4 lacking; 1 notes" in out


def test_a_folder_is_compared_document_by_document(run: Run) -> None:
    code, out, _ = run(".", "--against", PARENT, "--format", "json")
    answer = json.loads(out)
    assert code == 0
    assert answer["documents"][0]["path"].endswith(PARENT)
    assert len(answer["documents"]) == 5
    assert answer["parent"] == 0


def test_json_follows_its_schema_and_its_offsets_are_those_of_the_text(run: Run) -> None:
    answer = json.loads(run(*PLANS, "--against", PARENT, "--format", "json")[1])
    jsonschema.validate(answer, load_compare_schema(), cls=jsonschema.Draft202012Validator)
    texts = [docparse.read(one["path"]).text for one in answer["documents"]]
    passages = [passage for one in answer["statements"] for passage in one["passages"]]
    assert passages
    for passage in passages:
        assert texts[passage["document"]][passage["start"] : passage["end"]] == passage["text"]


def test_two_drafts_are_shown_word_by_word(run: Run, tmp_path: Path) -> None:
    text = (tmp_path / "so-noi-vu.md").read_text(encoding="utf-8")
    (tmp_path / "lan-2.md").write_text(text.replace("85%", "88%").replace("02 lớp", "03 lớp"), encoding="utf-8")
    code, out, _ = run("so-noi-vu.md", "lan-2.md")
    told = " ".join(out.split())
    assert code == 0
    assert "2 đoạn sửa chữ, 0 đoạn thêm, 0 đoạn bỏ" in told
    assert "đạt từ [-85-] {+88+}% trở lên" in told
    assert "Cùng một chỉ tiêu: so-noi-vu.md 85% trở lên; lan-2.md 88% trở lên" in told


def test_one_bad_file_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    (tmp_path / "hong.docx").write_bytes(b"PK\x03\x04 broken")
    code, out, err = run(*PLANS, "hong.docx")
    assert code == 2
    assert "SO SÁNH 4 VĂN BẢN" in out
    assert "hong.docx" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((PLANS[0],), "cần ít nhất hai văn bản"),
        ((*PLANS, "--against", "khong-co.docx"), "không đọc được văn bản cấp trên khong-co.docx"),
        ((*PLANS, "--against", "tren"), "--against chỉ nhận một văn bản; tren có 2"),
        ((*PLANS, "--format", "xlsx"), "-o"),
        ((), "compare"),
    ],
)
def test_refusals(run: Run, tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    (tmp_path / "tren").mkdir()
    for name in PLANS[:2]:
        shutil.copy(tmp_path / name, tmp_path / "tren")
    code, _, err = run(*arguments)
    assert code == 2
    assert said in err


def test_one_plan_is_enough_with_its_superiors(run: Run) -> None:
    code, out, _ = run(PLANS[0], "--against", PARENT)
    assert code == 0
    assert "không đạt mức" in out


def test_from_python() -> None:
    folder = SAMPLES / "cung-chu-de"
    read = [docparse.extract(folder / name) for name in PLANS]
    compared = docparse.compare(read, against=folder / PARENT)
    assert compared.parent == 0
    assert [one.document.sha256 for one in compared.analyses[1:]] == [one.document.sha256 for one in read]
