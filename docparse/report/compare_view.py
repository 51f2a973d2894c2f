"""Documents side by side as tables and sentences in words, the same for the terminal, the page and the workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from docparse.compare import (
    BaseRow,
    Comparison,
    Gravity,
    Passage,
    QuotaRow,
    SectionCell,
    Statement,
    TaskRow,
    carried_by,
    in_base_unit,
    sum_of,
    written_figure,
)
from docparse.lexicon.units import unit_by_name
from docparse.report.compare_passages import DocumentPair, document_pairs
from docparse.report.compare_words import compare_words
from docparse.report.document_labels import document_labels
from docparse.report.html_status import state_look
from docparse.report.places import date_words, place_words
from docparse.report.tasks_table import deadline_words
from docparse.report.validity import main_status, validity_cell
from docparse.report.words import Lang
from docparse.values import Analysis, Citation, Quota, Section, Task

__all__ = [
    "Cell",
    "ComparisonView",
    "Quoted",
    "Table",
    "TableRow",
    "Told",
    "percent_of",
    "quote",
    "shown_quotas",
    "view_comparison",
]

# So much of a passage, in code points, tells what it is.
_LONGEST_NAME = 140
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage in its paragraph: ``marked`` is the passage itself."""

    document: int
    label: str
    place: str
    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True)
class Told:
    """A statement in words.

    ``documents`` (indices) are those of which it is told, ``concerns`` those whose writers have to look at it, ``row``
    its row: the kind of the table
    and the number of the row there, from 0; None where no table has one.
    """

    gravity: Gravity
    kind: str
    sentence: str
    quotes: tuple[Quoted, ...]
    documents: tuple[int, ...] = ()
    concerns: tuple[int, ...] = ()
    row: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """``mark`` is "", "differs" or "lacks"; ``share`` how much is the same (0 to 1) and ``moved``, whether it stands
    in another chapter, of sections only; ``figure`` the least of a figure in its base unit and ``measure`` what it
    measures ("ratio", "đồng"), of figures only: those of one measure can be held against each other.
    """

    text: str
    mark: str = ""
    share: float | None = None
    moved: bool = False
    figure: Decimal | None = None
    measure: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """``name`` of what the row is about, a cell for each document, ``note`` on the whole row.

    ``look`` is that of the note, of bases only ("good", "partly", "bad", "unknown", "unchecked"); ``places`` are the
    (document, start) of what stands in the row.
    """

    name: str
    cells: tuple[Cell, ...]
    note: str = ""
    level: int = 0
    look: str = ""
    places: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """``kind`` is "sections", "quotas", "tasks" or "bases", of a dossier "facts" or "comments".

    ``columns`` are the heads of the cells where these are not the documents.
    """

    kind: str
    heading: str
    head: str
    rows: tuple[TableRow, ...]
    note_head: str
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """Everything in words; ``labels`` are the short names of the documents, ``parent`` the index of the superior's,
    ``versions``: all but that one are of one organ.
    """

    labels: tuple[str, ...]
    paths: tuple[str, ...]
    parent: int | None
    versions: bool
    told: tuple[Told, ...]
    tables: tuple[Table, ...]
    pairs: tuple[DocumentPair, ...]
    said: Mapping[str, str]


def view_comparison(comparison: Comparison, lang: Lang = "vi") -> ComparisonView:
    """``comparison`` in the words of ``lang``."""
    said, labels = compare_words(lang), tuple(document_labels(comparison.analyses))
    places = _Places(comparison.statements)
    tables = (
        _sections(comparison, said),
        _quotas(comparison, places, said),
        _tasks(comparison, places, said),
        _bases(comparison, places, said),
    )
    rows = _rows_by_place(tables)
    return ComparisonView(
        labels=labels,
        paths=tuple(one.document.path for one in comparison.analyses),
        parent=comparison.parent,
        versions=comparison.versions,
        told=tuple(
            replace(tell(one, comparison.analyses, labels, said), row=_row_of(one, rows))
            for one in comparison.statements
        ),
        tables=tables,
        pairs=document_pairs(comparison),
        said=said,
    )


