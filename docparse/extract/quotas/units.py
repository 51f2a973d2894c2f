"""The unit behind a figure: "%", "tỷ đồng", "tập thể", "đợt/tháng", "bé trai/100 bé gái", "triệu con".

Measures and counted nouns come from ``docparse.lexicon.units``; a counted noun that is not in the table
is taken as its first two syllables, and is marked so: the figure then needs more evidence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from docparse.extract.quotas.number_words import MAGNITUDES
from docparse.lexicon import Unit, unit_by_name, unit_spellings
from docparse.values.construction import quickly_built

COUNTED = frozenset({"people", "count", "administrative", "grade"})
LONGEST_NOUN = 6  # syllables of the longest counted noun in the table

_SYLLABLE = r"[^\W\d_]+"
_SYLLABLES = re.compile(_SYLLABLE)
_NOUN = re.compile(rf"{_SYLLABLE}(?:,? {_SYLLABLE}){{0,{LONGEST_NOUN - 1}}}")
_MAGNITUDE = re.compile(rf"({'|'.join([*MAGNITUDES, 'vạn'])})\s+", re.IGNORECASE)
_THOUSANDS_OF_PEOPLE = re.compile(r"(?:vạn|nghìn|triệu) dân\b")
_PER = re.compile(r"\s?/\s?(?:(\d+(?:\.\d{3})*)\s?)?")
_NOT_A_NOUN = frozenset(
    "đến tới và hoặc hay của cho tại trên dưới trong theo thì là được bị có các những này đó trở kể với từ để do như"
    " so vào ra lên xuống còn đã đang sẽ không nên phải cần nếu khi mà về gồm nêu sau trước nói thuộc ở bằng chiếm"
    " đính kèm ban quy nhân".split()
)
_NO_NOUNS = ("con số", "bản chính", "bản sao")  # "tăng trưởng 2 con số", papers to hand in
_LONGEST_BASE = 2  # syllables of the noun that a rate is counted by ("đại biểu/hội nghị")


@quickly_built
@dataclass(frozen=True, slots=True)
class FoundUnit:
    """A unit in the text: ``name`` normalised, ``[start, end)`` where it stands, ``row`` None if not in the table."""

    name: str
    start: int
    end: int
    row: Unit | None
    rate: bool = False

    @property
    def kind(self) -> str:
        """What it measures ("money", "ratio" …); "unknown" for a noun that is not in the table."""
        return self.row.kind if self.row is not None else "unknown"

    @property
    def counted(self) -> bool:
        """True if it counts things or people, rather than measures."""
        return self.row is None or self.row.kind in COUNTED


def read_unit(text: str, position: int, limit: int) -> FoundUnit | None:
    """The unit that begins at ``position`` (white space before it allowed); None where a figure has none."""
    start = position
    while start < limit and text[start] in " \u00a0":
        start += 1
    if _SHARE_WORD.match(text, start, limit):
        return None
    head = _measure_at(text, start, limit) or _scaled_noun(text, start, limit) or _noun_at(text, start, limit)
    return None if head is None else _with_denominators(text, head, limit)


# "Năm 2026 tỷ lệ hộ nghèo" is no sum of money.
_SHARE_WORD = re.compile(r"t[ỷỉ]\s+(?:lệ|trọng|suất|số)\b", re.IGNORECASE)


@cache
def _measures() -> re.Pattern[str]:
    """Units that measure, and every unit that is not written in plain words ("đ/c", "m2")."""
    names = [re.escape(name).replace(r"\ ", r"\s") for name in unit_spellings() if _is_measure(name)]
    return re.compile(rf"(?:{'|'.join(names)})(?![^\W_])", re.IGNORECASE)


def _is_measure(name: str) -> bool:
    unit = unit_by_name(name)
    plain = all(part.isalpha() for part in name.replace(",", " ").split())
    return unit is not None and "/" not in name.replace("đ/c", "") and (unit.kind not in COUNTED or not plain)


@cache
def _measure_heads() -> frozenset[str]:
    """The first two letters of every name in ``_measures``; the only one where a name is or may be no longer."""
    names = [name.casefold() for name in unit_spellings() if _is_measure(name)]
    return frozenset(name[:2] if name[1:2].isalnum() else name[0] for name in names)


@cache
def _noun_heads() -> frozenset[str]:
    """The first syllable of every name in the table."""
    return frozenset(found[0] for name in unit_spellings() if (found := _SYLLABLES.match(name.casefold())))


@cache
def _percent() -> Unit:
    unit = unit_by_name("%")
    assert unit is not None
    return unit


def _measure_at(text: str, start: int, limit: int) -> FoundUnit | None:
    if text.startswith("%", start):
        return FoundUnit("%", start, start + 1, _percent())
    head = text[start : start + 2].casefold()
    if head not in _measure_heads() and head[:1] not in _measure_heads():
        return None
    found = _measures().match(text, start, limit)
    if found is None:
        return None
    unit = unit_by_name(found[0])
    if unit is None or (len(found[0]) == 1 and found[0].isupper()):
        return None
    return FoundUnit(unit.unit, start, found.end(), unit)


def _scaled_noun(text: str, start: int, limit: int) -> FoundUnit | None:
    """ "triệu con", "nghìn lượt khách": the magnitude stays in the unit, as it is written."""
    scale = _MAGNITUDE.match(text, start, limit)
    if scale is None:
        return None
    noun = _measure_at(text, scale.end(), limit) or _noun_at(text, scale.end(), limit)
    if noun is None or noun.row is None:
        return None
    return FoundUnit(f"{scale[1].lower()} {noun.name}", start, noun.end, noun.row)


def _noun_at(text: str, start: int, limit: int) -> FoundUnit | None:
    found = _NOUN.match(text, start, min(limit, start + 60))
    if found is None or found[0].startswith(_NO_NOUNS):
        return None
    syllables = list(_SYLLABLES.finditer(found[0]))
    known = syllables[0][0].casefold() in _noun_heads()
    for last in reversed(syllables if known else ()):
        written = found[0][: last.end()]
        unit = unit_by_name(written)
        if unit is not None and _is_written_as_noun(written, unit):
            return FoundUnit(_name_of(written, unit), start, start + last.end(), unit)
    return _unknown_noun(found[0], syllables, start)


def _is_written_as_noun(written: str, unit: Unit) -> bool:
    """Capitals belong to abbreviations ("TTHC") and names, not to counted nouns."""
    return written.islower() or written in unit.spellings


def _name_of(written: str, unit: Unit) -> str:
    """Abbreviations are written out; other words stay as they are."""
    return unit.unit if not written.islower() else " ".join(written.split())


def _unknown_noun(written: str, syllables: list[re.Match[str]], start: int) -> FoundUnit | None:
    words = [syllable[0] for syllable in syllables[:2]]
    if not words[0].islower() or words[0] in _NOT_A_NOUN:
        return None
    two = (
        len(words) == 2
        and words[1].islower()
        and words[1] not in _NOT_A_NOUN
        and "," not in written[: syllables[1].end()]
    )
    end = syllables[1 if two else 0].end()
    return FoundUnit(written[:end], start, start + end, None)


def _with_denominators(text: str, head: FoundUnit, limit: int) -> FoundUnit:
    """ "/năm", "/người/năm", "/100 bé gái", "/1 vạn dân" join the unit, spaces closed."""
    name, end, rate = head.name, head.end, False
    while (slash := _PER.match(text, end, limit)) is not None:
        base = _denominator(text, slash.end(), limit)
        if base is None:
            break
        name, end, rate = f"{name}/{slash[1] + ' ' if slash[1] else ''}{base[0]}", base[1], True
    return FoundUnit(name, head.start, end, head.row, rate) if rate else head


def _denominator(text: str, start: int, limit: int) -> tuple[str, int] | None:
    scaled = _THOUSANDS_OF_PEOPLE.match(text, start, limit)
    if scaled is not None:
        return scaled[0], scaled.end()
    noun = _measure_at(text, start, limit) or _noun_at(text, start, limit)
    if noun is None or noun.name.count(" ") >= _LONGEST_BASE:
        return None
    if noun.row is None:  # an unknown base counts by its first syllable
        first = noun.name.split(" ")[0]
        return first, noun.start + len(first)
    return noun.name, noun.end
