"""Finding the code that a faulty group of a symbol stands for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from docparse.lexicon import doc_types, issuers
from docparse.text.lookalikes import in_vietnamese_letters


@cache
def type_codes() -> frozenset[str]:
    """All codes of types as the tables write them."""
    return frozenset(code for kind in doc_types() for code in kind.codes)


@cache
def organ_codes() -> frozenset[str]:
    """All codes of organs as the tables write them."""
    return frozenset(code for issuer in issuers() for code in issuer.codes)


@lru_cache(maxsize=8192)
def without_marks(code: str) -> str:
    """The code in plain letters, its case kept: "QĐ" → "QD"."""
    plain = in_vietnamese_letters(code).replace("Đ", "D").replace("đ", "d")
    return "".join(letter for letter in unicodedata.normalize("NFD", plain) if not unicodedata.combining(letter))


def same_without_marks(code: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known codes that differ from ``code`` in marks only."""
    plain = without_marks(code)
    return tuple(sorted(other for other in known if other != code and without_marks(other) == plain))


def same_without_case(code: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known codes that differ from ``code`` in capitals only."""
    folded = code.casefold()
    return tuple(sorted(other for other in known if other != code and other.casefold() == folded))


def is_one_slip_away(code: str, other: str) -> bool:
    """True if one letter added, lost, changed or two neighbours swapped make one the other.

    >>> is_one_slip_away("SKHCCN", "SKHCN"), is_one_slip_away("UNBD", "UBND"), is_one_slip_away("SNV", "STP")
    (True, True, False)
    """
    if code == other or abs(len(code) - len(other)) > 1:
        return False
    head = _shared(code, other)
    tail = _shared(code[head:][::-1], other[head:][::-1])
    left, right = code[head : len(code) - tail], other[head : len(other) - tail]
    if len(left) <= 1 and len(right) <= 1:
        return True
    return len(left) == 2 and left == right[::-1]


def _shared(first: str, second: str) -> int:
    """How many letters both begin with."""
    count = 0
    for one, two in zip(first, second, strict=False):
        if one != two:
            break
        count += 1
    return count
