"""The type word before a number ("Quyết định số", "các Công điện: số"), and the type a code stands for."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from docparse.extract.citations.organs import Organ, match_organ
from docparse.extract.citations.symbols import Number
from docparse.lexicon import doc_types, types_by_code
from docparse.lexicon.folding import fold_name

_NUMBER_WORD = re.compile(r"(?<!\w)(?:[Ss][ốô]|SỐ)(?: ?hiệu)?\s*[:.]?\s*$")
_CLOSING = re.compile(r"[\s:(“\"]*$")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
# A lower-case word or an abbreviation, with no sign before the next word.
_PLAIN_WORD_BEFORE = re.compile(r"(?:[a-zà-ỹđ]+|[A-ZĐ&]{2,})$")
_MOST_WORDS_BETWEEN = 9
_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,4}")
_LONGEST_TYPE = 5
_WINDOW = 100


class TypeWord(NamedTuple):
    """What stands before a number: the type (None if it is not written), and where it all begins."""

    type: str | None
    type_start: int
    type_end: int
    start: int
    has_number_word: bool
    issuer: Organ | None


@cache
def _types_by_words() -> dict[str, str]:
    """Folded spelling → spelling as in the table, of every type."""
    return {fold_name(spelling): spelling for kind in doc_types() for spelling in kind.spellings}


@lru_cache(maxsize=16384)
def _type_named(words: str) -> str | None:
    """The type that exactly these words name, in any case and spelling."""
    return _types_by_words().get(fold_name(words))


@cache
def known_type_codes() -> frozenset[str]:
    """All type codes of state and Party symbols, case-folded."""
    return frozenset(code.casefold() for kind in doc_types() for code in kind.codes)


def type_word_before(text: str, position: int) -> TypeWord:
    """What stands before the number that begins at ``position``."""
    floor = max(0, position - _WINDOW)
    number_word = _NUMBER_WORD.search(text, max(floor, position - 12), position)
    start = number_word.start() if number_word is not None else position
    cursor = _skip_closing(text, floor, start)
    spelled = spelling_ending_at(text, floor, cursor)
    issuer = None
    if spelled is None:
        spelled, issuer = _spelling_before_issuer(text, floor, cursor)
    if spelled is None and number_word is not None:
        spelled = _spelling_before_words(text, floor, cursor)
    if spelled is None:
        return TypeWord(None, start, start, start, number_word is not None, None)
    name, type_start, type_end = spelled
    return TypeWord(name, type_start, type_end, type_start, number_word is not None, issuer)


def _skip_closing(text: str, floor: int, position: int) -> int:
    found = _CLOSING.search(text, max(floor, position - 4), position)
    return found.start() if found is not None else position


def spelling_ending_at(text: str, floor: int, position: int) -> tuple[str, int, int] | None:
    """The longest type name whose last letter stands just before ``position``."""
    best: tuple[str, int, int] | None = None
    cursor, words = position, 0
    while words < _LONGEST_TYPE and cursor > floor:
        start = _word_before(text, max(floor, cursor - 12), cursor)
        if start == cursor:
            break
        cursor, words = start, words + 1
        spelling = _type_named(text[cursor:position])
        if spelling is not None:
            best = (spelling, cursor, position)
        if cursor == 0 or text[cursor - 1] not in " \t":
            break
        cursor -= 1
    return best


def _word_before(text: str, floor: int, position: int) -> int:
    """Where the letters begin that end at ``position``; ``position`` if none do."""
    start = max(text.rfind(" ", floor, position) + 1, floor)
    if text[start:position].isalpha():
        return start
    found = _WORD_BEFORE.search(text, start, position)
    return found.start() if found is not None else position


def _spelling_before_words(text: str, floor: int, position: int) -> tuple[str, int, int] | None:
    """The form "Giấy phép sử dụng vật liệu nổ số …": what it is about stands between type and number."""
    cursor = position
    for _ in range(_MOST_WORDS_BETWEEN):
        found = _PLAIN_WORD_BEFORE.search(text, max(floor, cursor - 14), cursor)
        if found is None:
            return None
        cursor = found.start()
        end = len(text[:cursor].rstrip(" ,"))
        spelled = spelling_ending_at(text, floor, end) if end < cursor else None
        if spelled is not None and text[spelled[1]].isupper():
            return spelled
        cursor = end
    return None


def _spelling_before_issuer(text: str, floor: int, position: int) -> tuple[tuple[str, int, int] | None, Organ | None]:
    """The form "Thông báo của Văn phòng Chính phủ số 12/TB-VPCP"."""
    joint = text.rfind(" của ", floor, position)
    if joint < 0:
        return None, None
    organ = match_organ(text, joint + 5)
    if organ is None or organ.end != position:
        return None, None
    spelled = spelling_ending_at(text, floor, joint)
    return (spelled, organ) if spelled is not None else (None, None)


def match_type_word(text: str, position: int) -> tuple[str, int] | None:
    """The longest type name that begins at ``position``: (spelling, end)."""
    found = _WORDS.match(text, position)
    if found is None:
        return None
    words = found.group().split(" ")
    for count in range(len(words), 0, -1):
        written = " ".join(words[:count])
        spelling = _type_named(written)
        if spelling is not None:
            return spelling, position + len(written)
    return None


def type_of_number(number: Number) -> str | None:
    """The type that the symbol stands for; None where the symbol has no known type code.

    An assembly number without a type code ("06/2022/QH15") does not tell law from resolution.
    """
    if number.family == "standard":
        return "Tiêu chuẩn" if number.text.startswith(("TCVN", "TCXD", "TCN")) else "Quy chuẩn"
    if number.type_code is None:
        return "Công văn" if number.family == "state" and len(number.organ_codes) > 1 else None
    family: Literal["state", "party"] = "party" if number.family == "party" else "state"
    types = types_by_code(number.type_code, family) or types_by_code(number.type_code)
    return types[0].name if types else None
