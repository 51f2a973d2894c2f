"""Which letters can make a Vietnamese syllable: initials, rimes, and the tones that a rime allows.

Stricter than the shape in ``docparse.text.syllables``: "hanf", "ngiên" and "đưong" have no rime or initial that the
language has. Names of peoples and places of minorities, loan words and abbreviations follow other rules.
"""

from __future__ import annotations

import re
from functools import lru_cache

from docparse.text.syllables import split_tone, with_tone

_RIMES = frozenset(
    """
    a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et i ia ich im in inh ip it iu iêc iêm iên
    iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc
    oong op ot oăc oăm oăn oăng oăt u ua uc ui um un ung up ut uy uya uych uyn uynh uyp uyt uyu uyên uyêt uân
    uâng uât uây uê uêch uênh uêt uên uôc uôi uôm uôn uông uôt uơ y yn ynh yt yên yêm yêng yêt yêu yu âc âm ân
    âng âp ât âu ây ê êch êm ên êng ênh êp êt êu ô ôc ôi ôm ôn ông ôp ôt ăc ăm ăn ăng ăp ăt ơ ơi ơm ơn ơng ơp
    ơt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    """.split()
)
_SHAPE = re.compile(
    r"(?P<initial>ngh|ng|nh|th|tr|ch|ph|kh|gh|gi(?=[aăâeêioôơuưy])|qu(?=[aăâeêioôơuưy])|[bcdđghklmnpqrstvx])?(?P<rime>.+)"
)
_FRONT = tuple("eêiy")
_NEEDS_FRONT = frozenset(("gh", "ngh"))
_REFUSES_FRONT = frozenset(("c", "ng"))
_STOPPED = re.compile(r"(?:[cpt]|ch)$")


@lru_cache(maxsize=50_000)
def is_possible_syllable(word: str) -> bool:
    """True if a Vietnamese syllable can be written so (either placement of the tone, either case).

    >>> [is_possible_syllable(word) for word in ("nghiêng", "Đường", "ngiên", "nghành", "hoàn", "hoànf", "lap")]
    [True, True, False, False, True, False, True]
    """
    letters, tone = split_tone(word.lower())
    shape = _SHAPE.fullmatch(letters)
    if shape is None or shape["rime"] not in _RIMES:
        return False
    initial, front = shape["initial"] or "", shape["rime"].startswith(_FRONT)
    if (initial in _NEEDS_FRONT and not front) or (initial in _REFUSES_FRONT and front):
        return False
    if initial == "k" and not front:
        return False
    if word.lower() not in (with_tone(letters, tone, "old"), with_tone(letters, tone, "new")):
        return False
    return not (_STOPPED.search(shape["rime"]) and tone in ("huyền", "hỏi", "ngã"))
