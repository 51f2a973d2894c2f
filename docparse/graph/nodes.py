"""Names and facts of the nodes."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Any

from docparse.graph.identity import Identity
from docparse.graph.mentions import DocumentMentions
from docparse.values import Citation, Header

Documents = Mapping[str, DocumentMentions]


def name_node(members: Sequence[Identity], documents: Documents, taken: Container[str]) -> str:
    """The registry's id; else the key of the best known mention; else the path of the document.

    A name that another instrument has already (one key, two provinces or two days) gets its
    date or the path of its document added.
    """
    registered = next((one.instrument_id for one in members if one.instrument_id), None)
    if registered:
        return registered
    key = next((one.key for one in members if not _is_host(one, documents)), members[0].home)
    remarks = [remark for remark in (members[0].date, members[0].home) if remark]
    return next(name for name in (key, *(f"{key} ({remark})" for remark in remarks)) if name not in taken)


def node_facts(members: Sequence[Identity], documents: Documents) -> dict[str, Any]:
    """What is known of one instrument, from all its mentions; None = not known."""
    cited = [one for one in members if not _is_host(one, documents)]
    mentions = [mention for one in cited for mention in documents[one.home].cited[one.key]]
    hosts = [documents[one.home] for one in members if _is_host(one, documents)]
    header = hosts[0].header if hosts else Header()
    facts = {
        "kind": "document" if hosts else "instrument",
        "type": _known(one.type for one in members),
        "number": _known(one.number for one in members),
        "date": max((one.known_date or "" for one in members), key=len) or None,
        "issuer": header.issuer or _known(mention.issuer for mention in mentions),
        "issuer_id": header.issuer_id or _known(mention.issuer_id for mention in mentions),
        "name": _known(mention.name for mention in mentions),
        "title": header.title or _known(mention.title for mention in mentions),
        "instrument_id": _known(one.instrument_id for one in members),
        "paths": [host.home for host in hosts],
        "cited_by": sorted({one.home for one in cited}),
        "proposal": _proposal(mentions),
    }
    return {"label": _label(facts), **facts}


def _is_host(identity: Identity, documents: Documents) -> bool:
    return identity == documents[identity.home].host


def _proposal(mentions: Iterable[Citation]) -> str | None:
    """Number of the instrument that a name, or a faulty number, probably stands for."""
    found = (mention.corrected or mention.resolved for mention in mentions)
    return _known(one.number for one in found if one is not None)


def _label(facts: Mapping[str, Any]) -> str:
    """Text for a drawing: "Nghị định 30/2020/NĐ-CP", a name, or the path."""
    named = facts["name"] or facts["title"] or (facts["paths"] or ["?"])[0]
    return f"{facts['type'] or ''} {facts['number']}".strip() if facts["number"] else str(named)


def _known(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)
