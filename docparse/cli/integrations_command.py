"""``docparse integrations``: how each client reaches the server; ``… libreoffice`` writes the extension as well."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from typing import Any

from docparse.cli.parser import Parser, add_command

_SUFFIX = ".oxt"
_FILE = "docparse.oxt"


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command and what it can write."""
    parser = add_command(commands, "integrations", said, lang, run)
    _add_server(parser, said)
    actions = parser.add_subparsers(title=said["integrations_action"], metavar=said["command"], dest="action")
    own = {**said, "libreoffice": said["integrations_libreoffice"]}
    libreoffice = add_command(actions, "libreoffice", own, lang, run_libreoffice)
    _add_server(libreoffice, said, default=argparse.SUPPRESS)
    libreoffice.add_argument("-o", "--output", default=_FILE, metavar="FILE", help=said["integrations_output"])
    libreoffice.add_argument("--force", action="store_true", help=said["force"])


def run(options: argparse.Namespace) -> int:
    """Print the steps for every client. Raises UsageError for a wrong address."""
    from docparse.cli.integrations_guide import guide

    sys.stdout.write(guide(_server(options), options.lang))
    return 0


def run_libreoffice(options: argparse.Namespace) -> int:
    """Write the extension, then print the steps. Raises UsageError: wrong address, a file that is there already."""
    from docparse.cli.binary_output import require_suffix, write_bytes
    from docparse.cli.libreoffice_extension import pack_extension
    from docparse.cli.output import open_output
    from docparse.cli.texts import texts

    said, server = texts(options.lang), _server(options)
    require_suffix(options.output, _SUFFIX, said)
    open_output(options.output, (), force=options.force, said=said)
    write_bytes(pack_extension(server), options, said)
    sys.stdout.write(said["integrations_written"].format(path=options.output) + "\n\n")
    return run(options)


def _server(options: argparse.Namespace) -> str:
    """The address without "/v2" and slash at its end. Raises UsageError for what is none."""
    from docparse.cli.output import UsageError
    from docparse.cli.server_address import server_address
    from docparse.cli.texts import texts

    address = server_address(options.server)
    if address is None:
        raise UsageError(texts(options.lang)["wrong_server"].format(value=options.server))
    return address


def _add_server(parser: Parser, said: Mapping[str, str], default: str | None = None) -> None:
    from docparse.pipeline.serving import DEFAULT_PORT

    usual = f"http://127.0.0.1:{DEFAULT_PORT}"
    chosen = usual if default is None else default
    described = said["integrations_server"].format(default=usual)
    parser.add_argument("--server", default=chosen, metavar="URL", help=described)
