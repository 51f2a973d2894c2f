"""What Telex and VNI make of a row of keys, and the keys that somebody presses for a syllable."""

from __future__ import annotations

import unicodedata
from typing import Literal

from docparse.text.syllables import Tone, split_tone, with_tone

Method = Literal["telex", "vni"]

_TELEX_OF_TONE: dict[Tone, str] = {"huyền": "f", "sắc": "s", "hỏi": "r", "ngã": "x", "nặng": "j", "ngang": ""}
_VNI_OF_TONE: dict[Tone, str] = {"huyền": "2", "sắc": "1", "hỏi": "3", "ngã": "4", "nặng": "5", "ngang": ""}
_TELEX = {"â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw", "đ": "dd"}
_VNI = {"â": "a6", "ê": "e6", "ô": "o6", "ă": "a8", "ơ": "o7", "ư": "u7", "đ": "d9"}
# A key that changes a letter before it, by method.
_CHANGES: dict[Method, dict[str, dict[str, str]]] = {
    "telex": {
        "a": {"a": "â"}, "e": {"e": "ê"}, "o": {"o": "ô"}, "d": {"d": "đ"}, "w": {"a": "ă", "o": "ơ", "u": "ư"},
    },
    "vni": {"6": {"a": "â", "e": "ê", "o": "ô"}, "7": {"o": "ơ", "u": "ư"}, "8": {"a": "ă"}, "9": {"d": "đ"}},
}  # fmt: skip
_VOWELS = frozenset("aăâeêioôơuưy")


def keys_for(word: str, method: Method) -> str:
    """The keys for a word in small letters, the tone last, as most people type it.

    >>> keys_for("đường", "telex"), keys_for("đường", "vni")
    ('dduwowngf', 'd9u7o7ng2')
    """
    letters, tone = split_tone(word)
    keys, tones = (_TELEX, _TELEX_OF_TONE) if method == "telex" else (_VNI, _VNI_OF_TONE)
    return "".join(keys.get(letter, letter) for letter in letters) + tones[tone]


def typed(keys: str, method: Method) -> str:
    """What the input method writes for ``keys``; keys that mean nothing where they stand remain as letters.

    >>> typed("dduowngf", "telex"), typed("thuwcj", "telex"), typed("hienj65", "vni")
    ('đường', 'thực', 'hiênj5')
    """
    changes = _CHANGES[method]
    tones = _tones(method)
    letters, tone, plain = "", "", False
    for key in keys:
        changed = None if plain else _changed(letters, changes.get(key, {}))
        if changed is not None:
            letters = changed
        elif not plain and key in tones and _VOWELS & set(letters) and with_tone(letters, tones[key]) != letters:
            # The same tone key again takes the tone away and writes the key.
            letters, tone, plain = (letters + key, "", True) if tone == key else (letters, key, plain)
        else:
            letters += key
    return with_tone(letters, tones[tone]) if tone else letters


def _tones(method: Method) -> dict[str, Tone]:
    table = _TELEX_OF_TONE if method == "telex" else _VNI_OF_TONE
    return {key: tone for tone, key in table.items() if key}


def _changed(letters: str, table: dict[str, str]) -> str | None:
    """``letters`` with the last letter that the key can change; "uo" becomes "ươ" at once."""
    if table.get("u") and table.get("o") and "uo" in letters:
        return letters.replace("uo", "ươ")
    for index in range(len(letters) - 1, -1, -1):
        if letters[index] in table:
            return letters[:index] + table[letters[index]] + letters[index + 1 :]
    return None


def is_nfc_letters(word: str) -> bool:
    """True for what can stand as one word in a text."""
    return word.isalpha() and unicodedata.is_normalized("NFC", word)
