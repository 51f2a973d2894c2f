"""What Tesseract takes for words and is none: signatures, the rims of stamps, dust."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from docparse.readers.ocr.hocr import Word

# Lines of print have a word that is surer than that; signs without letters that are less sure are specks.
_SURE = 0.4
_SPECK = 0.5


def without_specks(words: Sequence[Word]) -> list[Word]:
    """``words`` without lines in which nothing is sure, and without unsure signs beside words."""
    surest: dict[int, float] = defaultdict(float)
    for word in words:
        if any(map(str.isalnum, word.text)):
            surest[word.line] = max(surest[word.line], word.confidence)
    return [word for word in words if surest[word.line] >= _SURE and not _is_speck(word)]


def _is_speck(word: Word) -> bool:
    return word.confidence < _SPECK and not any(map(str.isalnum, word.text))
