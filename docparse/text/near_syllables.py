"""Syllables that a slip of the finger tells apart: other marks on the same letters, or one letter.

Both functions compare sound keys (``docparse.text.marks.sound_key``: letters, a blank, the tone).
"""

from __future__ import annotations

from docparse.text.marks import strip_marks


def is_other_marks(one: str, other: str) -> bool:
    """True if the two have the same letters with other marks.

    >>> is_other_marks("ban hỏi", "bân nặng"), is_other_marks("ban hỏi", "bang hỏi")
    (True, False)
    """
    return one != other and strip_marks(one.partition(" ")[0]) == strip_marks(other.partition(" ")[0])


def is_one_letter_away(one: str, other: str) -> bool:
    """True if one letter too many, too few, or another one, or two that changed places, tell them apart; not the tone.

    >>> is_one_letter_away("tương huyền", "trương huyền"), is_one_letter_away("tương huyền", "trương sắc")
    (True, False)
    """
    (short, tone), (long, other_tone) = sorted((_parts(one), _parts(other)), key=lambda parts: len(parts[0]))
    if tone != other_tone or len(long) - len(short) > 1:
        return False
    if len(short) < len(long):
        return any(long[:index] + long[index + 1 :] == short for index in range(len(long)))
    places = [index for index, (left, right) in enumerate(zip(short, long, strict=True)) if left != right]
    if len(places) == 2:
        first, second = places
        return second == first + 1 and (short[first], short[second]) == (long[second], long[first])
    return len(places) == 1


def _parts(sound: str) -> tuple[str, str]:
    letters, _, tone = sound.partition(" ")
    return letters, tone
