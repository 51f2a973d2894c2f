"""Writes instruments, facts, relations, other names and the history into an open registry."""

from __future__ import annotations

import datetime
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from docparse.lexicon.folding import slug
from docparse.registry.database import Database
from docparse.registry.joined import JoinedRegistry
from docparse.registry.number_keys import number_key
from docparse.registry.schema import VERSION
from docparse.registry.sql_registry import SqlRegistry
from docparse.registry.store import Registry
from docparse.registry.titles import law_name
from docparse.values.registry import Evidence, Instrument, LinkKind, StateFact

__all__ = ["RegistryWriter"]

_INSERTS = {
    "word": "INSERT INTO word (id, text) VALUES (?, ?)",
    "instrument": "INSERT INTO instrument (id, key, number, type, date, issuer, title) VALUES (?, ?, ?, ?, ?, ?, ?)",
    "fill": "UPDATE instrument SET issuer = coalesce(issuer, ?), title = coalesce(title, ?) WHERE id = ?",
    "fact": "INSERT INTO fact (instrument, state, partly_expired, as_of, effective_date, expiry_date, evidence, source)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
    "link": "INSERT INTO link (source, kind, target, effective_from, evidence, origin) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT DO NOTHING",
    "alias": "INSERT INTO alias (instrument, key, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
    "history": "INSERT INTO history (number, at, who, action, instrument, before, after, note)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
}  # What others refer to comes first.

Key = tuple[str, str | None, int | None]


