"""Letters that no eye tells from Vietnamese ones: of other alphabets, of old code pages, of wide scripts.

A file may carry them by slips of a keyboard, a converter or a recogniser. They stay in the
text; searching fails on them, and so does whatever compares words.
"""

from __future__ import annotations

import re
import unicodedata

# Ð and ð of Iceland and ƣ are what converters put for đ and ư; ǎ has a caron for the breve.
_CONVERTED = dict(zip("ÐðƉɖƢƣǍǎ", "ĐđĐđƯưĂă", strict=True))
CYRILLIC_TWINS = dict(zip("АВЕКМНОРСТУХІЅЈаеорсухіѕј", "ABEKMHOPCTYXISJaeopcyxisj", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον", "ABEZHIKMNOPTYXov", strict=True))
_WIDE = {
    chr(code): unicodedata.normalize("NFKC", chr(code)) for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}

TWINS: dict[str, str] = _CONVERTED | CYRILLIC_TWINS | _GREEK | _WIDE
LOOKALIKE = re.compile(f"[{''.join(TWINS)}]")
_TABLE = str.maketrans(TWINS)
_OTHER_ALPHABET = re.compile("[\u0370-\u03ff\u0400-\u052f]")


def in_vietnamese_letters(word: str) -> str:
    """``word`` with its look-alikes replaced; unchanged where it is of another alphabet, or a sign of a formula.

    >>> in_vietnamese_letters("Ðiều"), in_vietnamese_letters("tr\u01a3ờng"), in_vietnamese_letters("Москва")
    ('Điều', 'trường', 'Москва')
    """
    if not LOOKALIKE.search(word):
        return word
    latin = word.translate(_TABLE)
    if _OTHER_ALPHABET.search(latin) or (len(word) == 1 and word in _GREEK):
        return word
    return latin


def has_other_letters(text: str) -> bool:
    """True if ``text`` has Greek or Cyrillic letters that look like no Latin one.

    >>> has_other_letters("О порядке"), has_other_letters("Phòng ВСН")
    (True, False)
    """
    return _OTHER_ALPHABET.search(text.translate(_TABLE)) is not None
