"""Figures of cost: measured in a folder of their own, printed one a line, and kept as JSON where that is asked for."""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

_WIDTH = 60


def parser_of(module: str, description: str) -> argparse.ArgumentParser:
    """The arguments of ``python -m module``, which is described by the first line of ``description``."""
    parser = argparse.ArgumentParser(prog=f"python -m {module}", description=description.split("\n")[0])
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    return parser


def tell(figures: Mapping[str, float], path: Path | None, places: int = 3) -> None:
    """Print the figures with so many decimal places, and write them to ``path`` too, if there is one."""
    for name, value in figures.items():
        print(f"{name:{_WIDTH}}{value:10.{places}f}")
    if path:
        path.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def run(
    module: str,
    description: str,
    measure: Callable[[Path], Mapping[str, float]],
    arguments: Sequence[str] | None = None,
) -> int:
    """Tell what ``measure`` finds, given a folder that is gone afterwards."""
    options = parser_of(module, description).parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(Path(folder))
    tell(figures, options.json)
    return 0
