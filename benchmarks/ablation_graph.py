"""networkx: which nodes and edges there are is decided before it; it carries them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.ablation_row import Row
from docparse.graph import build_graph, to_graphml
from docparse.graph.clusters import cluster
from docparse.graph.mentions import collect_mentions
from docparse.pipeline import extract
from docparse.values import Analysis

_SAMPLES = Path(__file__).resolve().parent.parent / "samples"
_SUFFIXES = {".md", ".docx"}


def measure_graph(shared: Path) -> Iterator[Row]:
    """Nodes and edges of real documents (of the samples where there are none), and the time they take."""
    folder = shared / "docs" if (shared / "docs").is_dir() else _SAMPLES
    paths = sorted(path for path in folder.rglob("*") if path.suffix in _SUFFIXES)
    analyses = [extract(path) for path in paths]
    begin = time.perf_counter()
    clusters = _clusters(analyses)
    middle = time.perf_counter()
    graph = build_graph(analyses)
    end = time.perf_counter()
    written = to_graphml(graph)
    yield Row(f"nodes of {len(paths)} documents", str(clusters), str(graph.number_of_nodes()))
    yield Row("seconds", f"{middle - begin:.2f}", f"{end - middle:.2f}", "(clusters alone, the graph whole)")
    yield Row("GraphML", note=f"{len(written) / 1e6:.1f} MB in {time.perf_counter() - end:.2f} s")
    yield Row("what is found", note="nothing measurable: it gives users GraphML and its algorithms")


def _clusters(analyses: list[Analysis]) -> int:
    """How many instruments there are by our own identities, without networkx."""
    documents = [collect_mentions(analysis, str(place)) for place, analysis in enumerate(analyses)]
    identities = [one for document in documents for one in (document.host, *document.identities.values())]
    return len(list(cluster(identities)))
