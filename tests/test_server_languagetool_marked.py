"""What a client marks: whole words, or the wrong blank alone, and the texts that fit there."""

from __future__ import annotations

import pytest

from docparse.pipeline import check
from docparse.readers.plain import read_plain
from docparse.server.languagetool.marked import marked
from docparse.values import Finding, Fix, Place


def finding(text: str, start: int, end: int, *suggestions: str, fix: Fix | None = None) -> Finding:
    return Finding(
        code="PUN002", name="tên", severity="warning", disposition="editorial", start=start, end=end,
        text=text[start:end], message="lỗi", why="", source="", suggestions=suggestions, fix=fix, at=Place(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "shown", "offered"),
    [
        ("Báo cáo về Sở Nội vụ .", " .", "."),
        ("Các đơn vị ( thành viên) báo cáo.", "( ", "("),
        ("Các đơn vị báo cáo,thực hiện.", ",", ", "),
        ("Các đơn vị thực  hiện nhiệm vụ.", "  ", " "),
        ("Gửi về Sở Nội vụ.Các đơn vị thực hiện.", ".", ". "),
        ("Báo cáo kết qủa thực hiện.", "qủa", "quả"),
    ],
)
def test_what_rules_find_is_marked_without_halves_of_words(text: str, shown: str, offered: str) -> None:
    (found,) = check(read_plain(text, text.encode(), ""), model=False).findings or ()
    span, texts = marked(found, text)
    assert (span.of(text), texts[0]) == (shown, offered)


DISPLAYED = Fix(kind="display-only", start=0, end=9, replacement="Ban")
FURTHER = Fix(kind="safe", start=0, end=9, replacement="Ban")


@pytest.mark.parametrize(
    ("text", "start", "end", "suggestions", "fix", "shown", "offered"),
    [
        # Letters of the word change: it is marked whole.
        ("Sở nội vụ", 3, 4, ["N"], None, "nội", ["Nội"]),
        ("Sở nội vụ", 4, 6, ["ôi", "ợi"], None, "nội", ["nôi", "nợi"]),
        # One of two texts keeps what the other changes.
        ("nội vụ .", 5, 8, ["ụ.", "ụng."], None, "vụ .", ["vụ.", "vụng."]),
        # Nothing is offered: no letter may go out.
        ("nội vụ .", 5, 8, [], None, "vụ .", []),
        # A word of one letter is whole already.
        ("mục a .", 4, 7, ["a."], None, "a .", ["a."]),
        # Something is missing.
        ("nội vụ", 6, 6, ["."], None, "vụ", ["vụ."]),
        ("nội vụ ", 7, 7, ["."], None, "vụ ", ["vụ ."]),
        (" nội vụ", 0, 0, ["“"], None, " nội", ["“ nội"]),
        # The fix reaches further than what is quoted.
        ("Sở Nội vụ", 3, 6, [], FURTHER, "Sở Nội vụ", ["Ban"]),
        ("Sở Nội vụ", 3, 6, [], DISPLAYED, "Nội", []),
        # What stands there already is no suggestion.
        ("Sở Nội vụ", 3, 6, ["Nội", "nội", "nội"], None, "Nội", ["nội"]),
    ],
)
def test_marks(
    text: str, start: int, end: int, suggestions: list[str], fix: Fix | None, shown: str, offered: list[str]
) -> None:
    span, texts = marked(finding(text, start, end, *suggestions, fix=fix), text)
    assert (span.of(text), texts) == (shown, offered)


def test_signs_without_end_are_marked_in_part() -> None:
    text = "-" * 100_000
    span, _ = marked(finding(text, 50_000, 50_000, "+"), text)
    assert 0 < span.end - span.start < 100
