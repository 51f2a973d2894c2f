"""Vietnamese syllables: marks, tones, and where the tone mark stands."""

from __future__ import annotations

import re

_VIETNAMESE_ONLY = re.compile("[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]")
_ENOUGH = 3


def is_vietnamese(text: str) -> bool:
    """True if ``text`` has letters that Vietnamese needs and its neighbours lack."""
    marks = _VIETNAMESE_ONLY.finditer(text)
    return sum(1 for _ in zip(range(_ENOUGH), marks, strict=False)) == _ENOUGH
