"""``docparse``: parse the arguments, run one command, return its exit code."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from docparse.cli.console import use_utf8
from docparse.cli.output import UsageError, flush_stdout
from docparse.cli.parser import build_parser
from docparse.cli.texts import chosen_language, texts
from docparse.pipeline.validity import forget_registry
from docparse.values import SettingsError

if TYPE_CHECKING:
    from docparse.pipeline.serving import ServerSettings

    StartServer = Callable[[ServerSettings], int]

_INTERRUPTED = 130
_OBJECTS_BETWEEN = 100_000


def main(arguments: Sequence[str] | None = None, *, start_server: StartServer | None = None) -> int:
    """Run docparse with ``arguments`` (default: those of the process).

    ``start_server`` runs the server until it is stopped: it stands beside the command line, not below it, and is
    handed in by who knows both. Returns 0 (nothing at or above ``--fail-on``), 1 (findings) or 2 (wrong usage or an
    unreadable input).
    """
    use_utf8()
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(words, start_server)
    finally:
        # It may lie on a server, which counts those who are connected.
        forget_registry()
        flush_stdout()


def _run(words: Sequence[str], start_server: StartServer | None) -> int:
    # What is made for a document goes as soon as nothing refers to it; looking for circles all the time found none and
    # took a twentieth of the time.
    gc.set_threshold(_OBJECTS_BETWEEN, 50, 100)
    parser = build_parser(chosen_language(words))
    said = texts(parser.lang)
    options = parser.parse_args(words)
    options.start_server = start_server
    if options.command is None:
        parser.error(said["no_command"])
    try:
        code: int = options.run(options)
    except KeyboardInterrupt:
        sys.stderr.write(f"\n{parser.prog}: {said['interrupted']}\n")
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has seen enough ("| head").
        return 0
    except (UsageError, SettingsError) as error:
        sys.stderr.write(said["usage_error"].format(prog=parser.prog, message=error) + "\n")
        return 2
    return code
