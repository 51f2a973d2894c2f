"""The number or letter that a unit begins with: "Điều 5.", "Chương I", "II.", "1.1.", "a)", "(1)", "1/"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from docparse.extract.header.shape import CAPITALS, fold_space
from docparse.extract.sections.ordinals import letter_value, roman_value, word_value
from docparse.values.construction import quickly_built


class Family(StrEnum):
    """How a unit is counted; the named units are those of Decree 30/2020."""

    PHAN = "phan"
    CHUONG = "chuong"
    MUC = "muc"
    TIEU_MUC = "tieu_muc"
    DIEU = "dieu"
    ROMAN = "roman"
    CAPITAL = "capital"
    ARABIC = "arabic"
    JOINED = "joined"
    LETTER = "letter"
    SMALL_ROMAN = "small_roman"


NAMED = {
    "phần": Family.PHAN,
    "chương": Family.CHUONG,
    "mục": Family.MUC,
    "tiểu mục": Family.TIEU_MUC,
    "điều": Family.DIEU,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a label; labels of the same ``style`` count on from each other."""

    family: Family
    form: str
    ordinal: float

    @property
    def style(self) -> tuple[Family, str]:
        return self.family, self.form


@quickly_built
@dataclass(frozen=True, slots=True)
class Label:
    """A label as written; ``start`` and ``end`` in the text, ``above`` what a joined number begins with.

    "I." may be a Roman number or the letter after H: the likelier reading comes first. ``slipped`` is
    True for a number with a comma or nothing after it: a writer's slip, if it is a label at all.
    """

    text: str
    number: str
    readings: tuple[Reading, ...]
    start: int
    end: int
    above: str = ""
    slipped: bool = False

    @property
    def family(self) -> Family:
        return self.readings[0].family


_SMALL = "a-zđăâêôơư"
_NAMED = re.compile(
    r"(?P<unit>PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục|TIỂU\s+MỤC|Tiểu\s+mục|ĐIỀU|Điều)\s+"
    r"(?:(?P<word>(?i:thứ\s+\w+|một|hai|ba|bốn|năm))"
    rf"|(?P<value>[IVXLC]+|\d{{1,4}}(?P<added>[{_SMALL}]?)|[A-ZĐ]))"
    rf"(?P<stop>\s?[.:)](?!\d)|)(?=[\s\-–—\[]|$|(?<=[.:)])[{CAPITALS}])"
)
_LISTED = re.compile(
    r"(?P<open>\()?"
    rf"(?P<value>(?:\d{{1,3}}|[IVXLC]{{1,7}}|[A-ZĐ]\d?|[{_SMALL}]{{1,4}}\d?)"
    rf"(?:\.(?:\d{{1,2}}|[{_SMALL}])(?![^\W_]))*)"
    r"(?P<stop>\s?\)[.:]?|\.?\s?[/\-–—:]|\.\)?|,|)"
)
_AFTER = re.compile(rf"[“\"(\[{CAPITALS}]")
# What may be a label although its stop is a comma, or missing.
_SLIPS: dict[str, tuple[Family, ...]] = {
    "": (Family.ARABIC, Family.ROMAN),
    ",": (Family.ARABIC, Family.ROMAN, Family.LETTER),
}
_SMALL_NUMERAL = re.compile(r"[ivx]+")


def read_label(text: str, start: int, end: int) -> Label | None:
    """The label that begins at ``start``, in a block that ends at ``end``; None if there is none."""
    named = _NAMED.match(text, start, end)
    if named is not None:
        return _named_label(named)
    listed = _LISTED.match(text, start, end)
    return _listed_label(listed, text, end) if listed is not None else None


def _named_label(match: re.Match[str]) -> Label | None:
    family = NAMED[fold_space(match["unit"]).lower()]
    value = match["value"] or fold_space(match["word"]).split()[-1]
    ordinal = _named_ordinal(value, match["added"] or "", spelt=bool(match["word"]))
    if ordinal is None:
        return None
    return Label(fold_space(match.group()), value, (Reading(family, "", ordinal),), match.start(), match.end())


