"""An answer as text, JSON, CSV or a workbook."""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from docparse.corpus.answer import Answer
from docparse.corpus.words import corpus_words
from docparse.report.csv_table import harmless
from docparse.report.data_table import Cell, cell_text, day_cell, shown_text
from docparse.report.document_labels import sentence_case
from docparse.report.places import date_words
from docparse.report.style import Style
from docparse.report.table import draw_table
from docparse.report.words import Lang, relation_word

__all__ = ["answer_csv", "answer_json", "answer_lines", "answer_workbook", "heading_of", "told_cell", "told_title"]

Said = Mapping[str, str]
_DAYS = frozenset({"date", "since", "month"})
# The chain tells its steps and its end as well.
_FOR_PROGRAMS = frozenset({"instrument_id", "steps", "direct", "expired_instrument"})
_NARROWEST_TEXT, _WIDE, _NARROW = 16, 48, 14
_LONGEST_SHEET_NAME = 31


def answer_lines(answer: Answer, style: Style, lang: Lang) -> Iterator[str]:
    """A heading, the notes and the table for a terminal."""
    said = corpus_words(lang)
    answer = _for_people(answer)
    yield style.heading(heading_of(answer, said))
    for line in note_lines(answer, said):
        yield from style.wrap(line, "  ")
    if not answer.rows:
        yield "  " + said["nothing_found"]
        return
    yield ""
    rows = [[cell_text(told_cell(answer, place, cell, said)) for place, cell in enumerate(row)] for row in answer.rows]
    titles = [told_title(answer, name, said) for name in answer.columns]
    flexible = {place: _least(title, cells) for place, (title, *cells) in enumerate(zip(titles, *rows, strict=True))}
    yield from draw_table(titles, rows, style, flexible)
    if answer.cut:
        yield from style.wrap(said["cut"].format(count=len(answer.rows)), "  ")


def _for_people(answer: Answer) -> Answer:
    """Without the columns that only programs read."""
    shown = [place for place, name in enumerate(answer.columns) if name not in _FOR_PROGRAMS]
    rows = tuple(tuple(row[place] for place in shown) for row in answer.rows)
    return replace(answer, columns=tuple(answer.columns[place] for place in shown), rows=rows)


def _least(title: str, cells: Sequence[str]) -> int:
    """No word of the title is broken, nor a figure."""
    return max(*(len(word) for word in title.split()), min(_NARROWEST_TEXT, max(map(len, cells))))


def note_lines(answer: Answer, said: Said) -> Iterator[str]:
    """What there is to know of the answer."""
    for note in answer.notes:
        facts = {name: date_words(value) if isinstance(value, str) else value for name, value in note.facts.items()}
        yield said[note.key].format(**facts)


def answer_json(answer: Answer) -> str:
    """An object: the question, what there is to know of it, and the rows, each with the names of the columns."""
    facts = {
        "schema": "docparse-corpus/1",
        "question": answer.question,
        "notes": {note.key: dict(note.facts) for note in answer.notes},
        "cut": answer.cut,
        "columns": list(answer.columns),
    }
    head = json.dumps(facts, ensure_ascii=False, default=str)[:-1]
    rows = (json.dumps(row, ensure_ascii=False, default=str) for row in _as_mappings(answer))
    return head + ', "rows": [' + ",".join(f"\n{row}" for row in rows) + "]}\n"


def _as_mappings(answer: Answer) -> Iterator[Mapping[str, Any]]:
    return (dict(zip(answer.columns, row, strict=True)) for row in answer.rows)


def answer_csv(answer: Answer, lang: Lang) -> str:
    """A line of titles, then the rows; dates as dd/mm/yyyy, no text that a spreadsheet would run."""
    said = corpus_words(lang)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(harmless(told_title(answer, name, said)) for name in answer.columns)
    for row in answer.rows:
        cells = (told_cell(answer, place, cell, said) for place, cell in enumerate(row))
        writer.writerow(harmless(shown_text(cell)) if isinstance(cell, str) else cell_text(cell) for cell in cells)
    return out.getvalue()


def answer_workbook(answer: Answer, lang: Lang) -> bytes:
    """A workbook of one sheet; the same answer gives the same bytes."""
    from xlsxwriter import Workbook

    from docparse.report.xlsx_looks import make_looks
    from docparse.report.xlsx_sheets import add_sheet

    said = corpus_words(lang)
    target = io.BytesIO()
    with Workbook(target, {"in_memory": True, "default_format_properties": {"font_name": "Times New Roman"}}) as book:
        heading = heading_of(answer, said)
        book.set_properties({"title": heading, "author": "docparse", "created": datetime.datetime(2020, 1, 1)})
        columns = [(told_title(answer, name, said), _width(answer, name)) for name in answer.columns]
        rows = (tuple(told_cell(answer, place, cell, said) for place, cell in enumerate(row)) for row in answer.rows)
        add_sheet(book, heading.replace("/", "-")[:_LONGEST_SHEET_NAME], columns, rows, make_looks(book), said)
    return target.getvalue()


def _width(answer: Answer, name: str) -> int:
    long = (isinstance(cell, list) or len(str(cell)) > _NARROW for cell in answer.column(name))
    return _WIDE if any(long) else _NARROW


def heading_of(answer: Answer, said: Said) -> str:
    """The question in words."""
    return said[f"of_{answer.question}"]


def told_title(answer: Answer, name: str, said: Said) -> str:
    """The title of a column; those of a user's own query are as the query has them."""
    return name if answer.question == "sql" else said[f"col_{name}"]


def told_cell(answer: Answer, place: int, cell: Any, said: Said) -> Cell:
    """A cell in the words and dates of an office."""
    name = answer.columns[place]
    if answer.question == "sql":
        return cell if isinstance(cell, (str, int, float, datetime.date, type(None))) else str(cell)
    if isinstance(cell, bool):
        return said["cell_yes" if cell else "cell_no"]
    if name in _DAYS:
        return day_cell(cell) if cell or place else said["cell_unknown"]
    if name in _TOLD:
        return _TOLD[name](cell, said)
    if cell is None and place == 0:
        return said["cell_unknown"]
    return cell if isinstance(cell, (str, int, float, type(None))) else str(cell)


def _state(cell: Any, said: Said) -> str:
    return said[f"state_{cell}"] if cell else said["not_looked_up"]


def _coded(prefix: str) -> Callable[[Any, Said], str]:
    """A code by its words, if it has any; else as it is."""
    return lambda cell, said: said.get(f"{prefix}{cell}", str(cell)) if cell else said["cell_unknown"]


def _chain(cell: Any, said: Said) -> str:
    steps = (f"{relation_word(step['relation'], said)} {step['instrument']}" for step in cell or ())
    return " → ".join(steps)


def _members(cell: Sequence[str], said: Said) -> str:
    return "; ".join(cell)


def _family(cell: Any, said: Said) -> str:
    """A family of the user's own goes by its letters."""
    return said.get(f"family_{cell}", str(cell))


def _office(cell: Any, said: Said) -> str:
    """As a sentence has it; letterheads are in capitals."""
    return sentence_case(cell) if cell else said["cell_unknown"]


_TOLD: Mapping[str, Callable[[Any, Said], str]] = {
    "state": _state,
    "department": _office,
    "issuer": _office,
    "kind": _coded("cell_"),
    "verdict": _coded("cell_"),
    "severity": _coded(""),
    "family": _family,
    "error": _coded("error_"),
    "chain": _chain,
    "circle": _chain,
    "members": _members,
}
