"""One thing that ``docparse registry`` can do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docparse.cli.parser import Parser, Run, add_command


def add_action(actions: Any, name: str, said: Mapping[str, str], lang: str, run: Run) -> Parser:
    """The parser of ``docparse registry NAME``, described by the text "registry_NAME"."""
    return add_command(actions, name, {**said, name: said[f"registry_{name}"]}, lang, run)