def _named_ordinal(value: str, added: str, *, spelt: bool) -> float | None:
    if spelt:
        return word_value(value)
    digits = value.removesuffix(added) if added else value
    if digits.isdigit():
        # "Điều 5a" stands between 5 and 6.
        return int(digits) + (letter_value(added) or 0) / 50
    return roman_value(value) or letter_value(value.lower())


def _listed_label(match: re.Match[str], text: str, end: int) -> Label | None:
    if not _may_follow(match, text, end):
        return None
    value = match["value"]
    if not match["stop"] and value.isalpha() and value.islower():
        # Most paragraphs that go on in the middle of a sentence begin so: with a short word.
        return None
    form = _form(match["open"], match["stop"])
    if form is None:
        return None
    above, last = _split(value)
    readings = tuple(_readings(last, form)) if not above else _joined_readings(value, last)
    slipped = form in _SLIPS and not above
    if not readings or (slipped and readings[0].family not in _SLIPS[form]):
        return None
    return Label(" ".join(match.group().split()), value, readings, match.start(), match.end(), above, slipped)


def _split(value: str) -> tuple[str, str]:
    """What a joined number begins with, and its own last part: "2.1" → ("2", "1"), "a1" → ("a", "1")."""
    above, _, last = value.rpartition(".")
    if not above and len(value) > 1 and value[-1].isdigit() and not value[0].isdigit():
        return value[:-1], value[-1]
    return above, last


def _form(opening: str | None, stop: str) -> str | None:
    """The marks around a number, without their variants; None if they do not match."""
    mark = stop.strip()
    if opening:
        return "()" if mark.startswith(")") else None
    if mark.startswith(")") or mark == ".)":
        return ")"
    return mark.replace("–", "-").replace("—", "-").removeprefix(".") or mark


def _may_follow(match: re.Match[str], text: str, end: int) -> bool:
    """After a label comes white space, or a capital at once; a stroke or hyphen inside a code is none."""
    after = match.end()
    if after >= end:
        return bool(match["stop"])
    if text[after].isspace():
        return True
    return match["stop"].endswith((".", ")")) and _AFTER.match(text, after, end) is not None


def _joined_readings(value: str, last: str) -> tuple[Reading, ...]:
    ordinal = float(last) if last.isdigit() else letter_value(last)
    depth = str(value.count("."))
    return (Reading(Family.JOINED, depth, ordinal),) if ordinal else ()


def _readings(value: str, form: str) -> list[Reading]:
    if value.isdigit():
        return [Reading(Family.ARABIC, form, int(value))] if int(value) else []
    if value.isupper():
        return _capital_readings(value, form)
    return _small_readings(value, form)


def _capital_readings(value: str, form: str) -> list[Reading]:
    numeral, letter = roman_value(value), letter_value(value.lower())
    found = [Reading(Family.ROMAN, form, numeral)] if numeral is not None else []
    if letter is not None:
        found.append(Reading(Family.CAPITAL, form, letter))
    # A list seldom has a hundred chapters, but often a third letter.
    return found[::-1] if value in ("C", "L") else found


def _small_readings(value: str, form: str) -> list[Reading]:
    found = []
    letter = letter_value(value)
    if letter is not None:
        found.append(Reading(Family.LETTER, form, letter))
    if _SMALL_NUMERAL.fullmatch(value) and (numeral := roman_value(value.upper())) is not None:
        found.append(Reading(Family.SMALL_ROMAN, form, numeral))
        if value == "i" and form == "()":
            found.reverse()
    second = letter_value(value[1:]) if not found and form in (")", "()") else None
    # After z comes aa), ab) …: a list of its own, counted by the second letter.
    return found if second is None else [Reading(Family.LETTER, f"{value[0]}{form}", second)]
