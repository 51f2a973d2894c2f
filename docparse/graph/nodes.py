"""Names and facts of the nodes."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Any

from docparse.graph.antecedents import SELF
from docparse.graph.identity import Identity
from docparse.graph.mentions import OWN_FORMS, DocumentMentions
from docparse.values import Citation, Header

Documents = Mapping[str, DocumentMentions]
_NO_HEADER = Header()


def name_node(members: Sequence[Identity], documents: Documents, taken: Container[str]) -> str:
    """The registry's id; else the key of the best known mention; else the path of the document.

    A name that another instrument has already (one key, two provinces or two days) gets its
    date or the path of its document added.
    """
    registered = next((one.instrument_id for one in members if one.instrument_id), None)
    if registered:
        return registered
    key = next((one.key for one in members if one.key != SELF), members[0].home)
    remarks = [remark for remark in (members[0].date, members[0].home) if remark]
    return next(name for name in (key, *(f"{key} ({remark})" for remark in remarks)) if name not in taken)


def node_facts(members: Sequence[Identity], documents: Documents) -> dict[str, Any]:
    """What is known of one instrument, from all its mentions; None = not known."""
    cited = [one for one in members if one.key != SELF]
    mentions = [mention for one in cited for mention in documents[one.home].cited[one.key]]
    hosts = [documents[one.home] for one in members if one.key == SELF]
    header = hosts[0].header if hosts else _NO_HEADER
    written = _first_known([one for one in mentions if one.form in OWN_FORMS], ("issuer", "issuer_id", "name", "title"))
    facts = {
        "kind": "document" if hosts else "instrument",
        **_first_known([header, *members], ("type", "number")),
        "date": max((one.known_date or "" for one in members), key=len) or None,
        "issuer": header.issuer or written["issuer"],
        "issuer_id": header.issuer_id or written["issuer_id"],
        "name": written["name"],
        "title": header.title or written["title"],
        **_first_known(members, ("instrument_id",)),
        "paths": [host.home for host in hosts],
        "cited_by": sorted({one.home for one in cited}),
        "proposal": _proposal(mentions),
    }
    return {"label": _label(facts), **facts}


def _first_known(rows: Iterable[Any], names: Sequence[str]) -> dict[str, str | None]:
    """The first value of each of ``names`` that any of ``rows`` has."""
    found: dict[str, str | None] = dict.fromkeys(names)
    missing = list(names)
    for row in rows:
        for name in missing:
            found[name] = getattr(row, name) or None
        missing = [name for name in missing if found[name] is None]
        if not missing:
            break
    return found


def _proposal(mentions: Iterable[Citation]) -> str | None:
    """Number of the instrument that a name, or a faulty number, probably stands for."""
    for mention in mentions:
        found = mention.corrected or mention.resolved
        if found is not None and found.number:
            return found.number
    return None


def _label(facts: Mapping[str, Any]) -> str:
    """Text for a drawing: "Nghị định 30/2020/NĐ-CP", a name, or the path."""
    named = facts["name"] or facts["title"] or (facts["paths"] or ["?"])[0]
    return f"{facts['type'] or ''} {facts['number']}".strip() if facts["number"] else str(named)
