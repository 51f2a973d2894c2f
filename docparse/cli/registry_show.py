"""``docparse registry show``: all that the registry knows of instruments."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from docparse.cli.registry_action import add_action
from docparse.cli.registry_status import add_question, answer
from docparse.report.style import printable

if TYPE_CHECKING:
    from docparse.pipeline.registry_cards import Card


def add_to(actions: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the action."""
    add_question(add_action(actions, "show", said, lang, run), said)


def run(options: argparse.Namespace) -> int:
    """Print the whole card of each number; 1 if one of them is not there."""
    from docparse.report.registry_whole_card import whole_card_lines, whole_card_to_dict

    def print_card(card: Card) -> None:
        for line in whole_card_lines(**_pieces(card), lang=options.lang):
            print(printable(line))

    return answer(options, print_card, lambda card: whole_card_to_dict(**_pieces(card)))


def _pieces(card: Card) -> dict[str, Any]:
    names = ("instrument", "statuses", "links_to", "links_from", "names", "changes")
    return {name: getattr(card, name) for name in names}
