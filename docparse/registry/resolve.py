"""Which instrument a citation means: linked only where no known field conflicts and one candidate is left."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from docparse.lexicon import issuer_id, law_by_number, laws_by_name, types_by_code
from docparse.registry.evidence import RANK
from docparse.registry.store import Registry
from docparse.registry.title_words import are_two_laws
from docparse.values.citation import Citation
from docparse.values.registry import Instrument

__all__ = ["Match", "is_local", "is_other_law", "resolve"]

# Cited by name and day rather than by number.
_NAMED = ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp")
_TYPE_CODE = re.compile(r"/(?:19|20)\d{2}/([A-ZĐ][A-Za-zĐ]*)-")
_AMENDS = re.compile(r"sửa đổi|bổ sung", re.IGNORECASE)
_YEAR = re.compile(r"/((?:19|20)\d{2})/")
# Assemblies and committees of provinces number alike: without a place nothing is sure.
_LOCAL = re.compile(r"[-/](?:UBND|HĐND|CTUBND)(?:$|[-.])|-CT$|[-/][A-ZĐ]*(?:HU|TU|HĐND|UBND)\b")


@dataclass(frozen=True, slots=True)
class Match:
    """The instrument, if one is certain; else the candidates that do not conflict, none where nothing is known."""

    instrument: Instrument | None
    candidates: tuple[Instrument, ...] = ()


def resolve(citation: Citation, registry: Registry) -> Match:
    """The instrument that ``citation`` means in ``registry``."""
    number = citation.number or (citation.resolved.number if citation.resolved and _is_sure(citation) else None)
    if number is None:
        return _resolve_name(citation, registry)
    numbered = registry.numbered(number)
    fitting = _best([one for one in numbered if _fits(citation, one)], citation)
    if len(fitting) == 1:
        return Match(fitting[0], tuple(fitting))
    return Match(None, tuple(fitting) or tuple(_possible(citation, numbered)))


def _resolve_name(citation: Citation, registry: Registry) -> Match:
    """A law by its name and day or year; by its name alone nothing is linked, for older ones may not be known."""
    if citation.form != "named" or citation.name is None or citation.type not in _NAMED:
        return Match(None)
    passed = [one for one in registry.named(citation.name) if one.type is None or _same_type(citation.type, one)]
    fitting = [one for one in passed if citation.date is None or _same_day(citation.date, one.date)]
    return Match(fitting[0] if len(fitting) == 1 and citation.date else None, tuple(fitting))


def _possible(citation: Citation, numbered: Sequence[Instrument]) -> list[Instrument]:
    """Those of the number that a mention without a day may mean; of local organs' nobody can tell."""
    if citation.date is not None:
        return []
    return [
        one
        for one in numbered
        if one.date is not None and not is_local(one.number) and _same_type(citation.type, one) and _is_known(one)
        and _same_issuer(citation, one, local=False) and not is_other_law(citation, one)
    ]  # fmt: skip


def is_other_law(citation: Citation, instrument: Instrument) -> bool:
    """True for a law whose number stands behind the name of another."""
    # "Luật sửa đổi … của Luật A số 1": the number may be that of the law amended.
    if citation.type not in _NAMED or not citation.name or _AMENDS.search(citation.name):
        return False
    return _is_known_by_other_name(citation.name, instrument.number) or (
        instrument.title is not None and are_two_laws(citation.name, instrument.title)
    )


@lru_cache(maxsize=4096)
def _is_known_by_other_name(name: str, number: str) -> bool:
    """True if laws are known by ``name``, and that of ``number`` is not one of them; amendments are called shortly."""
    named, numbered = laws_by_name(name), law_by_number(number)
    return bool(named) and numbered is not None and numbered not in named and not _AMENDS.search(numbered.name)


def _is_known(instrument: Instrument) -> bool:
    """False for what is known by citation only: its day may be a slip."""
    return any(fact.evidence != "cited" for fact in instrument.facts)


def _is_sure(citation: Citation) -> bool:
    return citation.resolved is not None and citation.resolved.source == "laws"


def _fits(citation: Citation, instrument: Instrument) -> bool:
    """True if no known field conflicts, and enough is known on both sides to tell one instrument from another."""
    if not _same_type(citation.type, instrument) or is_other_law(citation, instrument):
        return False
    by_year = _YEAR.search(instrument.number) is not None
    local = is_local(instrument.number)
    date = citation.date or (citation.resolved.date if citation.resolved and citation.number is None else None)
    if not by_year and not _same_day(date, instrument.date):
        return False
    if by_year and date and instrument.date and not _same_day(date, instrument.date) and local:
        return False
    return _same_issuer(citation, instrument, local)


def _same_type(type_: str | None, instrument: Instrument) -> bool:
    if type_ is None or instrument.type is None or type_ in ("Văn bản", "Công văn"):
        return True
    if type_ in _types_of(instrument.number):
        # A list may have taken the type from another line.
        return True
    if type_.casefold() == instrument.type.casefold():
        return True
    # Known only because another text cites it: its type may be wrong.
    return {type_, instrument.type} <= {"Luật", "Bộ luật"} or all(fact.evidence == "cited" for fact in instrument.facts)


@lru_cache(maxsize=4096)
def _types_of(number: str) -> tuple[str, ...]:
    """The types that the symbol of a number with its year stands for; () where it has none of its own."""
    code = _TYPE_CODE.search(number)
    return tuple(kind.name for kind in types_by_code(code[1])) if code is not None else ()


def _same_day(date: str | None, other: str | None) -> bool:
    """A missing day never equals a present one."""
    return date is not None and other is not None and (date.startswith(other) or other.startswith(date))


def is_local(number: str) -> bool:
    """True for the number of a paper that organs of every province may have issued."""
    return _LOCAL.search(number) is not None


def _same_issuer(citation: Citation, instrument: Instrument, local: bool) -> bool:
    known = _issuer_of(instrument.issuer) if instrument.issuer else None
    if citation.issuer_id is None or known is None:
        return not local
    one, other = citation.issuer_id.partition("@"), known.partition("@")
    if one[2] and other[2] and one[2] != other[2]:
        return False
    if local and not (one[2] and other[2]):
        return False
    return one[0] == other[0] or not local


@lru_cache(maxsize=4096)
def _issuer_of(issuer: str) -> str | None:
    return issuer_id(issuer)


def _best(fitting: Sequence[Instrument], citation: Citation) -> list[Instrument]:
    """The one that agrees in type and whole day; else without those that are known by citation only."""
    if len(fitting) < 2:
        return list(fitting)
    exact = [one for one in fitting if one.type == citation.type and one.date and one.date == citation.date]
    if len(exact) == 1:
        return exact
    best = min(_rank(one) for one in fitting)
    return [one for one in fitting if _rank(one) == best] if best < RANK["record"] else list(fitting)


def _rank(instrument: Instrument) -> int:
    return min((RANK[fact.evidence] for fact in instrument.facts), default=len(RANK))
