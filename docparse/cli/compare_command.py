"""``docparse compare FILE… [--against PARENT]``: several documents side by side."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from docparse.cli.options import add_files, add_format, add_output, add_validity_day
from docparse.cli.parser import add_command
from docparse.values import Analysis

if TYPE_CHECKING:
    from docparse.cli.documents import Documents
    from docparse.compare import Comparison

FORMATS = ("text", "json", "html", "xlsx")


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "compare", said, lang, run)
    add_files(parser, {**said, "files": said["compare_files"]})
    parser.add_argument("--against", metavar="FILE", help=said["compare_against"])
    add_format(parser, said, FORMATS)
    add_validity_day(parser, said)
    add_output(parser, said)


def run(options: argparse.Namespace) -> int:
    """Print what differs; 2 if a file could not be read, or too few could."""
    from docparse.cli.documents import Documents
    from docparse.cli.emit import together
    from docparse.cli.made_output import write_made
    from docparse.cli.output import UsageError, require_file
    from docparse.pipeline import extract
    from docparse.pipeline.comparing import compare_read

    if options.against is not None:
        options.files = [options.against, *options.files]
    documents = Documents(options, partial(extract, on=options.on))
    if options.format == "xlsx":
        require_file(options, documents.said)
    read = list(documents)
    parent = _parent_of(options.against, read, documents)
    others = [one for one in read if one is not parent]
    if len(read) < 2:
        raise UsageError(documents.said["compare_too_few"])
    compared = together(others, documents, lambda good: compare_read(good, parent, on=options.on))
    return write_made(_made(compared, documents, options), documents, options)


def _parent_of(path: str | None, read: Sequence[Analysis], documents: Documents) -> Analysis | None:
    """The document that was named above the others. Raises UsageError if it is none, or several."""
    from docparse.cli.output import UsageError

    if path is None:
        return None
    found = [one for one in read if one.document.path == path]
    if len(found) != 1:
        inside = sum(one.startswith(path) for one in documents.inputs)
        key = "compare_parent_many" if inside > 1 else "compare_no_parent"
        raise UsageError(documents.said[key].format(path=path, count=inside))
    return found[0]


def _made(compared: Comparison, documents: Documents, options: argparse.Namespace) -> str | bytes:
    from docparse.pipeline import describe_run
    from docparse.report.compare_view import view_comparison

    if options.format == "json":
        from docparse.report.compare_json import compare_to_dict
        from docparse.report.contract import format_json

        facts = describe_run(on=options.on, model=False)
        return format_json(compare_to_dict(compared, documents.errors, facts, options.lang))
    view = view_comparison(compared, options.lang)
    if options.format == "html":
        from docparse.report.compare_page import render_compare_page

        return render_compare_page(view, compared)
    if options.format == "xlsx":
        from docparse.report.compare_xlsx import render_compare_xlsx

        return render_compare_xlsx(view, compared)
    from docparse.cli.made_output import style_for
    from docparse.report.terminal_compare import render_compare

    return render_compare(view, style_for(documents))
