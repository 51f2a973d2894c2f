"""``docparse registry import``: tables of instruments and relations into the registry of the office."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from docparse.cli.options import day, one_of
from docparse.cli.registry_action import add_action
from docparse.report.style import printable

# Numbers of lines named for each reason.
_SHOWN = 10


def add_to(actions: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the action."""
    from docparse.values.registry import EVIDENCES, FIELDS

    parser = add_action(actions, "import", said, lang, run)
    parser.add_argument("files", nargs="+", metavar="FILE", help=said["registry_table"])
    described = said["registry_map"].format(fields=", ".join(FIELDS))
    parser.add_argument("--map", type=_mapping(said), action="extend", default=[], metavar="MAP", help=described)
    described = said["registry_evidence"].format(choices=", ".join(EVIDENCES), default="record")
    parser.add_argument(
        "--evidence", type=one_of(EVIDENCES, said), default="record", metavar="EVIDENCE", help=described
    )
    parser.add_argument("--as-of", type=day(said), metavar="DATE", help=said["registry_as_of"])
    parser.add_argument("--source", default="", metavar="NAME", help=said["registry_source"])
    parser.add_argument("--name", default="", metavar="NAME", help=said["registry_named"])


def _mapping(said: Mapping[str, str]) -> Callable[[str], list[tuple[str, str]]]:
    def read(value: str) -> list[tuple[str, str]]:
        pairs = [tuple(map(str.strip, pair.partition("=")[::2])) for pair in value.split(",")]
        if any(not field or not column for field, column in pairs):
            raise argparse.ArgumentTypeError(said["registry_bad_map"].format(value=value))
        return [(field, column) for field, column in pairs]

    return read


def run(options: argparse.Namespace) -> int:
    """Take each table in, say what was not; 2 if one cannot be read, and the others are taken in all the same."""
    from docparse.cli.console import Messages
    from docparse.cli.texts import texts
    from docparse.pipeline import guarded
    from docparse.pipeline.registry_import import import_table
    from docparse.registry.user_file import shown_place
    from docparse.values import UnreadableFile

    said, messages, code = texts(options.lang), Messages(quiet=False), 0
    as_of = options.as_of.isoformat() if options.as_of else ""
    for path in options.files:
        take = partial(
            import_table, path, columns=dict(options.map), evidence=options.evidence, as_of=as_of,
            source=options.source, name=options.name,
        )  # fmt: skip
        report = guarded(path, take)
        if isinstance(report, UnreadableFile):
            messages.report(report, said)
            code = 2
            continue
        print(printable(said["registry_taken"].format(path=path, count=report.taken, registry=shown_place())))
        for line in remarks({**report.rejected, **report.remarked}, said):
            print(printable(line))
    return code


def remarks(found: Mapping[str, list[int]], said: Mapping[str, str]) -> Iterator[str]:
    """Why rows were not taken in, or should be looked at, with the first of them."""
    for reason, lines in found.items():
        shown = ", ".join(map(str, lines[:_SHOWN])) + (", …" if len(lines) > _SHOWN else "")
        yield said["registry_lines"].format(reason=said[f"registry_reason_{reason}"], count=len(lines), lines=shown)
