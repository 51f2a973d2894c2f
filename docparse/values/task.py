"""Assigned tasks."""

from __future__ import annotations

from dataclasses import dataclass

from docparse.values.construction import quickly_built


@quickly_built
@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Who does what, with whom, for whom, by when; None = the document does not say."""

    start: int
    end: int
    lead: str | None
    partners: tuple[str, ...] = ()
    action: str | None = None
    product: str | None = None
    recipient: str | None = None
    deadline: str | None = None
    part: int = 0
    section: int | None = None
