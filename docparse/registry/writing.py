"""Writes facts into an open registry; nothing is kept until the caller commits."""

from __future__ import annotations

import sqlite3
from functools import cached_property

from docparse.registry.number_keys import number_key
from docparse.registry.store import Registry
from docparse.values.registry import Evidence, LinkKind, StateFact

__all__ = ["RegistryWriter"]


class RegistryWriter:
    """Adds instruments, facts and links to ``connection``; what is there already stays as it is.

    ``known`` is another registry whose instruments links may name.
    """

    def __init__(self, connection: sqlite3.Connection, known: Registry | None = None) -> None:
        self._connection = connection
        self._known = known

    def add_instrument(
        self, number: str, type_: str | None, date: str | None, issuer: str | None, title: str | None
    ) -> int:
        """The row of the instrument, made anew unless one of this number, day and type is there.

        Blank fields of one that is there are filled in.
        """
        known = self._row_of(number_key(number), type_, date)
        if known is not None:
            self._fill_in(known, issuer, title)
            return known
        row = self._connection.execute(
            "INSERT INTO instrument (key, number, type, date, issuer, title) VALUES (?, ?, ?, ?, ?, ?)",
            (number_key(number), number, self._word(type_), date, self._word(issuer), title),
        )
        return int(row.lastrowid or 0)

    def add_fact(self, instrument: int, fact: StateFact) -> None:
        """Keep what a source says; the same fact twice is one."""
        self._connection.execute(
            "INSERT OR IGNORE INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (instrument, fact.state, fact.partly_expired, fact.as_of, fact.effective_date, fact.expiry_date,
             fact.evidence, self._word(fact.source)),
        )  # fmt: skip

    def add_link(
        self, source: int, kind: LinkKind, target: int, effective_from: str | None, evidence: Evidence, origin: str
    ) -> None:
        """Keep what one instrument does to another."""
        self._connection.execute(
            "INSERT OR IGNORE INTO link VALUES (?, ?, ?, ?, ?, ?)",
            (source, kind, target, effective_from, evidence, self._word(origin)),
        )

    def find(self, number: str, date: str | None) -> list[int]:
        """The rows of all instruments of that number and, if stated, day; those that only ``known`` has are copied."""
        rows = self._connection.execute(
            "SELECT id FROM instrument WHERE key = ? AND (? IS NULL OR date = ?)", (number_key(number), date, date)
        )
        found = [int(row) for (row,) in rows]
        if found or self._known is None:
            return found
        return [
            self.add_instrument(one.number, one.type, one.date, one.issuer, one.title)
            for one in self._known.numbered(number)
            if date is None or one.date == date
        ]

    def _row_of(self, key: str, type_: str | None, date: str | None) -> int | None:
        row = self._connection.execute(
            "SELECT id FROM instrument WHERE key = ? AND date IS ? AND type IS ?", (key, date, self._word(type_))
        ).fetchone()
        return None if row is None else int(row[0])

    def _fill_in(self, instrument: int, issuer: str | None, title: str | None) -> None:
        self._connection.execute(
            "UPDATE instrument SET issuer = coalesce(issuer, ?), title = coalesce(title, ?) WHERE id = ?",
            (self._word(issuer), title, instrument),
        )

    def _word(self, text: str | None) -> int | None:
        if not text:
            return None
        known = self._words.get(text)
        if known is None:
            row = self._connection.execute("INSERT INTO word (text) VALUES (?)", (text,))
            known = self._words[text] = int(row.lastrowid or 0)
        return known

    @cached_property
    def _words(self) -> dict[str, int]:
        return dict(self._connection.execute("SELECT text, id FROM word"))
