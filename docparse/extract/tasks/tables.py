"""Tasks in tables: one a row, under a header such as "Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from docparse.extract.header.shape import fold_space
from docparse.extract.merges import states_merges
from docparse.extract.tasks.actors import read_actors
from docparse.extract.tasks.drafts import Draft
from docparse.extract.tasks.dues import normalise_deadline
from docparse.extract.tasks.partners import split_names
from docparse.extract.tasks.products import find_product
from docparse.extract.tasks.table_columns import Role, names_procedures, read_columns, role_of
from docparse.values import Block, Document, Span

_LABEL = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-ZĐ]|[a-zđ])[.)/]*\Z")
_COUNTED = re.compile(r"\(?\d{1,2}\)?\Z")
# Where so many rows of a text export leave the lead out, its cells were merged; a lone blank one is a hole.
_MERGED_SHARE = 0.34


@dataclass(slots=True)
class Row:
    """The cells of a row: column → stretch of the text.

    ``reach`` is the last row that a cell covers, ``above`` holds the cells of rows above that cover this one.
    """

    table: int
    number: int
    cells: dict[int, Span] = field(default_factory=dict)
    reach: dict[int, int] = field(default_factory=dict)
    above: dict[int, Span] = field(default_factory=dict)

    @property
    def span(self) -> Span:
        return Span(min(cell.start for cell in self.cells.values()), max(cell.end for cell in self.cells.values()))


def table_drafts(document: Document, blocks: Sequence[Block]) -> list[Draft]:
    """The tasks of the tables among ``blocks``."""
    reader = _TableReader(document)
    cells = [block for block in blocks if block.place.table is not None]
    for _, inside in groupby(cells, key=lambda block: block.place.table):
        table = list(inside)
        rows = list(read_rows(table))
        if rows:
            reader.read(rows, is_grid=states_merges(document.reader, table))
    return reader.drafts


class _TableReader:
    """Reads tables in order; one that goes on over a page break has its header in the table before."""

    def __init__(self, document: Document) -> None:
        self.drafts: list[Draft] = []
        self._document = document
        self._columns: dict[int, Role] | None = None
        self._width = 0
        self._table = 0

    def read(self, rows: Sequence[Row], *, is_grid: bool) -> None:
        """Add the tasks of one table; ``is_grid`` if its cells say which rows they cover."""
        width = max(max(row.cells) for row in rows)
        if rows[0].table != self._table + 1 or abs(width - self._width) > 1:
            self._columns = None
        self._table = rows[0].table
        below: list[Draft] = []
        for row in rows:
            texts = {column: cell.of(self._document.text) for column, cell in (row.above | row.cells).items()}
            header = read_columns(texts)
            if header is not None:
                self._add(below, is_grid=is_grid)
                below = []
                self._columns = None if names_procedures(list(texts.values())) else header
                self._width = max(texts)
            elif self._columns is not None and not _is_second_header(texts, self._columns):
                columns = self._columns if is_grid else _align(self._columns, texts, self._width)
                draft = _read_row(self._document, row, columns)
                below += [draft] if draft is not None else []
        self._add(below, is_grid=is_grid)

    def _add(self, drafts: list[Draft], *, is_grid: bool) -> None:
        self.drafts += drafts if is_grid else _fill_merged(drafts)


def read_rows(blocks: Sequence[Block]) -> Iterator[Row]:
    """The rows of tables in text order; the paragraphs of a cell are one stretch."""
    row: Row | None = None
    for block in blocks:
        place = block.place
        if place.table is None or place.row is None or place.column is None or block.start == block.end:
            continue
        if row is None or (row.table, row.number) != (place.table, place.row):
            if row is not None:
                yield row
            row = _begun(place.table, place.row, row)
        held = row.cells.get(place.column)
        row.cells[place.column] = Span(held.start if held is not None else block.start, block.end)
        row.reach[place.column] = place.row + block.rows - 1
    if row is not None:
        yield row


def _begun(table: int, number: int, before: Row | None) -> Row:
    """A new row, with the cells of the rows ``before`` that cover it, too."""
    row = Row(table, number)
    if before is not None and before.table == table:
        row.reach = {column: last for column, last in before.reach.items() if last >= number}
        row.above = {column: span for column, span in (before.above | before.cells).items() if column in row.reach}
    return row


def _is_second_header(texts: Mapping[int, str], columns: dict[int, Role]) -> bool:
    """A row below the header that counts the columns or splits one in two ("Chủ trì | Phối hợp")."""
    cells = [text.strip() for text in texts.values()]
    if all(_COUNTED.match(cell) for cell in cells):
        return True
    roles = {column: role_of(text) for column, text in texts.items()}
    if {Role.LEAD, Role.PARTNERS} <= set(roles.values()) and len(cells) <= 3:
        columns.update({column: role for column, role in roles.items() if role in (Role.LEAD, Role.PARTNERS)})
        return True
    return False


def _align(columns: dict[int, Role], texts: Mapping[int, str], width: int) -> dict[int, Role]:
    """The roles as this row needs them: cells may be lost to merging on the left of a row, or of the header."""
    first = texts.get(1, "").strip()
    numbered = columns.get(1) is Role.NUMBER
    if not numbered and 1 in columns and max(texts) == width + 1 and _LABEL.match(first):
        return {column + 1: role for column, role in columns.items()} | {1: Role.NUMBER}
    if numbered and first and len(texts) < width and not _LABEL.match(first):
        return {column - 1: role for column, role in columns.items() if column > 1}
    return columns


def _read_row(document: Document, row: Row, columns: Mapping[int, Role]) -> Draft | None:
    cells = row.above | row.cells
    held = {role: cells[column] for column, role in columns.items() if column in cells}
    own = {role for column, role in columns.items() if column in row.cells}
    action = held.get(Role.ACTION)
    if action is None or not (set(held) - {Role.ACTION, Role.NUMBER}):
        return None
    if Role.ACTION not in own and Role.LEAD not in own:
        return None  # the row only adds to the task above it
    said = {role: _cell_text(span.of(document.text)) for role, span in held.items()}
    due = said.get(Role.DEADLINE)
    return Draft(
        start=action.start,
        end=action.end,
        lead=_who(said[Role.LEAD]) if Role.LEAD in said else None,
        partners=split_names(said[Role.PARTNERS]) if Role.PARTNERS in said else (),
        action=said[Role.ACTION].rstrip(" .;"),
        product=said.get(Role.PRODUCT) or find_product(document.text, action.start, action.end),
        recipient=said.get(Role.RECIPIENT),
        deadline=normalise_deadline(due) if due else None,
    )


def _who(cell: str) -> str:
    """Who leads, without what the cell may add they do ("Sở A chủ trì tổng hợp")."""
    phrase = read_actors(cell, 0, len(cell))
    return cell[: phrase.end] if phrase is not None and phrase.verb is not None else cell


def _cell_text(written: str) -> str:
    """The lines of a cell on one line, each set off from the next."""
    lines = [fold_space(line).strip("-+• ") for line in written.splitlines()]
    return " ".join(line if line.endswith((",", ";", ".", ":")) else line + ";" for line in lines if line).rstrip("; ")


def _fill_merged(drafts: list[Draft]) -> list[Draft]:
    """A lead that stands once for several rows; partners and deadline left out with it are merged with it."""
    missing = sum(draft.lead is None for draft in drafts)
    if not missing or missing < _MERGED_SHARE * len(drafts):
        return drafts
    above: Draft | None = None
    for draft in drafts:
        if draft.lead is None and above is not None:
            draft.lead = above.lead
            draft.partners = draft.partners or above.partners
            draft.deadline = draft.deadline or above.deadline
        above = draft
    return drafts
