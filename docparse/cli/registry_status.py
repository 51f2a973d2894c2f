"""``docparse registry status``: the validity of instruments on a day, in short."""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from docparse.cli.options import add_format, day
from docparse.cli.registry_action import add_action
from docparse.report.style import printable

if TYPE_CHECKING:
    from docparse.registry import Registry
    from docparse.values import Instrument, InstrumentLink, Status

FORMATS = ("text", "json")


def add_to(actions: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the action."""
    parser = add_action(actions, "status", said, lang, run)
    parser.add_argument("numbers", nargs="+", metavar="NUMBER", help=said["registry_numbers"])
    parser.add_argument("--on", type=day(said), metavar="DATE", help=said["registry_on"])
    add_format(parser, said, FORMATS)


def run(options: argparse.Namespace) -> int:
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
