"""Prints analyses in the format that was asked for."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from docparse.cli.console import style_of
from docparse.cli.documents import Documents
from docparse.report.style import Style
from docparse.values import Analysis

Render = Callable[[Analysis, Style, Any], str]


def emit(
    analyses: Iterable[Analysis],
    documents: Documents,
    options: argparse.Namespace,
    run: Mapping[str, Any],
    render: Render,
) -> None:
    """Print ``analyses`` as ``options.format``; ``render`` makes the text of one.

    Text and JSON Lines are printed document by document, so that no more than one is held.
    """
    if options.format == "text":
        _emit_text(analyses, documents, options, render)
    elif options.format == "jsonl":
        _emit_json_lines(analyses, documents, run)
    elif options.format == "html":
        _emit_html(analyses, documents, options, run)
    else:
        _emit_json(analyses, documents, run)


def _emit_text(analyses: Iterable[Analysis], documents: Documents, options: argparse.Namespace, render: Render) -> None:
    style = style_of(documents.output.stream) if documents.output.stream else Style()
    for number, analysis in enumerate(analyses):
        documents.output.write(("\n" if number else "") + render(analysis, style, options.lang))


def _emit_json_lines(analyses: Iterable[Analysis], documents: Documents, run: Mapping[str, Any]) -> None:
    """One line a document and one line for all errors; every line is a whole answer of the contract."""
    from docparse.report.contract import format_json_line, report_to_dict

    for analysis in analyses:
        documents.output.write(format_json_line(report_to_dict([analysis], [], run)))
    if documents.errors:
        documents.output.write(format_json_line(report_to_dict([], documents.errors, run)))


def _emit_json(analyses: Iterable[Analysis], documents: Documents, run: Mapping[str, Any]) -> None:
    from docparse.report.contract import format_json, report_to_dict

    documents.output.write(format_json(report_to_dict(analyses, documents.errors, run)))


def _emit_html(
    analyses: Iterable[Analysis], documents: Documents, options: argparse.Namespace, run: Mapping[str, Any]
) -> None:
    from docparse.report.html import render_html

    read = list(analyses)
    documents.output.write(render_html(read, documents.errors, run, options.lang))