def tell(statement: Statement, analyses: Sequence[Analysis], labels: Sequence[str], said: Mapping[str, str]) -> Told:
    """The sentence of a statement, and its passages."""
    facts = dict(statement.said)
    others = dict.fromkeys(one.document for one in statement.passages if one.document not in statement.documents)
    named = {
        **facts,
        "who": ", ".join(labels[place] for place in statement.documents),
        "other": ", ".join(labels[place] for place in others) or "?",
        "one_value": _value(facts.get("one", ""), said),
        "other_side": _value(facts.get("other", ""), said),
        "one_name": facts.get("one", ""),
        "other_name": facts.get("other", ""),
        "count": facts.get("count", str(len(others))),
    }
    if statement.kind == "quota_differs":
        values = [_quota_value(one, analyses) for one in statement.passages]
        each = zip(statement.passages, values, strict=True)
        named["each"] = "; ".join(f"{labels[one.document]} {value}" for one, value in each)
    quotes = tuple(quote(one, analyses, labels, said) for one in statement.passages)
    sentence = said[statement.kind].format_map(named)
    told_of, concerned = statement.documents, tuple(_concerned(statement))
    return Told(statement.gravity, statement.kind, sentence, quotes, told_of, concerned)


def _concerned(statement: Statement) -> list[int]:
    """Those of which it is told; both sides, unless the others only show what is lacking."""
    others = () if statement.gravity == "lacks" else (one.document for one in statement.passages)
    return sorted({*statement.documents, *others})


def _rows_by_place(tables: Sequence[Table]) -> Mapping[tuple[str, int, int], tuple[str, int]]:
    """(kind of the table, document, start) → (kind of the table, number of the row)."""
    return {
        (table.kind, *place): (table.kind, number)
        for table in tables
        for number, row in enumerate(table.rows)
        for place in row.places
    }


def _row_of(statement: Statement, rows: Mapping[tuple[str, int, int], tuple[str, int]]) -> tuple[str, int] | None:
    """The first row that holds one of the passages, in the table of what the statement is about."""
    kind = f"{statement.kind.partition('_')[0]}s"
    found = (rows.get((kind, one.document, one.start)) for one in statement.passages)
    return next((row for row in found if row is not None), None)


def quote(passage: Passage, analyses: Sequence[Analysis], labels: Sequence[str], said: Mapping[str, str]) -> Quoted:
    """The passage with what stands around it in its paragraph."""
    document = analyses[passage.document].document
    block = document.block_at(passage.start)
    first, last = (block.start, max(block.end, passage.end)) if block else (passage.start, passage.end)
    before, after = document.text[first : passage.start], document.text[passage.end : last]
    return Quoted(
        document=passage.document,
        label=labels[passage.document],
        place=place_words(document.place_of(passage.span), said),
        before=f"… {before[-_AROUND:].split(' ', 1)[-1]}" if len(before) > _AROUND else before,
        marked=passage.span.of(document.text),
        after=f"{after[:_AROUND].rsplit(' ', 1)[0]} …" if len(after) > _AROUND else after,
    )


def _value(written: str, said: Mapping[str, str]) -> str:
    """A day as people write it; what is not said, in words."""
    return deadline_words(written) if written else said["not_said"]


def _quota_value(passage: Passage, analyses: Sequence[Analysis]) -> str:
    own = analyses[passage.document].quotas
    return next((one.value_text for one in own if one.start == passage.start and one.end == passage.end), "")


def _sections(comparison: Comparison, said: Mapping[str, str]) -> Table:
    """Those that at least two documents have, and all of the highest level."""
    rows = []
    for row in comparison.sections:
        place = next(at for at, cell in enumerate(row.cells) if cell is not None)
        first = row.cells[place]
        assert first is not None
        section = comparison.analyses[place].sections[first.section]
        if section.part == 0 and (sum(cell is not None for cell in row.cells) > 1 or section.parent is None):
            name = _section_name(section, comparison.analyses[place])
            cells = (
                _section_cell(cell, at, None if at == place else section.path, comparison, said)
                for at, cell in enumerate(row.cells)
            )
            starts = [
                (at, comparison.analyses[at].sections[cell.section].start)
                for at, cell in enumerate(row.cells)
                if cell is not None
            ]
            rows.append(TableRow(name, tuple(cells), level=section.level, places=tuple(starts)))
    return Table("sections", said["compare_sections"], said["compare_section"], tuple(rows), "")


