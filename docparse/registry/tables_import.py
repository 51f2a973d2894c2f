"""From tables of instruments and relations (CSV as the project's own) to a registry file."""

from __future__ import annotations

import csv
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast, get_args

from docparse.registry.evidence import RANK
from docparse.registry.hierarchy import is_lower
from docparse.registry.schema import APPLICATION_ID, TABLES, VERSION
from docparse.registry.writing import RegistryWriter
from docparse.values.citation import State
from docparse.values.registry import Evidence, LinkKind, StateFact

__all__ = ["ImportReport", "create_registry", "import_instruments", "import_links"]

_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_STATES = frozenset(get_args(State)) - {"unknown"}
_ENDING = frozenset({"replaces", "repeals"})
_PARTLY = "partly_expired"


@dataclass(slots=True)
class ImportReport:
    """How many rows were taken in, and why others were not: reason → numbers of lines, from 2."""

    taken: int = 0
    rejected: dict[str, list[int]] = field(default_factory=dict)

    def reject(self, reason: str, line: int) -> None:
        """One row that is not taken in."""
        self.rejected.setdefault(reason, []).append(line)

    def counts(self) -> Counter[str]:
        """How many rows each reason kept out."""
        return Counter({reason: len(lines) for reason, lines in self.rejected.items()})


def create_registry(path: Path, name: str) -> sqlite3.Connection:
    """A new, empty registry file, open for writing."""
    connection = sqlite3.connect(path)
    connection.executescript(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION}; {TABLES}")
    connection.execute("INSERT INTO about VALUES ('name', ?)", (name,))
    return connection


def import_instruments(connection: sqlite3.Connection, rows: Iterable[Mapping[str, str]]) -> ImportReport:
    """Take in rows with the columns of ``instruments.csv``; the caller commits."""
    writer, report = RegistryWriter(connection), ImportReport()
    latest = ""
    for line, row in enumerate(rows, start=2):
        fault = _fault_of(row)
        if fault is not None:
            report.reject(fault, line)
            continue
        instrument = writer.add_instrument(
            row["number"], row["type"] or None, row["issue_date"] or None, row["issuer"] or None, row["title"] or None
        )
        writer.add_fact(instrument, _fact_of(row))
        report.taken += 1
        latest = max(latest, row["as_of"])
    connection.execute("INSERT OR REPLACE INTO about VALUES ('as_of', ?)", (latest,))
    return report


def import_links(connection: sqlite3.Connection, rows: Iterable[Mapping[str, str]]) -> ImportReport:
    """Take in rows with the columns of ``relations.csv``; both ends must be known instruments."""
    writer, report = RegistryWriter(connection), ImportReport()
    for line, row in enumerate(rows, start=2):
        ends = [writer.find(row[f"{end}_number"], row[f"{end}_date"] or None) for end in ("source", "target")]
        if row["relation"] not in get_args(LinkKind):
            report.reject("unknown_relation", line)
        elif row["relation"] in _ENDING and is_lower(row["source_number"], row["target_number"]):
            report.reject("lower_ends_higher", line)
        elif not all(ends):
            report.reject("dangling", line)
        elif any(len(found) > 1 for found in ends):
            report.reject("ambiguous", line)
        else:
            kind, evidence = cast(LinkKind, row["relation"]), cast(Evidence, row["evidence"])
            writer.add_link(ends[0][0], kind, ends[1][0], row["effective_from"] or None, evidence, row["source"])
            report.taken += 1
    return report


def read_csv(path: Path) -> Iterable[dict[str, str]]:
    """The rows of a CSV file in UTF-8, blanks for what is missing."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            yield {name: (value or "").strip() for name, value in row.items() if name}


def _fault_of(row: Mapping[str, str]) -> str | None:
    if not row["number"]:
        return "no_number"
    if row["evidence"] not in RANK:
        return "unknown_evidence"
    if row["state"] and row["state"] not in _STATES | {_PARTLY}:
        return "unknown_state"
    days = (row["issue_date"], row["effective_date"], row["expiry_date"], row["as_of"])
    if any(day and not _DAY.fullmatch(day) for day in days):
        return "bad_date"
    return None


def _fact_of(row: Mapping[str, str]) -> StateFact:
    state = "in_force" if row["state"] == _PARTLY else row["state"]
    return StateFact(
        state=cast(State, state) if state else None,
        partly_expired=row["state"] == _PARTLY,
        as_of=row["as_of"] or None,
        effective_date=row["effective_date"] or None,
        expiry_date=row["expiry_date"] or None,
        evidence=cast(Evidence, row["evidence"]),
        source=row["source"],
    )
