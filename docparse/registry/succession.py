"""What stands in the place of an instrument on a day: its successors, and theirs where those have ended too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docparse.registry.days import surely_over
from docparse.registry.endings import end_of, successors
from docparse.registry.store import Registry
from docparse.values.citation import Status
from docparse.values.registry import Instrument, InstrumentLink

__all__ = ["with_later_successors"]

_LONGEST = 6


def with_later_successors(status: Status, links: Sequence[InstrumentLink], registry: Registry) -> Status:
    """``status`` with all that followed by its day in ``replaced_by``, in order; ``reason`` says what replaced which.

    ``links`` are those to the instrument that has expired; any other status comes back as it is.
    """
    if status.state != "expired":
        return status
    steps = _steps(links, status.on, registry)
    if not steps:
        return status
    told = " ".join(f"{one} nay đã được thay thế bởi {', '.join(by)}." for one, by in steps.items())
    followed = dict.fromkeys((*status.replaced_by, *(number for by in steps.values() for number in by)))
    return replace(status, replaced_by=tuple(followed), reason=" ".join(filter(None, (told, status.reason))))


def _steps(links: Sequence[InstrumentLink], day: str, registry: Registry) -> dict[str, tuple[str, ...]]:
    """What replaced each successor that was itself no longer in force on ``day``: number → numbers."""
    steps: dict[str, tuple[str, ...]] = {}
    waiting = list(successors(links, day))
    while waiting and len(steps) < _LONGEST:
        link = waiting.pop(0)
        later = _replaced_by(link, day, registry)
        if later and link.source_number not in steps:
            steps[link.source_number] = tuple(dict.fromkeys(one.source_number for one in later))
            waiting.extend(later)
    return steps


def _replaced_by(link: InstrumentLink, day: str, registry: Registry) -> tuple[InstrumentLink, ...]:
    """What replaced the source of ``link`` by ``day``; () where it was still in force, or nobody knows."""
    found = next((one for one in registry.numbered(link.source_number) if one.id == link.source), None)
    if found is None:
        return ()
    links = registry.links_to(found)
    return successors(links, day) if _is_over(found, links, day) else ()


def _is_over(instrument: Instrument, links: Sequence[InstrumentLink], day: str) -> bool:
    ended = end_of(instrument, links)
    return ended is not None and ended.day is not None and surely_over(ended.day, day)
