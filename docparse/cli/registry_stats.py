"""``docparse registry stats``: how much the registry holds."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from docparse.cli.registry_action import add_action
from docparse.report.style import printable

if TYPE_CHECKING:
    from docparse.registry.sql_registry import SqlRegistry


def add_to(actions: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the action."""
    add_action(actions, "stats", said, lang, run)


def run(options: argparse.Namespace) -> int:
    """Print how much the registry of docparse holds, and that of the office; what both know is in both."""
    from docparse.cli.texts import texts
    from docparse.pipeline.registry_cards import known_registries

    said = texts(options.lang)
    for registry in known_registries():
        _print_counts(registry, said)
    return 0


def _print_counts(registry: SqlRegistry, said: Mapping[str, str]) -> None:
    from docparse.report.places import date_words

    print(printable(said["registry_name"].format(name=registry.name, day=date_words(registry.as_of) or "—")))
    for what, count in registry.counts().items():
        print(said["registry_count"].format(what=said[f"registry_{what}"], count=f"{count:,}".replace(",", ".")))
