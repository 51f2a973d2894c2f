"""Names of document types as they head a document, in capitals (Decree 30/2020, Điều 7; Party: 399-QĐ/TW)."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from docparse.extract.header.shape import bare, first_word, is_upper
from docparse.lexicon import doc_types

# Heads of texts that are not cited as instruments and so have no row in the table of types.
_OTHER_HEADS: tuple[str, ...] = ("Danh sách", "Thư mời", "Bộ tiêu chí", "Quy ước", "Đề cương", "Bài phát biểu")
# "BÁO CÁO THẨM TRA" is a Báo cáo; but these words make another type of the shorter name.
_DISTINCT = re.compile(r"(?:lien tich|lien nganh|lien bo|phoi hop|hop nhat|thanh tra|ghi nho|thu)\b")
# A heading "VĂN BẢN" or "TIÊU CHUẨN" says nothing of the type.
_NOT_HEADS = frozenset(
    {"van ban", "tieu chuan", "kien nghi", "thoa thuan", "cv", "qcvn", "tcvn", "tcn", "tccs", "qcdp"}
)


class TypeHead(NamedTuple):
    """Canonical type name; the words of the line that are the name, as written; the rest of the line."""

    name: str
    written: str
    rest: str


@cache
def _heads() -> dict[str, tuple[tuple[str, str], ...]]:
    """By their first word: (bare spelling, canonical name), shortest first."""
    heads = {bare(spelling): kind.name for kind in doc_types() for spelling in kind.spellings}
    heads.update({bare(name): name for name in _OTHER_HEADS})
    kept = ((phrase, name) for phrase, name in heads.items() if phrase not in _NOT_HEADS)
    by_word: dict[str, tuple[tuple[str, str], ...]] = {}
    for head in sorted(kept, key=lambda head: len(head[0])):
        word = first_word(head[0])
        by_word[word] = (*by_word.get(word, ()), head)
    return by_word


def type_at_head(text: str) -> TypeHead | None:
    """The type name that heads the line ``text`` in capitals; one that is the whole line may be in any case.

    >>> type_at_head("THÔNG BÁO KẾT LUẬN CỦA CHỦ TỊCH")
    TypeHead(name='Thông báo', written='THÔNG BÁO', rest='KẾT LUẬN CỦA CHỦ TỊCH')
    >>> type_at_head("Quyết định này có hiệu lực") is None
    True
    """
    likely = _heads().get(first_word(text))
    if likely is None:
        return None
    shape = bare(text)
    found = None
    for phrase, name in likely:
        if not shape.startswith(phrase) or shape[len(phrase) : len(phrase) + 1].isalnum():
            continue
        if found is None or _DISTINCT.match(shape[len(found[0]) :].strip()):
            found = phrase, name
    return _split(text, *found) if found is not None else None


def _split(text: str, phrase: str, name: str) -> TypeHead | None:
    written = " ".join(text.split()[: len(phrase.split())])
    rest = text[len(written) :].strip(" :.-–")
    return TypeHead(name, written.rstrip(" :.-–"), rest) if is_upper(written) or not rest else None
