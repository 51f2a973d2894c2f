"""From tables of instruments and relations (CSV as the project's own) to a registry file."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast, get_args

from docparse.registry.columns import day_of
from docparse.registry.database import Database
from docparse.registry.evidence import RANK
from docparse.registry.hierarchy import is_lower
from docparse.registry.link_ends import likely_ends
from docparse.registry.store import Registry
from docparse.registry.titles import plain_title
from docparse.registry.writing import RegistryWriter
from docparse.values.citation import State
from docparse.values.registry import Evidence, LinkKind, StateFact

__all__ = ["LINK_COLUMNS", "NAME_COLUMNS", "ImportReport", "import_instruments", "import_links", "import_names"]

# Several organs issued it together; no single organ's list holds it.
_COMPOUND = re.compile(
    r"(?: và |[;,] ?| - )"
    r"(?=(?:Bộ|Ủy ban|Uỷ ban|Tòa án|Toà án|Viện|Ngân hàng|Thanh tra|Tổng|Hội|Ban|Văn phòng|Kiểm toán|Cục)\b)"
)
_STATES = frozenset(get_args(State)) - {"unknown"}
LINK_COLUMNS = (
    "source_number", "source_date", "source_type", "relation", "target_number", "target_date", "target_type",
    "effective_from", "evidence", "source",
)  # fmt: skip
NAME_COLUMNS = ("number", "issue_date", "type", "name")
# The number of an instrument with its day and type, as far as they are stated.
Numbered = tuple[str, str, str | None]
_ENDING = frozenset({"replaces", "repeals"})
_PARTLY = "partly_expired"


@dataclass(slots=True)
class ImportReport:
    """How many rows were taken in, why others were not, and what is odd in those: reason → numbers of lines, from 2."""

    taken: int = 0
    rejected: dict[str, list[int]] = field(default_factory=dict)
    remarked: dict[str, list[int]] = field(default_factory=dict)

    def reject(self, reason: str, line: int) -> None:
        """One row that is not taken in."""
        self.rejected.setdefault(reason, []).append(line)

    def remark(self, reason: str, line: int) -> None:
        """One row that is taken in, but that a person should look at."""
        self.remarked.setdefault(reason, []).append(line)


def import_instruments(database: Database, rows: Iterable[Mapping[str, str]]) -> ImportReport:
    """Take in rows with the columns of ``instruments.csv``; the caller commits."""
    writer, report = RegistryWriter(database), ImportReport()
    latest = writer.told("as_of") or ""
    for line, row in enumerate(rows, start=2):
        fault = _fault_of(row)
        if fault is not None:
            report.reject(fault, line)
            continue
        if _COMPOUND.search(row["issuer"]):
            report.remark("compound_issuer", line)
        title = plain_title(row["title"], row["type"], row["number"])
        instrument = writer.add_instrument(
            row["number"], row["type"] or None, row["issue_date"] or None, row["issuer"] or None, title or None
        )
        if row["evidence"]:
            writer.add_fact(instrument, _fact_of(row))
        report.taken += 1
        latest = max(latest, row["as_of"])
    writer.describe("as_of", latest)
    writer.flush()
    return report


def import_links(database: Database, rows: Iterable[Mapping[str, str]], known: Registry | None = None) -> ImportReport:
    """Take in rows with the columns of ``relations.csv``; both ends must be known, here or in ``known``."""
    writer, report = RegistryWriter(database, known), ImportReport()
    for line, row in enumerate(rows, start=2):
        numbers = [(row[f"{end}_number"], row[f"{end}_date"], row.get(f"{end}_type")) for end in ("source", "target")]
        ends = [writer.find(number, date or None, type_ or None) for number, date, type_ in numbers]
        if any(len(found) > 1 for found in ends) and all(ends):
            ends = _decided(writer, row, numbers) or ends
        if row["relation"] not in get_args(LinkKind):
            report.reject("unknown_relation", line)
        elif row["evidence"] not in RANK:
            report.reject("unknown_evidence", line)
        elif row["effective_from"] and day_of(row["effective_from"]) != row["effective_from"]:
            report.reject("bad_date", line)
        elif row["relation"] in _ENDING and is_lower(row["source_number"], row["target_number"]):
            report.reject("lower_ends_higher", line)
        elif not all(ends):
            report.reject("dangling", line)
        elif any(len(found) > 1 for found in ends):
            report.reject("ambiguous", line)
        else:
            kind, evidence = cast(LinkKind, row["relation"]), row["evidence"]
            writer.add_link(ends[0][0], kind, ends[1][0], row["effective_from"] or None, evidence, row["source"])
            report.taken += 1
    writer.flush()
    return report


def _decided(writer: RegistryWriter, row: Mapping[str, str], numbers: Sequence[Numbered]) -> list[list[int]] | None:
    """One row at each end where several bear the numbers, and something decides between them."""
    candidates = [
        [
            one for one in writer.known_numbered(number)
            if (not date or one.date == date) and (not type_ or one.type == type_)
        ]
        for number, date, type_ in numbers
    ]  # fmt: skip
    decided = likely_ends(row, *candidates)
    if decided is None:
        return None
    return [[writer.add_instrument(one.number, one.type, one.date, one.issuer, one.title)] for one in decided]


def import_names(database: Database, rows: Iterable[Mapping[str, str]], known: Registry | None = None) -> ImportReport:
    """Take in other names of instruments, which must be known, here or in ``known``; the caller commits."""
    writer, report = RegistryWriter(database, known), ImportReport()
    for line, row in enumerate(rows, start=2):
        found = writer.find(row["number"], row["issue_date"] or None, row["type"] or None)
        if not row["name"] or not found:
            report.reject("dangling", line)
        elif len(found) > 1:
            report.reject("ambiguous", line)
        else:
            writer.add_name(found[0], row["name"])
            report.taken += 1
    writer.flush()
    return report


def _fault_of(row: Mapping[str, str]) -> str | None:
    if not row["number"]:
        return "no_number"
    if row["evidence"] not in RANK and not _tells_nothing(row):
        return "unknown_evidence"
    if row["state"] and row["state"] not in _STATES | {_PARTLY}:
        return "unknown_state"
    if row["state"] and not (row["as_of"] or row["expiry_date"]) and row["evidence"] != "derived-from-text":
        return "state_without_day"
    days = (row["issue_date"], row["effective_date"], row["expiry_date"], row["as_of"])
    if any(day and day_of(day) != day for day in days):
        return "bad_date"
    if row["state"] and row["as_of"] > _tomorrow():
        return "day_to_come"
    return None


def _tomorrow() -> str:
    """The latest day that it is anywhere on earth: nobody has found a state on a later one."""
    return (datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1)).date().isoformat()


def _tells_nothing(row: Mapping[str, str]) -> bool:
    """True for an instrument of which only number, day, type, issuer and title are known, by no source."""
    told = ("evidence", "source", "state", "as_of", "effective_date", "expiry_date")
    return not any(row[field] for field in told)


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
