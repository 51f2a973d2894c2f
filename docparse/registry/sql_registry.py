"""A registry in a database, opened for reading: the same questions to SQLite and to PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from docparse.lexicon.folding import slug
from docparse.registry.database import Database
from docparse.registry.evidence import best_first
from docparse.registry.history import HISTORY, Change, change_of
from docparse.registry.number_keys import number_key
from docparse.registry.titles import law_name
from docparse.values.registry import Instrument, InstrumentLink, StateFact

__all__ = ["SqlRegistry", "instrument_id"]

# One row a fact, or one without facts; those of one instrument stand together.
_INSTRUMENTS = """
SELECT i.id, i.number, t.text, i.date, o.text, i.title,
    f.state, f.partly_expired, f.as_of, f.effective_date, f.expiry_date, f.evidence, w.text
FROM instrument i LEFT JOIN word t ON t.id = i.type LEFT JOIN word o ON o.id = i.issuer
    LEFT JOIN fact f ON f.instrument = i.id LEFT JOIN word w ON w.id = f.source
"""
_LINKS = """
SELECT s.number, t.text, s.date, (SELECT min(effective_date) FROM fact WHERE instrument = s.id),
    l.kind, g.number, k.text, g.date, l.effective_from, l.evidence, w.text
FROM link l JOIN instrument s ON s.id = l.source JOIN instrument g ON g.id = l.target
    LEFT JOIN word t ON t.id = s.type LEFT JOIN word k ON k.id = g.type JOIN word w ON w.id = l.origin
