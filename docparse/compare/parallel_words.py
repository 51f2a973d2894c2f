"""Two statements that are word for word the same but for one place, where each names something else.

So neighbours in one list are written ("cây bưởi được cấp mã số …", "cây sầu riêng được cấp mã số …"); whoever says the
same in other words changes more than one place, or merely adds. Of figures only: who carries out a task may well change
one word of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from docparse.compare.subject_words import light_words

__all__ = ["name_different_things"]

# So much of the longer one is the same, and so many words.
_MOST, _FEWEST = 0.5, 3


def name_different_things(one: Sequence[str], other: Sequence[str]) -> bool:
    """True if all but one place is the same, and both have telling words there, none of them in common."""
    shorter = min(len(one), len(other))
    head = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    tail = next((at for at in range(shorter - head) if one[-1 - at] != other[-1 - at]), shorter - head)
    if head + tail < max(_FEWEST, _MOST * max(len(one), len(other))):
        return False
    mine, theirs = (frozenset(words[head : len(words) - tail]) - light_words() for words in (one, other))
    return bool(mine and theirs) and mine.isdisjoint(theirs)
