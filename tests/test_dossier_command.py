"""``docparse dossier``: its sentences, its formats, the roles, and what it refuses."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

import docparse
from docparse.cli import main
from docparse.compare.dossier import DOSSIER_KINDS
from docparse.report.dossier_json import load_dossier_schema
from docparse.report.dossier_words import dossier_words
from tests.sample_expectations import SAMPLES

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command in a folder that holds the sample dossier."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SAMPLES / "dossier", tmp_path / "ho-so")

    def call(*arguments: str) -> tuple[int, str, str]:
        try:
            code = main(["dossier", *arguments])
        except SystemExit as refused:
            code = int(refused.code or 0)
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


def test_both_sides_are_named_and_neither_is_corrected(run: Run) -> None:
    code, out, _ = run("ho-so")
    told = " ".join(out.split())
    assert code == 0
    assert "6 chỗ mâu thuẫn; 2 chỗ thiếu; 4 chỗ khác nhau" in told
    for sentence in (
        "Dự thảo ghi 2,35 tỷ đồng, Tờ trình ghi 2,35 nghìn tỷ đồng; lệch hàng nghìn lần",
        "Cùng một con số 1.284 tỷ đồng nhưng Phiếu trình gọi là “giải ngân”, Tờ trình gọi là “đăng ký”",
        "Tổng số ở Phụ lục là 176.500 triệu đồng, Dự thảo, Phiếu trình, Tờ trình ghi 168.500 triệu đồng",
        "Góp ý Sở Tài chính ghi ngày 24/04/2026, Tờ trình ghi ngày 22/04/2026",
        "Người ký: Dự thảo là PHÓ CHỦ TỊCH Đinh Thị Thu Vân, Phiếu trình ghi Hà Quang Bách",
        "Sở Tài chính: ý kiến được ghi là tiếp thu nhưng dự thảo chưa có “quyết toán kinh phí hỗ trợ hằng năm”",
        "Sở Tài chính: ý kiến chưa được trả lời",
    ):
        assert sentence in told


def test_in_english(run: Run) -> None:
    out = " ".join(run("ho-so", "--lang", "en")[1].split())
    assert "DOSSIER: 7 FILES" in out
    assert "One name in two spellings" in out


def test_json_follows_its_schema_and_its_offsets_are_those_of_the_text(run: Run) -> None:
    answer = json.loads(run("ho-so", "--format", "json")[1])
    jsonschema.validate(answer, load_dossier_schema(), cls=jsonschema.Draft202012Validator)
    texts = [docparse.read(one["path"]).text for one in answer["files"]]
    places = [place for one in answer["statements"] for place in one["passages"]]
    places += [value for fact in answer["facts"] for value in fact["values"]]
    assert places
    for place in places:
        assert texts[place["file"]][place["start"] : place["end"]] == place["text"]


def test_roles_that_are_given_are_taken(run: Run) -> None:
    files = ("ho-so/to-trinh.docx", "ho-so/du-thao-ke-hoach.docx")
    answer = json.loads(run(*files, "--roles", "slip,?", "--format", "json")[1])
    assert [one["role"] for one in answer["files"]] == ["slip", "draft"]


def test_one_bad_file_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ho-so" / "hong.docx").write_bytes(b"PK\x03\x04 broken")
    code, out, err = run("ho-so")
    assert code == 2
    assert "HỒ SƠ TRÌNH: 7 TỆP" in out
    assert "hong.docx" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("ho-so/to-trinh.docx",), "cần ít nhất hai tệp"),
        (("ho-so", "--roles", "draft"), "--roles nêu 1 vai trò cho 7 tệp"),
        (("ho-so", "--roles", "draft,thu-ky"), "“thu-ky” không phải vai trò"),
    ],
)
def test_refusals(run: Run, arguments: tuple[str, ...], said: str) -> None:
    code, _, err = run(*arguments)
    assert code == 2
    assert said in " ".join(err.split())


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_kind_has_its_sentence(lang: str) -> None:
    said = dossier_words("en" if lang == "en" else "vi")
    assert all(said[kind] for kind in DOSSIER_KINDS)


def test_as_a_page_and_as_a_workbook(run: Run, tmp_path: Path) -> None:
    assert run("ho-so", "--format", "html", "-o", "ho-so.html")[0] == 0
    page = (tmp_path / "ho-so.html").read_text(encoding="utf-8")
    assert "Người ký: Dự thảo là PHÓ CHỦ TỊCH Đinh Thị Thu Vân" in page
    assert '<section class="card heavy" id="comments"' in page
    assert "heat-map" not in page.partition("<body")[2]
    assert run("ho-so", "--format", "xlsx", "-o", "ho-so.xlsx")[0] == 0
    sheets = docparse.read(tmp_path / "ho-so.xlsx").text
    assert "quyết toán kinh phí hỗ trợ hằng năm" in sheets
    assert "tiếp thu một phần" not in sheets
    assert run("ho-so", "--format", "xlsx")[0] == 2
