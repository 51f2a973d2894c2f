"""Places inside an instrument: "điểm a, b khoản 2 Điều 5", "Điều 5 đến Điều 8", "khoản 1 Điều này".

Decree 30/2020/NĐ-CP, Phụ lục II, mục V.7: from the smallest unit to the largest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from docparse.text.literals import places_of_any
from docparse.values import Pinpoint

_UNITS = {
    "điểm": "diem",
    "tiết": "diem",
    "khoản": "khoan",
    "điều": "dieu",
    "tiểu mục": "muc",
    "mục": "muc",
    "chương": "chuong",
    "phần": "phan",
    "phụ lục": "phu_luc",
}
_RANK = {"diem": 0, "khoan": 1, "dieu": 2, "muc": 3, "chuong": 4, "phan": 5, "phu_luc": 6}

_LETTER = r"[a-zđ]\d?(?!\w)"
_COUNT = r"\d{1,3}[a-zđ]?(?![\w/%]|[.,]\d)"
_ROMAN = r"[IVXL]{1,6}(?!\w)"
_LABELS = {
    "diem": rf"(?:{_LETTER}|\d{{1,2}}(?:\.\d{{1,2}})*(?![\w/%]|[.,]\d))",
    "khoan": _COUNT,
    "dieu": _COUNT,
    "muc": rf"(?:{_ROMAN}|{_COUNT}|[A-Z](?!\w))",
    "chuong": rf"(?:{_ROMAN}|{_COUNT})",
    "phan": rf"(?:{_ROMAN}|{_COUNT}|[A-Z](?!\w))",
    "phu_luc": rf"(?:số )?(?:{_ROMAN}|{_COUNT}|[A-Z](?!\w))",
}
_UNIT = re.compile(r"(?<!\w)(?:các |những )?(điểm|tiết|khoản|điều|tiểu mục|mục|chương|phần|phụ lục)\s+", re.IGNORECASE)
# The ends of the same words, which are found by their letters, and what may follow them.
_UNIT_ENDS = ("iểm", "iết", "oản", "iều", "mục", "Mục", "hương", "hần", " lục")
_CAPITAL_UNIT_ENDS = ("IỂM", "IẾT", "OẢN", "IỀU", "MỤC", "HƯƠNG", "HẦN", " LỤC")
_ALL_UNIT_ENDS = _UNIT_ENDS + _CAPITAL_UNIT_ENDS
# A letter of each; few paragraphs have one.
_CAPITAL = re.compile("[ỂẾẢỀỤƯẦ]")
_BEFORE_LABEL = re.compile(r"\s+(?:\d|này(?!\w)|số |[A-Za-zđ]\d?(?!\w)|[IVXL]{1,6}(?!\w))")
_FIRST_OF_TWO = frozenset({"tiểu ", "phụ "})
_LIST = re.compile(r"\s*(?:,|;|và|hoặc|, và)\s*")
_RANGE = re.compile(r"\s*(?:đến|-|–)\s*(?:hết\s+)?")
_THIS = re.compile(r"này(?!\w)")
_LABEL = {unit: re.compile(pattern) for unit, pattern in _LABELS.items()}
_BETWEEN_TERMS = re.compile(r"[\s,]*(?:của\s+|thuộc\s+|tại\s+)?")
_LONGEST_RANGE = 60


class Place(NamedTuple):
    """One pinpoint and the characters that name it."""

    pinpoint: Pinpoint
    start: int
    end: int


class Chain(NamedTuple):
    """Pinpoints written together, as far as the last unit; offsets in the paragraph."""

    places: tuple[Place, ...]
    start: int
    end: int
    ends_in_this: bool


@dataclass
class _Term:
    unit: str
    start: int
    end: int
    labels: list[tuple[str, int, int]] = field(default_factory=list)
    this: bool = False
    listed: bool = False


def find_chains(text: str) -> list[Chain]:
    """All pinpoint chains of one paragraph, in order."""
    chains: list[Chain] = []
    position = 0
    ends = _ALL_UNIT_ENDS if _CAPITAL.search(text) else _UNIT_ENDS
    for place, end in places_of_any(text, ends):
        if place < position or not _BEFORE_LABEL.match(text, end):
            continue
        terms = _read_terms(text, _with_plural(text, _start_of_unit(text, place)))
        if terms:
            chains.append(_build_chain(terms))
            position = terms[-1].end
    return chains


def _start_of_unit(text: str, position: int) -> int:
    """Where the name of the unit begins that ends with what is found at ``position``: "tiểu mục", "phụ lục"."""
    start = _start_of_word(text, position)
    first = _start_of_word(text, start - 1) if start and text[start - 1] == " " else start
    return first if text[first:start].lower() in _FIRST_OF_TWO else start


def _start_of_word(text: str, position: int) -> int:
    while position > 0 and text[position - 1].isalpha():
        position -= 1
    return position


def _with_plural(text: str, start: int) -> int:
    """ "các Điều 5, 6": the plural word before the unit belongs to it."""
    for plural in ("các ", "những "):
        if text.endswith(plural, 0, start):
            return start - len(plural)
    return start


def _read_terms(text: str, position: int) -> list[_Term]:
    terms: list[_Term] = []
    listed = False
    while (term := _read_term(text, position, listed)) is not None:
        terms.append(term)
        listed = False
        joint = _BETWEEN_TERMS.match(text, term.end)
        position = joint.end() if joint is not None else term.end
        if _UNIT.match(text, position) and joint is not None and "," not in joint.group():
            continue
        separator = _LIST.match(text, term.end)
        if separator is not None and _UNIT.match(text, separator.end()):
            position = separator.end()
            listed = not _rises(text, position, term)
    return terms


def _rises(text: str, position: int, term: _Term) -> bool:
    """After a comma a larger unit still belongs to the chain ("khoản 3, Điều 5")."""
    unit = _UNIT.match(text, position)
    return unit is not None and _RANK[_UNITS[unit.group(1).lower()]] > _RANK[term.unit]


def _read_term(text: str, position: int, listed: bool) -> _Term | None:
    unit = _UNIT.match(text, position)
    if unit is None:
        return None
    name = _UNITS[unit.group(1).lower()]
    term = _Term(unit=name, start=unit.start(), end=unit.end(), listed=listed)
    this = _THIS.match(text, unit.end())
    if this is not None:
        term.this, term.end = True, this.end()
        return term
    label = _LABEL[name].match(text, unit.end())
    if label is None:
        return None
    term.labels.append((label.group(), unit.start(), label.end()))
    term.end = label.end()
    _read_more_labels(text, term)
    return term


def _read_more_labels(text: str, term: _Term) -> None:
    """ "khoản 1, 2 và 3", "Điều 5 đến Điều 8" (a range names every unit in it)."""
    while True:
        label = _label_after(text, term, _RANGE)
        if label is not None and _fill_range(term, label):
            continue
        label = _label_after(text, term, _LIST)
        if label is None:
            return
        term.labels.append((label.group(), label.start(), label.end()))
        term.end = label.end()


def _label_after(text: str, term: _Term, joint: re.Pattern[str]) -> re.Match[str] | None:
    between = joint.match(text, term.end)
    if between is None:
        return None
    position = between.end()
    unit = _UNIT.match(text, position)
    if unit is not None and joint is _RANGE and _UNITS[unit.group(1).lower()] == term.unit:
        position = unit.end()
    elif unit is not None:
        return None
    return _LABEL[term.unit].match(text, position)


def _fill_range(term: _Term, label: re.Match[str]) -> bool:
    first, last = term.labels[-1][0], label.group()
    if not (first.isdigit() and last.isdigit() and 0 < int(last) - int(first) <= _LONGEST_RANGE):
        return False
    for number in range(int(first) + 1, int(last) + 1):
        term.labels.append((str(number), label.start(), label.end()))
    term.end = label.end()
    return True


def _build_chain(terms: list[_Term]) -> Chain:
    """Right to left: each unit stands inside the larger ones that follow it."""
    context: dict[str, str] = {}
    places: list[Place] = []
    consumed: set[int] = set()
    for index in range(len(terms) - 1, -1, -1):
        term = terms[index]
        context = {unit: label for unit, label in context.items() if _RANK[unit] > _RANK[term.unit]}
        inner = index > 0 and _RANK[terms[index - 1].unit] < _RANK[term.unit] and not term.listed
        labels = term.labels
        for label, start, end in reversed(labels[1:] if inner else labels):
            places.append(Place(Pinpoint(**{**context, term.unit: label}), start, end))
        if inner:
            consumed.add(index)
        if labels:
            context = {**context, term.unit: labels[0][0]}
    places.reverse()
    first = places[0] if places else None
    if first is not None and consumed:
        places[0] = Place(first.pinpoint, terms[0].start, max(first.end, _first_chain_end(terms)))
    return Chain(tuple(places), terms[0].start, terms[-1].end, terms[-1].this)


def _first_chain_end(terms: list[_Term]) -> int:
    return terms[0].labels[0][2] if terms[0].labels else terms[0].end
