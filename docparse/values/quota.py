"""Numeric targets and allotments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from docparse.values.construction import quickly_built

Comparison = Literal["=", ">=", "<=", ">", "<", "range", "~"]


@quickly_built
@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """One figure that the document sets; ``min`` and ``max`` in ``unit``."""

    start: int
    end: int
    subject: str | None
    indicator: str | None
    min: float | None
    max: float | None
    unit: str | None
    comparison: Comparison
    value_text: str
    period: str | None = None
    scope: str | None = None
    deadline: str | None = None
    owner: str | None = None
    part: int = 0
    section: int | None = None