def _section_cell(
    cell: SectionCell | None, place: int, usual: str | None, comparison: Comparison, said: Mapping[str, str]
) -> Cell:
    """``usual`` is the path of the first one of the row, None for that one itself."""
    if cell is None:
        return Cell(said["section_missing_cell"], "lacks")
    path = comparison.analyses[place].sections[cell.section].path
    share = percent_of(cell.share)
    text = path if usual is None else said[f"section_{cell.state}"].format(path=path, share=share)
    return Cell(text, share=cell.share, moved=usual is not None and _chapter(path) != _chapter(usual))


def percent_of(share: float) -> int:
    """Whole percent, rounded down, so that only what is the same is 100."""
    # A little more, as 0.57 is less than 57 hundredths.
    return int(share * 100 + 1e-9)


def _chapter(path: str) -> str:
    return path.partition(".")[0]


def shown_quotas(comparison: Comparison) -> list[QuotaRow]:
    """The rows that the table of figures shows: those that at least two documents have, and all of the superior's."""
    return [
        row
        for row in comparison.quotas
        if sum(map(bool, row.cells)) > 1 or (comparison.parent is not None and row.cells[comparison.parent])
    ]


def _quotas(comparison: Comparison, at: _Places, said: Mapping[str, str]) -> Table:
    rows = tuple(_quota_row(row, comparison, at, said) for row in shown_quotas(comparison))
    return Table("quotas", said["compare_quotas"], said["compare_subject"], rows, said["compare_total"])


def _section_name(section: Section, analysis: Analysis) -> str:
    return _cut(f"{section.path} {section.title or analysis.document.text[section.heading_end : section.end]}")


def _quota_row(row: QuotaRow, comparison: Comparison, at: _Places, said: Mapping[str, str]) -> TableRow:
    quotas = [one.quotas[cell[0]] if cell else None for one, cell in zip(comparison.analyses, row.cells, strict=True)]
    first_at, first = next((place, one) for place, one in enumerate(quotas) if one is not None)
    apart = {document for one in at.statements("quota_", quotas) for document in one.documents}
    cells = tuple(_quota_cell(one, place in apart, place == comparison.parent) for place, one in enumerate(quotas))
    starts = [
        (place, comparison.analyses[place].quotas[index].start)
        for place, cell in enumerate(row.cells)
        for index in cell
    ]  # fmt: skip
    name = _quota_name(first, comparison.analyses[first_at])
    return TableRow(name, cells, _total(row, quotas, comparison, said), places=tuple(starts))


def _quota_cell(quota: Quota | None, is_apart: bool, is_parent: bool) -> Cell:
    if quota is None:
        return Cell("", "lacks" if is_apart else "")
    mark = "differs" if is_apart and not is_parent else ""
    return Cell(quota.value_text, mark, figure=in_base_unit(quota), measure=_measure(quota.unit))


def _measure(unit: str | None) -> str:
    """Money is of its currency; of all else what kinds of things are counted is the same."""
    known = unit_by_name(unit) if unit is not None else None
    if known is None:
        return unit or ""
    return known.base_unit if known.kind == "money" else known.kind


def _quota_name(quota: Quota, analysis: Analysis) -> str:
    """What the document says of the figure, a dash in its place."""
    return _cut(analysis.document.text[quota.start : quota.end].replace(quota.value_text, "…", 1))


def _total(row: QuotaRow, quotas: Sequence[Quota | None], comparison: Comparison, said: Mapping[str, str]) -> str:
    """What the children's figures come to, and whether that is what the superior set."""
    children = [one for at, one in enumerate(quotas) if one is not None and at != comparison.parent]
    total = sum_of(children) if len(children) > 1 and not comparison.versions else None
    words = [written_figure(total, children[0].unit)] if total is not None else []
    if comparison.parent is not None and row.cells[comparison.parent] and children:
        carried = carried_by(row, comparison.parent, comparison.analyses)
        words += [said[f"carried_{carried}"]] if total is not None and carried in ("less", "enough") else []
    return ": ".join(words)


