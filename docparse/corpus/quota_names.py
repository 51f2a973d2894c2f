"""What a figure is about: an award of the lexicon, or an indicator as the documents call it."""

from __future__ import annotations

import re
from functools import cache

from docparse.corpus.database import Database
from docparse.lexicon import award_by_name, awards
from docparse.lexicon.folding import fold_name

__all__ = ["award_in", "put_quota_names"]

_SPACES = re.compile(r"\s+")


def award_in(*texts: str | None) -> str | None:
    """The name of the award that one of ``texts`` is or begins with, the longest that fits; None: no award.

    >>> award_in("CSTĐCS"), award_in(None, "Giấy khen của Sở"), award_in("Số lớp tập huấn")
    ('Chiến sĩ thi đua cơ sở', 'Giấy khen', None)
    """
    for text in filter(None, texts):
        award = award_by_name(text)
        if award is not None:
            return award.name
    for text in filter(None, texts):
        folded = fold_name(text)
        found = next((name for spelling, name in _spellings() if folded.startswith(spelling + " ")), None)
        if found is not None:
            return found
    return None


@cache
def _spellings() -> tuple[tuple[str, str], ...]:
    """Folded spelling and name, the longest first; abbreviations of two letters begin other words, too."""
    pairs = [(fold_name(spelling), award.name) for award in awards() for spelling in (award.name, *award.alt_names)]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def put_quota_names(database: Database) -> None:
    """Make the table ``quota_names``: the award and the indicator of each pair of names that figures have."""
    named = list(database.run("quota_names"))
    columns = {
        "subject": [subject for subject, _ in named],
        "written": [indicator for _, indicator in named],
        "award": [award_in(subject, indicator) for subject, indicator in named],
        "indicator": [_indicator(indicator or subject) for subject, indicator in named],
    }
    database.put("quota_names", columns, dict.fromkeys(columns, "VARCHAR"))


def _indicator(written: str | None) -> str | None:
    """As one writes it at the head of a line: offices differ in capitals and spaces."""
    plain = _SPACES.sub(" ", written or "").strip(" .,;:")
    return plain[:1].upper() + plain[1:] if plain else None
