"""A second opinion on words whose decision is open, given by whoever runs the checks.

The rules decide by tables. Where those are silent (is a capital here a proper name, or a slip?) a
rule may ask a witness: a model that tags words, which is too heavy to be a part of the checks.
"""

from __future__ import annotations

from typing import Protocol

from docparse.values import Span


class Testimony(Protocol):
    """What the witness says about one place."""

    @property
    def is_predicate(self) -> bool:
        """The first word there is a verb or a word of grammar, which no name begins with."""


class Witness(Protocol):
    """Asked about ``span`` of ``line``, a line of text; the same question always has the same answer."""

    def __call__(self, line: str, span: Span, /) -> Testimony: ...
