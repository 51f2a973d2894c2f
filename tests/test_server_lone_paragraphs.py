"""A paragraph that comes without its document is told nothing that the document would take back."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import docparse
from docparse.checks import rules
from docparse.server.languagetool.chosen import Chosen
from docparse.server.tasks.asked import CheckSettings, Paragraph
from docparse.server.tasks.lone_paragraph import NEED_THE_REST
from docparse.server.tasks.paragraphs import check_paragraph

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = sorted(path for path in (ROOT / "samples").rglob("*.docx"))
# What a document of its own day is told of validity depends on that day; a paragraph is judged on the day it is typed.
OF_THE_DAY = ("VAL",)


def matches(text: str, *, picky: bool = False) -> list[dict[str, Any]]:
    body = check_paragraph(lambda *_: None, Paragraph(text=text, chosen=Chosen(picky=picky)), CheckSettings())
    assert isinstance(body, bytes)
    found: list[dict[str, Any]] = json.loads(body)["matches"]
    return found


def codes(text: str, *, picky: bool = False) -> list[str]:
    return [match["rule"]["id"] for match in matches(text, picky=picky)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("UBND tỉnh giao Sở Nội vụ tổng hợp.", "ABB001"),
        ("Thực hiện Báo cáo số 2257/BC ngày 23/4/2026.", "CIT012"),
        ("Già hóa dân số, sức khoẻ, văn hoá, hoà bình và xoá nghèo.", "CON002"),
        ("“1. Báo cáo hằng quý về Sở Nội vụ;", "PUN005"),
        ("2. Báo cáo hằng năm về Sở Nội vụ.”", "PUN005"),
        ("- “a) Thủ tục thực hiện", "PUN005"),
        ("Ba Đình, Hà Nội);", "PUN005"),
        ("Khoản 2 được sửa như sau: “2. Báo cáo hằng năm về Sở Nội vụ.", "PUN005"),
        ("giai đoạn 2026 - 2030 (ban hành kèm theo Kế hoạch số", "PUN005"),
        ("20/11/2026 của Sở Nội vụ) và các văn bản có liên quan.", "PUN005"),
        ("Thông tư này) quy định cơ quan chủ trì, tổ chức", "PUN005"),
        ("Các phòng, ban; Các tổ chức, cá nhân có liên quan", "CAP002"),
    ],
)
def test_what_the_rest_may_explain_is_not_said(text: str, code: str) -> None:
    assert code not in codes(text, picky=True)


@pytest.mark.parametrize(
    "text",
    [
        "Các đơn vị (theo danh sách kèm theo gửi báo cáo.",
        "Kinh phí 20 triệu đồng) do tỉnh cấp.",
        "1. Kinh phí 20 triệu đồng) do tỉnh cấp.",
        "- Kinh phí 20 triệu đồng) do tỉnh cấp;",
    ],
)
def test_half_a_pair_in_the_middle_is_said(text: str) -> None:
    assert codes(text) == ["PUN005"]


def test_a_capital_in_a_whole_sentence_is_said() -> None:
    assert codes("Sở Nội vụ tổng hợp báo cáo; Hoàn thành trước ngày 20 tháng 11 năm 2026.") == ["CAP002"]


def test_several_paragraphs_are_a_document() -> None:
    assert "ABB001" in codes("UBND tỉnh giao Sở Nội vụ.\n\nSở Tài chính phối hợp với UBND huyện.", picky=True)


def test_the_table_names_rules_that_exist() -> None:
    assert set(NEED_THE_REST) <= {rule.code for rule in rules()}


def taken_back(path: Path, *, picky: bool) -> list[tuple[str, str, str]]:
    """(rule, words, paragraph) of what each paragraph alone is told and the document is not."""
    document = docparse.read(path)
    whole = Counter((one.code, one.text) for one in docparse.check(document).findings or ())
    found = []
    for text in dict.fromkeys(block.span.of(document.text) for block in document.blocks):
        for match in matches(text, picky=picky):
            units = text.encode("utf-16-le")[match["offset"] * 2 : (match["offset"] + match["length"]) * 2]
            words, code = units.decode("utf-16-le"), match["rule"]["id"]
            if not code.startswith(OF_THE_DAY) and not any(
                code == one and (said in words or words in said) for one, said in whole
            ):
                found.append((code, words, text))
    return found


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_document_says_it_too(path: Path) -> None:
    assert taken_back(path, picky=True) == []
