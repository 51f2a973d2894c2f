"""The first sheets of documents side by side: what differs that matters, the gravest first, and the documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, get_args

from docparse.compare import Gravity
from docparse.report.compare_passages import pair_counts
from docparse.report.compare_view import ComparisonView, Quoted, Told
from docparse.report.compare_xlsx_looks import CompareLooks
from docparse.report.compare_xlsx_rich import Stretch
from docparse.report.compare_xlsx_sheets import Marked, SheetPlan, add_marked_sheet
from docparse.report.compare_xlsx_tables import row_link, with_full_stop
from docparse.report.data_table import day_cell
from docparse.values import Analysis

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_GRAVITIES: tuple[Gravity, ...] = get_args(Gravity)
# How the kinds of statements begin, and the word for what they are about.
_ABOUT = {
    "quota": "compare_subject", "task": "compare_task", "base": "compare_base", "section": "compare_section",
    "copied": "compare_copies", "figure": "fact_figure", "total": "fact_total", "paper": "fact_paper",
    "signer": "fact_signer", "title": "fact_title", "name": "fact_name", "date": "fact_date",
    "accepted": "dossier_comment", "comment": "dossier_comment", "answer": "dossier_comment",
}  # fmt: skip
# Of the same sentence in a hundred documents nobody reads more; the whole list is in the JSON.
_MOST_QUOTES = 8


def add_summary(book: Workbook, view: ComparisonView, looks: CompareLooks, said: Mapping[str, str]) -> None:
    """Add the sheet of the statements."""
    plan = SheetPlan(
        name=said["summary_sheet"],
        heading=said["compare_heading"].format(count=len(view.labels)),
        above=[(Stretch(line),) for line in _overview(view, said)],
        columns=[
            (said["row_number"], 5), (said["compare_gravity"], 12), (said["about"], 14), (said["compare_what"], 52),
            (said["compare_document"], 24), (said["compare_where"], 30), (said["quotation"], 62),
            (said["in_table"], 26),
        ],
        frozen=2,
    )  # fmt: skip
    rows = [list(_told(number, one, view, said)) for number, one in enumerate(view.told, 1)]
    add_marked_sheet(book, plan, rows, looks, said)


def _overview(view: ComparisonView, said: Mapping[str, str]) -> Iterator[str]:
    counts = Counter(one.gravity for one in view.told)
    words = (said[f"gravity_{one}_count"].format(count=counts[one]) for one in _GRAVITIES if counts[one])
    yield "; ".join(words) + "." if counts else said["compare_alike"]
    yield said["compare_counts"].format_map({table.kind: len(table.rows) for table in view.tables})


def _told(number: int, told: Told, view: ComparisonView, said: Mapping[str, str]) -> Iterator[Marked]:
    yield Marked(number)
    yield Marked(said[f"gravity_{told.gravity}"], f"{told.gravity}_word")
    yield Marked(said[_ABOUT[told.kind.partition("_")[0]]])
    yield Marked(with_full_stop(told.sentence), long=True)
    yield Marked(", ".join(view.labels[document] for document in told.documents), long=True)
    left_out = len(told.quotes) - _MOST_QUOTES
    more = said["more_quotes"].format(count=left_out) if left_out > 0 else ""
    shown = told.quotes[:_MOST_QUOTES]
    yield Marked("\n".join([*(f"{one.label}: {one.place}" for one in shown), *filter(None, [more])]))
    yield Marked((*_quotations(shown), Stretch(f"\n{more}" if more else "")))
    yield _place(told, view, said)


def _quotations(quotes: tuple[Quoted, ...]) -> Iterator[Stretch]:
    for number, one in enumerate(quotes):
        yield Stretch(f"{chr(10) if number else ''}{one.label}: “{one.before}")
        yield Stretch(one.marked, "marked")
        yield Stretch(f"{one.after}”")


def _place(told: Told, view: ComparisonView, said: Mapping[str, str]) -> Marked:
    if told.row is None:
        return Marked("")
    kind, row = told.row
    table = next(one for one in view.tables if one.kind == kind)
    link = row_link(table, row, view, said)
    words = said["row_of_table"].format(table=table.heading, row=link.rpartition("A")[2])
    return Marked(words, "link", link)


def add_documents(
    book: Workbook,
    view: ComparisonView,
    analyses: Sequence[Analysis],
    looks: CompareLooks,
    said: Mapping[str, str],
) -> None:
    """Add the sheet of the documents: what they are, and how much is told of each."""
    columns = [
        (said["row_number"], 5), (said["compare_document"], 32), (said["role"], 17), (said["number"], 18),
        (said["date"], 12), (said["title"], 44), *((said[f"gravity_{one}"], 9) for one in _GRAVITIES),
        (said["path"], 40),
    ]  # fmt: skip
    if view.pairs:
        columns.append((said["beside_first"].format(one=view.labels[0]), 44))
    plan = SheetPlan(name=said["compare_papers"], columns=columns, frozen=2)
    add_marked_sheet(book, plan, _documents(view, analyses, said), looks, said)


def _documents(view: ComparisonView, analyses: Sequence[Analysis], said: Mapping[str, str]) -> Iterator[list[Marked]]:
    counts = Counter((document, told.gravity) for told in view.told for document in told.concerns)
    beside = {pair.other: pair_counts(pair, said) for pair in view.pairs}
    for place, analysis in enumerate(analyses):
        header, role = analysis.header, said["compare_parent"] if place == view.parent else ""
        cells = (place + 1, view.labels[place], role, header.number, day_cell(header.date), header.title)
        told = (Marked(counts[place, one], "middle") for one in _GRAVITIES)
        beside_first = (beside.get(place, ""),) if view.pairs else ()
        yield [*map(Marked, cells), *told, *map(Marked, (view.paths[place], *beside_first))]
