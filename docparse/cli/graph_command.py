"""``docparse graph FILE…``: the citation graph of all documents together."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from functools import partial
from typing import Any

from docparse.cli.options import add_files, add_output, add_validity_day, one_of
from docparse.cli.parser import add_command

FORMATS = ("graphml", "json", "html")


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "graph", said, lang, run)
    add_files(parser, said)
    described = said["graph_format"].format(choices=", ".join(FORMATS))
    parser.add_argument("--format", type=one_of(FORMATS, said), metavar="FORMAT", help=described)
    add_validity_day(parser, said)
    add_output(parser, said)


def run(options: argparse.Namespace) -> int:
    """Print the graph; 2 if a file could not be read."""
    from docparse.cli.documents import Documents
    from docparse.cli.output import write_file
    from docparse.pipeline import extract, graph

    options.format = options.format or _format_of(options.output)
    documents = Documents(options, partial(extract, on=options.on))
    built = graph(documents, on=options.on)
    documents.output.write(_written(built, options))
    write_file(documents.output, options, documents.said, documents.messages)
    if unresolved := built.graph["unresolved"]:
        documents.messages.note(documents.said["unresolved"].format(count=unresolved))
    return 2 if documents.errors else 0


def _written(built: Any, options: argparse.Namespace) -> str:
    from docparse.graph import to_graphml, to_node_link

    if options.format == "html":
        from docparse.report.graph_page import render_graph_page

        return render_graph_page(built, lang=options.lang)
    return to_node_link(built) if options.format == "json" else to_graphml(built)


def _format_of(path: str | None) -> str:
    suffix = (path or "").lower().rpartition(".")[2]
    return suffix if suffix in FORMATS else FORMATS[0]