def _tasks(comparison: Comparison, at: _Places, said: Mapping[str, str]) -> Table:
    """Those that at least two documents have, and all of the superior's."""
    rows = [
        _task_row(row, comparison, at, said)
        for row in comparison.tasks
        if sum(map(bool, row.cells)) > 1 or (comparison.parent is not None and row.cells[comparison.parent])
    ]
    return Table("tasks", said["compare_tasks"], said["compare_task"], tuple(rows), said["compare_note"])


def _task_row(row: TaskRow, comparison: Comparison, at: _Places, said: Mapping[str, str]) -> TableRow:
    tasks = [one.tasks[cell[0]] if cell else None for one, cell in zip(comparison.analyses, row.cells, strict=True)]
    first_at, first = next((place, one) for place, one in enumerate(tasks) if one is not None)
    told = list(at.statements("task_", tasks))
    lacking = {document for one in told if one.kind == "task_missing" for document in one.documents}
    apart = {document for one in told if one.kind != "task_missing" for document in one.documents}
    cells = tuple(_task_cell(one, place in lacking, place in apart, said) for place, one in enumerate(tasks))
    text = comparison.analyses[first_at].document.text[first.start : first.end]
    fields = dict.fromkeys(one.kind for one in told if one.kind != "task_missing")
    starts = [
        (place, comparison.analyses[place].tasks[index].start) for place, cell in enumerate(row.cells) for index in cell
    ]
    note = ", ".join(said[f"told_{field}"] for field in fields)
    return TableRow(_cut(first.action or text), cells, note, places=tuple(starts))


def _task_cell(task: Task | None, lacks: bool, is_apart: bool, said: Mapping[str, str]) -> Cell:
    if task is None:
        return Cell(said["section_missing_cell"] if lacks else "", "lacks" if lacks else "")
    words = "; ".join(filter(None, (task.lead, deadline_words(task.deadline))))
    return Cell(words or said["not_said"], "differs" if is_apart else "")


def _bases(comparison: Comparison, at: _Places, said: Mapping[str, str]) -> Table:
    """Each instrument, the days under which it is cited where they differ, and its validity."""
    rows = sorted(
        (_base_row(row, comparison, at, said) for row in comparison.bases),
        key=lambda one: -sum(bool(cell.text) for cell in one.cells),
    )
    return Table("bases", said["compare_bases"], said["compare_base"], tuple(rows), said["compare_state"])


def _base_row(row: BaseRow, comparison: Comparison, at: _Places, said: Mapping[str, str]) -> TableRow:
    cited = [
        None if cell is None else one.citations[cell]
        for one, cell in zip(comparison.analyses, row.cells, strict=True)
    ]  # fmt: skip
    first_at, first = next((place, one) for place, one in enumerate(cited) if one is not None)
    named = first.name or first.span.of(comparison.analyses[first_at].document.text)
    name = " ".join(filter(None, (first.type, first.number))) if first.number else named
    statuses = next((one.statuses for one in cited if one is not None and one.statuses), ())
    told = at.statements("base_missing", cited)
    lacking = {document for one in told for document in one.documents}
    cells = tuple(_base_cell(one, place in lacking, bool(row.dates)) for place, one in enumerate(cited))
    starts = tuple((place, one.start) for place, one in enumerate(cited) if one is not None)
    status = main_status(statuses)
    return TableRow(_cut(name), cells, validity_cell(status, said), look=state_look(status), places=starts)


def _base_cell(citation: Citation | None, lacks: bool, dates_differ: bool) -> Cell:
    if citation is None:
        return Cell("", "lacks" if lacks else "")
    return Cell(date_words(citation.date) or "✓", "differs") if dates_differ else Cell("✓")


class _Places:
    """The statements by the places that they are about."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._at: dict[tuple[int, int], list[Statement]] = {}
        for one in statements:
            for passage in one.passages:
                self._at.setdefault((passage.document, passage.start), []).append(one)

    def statements(self, kinds: str, row: Sequence[Quota | Task | Citation | None]) -> Iterator[Statement]:
        """Those of ``kinds``, by how these begin, about what stands in the ``row``: one of each document, or None."""
        for document, one in enumerate(row):
            if one is not None:
                yield from (found for found in self._at.get((document, one.start), ()) if found.kind.startswith(kinds))


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST_NAME else flat[:_LONGEST_NAME].rsplit(" ", 1)[0] + " …"