"""
# What tells one instrument from all others (see ``_identity``).
_TYPED = "LEFT JOIN word t ON t.id = i.type"
_SAME = "i.key = ? AND i.date IS ? AND t.text IS ?"
# What else is told may be long.
_ABOUT = "SELECT name, value FROM about WHERE name IN ('name', 'as_of')"
_COUNTED = {"instruments": "instrument", "facts": "fact", "links": "link", "aliases": "alias"}


class SqlRegistry:
    """The registry in ``database``, which is of ``version``."""

    def __init__(self, database: Database, version: int) -> None:
        self._database = database
        self._has_names = version > 1
        self._about = dict(database.execute(_ABOUT).fetchall())

    @property
    def name(self) -> str:
        """What names the registry and its state in a record."""
        return str(self._about.get("name", "registry"))

    @property
    def as_of(self) -> str | None:
        """The latest day (ISO) that a fact of it was collected on."""
        return self._about.get("as_of")

    def numbered(self, number: str) -> Sequence[Instrument]:
        """All instruments of a number and symbol, whoever issued them."""
        return self._instruments("WHERE i.key = ? ORDER BY i.id", number_key(number))

    def named(self, name: str) -> Sequence[Instrument]:
        """All instruments known by a name, such as "Luật Đất đai" of each year; marks and case do not count."""
        if not self._has_names:
            return []
        known = "(SELECT instrument FROM alias WHERE key = ?)"
        return self._instruments(f"WHERE i.id IN {known} ORDER BY i.id", slug(name))

    def numbers_of(self, serial: str) -> Sequence[str]:
        """The numbers that begin with ``serial``, a number without leading zeros."""
        # Behind each joint comes the next character: between the two lie all numbers with the joint.
        ranges = [(f"{serial}{joint}", f"{serial}{chr(ord(joint) + 1)}") for joint in "/-"]
        asked = "SELECT DISTINCT number FROM instrument WHERE key >= ? AND key < ?"
        return [number for ends in ranges for (number,) in self._database.execute(asked, ends)]

    def links_to(self, instrument: Instrument) -> Sequence[InstrumentLink]:
        """What other instruments do to this one."""
        return self._links("g", instrument)

    def links_from(self, instrument: Instrument) -> Sequence[InstrumentLink]:
        """What this instrument does to others."""
        return self._links("s", instrument)

    def names_of(self, instrument: Instrument) -> Sequence[str]:
        """The names by which the instrument is known beside its number."""
        if not self._has_names:
            return []
        asked = f"SELECT a.name FROM alias a JOIN instrument i ON i.id = a.instrument {_TYPED} WHERE {_SAME} ORDER BY 1"
        return [name for (name,) in self._database.execute(asked, _identity(instrument))]

    def told(self, name: str) -> str | None:
        """What is told of the registry itself, such as which releases went into it."""
        row = self._database.execute("SELECT value FROM about WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else None

    def given_names(self) -> Iterator[tuple[Instrument, str]]:
        """Other names with their instruments (without facts); not those of laws, which their titles tell."""
        joined = f"alias a JOIN instrument i ON i.id = a.instrument {_TYPED}"
        asked = f"SELECT i.number, t.text, i.date, i.title, a.name FROM {joined} ORDER BY a.name, i.id"
        for number, type_, date, title, name in self._database.execute(asked) if self._has_names else ():
            if name != law_name(title, type_):
                id_ = instrument_id(type_, number, date)
                yield Instrument(id=id_, number=number, type=type_, date=date, title=title), name

    def history(self, instrument: Instrument | None = None) -> Sequence[Change]:
        """Who changed what, the first change first: of one instrument, or all."""
        if not self._has_names:
            return []
        which, values = ("", ()) if instrument is None else (f"WHERE {_SAME}", _identity(instrument))
        return [change_of(*row) for row in self._database.execute(f"{HISTORY} {which} ORDER BY h.number", values)]

    def all_instruments(self) -> Iterator[Instrument]:
        """Every instrument, in the order in which they were taken in."""
        # The registry stays open while it is read.
        yield from _gathered(self._database.execute(f"{_INSTRUMENTS} ORDER BY i.id"))

    def all_links(self) -> Iterator[InstrumentLink]:
        """Every relation between instruments."""
        yield from (_link(*row) for row in self._database.execute(f"{_LINKS} ORDER BY l.target, l.source"))

    def counts(self) -> dict[str, int]:
        """How many instruments, facts, links and other names it holds."""
        return {
            what: int(self._database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
            for what, table in _COUNTED.items()
            if table != "alias" or self._has_names
        }

    def _instruments(self, which: str, *values: str) -> list[Instrument]:
        return list(_gathered(self._database.execute(_INSTRUMENTS + which, values)))

    def _links(self, end: str, instrument: Instrument) -> list[InstrumentLink]:
        type_ = {"s": "t", "g": "k"}[end]
        which = f"WHERE {end}.key = ? AND {end}.date IS ? AND {type_}.text IS ? ORDER BY l.target, l.source"
        return [_link(*row) for row in self._database.execute(_LINKS + which, _identity(instrument))]


def instrument_id(type_: str | None, number: str, date: str | None) -> str:
    """What names an instrument in every registry: "Nghị định|30/2020/NĐ-CP|2020-03-05"."""
    return "|".join((type_ or "?", number, date or "?"))


def _identity(instrument: Instrument) -> tuple[str | None, ...]:
    return number_key(instrument.number), instrument.date, instrument.type


def _gathered(rows: Iterable[Any]) -> Iterator[Instrument]:
    for (_, number, type_, date, issuer, title), same in groupby(rows, key=itemgetter(slice(0, 6))):
        facts = sorted((_fact(*row[6:]) for row in same if row[11] is not None), key=best_first)
        yield Instrument(
            id=instrument_id(type_, number, date), number=number, type=type_, date=date, issuer=issuer, title=title,
            facts=tuple(facts),
        )  # fmt: skip


def _fact(
    state: Any, partly: int, as_of: str | None, effective: str | None, expiry: str | None, evidence: Any, source: str
) -> StateFact:
    return StateFact(
        state=state, partly_expired=bool(partly), as_of=as_of, effective_date=effective, expiry_date=expiry,
        evidence=evidence, source=source,
    )  # fmt: skip


def _link(
    number: str, type_: str | None, date: str | None, effective: str | None, kind: Any, target: str,
    target_type: str | None, target_date: str | None, day: str | None, evidence: Any, origin: str,
) -> InstrumentLink:  # fmt: skip
    return InstrumentLink(
        source=instrument_id(type_, number, date), source_number=number, source_type=type_, source_date=date,
        source_effective=effective, kind=kind, target=instrument_id(target_type, target, target_date),
        effective_from=day, evidence=evidence, origin=origin,
    )  # fmt: skip
