"""Prints analyses in the format that was asked for."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from docparse.cli.console import style_of
from docparse.cli.documents import Documents
from docparse.report.style import Style
from docparse.values import Analysis

Render = Callable[[Analysis, Style, Any], str]


def emit(documents: Documents, options: argparse.Namespace, run: dict[str, Any], render: Render) -> list[Analysis]:
    """Print every document as ``options.format``; ``render`` makes the text of one. Returns them."""
    if options.format == "text":
        return _emit_text(documents, options, render)
    if options.format == "jsonl":
        return _emit_json_lines(documents, run)
    analyses = list(documents)
    documents.output.write(_whole(analyses, documents, run, options))
    return analyses


def _emit_text(documents: Documents, options: argparse.Namespace, render: Render) -> list[Analysis]:
    style = style_of(documents.output.stream) if documents.output.stream else Style()
    shown: list[Analysis] = []
    for analysis in documents:
        documents.output.write(("\n" if shown else "") + render(analysis, style, options.lang))
        shown.append(analysis)
    return shown


def _emit_json_lines(documents: Documents, run: dict[str, Any]) -> list[Analysis]:
    """One line a document and one line for all errors; every line is a whole answer of the contract."""
    from docparse.report.contract import format_json_line, report_to_dict

    shown = []
    for analysis in documents:
        documents.output.write(format_json_line(report_to_dict([analysis], [], run)))
        shown.append(analysis)
    if documents.errors:
        documents.output.write(format_json_line(report_to_dict([], documents.errors, run)))
    return shown


def _whole(analyses: list[Analysis], documents: Documents, run: dict[str, Any], options: argparse.Namespace) -> str:
    if options.format == "html":
        from docparse.report.html import render_html

        return render_html(analyses, documents.errors, run, options.lang)
    from docparse.report.contract import format_json, report_to_dict

    return format_json(report_to_dict(analyses, documents.errors, run))
