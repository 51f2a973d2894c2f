"""The forms of names that one pattern can read for all: plenums, congresses, Party numbers."""

from __future__ import annotations

import re
from functools import cache

from docparse.lexicon.folding import TONE_PLACES

_ORDINALS = {"hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_CODES = {"nghị quyết": "NQ", "chỉ thị": "CT", "kết luận": "KL", "quy định": "QĐ", "hướng dẫn": "HD"}

_ORDINAL = rf"(?:\d{{1,2}}|{'|'.join(_ORDINALS)})"
_COMMITTEE = (
    r"(?:Ban Chấp hành Trung ương|BCH Trung ương|BCHTW|Trung ương|TW|T\.Ư\.?|TƯ)(?: Đảng)?(?: Cộng sản Việt Nam)?"
)
_OF_TERM = r"[ ,(]+(?:của )?kh(?:óa|oá) (?P<term>[XVI]+|\d{1,2})(?!\w)\)?"
_PARTY_ORGAN = "(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương|Trung ương)"


# The patterns are compiled when first needed: most runs of the program never meet such a name.
@cache
def _plenum() -> re.Pattern[str]:
    return re.compile(
        rf"Nghị quyết (?:của )?(?:Hội nghị )?(?:lần thứ (?P<before>{_ORDINAL})[ ,]+(?:của )?)?{_COMMITTEE}"
        rf"(?(before)| ?,? ?(?:lần thứ )?(?P<after>{_ORDINAL})(?:,? (?:của )?{_COMMITTEE})?){_OF_TERM}",
        re.IGNORECASE,
    )


@cache
def _congress() -> re.Pattern[str]:
    return re.compile(
        r"Nghị quyết (?:của )?Đại hội (?:đại biểu )?(?:Đảng )?(?:toàn quốc )?(?:của Đảng )?(?:lần thứ |khóa |khoá )?"
        r"(?P<term>[XVI]+|\d{1,2})(?![\w/-])(?:(?: của)? Đảng(?: Cộng sản Việt Nam)?)?",
        re.IGNORECASE,
    )


@cache
def _party_number() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<type>{'|'.join(_CODES)}) (?:số )?(?P<number>\d{{1,3}})(?:"
        r"[- ]?(?P<code>NQ|CT|KL|QĐi?|HD)/(?:TW|TƯ|T\.Ư|T\.W|VPTW)(?!\w)"
        rf"|,? (?:ngày \d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}},? )?(?:của )?{_PARTY_ORGAN}(?!\w))",
        re.IGNORECASE,
    )


def short_form_key(text: str, start: int) -> tuple[str, int] | None:
    """The short form ("@plenum 6 XI") of the name at ``start``, and where the name ends; None if there is none."""
    for read in (_read_plenum, _read_congress, _read_party_number):
        found = read(text, start)
        if found is not None:
            return found
    return None


def _read_plenum(text: str, start: int) -> tuple[str, int] | None:
    match = _plenum().match(text, start)
    if match is None:
        return None
    number = match["before"] or match["after"]
    term = _roman(match["term"])
    return (f"@plenum {_ORDINALS.get(number.lower()) or int(number)} {term}", match.end()) if term else None


def _read_congress(text: str, start: int) -> tuple[str, int] | None:
    match = _congress().match(text, start)
    term = _roman(match["term"]) if match else None
    return (f"@congress {term}", match.end()) if match and term else None


def _read_party_number(text: str, start: int) -> tuple[str, int] | None:
    match = _party_number().match(text, start)
    if match is None:
        return None
    kind = match["type"].lower()
    code = "QĐi" if (match["code"] or "").lower() == "qđi" else _CODES[kind]
    organ = "VPTW" if kind == "hướng dẫn" else "TW"
    return f"@party {kind.capitalize()} {int(match['number']):02d}-{code}/{organ}", match.end()


def _roman(term: str) -> str | None:
    if not term.isdigit():
        return term.upper() if term.upper() in _ROMAN else None
    return _ROMAN[int(term)] if 0 < int(term) < len(_ROMAN) else None


@cache
def compile_name(pattern: str) -> re.Pattern[str]:
    """The compiled pattern of a table row: case is ignored, tone marks are found in either place."""
    for second, first in TONE_PLACES.items():
        pattern = pattern.replace(first, f"(?:{first}|{second})")
    return re.compile(pattern, re.IGNORECASE)
