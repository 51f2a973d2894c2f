"""The table of cited instruments: its rows, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from docparse.graph.antecedents import SELF
from docparse.report.data_table import Cell, Column, DataTable, day_cell
from docparse.report.instruments import InstrumentRow, list_instruments
from docparse.report.places import place_words
from docparse.report.validity import main_status, state_words, status_notes
from docparse.report.words import relation_word
from docparse.values import Analysis


def cited_instruments(analysis: Analysis) -> list[InstrumentRow]:
    """One row an instrument; the document itself is none of them."""
    return [row for row in list_instruments(analysis) if row.key != SELF]


def citation_rows(analysis: Analysis, said: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    """One row an instrument, with what is known of its validity."""
    for row in cited_instruments(analysis):
        status = main_status(row.statuses)
        yield (
            row.type,
            row.number,
            day_cell(row.date),
            row.issuer,
            row.name or row.title,
            relation_word(row.relation, said),
            row.mentions,
            said["yes" if row.key else "no"],
            place_words(row.place, said),
            row.text,
            state_words(status, said),
            day_cell(status.on if status else None),
            "; ".join(status_notes(status, said)) if status else None,
            row.corrected or row.proposal,
        )


CITATIONS = DataTable(
    name="citations",
    title="citations_sheet",
    columns=(
        Column("type", 12), Column("number", 18), Column("day", 11), Column("issued_by", 20), Column("name", 32),
        Column("relation", 12), Column("mentions_count", 6), Column("resolved", 7), Column("first_at", 13),
        Column("text", 32), Column("validity", 14), Column("validity_day", 11), Column("validity_notes", 26),
        Column("meant", 16),
    ),
    rows=citation_rows,
)  # fmt: skip


def citations_to_dict(analysis: Analysis) -> dict[str, Any]:
    """The instruments of one document; ISO dates, ``start`` of the first mention in code points."""
    return {
        "path": analysis.document.path,
        "instruments": [asdict(row) | {"resolved": row.key is not None} for row in cited_instruments(analysis)],
    }
