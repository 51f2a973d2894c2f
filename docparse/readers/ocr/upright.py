"""Pages that lie on their side or on their head: read once more the other way round, whichever reads best."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from docparse.readers.ocr.hocr import Word

# Words surer than that are read; pages of which less than this share is read may lie the wrong way.
_READ = 0.7
_POOR = 0.5


def lies_wrong(words: Sequence[Word]) -> bool:
    """True if hardly a word of a page was read with confidence; also for no words at all."""
    return letters_read(words) <= _POOR * sum(len(word.text) for word in words)


def letters_read(words: Sequence[Word]) -> int:
    """How many letters were read with confidence, in words that stand right of the word before on their line.

    Tesseract reads lines upside down, too; their words then run from right to left.
    """
    follows = [True, *(_follows(word, before) for before, word in pairwise(words))]
    read = (word for word, right in zip(words, follows, strict=False) if right and word.confidence >= _READ)
    return sum(len(word.text) for word in read if any(map(str.isalnum, word.text)))


def _follows(word: Word, before: Word) -> bool:
    return before.line != word.line or before.x0 + before.x1 <= 2 * word.x0
