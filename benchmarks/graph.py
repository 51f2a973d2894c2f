"""The citation graph of a large office, beside networkx's own: ``python -m benchmarks.graph [--documents N]``.

Invented analyses go through the real ``build_graph`` and ``enrich`` (with the registry that comes with docparse); then
every format is written and every question asked. CPU seconds of this process, the least of three passes.
"""

from __future__ import annotations

import argparse
import gc
import io
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import networkx

from benchmarks.graph_analyses import invent_analyses
from docparse.graph import (
    build_graph,
    cited_under_two_dates,
    documents_citing,
    enrich,
    find_nodes,
    from_node_link,
    missing_bases,
    most_cited,
    resting_on,
    resting_on_expired,
    strong_components,
    to_dot,
    to_gexf,
    to_graphml,
    to_node_link,
)
from docparse.registry import open_packaged
from docparse.report.graph_csv import graph_csv

PASSES = 3
CITATIONS = 20
DAY = "2026-11-23"
Graph = Any
Step = tuple[str, Callable[[], Any]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.graph", description=__doc__.split("\n")[0])
    parser.add_argument("--documents", type=int, default=5000, help="documents of 20 citations each (default 5000)")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args(arguments)
    registry = open_packaged()
    analyses = list(invent_analyses(options.documents, CITATIONS, list(registry.all_instruments())))
    graph = build_graph(analyses, registry)
    enrich(graph, registry, DAY)
    print(f"{options.documents} documents, {graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges")
    print(f"{'CPU seconds, least of ' + str(PASSES):<52}{'docparse':>10}{'found':>10}{'networkx':>10}")
    peers = dict(_peers(graph))
    figures: dict[str, dict[str, float]] = {}
    for name, step in _steps(analyses, registry, graph):
        seconds, found = _least(step)
        figures[name] = {"docparse": seconds} | ({"networkx": _least(peers[name])[0]} if name in peers else {})
        beside = f"{figures[name]['networkx']:10.2f}" if name in peers else ""
        print(f"{name:<52}{seconds:10.2f}{found:>10}{beside}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    return 0


def _steps(analyses: Sequence[Any], registry: Any, graph: Graph) -> Iterator[Step]:
    written = to_node_link(graph)
    popular = most_cited(graph, 1)[0].node
    number = graph.nodes[popular]["number"]
    yield "build", lambda: build_graph(analyses, registry)
    yield "enrich from the registry", lambda: enrich(graph, registry, DAY)
    yield "write JSON", lambda: to_node_link(graph)
    yield "read JSON", lambda: from_node_link(written)
    yield "write GraphML", lambda: to_graphml(graph)
    yield "write GEXF", lambda: to_gexf(graph)
    yield "write DOT", lambda: to_dot(graph)
    yield "write CSV", lambda: graph_csv(graph)
    yield "what rests on expired instruments", lambda: resting_on_expired(graph)
    yield "the same on each document's own day", lambda: resting_on_expired(graph, own_day=True)
    yield "what rests on the most cited", lambda: resting_on(graph, popular)
    yield "find a number", lambda: find_nodes(graph, number).nodes
    yield "find a near miss", lambda: find_nodes(graph, number + "x").near
    yield "documents citing the most cited", lambda: documents_citing(graph, popular)
    yield "most cited", lambda: most_cited(graph)
    yield "strongly connected components", lambda: strong_components(graph)
    yield "instruments under two dates", lambda: cited_under_two_dates(graph)
    yield "bases that sisters have", lambda: missing_bases(graph)


def _peers(graph: Graph) -> Iterator[Step]:
    """What networkx does of the same kind, on the same graph; its writers take no lists."""
    flat: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    flat.add_nodes_from((node, {"label": facts["label"]}) for node, facts in graph.nodes(data=True))
    for source, target, facts in graph.edges(data=True):
        flat.add_edge(source, target, relation=facts["relation"])
    yield "write JSON", lambda: json.dumps(networkx.node_link_data(graph, edges="edges"), ensure_ascii=False, indent=1)
    yield "write GraphML", lambda: "".join(networkx.generate_graphml(flat))
    yield "write GEXF", lambda: networkx.write_gexf(flat, io.BytesIO())
    yield "most cited", lambda: sorted(flat.in_degree, key=lambda pair: -pair[1])
    yield "strongly connected components", lambda: list(networkx.strongly_connected_components(flat))


def _least(step: Callable[[], Any]) -> tuple[float, str]:
    """CPU seconds of the quickest pass, and how much it found."""
    seconds, found = [], ""
    for _ in range(PASSES):
        gc.collect()
        begin = time.process_time()
        result = step()
        seconds.append(time.process_time() - begin)
        found = f"{len(result) / 1e6:.0f} MB" if isinstance(result, (str, bytes)) else _count(result)
        del result
    return min(seconds), found


def _count(result: Any) -> str:
    return str(len(result)) if isinstance(result, tuple) else ""


if __name__ == "__main__":
    sys.exit(main())
