"""Citations of legal instruments, and relations between the instruments cited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from docparse.values.construction import quickly_built
from docparse.values.span import Span

CitationForm = Literal["full", "short", "named", "anaphora"]
RelationKind = Literal[
    "based_on", "implements", "amends", "replaces", "repeals", "guides", "attached", "reply_to", "mentions"
]
Basis = Literal["document_date", "today", "asked"]
State = Literal["in_force", "not_yet", "expired", "period_ended", "unknown"]


@quickly_built
@dataclass(frozen=True, slots=True, kw_only=True)
class Pinpoint:
    """The place cited inside an instrument, labels as written ("a", "2", "5a", "II")."""

    phan: str | None = None
    chuong: str | None = None
    muc: str | None = None
    dieu: str | None = None
    khoan: str | None = None
    diem: str | None = None
    phu_luc: str | None = None


@quickly_built
@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What a name or a faulty number probably stands for (a proposal, never merged silently).

    ``source`` names the table or rule the proposal rests on.
    """

    number: str | None = None
    date: str | None = None
    issuer: str | None = None
    title: str | None = None
    confidence: float
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LastKnown:
    """The last state that a source gives, and the day it was true on (ISO, possibly partial; None: not told)."""

    state: State
    as_of: str | None
    evidence: str
    source: str


@quickly_built
@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Validity of an instrument on one day (DESIGN.md, principles 4 and 5)."""

    on: str
    basis: Basis
    state: State
    partly_expired: bool = False
    amended_by: tuple[str, ...] = ()
    replaced_by: tuple[str, ...] = ()
    since: str | None = None
    last_known: LastKnown | None = None
    reason: str | None = None


@quickly_built
@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One mention of a legal instrument.

    ``[start, end)`` runs from the pinpoint or type word to the end of number, date and
    issuer (not the title). ``number``, ``date`` and ``issuer`` are as written, normalised
    for spacing only; the date is ISO, possibly partial. A short form or an anaphora has the
    number of its antecedent only where it repeats it; ``antecedent`` is an index into the
    Analysis' citations, None = not resolved. The ``*_span`` fields say where each written
    piece stands.
    """

    start: int
    end: int
    type: str | None = None
    number: str | None = None
    date: str | None = None
    issuer: str | None = None
    issuer_id: str | None = None
    issuer_implied: bool = False
    name: str | None = None
    title: str | None = None
    key: str = ""
    instrument_id: str | None = None
    form: CitationForm = "full"
    antecedent: int | None = None
    corrected: Resolution | None = None
    resolved: Resolution | None = None
    pinpoint: Pinpoint | None = None
    relation: RelationKind = "mentions"
    confidence: float = 1.0
    part: int = 0
    section: int | None = None
    statuses: tuple[Status, ...] = ()
    type_span: Span | None = None
    number_span: Span | None = None
    date_span: Span | None = None
    issuer_span: Span | None = None
    title_span: Span | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """``source`` does ``relation`` to ``target``: both indices of citations; the span is the evidence."""

    source: int
    relation: RelationKind
    target: int
    start: int
    end: int
