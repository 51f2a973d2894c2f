"""Whether two titles can be those of one instrument: they are shortened, abbreviated and opened in many ways."""

from __future__ import annotations

import re
from functools import lru_cache

from docparse.lexicon.folding import slug

__all__ = ["are_of_two", "are_two_laws"]

# Only titles that share next to nothing are of two instruments.
_FEW = 0.34
_ENOUGH_WORDS = 5
_OPENING = frozenset(
    "ve viec quy dinh huong dan chi tiet mot so dieu cua luat nghi thong tu quyet ban hanh thi phap lenh sua doi bo "
    "sung va cac trong den theo cho voi do cong tac".split()
)  # fmt: skip
# Otherwise what follows a number is no title but the rest of a sentence.
_TITLE = re.compile(r"(?:về|quy định|hướng dẫn|ban hành|phê duyệt|công bố|thành lập|giao)\b(?! *[:“\"])", re.IGNORECASE)
# What amends others is called by their numbers, in one way here and in another there.
_AMENDS = re.compile(r"sửa đổi|bổ sung|bãi bỏ|thay thế|thi hành|hướng dẫn (?:Luật|Nghị)", re.IGNORECASE)
_ABBREVIATED = re.compile(r"\b[A-ZĐ]{3,}\b|&")


def are_of_two(title: str, registered: str) -> bool:
    """True if ``title``, as written behind a number, is surely not a form of ``registered``."""
    if not _TITLE.match(title) or _AMENDS.search(title) or _AMENDS.search(registered):
        return False
    one, other = _content(title), _content(registered)
    return min(len(one), len(other)) >= _ENOUGH_WORDS and len(one & other) < _FEW * min(len(one), len(other))


def are_two_laws(name: str, registered: str) -> bool:
    """True for names of laws without one word in common, unless one of them is abbreviated."""
    if _ABBREVIATED.search(registered) or (_ABBREVIATED.search(name) and not name.isupper()):
        return False
    one, other = _content(name), _content(registered)
    return len(one) > 1 and len(other) > 1 and not one & other


@lru_cache(maxsize=4096)
def _content(title: str) -> frozenset[str]:
    return frozenset(word for word in slug(title).split("-") if word not in _OPENING and not word.isdigit())
