"""One self-contained page on documents side by side: what differs that matters, then maps, tables and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from docparse.compare import Comparison, Gravity
from docparse.report.compare_bars import draw_bars
from docparse.report.compare_heat_map import SHADES, draw_heat_map, shade_of
from docparse.report.compare_passages import pair_counts
from docparse.report.compare_told import listed_statements
from docparse.report.compare_view import ComparisonView
from docparse.report.html_safety import content_policy
from docparse.report.html_template import page_asset, page_template
from docparse.report.html_words import page_words
from docparse.report.words import Lang

__all__ = ["render_compare_page", "render_dossier_page"]

_SCRIPTS = ("filter", "reveal")
# More columns are headed by words that are turned upwards, and are not printed.
_MOST_WIDE_COLUMNS = 8
# More rows have a window of their own, so that their heads stay in sight; so have more groups of statements.
_MOST_UNSCROLLED_ROWS, _MOST_UNSCROLLED_GROUPS = 18, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paper:
    """A document, and how many statements of each gravity are told of it."""

    label: str
    path: str
    counts: Mapping[Gravity, int]


def render_compare_page(view: ComparisonView, comparison: Comparison) -> str:
    """The page as text to be written in UTF-8; it asks for nothing from outside and can be read without a script.

    Text of the documents is escaped, and characters that hide or reorder text are shown by their code.
    """
    return _written(view, {kind: len(getattr(comparison, kind)) for kind in ("sections", "quotas", "tasks", "bases")})


def render_dossier_page(view: ComparisonView) -> str:
    """A dossier (``view_dossier``) as the same page, without a map of sections and bars of figures."""
    return _written(view, {table.kind: len(table.rows) for table in view.tables})


def _written(view: ComparisonView, sizes: Mapping[str, int]) -> str:
    """``sizes`` is how much of each kind was held side by side."""
    language: Lang = "en" if view.said["language"] == "en" else "vi"
    said = {**page_words(language), **view.said}
    tables = {table.kind: table for table in view.tables}
    sections, quotas = tables.pop("sections", None), tables.pop("quotas", None)
    bars, alike = draw_bars(quotas, view.labels, view.parent, said) if quotas is not None else ((), 0)
    style, script = page_asset("report.css") + page_asset("compare_page.css"), _script()
    return page_template("compare_page.html.j2").render(
        said=said,
        view=view,
        papers=_papers(view),
        groups=listed_statements(view),
        gravities=_gravities(view),
        concerned=Counter(document for told in view.told for document in told.concerns),
        held=said["compare_counts"].format_map(sizes),
        heat=draw_heat_map(sections, view.labels, said) if sections is not None else None,
        shades=[name for name, _ in SHADES],
        shade_of=shade_of,
        headings={table.kind: table.heading for table in view.tables},
        sections=sections,
        quotas=quotas,
        tables=list(tables.values()),
        bars=bars,
        alike=alike,
        pair_counts=pair_counts,
        most_groups=_MOST_UNSCROLLED_GROUPS,
        tall=_MOST_UNSCROLLED_ROWS,
        many=len(view.labels) > _MOST_WIDE_COLUMNS,
        style=style,
        script=script,
        policy=content_policy(style, script),
    )


def _script() -> str:
    """All files of the script in one scope of their own."""
    parts = "\n".join(page_asset(f"compare_page.{name}.js") for name in _SCRIPTS)
    return f'"use strict";\n(function () {{\n{parts}}})();\n'


def _papers(view: ComparisonView) -> list[_Paper]:
    counts: list[Counter[Gravity]] = [Counter() for _ in view.labels]
    for told in view.told:
        for document in told.documents:
            counts[document][told.gravity] += 1
    named = zip(view.labels, view.paths, counts, strict=True)
    return [_Paper(label=label, path=path, counts=own) for label, path, own in named]


def _gravities(view: ComparisonView) -> Mapping[Gravity, int]:
    """How many there are of each; the gravest first, as the statements are ranked."""
    return Counter(told.gravity for told in view.told)
