"""Cut text into tokens without losing a character.

Numbers and symbols of instruments, dates and decimals stay whole; whatever is in no token is
white space.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

TokenKind = Literal["address", "date", "symbol", "number", "word", "mark"]

_UPPER = "A-ZĐÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
# "NĐ", "CTr", "TTg", "QH15", "KH&CN"
_PART = rf"[{_UPPER}][^\W_&]*(?:&[{_UPPER}][^\W_]*)?"
_ACRONYM = rf"[{_UPPER}]{{2}}[^\W_]*"
_NUMBER = r"\d+(?:\.\d+)?[a-zđ]?"

# The first alternative that fits wins. Nine tokens of ten are plain words: they come first and
# fail fast where a symbol or an address may follow.
_TOKEN = re.compile(
    r"(?P<word>(?>[^\W\d_]+)(?![\d_@/&-]|\.\w|://))"
    r"|(?P<address>(?:https?://|www\.)[^\s<>\"]*[^\s<>\".,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<date>\b\d{1,2}(?P<between>[/.-])\d{1,2}(?P=between)\d{4}\b(?![/-])|\b(?:0?[1-9]|1[0-2])/(?:19|20)\d{2}\b(?![/-]))"
    rf"|(?P<symbol>{_NUMBER}(?:/(?:19|20)\d{{2}})?(?:[/-]{_PART})+|/{_ACRONYM}(?:-{_PART})+"
    rf"|{_ACRONYM}(?:[-/]{_ACRONYM})+)"
    r"|(?P<number>(?>\d+(?:[.,]\d+)*)(?![^\W\d_]))"
    r"|(?P<mark>\./\.|\.{2,}|…+|_+|[^\w\s])"
    r"|[^\W_]+"
)


class Token(NamedTuple):
    """``text[start:end]`` and what it is."""

    start: int
    end: int
    kind: TokenKind


def tokenize(text: str) -> list[Token]:
    """All tokens of ``text`` in order; between them there is only white space.

    >>> [text[t.start:t.end] for text in ["Kế hoạch 43-CTr/TU ngày 18/9/2020"] for t in tokenize(text)]
    ['Kế', 'hoạch', '43-CTr/TU', 'ngày', '18/9/2020']
    """
    new = tuple.__new__
    # Groups carry the names of the kinds; the last alternative, a word too, has none.
    return [new(Token, (*match.span(), match.lastgroup or "word")) for match in _TOKEN.finditer(text)]


def words_of(text: str) -> list[str]:
    """The tokens of ``text`` as strings, marks left out.

    >>> words_of("Nghị định số 30/2020/NĐ-CP, Điều 8.")
    ['Nghị', 'định', 'số', '30/2020/NĐ-CP', 'Điều', '8']
    """
    return [match.group() for match in _TOKEN.finditer(text) if match.lastgroup != "mark"]
