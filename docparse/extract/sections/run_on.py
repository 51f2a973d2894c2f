"""Labels inside a paragraph, where a crawled or retyped text has run two units together.

Only a gap in the count is looked into: 1, 3 with "2." in the text between, or a list that begins with "2."
with "1." in the text before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docparse.extract.header.shape import CAPITALS
from docparse.extract.sections.candidates import TEXT_KINDS, Candidate
from docparse.extract.sections.labels import Family, Label, Reading
from docparse.extract.sections.levels import nearest_above
from docparse.extract.sections.ordinals import LETTERS, follows
from docparse.values import Document

_COUNTED = (Family.ARABIC, Family.LETTER, Family.JOINED)
_CITED = re.compile(
    r"(?:điều|khoản|điểm|mục|phần|chương|số|mẫu|bảng|biểu|hình|phụ lục|cấp|nhóm|loại)\s*$", re.IGNORECASE
)
_CITED_REACH = 10


def restore_run_ons(document: Document, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, with the labels that stand inside their paragraphs where the count needs them."""
    found: list[Candidate] = []
    latest: dict[tuple[Family, str], Candidate] = {}
    for place, candidate in enumerate(candidates):
        missing = _missing(document, candidates, place, latest)
        if missing is not None:
            found.append(missing)
        found.append(candidate)
        for reading in candidate.label.readings:
            latest[reading.style] = candidate
    return sorted(found, key=lambda each: each.label.start)


def _missing(
    document: Document,
    candidates: Sequence[Candidate],
    place: int,
    latest: dict[tuple[Family, str], Candidate],
) -> Candidate | None:
    """The unit just before the candidate at ``place`` in its count, if it stands inside a paragraph."""
    candidate = candidates[place]
    reading = candidate.label.readings[0]
    if reading.family not in _COUNTED or reading.ordinal <= 1:
        return None
    held = latest.get(reading.style)
    last = _ordinal(held, reading)
    if held is not None and (follows(last, reading.ordinal) or last == reading.ordinal):
        return None
    if reading.ordinal == 2:
        # The first of a list follows the unit that the list belongs to.
        held = nearest_above(candidates, place, reading)
    elif held is None or reading.ordinal - last > 2:
        return None
    value = _value_before(candidate.label, reading)
    return None if value is None or held is None else _search(document, held, candidate, value, reading)


def _ordinal(held: Candidate | None, reading: Reading) -> float:
    if held is None:
        return 0
    return next(each.ordinal for each in held.label.readings if each.style == reading.style)


def _value_before(label: Label, reading: Reading) -> str | None:
    """The number one step before that of ``label``, as it would be written."""
    own = label.number[len(label.above) :].lstrip(".")
    if own.isdigit():
        before = str(int(own) - 1)
    else:
        before = next((letter for letter, value in LETTERS.items() if follows(value, reading.ordinal)), "")
    if not before:
        return None
    return label.number[: len(label.number) - len(own)] + before


def _search(
    document: Document, held: Candidate, candidate: Candidate, value: str, reading: Reading
) -> Candidate | None:
    label = candidate.label
    written = label.text.replace(label.number, value, 1)
    shape = re.compile(rf"(?:(?<=\s)|(?<=[^\W\d_][.;:,!?”)])){re.escape(written)}(?=\s+[“\"(]?[{CAPITALS}])")
    for match in shape.finditer(document.text, held.label.end, label.start):
        index = document.block_index(match.start())
        block = document.blocks[index]
        if block.kind not in TEXT_KINDS or block.place.table is not None:
            continue
        if not _may_stand(document.text, block.start, match.start()):
            continue
        readings = (Reading(reading.family, reading.form, reading.ordinal - 1),)
        found = Label(written, value, readings, match.start(), match.end(), label.above)
        return Candidate(found, index, marked=candidate.marked, capital=True, fresh=True)
    return None


def _may_stand(text: str, start: int, place: int) -> bool:
    """True if a unit may begin at ``place`` of the paragraph that begins at ``start``: no citation, no quotation."""
    if not text[start:place].strip() or _CITED.search(text, max(start, place - _CITED_REACH), place):
        return False
    return text.count("“", start, place) <= text.count("”", start, place)
