"""``docparse`` and ``python -m docparse``: the command line, with the server behind the commands that start it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from docparse.cli import main as run_command_line

if TYPE_CHECKING:
    from docparse.pipeline.serving import ServerSettings

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run docparse with ``arguments`` (default: those of the process); the exit code."""
    return run_command_line(arguments, start_server=_start_server)


def _start_server(settings: ServerSettings) -> int:
    from docparse.server import run_server

    return run_server(settings)


if __name__ == "__main__":
    sys.exit(main())
