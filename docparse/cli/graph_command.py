"""``docparse graph FILE…``: the citation graph of all documents together, or answers about it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from docparse.cli.options import add_output, add_reading, add_validity_day, one_of
from docparse.cli.parser import Parser, add_command

if TYPE_CHECKING:
    import networkx


FORMATS = ("graphml", "gexf", "json", "dot", "csv", "html")
ANSWER_FORMATS = ("text", "json")
_FLAGS = ("expired", "expired_then", "most_cited", "cycles", "two_dates", "missing_bases")
_NUMBERS = ("cites", "rests_on")
_TOP = 20


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "graph", said, lang, run)
    parser.add_argument("files", nargs="+", metavar="FILE", help=said["graph_files"])
    add_reading(parser, said)
    choices = (*FORMATS, "text")
    described = said["graph_format"].format(choices=", ".join(choices))
    parser.add_argument("--format", type=one_of(choices, said), metavar="FORMAT", help=described)
    _add_questions(parser, said)
    add_validity_day(parser, said)
    add_output(parser, said)


def _add_questions(parser: Parser, said: Mapping[str, str]) -> None:
    questions = parser.add_argument_group(said["graph_questions"])
    for name in _FLAGS:
        questions.add_argument(f"--{name.replace('_', '-')}", action="store_true", help=said[f"graph_{name}"])
    for name in _NUMBERS:
        option = f"--{name.replace('_', '-')}"
        questions.add_argument(option, action="append", default=[], metavar="NUMBER", help=said[f"graph_{name}"])
    questions.add_argument("--top", type=_count(said), default=_TOP, metavar="N", help=said["graph_top"])


def _count(said: Mapping[str, str]) -> Callable[[str], int]:
    def parse(value: str) -> int:
        if not value.isdecimal() or int(value) < 1:
            raise argparse.ArgumentTypeError(said["graph_bad_count"].format(value=value))
        return int(value)

    return parse


def run(options: argparse.Namespace) -> int:
    """Print the graph, or the answers; 2 if a file could not be read."""
    from docparse.cli.binary_output import write_bytes
    from docparse.cli.graph_answers import answer
    from docparse.cli.graph_input import GraphInput
    from docparse.cli.output import write_file
    from docparse.cli.texts import texts
    from docparse.report.graph_csv import graph_csv

    said = texts(options.lang)
    asked = any(getattr(options, name) for name in (*_FLAGS, *_NUMBERS))
    options.format = _chosen_format(options, asked, said)
    given = GraphInput(options, said)
    built = given.graph()
    if options.format == "csv":
        write_bytes(graph_csv(built, options.lang), options, said)
        given.messages.note(said["written"].format(path=options.output))
    else:
        given.output.write(answer(built, options, given) if asked else _written(built, options))
        write_file(given.output, options, said, given.messages)
    if not asked and (unresolved := built.graph["unresolved"]):
        given.messages.note(said["unresolved"].format(count=unresolved))
    return 2 if given.errors else 0


def _chosen_format(options: argparse.Namespace, asked: bool, said: Mapping[str, str]) -> str:
    """Raises UsageError where format, question and name of the output do not fit each other."""
    from docparse.cli.binary_output import require_suffix
    from docparse.cli.output import UsageError

    suffix = (options.output or "").lower().rpartition(".")[2]
    if asked:
        chosen: str = options.format or ("json" if suffix == "json" else "text")
        if chosen not in ANSWER_FORMATS:
            raise UsageError(said["graph_answer_format"].format(format=chosen))
        return chosen
    by_suffix = {"zip": "csv", "csv": "csv", "gv": "dot", "htm": "html", **{form: form for form in FORMATS}}
    chosen = options.format or by_suffix.get(suffix, FORMATS[0])
    if chosen == "text":
        raise UsageError(said["graph_no_question"])
    if chosen == "csv":
        if options.output is None:
            raise UsageError(said["needs_output"].format(suffix=".zip"))
        require_suffix(options.output, ".zip", said)
    return chosen


def _written(built: networkx.MultiDiGraph[str], options: argparse.Namespace) -> str:
    from docparse.graph import to_dot, to_gexf, to_graphml, to_node_link
    from docparse.report.graph_answer_words import graph_answer_words

    if options.format == "html":
        from docparse.report.graph_page import render_graph_page

        return render_graph_page(built, lang=options.lang)
    if options.format == "dot":
        return to_dot(built, graph_answer_words(options.lang))
    write = {"graphml": to_graphml, "gexf": to_gexf, "json": to_node_link}[options.format]
    return write(built)
