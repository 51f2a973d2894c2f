"""Which instruments a relation is between whose numbers several bear: decided only where something known decides it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from docparse.lexicon import issuer_id
from docparse.lexicon.folding import slug
from docparse.registry.days import is_before
from docparse.registry.evidence import RANK
from docparse.registry.titles import law_name
from docparse.values.registry import Instrument

__all__ = ["likely_ends"]

Ends = tuple[Instrument, Instrument]
_BY_YEAR = re.compile(r"/(?:19|20)\d{2}/")
# What is known by a record or a citation only may have a wrong type.
_KNOWN_WELL = RANK["curated-med"]


def likely_ends(row: Mapping[str, str], sources: Sequence[Instrument], targets: Sequence[Instrument]) -> Ends | None:
    """The instruments at both ends of ``row`` (columns of ``relations.csv``), or None where nothing decides.

    ``sources`` and ``targets`` are those of the numbers, and of the days and types where the row states them. Nothing
    acts on an instrument of a later day. A title that names a law means that law. Where numbers count by the year, an
    organ of a province acts on its own papers. A list that states no day means what it recorded without one.
    """
    possible = [
        (source, target) for source in _without_doubles(sources) for target in _without_doubles(targets)
        if source.id != target.id and not _is_later(target, source)
    ]  # fmt: skip
    by_name = [ends for ends in possible if _names(*ends)]
    possible = by_name or possible
    if len(possible) > 1 and all(len(ends) == 1 or _counts_by_year(ends) for ends in (sources, targets)):
        possible = [ends for ends in possible if _same_place(*ends)] or possible
    if len(possible) > 1:
        possible = [
            (source, target) for source, target in possible
            if _is_meant_without_day(source, sources, row, "source")
            and _is_meant_without_day(target, targets, row, "target")
            and not _other_place(source, target)
        ]  # fmt: skip
    return possible[0] if len(possible) == 1 else None


def _without_doubles(candidates: Sequence[Instrument]) -> list[Instrument]:
    """Without those known badly, where one of the same number and day is known well."""
    well = {one.date for one in candidates if _rank(one) <= _KNOWN_WELL and one.date}
    return [one for one in candidates if one.date not in well or _rank(one) <= _KNOWN_WELL]


def _rank(instrument: Instrument) -> int:
    return min((RANK[fact.evidence] for fact in instrument.facts), default=len(RANK))


def _is_later(one: Instrument, other: Instrument) -> bool:
    return one.date is not None and other.date is not None and is_before(other.date, one.date)


def _names(source: Instrument, target: Instrument) -> bool:
    """True if the title of the source names the law that the target is: the law that it guides, or its own name."""
    name = slug(law_name(target.title, target.type) or "")
    return bool(name) and f"-{name}-" in f"-{slug(law_name(source.title, source.type) or source.title or '')}-"


def _counts_by_year(candidates: Sequence[Instrument]) -> bool:
    return all(_BY_YEAR.search(one.number) for one in candidates)


def _same_place(one: Instrument, other: Instrument) -> bool:
    place = _place(one)
    return place is not None and place == _place(other)


def _other_place(one: Instrument, other: Instrument) -> bool:
    return None not in (_place(one), _place(other)) and not _same_place(one, other)


def _place(instrument: Instrument) -> str | None:
    """The place whose organ issued it; None for central organs, and where nobody knows."""
    known = issuer_id(instrument.issuer) if instrument.issuer else None
    return known.partition("@")[2] or None if known else None


def _is_meant_without_day(one: Instrument, candidates: Sequence[Instrument], row: Mapping[str, str], end: str) -> bool:
    if len(candidates) == 1:
        return True
    listed = row["source"].partition(":")[0]
    in_list = any(fact.source.partition(":")[0] == listed for fact in one.facts)
    return not row[f"{end}_date"] and one.date is None and in_list
