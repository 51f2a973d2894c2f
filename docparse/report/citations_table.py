"""The review table of cited instruments: its rows, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from docparse.graph.antecedents import SELF
from docparse.report.data_table import Cell, Column, DataTable, day_cell
from docparse.report.instruments import InstrumentRow, list_instruments
from docparse.report.places import place_words
from docparse.report.review import Review, day_words, describe, reviewed, told_last, words_now, words_then
from docparse.report.table_words import table_words
from docparse.report.words import relation_word
from docparse.values import Analysis


def cited_instruments(analysis: Analysis) -> list[InstrumentRow]:
    """One row an instrument; the document itself is none of them."""
    return [row for row in list_instruments(analysis) if row.key != SELF]


def citation_rows(analysis: Analysis, said: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    """One row an instrument, the bases first, with what is known of its validity."""
    for review in reviewed(analysis, said):
        row = review.row
        yield (
            row.type,
            row.number,
            day_cell(row.date),
            row.issuer,
            row.name or row.title,
            relation_word(row.relation, said),
            words_then(review, said),
            day_words(review) or None,
            words_now(review, said),
            day_cell(review.now.on if review.now else None),
            "; ".join(review.replaced_by),
            review.evidence,
            review.source,
            day_cell(review.as_of),
            "; ".join(filter(None, (told_last(review, said), *review.remarks))),
            row.corrected or row.proposal,
            place_words(row.place, said),
            row.mentions,
            said["yes" if row.key else "no"],
            row.text,
        )


CITATIONS = DataTable(
    name="citations",
    title="citations_sheet",
    columns=(
        Column("type", 12), Column("number", 18), Column("day", 11), Column("issued_by", 20), Column("name", 32),
        Column("relation", 12), Column("review_state_then", 15), Column("review_day_then", 11),
        Column("review_state_now", 15), Column("review_day_now", 11), Column("review_successor", 16),
        Column("review_evidence", 26), Column("review_source", 22), Column("review_as_of", 11),
        Column("review_remark", 30), Column("meant", 16), Column("first_at", 13), Column("mentions_count", 6),
        Column("resolved", 7), Column("text", 32),
    ),
    rows=citation_rows,
)  # fmt: skip


def citations_to_dict(analysis: Analysis) -> dict[str, Any]:
    """The instruments of one document, the bases first; ISO dates, ``start`` of the first mention in code points."""
    said = table_words()
    return {
        "path": analysis.document.path,
        "instruments": [review_to_dict(review, said) for review in reviewed(analysis, said)],
    }


def review_to_dict(review: Review, said: Mapping[str, str]) -> dict[str, Any]:
    """The row of one instrument, and what is known of it in the words of the table."""
    row = review.row
    return {
        **asdict(row),
        "resolved": row.key is not None,
        "review": {
            "standing": review.standing,
            "state": describe(review, said),
            "replaced_by": list(review.replaced_by),
            "evidence": review.evidence,
            "source": review.source,
            "as_of": review.as_of,
            "remarks": list(review.remarks),
        },
    }
