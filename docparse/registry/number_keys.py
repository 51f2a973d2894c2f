"""The look-up key of a number: spaces, leading zeros and the case of letters do not count."""

from __future__ import annotations

import re
from functools import lru_cache

from docparse.lexicon.folding import fold_code

__all__ = ["number_key"]

_LEADING_ZEROS = re.compile(r"^0+(?=\d)")
_DASHES = str.maketrans({"–": "-", "—": "-", "‑": "-"})


@lru_cache(maxsize=8192)
def number_key(number: str) -> str:
    """The key under which the registry knows a number and symbol.

    >>> number_key("05/2020/NĐ-CP") == number_key("5/2020/NĐ - CP")
    True
    """
    return _LEADING_ZEROS.sub("", fold_code(number.translate(_DASHES)))
