"""Legal bases of several documents side by side: instrument by document, and how each writes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docparse.compare.date_forms import with_one_form
from docparse.lexicon.folding import fold_code, fold_name
from docparse.values import Analysis, Citation

__all__ = ["BaseRow", "base_rows", "is_cited"]

_YEAR = re.compile(r"/(?:19|20)\d\d/")


@dataclass(frozen=True, slots=True)
class BaseRow:
    """One instrument: for each document the index of the citation among its legal bases, None where it has none.

    ``key`` is its number, with issuer and year where numbers begin anew each year, or its name; ``dates`` and
    ``titles`` are those under which it is cited, as first written, where there are several.
    """

    key: str
    cells: tuple[int | None, ...]
    dates: tuple[str, ...]
    titles: tuple[str, ...]


def base_rows(analyses: Sequence[Analysis]) -> list[BaseRow]:
    """The bases of all documents, in the order in which they first stand there; what has no key is left out."""
    rows: dict[str, dict[int, int]] = {}
    for place, one in enumerate(analyses):
        for index in one.header.legal_bases:
            citation = one.citations[index]
            # What only points back ("Kế hoạch này") is no instrument of its own.
            key = _key(citation) if citation.form in ("full", "named") else ""
            if key:
                rows.setdefault(key, {}).setdefault(place, index)
    return [_row(key, cells, analyses) for key, cells in rows.items()]


def is_cited(citation: Citation, analysis: Analysis) -> bool:
    """True if ``analysis`` cites what ``citation`` does, as a base or otherwise, and under whatever issuer and day."""
    if citation.number is None:
        return any(one.key == citation.key for one in analysis.citations)
    number, year = fold_code(citation.number), (citation.date or "")[:4]
    return any(
        one.number is not None and fold_code(one.number) == number and year in ("", (one.date or year)[:4])
        for one in analysis.citations
    )


def _key(citation: Citation) -> str:
    """The same under another day of the year, which is one of the things to be found."""
    if citation.number is None:
        return citation.key
    number = fold_code(citation.number)
    if _YEAR.search(number):
        return number
    return " ".join((number, citation.issuer_id or "", (citation.date or "")[:4])).strip()


def _row(key: str, cells: dict[int, int], analyses: Sequence[Analysis]) -> BaseRow:
    cited = [analyses[place].citations[index] for place, index in sorted(cells.items())]
    return BaseRow(key, tuple(cells.get(place) for place in range(len(analyses))), _dates(cited), _titles(cited))


def _dates(cited: Sequence[Citation]) -> tuple[str, ...]:
    """A year alone says nothing against a day of it."""
    dates = dict.fromkeys(one.date for one in cited if one.date)
    whole = [date for date in dates if not any(other != date and other.startswith(date) for other in dates)]
    return tuple(whole) if len(whole) > 1 else ()


def _titles(cited: Sequence[Citation]) -> tuple[str, ...]:
    """A title that is the beginning of another is that title, cut."""
    titles: dict[str, str] = {}
    for one in cited:
        if one.title:
            titles.setdefault(fold_name(with_one_form(one.title)), one.title)
    whole = [title for folded, title in titles.items() if not any(o != folded and o.startswith(folded) for o in titles)]
    return tuple(whole) if len(whole) > 1 else ()
