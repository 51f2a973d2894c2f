"""Facts about legal instruments, each with its evidence: what the registry knows, and on which day it was true."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from docparse.values.citation import State

Evidence = Literal[
    "curated-high",
    "user",
    "official-list",
    "derived-from-text",
    "curated-med",
    "curated-low",
    "weak",
    "record",
    "cited",
]
EVIDENCES: tuple[Evidence, ...] = get_args(Evidence)
# The fields of an instrument in a table that is taken in.
FIELDS = (
    "number", "type", "issue_date", "effective_date", "expiry_date", "issuer", "title", "state", "as_of", "evidence",
    "source",
)  # fmt: skip
LinkKind = Literal[
    "replaces", "repeals", "partly_replaces", "partly_repeals", "amends", "guides", "implements", "based_on", "other"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class StateFact:
    """What one source says of an instrument. ``state`` was true on ``as_of`` (ISO, possibly partial); None: not told.

    ``effective_date`` and ``expiry_date`` are the first day in force and the first day no longer in force.
    """

    state: State | None = None
    partly_expired: bool = False
    as_of: str | None = None
    effective_date: str | None = None
    expiry_date: str | None = None
    evidence: Evidence
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """One legal instrument; ``date`` is its day of issue, ``facts`` what sources say of it, the best first."""

    id: str
    number: str
    type: str | None = None
    date: str | None = None
    issuer: str | None = None
    title: str | None = None
    facts: tuple[StateFact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentLink:
    """``source`` does ``kind`` to ``target`` (ids of instruments) from ``effective_from`` on, if that is known.

    ``source_effective`` is the day on which the source itself came into force, for links without a day of their own.
    """

    source: str
    source_number: str
    source_type: str | None
    source_date: str | None
    source_effective: str | None
    kind: LinkKind
    target: str
    effective_from: str | None
    evidence: Evidence
    origin: str
