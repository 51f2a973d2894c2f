"""What a node of the citation graph is called, and its validity, for a person."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import Any

from docparse.report.places import date_words
from docparse.values import LastKnown, Status

_LONGEST = 90


def node_words(facts: Mapping[str, Any]) -> str:
    """ "Nghị định 30/2020/NĐ-CP (05/3/2020)", "Luật Đất đai 31/2024/QH15", a name, a title or a path."""
    number, name = facts["number"], facts["name"]
    called = str(facts["label"])
    if number and name:
        called = f"{textwrap.shorten(name, _LONGEST, placeholder=' …')} {number}"
    elif not number:
        called = textwrap.shorten(called, _LONGEST, placeholder=" …") or called
    proposal = f" (≈ {facts['proposal']})" if facts["proposal"] and facts["proposal"] != number else ""
    date = f" ({date_words(facts['date'])})" if facts["date"] else ""
    return called + proposal + date


def document_words(facts: Mapping[str, Any]) -> str:
    """The file of a document and what it is: "ke-hoach.docx — Kế hoạch 57/KH-UBND (20/01/2023)"."""
    paths = " = ".join(facts["paths"])
    called = node_words(facts)
    return paths if called in ("", paths) else f"{paths} — {called}"


def node_status(facts: Mapping[str, Any]) -> Status | None:
    """The validity of a node on the day of the graph; None where the registry does not know it."""
    if facts.get("state") is None:
        return None
    last = facts.get("last_known")
    known = None
    if last is not None:
        known = LastKnown(state=last, as_of=facts["as_of"], evidence=facts["evidence"], source=facts["source"])
    return Status(
        on=facts["state_on"],
        basis="asked",
        state=facts["state"],
        partly_expired=facts["partly_expired"],
        amended_by=tuple(facts["amended_by"]),
        replaced_by=tuple(facts["replaced_by"]),
        since=facts["since"],
        last_known=known,
    )
