"""Which words and pairs of words docparse knows already, so that an office's lexicon need not name them."""

from __future__ import annotations

from docparse.checks.word_pairs import is_word_pair
from docparse.speller import ContextModel, pieces_of
from docparse.text.marks import has_marks, sound_key, strip_marks
from docparse.text.syllable_grammar import is_possible_syllable

__all__ = ["OfficeVocabulary"]

# The logarithm: about 150 times in what the model learned from.
_OFTEN = 5.0


class OfficeVocabulary:
    """What is known with the context model, or by the tables alone without one."""

    def __init__(self, model: ContextModel | None) -> None:
        self._model = model
        self._letters = {strip_marks(word) for word in model.numbers} if model is not None else set()

    def knows_pair(self, first: str, second: str) -> bool:
        """True if the two words have been met side by side."""
        return is_word_pair(sound_key(first), sound_key(second)) or self._met(first, second) > 0

    def is_usual_pair(self, first: str, second: str) -> bool:
        """True if everybody writes the two words side by side."""
        return is_word_pair(sound_key(first), sound_key(second)) or self._met(first, second) > _OFTEN

    def _met(self, first: str, second: str) -> float:
        """The logarithm of how often the model has met the two."""
        if self._model is None:
            return 0.0
        numbers = self._model.numbers_of([*pieces_of(first.lower()), *pieces_of(second.lower())])
        return float(self._model.pair_count(numbers[:1], numbers[1:])[0]) if len(numbers) == 2 else 0.0

    def knows_word(self, word: str) -> bool:
        """True for a syllable, for one without its marks, and for any other word that has been met."""
        lowered = word.lower()
        if is_possible_syllable(lowered) or (not has_marks(lowered) and lowered in self._letters):
            return True
        return self._model is not None and lowered in self._model.numbers
