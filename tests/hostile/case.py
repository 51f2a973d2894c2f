"""A bad file: what is wrong with it, how it is made, and what docparse may answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

# The answer where a Document comes out.
READ = "read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """``id`` says what is wrong; ``make`` gives the bytes of the file called ``name``.

    ``answers``: the error codes (or READ) that are right; empty where any answer is, except "internal".
    ``tools``: conversion or OCR by another program may run, which takes seconds.
    """

    id: str
    name: str
    make: Callable[[], bytes]
    answers: frozenset[str] = frozenset()
    slow: bool = False
    tools: bool = False

    @property
    def file_name(self) -> str:
        """Unique among all cases, with the suffix that the case is about."""
        return f"{self.id}{self.name}"


def case(
    identifier: str, name: str, make: Callable[[], bytes], answers: str = "", *, slow: bool = False, tools: bool = False
) -> Case:
    """A Case; ``name`` is the suffix of the file, ``answers`` are words."""
    return Case(
        id=identifier, name=name, make=make, answers=frozenset(answers.split()), slow=slow or tools, tools=tools
    )


def each(cases: Iterable[tuple[str, str, Callable[[], bytes], str]], *, slow: bool = False) -> list[Case]:
    """Cases from the rows of a table."""
    return [case(*row, slow=slow) for row in cases]
