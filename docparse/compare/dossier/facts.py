"""What should be one across a dossier, with how each of its files states it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from docparse.compare.statements import Passage

__all__ = ["Fact", "FactKind", "FactRow"]

FactKind = Literal["title", "paper", "signer", "figure", "total", "date", "name"]


@dataclass(frozen=True, slots=True)
class Fact:
    """``value`` as a file writes it, at ``passage``."""

    passage: Passage
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """One thing of the dossier: what it is (``label``), and for each file where and how it states it.

    ``agrees`` where all files that state it say the same.
    """

    kind: FactKind
    label: str
    cells: tuple[tuple[Fact, ...], ...]
    agrees: bool
