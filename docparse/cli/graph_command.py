"""``docparse graph FILE…``: the citation graph of all documents together."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from docparse.cli.options import add_files, add_output, one_of
from docparse.cli.parser import add_command

FORMATS = ("graphml", "json")


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "graph", said, lang, run)
    add_files(parser, said)
    described = said["graph_format"].format(choices=", ".join(FORMATS))
    parser.add_argument("--format", type=one_of(FORMATS, said), metavar="FORMAT", help=described)
    add_output(parser, said)


def run(options: argparse.Namespace) -> int:
    """Print the graph; 2 if a file could not be read."""
    from docparse.cli.documents import Documents
    from docparse.cli.output import write_file
    from docparse.graph import to_graphml, to_node_link
    from docparse.pipeline import extract, graph

    options.format = options.format or _format_of(options.output)
    documents = Documents(options, extract)
    built = graph(documents)
    documents.output.write(to_node_link(built) if options.format == "json" else to_graphml(built))
    write_file(documents.output, options, documents.said, documents.messages)
    if unresolved := built.graph["unresolved"]:
        documents.messages.note(documents.said["unresolved"].format(count=unresolved))
    return 2 if documents.errors else 0


def _format_of(path: str | None) -> str:
    return "json" if path and path.lower().endswith(".json") else FORMATS[0]
