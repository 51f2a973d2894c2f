"""Letters that the text layer has wrongly though the page shows them right.

Some versions of Word give the horned u of certain fonts the code of another letter (U+01A3), and with it
ò the code of õ, ú that of ö; the codes are put right where the fault shows. Programs that recognise the
letters of a scan mix up those that look alike in two alphabets.
"""

from __future__ import annotations

import re

from docparse.text.lookalikes import CYRILLIC_TWINS

_HORNED = "\u01a2\u01a3"
_SURE = str.maketrans({"\u01a2": "Ư", "\u01a3": "ư", "ö": "ú", "Ö": "Ú"})
_WAVED = str.maketrans({"õ": "ò", "Õ": "Ò"})
_WORD = re.compile(r"[^\W\d_]*[õÕ][^\W\d_]*")
# Syllables that are written with õ and hardly ever with ò.
_KEPT = frozenset("võ rõ gõ ngõ mõ bõ cõi dõi cõng lõi sõi lõm hõm nõn nhõm nhõng thõng bõm tõm nhõ chõ giõi".split())
_ALIKE = str.maketrans(CYRILLIC_TWINS)
_CYRILLIC = re.compile("[\u0400-\u04ff]")


def has_slips(text: str) -> bool:
    """True if ``text`` has letters that no Vietnamese word has and this fault makes."""
    return _HORNED[0] in text or _HORNED[1] in text


def mend(text: str) -> str:
    """``text`` of a file with the fault, its letters as the page shows them.

    >>> mend("Sở Công Th\u01a3ơng"), mend("phõng"), mend("rõ")
    ('Sở Công Thương', 'phòng', 'rõ')
    """
    return _WORD.sub(_mend_wave, text.translate(_SURE))


def as_latin(word: str) -> str:
    """``word`` in Latin letters if all its Cyrillic ones have a Latin twin.

    >>> as_latin("В\u0421Т"), as_latin("Москва")
    ('BCT', 'Москва')
    """
    if not _CYRILLIC.search(word):
        return word
    latin = word.translate(_ALIKE)
    return word if _CYRILLIC.search(latin) else latin


def _mend_wave(match: re.Match[str]) -> str:
    word = match.group()
    return word if word.lower() in _KEPT else word.translate(_WAVED)