class RegistryWriter:
    """Adds to ``database``; what is there already stays as it is.

    Nothing is written before ``flush``, nothing kept before the caller commits; between its ``begin`` and its
    ``commit`` nobody else writes. ``known`` is another registry whose instruments links may name.
    """

    def __init__(self, database: Database, known: Registry | None = None) -> None:
        self._database = database
        self._known = known
        self._waiting: dict[str, list[Sequence[object]]] = {table: [] for table in _INSERTS}

    def add_instrument(
        self, number: str, type_: str | None, date: str | None, issuer: str | None, title: str | None
    ) -> int:
        """The row of the instrument, made anew unless one of this number, day and type is there.

        Blank fields of one that is there are filled in. A law is known by its name as well.
        """
        key = (number_key(number), date, self._word(type_))
        row = self._rows.get(key)
        if row is None:
            row = self._rows[key] = len(self._complete) + 1
            self._by_number[key[0]].append((row, date, key[2]))
            self._complete.append(bool(issuer and title))
            self._waiting["instrument"].append((row, key[0], number, key[2], date, self._word(issuer), title))
        elif not self._complete[row - 1] and (issuer or title):
            self._waiting["fill"].append((self._word(issuer), title, row))
        if name := law_name(title, type_):
            self.add_name(row, name)
        return row

    def add_fact(self, instrument: int, fact: StateFact) -> None:
        """Keep what a source says; the same fact twice is one."""
        self._waiting["fact"].append(
            (instrument, fact.state, int(fact.partly_expired), fact.as_of, fact.effective_date, fact.expiry_date,
             fact.evidence, self._word(fact.source)),
        )  # fmt: skip

    def add_link(
        self, source: int, kind: LinkKind, target: int, effective_from: str | None, evidence: Evidence, origin: str
    ) -> None:
        """Keep what one instrument does to another."""
        self._waiting["link"].append((source, kind, target, effective_from, evidence, self._word(origin)))

    def add_name(self, instrument: int, name: str) -> None:
        """Keep another name of the instrument."""
        self._waiting["alias"].append((instrument, slug(name), name))

    def withdraw_name(self, instrument: int, name: str) -> None:
        """Take another name back."""
        self.flush()
        self._database.execute("DELETE FROM alias WHERE instrument = ? AND key = ?", (instrument, slug(name)))

    def remember(
        self,
        who: str,
        action: str,
        instrument: int | None = None,
        *,
        before: Mapping[str, Any] | None = None,
        after: Mapping[str, Any] | None = None,
        note: str = "",
    ) -> None:
        """Add a line to the history: who changed what, when (UTC, ISO), from what to what, and why."""
        now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        told = [None if facts is None else json.dumps(facts, ensure_ascii=False) for facts in (before, after)]
        self._lines += 1
        self._waiting["history"].append((self._lines, now, who, action, instrument, *told, note))

    def withdraw_facts(self, instrument: int, evidence: Evidence, source: str | None = None) -> None:
        """Take back what was written with ``evidence`` (by ``source``) of the instrument; the history keeps it."""
        self.flush()
        which = "DELETE FROM fact WHERE instrument = ? AND evidence = ?"
        if source is None:
            self._database.execute(which, (instrument, evidence))
        else:
            self._database.execute(f"{which} AND source = ?", (instrument, evidence, self._words.get(source, 0)))

    def withdraw_fact(self, instrument: int, fact: StateFact) -> None:
        """Take back one fact."""
        self.flush()
        which = "instrument = ? AND evidence = ? AND source = ? AND state IS ? AND as_of IS ?"
        values = (instrument, fact.evidence, self._words.get(fact.source, 0), fact.state, fact.as_of)
        self._database.execute(f"DELETE FROM fact WHERE {which}", values)

    def withdraw_link(self, source: int, kind: LinkKind, target: int, origin: str) -> None:
        """Take back one relation."""
        self.flush()
        which = "source = ? AND kind = ? AND target = ? AND origin = ?"
        self._database.execute(f"DELETE FROM link WHERE {which}", (source, kind, target, self._words.get(origin, 0)))

    def withdraw_links(
        self, target: int, kinds: Sequence[LinkKind], evidence: Evidence, origin: str | None = None
    ) -> None:
        """Take back what was written with ``evidence`` (by ``origin``) of what others do to the instrument."""
        self.flush()
        marks = ", ".join("?" * len(kinds))
        which = f"DELETE FROM link WHERE target = ? AND evidence = ? AND kind IN ({marks})"
        if origin is None:
            self._database.execute(which, (target, evidence, *kinds))
        else:
            self._database.execute(f"{which} AND origin = ?", (target, evidence, *kinds, self._words.get(origin, 0)))

    def find(self, number: str, date: str | None, type_: str | None = None) -> list[int]:
        """The rows of all instruments of that number and, if stated, day and type.

        Those that only ``known`` has are copied.
        """
        word = self._words.get(type_) if type_ else None
        found = [
            row
            for row, day, kind in self._by_number[number_key(number)]
            if date in (None, day) and (type_ is None or kind == word)
        ]
        if found or self._known is None:
            return found
        return [
            self.add_instrument(one.number, one.type, one.date, one.issuer, one.title)
            for one in self._known.numbered(number)
            if date in (None, one.date) and type_ in (None, one.type)
        ]

    def known_numbered(self, number: str) -> Sequence[Instrument]:
        """All that is known of instruments of that number, here and in ``known``."""
        self.flush()
        here = SqlRegistry(self._database, VERSION)
        known = [] if self._known is None else [self._known]
        return JoinedRegistry([here, *known]).numbered(number)

    def describe(self, name: str, value: str) -> None:
        """Keep what is told of the registry itself."""
        changed = "ON CONFLICT (name) DO UPDATE SET value = excluded.value"
        self._database.execute(f"INSERT INTO about (name, value) VALUES (?, ?) {changed}", (name, value))

    def told(self, name: str) -> str | None:
        """What is told of the registry itself."""
        row = self._database.execute("SELECT value FROM about WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else None

    def flush(self) -> None:
        """Write what waits."""
        for table, statement in _INSERTS.items():
            if waiting := self._waiting[table]:
                self._database.execute_many(statement, waiting)
                self._waiting[table] = []

    def _word(self, text: str | None) -> int | None:
        if not text:
            return None
        known = self._words.get(text)
        if known is None:
            known = self._words[text] = len(self._words) + 1
            self._waiting["word"].append((known, text))
        return known

    @cached_property
    def _words(self) -> dict[str, int]:
        return dict(self._database.execute("SELECT text, id FROM word").fetchall())

    @cached_property
    def _lines(self) -> int:
        return int(self._database.execute("SELECT coalesce(max(number), 0) FROM history").fetchone()[0])

    @cached_property
    def _rows(self) -> dict[Key, int]:
        asked = "SELECT id, key, date, type FROM instrument"
        return {(key, date, type_): row for row, key, date, type_ in self._database.execute(asked)}

    @cached_property
    def _by_number(self) -> dict[str, list[tuple[int, str | None, int | None]]]:
        rows: dict[str, list[tuple[int, str | None, int | None]]] = defaultdict(list)
        for (key, date, type_), row in self._rows.items():
            rows[key].append((row, date, type_))
        return rows

    @cached_property
    def _complete(self) -> list[bool]:
        """Of each row, in order: is nothing left to fill in? Rows are never deleted, so that none is missing."""
        asked = "SELECT issuer IS NOT NULL AND title IS NOT NULL FROM instrument ORDER BY id"
        return [bool(complete) for (complete,) in self._database.execute(asked)]
