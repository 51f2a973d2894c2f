"""``docparse registry set`` and ``unset``: what an office has found out about an instrument, and takes back."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from docparse.cli.options import day, one_of
from docparse.cli.parser import Parser
from docparse.cli.registry_action import add_action
from docparse.report.style import printable

if TYPE_CHECKING:
    from docparse.pipeline.registry_edit import Edit, Statement
    from docparse.values import StateFact

STATES = ("in_force", "partly_expired", "expired", "not_yet", "period_ended")
_EVIDENCE = "user"


def add_to(actions: Any, said: Mapping[str, str], lang: str) -> None:
    """Register both actions."""
    parser = add_action(actions, "set", said, lang, run_set)
    _add_target(parser, said)
    _add_statement(parser, said)
    _add_record(parser, said, said["registry_said_by"])
    parser = add_action(actions, "unset", said, lang, run_unset)
    _add_target(parser, said)
    parser.add_argument("--alias", action="append", default=[], metavar="NAME", help=said["registry_unset_alias"])
    _add_record(parser, said, said["registry_unset_source"])


def _add_target(parser: Parser, said: Mapping[str, str]) -> None:
    parser.add_argument("number", metavar="NUMBER", help=said["registry_reference"])
    parser.add_argument("--date", type=day(said), metavar="DATE", help=said["registry_date"])
    parser.add_argument("--type", metavar="TYPE", help=said["registry_type"])
    parser.add_argument("--issuer", metavar="NAME", help=said["registry_issuer"])


def _add_statement(parser: Parser, said: Mapping[str, str]) -> None:
    described = said["registry_state"].format(choices=_state_names(said))
    parser.add_argument("--state", type=_state(said), metavar="STATE", help=described)
    for name, key in (("--effective", "effective"), ("--expiry", "expiry"), ("--as-of", "found_on")):
        parser.add_argument(name, type=day(said), metavar="DATE", help=said[f"registry_{key}"])
    for name, key in (("--replaced-by", "replaced_by"), ("--amended-by", "amended_by"), ("--alias", "alias")):
        parser.add_argument(name, action="append", default=[], metavar="NUMBER", help=said[f"registry_{key}"])
    parser.add_argument("--title", metavar="TEXT", help=said["registry_title"])
    parser.add_argument("--new", action="store_true", help=said["registry_new"])


def _add_record(parser: Parser, said: Mapping[str, str], source: str) -> None:
    """Who says so, and who wrote it down."""
    from docparse.values.registry import EVIDENCES

    described = said["registry_worth"].format(choices=", ".join(EVIDENCES), default=_EVIDENCE)
    parser.add_argument("--source", default="", metavar="TEXT", help=source)
    parser.add_argument(
        "--evidence", type=one_of(EVIDENCES, said), default=_EVIDENCE, metavar="EVIDENCE", help=described
    )
    parser.add_argument("--note", default="", metavar="TEXT", help=said["registry_note"])
    parser.add_argument("--by", default="", metavar="NAME", help=said["registry_by"])


def _state_names(said: Mapping[str, str]) -> str:
    """Every state as people write it, and as programs do."""
    return "; ".join(f"{said[f'registry_state_{state}']} ({state})" for state in STATES)


def _state(said: Mapping[str, str]) -> Callable[[str], str]:
    """A type for a state, in docparse's words or in those of tables."""

    def parse(value: str) -> str:
        from docparse.registry.columns import state_of

        state = value if value in STATES else state_of(value)
        if not state:
            raise argparse.ArgumentTypeError(said["registry_bad_state"].format(value=value, choices=_state_names(said)))
        return state

    return parse


def run_set(options: argparse.Namespace) -> int:
    """Write what was stated, and show what the registry says from now on."""
    from docparse.cli.texts import texts
    from docparse.pipeline.registry_edit import set_facts

    said = texts(options.lang)
    edit = set_facts(_statement(options, _fact(options), options.new, options.title))
    _print_edit(edit, said["registry_written" if edit.before != edit.after else "registry_unchanged"], options.lang)
    return 0


def run_unset(options: argparse.Namespace) -> int:
    """Take back what was written; 1 if nothing was."""
    from docparse.cli.texts import texts
    from docparse.pipeline.registry_edit import unset_facts

    said = texts(options.lang)
    edit = unset_facts(_statement(options, None))
    if edit.before is None:
        source = said["registry_by_source"].format(source=options.source) if options.source else ""
        print(printable(said["registry_nothing_own"].format(what=_named(edit), source=source)))
        return 1
    _print_edit(edit, said["registry_withdrawn"], options.lang)
    return 0


def _statement(
    options: argparse.Namespace, fact: StateFact | None, is_new: bool = False, title: str | None = None
) -> Statement:
    from docparse.pipeline.registry_edit import Statement

    return Statement(
        number=options.number, source=" ".join(options.source.split()), fact=fact, evidence=options.evidence,
        replaced_by=getattr(options, "replaced_by", ()), amended_by=getattr(options, "amended_by", ()),
        names=[" ".join(name.split()) for name in getattr(options, "alias", ())],
        date=_iso(options.date), type=options.type, issuer=options.issuer,
        title=title, is_new=is_new, note=options.note, by=options.by,
    )  # fmt: skip


def _fact(options: argparse.Namespace) -> StateFact | None:
    """What is stated of the validity; None where nothing is."""
    from docparse.values import StateFact

    if not any((options.state, options.effective, options.expiry, options.as_of)):
        return None
    partly = options.state == "partly_expired"
    return StateFact(
        state="in_force" if partly else options.state, partly_expired=partly, as_of=_iso(options.as_of),
        effective_date=_iso(options.effective), expiry_date=_iso(options.expiry), evidence=options.evidence,
        source=" ".join(options.source.split()),
    )  # fmt: skip


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def _named(edit: Edit) -> str:
    from docparse.report.registry_card import headline

    return headline(edit.instrument)


def _print_edit(edit: Edit, message: str, lang: str) -> None:
    """What was said before and is said now, then the state that follows from all sources."""
    from docparse.cli.registry_status import print_status
    from docparse.registry.user_file import shown_place
    from docparse.report.registry_history import said_lines

    print(printable(message.format(what=_named(edit), registry=shown_place())))
    if edit.before != edit.after:
        for line in said_lines(edit.before, edit.after, lang):
            print(printable(line))
    print_status(edit.instrument, lang)
