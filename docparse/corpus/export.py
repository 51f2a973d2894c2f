"""The citation graph of an archive written for other programs."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from docparse.corpus.database import Rows
from docparse.corpus.graph import CorpusGraph
from docparse.graph.flat import flatten, xml_value
from docparse.report.csv_table import harmless

__all__ = ["export_files", "export_graph"]

_TWO_FILES = ("csv", "parquet")
_AT_ONCE = 100_000
_NUMBERS = frozenset({"documents", "based_on", "mentions"})


def export_files(target: Path, form: str) -> tuple[Path, ...]:
    """The files that ``form`` needs: csv and parquet have one for the nodes and one for the edges."""
    if form not in _TWO_FILES:
        return (target,)
    return tuple(target.with_name(f"{target.stem}-{what}.{form}") for what in ("nodes", "edges"))


def export_graph(graph: CorpusGraph, target: Path, form: str) -> None:
    """Write the graph as graphml, csv, json (to be read by ``docparse graph``) or parquet, wholly or not at all.

    Raises OSError.
    """
    files = export_files(target, form)
    made = [path.with_name(path.name + ".new") for path in files]
    try:
        _WRITERS[form](graph, made)
        for new, path in zip(made, files, strict=True):
            new.replace(path)
    finally:
        for new in made:
            new.unlink(missing_ok=True)


def _write_graphml(graph: CorpusGraph, files: Sequence[Path]) -> None:
    with files[0].open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"{line}\n" for line in _graphml(graph))


def _graphml(graph: CorpusGraph) -> Iterator[str]:
    nodes, edges = graph.whole("export_nodes", "export_edges")
    yield '<?xml version="1.0" encoding="utf-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for of, names in (("node", nodes.names[1:]), ("edge", edges.names[2:])):
        for name in names:
            kind = "long" if name in _NUMBERS else "string"
            yield f'<key id="{of}.{name}" for="{of}" attr.name="{name}" attr.type="{kind}"/>'
    yield '<graph edgedefault="directed">'
    for id_, *values in nodes:
        yield f'<node id="{xml_value(id_)}">{_data("node", nodes.names[1:], values)}</node>'
    for number, (source, target, *values) in enumerate(edges, 1):
        ends = f'source="{xml_value(source)}" target="{xml_value(target)}"'
        yield f'<edge id="e{number}" {ends}>{_data("edge", edges.names[2:], values)}</edge>'
    yield "</graph>\n</graphml>"


def _data(of: str, names: Iterable[str], values: Iterable[Any]) -> str:
    flat = flatten(dict(zip(names, values, strict=True)))
    return "".join(f'<data key="{of}.{name}">{xml_value(value)}</data>' for name, value in flat.items())


def _write_csv(graph: CorpusGraph, files: Sequence[Path]) -> None:
    for path, rows in zip(files, graph.whole("export_nodes", "export_edges"), strict=True):
        # With the mark by which Excel knows UTF-8.
        with path.open("w", encoding="utf-8-sig", errors="replace", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(rows.names)
            writer.writerows([harmless(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)


def _write_parquet(graph: CorpusGraph, files: Sequence[Path]) -> None:
    import pyarrow
    from pyarrow import parquet

    for path, rows in zip(files, graph.whole("export_nodes", "export_edges"), strict=True):
        kinds = [(name, pyarrow.int64() if name in _NUMBERS else pyarrow.string()) for name in rows.names]
        schema = pyarrow.schema(kinds)
        with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
            for some in _batches(rows):
                columns = [list(column) for column in zip(*some, strict=True)]
                writer.write_table(pyarrow.table(columns, schema=schema))


def _batches(rows: Rows) -> Iterator[list[tuple[Any, ...]]]:
    some: list[tuple[Any, ...]] = []
    for row in rows:
        some.append(row)
        if len(some) == _AT_ONCE:
            yield some
            some = []
    if some:
        yield some


def _write_json(graph: CorpusGraph, files: Sequence[Path]) -> None:
    """As docparse.graph.to_node_link has it, so that ``docparse graph`` can be asked about it."""
    with files[0].open("w", encoding="utf-8", newline="\n") as out:
        out.write('{"directed": true, "multigraph": true, "graph": {"unresolved": 0},\n"nodes": [')
        nodes, papers, edges, evidence = graph.whole("export_nodes", "node_papers", "export_edges", "evidence")
        out.writelines(_joined(_json_nodes(nodes, papers)))
        out.write('],\n"edges": [')
        out.writelines(_joined(_json_edges(edges, evidence)))
        out.write("]}\n")


def _joined(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for number, row in enumerate(rows):
        yield ("," if number else "") + "\n" + json.dumps(row, ensure_ascii=False)


def _json_nodes(nodes: Rows, papers: Rows) -> Iterator[Mapping[str, Any]]:
    listed = {id_: (paths or [], cited_by or []) for id_, paths, cited_by in papers}
    for row in nodes:
        facts = dict(zip(nodes.names, row, strict=True))
        paths, cited_by = listed.get(facts["id"], ([], []))
        replaced = facts["replaced_by"].split("; ") if facts["replaced_by"] else []
        if facts["kind"] == "document":
            facts["title"], facts["name"] = facts["name"], None
        del facts["path"], facts["documents"], facts["based_on"], facts["mentions"]
        yield {**facts, "paths": paths, "cited_by": cited_by, "replaced_by": replaced, "amended_by": []}


def _json_edges(edges: Rows, found: Rows) -> Iterator[Mapping[str, Any]]:
    told = {(source, relation, target, document): (evidence, dates or [])
            for source, relation, target, document, evidence, dates in found}  # fmt: skip
    for source, target, relation, document, mentions in edges:
        evidence, dates = told.get((source, relation, target, document), ([], []))
        yield {
            "source": source, "target": target, "key": f"{relation}@{document or 'registry'}", "relation": relation,
            "origin": "document" if document else "registry", "document": document, "mentions": mentions,
            "evidence": evidence, "dates": dates,
        }  # fmt: skip


_WRITERS: Mapping[str, Callable[[CorpusGraph, Sequence[Path]], None]] = {
    "graphml": _write_graphml,
    "csv": _write_csv,
    "json": _write_json,
    "parquet": _write_parquet,
}
