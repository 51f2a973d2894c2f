"""``docparse registry status``: the validity of instruments on a day, in short."""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from docparse.cli.options import add_format, day
from docparse.cli.parser import Parser
from docparse.cli.registry_action import add_action
from docparse.report.style import printable

if TYPE_CHECKING:
    from docparse.pipeline.registry_cards import Card
    from docparse.registry import Registry
    from docparse.values import Instrument

FORMATS = ("text", "json")


def add_to(actions: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the action."""
    parser = add_action(actions, "status", said, lang, run)
    add_question(parser, said)


def add_question(parser: Parser, said: Mapping[str, str]) -> None:
    """Which instruments, and on which day."""
    parser.add_argument("numbers", nargs="+", type=_number(said), metavar="NUMBER", help=said["registry_references"])
    parser.add_argument("--on", type=day(said), metavar="DATE", help=said["registry_on"])
    add_format(parser, said, FORMATS)


def _number(said: Mapping[str, str]) -> Callable[[str], str]:
    """A type for what names an instrument: anything but nothing."""

    def parse(value: str) -> str:
        if not value.strip():
            raise argparse.ArgumentTypeError(said["registry_no_number"])
        return value

    return parse


def run(options: argparse.Namespace) -> int:
    """Print what is known of each number; 1 if one of them is not there."""
    from docparse.report.registry_card import card_lines, card_to_dict

    def print_card(card: Card) -> None:
        for line in card_lines(card.instrument, card.links_to, card.statuses, options.lang):
            print(printable(line))

    def to_dict(card: Card) -> dict[str, Any]:
        return card_to_dict(card.instrument, card.links_to, card.statuses)

    return answer(options, print_card, to_dict)


def answer(options: argparse.Namespace, print_card: Any, to_dict: Any) -> int:
    """Print a card for each instrument that is meant, and what may be meant where none is; 1 if one is not there."""
    from docparse.cli.texts import texts
    from docparse.pipeline.registry_cards import cards_of
    from docparse.registry import open_registry

    registry = open_registry()
    on = (options.on or datetime.date.today()).isoformat()
    found = {number: cards_of(number, registry, on) for number in options.numbers}
    if options.format == "json":
        record = {number: [to_dict(card) for card in cards] for number, cards in found.items()}
        sys.stdout.write(json.dumps(record, ensure_ascii=False, indent=1) + "\n")
    else:
        for number, cards in found.items():
            _print_missing(number, cards, registry, texts(options.lang))
            for card in cards:
                print_card(card)
    return 0 if all(found.values()) else 1


def _print_missing(number: str, cards: Sequence[Card], registry: Registry, said: Mapping[str, str]) -> None:
    from docparse.registry.near import near_numbers

    if cards:
        return
    print(printable(said["registry_not_found"].format(number=number)))
    if near := near_numbers(number, registry):
        print(printable(said["registry_near"].format(numbers=", ".join(near))))


def print_status(instrument: Instrument, lang: str) -> None:
    """The state of ``instrument`` today, by all that is known now."""
    from docparse.pipeline.registry_cards import card_of
    from docparse.registry import open_registry
    from docparse.report.registry_card import status_lines

    registry, today = open_registry(), datetime.date.today().isoformat()
    known = [one for one in registry.numbered(instrument.number) if one.id == instrument.id]
    for one in known:
        for line in status_lines(card_of(one, registry, today).statuses, lang):
            print(printable(line))
