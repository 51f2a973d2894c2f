"""Findings that could not be written into a file, one message each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from docparse.cli.console import Messages
from docparse.values import Place

if TYPE_CHECKING:
    from docparse.edit.annotated import Unplaced


def report_unplaced(unplaced: Iterable[Unplaced], message: str, messages: Messages, said: Mapping[str, str]) -> None:
    """Say where each stands and why it was left out, in the text ``message``."""
    for one in unplaced:
        finding = one.finding
        facts = {
            "code": finding.code,
            "text": finding.text,
            "message": finding.message,
            "place": _place(finding.at, said),
            "reason": said[one.reason],
        }
        messages.say(said[message].format_map(facts))


def _place(at: Place, said: Mapping[str, str]) -> str:
    if at.table is not None:
        return said["at_table"].format(number=at.table)
    return said["at_paragraph"].format(number=at.paragraph) if at.paragraph is not None else ""
