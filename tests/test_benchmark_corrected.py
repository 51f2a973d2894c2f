"""Documents read for word errors: stored as offsets, given back with and without their errors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.corrected import (
    FOLDER,
    CorrectedCase,
    WordError,
    corrected_document,
    corrected_text,
    load_corrected,
    main,
)
from docparse.values import Span

TEXT = """KẾ HOẠCH
Tổ chức hội thi nấu nướng năm 2031

1. Các phòng ban hành tháng nộp báo cáo kết quã về Văn phòng phường Hồ Xanh để tổng họp.

2. Văn phòng chủ trì, phối với các đơn đơn vị tổ chức hội thi; mời phường Hồ Xang cùng dự.
"""
ROWS = (
    {"wrong": "kết quã", "right": "kết quả", "class": "tone_diacritic"},
    {"context": "để tổng họp", "wrong": "họp", "right": "hợp", "class": "diacritic", "seen": "tool"},
    {"wrong": "phối với", "right": "phối hợp với", "class": "missing_word"},
    {"wrong": "đơn đơn", "right": "đơn", "class": "doubled_word"},
    {"wrong": "Xang", "right": "Xanh", "class": "proper_name"},
)


def _write(folder: Path, *rows: dict[str, Any], text: str = TEXT) -> list[str]:
    """A worksheet and its document; the arguments that store it."""
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs" / "ke-hoach.md").write_text(text, encoding="utf-8")
    sheet = folder / "sheet.json"
    sheet.write_text(json.dumps({"path": "docs/ke-hoach.md", "errors": rows}), encoding="utf-8")
    return ["store", str(sheet), "--shared", str(folder), "--to", str(folder / "stored")]


def _stored(folder: Path) -> tuple[CorrectedCase, Path]:
    assert main(_write(folder, *ROWS)) == 0
    ((case,), left_out) = load_corrected(folder / "stored", folder)
    assert left_out == []
    return case, folder / "stored" / "ke-hoach.json"


def test_a_worksheet_becomes_offsets_in_order_of_place(tmp_path: Path) -> None:
    case, file = _stored(tmp_path)
    words = [(case.document.text[one.start : one.end], one.right, one.kind, one.seen) for one in case.errors]
    assert words == [(row["wrong"], row["right"], row["class"], row.get("seen", "reader")) for row in ROWS]
    assert case.syllables == 48
    assert "Văn phòng" not in file.read_text(encoding="utf-8")


def test_the_corrected_document_differs_in_the_errors_only(tmp_path: Path) -> None:
    case, _ = _stored(tmp_path)
    document = corrected_document(case.document, case.errors)
    expected = case.document.text
    for wrong, right in (("kết quã", "kết quả"), ("tổng họp", "tổng hợp"), ("phối với", "phối hợp với")):
        expected = expected.replace(wrong, right)
    assert document.text == expected.replace("đơn đơn", "đơn").replace("Xang", "Xanh")
    lines = [document.text[block.start : block.end] for block in document.blocks]
    assert lines == document.text.split("\n")


@given(
    st.lists(
        st.tuples(st.text("abạ ", max_size=6), st.sampled_from(["", "sai", "sai chữ"]), st.text("đúng", min_size=1))
    )
)
def test_what_is_between_the_errors_is_kept_and_found_again(parts: list[tuple[str, str, str]]) -> None:
    written, errors = "", []
    for kept, wrong, right in parts:
        written += kept
        errors.append(WordError(len(written), len(written) + len(wrong), "spelling", right, "reader"))
        written += wrong
    text, moved = corrected_text(written, errors)
    assert text == "".join(kept + right for kept, _, right in parts)
    position = 0
    for (kept, _, right), error in zip(parts, errors, strict=True):
        place = moved.span_to_source(Span(position, position + len(kept)))
        assert place.of(written) == kept
        position += len(kept)
        assert moved.span_to_source(Span(position, position + len(right))) == Span(error.start, error.end)
        position += len(right)


def test_a_row_may_mean_every_place(tmp_path: Path) -> None:
    text = "Sở Tư Phap nhận hồ sơ.\n\nSở Tư Phap trả kết quả.\n"
    row = {"wrong": "Tư Phap", "right": "Tư Pháp", "class": "proper_name", "everywhere": True}
    assert main(_write(tmp_path, row, text=text)) == 0
    ((case,), _) = load_corrected(tmp_path / "stored", tmp_path)
    assert [case.document.text[one.start : one.end] for one in case.errors] == ["Tư Phap"] * 2


@pytest.mark.parametrize(
    "row",
    [
        pytest.param({"wrong": "kết quạ"}, id="not in the text"),
        pytest.param({"wrong": "phường"}, id="stands twice"),
        pytest.param({"wrong": "hội"}, id="stands twice, once before a mark"),
        pytest.param({"wrong": "phườn"}, id="a piece of a word"),
        pytest.param({"wrong": "2031 1"}, id="over two paragraphs"),
        pytest.param({"context": "không có ở đây", "wrong": "quã"}, id="its context is not in the text"),
        pytest.param({"wrong": "quã", "class": "style"}, id="no word error"),
        pytest.param({"wrong": "quã", "seen": "nobody"}, id="seen by nobody"),
        pytest.param({"wrong": "quã", "right": " "}, id="nothing in its place"),
        pytest.param({"wrong": "quã", "right": "quã"}, id="the same again"),
        pytest.param({"wrong": "quã", "right": "từ " * 20}, id="a whole sentence"),
    ],
)
def test_a_faulty_worksheet_is_refused(tmp_path: Path, row: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(_write(tmp_path, ROWS[1], {"right": "quả", "class": "tone_diacritic", **row})) == 1
    assert repr(row.get("context", row["wrong"])) in capsys.readouterr().out
    assert not list((tmp_path / "stored").iterdir())


def test_errors_one_within_another_are_refused(tmp_path: Path) -> None:
    outer = {"wrong": "báo cáo kết quã", "right": "báo cáo kết quả", "class": "tone_diacritic"}
    assert main(_write(tmp_path, ROWS[0], outer)) == 1


def test_absent_and_changed_documents_are_left_out_by_name(tmp_path: Path) -> None:
    _stored(tmp_path)
    _write(tmp_path, text=TEXT + "Thêm một dòng.\n")
    cases, left_out = load_corrected(tmp_path / "stored", tmp_path)
    assert (cases, len(left_out)) == ([], 1)
    assert "ke-hoach.json" in left_out[0]
    assert "another" in left_out[0]
    (tmp_path / "docs" / "ke-hoach.md").unlink()
    assert "no document docs/ke-hoach.md" in load_corrected(tmp_path / "stored", tmp_path)[1][0]


def test_the_committed_corrections_fit_their_documents(shared: Path) -> None:
    cases, left_out = load_corrected(FOLDER, shared)
    assert left_out == []
    for case in cases:
        document = corrected_document(case.document, case.errors)
        assert len(document.blocks) == len(case.document.blocks)
        for error in case.errors:
            assert case.document.text[error.start : error.end] != error.right, (case.name, error)
