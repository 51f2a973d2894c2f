"""``docparse registry``: what is known of legal instruments, and who says so."""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from docparse.cli.options import add_format, day
from docparse.cli.parser import add_command

if TYPE_CHECKING:
    from docparse.registry import Registry
    from docparse.values import Instrument, InstrumentLink, Status

FORMATS = ("text", "json")


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command and what it can do."""
    parser = add_command(commands, "registry", said, lang, run_stats)
    actions = parser.add_subparsers(title=said["registry_action"], metavar=said["command"], dest="action")
    status = add_command(actions, "status", {**said, "status": said["registry_status"]}, lang, run_status)
    status.add_argument("numbers", nargs="+", metavar="NUMBER", help=said["registry_numbers"])
    status.add_argument("--on", type=day(said), metavar="DATE", help=said["registry_on"])
    add_format(status, said, FORMATS)
    add_command(actions, "stats", {**said, "stats": said["registry_stats"]}, lang, run_stats)


def run_status(options: argparse.Namespace) -> int:
    """Print what is known of each number; 1 if one of them is not there."""
    from docparse.cli.texts import texts
    from docparse.registry import open_packaged

    said, registry = texts(options.lang), open_packaged()
    on = (options.on or datetime.date.today()).isoformat()
    found = {number: list(_cards(registry, number, on)) for number in options.numbers}
    if options.format == "json":
        _print_json(found)
    else:
        for number, cards in found.items():
            _print_cards(number, cards, said, options.lang)
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
    from docparse.report.style import printable

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
    from docparse.registry import open_packaged
    from docparse.report.places import date_words

    said, registry = texts(options.lang), open_packaged()
    print(said["registry_name"].format(name=registry.name, day=date_words(registry.as_of)))
    for what, count in registry.counts().items():
        print(said["registry_count"].format(what=said[f"registry_{what}"], count=f"{count:,}".replace(",", ".")))
    return 0
