"""A text as spaCy wants it: tokens, and whether one blank follows each."""

from __future__ import annotations

from docparse.text.tokens import tokenize


def split_pieces(text: str) -> tuple[list[str], list[bool]]:
    """Words and spaces whose concatenation is ``text``, character for character.

    As in spaCy's own tokenizers, the first blank after a token belongs to it and all other
    white space is a token of its own.

    >>> split_pieces("số 43-CTr/TU\\nngày")
    (['số', '43-CTr/TU', '\\n', 'ngày'], [True, False, False, False])
    """
    words: list[str] = []
    spaces: list[bool] = []
    done = 0
    for start, end, _ in tokenize(text):
        if start > done:
            _add_gap(text[done:start], words, spaces)
        words.append(text[start:end])
        spaces.append(False)
        done = end
    _add_gap(text[done:], words, spaces)
    return words, spaces


def _add_gap(gap: str, words: list[str], spaces: list[bool]) -> None:
    if gap.startswith(" ") and words:
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        words.append(gap)
        spaces.append(False)
