"""Options that several commands share, and the types of their values."""

from __future__ import annotations

import argparse
import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from docparse.cli.parser import Parser

if TYPE_CHECKING:
    from docparse.readers import ReadOptions

SEVERITIES = ("error", "warning", "info", "never")
STAGES = ("draft", "presign", "issued")
_RULE = re.compile(r"[A-Z]{3}(?:\d{3})?|ALL")
_DAY_FORMATS = ("%Y-%m-%d", "%d/%m/%Y")


def add_files(parser: Parser, said: Mapping[str, str]) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help=said["files"])
    add_reading(parser, said)


def add_reading(parser: Parser, said: Mapping[str, str]) -> None:
    """The user's choices about reading a file (see ``reading_of``)."""
    parser.add_argument("--as-original", action="store_true", help=said["as_original"])
    parser.add_argument("--no-ocr", action="store_true", help=said["no_ocr"])


def reading_of(options: argparse.Namespace) -> ReadOptions:
    """How the files are to be read."""
    from docparse.readers import ReadOptions

    return ReadOptions(as_original=options.as_original, ocr=not options.no_ocr)


def add_format(parser: Parser, said: Mapping[str, str], choices: Sequence[str]) -> None:
    """``--format``; the first choice is the default."""
    described = said["format"].format(choices=", ".join(choices), default=choices[0])
    parser.add_argument("--format", type=one_of(choices, said), default=choices[0], metavar="FORMAT", help=described)


def add_table(parser: Parser, said: Mapping[str, str], choices: Sequence[str]) -> None:
    """``--table``; the first choice is the default of csv."""
    described = said["table_option"].format(choices=", ".join(choices), default=choices[0])
    parser.add_argument("--table", type=one_of(choices, said), default=None, metavar="TABLE", help=described)


def add_output(parser: Parser, said: Mapping[str, str]) -> None:
    parser.add_argument("-o", "--output", metavar="FILE", help=said["output"])
    parser.add_argument("--force", action="store_true", help=said["force"])
    parser.add_argument("--quiet", action="store_true", help=said["quiet"])
    parser.add_argument("--allow-classified", action="store_true", help=said["allow_classified"])


def add_day(parser: Parser, said: Mapping[str, str]) -> None:
    parser.add_argument("--on", type=day(said), metavar="DATE", help=said["on"])


def add_validity_day(parser: Parser, said: Mapping[str, str]) -> None:
    """``--on``: the day on which the validity of what is cited is asked about."""
    parser.add_argument("--on", type=day(said), metavar="DATE", help=said["registry_on"])


def add_rules(parser: Parser, said: Mapping[str, str]) -> None:
    """What ``add_selection`` has, and ``--fail-on``."""
    add_selection(parser, said)
    described = said["fail_on"].format(choices=", ".join(SEVERITIES), default=SEVERITIES[0])
    parser.add_argument("--fail-on", type=one_of(SEVERITIES, said), default=None, metavar="SEVERITY", help=described)


def add_selection(parser: Parser, said: Mapping[str, str]) -> None:
    """``--stage``, and what ``add_rule_choice`` has."""
    parser.add_argument("--stage", type=one_of(STAGES, said), metavar="STAGE", help=said["stage"])
    add_rule_choice(parser, said)


def add_rule_choice(parser: Parser, said: Mapping[str, str]) -> None:
    """``--select``, ``--extend-select``, ``--ignore`` and where the settings come from."""
    parser.add_argument(
        "--select", type=rule_codes(said), action="extend", default=[], metavar="CODES", help=said["select"]
    )
    parser.add_argument(
        "--extend-select",
        type=rule_codes(said),
        action="extend",
        default=[],
        metavar="CODES",
        help=said["extend_select"],
    )
    parser.add_argument(
        "--ignore", type=rule_codes(said), action="extend", default=[], metavar="CODES", help=said["ignore"]
    )
    add_config(parser, said)


def add_checking(parser: Parser, said: Mapping[str, str]) -> None:
    """``add_rules``, ``--rendered``, and what is left out because somebody has seen it."""
    add_rules(parser, said)
    parser.add_argument("--rendered", action="store_true", help=said["rendered"])
    parser.add_argument("--no-model", action="store_true", help=said["no_model"])
    parser.add_argument("--baseline", metavar="JSON", help=said["baseline"])
    parser.add_argument("--no-ignored", action="store_true", help=said["no_ignored"])


def add_config(parser: Parser, said: Mapping[str, str]) -> None:
    """``--config``, ``--no-config`` and ``--no-words``."""
    parser.add_argument("--config", metavar="FILE", help=said["config"])
    parser.add_argument("--no-config", action="store_true", help=said["no_config"])
    parser.add_argument("--no-words", action="store_true", help=said["no_words"])


def one_of(choices: Sequence[str], said: Mapping[str, str]) -> Callable[[str], str]:
    """A type that accepts ``choices``; argparse's own ``choices`` would complain in English."""

    def parse(value: str) -> str:
        if value not in choices:
            raise argparse.ArgumentTypeError(said["bad_choice"].format(value=value, choices=", ".join(choices)))
        return value

    return parse


def day(said: Mapping[str, str]) -> Callable[[str], datetime.date]:
    """A type for a day, ISO or as Vietnamese offices write it."""

    def parse(value: str) -> datetime.date:
        for form in _DAY_FORMATS:
            try:
                return datetime.datetime.strptime(value, form).date()
            except ValueError:
                continue
        raise argparse.ArgumentTypeError(said["bad_date"].format(value=value))

    return parse


def rule_codes(said: Mapping[str, str]) -> Callable[[str], list[str]]:
    """A type for codes and families of rules, separated by commas ("CIT001,SPL")."""

    def parse(value: str) -> list[str]:
        codes = [code.strip().upper() for code in value.split(",")]
        for code in codes:
            if not _RULE.fullmatch(code):
                raise argparse.ArgumentTypeError(said["bad_rule"].format(value=code))
        return codes

    return parse
