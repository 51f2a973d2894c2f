"""The table of cited instruments as CSV and as JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from docparse.graph.antecedents import SELF
from docparse.report.contract import SCHEMA, error_to_dict, format_json
from docparse.report.instruments import InstrumentRow, list_instruments
from docparse.report.places import date_words, place_words
from docparse.report.words import Lang, relation_word, words
from docparse.values import Analysis, DocparseError

_COLUMNS = (
    "path", "type", "number", "day", "issued_by", "name", "relation", "mentions_count", "resolved", "first_at", "text",
)  # fmt: skip
# A spreadsheet runs a cell that begins with one of these as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def citations_csv(analyses: Iterable[Analysis], lang: Lang = "vi") -> str:
    """One line an instrument and document, under a line of titles; dates as dd/mm/yyyy."""
    said = words(lang)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([said[column] for column in _COLUMNS])
    for analysis in analyses:
        for row in _instruments(analysis):
            cells = (
                analysis.document.path, row.type, row.number, date_words(row.date), row.issuer, row.name or row.title,
                relation_word(row.relation, said), str(row.mentions), said["yes" if row.key else "no"],
                place_words(row.place, said), row.text,
            )  # fmt: skip
            writer.writerow([_harmless(cell or "") for cell in cells])
    return out.getvalue()


def citations_json(analyses: Iterable[Analysis], errors: Iterable[DocparseError]) -> str:
    """The rows of each document; ISO dates, ``start`` of the first mention in code points."""
    documents = [
        {"path": analysis.document.path, "instruments": [_row_to_dict(row) for row in _instruments(analysis)]}
        for analysis in analyses
    ]
    refused = [error_to_dict(error) for error in errors]
    return format_json({"schema": SCHEMA, "errors": refused, "documents": documents})


def _instruments(analysis: Analysis) -> list[InstrumentRow]:
    return [row for row in list_instruments(analysis) if row.key != SELF]


def _row_to_dict(row: InstrumentRow) -> dict[str, Any]:
    return asdict(row) | {"resolved": row.key is not None}


def _harmless(cell: str) -> str:
    return "'" + cell if cell.startswith(_FORMULA) else cell
