"""A registry in a SQLite file, opened for reading."""

from __future__ import annotations

import os
import sqlite3
import weakref
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Protocol

from docparse.registry.evidence import best_first
from docparse.registry.number_keys import number_key
from docparse.registry.schema import APPLICATION_ID, VERSION
from docparse.values.registry import Instrument, InstrumentLink, StateFact

__all__ = ["Registry", "SqliteRegistry", "instrument_id", "open_packaged"]

_INSTRUMENTS = """
SELECT i.id, i.number, t.text, i.date, o.text, i.title
FROM instrument i LEFT JOIN word t ON t.id = i.type LEFT JOIN word o ON o.id = i.issuer
"""
_FACTS = """
SELECT f.state, f.partly_expired, f.as_of, f.effective_date, f.expiry_date, f.evidence, w.text
FROM fact f JOIN word w ON w.id = f.source WHERE f.instrument = ?
"""
_LINKS = """
SELECT s.number, t.text, s.date,
    (SELECT min(effective_date) FROM fact WHERE instrument = s.id), l.kind, l.effective_from, l.evidence, w.text
FROM link l JOIN instrument s ON s.id = l.source JOIN instrument g ON g.id = l.target
    LEFT JOIN word t ON t.id = s.type LEFT JOIN word k ON k.id = g.type JOIN word w ON w.id = l.origin
WHERE g.key = ? AND g.date IS ? AND k.text IS ?
"""


class Registry(Protocol):
    """Where facts about instruments are looked up."""

    @property
    def name(self) -> str:
        """What names the registry and its state in a record, such as "docparse-2026-11"."""

    @property
    def as_of(self) -> str | None:
        """The latest day (ISO) that a fact of it was collected on."""

    def numbered(self, number: str) -> Sequence[Instrument]:
        """All instruments of a number and symbol, whoever issued them."""

    def numbers_of(self, serial: str) -> Sequence[str]:
        """The numbers that begin with ``serial``, a number without leading zeros."""

    def links_to(self, instrument: Instrument) -> Sequence[InstrumentLink]:
        """What other instruments do to this one."""

    def counts(self) -> dict[str, int]:
        """How many instruments, facts and links it holds."""


class SqliteRegistry:
    """The registry in the file ``path``, which ``changes`` or is as it was delivered.

    Raises ValueError: the file is no registry, or of a later version.
    """

    def __init__(self, path: Path, *, changes: bool = False) -> None:
        # Other threads may ask too; nothing is written, but for the undoing of what a killed process had begun to
        # write. A file that never changes needs no locks.
        how = "mode=rw" if changes and os.access(path, os.W_OK) else "mode=ro" if changes else "mode=ro&immutable=1"
        self._connection = sqlite3.connect(f"{path.resolve().as_uri()}?{how}", uri=True, check_same_thread=False)
        weakref.finalize(self, self._connection.close)
        kind = self._connection.execute("PRAGMA application_id").fetchone()[0]
        version = self._connection.execute("PRAGMA user_version").fetchone()[0]
        if kind != APPLICATION_ID or version > VERSION:
            self._connection.close()
            raise ValueError(f"{path} is no registry of version {VERSION} or earlier")
        self._about = dict(self._connection.execute("SELECT name, value FROM about"))

    @property
    def name(self) -> str:
        return str(self._about.get("name", "registry"))

    @property
    def as_of(self) -> str | None:
        return self._about.get("as_of")

    def numbered(self, number: str) -> Sequence[Instrument]:
        """All instruments of a number and symbol, whoever issued them."""
        rows = self._connection.execute(f"{_INSTRUMENTS} WHERE i.key = ?", (number_key(number),)).fetchall()
        return [self._instrument(*row) for row in rows]

    def numbers_of(self, serial: str) -> Sequence[str]:
        """The numbers that begin with ``serial``, a number without leading zeros."""
        # Behind each joint comes the next character: between the two lie all numbers with the joint.
        ranges = [(f"{serial}{joint}", f"{serial}{chr(ord(joint) + 1)}") for joint in "/-"]
        return [
            number
            for ends in ranges
            for (number,) in self._connection.execute(
                "SELECT DISTINCT number FROM instrument WHERE key >= ? AND key < ?", ends
            )
        ]

    def links_to(self, instrument: Instrument) -> Sequence[InstrumentLink]:
        """What other instruments do to this one."""
        rows = self._connection.execute(_LINKS, (number_key(instrument.number), instrument.date, instrument.type))
        return [
            InstrumentLink(
                source=instrument_id(type_, number, date), source_number=number, source_type=type_, source_date=date,
                source_effective=effective, kind=kind, target=instrument.id, effective_from=day, evidence=evidence,
                origin=origin,
            )
            for number, type_, date, effective, kind, day, evidence, origin in rows
        ]  # fmt: skip

    def counts(self) -> dict[str, int]:
        """How many instruments, facts and links it holds."""
        tables = {"instruments": "instrument", "facts": "fact", "links": "link"}
        return {
            what: int(self._connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
            for what, table in tables.items()
        }

    def _instrument(
        self, row: int, number: str, type_: str | None, date: str | None, issuer: str | None, title: str | None
    ) -> Instrument:
        facts = [
            StateFact(
                state=state, partly_expired=bool(partly), as_of=as_of, effective_date=effective, expiry_date=expiry,
                evidence=evidence, source=source,
            )
            for state, partly, as_of, effective, expiry, evidence, source in self._connection.execute(_FACTS, (row,))
        ]  # fmt: skip
        facts.sort(key=best_first)
        id_ = instrument_id(type_, number, date)
        return Instrument(id=id_, number=number, type=type_, date=date, issuer=issuer, title=title, facts=tuple(facts))


def instrument_id(type_: str | None, number: str, date: str | None) -> str:
    """What names an instrument in every registry: "Nghị định|30/2020/NĐ-CP|2020-03-05"."""
    return "|".join((type_ or "?", number, date or "?"))


@cache
def open_packaged() -> SqliteRegistry:
    """The registry that comes with docparse, opened once."""
    return SqliteRegistry(Path(__file__).parent / "data" / "registry.sqlite")
