"""``docparse registry``: what is known of legal instruments, and who says so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docparse.cli import (
    registry_export,
    registry_history,
    registry_import,
    registry_set,
    registry_show,
    registry_stats,
    registry_status,
    registry_update,
    registry_worklist,
)
from docparse.cli.parser import add_command


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command and what it can do; without more it tells how much is known."""
    parser = add_command(commands, "registry", said, lang, registry_stats.run)
    actions = parser.add_subparsers(title=said["registry_action"], metavar=said["command"], dest="action")
    for action in (
        registry_status,
        registry_show,
        registry_set,
        registry_history,
        registry_import,
        registry_worklist,
        registry_update,
        registry_export,
        registry_stats,
    ):
        action.add_to(actions, said, lang)
