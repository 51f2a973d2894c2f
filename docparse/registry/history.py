"""Who changed what in a registry, when and why."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["HISTORY", "Change", "change_of"]

HISTORY = """
SELECT h.number, h.at, h.who, h.action, i.number, t.text, i.date, h.before, h.after, h.note
FROM history h LEFT JOIN instrument i ON i.id = h.instrument LEFT JOIN word t ON t.id = i.type
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One line of the history. ``at`` is ISO, in UTC; ``instrument`` is None for what concerns a whole table.

    ``before`` and ``after`` hold what was said, None where nothing was.
    """

    number: int
    at: str
    who: str
    action: str
    instrument: str | None = None
    type: str | None = None
    date: str | None = None
    before: Mapping[str, Any] | None = None
    after: Mapping[str, Any] | None = None
    note: str = ""


def change_of(
    number: int, at: str, who: str, action: str, instrument: str | None, type_: str | None, date: str | None,
    before: str | None, after: str | None, note: str | None,
) -> Change:  # fmt: skip
    """A row of ``HISTORY`` as a value."""
    told = [None if text is None else json.loads(text) for text in (before, after)]
    return Change(
        number=number, at=at, who=who, action=action, instrument=instrument, type=type_, date=date, before=told[0],
        after=told[1], note=note or "",
    )  # fmt: skip
