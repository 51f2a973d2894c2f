"""Registered instruments with what others do to them and what they do to others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docparse.values import Instrument, InstrumentLink

if TYPE_CHECKING:
    from docparse.registry import Registry

# To read an instrument among all is so many times cheaper than to ask for it alone.
_CHEAPER_AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class Known:
    """An instrument, what others do to it and what it does to others."""

    instrument: Instrument
    to: Sequence[InstrumentLink]
    by: Sequence[InstrumentLink]


LookUp = Callable[[str], Known | None]
"""The instrument of an id; None if the registry that gave the id knew more than this one."""


def looking_up(registry: Registry, wanted: int) -> LookUp:
    """How ``wanted`` instruments and what they lead to are best looked up: one by one, or all read at once."""
    many = wanted * _CHEAPER_AT_ONCE > registry.counts()["instruments"]
    return _at_once(registry) if many else lambda id_: _alone(id_, registry)


def _alone(id_: str, registry: Registry) -> Known | None:
    number = id_.split("|")[1] if id_.count("|") >= 2 else ""
    instrument = next((one for one in registry.numbered(number) if one.id == id_), None)
    if instrument is None:
        return None
    return Known(instrument, registry.links_to(instrument), registry.links_from(instrument))


def _at_once(registry: Registry) -> LookUp:
    instruments = {one.id: one for one in registry.all_instruments()}
    to: dict[str, list[InstrumentLink]] = {}
    by: dict[str, list[InstrumentLink]] = {}
    for link in registry.all_links():
        to.setdefault(link.target, []).append(link)
        by.setdefault(link.source, []).append(link)

    def look_up(id_: str) -> Known | None:
        return Known(instruments[id_], to.get(id_, ()), by.get(id_, ())) if id_ in instruments else None

    return look_up
