"""Mentions with a number: type word, number and symbol, date, issuer, in the orders in use.

Form: Decree 30/2020/NĐ-CP, Phụ lục I, mục II.6 (type, number, date, issuer, title; date and issuer
may change places).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.extract.citations import symbols
from docparse.extract.citations.organs import Organ, match_organ
from docparse.extract.citations.typewords import TypeWord, known_type_codes, type_of_number, type_word_before
from docparse.extract.dates import WrittenDate, match_date
from docparse.values import Citation, Span
from docparse.values.changes import with_changes

_NUMBER_WORD = re.compile(r"[Ss](?:ố|(?<=S)Ố)(?<!\w[Ss][ốỐ])(?: ?hiệu)?\s*:?\s*(?=[\dA-ZĐ])")
# Number, type code and hyphen before the first slash: "12345.678a - ABCDEF /".
_LONGEST_HEAD = 24
_FIRST_DIGIT = re.compile(r"[0-9](?<![\w/.,-][0-9])")
_BEFORE_DATE = re.compile(
    r"[\s,]*\(?(?:(?:được )?(?:ban hành|ký(?: ban hành)?|thông qua|lập|đề)\s+)?(?=ngày|tháng \d|năm \d|"
    r"\d{1,2}[/.]\d{1,2}[/.]\d{4})",
    re.IGNORECASE,
)
_BEFORE_ISSUER = re.compile(r"[\s,]*\(?(?:của|do)\s+", re.IGNORECASE)
_SHARED_SERIALS = re.compile(r"(?<!\w)(?:[Ss]ố|SỐ)\s*:?\s*((?:\d{1,5}[a-zđ]?\s*(?:,|;|và)\s*)+)$")
_SERIAL = re.compile(r"\d{1,5}[a-zđ]?")
_DATED = re.compile(r"[\s,]*ngày\s*\d", re.IGNORECASE)
# Words before "số" that make a number something else: an address, a phone, a form.
_OTHER_NUMBERS = re.compile(
    r"(?:biểu|mẫu|nhà|điện thoại|tài khoản|thửa|tờ|bản đồ|hộp|đường|lô|phòng|bảng|hình|mã|tổng|phụ lục|quầy)\s*$",
    re.IGNORECASE,
)
# A number directly joined to the one before needs neither type nor "số": "số 1/A-B ngày …, 2/A-B".
_JOINED = re.compile(r"(?:\d{4}|[A-ZĐ])\s*(?:,|;|và)\s*$")
_FREE_TYPES = frozenset({"Văn bản", "Công văn", "Giấy đề nghị", "Tờ trình", "Hợp đồng", "Đơn đề nghị", "Báo cáo"})


def find_numbered(text: str) -> list[Citation]:
    """All mentions with a number in one paragraph ``text``, in order; offsets within ``text``."""
    found: dict[int, Citation] = {}
    # A look for a literal costs a hundredth of the pattern that needs it.
    if "/" in text:
        for match in _find_symbols(text):
            _add(found, _read_mention(text, match.start(), match.end()))
    if "TC" in text or "QC" in text:
        for match in symbols.STANDARD_NUMBER.finditer(text):
            _add(found, _read_mention(text, match.start(), match.end()))
    for word in _find_number_words(text):
        _add(found, _read_after_number_word(text, word, found))
    if not found:
        return []
    mentions = [found[start] for start in sorted(found)]
    return _spread_over_lists(text, _inherit_types(text, _add_shared_serials(text, mentions)))


def _find_symbols(text: str) -> Iterator[re.Match[str]]:
    """Numbers with a symbol, in order: each has a slash, and its first digit stands not far before."""
    position = 0
    slash = text.find("/")
    while slash >= 0:
        for first in _FIRST_DIGIT.finditer(text, max(position, slash - _LONGEST_HEAD), slash):
            match = symbols.SYMBOL.match(text, first.start())
            if match is not None:
                yield match
                position = match.end()
                break
        slash = text.find("/", max(position, slash + 1))


def _find_number_words(text: str) -> Iterator[re.Match[str]]:
    """The word "số" before a number, in order of the spelling."""
    for spelling in ("số", "Số", "SỐ"):
        place = text.find(spelling)
        while place >= 0:
            word = _NUMBER_WORD.match(text, place)
            if word is not None:
                yield word
            place = text.find(spelling, place + 2)


def _add(found: dict[int, Citation], mention: Citation | None) -> None:
    """Keep the mention unless one that reaches as far already covers its number."""
    if mention is None or mention.number_span is None:
        return
    place = mention.number_span
    for start, other in found.items():
        if other.number_span is not None and other.number_span.overlaps(place):
            if len(other.number_span) >= len(place):
                return
            del found[start]
            break
    found[place.start] = mention


def _read_after_number_word(text: str, word: re.Match[str], found: dict[int, Citation]) -> Citation | None:
    """Free and bare numbers are numbers of instruments only after a type word and "số"."""
    free = symbols.FREE_NUMBER.match(text, word.end())
    known = found.get(word.end())
    if known is not None and known.number_span is not None and (free is None or free.end() <= known.number_span.end):
        return None
    bare = symbols.BARE_NUMBER.match(text, word.end())
    match = free or bare
    if match is None or not any(char.isdigit() for char in match.group()):
        return None
    before = type_word_before(text, match.start())
    if before.type is None or (free is None and before.type not in _FREE_TYPES and not _DATED.match(text, match.end())):
        return None
    if free is None and not _DATED.match(text, match.end()):
        return None
    return _read_mention(text, match.start(), match.end())


def _read_mention(text: str, start: int, end: int) -> Citation | None:
    end = start + len(text[start:end].rstrip(" .&"))
    number = symbols.parse_number(text[start:end], known_type_codes())
    before = type_word_before(text, start)
    if not _is_plausible(text, number, before):
        return None
    kind = before.type or type_of_number(number)
    date, issuer, last = _read_date_and_issuer(text, end, before.issuer)
    return Citation(
        start=before.start,
        end=last,
        type=kind,
        number=number.text,
        date=date.iso if date is not None else _year_of_standard(number),
        issuer=_organ_text(text, issuer),
        confidence=1.0 if before.type is not None else 0.9 if before.has_number_word else 0.8,
        type_span=Span(before.type_start, before.type_end) if before.type is not None else None,
        number_span=Span(start, end),
        date_span=Span(date.start, date.end) if date is not None else None,
        issuer_span=Span(issuer.start, issuer.end) if issuer is not None else None,
    )


def _year_of_standard(number: symbols.Number) -> str | None:
    """A standard carries its year in its number: "TCVN 6909:2001"."""
    found = re.search(r":(\d{4})", number.text) if number.family == "standard" else None
    return found.group(1) if found is not None else None


def _organ_text(text: str, organ: Organ | None) -> str | None:
    return re.sub(r"\s+", " ", text[organ.start : organ.end]) if organ is not None else None


def _is_plausible(text: str, number: symbols.Number, before: TypeWord) -> bool:
    """Without a type word only a number whose symbol names a type or an assembly counts."""
    if before.type is not None or number.family == "standard":
        return True
    if _OTHER_NUMBERS.search(text, max(0, before.start - 14), before.start):
        return False
    if number.family == "assembly":
        return True
    coded = type_of_number(number) is not None and number.type_code is not None
    if before.has_number_word or _JOINED.search(text, max(0, before.start - 12), before.start):
        return coded or len(number.organ_codes) > 1
    return coded and bool(number.organ_codes)


def _read_date_and_issuer(
    text: str, position: int, known_issuer: Organ | None
) -> tuple[WrittenDate | None, Organ | None, int]:
    """Date and issuer after the number, each at most once, in either order."""
    date: WrittenDate | None = None
    issuer = known_issuer
    last = position
    for _ in range(2):
        if date is None and (date := _read_date(text, last)) is not None:
            last = date.end
            continue
        if issuer is None and (issuer := _read_issuer(text, last)) is not None:
            last = issuer.end
    return date, issuer, last


def _read_date(text: str, position: int) -> WrittenDate | None:
    before = _BEFORE_DATE.match(text, position)
    return match_date(text, before.end()) if before is not None else None


def _read_issuer(text: str, position: int) -> Organ | None:
    before = _BEFORE_ISSUER.match(text, position)
    return match_organ(text, before.end()) if before is not None else None


def _add_shared_serials(text: str, mentions: list[Citation]) -> list[Citation]:
    """ "các Nghị quyết số 01, 02/NQ-CP": the first serials share the symbol of the last number."""
    result: list[Citation] = []
    for mention in mentions:
        place = mention.number_span
        shared = None
        if place is not None and mention.number is not None and "/" in mention.number:
            shared = _SHARED_SERIALS.search(text, max(0, place.start - 80), place.start)
        if shared is None or mention.number is None:
            result.append(mention)
            continue
        before = type_word_before(text, shared.start(1))
        symbol = mention.number[len(re.match(r"[\d.]+[a-zđ]?", mention.number).group()) :]  # type: ignore[union-attr]
        for serial in _SERIAL.finditer(text, shared.start(1), shared.end(1)):
            result.append(
                with_changes(
                    mention,
                    start=serial.start(),
                    end=serial.end(),
                    type=before.type or mention.type,
                    number=serial.group() + symbol,
                    date=None,
                    issuer=None,
                    type_span=None,
                    number_span=Span(serial.start(), serial.end()),
                    date_span=None,
                    issuer_span=None,
                    confidence=0.9,
                )
            )
        first = len(result) - len(_SERIAL.findall(shared.group(1)))
        if before.type is not None:
            result[first] = with_changes(
                result[first], start=before.start, type_span=Span(before.type_start, before.type_end)
            )
        result.append(
            with_changes(mention, start=place.start if place else mention.start, type=before.type or mention.type)
        )
    return result


_LIST_JOINT = re.compile(r"\s*(?:\([^()]*\))?\s*(?:[,;]|và|hoặc|, và|; và)\s*(?:các\s+)?$")


def _inherit_types(text: str, mentions: list[Citation]) -> list[Citation]:
    """A number without a type word in a list takes the type of the one before it.

    The symbol's own type code decides where it has one; a letter ("số 1316/TTg-KTN") takes
    the type of its neighbour.
    """
    result: list[Citation] = []
    for mention in mentions:
        previous = result[-1] if result else None
        if previous is not None and mention.type_span is None and previous.type is not None:
            own = type_of_number(symbols.parse_number(mention.number or "", known_type_codes()))
            if own is None or own == "Công văn":
                between = text[previous.end : mention.start]
                if len(between) < 300 and "." not in between.replace("./.", ""):
                    mention = with_changes(mention, type=previous.type)
        result.append(mention)
    return result


def _spread_over_lists(text: str, mentions: list[Citation]) -> list[Citation]:
    """ "số 008/CĐ-UBND và số 009/CĐ-UBND ngày … của UBND tỉnh": date and issuer serve both.

    A date goes back over "A và B" directly joined, unless A's number names another year; an
    issuer goes back over any joined list of numbers of one organ.
    """
    result = list(mentions)
    for index in range(len(result) - 2, -1, -1):
        here, after = result[index], result[index + 1]
        if here.number is None or after.number is None or here.issuer is not None:
            continue
        if not _LIST_JOINT.fullmatch(text, here.end, after.start) or _organ(here) != _organ(after):
            continue
        if here.date is None and after.type_span is None and _year(here) in ("", (after.date or "")[:4]):
            here = with_changes(here, date=after.date, date_span=after.date_span)
        result[index] = with_changes(here, issuer=after.issuer, issuer_span=after.issuer_span)
    return result


def _organ(mention: Citation) -> tuple[str, ...]:
    return symbols.parse_number(mention.number or "", known_type_codes()).organ_codes


def _year(mention: Citation) -> str:
    return symbols.parse_number(mention.number or "", known_type_codes()).year or ""
