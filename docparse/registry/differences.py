"""What a mention says otherwise than the registry of an instrument whose number and day or year leave no doubt."""

from __future__ import annotations

import re
from functools import lru_cache

from docparse.lexicon import issuer_id, issuers_by_id
from docparse.registry.evidence import RANK
from docparse.registry.organs import took_over
from docparse.registry.title_words import are_of_two
from docparse.values.citation import Citation, Resolution
from docparse.values.registry import Instrument

__all__ = ["differences"]

_WHOLE_DAY = len("2020-03-05")
# What was not read in a list may itself be a slip.
_SURE = RANK["official-list"]
_WITH_YEAR = re.compile(r"/((?:19|20)\d{2})/")
_CONFIDENCE = 0.9


def differences(citation: Citation, instrument: Instrument) -> Resolution | None:
    """The number, with the day, the issuer and the title only where they contradict those of ``citation``."""
    if min((RANK[fact.evidence] for fact in instrument.facts), default=len(RANK)) > _SURE:
        return None
    date = instrument.date if _differ_in_day(citation, instrument) else None
    issuer = instrument.issuer if _differ_in_issuer(citation, instrument) else None
    title = instrument.title if _differ_in_title(citation, instrument) else None
    if not (date or issuer or title):
        return None
    return Resolution(
        number=instrument.number, date=date, issuer=issuer, title=title, confidence=_CONFIDENCE, source="registry"
    )


def _differ_in_day(citation: Citation, instrument: Instrument) -> bool:
    """A day of another year than the number's is the registry's own slip."""
    one, other = citation.date or "", instrument.date or ""
    year = _WITH_YEAR.search(instrument.number)
    if year is not None and year[1] != other[:4]:
        return False
    return len(one) == len(other) == _WHOLE_DAY and one != other


def _differ_in_issuer(citation: Citation, instrument: Instrument) -> bool:
    """Only where an organ is named for one that it took over from; what the symbol contradicts needs no registry."""
    organs = issuers_by_id()
    written, known = organs.get(citation.issuer_id or ""), organs.get(_organ(instrument.issuer or "") or "")
    return written is not None and known is not None and written != known and took_over(written, known)


@lru_cache(maxsize=4096)
def _organ(issuer: str) -> str | None:
    return issuer_id(issuer)


def _differ_in_title(citation: Citation, instrument: Instrument) -> bool:
    """Of an instrument of that very day or year; what follows a pinpoint tells of that article."""
    if not citation.title or not instrument.title or citation.pinpoint is not None:
        return False
    if citation.date != instrument.date and (citation.date or not _WITH_YEAR.search(instrument.number)):
        return False
    return are_of_two(citation.title, instrument.title)
