"""What the registry knows of the instruments of a graph: their states on a day, and what they do to each other.

Nodes and edges get the attributes that ``docparse.graph.build`` lists. Instruments that ended one of the graph come in
as nodes, and those that ended these; so do those on which one of the graph rests, as far as the registry tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from docparse.graph.known import Known, looking_up
from docparse.graph.relations import ENDING, RESTING
from docparse.lexicon import issuer_id
from docparse.registry import status_on
from docparse.registry.evidence import RANK
from docparse.values import Instrument, InstrumentLink, Status

if TYPE_CHECKING:
    import networkx

    from docparse.registry import Registry

_NOTHING_KNOWN: dict[str, Any] = {
    "state": None, "since": None, "partly_expired": False, "last_known": None, "as_of": None, "evidence": None,
    "source": None, "registered_date": None,
}  # fmt: skip
_NO_TEXT: dict[str, Any] = {"kind": "instrument", "issuer_id": None, "name": None, "proposal": None}


def enrich(graph: networkx.MultiDiGraph[str], registry: Registry, day: str) -> None:
    """Add to ``graph`` what ``registry`` knows, with the states on ``day`` (ISO), in place of what one knew before."""
    _forget(graph)
    known = dict(_look_up_all(graph, registry))
    graph.graph.update(state_on=day, registry=registry.name)
    for node in graph.nodes.keys() - known.keys():
        graph.nodes[node].update(_NOTHING_KNOWN, amended_by=[], replaced_by=[], state_on=day)
    for node, one in known.items():
        _tell(graph, node, one, day)
    for one in known.values():
        _join(graph, [*one.to, *one.by], known.keys())


def _forget(graph: networkx.MultiDiGraph[str]) -> None:
    """Drop the edges that a registry told, and the nodes that no document names."""
    edges = graph.edges(keys=True, data=True)
    told = [(source, target, key) for source, target, key, facts in edges if facts["origin"] == "registry"]
    graph.remove_edges_from(told)
    unnamed = [node for node, facts in graph.nodes(data=True) if not facts["paths"] and not facts["cited_by"]]
    graph.remove_nodes_from(unnamed)


def _look_up_all(graph: networkx.MultiDiGraph[str], registry: Registry) -> Iterator[tuple[str, Known]]:
    """The registered instruments of the graph, then those that they lead to, each once."""
    waiting = [(facts["instrument_id"], True) for _, facts in graph.nodes(data=True) if facts["instrument_id"]]
    seen = {id_ for id_, _ in waiting}
    look_up = looking_up(registry, len(seen))
    for id_, cited in waiting:
        one = look_up(id_)
        if one is None:
            continue
        yield id_, one
        # What a successor rests on says nothing of the documents that were read.
        reached = [*((link.source, False) for link in one.to if link.kind in ENDING)]
        reached += ((link.target, True) for link in one.by if cited and link.kind in RESTING)
        for other, cited_too in reached:
            if other not in seen:
                seen.add(other)
                waiting.append((other, cited_too))


def _tell(graph: networkx.MultiDiGraph[str], node: str, known: Known, day: str) -> None:
    """Set the facts of one node; what the documents wrote stays."""
    instrument = known.instrument
    if node not in graph:
        graph.add_node(node, label=_label(instrument), **_NO_TEXT, paths=[], cited_by=[])
    facts = graph.nodes[node]
    for name in ("type", "number", "issuer", "title"):
        facts[name] = facts.get(name) or getattr(instrument, name)
    facts["name"] = facts["name"] or _name_of(instrument)
    facts["issuer_id"] = facts["issuer_id"] or _issuer_id(instrument.issuer)
    if (instrument.date or "").startswith(facts.get("date") or ""):
        facts["date"] = instrument.date
    facts.update(instrument_id=instrument.id, registered_date=instrument.date, **_of_status(known, day))


@lru_cache(maxsize=4096)
def _issuer_id(issuer: str | None) -> str | None:
    return issuer_id(issuer) if issuer else None


def _of_status(known: Known, day: str) -> dict[str, Any]:
    status: Status = status_on(known.instrument, known.to, day, "asked")
    last = status.last_known
    return {
        "state": status.state,
        "state_on": day,
        "since": status.since,
        "partly_expired": status.partly_expired,
        "amended_by": list(status.amended_by),
        "replaced_by": list(status.replaced_by),
        "last_known": last.state if last else None,
        "as_of": last.as_of if last else None,
        "evidence": last.evidence if last else None,
        "source": last.source if last else None,
    }


def _name_of(instrument: Instrument) -> str | None:
    """Laws are called by their titles, which begin with what they are: "Luật Đất đai"."""
    type_, title = instrument.type, instrument.title
    return title if type_ and title and title.casefold().startswith(f"{type_.casefold()} ") else None


def _label(instrument: Instrument) -> str:
    return f"{instrument.type or ''} {instrument.number}".strip()


def _join(graph: networkx.MultiDiGraph[str], links: Iterable[InstrumentLink], known: Iterable[str]) -> None:
    """One edge for each relation between two known instruments; of several sources the best is named."""
    for link in sorted(links, key=lambda link: RANK[link.evidence], reverse=True):
        if link.source in known and link.target in known and link.source != link.target:
            graph.add_edge(
                link.source, link.target, key=f"{link.kind}@registry",
                relation=link.kind, origin="registry", document=None, mentions=0, evidence=[], dates=[],
                said_by=link.origin, level=link.evidence, effective_from=link.effective_from,
            )  # fmt: skip
