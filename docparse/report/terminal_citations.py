"""The table of cited instruments, and the relations between them, for the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from docparse.graph.antecedents import SELF
from docparse.report.instruments import InstrumentRow, list_instruments
from docparse.report.places import date_words, place_words
from docparse.report.style import Style
from docparse.report.table import draw_table
from docparse.report.validity import main_status, validity_cell
from docparse.report.words import relation_word
from docparse.values import Analysis, Citation

_COLUMNS = ("instrument", "day", "issued_by", "relation", "validity", "first_at")
_LONGEST_NAME = 90
# Dates and relations are kept on one line; the rest gives way on a narrow page.
_FLEXIBLE = {0: 25, 2: 10, 4: 8, 5: 8}


def citation_lines(analysis: Analysis, style: Style, said: Mapping[str, str]) -> Iterator[str]:
    """One line an instrument; unresolved short forms come last, marked."""
    rows = [row for row in list_instruments(analysis) if row.key != SELF]
    heading = said["citations"] + (f": {count_words(rows, said)}" if rows else "")
    yield from map(style.heading, style.wrap(heading))
    if not rows:
        yield "  " + said["no_citations"]
        return
    ordered = sorted(rows, key=lambda row: row.key is None)
    cells = [_cells(row, analysis.header.number, said) for row in ordered]
    yield from draw_table([said[column] for column in _COLUMNS], cells, style, _FLEXIBLE)


def instrument_words(row: InstrumentRow, own_number: str | None, said: Mapping[str, str]) -> str:
    """What the instrument is called: type and number, name, or the short form as written.

    An attached text cites the document it came with: the one with ``own_number``.
    """
    if row.key is None:
        return f"“{row.text}” ({said['unresolved']})"
    if not row.number:
        proposal = f" (≈ {row.proposal})" if row.proposal else ""
        return textwrap.shorten(row.name or row.title or row.text, _LONGEST_NAME, placeholder=" …") + proposal
    remark = f" (→ {row.corrected}?)" if row.corrected and row.corrected != row.number else ""
    if row.relation == "attached" and row.number == own_number:
        remark = f" ({said['this_document']})"
    return " ".join(f"{row.type or ''} {row.number}".split()) + remark


def relation_lines(analysis: Analysis, style: Style, said: Mapping[str, str]) -> Iterator[str]:
    """The relations between cited instruments that the text states, one line each."""
    stated = dict.fromkeys(
        (_short(analysis.citations[link.source]), link.relation, _short(analysis.citations[link.target]))
        for link in analysis.relations
    )
    if stated:
        yield style.heading(said["relations"])
    for source, relation, target in stated:
        yield from style.wrap(f"{source} → {relation_word(relation, said)} → {target}", "      ", "  - ")


def _cells(row: InstrumentRow, own_number: str | None, said: Mapping[str, str]) -> list[str]:
    return [
        instrument_words(row, own_number, said),
        date_words(row.date),
        row.issuer or "",
        relation_word(row.relation, said),
        validity_cell(main_status(row.statuses), said),
        place_words(row.place, said),
    ]


def count_words(rows: list[InstrumentRow], said: Mapping[str, str]) -> str:
    """How many instruments and mentions, and how many short forms that nobody could link."""
    known = [row for row in rows if row.key is not None]
    text = said["instruments_and_mentions"].format(instruments=len(known), mentions=sum(row.mentions for row in known))
    unresolved = len(rows) - len(known)
    return text + (said["and_unresolved"].format(count=unresolved) if unresolved else "")


def _short(citation: Citation) -> str:
    named = citation.name or citation.title or citation.key
    return " ".join(filter(None, (citation.type, citation.number))) if citation.number else named
