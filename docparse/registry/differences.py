"""What a mention says otherwise than the registry of an instrument whose number and day or year leave no doubt."""

from __future__ import annotations

import re
from functools import lru_cache

from docparse.lexicon import issuer_id, issuers_of_symbol
from docparse.lexicon.folding import slug
from docparse.registry.evidence import RANK
from docparse.values.citation import Citation, Resolution
from docparse.values.registry import Instrument

__all__ = ["differences"]

_WHOLE_DAY = len("2020-03-05")
# What is known by citation only, or by a record of a portal, may itself be a slip.
_SURE = RANK["curated-med"]
_WITH_YEAR = re.compile(r"/(?:19|20)\d{2}/")
# Titles are shortened, and lists leave out how they open: only two that share next to nothing contradict each other.
_FEW = 0.34
_ENOUGH_WORDS = 5
_OPENING = frozenset(
    "ve viec quy dinh huong dan chi tiet mot so dieu cua luat nghi thong tu quyet ban hanh thi phap lenh sua doi bo "
    "sung va cac trong den theo cho voi do cong tac".split()
)  # fmt: skip


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
        number=instrument.number, date=date, issuer=issuer, title=title, confidence=0.9, source="registry"
    )


def _differ_in_day(citation: Citation, instrument: Instrument) -> bool:
    one, other = citation.date or "", instrument.date or ""
    return len(one) == len(other) == _WHOLE_DAY and one != other


def _differ_in_issuer(citation: Citation, instrument: Instrument) -> bool:
    """Only organs of the centre whose names are both known; where the symbol names several, any of them may stand."""
    written, known = citation.issuer_id, _organ(instrument.issuer or "")
    if written is None or known is None or "@" in written or "@" in known or written == known:
        return False
    of_symbol = [organ.id for organ in issuers_of_symbol(instrument.number)]
    return len(of_symbol) < 2 and written not in of_symbol


@lru_cache(maxsize=4096)
def _organ(issuer: str) -> str | None:
    return issuer_id(issuer)


def _differ_in_title(citation: Citation, instrument: Instrument) -> bool:
    """Of an instrument with the year in its number and no other day: another title may be that of another paper."""
    if not citation.title or not instrument.title or _differ_in_day(citation, instrument):
        return False
    if not _WITH_YEAR.search(instrument.number) and citation.date != instrument.date:
        return False
    one, other = _content(citation.title), _content(instrument.title)
    if min(len(one), len(other)) < _ENOUGH_WORDS:
        return False
    return len(one & other) < _FEW * min(len(one), len(other))


@lru_cache(maxsize=4096)
def _content(title: str) -> frozenset[str]:
    return frozenset(word for word in slug(title).split("-") if word not in _OPENING and not word.isdigit())
