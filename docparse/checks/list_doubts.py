"""What is worth a thought in a word list before others go by it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from docparse.checks.word_pairs import word_syllables
from docparse.lexicon.word_list import entry_key
from docparse.text.marks import sound_key, strip_marks

__all__ = ["ListDoubts", "doubts_of", "is_common_syllable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDoubts:
    """``repeated`` entries, ``twins`` that differ in marks only, ``common`` syllables that stand alone."""

    repeated: tuple[str, ...]
    twins: tuple[tuple[str, ...], ...]
    common: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.repeated or self.twins or self.common)


def doubts_of(entries: Sequence[str]) -> ListDoubts:
    """The doubts about a list with these entries."""
    by_key: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        by_key[entry_key(entry)].append(entry)
    by_letters: dict[str, dict[str, str]] = defaultdict(dict)
    for key, same in by_key.items():
        by_letters[strip_marks(key)].setdefault(key.lower(), same[0])
    return ListDoubts(
        repeated=tuple(same[0] for same in by_key.values() if len(same) > 1),
        twins=tuple(tuple(twins.values()) for twins in by_letters.values() if len(twins) > 1),
        common=tuple(same[0] for same in by_key.values() if is_common_syllable(same[0])),
    )


def is_common_syllable(entry: str) -> bool:
    """True for a single syllable of ordinary words: many a slip ends up as one ("Trường" for "Trưởng")."""
    return sound_key(entry) in word_syllables()
