"""Numbers in capital titles: "CHỈ THỊ SỐ 27/CT-TTG" is 27/CT-TTg, whose case typography took away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from docparse.lexicon import doc_types, issuers
from docparse.values import Citation
from docparse.values.changes import with_changes


@cache
def _mixed_case_codes() -> dict[str, str]:
    """Codes that are not all capitals, by their capitals: "TTG" → "TTg", "CTR" → "CTr"."""
    codes = {code for kind in doc_types() for code in kind.codes} | {issuer.code for issuer in issuers()}
    return {code.upper(): code for code in codes if code and code != code.upper() and code.upper() not in codes}


def restore_numbers(citations: Sequence[Citation], text: str) -> list[Citation]:
    """Give numbers printed in a capital line the case that the document or the tables give them."""
    written = {
        citation.number.casefold(): citation.number
        for citation in citations
        if citation.number is not None and not _is_shouted(citation, text)
    }
    return [_restore(citation, written) if _is_shouted(citation, text) else citation for citation in citations]


def _restore(citation: Citation, written: dict[str, str]) -> Citation:
    number = citation.number
    if number is None:
        return citation
    known = written.get(number.casefold())
    return with_changes(citation, number=known if known is not None else restore_case(number))


def restore_case(number: str) -> str:
    """The usual case of each group of a symbol.

    >>> restore_case("27/CT-TTG")
    '27/CT-TTg'
    """
    codes = _mixed_case_codes()
    return re.sub(r"[^\W\d_]+", lambda group: codes.get(group.group(), group.group()), number)


def _is_shouted(citation: Citation, text: str) -> bool:
    """True if the words around the number are all capitals."""
    if citation.number_span is None or citation.number != (citation.number or "").upper():
        return False
    around = text[citation.start : citation.number_span.start] + text[citation.number_span.end : citation.end]
    return around.isupper() and sum(map(str.isalpha, around)) >= 4
