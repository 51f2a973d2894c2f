"""``docparse corpus QUESTION ARCHIVE``: what is asked of a whole archive that ``docparse batch`` has written."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docparse.cli.options import day, one_of
from docparse.cli.parser import Parser, add_command

if TYPE_CHECKING:
    from docparse.corpus import Answer, Database

FORMATS = ("text", "json", "csv", "xlsx")
EXPORTS = ("graphml", "csv", "json", "parquet")
# Question → what its rows can be grouped by, the default first.
_GROUPS = {
    "quotas": ("award", "indicator", "unit"),
    "findings": ("rule", "family", "severity", "department"),
    "documents": ("type", "issuer", "month", "verdict"),
}
_QUESTIONS = ("cited", "expired", "quotas", "findings", "documents", "errors", "graph", "sql")
_DRAWN = frozenset({"cited", "expired", *_GROUPS})
_LISTED = frozenset({"expired", "errors"})
_JUDGED = frozenset({"cited", "expired", "graph"})
_ON_SCREEN = 50


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "corpus", said, lang, _run_nothing)
    questions = parser.add_subparsers(
        title=said["corpus_questions"], metavar=said["corpus_question"], dest="question", parser_class=Parser
    )
    for name in _QUESTIONS:
        _add_question(questions, name, said, lang)


def _add_question(questions: Any, name: str, said: Mapping[str, str], lang: str) -> None:
    own = {**said, name: said[f"corpus_{name}"]}
    parser = add_command(questions, name, own, lang, run)
    parser.add_argument("archive", metavar="ARCHIVE", help=said["corpus_archive"])
    if name == "sql":
        parser.add_argument("query", metavar="SELECT", help=said["corpus_query"])
    described = said["corpus_format"].format(choices=", ".join(FORMATS), default=FORMATS[0])
    parser.add_argument("--format", type=one_of(FORMATS, said), metavar="FORMAT", help=described)
    if name not in ("errors", "sql"):
        _add_choice(parser, said)
    if name in _GROUPS:
        groups = _GROUPS[name]
        described = said["corpus_by"].format(choices=", ".join(groups), default=groups[0])
        parser.add_argument("--by", type=one_of(groups, said), default=groups[0], metavar="GROUP", help=described)
    if name in _LISTED:
        parser.add_argument("--list", action="store_true", help=said["corpus_list"])
    if name in _JUDGED:
        parser.add_argument("--on", type=day(said), metavar="DATE", help=said["corpus_on"])
    if name in _DRAWN:
        parser.add_argument("--plot", metavar="FILE.svg", help=said["corpus_plot"])
    if name == "graph":
        _add_graph(parser, said)
    described = said["corpus_limit"].format(default=_ON_SCREEN)
    parser.add_argument("--limit", type=_limit(said), metavar="N", help=described)
    parser.add_argument("-o", "--output", metavar="FILE", help=said["output"])
    parser.add_argument("--force", action="store_true", help=said["force"])
    parser.add_argument("--quiet", action="store_true", help=said["quiet"])


def _add_choice(parser: Parser, said: Mapping[str, str]) -> None:
    parser.add_argument("--from", dest="first", type=_month(said), metavar="MONTH", help=said["corpus_from"])
    parser.add_argument("--to", dest="last", type=_month(said), metavar="MONTH", help=said["corpus_to"])
    parser.add_argument("--issuer", metavar="NAME", help=said["corpus_issuer"])
    parser.add_argument("--type", metavar="TYPE", help=said["corpus_type"])


def _add_graph(parser: Parser, said: Mapping[str, str]) -> None:
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument("--most-cited", dest="asked", action="store_const", const="most_cited",
                       help=said["corpus_most_cited"])  # fmt: skip
    asked.add_argument("--resting-on-expired", dest="asked", action="store_const", const="resting",
                       help=said["corpus_resting"])  # fmt: skip
    asked.add_argument("--cycles", dest="asked", action="store_const", const="cycles", help=said["corpus_cycles"])
    described = said["corpus_export"].format(choices=", ".join(EXPORTS))
    asked.add_argument("--export", type=one_of(EXPORTS, said), metavar="FORMAT", help=described)


def _month(said: Mapping[str, str]) -> Callable[[str], str]:
    def parse(value: str) -> str:
        from docparse.corpus.choice import parse_month

        try:
            return parse_month(value)
        except ValueError:
            raise argparse.ArgumentTypeError(said["corpus_bad_month"].format(value=value)) from None

    return parse


def _limit(said: Mapping[str, str]) -> Callable[[str], int]:
    def parse(value: str) -> int:
        if not value.isdecimal():
            raise argparse.ArgumentTypeError(said["corpus_bad_limit"].format(value=value))
        return int(value)

    return parse


def _run_nothing(options: argparse.Namespace) -> int:
    from docparse.cli.output import UsageError
    from docparse.cli.texts import texts

    raise UsageError(texts(options.lang)["corpus_no_question"])


def run(options: argparse.Namespace) -> int:
    """Print the answer, or write it to a file; 0 unless the archive cannot be read (2)."""
    from docparse.cli.console import Messages
    from docparse.cli.output import open_output, write_file
    from docparse.cli.texts import texts
    from docparse.corpus import find_archive
    from docparse.corpus.answer import first_rows

    said = texts(options.lang)
    messages = Messages(quiet=options.quiet)
    _settle(options, said)
    archive = find_archive(options.archive)
    # Refused before any work is done.
    output = open_output(options.output, (), force=options.force, said=said)
    plot = getattr(options, "plot", None)
    drawing = open_output(plot, (), force=options.force, said=said) if plot else None
    if getattr(options, "export", None):
        return _export(options, archive, said, messages)
    answer = _ask(options, archive)
    made = _told(first_rows(answer, _shown(options)), options, output.stream)
    if isinstance(made, bytes):
        output.write_binary(made)
    else:
        output.write(made)
    write_file(output, options, said, messages)
    if drawing is not None:
        from docparse.corpus.plot import draw

        drawing.write(draw(answer, options.lang))
        write_file(drawing, argparse.Namespace(output=plot, force=options.force, format="svg"), said, messages)
    return 0


def _settle(options: argparse.Namespace, said: Mapping[str, str]) -> None:
    """Raises UsageError where the options do not fit each other."""
    from docparse.cli.binary_output import require_suffix
    from docparse.cli.output import UsageError

    if getattr(options, "plot", None):
        require_suffix(options.plot, ".svg", said)
        if getattr(options, "list", False):
            raise UsageError(said["corpus_no_plot"])
    if getattr(options, "export", None):
        if options.output is None:
            raise UsageError(said["needs_file"].format(format=options.export))
        return
    suffix = Path(options.output or "").suffix.lower().removeprefix(".")
    options.format = options.format or (suffix if suffix in FORMATS else FORMATS[0])
    if options.format == "xlsx":
        if options.output is None:
            raise UsageError(said["needs_file"].format(format=options.format))
        require_suffix(options.output, ".xlsx", said)


def _limit_of(options: argparse.Namespace) -> int | None:
    """How many rows are asked for; a drawing takes all."""
    return None if getattr(options, "plot", None) else _shown(options)


def _shown(options: argparse.Namespace) -> int | None:
    """None: all."""
    if options.limit is not None:
        return options.limit or None
    return _ON_SCREEN if options.format == "text" and options.output is None else None


def _ask(options: argparse.Namespace, archive: Any) -> Answer:
    from docparse.corpus import Database, user_query

    if options.question == "sql":
        with Database(archive) as database:
            return user_query(database, options.query, _limit_of(options))
    with _opened(options, archive) as database:
        return _answers(options, database)[options.question]()


def _opened(options: argparse.Namespace, archive: Any) -> Database:
    from docparse.corpus import Choice, Database, open_database

    if options.question == "errors":
        # Files without a result have neither office nor month.
        return Database(archive)
    chosen = {name: getattr(options, name, None) for name in ("first", "last", "issuer", "type")}
    return open_database(archive, Choice(**chosen))


def _answers(options: argparse.Namespace, database: Database) -> Mapping[str, Callable[[], Answer]]:
    import docparse.corpus as corpus
    from docparse.pipeline.validity import known_registry

    limit = _limit_of(options)
    asked = options.on.isoformat() if getattr(options, "on", None) else None
    by = getattr(options, "by", "")
    expired = corpus.list_expired if getattr(options, "list", False) else corpus.expired_citations
    errors = corpus.list_errors if getattr(options, "list", False) else corpus.count_errors
    return {
        "cited": lambda: corpus.most_cited(database, known_registry(), asked or _today(), limit),
        "expired": lambda: expired(database, known_registry() if asked else None, asked, limit),
        "quotas": lambda: corpus.sum_quotas(database, by, limit),
        "findings": lambda: corpus.count_findings(database, by, limit),
        "documents": lambda: corpus.count_documents(database, by, limit),
        "errors": lambda: errors(database, limit),
        "graph": lambda: _graph_answer(options, database),
    }


def _graph_answer(options: argparse.Namespace, database: Database) -> Answer:
    from docparse.corpus import circles, resting_on_expired, top_cited

    ask = {"most_cited": top_cited, "resting": resting_on_expired, "cycles": circles}[options.asked]
    return ask(_graph(options, database), _limit_of(options))


def _graph(options: argparse.Namespace, database: Database) -> Any:
    from docparse.corpus import CorpusGraph
    from docparse.pipeline.validity import known_registry

    return CorpusGraph(database, known_registry(), options.on.isoformat() if options.on else _today())


def _export(options: argparse.Namespace, archive: Any, said: Mapping[str, str], messages: Any) -> int:
    from docparse.cli.output import open_output, unwritable
    from docparse.corpus.export import export_files, export_graph

    for path in export_files(Path(options.output), options.export):
        open_output(str(path), (), force=options.force, said=said)
    with _opened(options, archive) as database:
        try:
            export_graph(_graph(options, database), Path(options.output), options.export)
        except OSError as error:
            raise unwritable(options.output, error, said) from error
    for path in export_files(Path(options.output), options.export):
        messages.note(said["written"].format(path=path))
    return 0


def _told(answer: Answer, options: argparse.Namespace, stream: Any) -> str | bytes:
    from docparse.cli.console import style_of
    from docparse.corpus.told import answer_csv, answer_json, answer_lines, answer_workbook
    from docparse.report.style import Style

    style = style_of(stream) if stream else Style(width=160)
    makers: Mapping[str, Callable[[], str | bytes]] = {
        "text": lambda: "\n".join(answer_lines(answer, style, options.lang)) + "\n",
        "json": lambda: answer_json(answer),
        "csv": lambda: answer_csv(answer, options.lang),
        "xlsx": lambda: answer_workbook(answer, options.lang),
    }
    return makers[options.format]()


def _today() -> str:
    return datetime.date.today().isoformat()
