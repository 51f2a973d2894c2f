"""What the registry does not know of what documents cite: the rows of a list that a legal officer fills in."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from docparse.lexicon import issuer_id
from docparse.lexicon.places import provinces
from docparse.report.merged_review import MergedReview, describe_now, remarks_of
from docparse.report.places import date_words
from docparse.report.review import Review

__all__ = ["COLUMNS", "FILLED", "WorklistRow", "choose", "fingerprint", "rows_of"]

# The columns in their order, by the names of the fields; FILLED are those that the officer fills in.
COLUMNS = (
    "type", "number", "date", "issuer", "title", "bases", "documents", "cited_by", "known", "state", "effective",
    "expiry", "successor", "source", "as_of", "note", "key",
)  # fmt: skip
FILLED = ("state", "effective", "expiry", "successor", "source", "as_of", "note")
# What can be looked up at all: it has a number, or a name that a law is known by.
_ASKED = frozenset({"known", "absent", "uncounted", "ambiguous", "near"})
_SETTLED = frozenset({"expired", "period_ended"})
_SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class WorklistRow:
    """One instrument to look up; days as offices write them. ``key`` names the row when it comes back."""

    type: str
    number: str
    date: str
    issuer: str
    title: str
    bases: int
    documents: int
    cited_by: str
    known: str
    key: str


def choose(merged: Sequence[MergedReview], *, fresh_days: int, passing: bool = False) -> list[MergedReview]:
    """Those whose state is not known, or was last found more than ``fresh_days`` before the day asked about.

    ``passing`` adds reports, letters and the like, whose validity nobody asks about.
    """
    return [one for one in merged if _is_asked(one.review, passing) and not _is_settled(one.review, fresh_days)]


def _is_asked(review: Review, passing: bool) -> bool:
    return (review.standing in _ASKED or (passing and review.standing == "passing")) and bool(_number(review))


def _is_settled(review: Review, fresh_days: int) -> bool:
    """True for what has ended, and for what was in force so lately that nobody looks again."""
    status = review.now
    if review.standing != "known" or status is None:
        return False
    if status.state != "unknown":
        return True
    known = status.last_known
    if known is None or known.state in _SETTLED or known.evidence in ("weak", "curated-low") or not known.as_of:
        return False
    oldest = datetime.date.fromisoformat(status.on) - datetime.timedelta(days=fresh_days)
    return len(known.as_of) == len("2020-03-05") and known.as_of >= oldest.isoformat()


def rows_of(merged: Sequence[MergedReview], said: Mapping[str, str]) -> Iterator[WorklistRow]:
    """One row an instrument, in the order of ``merged``."""
    for one in merged:
        review, row = one.review, one.review.row
        paths = list(dict.fromkeys(PurePath(use.path).name for use in one.uses))
        fields = (row.type or "", _number(review), date_words(_date(review)), _issuer(review))
        yield WorklistRow(
            type=fields[0],
            number=fields[1],
            date=fields[2],
            issuer=fields[3],
            title=row.name or row.title or "",
            bases=one.bases,
            documents=len(paths),
            cited_by="; ".join(paths[:_SHOWN]) + ("; …" if len(paths) > _SHOWN else ""),
            known="; ".join((describe_now(review, said), *filter(None, (review.source,)), *remarks_of(one, said))),
            key=_key(review, fields),
        )


def _number(review: Review) -> str:
    """The number, for a law that is cited by its name the one that it has."""
    row = review.row
    return row.number or row.proposal or ""


def _date(review: Review) -> str | None:
    known = (review.row.instrument_id or "").rpartition("|")[2]
    return known if known not in ("", "?") else review.row.date


def _issuer(review: Review) -> str:
    """The issuer with its province, which a paper of the same province leaves out: numbers recur in each."""
    issuer, key = review.row.issuer or "", (review.row.key or "").split("|")
    wanted = key[3] if len(key) > 3 else ""
    place = wanted.partition("@")[2]
    if not issuer or not place or issuer_id(issuer) == wanted:
        return issuer
    named = [province for province in provinces() if province.id == place]
    tried = (f"{issuer} {name}" for one in named for name in (one.name, f"{one.kind} {one.name}"))
    return next((text for text in tried if issuer_id(text) == wanted), issuer)


def _key(review: Review, fields: Sequence[str]) -> str:
    """ "known|" and the registry's id, or the standing and a fingerprint of the fields as they were given out."""
    if review.row.instrument_id is not None:
        return f"known|{review.row.instrument_id}"
    return f"{review.standing}|{fingerprint(fields)}"


def fingerprint(fields: Sequence[str]) -> str:
    """By which a row shows whether somebody has changed type, number, day or issuer in it."""
    plain = "|".join(" ".join(field.split()).casefold() for field in fields)
    return hashlib.sha256(plain.encode("utf-8")).hexdigest()[:16]
