"""Documents side by side for the terminal: what differs that matters first, then the tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from docparse.compare import Gravity
from docparse.report.compare_passages import DocumentPair, Piece, pair_counts
from docparse.report.compare_view import ComparisonView, Quoted, Table, Told
from docparse.report.style import Style
from docparse.report.table import draw_table

__all__ = ["render_compare"]

# More columns than these cannot be read on a page.
_MOST_COLUMNS = 6
_COLOURS: dict[Gravity, str] = {"contradicts": "red", "lacks": "yellow", "differs": "yellow", "notes": "dim"}
_MARKS = {"removed": ("[-", "-]"), "added": ("{+", "+}")}
_NARROWEST_NAME, _NARROWEST_CELL = 24, 9
_MARKS = {"removed": ("[-", "-]"), "added": ("{+", "+}")}


def render_compare(view: ComparisonView, style: Style | None = None) -> str:
    """What ``compare`` prints."""
    style = style or Style()
    lines = [*_heading(view, style), *_summary(view, style), *_tables(view, style), *_pairs(view, style)]
    return "\n".join(lines) + "\n"


def _heading(view: ComparisonView, style: Style) -> Iterator[str]:
    yield style.heading(view.said["compare_heading"].format(count=len(view.labels)))
    for number, (label, path) in enumerate(zip(view.labels, view.paths, strict=True), 1):
        parent = f" [{view.said['compare_parent']}]" if number - 1 == view.parent else ""
        yield from style.wrap(f"{number}. {label}{parent} ({path})", "     ", "  ")


def _summary(view: ComparisonView, style: Style) -> Iterator[str]:
    yield ""
    yield style.heading(view.said["compare_summary"].upper())
    if view.versions:
        for pair in view.pairs:
            yield from style.wrap(f"{_beside(pair, view)}: {pair_counts(pair, view.said)}.", "  ")
    if not view.told:
        yield from style.wrap(view.said["compare_alike"], "  ")
        return
    counts = Counter(one.gravity for one in view.told)
    yield from style.wrap(
        "; ".join(view.said[f"gravity_{one}_count"].format(count=counts[one]) for one in counts), "  "
    )
    for number, told in enumerate(view.told, 1):
        yield ""
        yield from _told(number, told, view, style)


def _told(number: int, told: Told, view: ComparisonView, style: Style) -> Iterator[str]:
    gravity = view.said[f"gravity_{told.gravity}"].upper()
    first, *rest = style.wrap(f"{gravity} {told.sentence}.", "   ", f"{number}. ")
    yield first.replace(gravity, style.paint(gravity, _COLOURS[told.gravity]), 1)
    yield from rest
    for quoted in told.quotes:
        yield from style.wrap(_quote_words(quoted), "       ", "     - ")


def _quote_words(quoted: Quoted) -> str:
    return f"{quoted.label}, {quoted.place}: “{quoted.before}«{quoted.marked}»{quoted.after}”"


def _tables(view: ComparisonView, style: Style) -> Iterator[str]:
    for table in view.tables:
        yield ""
        yield style.heading(table.heading.upper())
        if not table.rows:
            yield f"  {view.said['compare_none']}"
        elif table.kind == "facts":
            yield from _facts(table, view, style)
        elif len(view.labels) > _MOST_COLUMNS and not table.columns:
            yield from style.wrap(view.said["compare_wide"].format(count=len(table.rows)), "  ")
        else:
            yield from _table(table, view, style)


def _facts(table: Table, view: ComparisonView, style: Style) -> Iterator[str]:
    """Each with the files that state it: most leave most columns empty."""
    for row in table.rows:
        yield from style.wrap(f"{row.name} — {row.note}", "     ", "  - ")
        for label, cell in zip(view.labels, row.cells, strict=True):
            if cell.text:
                yield from style.wrap(f"{label}: {cell.text}", "         ", "       ")


def _table(table: Table, view: ComparisonView, style: Style) -> Iterator[str]:
    titles = [table.head, *(table.columns or (f"({number})" for number in range(1, len(view.labels) + 1)))]
    rows = [[one.name, *(cell.text for cell in one.cells)] for one in table.rows]
    if table.note_head:
        titles.append(table.note_head)
        rows = [[*row, one.note] for row, one in zip(rows, table.rows, strict=True)]
    flexible = {0: _NARROWEST_NAME, **dict.fromkeys(range(1, len(titles)), _NARROWEST_CELL)}
    yield from draw_table(titles, rows, style, flexible)


def _pairs(view: ComparisonView, style: Style) -> Iterator[str]:
    """Word by word, what was taken out and put in between marks."""
    if not view.pairs or (not view.versions and len(view.pairs) > 1):
        # Between papers of several organs nearly every word differs; the page shows it.
        return
    yield from ("", style.heading(view.said["compare_passages"].upper()))
    yield from style.wrap(view.said["passage_legend"], "  ")
    for pair in view.pairs:
        yield ""
        yield style.heading(_beside(pair, view))
        yield from style.wrap(pair_counts(pair, view.said), "  ")
        for passage in pair.passages:
            moved = f", {view.said['passage_moved']}" if passage.moved else ""
            words = _words(passage.pieces)
            yield from style.wrap(f"{view.said[f'passage_{passage.state}']}{moved}: {words}", "    ", "  - ")


def _beside(pair: DocumentPair, view: ComparisonView) -> str:
    return f"{view.labels[pair.one]} → {view.labels[pair.other]}"


def _words(pieces: Sequence[Piece]) -> str:
    """One line; marks stand apart from the words around them."""
    line = ""
    for piece in pieces:
        begin, end = _MARKS.get(piece.kind, ("", ""))
        apart = " " if begin and line and not line[-1].isspace() else ""
        line += f"{apart}{begin}{piece.text}{end}"
    return line
