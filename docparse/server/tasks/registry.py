"""What the registry knows, for somebody who looks an instrument up; everything as data for JSON."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Any, cast

from docparse.lexicon.folding import slug
from docparse.pipeline.registry_cards import Card, card_of, cards_of, known_registries
from docparse.pipeline.validity import known_registry
from docparse.registry.near import near_numbers
from docparse.report.registry_whole_card import whole_card_lines, whole_card_to_dict
from docparse.values import Instrument, UnreadableFile

__all__ = ["find_instruments", "registry_stats", "search_instruments"]

Tell = Callable[[int, int, str], None]


def find_instruments(tell: Tell, asked: str, on: str | None = None) -> dict[str, Any]:
    """The cards of what a number, a citation or the name of a law may mean, with the states on ``on`` (None: today).

    Each has "lines" beside the data: the same in words. "near" are the numbers that may have been meant where there
    is nothing.
    """
    registry, day = known_registry(), on or datetime.date.today().isoformat()
    try:
        cards = cards_of(asked, registry, day)
    except UnreadableFile:
        # It holds signs that no text has.
        cards = []
    return {
        "asked": asked,
        "on": day,
        "instruments": [_whole(card) for card in cards],
        "near": [] if cards else list(near_numbers(asked, registry)),
    }


def search_instruments(tell: Tell, asked: str, on: str | None = None, first: int = 0, most: int = 20) -> dict[str, Any]:
    """Instruments in whose number, type, title or issuer all words of ``asked`` stand; marks and capitals do not count.

    ``most`` of them from ``first`` on: those whose number begins so, then those with the words in this order, then
    the others; the newest before the older.
    """
    registry, day = known_registry(), on or datetime.date.today().isoformat()
    wanted = slug(asked)
    words = [f"-{word}" for word in wanted.split("-") if word]
    known = _index(cast("Hashable", registry)) if words else []
    found = [row for row in known if all(word in row[0] for word in words)]
    found.sort(key=lambda row: (_rank(row[0], f"-{wanted}"), _reversed(row[1].date or ""), row[1].id))
    return {
        "asked": asked,
        "on": day,
        "total": len(found),
        "first": first,
        "instruments": [_short(card_of(one, registry, day)) for _, one in found[first : first + most]],
    }


def registry_stats(tell: Tell) -> dict[str, Any]:
    """How much is known: the registry of docparse, and that of the office where there is one."""
    return {
        "registries": [{"id": one.name, "as_of": one.as_of, "counts": dict(one.counts())} for one in known_registries()]
    }


@lru_cache(maxsize=1)
def _index(registry: Hashable) -> list[tuple[str, Instrument]]:
    """Every instrument with what it is found by ("-30-2020-nd-cp-nghi-dinh-…"); made anew when the facts change."""
    known = {one.id: one for each in known_registries() for one in each.all_instruments()}
    return [(_written(one), one) for one in known.values()]


def _written(instrument: Instrument) -> str:
    told = (instrument.number, instrument.type, instrument.title, instrument.issuer)
    return f"-{slug(' '.join(filter(None, told)))}"


def _rank(written: str, wanted: str) -> int:
    """What begins so (a number) before what has the words one behind the other, and that before the others."""
    return 0 if written.startswith(wanted) else 1 if wanted in written else 2


def _reversed(date: str) -> tuple[int, ...]:
    """Sorts the newest first."""
    return tuple(-ord(sign) for sign in date)


def _whole(card: Card) -> dict[str, Any]:
    pieces: dict[str, Any] = {
        name: getattr(card, name) for name in ("instrument", "statuses", "links_to", "links_from", "names", "changes")
    }
    return {**whole_card_to_dict(**pieces), "lines": [*whole_card_lines(**pieces, lang="vi")]}


def _short(card: Card) -> dict[str, Any]:
    one = card.instrument
    facts = {"id": one.id, "number": one.number, "type": one.type, "date": one.date, "issuer": one.issuer}
    return {**facts, "title": one.title, "state": card.statuses[0].state}
