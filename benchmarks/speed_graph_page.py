"""What the page of a citation graph costs: ``python -m benchmarks.speed_graph_page [--json OUT]``.

A made graph of 5,000 nodes and 20,000 edges: the page written, its size, and in Chromium (where that and Playwright are
installed) until it can be used, and for one turn of search, filter, selection, zoom and table. Wall seconds.
"""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.in_browser import measure_turns
from benchmarks.speed_figures import run
from docparse.report.graph_page import render_graph_page

if TYPE_CHECKING:
    import networkx

NODES, EDGES = 5_000, 20_000
_TYPES = (
    ("Luật", "QH15"), ("Nghị định", "NĐ-CP"), ("Thông tư", "TT-BNV"), ("Nghị quyết", "NQ-HĐND"),
    ("Quyết định", "QĐ-UBND"), ("Kế hoạch", "KH-UBND"), ("Công văn", "UBND-TH"),
)  # fmt: skip
_STATES = ("in_force", "in_force", "expired", "unknown", "unknown", "not_yet", "period_ended", None)
_RELATIONS = ("based_on", "based_on", "implements", "mentions", "mentions", "amends", "guides", "replaces")
_TURNS = {
    "search": "f => { f.value = 'nghi dinh 30'; f.dispatchEvent(new Event('input', { bubbles: true })); }",
    "filter": "() => document.querySelector('#looks input').click()",
    "select": "() => document.querySelector('#details .to-node').click()",
    "zoom": "() => document.querySelector('#zoom-in').click()",
    "table": "() => document.querySelector('#view-table').click()",
}


def made_graph(nodes: int, edges: int, seed: int = 7) -> networkx.MultiDiGraph[str]:
    """A graph of the kind that a folder gives: one text in ten was read, few are cited by many."""
    import networkx

    chance = random.Random(seed)
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    names = [f"n{number}" for number in range(nodes)]
    for number, name in enumerate(names):
        graph.add_node(name, **_facts(number, chance))
    read = names[: max(1, nodes // 10)]
    for _ in range(edges):
        source = chance.choice(read if chance.random() < 0.8 else names)
        place = int((nodes - 1) * chance.random() ** 2.5)
        target = names[place] if names[place] != source else names[place + 1]
        graph.add_edge(source, target, **_relation(source, chance))
    return graph


def _facts(number: int, chance: random.Random) -> dict[str, Any]:
    kind, symbol = chance.choice(_TYPES)
    year = 2026 - int(25 * chance.random() ** 2)
    name = f"{number % 900 + 1}/{year}/{symbol}"
    return {
        "kind": "instrument" if number % 10 else "document", "label": f"{kind} {name}", "type": kind, "number": name,
        "date": f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}", "issuer": "Cơ quan ban hành",
        "title": "Quy định về việc thử trang mạng lưới viện dẫn với nhiều văn bản", "state": chance.choice(_STATES),
        "state_on": "2026-11-22", "source": "bảng thử", "evidence": "official-list", "as_of": "2026-10",
        "paths": [] if number % 10 else [f"van-ban/tep-{number}.docx"],
    }  # fmt: skip


def _relation(source: str, chance: random.Random) -> dict[str, Any]:
    said = {"start": 0, "end": 60, "text": "Căn cứ văn bản nêu trên về việc thử trang mạng lưới viện dẫn"}
    return {"relation": chance.choice(_RELATIONS), "document": source, "mentions": 1, "evidence": [said]}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    return run("benchmarks.speed_graph_page", __doc__, measure, arguments)


def measure(folder: Path) -> dict[str, float]:
    """Seconds to write and to use, and megabytes."""
    graph, path = made_graph(NODES, EDGES), folder / "mang-luoi.html"
    begin = time.perf_counter()
    page = render_graph_page(graph)
    figures = {"page written, s": time.perf_counter() - begin, "page, MB": len(page.encode("utf-8")) / 1e6}
    path.write_text(page, encoding="utf-8")
    return figures | measure_turns(path, _TURNS, "#find")


if __name__ == "__main__":
    raise SystemExit(main())
