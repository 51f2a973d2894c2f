"""Tells the reader that several instruments may be meant, or one that the mention does not name for certain."""

from __future__ import annotations

from collections.abc import Sequence

from docparse.registry.days import spoken
from docparse.registry.store import Registry
from docparse.registry.validity import status_on
from docparse.values.citation import Basis, Status
from docparse.values.registry import Instrument, InstrumentLink

__all__ = ["ambiguous_statuses"]

_SHOWN = 4


def ambiguous_statuses(
    candidates: Sequence[Instrument], days: Sequence[tuple[str, Basis]], registry: Registry
) -> tuple[Status, ...]:
    """Unknown on each of ``days``, with the instruments that may be meant, and the one of them in force that day."""
    newest_first = sorted(candidates, key=lambda one: one.date or "", reverse=True)
    listed = "; ".join(map(_words, newest_first[:_SHOWN])) + ("; …" if len(candidates) > _SHOWN else "")
    if len(candidates) == 1:
        told = f"Có thể là {listed}; chỗ viện dẫn không ghi ngày."
    else:
        told = f"Có {len(candidates)} văn bản cùng số hoặc cùng tên: {listed}; chỗ viện dẫn không ghi rõ văn bản nào."
    known = [(one, registry.links_to(one)) for one in newest_first] if 1 < len(candidates) <= _SHOWN else []
    return tuple(
        Status(on=day, basis=basis, state="unknown", reason=told + _in_force(known, day)) for day, basis in days
    )


def _words(instrument: Instrument) -> str:
    return f"{instrument.number} ngày {spoken(instrument.date)}" if instrument.date else instrument.number


def _in_force(candidates: Sequence[tuple[Instrument, Sequence[InstrumentLink]]], day: str) -> str:
    """The only one in force on ``day``, where of each of the others it is known that it was not."""
    states = [status_on(one, links, day, "asked").state for one, links in candidates]
    if states.count("in_force") != 1 or "unknown" in states:
        return ""
    found = candidates[states.index("in_force")][0]
    return f" Trong số đó, văn bản có hiệu lực vào ngày {spoken(day)} là {found.number}."
