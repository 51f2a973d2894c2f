"""The argument parser, in the user's language."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from docparse import __version__
from docparse.cli.texts import LANGUAGES, texts, translate_usage_error

Run = Callable[[argparse.Namespace], int]


class Parser(argparse.ArgumentParser):
    """argparse with its fixed English words replaced; leaves with code 2 on wrong usage."""

    def __init__(self, *, lang: str, **settings: Any) -> None:
        said = texts(lang)
        formatter = _formatter_class(said["usage"])
        super().__init__(**settings, add_help=False, allow_abbrev=False, formatter_class=formatter)
        self.lang = lang
        self._positionals.title = said["positionals"]
        self._optionals.title = said["options"]
        self.add_argument("-h", "--help", action="help", help=said["help"])

    def error(self, message: str) -> NoReturn:
        said = texts(self.lang)
        translated = translate_usage_error(message, self.lang)
        sys.stderr.write(said["usage_error"].format(prog=self.prog, message=translated) + "\n")
        sys.stderr.write(said["try_help"].format(prog=self.prog) + "\n")
        sys.exit(2)


def build_parser(lang: str) -> Parser:
    """The parser with every command; importing the commands costs nothing."""
    from docparse.cli import (
        annotate_command,
        batch_command,
        check_command,
        citations_command,
        compare_command,
        corpus_command,
        dossier_command,
        explain_command,
        extract_command,
        fix_command,
        graph_command,
        ignore_command,
        integrations_command,
        lexicon_command,
        presign_command,
        registry_command,
        report_command,
        rules_command,
        serve_command,
        tasks_command,
        text_command,
        watch_command,
        words_command,
    )

    said = texts(lang)
    parser = Parser(lang=lang, prog="docparse", description=said["description"], epilog=said["epilog"])
    parser.add_argument("--version", action="version", version=f"docparse {__version__}", help=said["version"])
    add_language(parser, said, default=lang)
    commands = parser.add_subparsers(title=said["commands"], metavar=said["command"], dest="command")
    for command in (
        check_command,
        extract_command,
        citations_command,
        tasks_command,
        graph_command,
        compare_command,
        corpus_command,
        dossier_command,
        text_command,
        annotate_command,
        fix_command,
        ignore_command,
        words_command,
        lexicon_command,
        presign_command,
        registry_command,
        watch_command,
        batch_command,
        report_command,
        rules_command,
        explain_command,
        serve_command,
        integrations_command,
    ):
        command.add_to(commands, said, lang)
    return parser


def add_command(commands: Any, name: str, said: Mapping[str, str], lang: str, run: Run) -> Parser:
    """A command's parser, with the options that every command has."""
    # Names such as GraphML keep their capitals.
    described = said[name][0].upper() + said[name][1:] + "."
    parser: Parser = commands.add_parser(name, lang=lang, help=said[name], description=described)
    parser.set_defaults(run=run)
    add_language(parser, said, default=argparse.SUPPRESS)
    return parser


def add_language(parser: argparse.ArgumentParser, said: Mapping[str, str], default: str) -> None:
    parser.add_argument("--lang", choices=LANGUAGES, default=default, metavar="vi|en", help=said["lang"])


def _formatter_class(usage: str) -> type[argparse.HelpFormatter]:
    class Formatter(argparse.HelpFormatter):
        def add_usage(self, text: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
            super().add_usage(text, actions, groups, usage if prefix is None else prefix)

    return Formatter
