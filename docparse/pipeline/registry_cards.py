"""All that the registry knows of one instrument, gathered for a person who asks about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docparse.values import Instrument, InstrumentLink, Status

if TYPE_CHECKING:
    from docparse.registry import Registry
    from docparse.registry.history import Change
    from docparse.registry.sql_registry import SqlRegistry

__all__ = ["Card", "card_of", "cards_of", "history_of", "known_registries"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One instrument with its state on the days asked, what others do to it and it to others, names, changes.

    ``changes`` are those that the office made.
    """

    instrument: Instrument
    statuses: tuple[Status, ...]
    links_to: tuple[InstrumentLink, ...]
    links_from: tuple[InstrumentLink, ...] = ()
    names: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()


def cards_of(text: str, registry: Registry, day: str) -> list[Card]:
    """A card for each instrument that ``text`` (a number, a citation, a name) may mean; ``day`` is ISO."""
    from docparse.pipeline.registry_find import referred_to

    return [card_of(instrument, registry, day) for instrument in referred_to(text, registry)]


def card_of(instrument: Instrument, registry: Registry, day: str) -> Card:
    """What all registries say of ``instrument``."""
    from docparse.registry import status_on
    from docparse.registry.succession import with_later_successors

    links = tuple(registry.links_to(instrument))
    status = with_later_successors(status_on(instrument, links, day, "asked"), links, registry)
    names = (name for one in known_registries() for name in one.names_of(instrument))
    return Card(
        instrument=instrument,
        statuses=(status,),
        links_to=links,
        links_from=tuple(registry.links_from(instrument)),
        names=tuple(dict.fromkeys(names)),
        changes=tuple(change for one in known_registries() for change in one.history(instrument)),
    )


def history_of(text: str | None) -> Sequence[Change]:
    """Every change of the office's registry, or of what ``text`` means, in order.

    Raises SettingsError: the registry has no such instrument.
    """
    from docparse.pipeline.registry_find import referred_to
    from docparse.registry import open_registry
    from docparse.values import SettingsError

    if text is None:
        return [change for one in known_registries() for change in one.history()]
    found = referred_to(text, open_registry())
    if not found:
        message, remedy = "Sổ đăng ký không có văn bản này.", "Hãy kiểm tra lại số, ký hiệu."
        raise SettingsError(path=text, code="unknown_instrument", message=message, remedy=remedy)
    return [change for instrument in found for one in known_registries() for change in one.history(instrument)]


def known_registries() -> Iterator[SqlRegistry]:
    """The registry of docparse, and that of the office where there is one."""
    from docparse.registry import open_packaged
    from docparse.registry.sql_registry import SqlRegistry
    from docparse.registry.user_file import open_own, own_place

    yield open_packaged()
    own = open_own(own_place())
    if isinstance(own, SqlRegistry):
        yield own
