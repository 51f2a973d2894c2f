"""Where sentences begin and end in official Vietnamese prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.values import Span

# A stop, the quotation marks and brackets that close with it, then a blank. A pattern that begins with a set of
# letters is searched much faster than one that begins with a choice.
_STOP = re.compile(r"[.!?…](?:(?<=\.)/\.|[.!?…]*)[\"'”’)\]]*(?=\s)")
_NEXT = re.compile(r"\s+[\"'“‘(\[]*(.)", re.DOTALL)
_LINE = re.compile(r"[^\n]+")
# A typed number or letter at the start is part of its sentence: "1.", "1.1.", "II.", "a.", "Điều 5."
_LABEL = re.compile(
    r"\s*(?:(?:Điều|Mục|Chương|Phần|Khoản)\s+)?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[a-zđA-ZĐ])\.(?=\s)"
)
# Abbreviations that always stand before what they belong to: places, authority, titles, the rest.
_ABBREVIATION = re.compile(
    r"(?:TP|Tp|TX|Tx|TT|Tt|KT|TM|TL|TUQ|TS|ThS|Th|Ths|PGS|GS|BS|BSCK|CK|CKI|CKII|CN|KS|LS|NGƯT|NGND|NSƯT|NSND"
    r"|Ôs|[đĐ]/c|[tT]r|[vV]d|VD|stt|STT|St|Mrs?|Dr|No|ĐT)$"
)
# After these words one capital letter is a number ("quý I."), elsewhere an initial ("Q. 1").
_NUMBERED = re.compile(
    r"(?:quý|kỳ|khóa|khoá|cấp|loại|hạng|bậc|nhóm|lần|mục|phần|chương|phụ lục|mẫu)\s+$", re.IGNORECASE
)
_LAST_WORD = re.compile(r"[^\s(\"“‘\[]+$")
_LONGEST_WORD = 40


def split_sentences(text: str) -> Iterator[Span]:
    """Sentences of ``text`` in order, without the white space around them; a line feed ends one.

    >>> text = "1. Giao Sở Y tế, TP. Huế. Hoàn thành trong quý I."
    >>> [span.of(text) for span in split_sentences(text)]
    ['1. Giao Sở Y tế, TP. Huế.', 'Hoàn thành trong quý I.']
    """
    for line in _LINE.finditer(text):
        yield from _split_line(text, line.start(), line.end())


def _split_line(text: str, start: int, end: int) -> Iterator[Span]:
    label = _LABEL.match(text, start, end)
    at = label.end() if label else start
    for stop in _STOP.finditer(text, at, end):
        if _ends_sentence(text, stop, start, end):
            yield from _trimmed(text, start, stop.end())
            start = stop.end()
    yield from _trimmed(text, start, end)


def _ends_sentence(text: str, stop: re.Match[str], start: int, end: int) -> bool:
    after = _NEXT.match(text, stop.end(), end)
    if after is None:
        return True
    follows = after.group(1)
    if follows.islower():
        return False
    word = _word_before(text, start, stop.start())
    if _ABBREVIATION.match(word):
        return False
    if len(word) == 1 and word.isupper():
        head = text[max(start, stop.start() - _LONGEST_WORD) : stop.start() - 1]
        return _NUMBERED.search(head) is not None
    # "Điều 1. 2." keeps its numbers together; a year or a sum may well end a sentence.
    return not (follows.isdigit() and word.isdigit() and len(word) <= 2)


def _word_before(text: str, start: int, end: int) -> str:
    match = _LAST_WORD.search(text[max(start, end - _LONGEST_WORD) : end])
    return match.group() if match else ""


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    raw = text[start:end]
    bare = raw.strip()
    if bare:
        start += len(raw) - len(raw.lstrip())
        yield Span(start, start + len(bare))
