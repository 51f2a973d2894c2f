"""The result of ``docparse watch`` as text, CSV and data."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from docparse.report.csv_table import harmless
from docparse.report.data_table import shown_text
from docparse.report.places import date_words
from docparse.report.style import Style
from docparse.report.table import draw_table
from docparse.report.watch_rows import WatchRow, amended_cells, cells_of, csv_cells, row_to_dict
from docparse.report.watch_words import watch_words
from docparse.report.words import Lang

__all__ = ["WatchReport", "render_watch", "watch_csv", "watch_to_dict"]

_COLUMNS = (
    "watch_document", "watch_basis", "watch_before", "watch_now", "watch_from", "watch_successor", "watch_source",
    "watch_as_of",
)  # fmt: skip
_AMENDED = ("watch_document", "watch_basis", "watch_by")
# Column → least width.
_FLEXIBLE = {
    "watch_document": 14, "watch_basis": 16, "watch_before": 9, "watch_now": 9, "watch_from": 10, "watch_successor": 16,
    "watch_by": 16, "watch_source": 9, "watch_as_of": 10,
}  # fmt: skip
_SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchReport:
    """One run; days ISO. ``since`` is the day of the run before, None for the first."""

    folder: str
    on: str
    since: str | None
    registry: str
    registry_before: str
    documents: int
    bases: int
    drafts: bool
    changes: Sequence[WatchRow]
    learned: Sequence[WatchRow]
    ended: Sequence[WatchRow]
    files: Mapping[str, Sequence[str]]


def render_watch(report: WatchReport, style: Style | None = None, lang: Lang = "vi") -> str:
    """What a person reads: the changes first, then what came into the folder and what went."""
    style, said = style or Style(), watch_words(lang)
    blocks = [_head(report, style, said), _changes(report, style, said, lang), _ended(report, style, said, lang)]
    blocks.append(_files(report, style, said))
    return "\n\n".join("\n".join(lines) for lines in map(list, blocks) if lines) + "\n"


def _head(report: WatchReport, style: Style, said: Mapping[str, str]) -> Iterator[str]:
    yield from map(style.heading, style.wrap(said["watch_heading"].format(folder=report.folder)))
    scope = said["watch_scope_all" if report.drafts else "watch_scope"]
    yield from style.wrap(scope.format(documents=report.documents, bases=report.bases, day=date_words(report.on)))
    if report.since is None:
        yield from style.wrap(said["watch_first"])
    else:
        day = date_words(report.since)
        yield from style.wrap(said["watch_since"].format(day=day, registry=report.registry_before))


def _changes(report: WatchReport, style: Style, said: Mapping[str, str], lang: Lang) -> Iterator[str]:
    """What is in another state, then what has only been amended."""
    amended = [row for row in report.changes if row.kind == "amended"]
    changed = [row for row in report.changes if row.kind != "amended"]
    if changed:
        yield from _heading(said["watch_changes"], changed, style)
        yield from _table(_COLUMNS, [cells_of(row, said, lang) for row in changed], style, said)
    elif report.since is not None:
        yield said["watch_nothing"]
    if amended:
        yield from ("", *_heading(said["watch_amendments"], amended, style))
        yield from _table(_AMENDED, [amended_cells(row) for row in amended], style, said)
    if report.learned:
        yield from ("", said["watch_learned"].format(count=len(report.learned)))


def _heading(form: str, rows: Sequence[WatchRow], style: Style) -> Iterator[str]:
    documents = len({tuple(row.paths) for row in rows})
    yield from map(style.heading, style.wrap(form.format(changes=len(rows), documents=documents)))


def _ended(report: WatchReport, style: Style, said: Mapping[str, str], lang: Lang) -> Iterator[str]:
    if report.ended:
        yield from map(style.heading, style.wrap(said["watch_ended"].format(count=len(report.ended))))
        yield from _table(_COLUMNS, [cells_of(row, said, lang) for row in report.ended], style, said)


def _table(
    columns: Sequence[str], cells: Sequence[Sequence[str]], style: Style, said: Mapping[str, str]
) -> Iterator[str]:
    """The columns in which something stands."""
    shown = [number for number in range(len(columns)) if any(row[number] for row in cells)]
    titles = [said[columns[number]] for number in shown]
    flexible = {place: _FLEXIBLE[columns[number]] for place, number in enumerate(shown)}
    yield from draw_table(titles, [[row[number] for number in shown] for row in cells], style, flexible, apart=True)


def _files(report: WatchReport, style: Style, said: Mapping[str, str]) -> Iterator[str]:
    for what, names in report.files.items():
        # At the first run every file is new.
        if names and not (what == "new" and report.since is None):
            shown = ", ".join(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
            yield from style.wrap(f"{said[f'watch_{what}']} ({len(names)}): {shown}", "  ", "")


def watch_csv(report: WatchReport, lang: Lang = "vi") -> str:
    """One line a change; no text that a spreadsheet would run."""
    said = watch_words(lang)
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow([said[title] for title in ("watch_kind", "watch_path", *_COLUMNS, "watch_relation")])
    for row in (*report.changes, *report.learned, *report.ended):
        lines.writerow([harmless(shown_text(cell)) for cell in csv_cells(row, said, lang)])
    return out.getvalue()


def watch_to_dict(report: WatchReport) -> dict[str, Any]:
    """The same for programs; ISO days."""
    return {
        "folder": report.folder,
        "on": report.on,
        "since": report.since,
        "registry": report.registry,
        "documents": report.documents,
        "bases": report.bases,
        "changes": [row_to_dict(row) for row in report.changes],
        "learned": [row_to_dict(row) for row in report.learned],
        "ended": [row_to_dict(row) for row in report.ended],
        "files": {what: list(names) for what, names in report.files.items()},
    }
