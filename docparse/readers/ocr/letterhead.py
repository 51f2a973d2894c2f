"""The letterhead of a recognised page: fixed names get the marks that they have, scrawls in blanks are left out.

Names in capitals lose marks to the rules under them and to the line above; numbers and days are often written by
hand, which Tesseract reads as anything. A blank that is to be looked up is better than a wrong number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from docparse.lexicon.doc_types import doc_types
from docparse.lexicon.issuing_organs import issuers
from docparse.lexicon.places import provinces
from docparse.readers.ocr.hocr import Word
from docparse.text.marks import strip_marks

# The share of the page that the letterhead takes at most, the title below it included.
_LOWEST = 0.45
# Decree 30/2020, Phụ lục I, mục II.1, and the Party's Hướng dẫn 36-HD/VPTW.
_MOTTOES = ("Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc", "Đảng Cộng sản Việt Nam")
_KINDS = ("tỉnh", "thành phố")
# A name put right is as sure as that; figures less sure than that are scrawls.
_PUT_RIGHT, _SURE = 0.6, 0.5
_REPEATED = re.compile(r"(.)\1+")
# What stands before a figure, what behind it, how the figure looks, and what the first should read.
_BLANKS = (
    (
        re.compile(r"s[ốôóòỗổộơo6](?![\w])[\W_]*(?P<rest>.*)", re.IGNORECASE),
        re.compile(r"(?P<rest>[^/]*)/[A-ZĐ].*"),
        re.compile(r"\d+[a-z]?"),
        "Số:",
    ),
    (
        re.compile(r"[Nn]g[àáảãạaâ](?:[yỳý]|(?![a-zà-ỹ]))(?P<rest>.*)"),
        re.compile(r"(?P<rest>)tháng", re.IGNORECASE),
        re.compile(r"\d{1,2}"),
        "ngày",
    ),
)
_MOST_WORDS = 4


def mend_letterhead(words: Sequence[Word], height: int) -> list[Word]:
    """``words`` of a first page, ``height`` pixels high, with those of its letterhead mended."""
    mended: list[Word] = []
    for _, group in groupby(words, key=lambda word: word.line):
        line = list(group)
        if line[0].y < _LOWEST * height:
            line = list(_with_names(line))
            for blank in _BLANKS:
                line = _without_scrawl(line, *blank)
        mended += line
    return mended


def _with_names(line: Sequence[Word]) -> Iterator[Word]:
    """Words in capitals that are a fixed name but for their marks, with the marks of the name."""
    index = 0
    while index < len(line):
        name = _name_at(line, index)
        for at, right in enumerate(name or ("",)):
            word = line[index + at]
            yield _put_right(word, right) if right else word
        index += len(name or ("",))


def _put_right(word: Word, right: str) -> Word:
    text = right.upper()
    return word if word.text == text else word._replace(text=text, confidence=min(word.confidence, _PUT_RIGHT))


def _name_at(line: Sequence[Word], index: int) -> tuple[str, ...] | None:
    """The longest fixed name that begins at ``index``."""
    names, longest = _names()
    for end in range(min(len(line), index + longest), index + 1, -1):
        stretch = line[index:end]
        if all(word.text.isupper() or not word.text.isalpha() for word in stretch):
            name = names.get(tuple(_key(word.text) for word in stretch))
            if name is not None:
                return name
    return None


@cache
def _names() -> tuple[dict[tuple[str, ...], tuple[str, ...]], int]:
    """Fixed names of two words and more by their bare letters, and the length of the longest."""
    spelled = {spelling for issuer in issuers() for spelling in issuer.spellings}
    spelled |= {kind.name for kind in doc_types()} | set(_MOTTOES)
    spelled |= {f"{kind} {province.name}" for province in provinces() for kind in _KINDS}
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for name in spelled:
        parts = tuple(name.split())
        if len(parts) > 1:
            found.setdefault(tuple(map(_key, parts)), set()).add(tuple(part.upper() for part in parts))
    names = {key: next(iter(spellings)) for key, spellings in found.items() if len(spellings) == 1}
    return names, max(map(len, names))


def _key(word: str) -> str:
    return _REPEATED.sub(r"\1", strip_marks(word))


def _without_scrawl(
    line: list[Word], head: re.Pattern[str], tail: re.Pattern[str], figure: re.Pattern[str], opening: str
) -> list[Word]:
    """The line without what stands in the blank, unless it is a figure; what is left out makes the blank unsure."""
    for first, word in enumerate(line):
        before = head.fullmatch(word.text)
        if before is None:
            continue
        for last in range(first + 1, min(len(line), first + _MOST_WORDS + 1)):
            behind = tail.fullmatch(line[last].text)
            if behind is not None:
                parts = [(before["rest"], word), *((one.text, one) for one in line[first + 1 : last])]
                inside = [(text, one.confidence) for text, one in (*parts, (behind["rest"], line[last])) if text]
                sureness = min((confidence for _, confidence in inside), default=1.0)
                if not inside or (figure.fullmatch("".join(text for text, _ in inside)) and sureness >= _SURE):
                    return line
                # What was left out is looked at once more: its room must not count as that of the word before.
                width = (word.x1 - word.x0) * (len(word.text) - len(before["rest"])) // len(word.text)
                blank = word._replace(text=opening, x1=word.x0 + width, confidence=min(sureness, _SURE))
                end = line[last]._replace(text=line[last].text[len(behind["rest"]) :], confidence=blank.confidence)
                return [*line[:first], blank, end, *line[last + 1 :]]
    return line
