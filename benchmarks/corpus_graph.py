"""Which library answers the questions of a large citation graph: ``python -m benchmarks.corpus_graph [--edges N]``.

A made graph (fixed seed): years of documents, each of which cites earlier ones, the much cited more and more often; one
in a hundred thousand cites a later one, by a slip. Each library reads it from Parquet in a process of its own; seconds
of the wall and the greatest memory of the process, and whether all found the same.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.peak_memory import measure_peak
from docparse.corpus.engine import Edges, Engine, make_engine

SEED = 11
PER_NODE = 5
ENGINES = ("arrays", "igraph", "rustworkx", "networkx")
STEPS = ("load", "most_cited", "page_rank", "resting", "chains", "cycles")
_TOP, _CHAINS = 20, 1000
_PATIENCE_S = 1800
# The least and the most that the target allows.
_TARGET = "target for arrays: load + most cited + page rank + resting < 30 s, < 4000 MB"
_PROGRAM = """
import sys
from benchmarks.corpus_graph import answer
print(answer(sys.argv[1], sys.argv[2]))
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 1 if the libraries disagree."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus_graph", description=__doc__.split("\n")[0])
    parser.add_argument("--edges", type=int, default=5_000_000)
    parser.add_argument("--engines", default=",".join(ENGINES), help="names, separated by commas")
    parser.add_argument("--json", metavar="OUT", type=Path)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        write_graph(Path(folder), options.edges)
        told = {name: _measured(name, folder) for name in options.engines.split(",")}
    print(f"{options.edges} edges, {options.edges // PER_NODE} nodes; seconds of the wall, greatest memory in MB")
    print(f"{'':<12}" + "".join(f"{step:>12}" for step in STEPS) + f"{'all':>10}{'MB':>8}")
    for name, one in told.items():
        seconds = one["seconds"]
        cells = "".join(f"{seconds[step]:12.2f}" for step in STEPS)
        print(f"{name:<12}{cells}{sum(seconds.values()):10.2f}{one['megabytes']:8.0f}")
    found = {json.dumps(one["found"], sort_keys=True) for one in told.values()}
    print(f"all agree: {len(found) == 1}; {_TARGET}")
    if options.json:
        options.json.write_text(json.dumps(told, indent=1), encoding="utf-8")
    return 0 if len(found) == 1 else 1


def write_graph(folder: Path, edges: int) -> None:
    """edges.parquet (source, target) and expired.parquet (node)."""
    import pyarrow
    from pyarrow import parquet

    made, expired = make_graph(edges)
    parquet.write_table(pyarrow.table({"source": made.source, "target": made.target}), folder / "edges.parquet")
    parquet.write_table(pyarrow.table({"node": expired}), folder / "expired.parquet")


def make_graph(edges: int) -> tuple[Edges, Any]:
    """The graph, node by node in the order of time, and which nodes have expired."""
    random = np.random.default_rng(SEED)
    nodes = max(10, edges // PER_NODE)
    source = np.sort(random.integers(1, nodes, int(edges * 1.1)))
    # A hundred laws are cited by all, other texts mostly soon after they were made.
    law = random.random(len(source)) < 0.6
    target = np.where(
        law,
        (np.minimum(source, nodes // 50 + 1) * random.random(len(source)) ** 6).astype(np.int64),
        source - 1 - (source * random.random(len(source)) ** 3).astype(np.int64) % source,
    )
    slips = random.random(len(source)) < 1e-5
    source, target = np.where(slips, target, source), np.where(slips, source, target)
    pairs = np.unique(source * nodes + target)
    pairs = np.sort(random.permutation(pairs)[:edges])
    source, target = pairs // nodes, pairs % nodes
    keep = source != target
    expired = np.flatnonzero(random.random(nodes) < np.where(np.arange(nodes) < nodes // 20, 0.02, 0.001))
    return Edges(nodes, source[keep].astype(np.int32), target[keep].astype(np.int32)), expired.astype(np.int32)


def _measured(name: str, folder: str) -> dict[str, Any]:
    peak = measure_peak(_PROGRAM, name, folder, seconds=_PATIENCE_S)
    return {**json.loads(peak.printed), "megabytes": peak.megabytes}


def answer(name: str, folder: str) -> str:
    """Load the graph and ask everything; JSON text of the seconds and of digests of what was found."""
    from pyarrow import parquet

    seconds: dict[str, float] = {}

    def timed(step: str, ask: Callable[[], Any]) -> Any:
        begin = time.perf_counter()
        got = ask()
        seconds[step] = time.perf_counter() - begin
        return got

    def load() -> tuple[Engine, Any]:
        table = parquet.read_table(Path(folder) / "edges.parquet")
        expired = parquet.read_table(Path(folder) / "expired.parquet").column("node").to_numpy()
        source, target = table.column("source").to_numpy(), table.column("target").to_numpy()
        nodes = int(max(source.max(), target.max(), expired.max())) + 1
        return _engine(name, Edges(nodes, source, target)), expired

    engine, expired = timed("load", load)
    degrees = timed("most_cited", engine.in_degree)
    ranks = timed("page_rank", engine.page_rank)
    ways = timed("resting", lambda: engine.ways_to(expired))
    resting = np.flatnonzero(ways.steps > 0)
    chains = timed("chains", lambda: [ways.chain(int(node)) for node in resting[:: max(1, len(resting) // _CHAINS)]])
    labels = timed("cycles", engine.components)
    sizes = np.bincount(labels)
    found = {
        "most_cited": np.argsort(-degrees, kind="stable")[:_TOP].tolist(),
        "page_rank": np.argsort(-ranks, kind="stable")[:_TOP].tolist(),
        "resting": len(resting),
        "steps": hashlib.sha256(np.asarray(ways.steps, dtype=np.int64).tobytes()).hexdigest()[:16],
        "longest": int(ways.steps.max()),
        "chains": [len(chain) for chain in chains][:_TOP],
        "cycles": sorted(sizes[sizes > 1].tolist(), reverse=True)[:_TOP],
    }
    return json.dumps({"seconds": seconds, "found": found})


def _engine(name: str, edges: Edges) -> Engine:
    from benchmarks.corpus_graph_engines import IgraphEngine, NetworkxWithScipy, RustworkxEngine

    peers: dict[str, Callable[[Edges], Engine]] = {
        "igraph": IgraphEngine, "rustworkx": RustworkxEngine, "networkx": NetworkxWithScipy,
    }  # fmt: skip
    return peers[name](edges) if name in peers else make_engine(edges, "arrays")


if __name__ == "__main__":
    sys.exit(main())
