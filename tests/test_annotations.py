"""Annotations keep offsets only, and the words come back from the document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import agreement
from benchmarks.annotated import FOLDER, load_annotations, main, store

TEXT = """KẾ HOẠCH

Căn cứ Quyết định số 4021/QĐ-UBND ngày 03/8/2031 của Ủy ban nhân dân tỉnh Hồ Xanh;

I. Chỉ tiêu
Ít nhất  90% hồ sơ được số hóa.
Văn phòng chủ trì, phối hợp với Phòng Tài chính
báo cáo trước ngày 15/12/2031.
"""


def _quoted() -> dict[str, Any]:
    return {
        "header": {"type": "Kế hoạch", "title": "KẾ HOẠCH", "issuer": None, "recipients": 0},
        "citations": [
            {
                "text": "Quyết định số 4021/QĐ-UBND ngày 03/8/2031 của Ủy ban nhân dân tỉnh Hồ Xanh",
                "type": "Quyết định",
                "number": "4021/QĐ-UBND",
                "date": "2031-08-03",
                "issuer": "Ủy ban nhân dân tỉnh Hồ Xanh",
                "name": None,
                "relation": "based_on",
            }
        ],
        "named_references": [],
        "pinpoints": [],
        "relations": [],
        "sections": [["I.", "Chỉ tiêu", 1]],
        "quotas": [{"text": "Ít nhất 90% hồ sơ được số hóa", "subject": "hồ sơ", "min": 90, "max": None, "unit": "%"}],
        "tasks": [
            {
                "text": "Văn phòng chủ trì, phối hợp với Phòng Tài chính báo cáo trước ngày 15/12/2031",
                "lead": "Văn phòng",
                "partners": ["Phòng Tài chính"],
                "product": "không có trong văn bản",
                "recipient": None,
                "deadline": "2031-12-15",
            }
        ],
        "errors": [],
    }


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "plan.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def _strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [found for one in value.values() for found in _strings(one)]
    if isinstance(value, list):
        return [found for one in value for found in _strings(one)]
    return [value] if isinstance(value, str) else []


def test_no_words_of_the_document_are_kept(document: Path) -> None:
    stored, lost = store(_quoted(), document, "plan.md")
    assert lost == ["không có trong văn bản"]
    kept = " ".join(_strings(stored))
    for words in ("Hồ Xanh", "hồ sơ", "Văn phòng", "Chỉ tiêu", "Căn cứ"):
        assert words not in kept


def test_words_come_back(document: Path, tmp_path: Path) -> None:
    (tmp_path / "quoted.json").write_text(json.dumps({**_quoted(), "file": "plan.md"}), encoding="utf-8")
    assert main(["store", str(tmp_path / "quoted.json"), "--shared", str(tmp_path), "--to", str(tmp_path / "to")]) == 0
    cases, left_out = load_annotations(tmp_path / "to", tmp_path)
    assert not left_out
    gold, quoted = cases[0].gold, _quoted()
    assert gold["citations"][0]["issuer"] == quoted["citations"][0]["issuer"]
    assert gold["sections"] == quoted["sections"]
    assert gold["quotas"][0]["text"] == quoted["quotas"][0]["text"]
    assert gold["tasks"][0] | {"product": None} == quoted["tasks"][0] | {"product": None}


def test_another_text_is_left_out_by_name(document: Path, tmp_path: Path) -> None:
    test_words_come_back(document, tmp_path)
    document.write_text(TEXT.replace("90%", "95%"), encoding="utf-8")
    cases, left_out = load_annotations(tmp_path / "to", tmp_path)
    assert not cases
    assert "quoted.json" in left_out[0]


def test_two_readings_are_matched_one_to_one() -> None:
    first = [{"min": 90, "unit": "%", "text": [0, 10]}, {"min": 90, "unit": "%", "text": [0, 10]}]
    second = [{"min": 90, "unit": "%", "text": [2, 12]}, {"min": 80, "unit": "%", "text": [0, 10]}]
    assert agreement.unmatched(first, second, agreement._SAME["quotas"]) == (first[1:], second[1:])


@pytest.mark.parametrize("path", sorted(FOLDER.glob("**/*.json")), ids=lambda path: path.stem)
def test_annotations_in_the_project_hold_facts_only(path: Path) -> None:
    stored = json.loads(path.read_text(encoding="utf-8"))
    assert len(stored["text_sha256"]) == 64
    # Corrections, units, paths and names of authorities are short; a sentence would not be.
    assert all(len(text) <= 60 for text in _strings(stored) if text not in (stored["file"], stored["text_sha256"]))
