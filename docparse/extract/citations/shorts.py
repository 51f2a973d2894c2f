"""Later mentions: "Nghị định này", "Kế hoạch nêu trên", "Nghị quyết số 340", "Nghị định 30/2020".

Decree 30/2020/NĐ-CP, Phụ lục I, mục II.6.b: after the first full mention, type and number suffice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.extract.citations.typewords import spelling_ending_at
from docparse.text.literals import places_of_any
from docparse.values import Citation, Span

_POINTING = re.compile(
    r"\s+(?:này|nêu trên|nói trên|kể trên|trên đây|đã nêu|dẫn trên|vừa nêu|đó(?=\s*[,.;)]|$)|"
    r"trên(?=\s*[,.;)]|$))(?!\w)"
)
# A type word or "số" stands before it, with blanks or a colon between.
_SHORT = re.compile(
    r"(?P<number>[0-9](?<=[\s:]\d)\d{0,4}[a-zđ]?(?:/(?:19|20)\d{2})?)(?![\w%°]|[/.,]\w|-[A-ZĐ\d])(?! ?[/–-] ?[A-ZĐ\d])"
)
_NUMBER_WORD = re.compile(r"(?<!\w)(?:[Ss]ố|SỐ)\s*:?\s*$")
_AFTER_SHORT = re.compile(
    r"\s*(?:[,.;:)(“”\"]|$|(?:của|về|ngày|và|được|đã|có|theo|tại|để|là|nêu|trên|quy|do|do|thì|hoặc|với|đến|"
    r"cho)(?!\w))"
)
# Types whose lower-case name with "này" still points at one document.
_LOWER_POINTED = frozenset({"Văn bản", "Công văn", "Quyết định", "Kế hoạch", "Nghị quyết", "Chỉ thị", "Tờ trình"})
_NEVER_POINTED = frozenset({"Danh mục", "Dự án", "Hợp đồng", "Phương án"})
_SHORT_TYPES = frozenset(
    (
        "Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kết luận|Thông tư|Kế hoạch|Đề án|Quy định|Hướng dẫn|Chương trình|"
        "Công văn|Văn bản|Thông báo|Công điện|Luật|Tờ trình|Báo cáo|Quy chế|Pháp lệnh|Chương trình hành động|"
        "Thông tư liên tịch"
    ).split("|")
)

_POINTING_WORDS = (" này", " nêu", " trên", " đó")
_BEFORE_POINTING = frozenset({"đã", "vừa", "nói", "kể", "dẫn"})
_WORDS_BEFORE_NUMBER = frozenset({"số", *(kind.split()[-1].casefold() for kind in _SHORT_TYPES)})
_LAST_LETTERS = frozenset(word[-1] for word in _WORDS_BEFORE_NUMBER)


def find_anaphora(text: str) -> list[Citation]:
    """Type words with a pointing word; not yet linked."""
    found: list[Citation] = []
    for pointing in _find_pointing(text):
        spelled = spelling_ending_at(text, max(0, pointing.start() - 60), pointing.start())
        if spelled is None or spelled[0] in _NEVER_POINTED:
            continue
        name, start, end = spelled
        if text[start].islower() and name not in _LOWER_POINTED:
            continue
        found.append(
            Citation(
                start=start,
                end=pointing.end(),
                type=name,
                name=text[start : pointing.end()],
                form="anaphora",
                type_span=Span(start, end),
            )
        )
    return found


def _find_pointing(text: str) -> Iterator[re.Match[str]]:
    """Pointing words in order; looking for their letters costs a tenth of trying the pattern at every blank."""
    for place, _ in places_of_any(text, _POINTING_WORDS):
        before = text.rfind(" ", max(0, place - 5), place)
        for start in (before, place) if text[before + 1 : place] in _BEFORE_POINTING else (place,):
            while start > 0 and text[start - 1].isspace():
                start -= 1
            pointing = _POINTING.match(text, max(0, start))
            if pointing is not None:
                yield pointing


def find_shorts(text: str) -> list[Citation]:
    """Type words with a number but no symbol; not yet linked."""
    found: list[Citation] = []
    for match in _SHORT.finditer(text):
        # Of most numbers the letter before the blank already tells that no such word stands there.
        letter = text[match.start() - 2 : match.start() - 1]
        if letter.isalpha() and letter.casefold() not in _LAST_LETTERS:
            continue
        words = text[max(0, match.start() - 12) : match.start()].replace(":", " ").split()
        if not words or words[-1].casefold() not in _WORDS_BEFORE_NUMBER:
            continue
        number_word = _NUMBER_WORD.search(text, max(0, match.start() - 6), match.start())
        type_end = len(text[: number_word.start() if number_word else match.start()].rstrip())
        spelled = spelling_ending_at(text, max(0, type_end - 60), type_end)
        if spelled is None or spelled[0] not in _SHORT_TYPES:
            continue
        if not _is_short(text, match, number_word is not None, text[spelled[1]].isupper()):
            continue
        name, start, end = spelled
        found.append(
            Citation(
                start=start,
                end=match.end(),
                type=name,
                number=match.group("number"),
                form="short",
                confidence=0.9,
                type_span=Span(start, end),
                number_span=Span(*match.span("number")),
            )
        )
    return found


def _is_short(text: str, match: re.Match[str], has_number_word: bool, capital: bool) -> bool:
    """A bare number after a type word is one only where nothing is being counted."""
    number = match.group("number")
    if "/" in number:
        return capital or has_number_word
    if has_number_word:
        return True
    looks_dated = re.fullmatch(r"(?:19|20)\d{2}", number) is not None
    return capital and len(number) >= 2 and not looks_dated and _AFTER_SHORT.match(text, match.end()) is not None
