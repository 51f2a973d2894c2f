"""What the registry knows of the instruments of an archive, as tables beside those of the archive."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from docparse.corpus.database import Database
from docparse.corpus.merged import RELATIONS
from docparse.graph.enrich import enrich
from docparse.graph.known import looking_up
from docparse.registry import status_on
from docparse.values import Status

if TYPE_CHECKING:
    from docparse.registry import Registry

__all__ = ["join_registry", "statuses_of"]

_STATES = ("instrument_id", "state", "state_on", "since", "replaced_by", "label", "type", "number", "date")
# What docparse.graph.enrich looks for in a node.
_UNTOLD: Mapping[str, Any] = {
    "name": None,
    "title": None,
    "issuer": None,
    "issuer_id": None,
    "paths": [],
    "proposal": None,
}


def statuses_of(registry: Registry, ids: Iterable[str], day: str) -> Mapping[str, Status]:
    """The state of each instrument that the registry knows, on ``day`` (ISO)."""
    wanted = list(ids)
    look_up = looking_up(registry, len(wanted))
    known = ((id_, look_up(id_)) for id_ in wanted)
    return {id_: status_on(one.instrument, one.to, day, "asked") for id_, one in known if one is not None}


def join_registry(database: Database, registry: Registry | None, day: str) -> None:
    """Fill the table ``states`` and add to ``nodes`` and ``edges`` what the registry knows, as docparse.graph does."""
    import networkx

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    if registry is not None:
        database.run("registered_wanted")
        database.run("told")
        for _, id_, label, kind, type_, number, date in database.run("registered"):
            told = {"label": label, "kind": kind, "type": type_, "number": number, "date": date}
            graph.add_node(id_, **_UNTOLD, **told, instrument_id=id_, cited_by=[id_])
        enrich(graph, registry, day)
    _put_states(database, graph)
    edges = [(source, target, facts["relation"]) for source, target, facts in graph.edges(data=True)]
    columns = {name: [edge[place] for edge in edges] for place, name in enumerate(("source", "target", "relation"))}
    database.put("registry_edges", columns, dict.fromkeys(columns, "VARCHAR"))
    database.run("add_registered")
    database.run("add_registry_edges", RELATIONS)


def _put_states(database: Database, graph: Any) -> None:
    known = [facts for _, facts in graph.nodes(data=True) if facts.get("state")]
    columns: dict[str, list[Any]] = {name: [facts.get(name) for facts in known] for name in _STATES}
    columns["replaced_by"] = ["; ".join(facts["replaced_by"]) for facts in known]
    database.put("states", columns, dict.fromkeys(columns, "VARCHAR"))
