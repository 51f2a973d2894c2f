"""The citation graph made of an archive's tables is that of docparse.graph."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import networkx
import pytest

import docparse
from benchmarks.made_archive import write_partition
from docparse.corpus import Choice, CorpusGraph, circles, find_archive, open_database, resting_on_expired, top_cited
from docparse.corpus.export import export_files, export_graph
from docparse.graph import from_node_link, strong_components
from docparse.graph import resting_on_expired as chains_of
from docparse.graph.build import build_graph
from docparse.graph.enrich import enrich
from docparse.pipeline.batch.columns import columns
from docparse.pipeline.batch.rows import analysis_rows
from docparse.registry import open_packaged
from docparse.values import Analysis
from tests.made_corpus import HOSTILE, citation, document, local, made

DAY = "2026-11-23"
OLD = "Nghị định 91/2017/NĐ-CP"
SAMPLES = Path(__file__).parent.parent / "samples"


def archive_of(folder: Path, analyses: Iterable[Analysis]) -> str:
    """The tables of these documents, a partition each."""
    for number, analysis in enumerate(analyses):
        rows = analysis_rows(analysis, path=analysis.document.path, size=1, judged_on=DAY, stage=None)
        named = {
            table: [dict(zip((column.name for column in columns()[table]), row, strict=True)) for row in own]
            for table, own in rows.items()
        }
        write_partition(folder, f"{number:03d}", named)
    return str(folder)


def told(graph: Any) -> tuple[dict[str, Any], set[Any]]:
    """Nodes by the files that hold them and cite them, edges by nodes; ids and order do not count."""
    called = {
        node: (facts["label"], facts["date"], tuple(facts["paths"]), tuple(facts["cited_by"]), facts["instrument_id"])
        for node, facts in graph.nodes(data=True)
    }
    edges = {
        (called[source], facts["relation"], called[target], facts["document"], facts["mentions"])
        for source, target, facts in graph.edges(data=True)
    }
    return {str(one): one for one in called.values()}, edges


def exported(place: str, folder: Path) -> Any:
    with open_database(find_archive(place)) as database:
        graph = CorpusGraph(database, open_packaged(), DAY)
        export_graph(graph, folder / "graph.json", "json")
    return from_node_link((folder / "graph.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def analyses() -> list[Analysis]:
    patterns = ("*.md", "*.txt", "*.docx", "cung-chu-de/*")
    paths = [path for pattern in patterns for path in SAMPLES.glob(pattern)]
    found = [docparse.extract(path) for path in sorted(paths) if path.name != "README.md"]
    # Of two papers without a number neither graph can tell more than that they are two.
    return [one for one in found if one.header.number]


@pytest.mark.slow
def test_the_graph_of_the_samples(analyses: list[Analysis], tmp_path: Path) -> None:
    expected = build_graph(analyses, open_packaged())
    enrich(expected, open_packaged(), DAY)
    found = exported(archive_of(tmp_path / "kho", analyses), tmp_path)
    nodes, edges = told(expected)
    assert told(found)[0].keys() == nodes.keys()
    assert told(found)[1] == edges
    assert len(edges) > 50


@pytest.mark.slow
def test_the_graph_of_real_documents(shared: Path, tmp_path: Path) -> None:
    found = [docparse.extract(path) for path in sorted((shared / "docs" / "md").glob("*.md"))[:24]]
    test_the_graph_of_the_samples([one for one in found if one.header.number], tmp_path)


def chain_facts(place: str) -> dict[str, tuple[int, bool, str]]:
    with open_database(find_archive(place)) as database:
        _, resting = CorpusGraph(database, open_packaged(), DAY).resting_on_expired()
        return {one.nodes[0]["path"]: (len(one.relations), one.certain, one.nodes[-1]["label"]) for one in resting}


def registered(number: str) -> dict[str, Any]:
    one = next(one for one in open_packaged().all_instruments() if one.number == number)
    return {"number": one.number, "type": one.type, "date": one.date, "instrument_id": one.id}


@pytest.fixture(scope="module")
def resting(tmp_path_factory: pytest.TempPathFactory) -> str:
    """1 rests on a replaced decree, 2 on 1, 3 mentions it, 4 replaces it, 5 and 6 rest on each other and 6 on 2."""
    old = registered("91/2017/NĐ-CP")
    return made(
        tmp_path_factory.mktemp("resting"),
        {"documents": [document(number) for number in (1, 2, 3)],
         "citations": [citation(1, **old), local(2, 1), citation(3, **old, relation="mentions")]},
        {"documents": [document(number) for number in (4, 5, 6)],
         "citations": [citation(4, **old), citation(4, 1, **old, relation="replaces"), local(5, 6), local(6, 5),
                       local(6, 2, 1)]},
    )  # fmt: skip


def test_what_rests_on_an_expired_instrument(resting: str, tmp_path: Path) -> None:
    found = chain_facts(resting)
    assert {path: steps for path, (steps, _, _) in found.items()} == {
        "kho/1.docx": 1, "kho/2.docx": 2, "kho/5.docx": 4, "kho/6.docx": 3,
    }  # fmt: skip
    assert found["kho/1.docx"] == (1, True, OLD)
    assert not found["kho/2.docx"][1]
    graph = exported(resting, tmp_path)
    shortest: dict[str, int] = {}
    for chain in chains_of(graph):
        path = graph.nodes[chain.source]["paths"][0]
        shortest[path] = min(shortest.get(path, 99), len(chain.steps))
    assert shortest == {path: steps for path, (steps, _, _) in found.items()}


def test_the_answer_tells_the_chain(resting: str) -> None:
    with open_database(find_archive(resting)) as database:
        answer = resting_on_expired(CorpusGraph(database, open_packaged(), DAY), 2)
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    assert answer.cut
    assert [row["path"] for row in rows] == ["kho/1.docx", "kho/2.docx"]
    assert [row["direct"] for row in rows] == [1, 0]
    assert [step["instrument"] for step in rows[1]["chain"]] == ["Kế hoạch 1/KH-SNV", OLD]
    assert rows[0]["expired_then"] is True
    assert answer.notes[1].facts == {"count": 4}


def test_circles(resting: str, tmp_path: Path) -> None:
    with open_database(find_archive(resting)) as database:
        answer = circles(CorpusGraph(database, None, DAY))
    ((size, loop, members),) = answer.rows
    assert (size, len(loop), sorted(members)) == (2, 2, ["Kế hoạch 5/KH-SNV", "Kế hoạch 6/KH-SNV"])
    assert len(strong_components(exported(resting, tmp_path))) == 1


def test_most_cited_with_page_rank(resting: str) -> None:
    with open_database(find_archive(resting)) as database:
        answer = top_cited(CorpusGraph(database, open_packaged(), DAY), 1)
    (row,) = (dict(zip(answer.columns, row, strict=True)) for row in answer.rows)
    assert (row["instrument"], row["documents"], row["based_on"], row["mentions"]) == (
        "Nghị định 91/2017/NĐ-CP",
        3,
        2,
        4,
    )
    assert row["state"] == "expired"
    assert 0 < row["page_rank"] < 1


@pytest.mark.parametrize(
    ("first", "second", "nodes"),
    [
        ({"date": "2011"}, {}, 1),
        ({"date": "2011"}, {"date": "2012-03-05"}, 2),
        ({"organ": None}, {"organ": None}, 2),
        ({"date": None, "number": "5/NĐ"}, {"date": None, "number": "5/NĐ"}, 2),
        ({"number": "030/2011/NĐ - CP", "date": None}, {}, 1),
        ({"type": "Quyết định"}, {}, 2),
        ({"type": "nghị  định"}, {}, 1),
        ({"type": None}, {}, 1),
        ({"organ": "UBND@an-loc"}, {"organ": "UBND@an-phu"}, 2),
        ({"number": None, "date": None, "refers_to": "name|luat-a|?"}, {"number": None, "date": None,
          "refers_to": "name|luat-a|?"}, 2),
        ({"number": None, "date": None, "refers_to": "name|luat-a|2011"}, {"number": None, "date": None,
          "refers_to": "name|luat-a|2011"}, 1),
    ],
)  # fmt: skip
def test_two_mentions_are_one_instrument_or_two(
    tmp_path: Path, first: dict[str, Any], second: dict[str, Any], nodes: int
) -> None:
    rows = [citation(number, instrument_id=None, **own) for number, own in ((1, first), (2, second))]
    place = made(tmp_path, {"documents": [document(1), document(2)], "citations": rows})
    with open_database(find_archive(place)) as database:
        assert CorpusGraph(database, None, DAY).counts()["nodes"] - 2 == nodes


def test_one_that_fits_two_instruments_joins_neither(tmp_path: Path) -> None:
    days = ("2011-03-05", "2011-07-01", "2011", "2011")
    rows = [citation(number, instrument_id=None, date=day) for number, day in enumerate(days, 1)]
    place = made(tmp_path, {"documents": [document(number) for number in range(1, 5)], "citations": rows})
    with open_database(find_archive(place)) as database:
        assert CorpusGraph(database, None, DAY).counts()["nodes"] == 4 + 4


def test_documents_without_a_number_are_several(tmp_path: Path) -> None:
    drafts = [document(number, number=None, date=None, own_organ=None) for number in (1, 2)]
    with open_database(find_archive(made(tmp_path, {"documents": drafts}))) as database:
        assert CorpusGraph(database, None, DAY).counts()["nodes"] == 2


@pytest.mark.parametrize("form", ["graphml", "csv", "parquet", "json"])
def test_hostile_names_in_what_is_written(tmp_path: Path, form: str) -> None:
    tables = {
        "documents": [document(1, path=f"{HOSTILE}.docx"), document(2, number="=1+1")],
        "citations": [citation(1, number=HOSTILE, instrument_id=None), citation(2, number="\x0b5/NĐ")],
    }
    with open_database(find_archive(made(tmp_path, tables)), Choice()) as database:
        export_graph(CorpusGraph(database, None, DAY), tmp_path / f"g.{form}", form)
    files = export_files(tmp_path / f"g.{form}", form)
    assert all(path.is_file() for path in files)
    assert len(list(tmp_path.glob("g*"))) == len(files)
    if form == "graphml":
        assert networkx.read_graphml(files[0]).number_of_nodes() == 4
    elif form == "json":
        assert len(json.loads(files[0].read_text(encoding="utf-8"))["nodes"]) == 4
    elif form == "csv":
        assert "\n=1" not in files[0].read_text(encoding="utf-8-sig")
