"""Labels inside a paragraph, where a crawled or retyped text has run units together.

Only a gap in the count is looked into: 1, 3 with "2." in the text between, or a list that begins with "2."
with "1." in the text before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docparse.extract.header.shape import CAPITALS
from docparse.extract.sections.candidates import TEXT_KINDS, Candidate
from docparse.extract.sections.counting import FIRST
from docparse.extract.sections.labels import Family, Label, Reading
from docparse.extract.sections.levels import nearest_above
from docparse.extract.sections.ordinals import COUNTED, follows
from docparse.values import Document

_COUNTED = (Family.DIEU, Family.ARABIC, Family.LETTER, Family.JOINED)
_WIDEST_GAP = 8
_CITED = re.compile(
    r"(?:điều|khoản|điểm|mục|phần|chương|số|mẫu|bảng|biểu|hình|phụ lục|cấp|nhóm|loại)\s*$", re.IGNORECASE
)
_CITED_REACH = 10
_SENTENCE_ENDS = re.compile(r"[.;:!?”)\]/]\s*$")


def restore_run_ons(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, with the labels that stand inside their paragraphs where the count needs them."""
    found: list[Candidate] = []
    latest: dict[tuple[Family, str], float] = {}
    for place, candidate in enumerate(candidates):
        reading = candidate.label.readings[0]
        if reading.family in _COUNTED and reading.ordinal > FIRST:
            found.extend(_missing(document, candidates, place, latest.get(reading.style, 0)))
        found.append(candidate)
        for each in candidate.label.readings:
            latest[each.style] = each.ordinal
    return sorted(found, key=lambda each: each.label.start)


def _missing(document: Document, candidates: Sequence[Candidate], place: int, latest: float) -> Iterator[Candidate]:
    """The units before the candidate at ``place`` in its count that stand inside paragraphs.

    ``latest`` is how far its style has counted; a count may go on through the units above.
    """
    candidate = candidates[place]
    reading = candidate.label.readings[0]
    above = nearest_above(candidates, place, reading)
    if above is None or (reading.ordinal > 2 and follows(latest, reading.ordinal)):
        return
    held = above.label.readings[0]
    last = held.ordinal if held.style == reading.style else 0
    if not 1 < reading.ordinal - last <= _WIDEST_GAP:
        return
    start = above.label.end
    for value, ordinal in _between(candidate.label, last, reading.ordinal):
        inserted = _search(document, start, candidate, value, Reading(reading.family, reading.form, ordinal))
        if inserted is None:
            return
        yield inserted
        start = inserted.label.end


def _between(label: Label, last: float, own: float) -> Iterator[tuple[str, float]]:
    """The numbers between ``last`` and ``own``, written as ``label`` is, with their ordinals."""
    written = label.number[len(label.above) :].lstrip(".")
    head = label.number[: len(label.number) - len(written)]
    if written.isdigit():
        yield from ((f"{head}{value}", value) for value in range(int(last) + 1, int(own)))
    elif label.family is Family.LETTER:
        yield from ((f"{head}{letter}", value) for letter, value in COUNTED.items() if last + 1 <= value < own)


def _search(document: Document, start: int, candidate: Candidate, value: str, reading: Reading) -> Candidate | None:
    """The label ``value``, written like that of ``candidate``, inside a paragraph between ``start`` and it."""
    label = candidate.label
    written = label.text.replace(label.number, value, 1)
    shape = re.compile(rf"(?:(?<=\s)|(?<=[^\W\d_][.;:,!?”)])){re.escape(written)}(?=\s*[“\"(]?[{CAPITALS}])")
    for match in shape.finditer(document.text, start, label.start):
        index = document.block_index(match.start())
        block = document.blocks[index]
        if block.kind not in TEXT_KINDS or block.place.table is not None:
            continue
        if not _may_stand(document.text, block.start, match.start(), article=reading.family is Family.DIEU):
            continue
        found = Label(written, value, (reading,), match.start(), match.end(), label.above)
        return Candidate(found, index, marked=candidate.marked, capital=True, fresh=True)
    return None


def _may_stand(text: str, start: int, place: int, *, article: bool) -> bool:
    """True if a unit may begin at ``place`` of the paragraph that begins at ``start``: no citation, no quotation.

    Articles are cited everywhere; only one after the end of a sentence may be a unit.
    """
    before = text[start:place]
    if not before.strip() or _CITED.search(before[-_CITED_REACH:]):
        return False
    if article and not _SENTENCE_ENDS.search(before[-2:]):
        return False
    return before.count("“") <= before.count("”")
