"""The answer to a question: a table whose cells are facts, not words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

__all__ = ["Answer", "Note", "first_rows", "take"]


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know of an answer: ``key`` of its words (docparse.corpus.words), ``facts`` that stand in them."""

    key: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """``columns`` are keys of words, except those of a user's own query; ISO days and months; None: not known.

    ``cut``: there are more rows than were asked for.
    """

    question: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    notes: tuple[Note, ...] = ()
    cut: bool = False

    def column(self, name: str) -> tuple[Any, ...]:
        """The cells of one column."""
        place = self.columns.index(name)
        return tuple(row[place] for row in self.rows)


def take(
    question: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
    limit: int | None,
    notes: Iterable[Note] = (),
) -> Answer:
    """The first ``limit`` of ``rows`` (None: all)."""
    waiting = iter(rows)
    taken = tuple(tuple(row) for row in islice(waiting, limit))
    cut = limit is not None and next(waiting, None) is not None
    return Answer(question=question, columns=tuple(columns), rows=taken, notes=tuple(notes), cut=cut)


def first_rows(answer: Answer, limit: int | None) -> Answer:
    """``answer`` with no more than ``limit`` rows (None: all)."""
    if limit is None or len(answer.rows) <= limit:
        return answer
    return replace(answer, rows=answer.rows[:limit], cut=True)
