"""``docparse registry``: what is known of legal instruments, and who says so."""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from docparse.cli.options import add_format, day, one_of
from docparse.cli.parser import add_command
from docparse.report.style import printable

if TYPE_CHECKING:
    from docparse.registry import Registry
    from docparse.values import Instrument, InstrumentLink, Status

FORMATS = ("text", "json")
# Numbers of lines named for each reason.
_SHOWN = 10


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command and what it can do."""
    parser = add_command(commands, "registry", said, lang, run_stats)
    actions = parser.add_subparsers(title=said["registry_action"], metavar=said["command"], dest="action")
    status = add_command(actions, "status", {**said, "status": said["registry_status"]}, lang, run_status)
    status.add_argument("numbers", nargs="+", metavar="NUMBER", help=said["registry_numbers"])
    status.add_argument("--on", type=day(said), metavar="DATE", help=said["registry_on"])
    add_format(status, said, FORMATS)
    _add_import(actions, said, lang)
    add_command(actions, "stats", {**said, "stats": said["registry_stats"]}, lang, run_stats)


def _add_import(actions: Any, said: Mapping[str, str], lang: str) -> None:
    from docparse.values.registry import EVIDENCES, FIELDS

    parser = add_command(actions, "import", {**said, "import": said["registry_import"]}, lang, run_import)
    parser.add_argument("files", nargs="+", metavar="FILE", help=said["registry_table"])
    described = said["registry_map"].format(fields=", ".join(FIELDS))
    parser.add_argument("--map", type=_mapping(said), action="extend", default=[], metavar="MAP", help=described)
    described = said["registry_evidence"].format(choices=", ".join(EVIDENCES), default="record")
    parser.add_argument(
        "--evidence", type=one_of(EVIDENCES, said), default="record", metavar="EVIDENCE", help=described
    )
    parser.add_argument("--as-of", type=day(said), metavar="DATE", help=said["registry_as_of"])
    parser.add_argument("--source", default="", metavar="NAME", help=said["registry_source"])
    parser.add_argument("--name", default="", metavar="NAME", help=said["registry_named"])


def _mapping(said: Mapping[str, str]) -> Callable[[str], list[tuple[str, str]]]:
    def read(value: str) -> list[tuple[str, str]]:
        pairs = [tuple(map(str.strip, pair.partition("=")[::2])) for pair in value.split(",")]
        if any(not field or not column for field, column in pairs):
            raise argparse.ArgumentTypeError(said["registry_bad_map"].format(value=value))
        return [(field, column) for field, column in pairs]

    return read


def run_import(options: argparse.Namespace) -> int:
    """Take each table in, say what was not; 2 if one cannot be read, and the others are taken in all the same."""
    from docparse.cli.console import Messages
    from docparse.cli.texts import texts
    from docparse.pipeline import guarded
    from docparse.pipeline.registry_import import import_table
    from docparse.registry.user_file import shown_place
    from docparse.values import UnreadableFile

    said, messages, code = texts(options.lang), Messages(quiet=False), 0
    as_of = options.as_of.isoformat() if options.as_of else ""
    for path in options.files:
        take = partial(
            import_table, path, columns=dict(options.map), evidence=options.evidence, as_of=as_of,
            source=options.source, name=options.name,
        )  # fmt: skip
        report = guarded(path, take)
        if isinstance(report, UnreadableFile):
            messages.report(report, said)
            code = 2
            continue
        print(printable(said["registry_taken"].format(path=path, count=report.taken, registry=shown_place())))
        for line in _remarks({**report.rejected, **report.remarked}, said):
            print(printable(line))
    return code


def _remarks(found: Mapping[str, list[int]], said: Mapping[str, str]) -> Iterator[str]:
    for reason, lines in found.items():
        shown = ", ".join(map(str, lines[:_SHOWN])) + (", …" if len(lines) > _SHOWN else "")
        yield said["registry_lines"].format(reason=said[f"registry_reason_{reason}"], count=len(lines), lines=shown)


def run_status(options: argparse.Namespace) -> int:
    """Print what is known of each number; 1 if one of them is not there."""
    from docparse.cli.texts import texts
    from docparse.registry import open_registry
    from docparse.registry.near import near_numbers

    said, registry = texts(options.lang), open_registry()
    on = (options.on or datetime.date.today()).isoformat()
    found = {number: list(_cards(registry, number, on)) for number in options.numbers}
    if options.format == "json":
        _print_json(found)
    else:
        for number, cards in found.items():
            _print_cards(number, cards, said, options.lang)
            if not cards and (near := near_numbers(number, registry)):
                print(printable(said["registry_near"].format(numbers=", ".join(near))))
    return 0 if all(found.values()) else 1


def _cards(
    registry: Registry, number: str, on: str
) -> Iterator[tuple[Instrument, list[InstrumentLink], tuple[Status, ...]]]:
    from docparse.registry import status_on

    for instrument in registry.numbered(number):
        links = list(registry.links_to(instrument))
        yield instrument, links, (status_on(instrument, links, on, "asked"),)


def _print_cards(number: str, cards: list[Any], said: Mapping[str, str], lang: str) -> None:
    from docparse.report.registry_card import card_lines

    if not cards:
        print(printable(said["registry_not_found"].format(number=number)))
    for instrument, links, statuses in cards:
        for line in card_lines(instrument, links, statuses, lang):
            print(printable(line))


def _print_json(found: Mapping[str, list[Any]]) -> None:
    from docparse.report.registry_card import card_to_dict

    record = {number: [card_to_dict(*card) for card in cards] for number, cards in found.items()}
    sys.stdout.write(json.dumps(record, ensure_ascii=False, indent=1) + "\n")


def run_stats(options: argparse.Namespace) -> int:
    """Print how much the registry holds."""
    from docparse.cli.texts import texts
    from docparse.registry import open_registry
    from docparse.report.places import date_words

    said, registry = texts(options.lang), open_registry()
    print(said["registry_name"].format(name=registry.name, day=date_words(registry.as_of)))
    for what, count in registry.counts().items():
        print(said["registry_count"].format(what=said[f"registry_{what}"], count=f"{count:,}".replace(",", ".")))
    return 0
