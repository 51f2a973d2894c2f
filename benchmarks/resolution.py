"""Are cited instruments linked to the right ones of the registry? The truth is found without the resolver.

A citation of the reference documents and an instrument are one where type, number and whole day are the same and the
issuers do not contradict each other, or where the document states no day, the number holds the year, its series is one
for the whole country, and one instrument alone has number and type. Where each instrument of the number has another
day or place, or there is none, there is nothing to link. All others were decided by reading:
``benchmarks/annotations/resolution.csv`` holds the document's hash, number (or hash of the name) and day, and the
instrument: "-" the registry has it not; "*" it has several, and the document does not say which; "~" before it: meant,
but with a wrong day or symbol, so that it is to be offered, not linked. No words of the documents are kept.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.annotated import FOLDER
from benchmarks.folding import fold_case, fold_number
from benchmarks.gold import GoldCase
from docparse.lexicon import issuer_id
from docparse.registry import Registry
from docparse.values import Analysis, Citation, Instrument

TABLE = FOLDER / "resolution.csv"
NONE = "-"
# Several instruments bear the name or number, and the document does not say which one it means.
SEVERAL = "*"
# Before the instrument that is meant by a mention with a slip.
NEAR = "~"
_ONE_SERIES = re.compile(r"/(?:19|20)\d{2}/(?:[A-ZĐ]+-)?(?!UBND|HĐND|UB$)[A-ZĐa-z]+\d*$")
_WHOLE_DAY = len("2020-03-05")


class Place(NamedTuple):
    """One cited instrument of a document: its number (or the hash of its name) and day as the reference has them."""

    document: str
    number: str
    date: str


@dataclass(slots=True)
class Counts:
    """How many citations there are, and what became of them; ``misses`` says of each odd one what it is."""

    cited: int = 0
    known: int = 0
    with_state: int = 0
    with_state_today: int = 0
    right: int = 0
    wrong: int = 0
    near: int = 0
    offered: int = 0
    ambiguous: int = 0
    reported: int = 0
    undecided: int = 0
    misses: list[str] = field(default_factory=list)


def count_reference(
    cases: Iterable[tuple[GoldCase, Analysis]], registry: Registry, read: Mapping[Place, str]
) -> Counts:
    """Every instrument that the reference analyses have, once a document, against what its mentions were linked to."""
    counts = Counts()
    for case, analysis in cases:
        for record in case.gold["citations"]:
            place = place_of(record, analysis)
            truth = read.get(place) or true_instrument(record, registry)
            _count(counts, place, truth, list(_mentions(record, analysis)))
    return counts


def count_linked(analyses: Iterable[Analysis], registry: Registry, read: Mapping[Place, str]) -> Counts:
    """Every instrument that the extractor finds in other documents, once a document and day."""
    counts = Counts()
    for analysis in analyses:
        mentions: dict[str, list[Citation]] = {}
        for citation in analysis.citations:
            if citation.form in ("full", "named"):
                mentions.setdefault(citation.key, []).append(citation)
        for same in mentions.values():
            record = _record(same)
            place = place_of(record, analysis)
            truth = read.get(place) or true_instrument(record, registry)
            _count(counts, place, truth, same)
    return counts


def place_of(record: Mapping[str, Any], analysis: Analysis) -> Place:
    """What names the cited instrument in the table."""
    number = fold_number(record.get("number"))
    if not number:
        number = hashlib.sha256(fold_case(record.get("name")).encode("utf-8")).hexdigest()[:12]
    return Place(analysis.document.sha256[:12], number, record.get("date") or "")


def true_instrument(record: Mapping[str, Any], registry: Registry) -> str | None:
    """The id of the instrument meant, ``NONE`` where the registry cannot have it; None: a person has to read."""
    if not record.get("number"):
        named = [one for one in registry.named(record.get("name") or "") if _is_of_day(one, record.get("date"))]
        return named[0].id if len(named) == 1 else None
    numbered = registry.numbered(record["number"])
    if all(_is_other(record, one) for one in numbered):
        return NONE
    is_one_series = _ONE_SERIES.search(record["number"]) and not record.get("date")
    exact = [one for one in numbered if (_is_of_type if is_one_series else _is_exact)(record, one)]
    return exact[0].id if len(exact) == 1 else None


def _is_other(record: Mapping[str, Any], instrument: Instrument) -> bool:
    """True where number and symbol recur, and the days or the places are known to differ."""
    days = [day for day in (record.get("date"), instrument.date) if day and len(day) == _WHOLE_DAY]
    if len(set(days)) > 1 and not _ONE_SERIES.search(instrument.number):
        return True
    places = [(issuer_id(name) or "").partition("@")[2] for name in (record.get("issuer"), instrument.issuer) if name]
    return len(places) > 1 and all(places) and places[0] != places[1]


def _is_of_type(record: Mapping[str, Any], instrument: Instrument) -> bool:
    return fold_case(instrument.type) == fold_case(record.get("type"))


def _is_exact(record: Mapping[str, Any], instrument: Instrument) -> bool:
    if not _is_of_day(instrument, record.get("date")) or not _is_of_type(record, instrument):
        return False
    organs = [issuer_id(name) for name in (record.get("issuer"), instrument.issuer) if name]
    return len(organs) < 2 or None in organs or organs[0] == organs[1]


def _is_of_day(instrument: Instrument, date: str | None) -> bool:
    return date is not None and len(date) == _WHOLE_DAY and instrument.date == date


def _mentions(record: Mapping[str, Any], analysis: Analysis) -> Iterator[Citation]:
    for citation in analysis.citations:
        if record.get("number"):
            if citation.form in ("full", "named") and fold_number(citation.number) == fold_number(record["number"]):
                yield citation
        elif citation.form == "named" and _is_of_name(record, citation):
            yield citation


def _is_of_name(record: Mapping[str, Any], citation: Citation) -> bool:
    if fold_case(citation.name) != fold_case(record.get("name")):
        return False
    return not (citation.date and record.get("date")) or citation.date == record["date"]


def _record(mentions: list[Citation]) -> dict[str, Any]:
    """What the mentions of one key state together."""

    def first(name: str) -> Any:
        return next((value for one in mentions if (value := getattr(one, name))), None)

    fields = ("type", "number", "date", "issuer", "name")
    return {name: first(name) for name in fields}


def _count(counts: Counts, place: Place, truth: str | None, mentions: list[Citation]) -> None:
    linked = {one.instrument_id for one in mentions if one.instrument_id is not None}
    told = any(one.statuses or one.corrected for one in mentions) and not linked
    is_near = truth is not None and truth.startswith(NEAR)
    is_known = truth not in (None, NONE, SEVERAL) and not is_near
    counts.cited += 1
    counts.known += is_known
    counts.right += is_known and linked == {truth}
    counts.wrong += truth is not None and bool(linked - {truth})
    counts.undecided += truth is None and bool(linked)
    counts.ambiguous += truth == SEVERAL
    counts.reported += truth == SEVERAL and told
    counts.near += is_near
    counts.offered += is_near and told
    _count_states(counts, mentions)
    if (linked or is_known) and linked != {truth}:
        counts.misses.append(f"{','.join(place)}: {truth or '?'} ≠ {', '.join(sorted(linked)) or 'not linked'}")


def _count_states(counts: Counts, mentions: list[Citation]) -> None:
    statuses = [status for one in mentions for status in one.statuses]
    counts.with_state += any(one.instrument_id and status.last_known for one in mentions for status in one.statuses)
    counts.with_state_today += any(status.basis == "today" and status.state != "unknown" for status in statuses)


def load_read(table: Path = TABLE) -> dict[Place, str]:
    """What a reader decided."""
    with table.open(encoding="utf-8", newline="") as file:
        return {Place(row["document"], row["number"], row["date"]): row["instrument"] for row in csv.DictReader(file)}
