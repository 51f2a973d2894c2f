"""The whole set of results of one document, and the index page over many sets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from docparse.report.counts import count_findings
from docparse.report.html_safety import content_policy
from docparse.report.html_template import page_asset, page_template
from docparse.report.table_words import table_words
from docparse.report.words import Lang
from docparse.values import Analysis, UnreadableFile, Verdict

Make = Callable[[Analysis, Mapping[str, Any], Lang], bytes]


@dataclass(frozen=True, slots=True)
class Output:
    """One file of a set: ``name`` is filled with the document's, ``title`` a key of the words."""

    name: str
    title: str
    make: Make


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRow:
    """What the index says of one document; ``links``: (title, relative URL) of each of its files."""

    path: str
    called: str
    title: str
    verdict: Verdict | None
    counts: tuple[tuple[str, int], ...]
    links: tuple[tuple[str, str], ...]


def _html(analysis: Analysis, run: Mapping[str, Any], lang: Lang) -> bytes:
    from docparse.report.html import render_html

    return _encode(render_html([analysis], [], run, lang))


def _xlsx(analysis: Analysis, run: Mapping[str, Any], lang: Lang) -> bytes:
    from docparse.report.xlsx import render_xlsx

    return render_xlsx([analysis], [], run, lang)


def _docx(analysis: Analysis, run: Mapping[str, Any], lang: Lang) -> bytes:
    from docparse.report.citations_docx import render_citations_docx

    return render_citations_docx([analysis], lang)


def _csv(analysis: Analysis, run: Mapping[str, Any], lang: Lang) -> bytes:
    from docparse.report.csv_table import csv_rows, csv_titles
    from docparse.report.findings_rows import FINDINGS

    # The mark by which Excel knows UTF-8.
    return _encode("\ufeff" + csv_titles(FINDINGS, lang) + csv_rows(FINDINGS, analysis, lang))


def _json(analysis: Analysis, run: Mapping[str, Any], lang: Lang) -> bytes:
    from docparse.report.contract import format_json, report_to_dict

    return _encode(format_json(report_to_dict([analysis], [], run)))


def _encode(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


OUTPUTS = (
    Output("{name}.html", "page_file", _html),
    Output("{name}.xlsx", "workbook_file", _xlsx),
    Output("{name}-can-cu.docx", "bases_file", _docx),
    Output("{name}.csv", "csv_file", _csv),
    Output("{name}.json", "json_file", _json),
)
INDEX = "index.html"


def index_row(analysis: Analysis, files: Sequence[tuple[Output, str]], lang: Lang) -> IndexRow:
    """The row of a document whose ``files`` stand at these paths below the folder of the index (with "/")."""
    said, header = table_words(lang), analysis.header
    counted = count_findings(analysis.findings or ())
    return IndexRow(
        path=analysis.document.path,
        called=" ".join(filter(None, (header.type, header.number))),
        title=header.title or "",
        verdict=analysis.verdict,
        counts=tuple((said[kind], count) for kind, count in counted.items() if count),
        links=tuple((said[output.title], quote(path, safe="/")) for output, path in files),
    )


def render_index(rows: Sequence[IndexRow], errors: Sequence[UnreadableFile], lang: Lang = "vi") -> bytes:
    """The page that links all sets; self-contained, escaped as ``render_html`` does it."""
    style = page_asset("report.css")
    page = page_template("index.html.j2").render(
        said=table_words(lang), rows=rows, errors=errors, style=style, policy=content_policy(style, "")
    )
    return _encode(page)
