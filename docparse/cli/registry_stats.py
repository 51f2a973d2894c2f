"""``docparse registry stats``: how much the registry holds."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from docparse.cli.registry_action import add_action


def add_to(actions: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the action."""
    add_action(actions, "stats", said, lang, run)


def run(options: argparse.Namespace) -> int:
    """Print how much the registry holds."""
    from docparse.cli.texts import texts
    from docparse.registry import open_registry
    from docparse.report.places import date_words

    said, registry = texts(options.lang), open_registry()
    print(said["registry_name"].format(name=registry.name, day=date_words(registry.as_of)))
    for what, count in registry.counts().items():
        print(said["registry_count"].format(what=said[f"registry_{what}"], count=f"{count:,}".replace(",", ".")))
    return 0
