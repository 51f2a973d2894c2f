"""The lossless tokenizer of docparse as a tokenizer of spaCy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

from docparse.nlp.pieces import split_pieces

NAME = "docparse.tokenizer.v1"


class LosslessTokenizer:
    """Cuts a text into words, marks and white space; ``doc.text`` is the text for every text.

    It has no settings: nothing is kept in a saved pipeline but its name.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        words, spaces = split_pieces(text)
        return Doc(self.vocab, words=words, spaces=spaces)

    def __reduce__(self) -> tuple[type[LosslessTokenizer], tuple[Vocab]]:
        return LosslessTokenizer, (self.vocab,)

    def to_bytes(self, **_: Any) -> bytes:
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> LosslessTokenizer:
        return self

    def to_disk(self, _path: str | Path, **_: Any) -> None:
        """Nothing to write."""

    def from_disk(self, _path: str | Path, **_: Any) -> LosslessTokenizer:
        return self


def make_tokenizer() -> Callable[[Language], LosslessTokenizer]:
    """What a pipeline's configuration names as ``@tokenizers``."""
    return _tokenizer_of


def _tokenizer_of(nlp: Language) -> LosslessTokenizer:
    return LosslessTokenizer(nlp.vocab)


registry.tokenizers.register(NAME, func=make_tokenizer)
