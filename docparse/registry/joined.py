"""Several registries read as one: that of docparse and the user's own facts beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from docparse.registry.evidence import best_first
from docparse.registry.store import Registry
from docparse.values.registry import Instrument, InstrumentLink

__all__ = ["JoinedRegistry"]


class JoinedRegistry:
    """What any of ``registries`` knows; where they differ, all facts stand there, the best first."""

    def __init__(self, registries: Sequence[Registry]) -> None:
        self._registries = tuple(registries)

    @property
    def name(self) -> str:
        return " + ".join(registry.name for registry in self._registries)

    @property
    def as_of(self) -> str | None:
        return max((registry.as_of for registry in self._registries if registry.as_of), default=None)

    def numbered(self, number: str) -> Sequence[Instrument]:
        """All instruments of a number and symbol; one that several registries know is one."""
        return _merged(found for registry in self._registries for found in registry.numbered(number))

    def named(self, name: str) -> Sequence[Instrument]:
        """All instruments known by a name; one that several registries know is one."""
        return _merged(found for registry in self._registries for found in registry.named(name))

    def numbers_of(self, serial: str) -> Sequence[str]:
        """The numbers that begin with ``serial``."""
        return [*dict.fromkeys(number for registry in self._registries for number in registry.numbers_of(serial))]

    def links_to(self, instrument: Instrument) -> Sequence[InstrumentLink]:
        """What other instruments do to this one."""
        return [*dict.fromkeys(link for registry in self._registries for link in registry.links_to(instrument))]

    def links_from(self, instrument: Instrument) -> Sequence[InstrumentLink]:
        """What this instrument does to others."""
        return [*dict.fromkeys(link for registry in self._registries for link in registry.links_from(instrument))]

    def all_instruments(self) -> Iterator[Instrument]:
        """Every instrument; one that several registries know is one."""
        return iter(_merged(found for registry in self._registries for found in registry.all_instruments()))

    def all_links(self) -> Iterator[InstrumentLink]:
        """Every relation between instruments, each once."""
        return iter(dict.fromkeys(link for registry in self._registries for link in registry.all_links()))

    def counts(self) -> dict[str, int]:
        """How many instruments, facts and links they hold together."""
        counted = [registry.counts() for registry in self._registries]
        return {what: sum(each.get(what, 0) for each in counted) for each in counted for what in each}


def _merged(instruments: Iterable[Instrument]) -> list[Instrument]:
    known: dict[str, Instrument] = {}
    for found in instruments:
        known[found.id] = _merge(known[found.id], found) if found.id in known else found
    return list(known.values())


def _merge(one: Instrument, other: Instrument) -> Instrument:
    facts = sorted(dict.fromkeys((*one.facts, *other.facts)), key=best_first)
    return replace(one, issuer=one.issuer or other.issuer, title=one.title or other.title, facts=tuple(facts))
