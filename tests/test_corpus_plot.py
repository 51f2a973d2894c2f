"""Drawings of answers: valid SVG, accessible, without a script, whatever the documents are called."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree

import pytest

from docparse.corpus import Answer
from docparse.corpus.plot import draw
from docparse.corpus.plot_bars import figure_words
from tests.made_corpus import HOSTILE

SVG = "{http://www.w3.org/2000/svg}"
CITED = ("instrument", "date", "documents", "based_on", "mentions", "state", "since", "replaced_by", "instrument_id")
EXPIRED = (
    "department", "month", "documents", "documents_then", "citations_then", "documents_now", "citations_now",
    "replaced_now",
)  # fmt: skip
GROUPED = ("documents", "syllables", "ready", "minor", "not_ready", "not_checked", "must_fix", "verify")
FOUND = ("findings", "documents", "errors", "warnings", "infos", "per_1000")
FIGURES = ("unit", "quotas", "documents", "total", "least", "middle", "most")


def answer(question: str, columns: tuple[str, ...], *rows: tuple[Any, ...]) -> Answer:
    return Answer(question=question, columns=columns, rows=rows)


ANSWERS = {
    "cited": answer("cited", CITED, (HOSTILE, "2020", 9, 3, 12, "expired", "2024-01-01", "5/NĐ", None),
                    ("Luật A", None, 4, 4, 4, None, None, None, None)),
    "expired": answer("expired", EXPIRED, (HOSTILE, "2025-03", 5, 1, 1, 3, 4, 2), (None, "2025-04", 2, 0, 0, 1, 1, 0),
                      ("SỞ Y TẾ", None, 1, 0, 0, 1, 1, 0)),
    "quotas": answer("quotas_award", ("award", *FIGURES), (HOSTILE, "cá nhân", 4, 2, 22.5, 1.0, 2.0, 9.0),
                     ("Giấy khen", None, 1, 1, None, None, None, None)),
    "findings": answer("findings_rule", ("rule", "rule_name", *FOUND), ("SPL001", HOSTILE, 8, 3, 8, 0, 0, 1.25)),
    "findings by department": answer("findings_department", ("department", *FOUND), (HOSTILE, 8, 3, 8, 0, 0, None)),
    "documents": answer("documents_type", ("type", *GROUPED), (HOSTILE, 4, 4000, 1, 1, 1, 1, 3, 0),
                        (None, 1, None, 0, 0, 0, 1, 0, 0)),
    "documents by month": answer("documents_month", ("month", *GROUPED), ("2025-03", 4, 4000, 1, 1, 1, 1, 3, 0)),
    "many": answer("documents_issuer", ("issuer", *GROUPED),
                   *((f"Sở {number}", number, 0, number, 0, 0, 0, 0, 0) for number in range(1, 60))),
    "nothing": answer("cited", CITED),
    "no month": answer("expired", EXPIRED),
    "control characters": answer("documents_type", ("type", *GROUPED),
                                 ("a\x00\x0b\ud800\u202e", 1, 1, 1, 0, 0, 0, 0, 0)),
}  # fmt: skip


@pytest.mark.parametrize("name", ANSWERS)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_valid_accessible_and_without_a_script(name: str, lang: Any) -> None:
    text = draw(ANSWERS[name], lang)
    top = ElementTree.fromstring(text.encode("utf-8"))
    assert top.tag == f"{SVG}svg"
    assert top.get("role") == "img"
    named = (top.get("aria-labelledby") or "").split()
    assert [top.find(f"./*[@id='{one}']").text for one in named] != ["", ""]  # type: ignore[union-attr]
    tags = {element.tag.removeprefix(SVG) for element in top.iter()}
    assert tags <= {"svg", "title", "desc", "rect", "text", "g", "line"}
    attributes = {attribute for element in top.iter() for attribute in element.attrib}
    assert not [one for one in attributes if one.startswith("on") or "href" in one or one == "style"]
    assert "url(" not in text
    assert "@import" not in text


@pytest.mark.parametrize("name", ANSWERS)
def test_nothing_lies_outside(name: str) -> None:
    top = ElementTree.fromstring(draw(ANSWERS[name]).encode("utf-8"))
    width, height = float(top.get("width", "0")), float(top.get("height", "0"))
    for box in top.iter(f"{SVG}rect"):
        assert float(box.get("x", "0")) + float(box.get("width", "0")) <= width
        assert float(box.get("y", "0")) + float(box.get("height", "0")) <= height


def test_a_hostile_name_is_shown_as_it_is() -> None:
    shown = "".join(ElementTree.fromstring(draw(ANSWERS["cited"])).itertext())
    assert HOSTILE in shown


def test_bars_are_as_long_as_their_counts() -> None:
    top = ElementTree.fromstring(draw(ANSWERS["cited"]))
    lengths = [float(box.get("width", "0")) for box in top.iter(f"{SVG}rect")][1:]
    assert lengths[0] / lengths[1] == pytest.approx(9 / 4, abs=0.01)


def test_what_expired_before_and_after_the_issue_stands_apart() -> None:
    words = [one.text for one in ElementTree.fromstring(draw(ANSWERS["expired"])).iter(f"{SVG}text")]
    assert words.index("Đã hết hiệu lực khi ban hành") < words.index("1") < words.index("Nay hết hiệu lực")
    assert words.index("Nay hết hiệu lực") < words.index("3")


def test_the_rest_of_many_is_told() -> None:
    text = draw(ANSWERS["many"])
    assert "khác (29)" in text
    assert len(re.findall("<g>", text)) == 31


@pytest.mark.parametrize(
    ("figure", "lang", "words"),
    [(1234567, "vi", "1.234.567"), (1234.5, "vi", "1.234,5"), (1234.5, "en", "1,234.5"), (3.0, "vi", "3")],
)
def test_figures(figure: float, lang: str, words: str) -> None:
    assert figure_words(figure, {"language": lang}) == words
