"""Folding of names for look-up: case, tone placement, commas, dashes and spacing do not count."""

from __future__ import annotations

import re
import unicodedata

_OLD_PLACEMENT = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split()
_NEW_PLACEMENT = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split()
_TO_OLD = dict(zip(_NEW_PLACEMENT, _OLD_PLACEMENT, strict=True))
_TONED_SECOND = re.compile("[ou][àáảãạèéẻẽẹỳýỷỹỵ]")
_SEPARATORS = re.compile(r"[\s,;.\-–—&\"“”'‘’/()]+")
# Letters that files from old code pages carry instead of the Vietnamese one.
_LOOKALIKES = str.maketrans({"ð": "đ", "ɖ": "đ"})
_ASCII = str.maketrans({"đ": "d"})


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
    return _TO_OLD.get(match[0], match[0])


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
