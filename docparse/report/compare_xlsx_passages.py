"""What differs word by word as a sheet: one row a paragraph, what was taken out struck through, what was put in below
a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from docparse.report.compare_passages import DocumentPair, ShownPassage
from docparse.report.compare_view import ComparisonView
from docparse.report.compare_xlsx_looks import CompareLooks
from docparse.report.compare_xlsx_rich import Stretch
from docparse.report.compare_xlsx_sheets import Marked, SheetPlan, add_marked_sheet

if TYPE_CHECKING:
    from xlsxwriter import Workbook


def add_passages(book: Workbook, view: ComparisonView, looks: CompareLooks, said: Mapping[str, str]) -> None:
    """Add the sheet; one for all pairs of documents, told apart by a column."""
    plan = SheetPlan(
        name=said["compare_passages"],
        columns=[
            (said["row_number"], 5), (said["compare_document"], 28), (said["change"], 12), (said["compare_what"], 120),
        ],
        above=[tuple(_legend(view.labels[0], said))],
        frozen=3,
    )  # fmt: skip
    shown = ((pair, passage) for pair in view.pairs for passage in pair.passages)
    rows = (_row(number, *one, view, said) for number, one in enumerate(shown, 1))
    add_marked_sheet(book, plan, rows, looks, said)


def _legend(first: str, said: Mapping[str, str]) -> Iterator[Stretch]:
    yield Stretch(said["passages_legend"].format(one=first))
    for number, kind in enumerate(("removed", "added", "form")):
        yield from (Stretch("; " if number else ""), Stretch(said[f"legend_{kind}"], kind))


def _row(
    number: int, pair: DocumentPair, passage: ShownPassage, view: ComparisonView, said: Mapping[str, str]
) -> list[Marked]:
    change = said[f"passage_{passage.state}"] + (f", {said['passage_moved']}" if passage.moved else "")
    text = tuple(Stretch(piece.text, piece.kind) for piece in passage.pieces)
    return [Marked(number), Marked(view.labels[pair.other]), Marked(change), Marked(text, f"passage_{passage.state}")]
