"""The review table of cited instruments for the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from docparse.report.instruments import InstrumentRow
from docparse.report.places import date_words, place_words
from docparse.report.review import Review, days_words, describe, reviewed
from docparse.report.style import Style
from docparse.report.table import draw_table
from docparse.report.terminal_citations import count_words, instrument_words
from docparse.report.words import relation_word
from docparse.values import Analysis

_COLUMNS = (
    "review_instrument", "review_state", "review_successor", "review_evidence", "review_source", "review_as_of",
)  # fmt: skip
# Days are kept on one line; the rest gives way on a narrow page.
_FLEXIBLE = {0: 26, 1: 14, 2: 16, 3: 12, 4: 10, 5: 10}
_LONGEST_REMARK = 300


def review_lines(analysis: Analysis, style: Style, said: Mapping[str, str]) -> Iterator[str]:
    """The bases, then the other instruments, numbered through; below the table what a person should look at.

    ``said``: table_words.
    """
    reviews = reviewed(analysis, said)
    counted = f": {count_words([review.row for review in reviews], said)}" if reviews else ""
    yield from map(style.heading, style.wrap(said["citations"] + counted))
    if not reviews:
        yield "  " + said["no_citations"]
        return
    if days := days_words(reviews, said):
        yield from style.wrap(days, "  ")
    cells = [_cells(number, review, analysis, said) for number, review in enumerate(reviews, 1)]
    yield from draw_table([said[column] for column in _COLUMNS], cells, style, _FLEXIBLE, apart=True)
    yield from _remark_lines(reviews, style, said)


def _cells(number: int, review: Review, analysis: Analysis, said: Mapping[str, str]) -> list[str]:
    return [
        f"{number}. {_instrument(review.row, analysis.header.number, said)}",
        describe(review, said, days=False),
        ", ".join(review.replaced_by),
        review.evidence,
        review.source,
        date_words(review.as_of),
    ]


def _instrument(row: InstrumentRow, own_number: str | None, said: Mapping[str, str]) -> str:
    """What it is called, its day and issuer, what it is to the document, and where it is first named."""
    facts = ", ".join(filter(None, (date_words(row.date), row.issuer)))
    place = f"[{relation_word(row.relation, said)}; {place_words(row.place, said)}]"
    return " ".join(filter(None, (instrument_words(row, own_number, said), f"({facts})" if facts else "", place)))


def _remark_lines(reviews: list[Review], style: Style, said: Mapping[str, str]) -> Iterator[str]:
    remarked = [(number, review) for number, review in enumerate(reviews, 1) if review.remarks]
    if remarked:
        yield ""
        yield style.heading(f"{said['review_remark']}:")
    for number, review in remarked:
        told = textwrap.shorten("; ".join(review.remarks), _LONGEST_REMARK, placeholder=" …")
        yield from style.wrap(f"{number}. {told}", "      ", "  ")
