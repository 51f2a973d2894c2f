"""Folding of names for look-up: case, tone placement, commas, dashes and spacing do not count."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# The two places of the tone mark in "hoà" / "hòa": mark on the second letter -> mark on the first.
TONE_PLACES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_TONED_SECOND = re.compile("[ou][àáảãạèéẻẽẹỳýỷỹỵ]")
_SEPARATORS = re.compile(r"[\s,;.\-–—&\"“”'‘’/()]+")
# Letters that files from old code pages carry instead of the Vietnamese one.
_LOOKALIKES = str.maketrans({"ð": "đ", "ɖ": "đ"})
_ASCII = str.maketrans({"đ": "d"})


@lru_cache(maxsize=8192)
def fold_name(text: str) -> str:
    """The look-up key of a name: two spellings of one name have the same key.

    >>> fold_name("Uỷ ban nhân dân  TỈNH") == fold_name("Ủy ban nhân dân tỉnh")
    True
    >>> fold_name("Thi đua - khen thưởng") == fold_name("Thi đua, Khen thưởng")
    True
    """
    folded = unicodedata.normalize("NFC", text).casefold().translate(_LOOKALIKES)
    folded = _TONED_SECOND.sub(_old_placement, folded)
    return _SEPARATORS.sub(" ", folded).strip()


def _old_placement(match: re.Match[str]) -> str:
    return TONE_PLACES.get(match[0], match[0])


def fold_code(text: str) -> str:
    """The look-up key of a symbol code ("QD-TTg" and "QĐ-TTG" stay different: Đ is a letter of its own).

    >>> fold_code("BGD&ĐT") == fold_code("BGDĐT")
    True
    """
    folded = unicodedata.normalize("NFC", text).casefold().translate(_LOOKALIKES)
    return folded.replace("&", "").replace(".", "").replace(" ", "").replace("ư", "w")


def slug(text: str) -> str:
    """ASCII words joined by hyphens.

    >>> slug("Bà Rịa - Vũng Tàu")
    'ba-ria-vung-tau'
    """
    plain = unicodedata.normalize("NFD", text.casefold().translate(_LOOKALIKES).translate(_ASCII))
    return "-".join(re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c))))
