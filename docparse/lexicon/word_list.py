"""A list of words and phrases that are right as they are, asked for the entry that covers a place of a text.

An entry in small letters stands for every case. One with capitals stands for itself, for itself at the beginning of
a sentence and in capitals throughout. Where the tone mark stands ("hòa", "hoà"), the kind of dash and apostrophe and
the width of spaces make no difference. A phrase covers its words only where they stand together in one line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from docparse.lexicon.folding import TONE_PLACES

__all__ = ["LONGEST_ENTRY", "WordList", "entry_key", "named_list", "plain_entry"]

# Code points of an entry; the longest names of organs have about 150.
LONGEST_ENTRY = 200
_WORD = re.compile(r"\w+")
_BLANKS = re.compile(r"[^\S\n]+")
_DASHES = re.compile(r"[^\S\n]*[-\u2010\u2011–—][^\S\n]*")
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´", "'"))
_PLACES = {
    change(new): change(old) for new, old in TONE_PLACES.items() for change in (str.lower, str.capitalize, str.upper)
}
# In a syllable that ends with them the two vowels may bear the mark either way; the u of "quý" is no vowel.
_NEW_STYLE = re.compile("(?<![qQ])(?:" + "|".join(_PLACES) + r")(?!\w)")


@dataclass(frozen=True, kw_only=True)
class WordList:
    """``entries`` as they were written; ``name`` says to a person where they come from."""

    name: str
    entries: tuple[str, ...]

    def entry_over(self, text: str, start: int, end: int) -> str | None:
        """The longest entry that stands in ``text`` around the whole of ``[start, end)``; None where none does.

        An empty range lies inside an entry only where the entry reaches over it on both sides. The time taken
        depends neither on the number of entries nor on the length of the text.
        """
        words = list(self._words_near(text, start, end))
        for size in self._sizes:
            for first in range(len(words) - size + 1):
                left, right = words[first][0], words[first + size - 1][1]
                if left <= start and end <= right and (start < end or left < start < right):
                    entry = self._entry_like(text[left:right])
                    if entry is not None:
                        return entry
        return None

    def _words_near(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The words of the line that an entry around the range could hold; a word that is cut is none of them."""
        reach = 2 * LONGEST_ENTRY
        low = max(text.rfind("\n", max(0, start - reach), start) + 1, start - reach, 0)
        behind = text.find("\n", end, end + reach)
        high = behind if behind >= 0 else min(len(text), end + reach)
        for word in _WORD.finditer(text, low, high):
            cut_before = word.start() == low > 0 and _is_letter(text[low - 1])
            cut_behind = word.end() == high < len(text) and _is_letter(text[high])
            if not cut_before and not cut_behind:
                yield word.span()

    def _entry_like(self, written: str) -> str | None:
        plain = plain_entry(written)
        return next((form for form in self._forms.get(plain.lower(), ()) if _stands_for(form, plain)), None)

    @cached_property
    def _plain(self) -> Sequence[str]:
        # All at once: a hundred thousand entries one by one would take seconds.
        return plain_entry("\n".join(self.entries)).split("\n") if self.entries else ()

    @cached_property
    def _forms(self) -> Mapping[str, tuple[str, ...]]:
        forms: dict[str, tuple[str, ...]] = {}
        for form in self._plain:
            key = form.lower()
            forms[key] = (*forms.get(key, ()), form)
        return forms

    @cached_property
    def _sizes(self) -> Sequence[int]:
        """How many words an entry may have, the most first."""
        return sorted({len(_WORD.findall(form)) for form in self._plain} - {0}, reverse=True)


@lru_cache(maxsize=8)
def named_list(name: str, entries: tuple[str, ...]) -> tuple[WordList, ...]:
    """The list of these entries, the same one each time it is asked for; none without entries."""
    return (WordList(name=name, entries=entries),) if entries else ()


def plain_entry(text: str) -> str:
    """``text`` composed (NFC), its tones, dashes, apostrophes and spaces written one way; line by line, case kept.

    >>> plain_entry("Bà Rịa – Vũng  Tàu, hoà"), plain_entry("H’Mông Quý")
    ('Bà Rịa-Vũng Tàu, hòa', "H'Mông Quý")
    """
    plain = unicodedata.normalize("NFC", text).translate(_APOSTROPHES)
    plain = _BLANKS.sub(" ", _DASHES.sub("-", plain))
    return _NEW_STYLE.sub(lambda found: _PLACES[found[0]], plain)


def entry_key(entry: str) -> str:
    """The same for two spellings of one entry; small letters and capitals make two."""
    return plain_entry(entry).strip()


def _stands_for(form: str, written: str) -> bool:
    return form == form.lower() or written in (form, form[:1].upper() + form[1:], form.upper())


def _is_letter(character: str) -> bool:
    return _WORD.match(character) is not None
