"""Instruments that go by a name instead of a number ("Nghị quyết Trung ương 6 khóa XI", "Đề án 06").

How to add a row to ``data/named_references.csv``: ``pattern`` is a regular expression that begins with
a type word (case does not count, either placement of tone marks is found, spaces are single), or one
of three short forms: ``@plenum 6 XI`` (resolutions of a plenum of the Party's Central Committee),
``@congress XIII``, ``@party Nghị quyết 57-NQ/TW`` (called by its bare number with its issuer, or by
number and symbol without a date). ``number`` blank where it has none, several separated by "; " where the
name means several instruments; ``date`` ISO, partial where they differ; ``issuer``, ``title`` (without
"về"); ``confidence`` high, medium, low, or ambiguous (several numbers); ``example`` a mention that the
pattern finds. Laws by name and year come from ``data/laws.csv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, cast

from docparse.lexicon.laws import Law, laws_by_name
from docparse.lexicon.name_forms import compile_name, short_form_key
from docparse.lexicon.tables import blank_to_none, read_table, split_list

Confidence = Literal["high", "medium", "low", "ambiguous"]

COLUMNS = ("pattern", "number", "date", "issuer", "title", "confidence", "example")
# A proposal of each level is right about this often.
LIKELIHOOD: dict[Confidence, float] = {"high": 0.95, "medium": 0.8, "low": 0.5, "ambiguous": 0.3}

_DATE = re.compile(r"(?<!\d)(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )((?:19|20)\d{2})(?!\d)")
_HEAD = re.compile(r"(?<!\w)(?:nghị quyết|chỉ thị|kết luận|quy định|hướng dẫn|đề án|chương trình|chiến lược|quy hoạch"
                   r"|bộ tiêu chí|kế hoạch|nghị định)(?!\w)", re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedReference:
    """What a name stands for; ``numbers`` has several members where the name means several instruments."""

    pattern: str
    numbers: tuple[str, ...]
    date: str | None
    issuer: str
    title: str
    confidence: Confidence
    example: str

    @property
    def number(self) -> str | None:
        """The number, None if there is none or the name does not tell which."""
        return self.numbers[0] if len(self.numbers) == 1 else None

    @property
    def likelihood(self) -> float:
        """How often a proposal of this confidence is right, 0–1."""
        return LIKELIHOOD[self.confidence]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedMention:
    """A name found in a text at ``[start, end)``, and the rows that it may stand for."""

    start: int
    end: int
    candidates: tuple[NamedReference, ...]


@cache
def named_references() -> tuple[NamedReference, ...]:
    """Every row, in the order of the table; no pattern is compiled yet."""
    return tuple(_parse(row) for row in read_table("named_references.csv", COLUMNS))


def _parse(row: dict[str, str]) -> NamedReference:
    return NamedReference(
        pattern=row["pattern"],
        numbers=split_list(row["number"]),
        date=blank_to_none(row, "date"),
        issuer=row["issuer"],
        title=row["title"],
        confidence=cast(Confidence, row["confidence"]),
        example=row["example"],
    )


@cache
def _by_short_form() -> dict[str, tuple[NamedReference, ...]]:
    index: dict[str, tuple[NamedReference, ...]] = {}
    for reference in named_references():
        if reference.pattern.startswith("@"):
            index[reference.pattern] = (*index.get(reference.pattern, ()), reference)
    return index


@cache
def _by_head() -> dict[str, tuple[NamedReference, ...]]:
    """Rows with a regular expression, by the type word it begins with."""
    index: dict[str, tuple[NamedReference, ...]] = {}
    for reference in named_references():
        head = None if reference.pattern.startswith("@") else _HEAD.match(reference.pattern)
        if head is not None:
            index[head[0].lower()] = (*index.get(head[0].lower(), ()), reference)
    return index


def find_named(text: str) -> Iterator[NamedMention]:
    """The names of the table in ``text``, in order and without overlap; the longest wins at one place."""
    done = 0
    for head in _HEAD.finditer(text):
        if head.start() < done:
            continue
        mention = _mention_at(text, head.start(), head[0].lower())
        if mention is not None:
            done = mention.end
            yield mention


def _mention_at(text: str, start: int, head: str) -> NamedMention | None:
    short = short_form_key(text, start)
    best_end = 0
    best: tuple[NamedReference, ...] = ()
    if short is not None and short[0] in _by_short_form():
        best_end, best = short[1], _by_short_form()[short[0]]
    for reference in _by_head().get(head, ()):
        match = compile_name(reference.pattern).match(text, start)
        if match is not None and match.end() > best_end:
            best_end, best = match.end(), (reference,)
    return NamedMention(start=start, end=best_end, candidates=best) if best else None


def resolve_name(text: str, on: str | None = None) -> NamedReference | None:
    """What the name ``text`` probably stands for; None for an unknown name.

    ``on`` (ISO day, usually the date of the document that uses the name) rules out what did not exist
    yet and chooses between laws of one name. Where several instruments remain, the latest is
    proposed with confidence "low".

    >>> resolve_name("Nghị quyết Trung ương 6 khóa XI").number
    '20-NQ/TW'
    >>> resolve_name("Luật Đất đai", "2020-05-01").number
    '45/2013/QH13'
    """
    folded = re.sub(r"\s+", " ", text).strip()
    mention = next(find_named(folded), None)
    if mention is not None and mention.start == 0:
        return _choose(mention.candidates, _written_date(folded), on)
    return _law_reference(folded, on)


def _choose(candidates: tuple[NamedReference, ...], written: str | None, on: str | None) -> NamedReference | None:
    possible = [reference for reference in candidates if _may_have(reference, written, on)]
    if len(possible) < 2:
        return possible[0] if possible else None
    return replace(max(possible, key=lambda reference: reference.date or ""), confidence="low")


def _may_have(reference: NamedReference, written: str | None, on: str | None) -> bool:
    if reference.date is None:
        return True
    if written is not None:
        return written.startswith(reference.date)
    return on is None or reference.date <= on


def _written_date(text: str) -> str | None:
    match = _DATE.search(text)
    return f"{match[3]}-{int(match[2]):02d}-{int(match[1]):02d}" if match else None


def _law_reference(text: str, on: str | None) -> NamedReference | None:
    """A law by its name: one that the year tells, else the one in force, else the last one passed before ``on``."""
    found = [law for law in laws_by_name(text) if on is None or law.date <= on]
    if not found:
        return None
    in_force = [law for law in found if on is not None and _covers(law, on)]
    law = in_force[0] if in_force else found[0]
    is_sure = len(found) == 1 or (len(in_force) == 1 and not law.name.count("Sửa đổi"))
    return NamedReference(
        pattern="", numbers=(law.number,) if law.number else (), date=law.date, issuer=law.issuer,
        title=law.name, confidence="high" if is_sure else "low", example=law.name,
    )  # fmt: skip


def _covers(law: Law, day: str) -> bool:
    return law.valid_from is not None and law.valid_from <= day and (law.valid_to is None or day <= law.valid_to)
