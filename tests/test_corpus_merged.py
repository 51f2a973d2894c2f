"""The instruments of an archive are those that docparse.graph finds when it is shown every identity, one by one."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet

from benchmarks.made_archive import Plan, write_archive
from docparse.corpus import CorpusGraph, find_archive, graph, merged, most_cited, open_database
from docparse.graph.clusters import cluster
from docparse.graph.identity import Identity
from tests.made_corpus import made

DAY = "2026-11-23"
SELF = "self"
FACTS = ("type", "number", "date", "organ", "instrument_id")
# Two of each would agree, were it not for the third one; days in part, papers of one number, spellings of one number.
TYPES = ("Nghị định", "nghị  định", "Quyết định", "", None)
NUMBERS = ("5/NĐ-CP", "05/NĐ - CP", "7/2019/QH14", "9/KH-SNV", None)
DATES = ("2019", "2019-03", "2019-03-05", "2019-07-01", "2020-03-05", None)
ORGANS = ("CP", "SNV@an-loc", None)
KEYS = ("a|5|?|?", "b|5|2019|CP", "name|luat-dat-dai|2019", "name|luat-dat-dai|?", "name|ke-hoach-nam-2019|2019", SELF)
RELATIONS = ("based_on", "mentions", "implements", "replaces")

Row = dict[str, Any]
Tables = Mapping[str, Sequence[Row]]


def drawn(chance: random.Random) -> Row:
    """Facts that may contradict each other, and the key, in every way."""
    return {
        "type": chance.choice(TYPES), "number": chance.choice(NUMBERS), "date": chance.choice(DATES),
        "organ": chance.choice(ORGANS), "instrument_id": chance.choice((None,) * 6 + ("Luật|7", "Nghị định|5")),
        "title": chance.choice(("Đất đai", "", None)),
    }  # fmt: skip


def drawn_tables(seed: int, documents: int = 30) -> Tables:
    """An archive in which nearly everything is awkward."""
    chance = random.Random(seed)
    tables: dict[str, list[Row]] = {"documents": [], "citations": [], "relations": []}
    for number in range(documents):
        own = drawn(chance)
        own["own_organ"] = own.pop("organ")
        id_ = f"{chance.getrandbits(64):016x}"
        tables["documents"].append({"document_id": id_, "path": f"kho/{number:03d}.docx", **own})
        keys = [chance.choice((*KEYS, None)) for _ in range(chance.randrange(7))]
        for index, key in enumerate(keys):
            told = {"form": chance.choice(("full", "named", "short")), "relation": chance.choice(RELATIONS)}
            place = {"document_id": id_, "citation": index, "refers_to": key}
            name = chance.choice(("Luật Đất đai", None))
            tables["citations"].append({**place, **told, **drawn(chance), "name": name})
        for _ in range(min(len(keys), chance.randrange(3))):
            source, target = chance.choice(keys), chance.choice(keys)
            said = {"relation": "amends", "source_key": source, "target_key": target}
            tables["relations"].append({"document_id": id_, **said})
    return tables


def first_known(rows: Iterable[Row], name: str) -> str | None:
    return next((row[name] for row in rows if row[name]), None)


def identity_of(home: str, key: str, rows: Sequence[Row]) -> Identity:
    own = [row for row in rows if row["form"] in ("full", "named")]
    date = max((row["date"] or "" for row in own), key=len, default="")
    known = {name: first_known(own, name) for name in FACTS}
    return Identity(home, key, known["type"], known["number"], date or None, known["organ"], known["instrument_id"])


def own_identity(row: Row) -> Identity:
    known = {name: row[name] or None for name in ("type", "number", "date", "instrument_id")}
    return Identity(home=row["path"], key=SELF, issuer_id=row["own_organ"] or None, **known)


def plainly(tables: Tables) -> tuple[Counter[Any], set[Any]]:
    """Nodes by the identities in them, with what is counted of each, and edges: every identity is looked at."""
    paths = {row["document_id"]: row["path"] for row in tables["documents"]}
    cited: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in sorted(tables["citations"], key=lambda row: (row["document_id"], row["citation"])):
        if row["refers_to"] is not None:
            cited[paths[row["document_id"]], row["refers_to"]].append(row)
    identities = [identity_of(*place, rows) for place, rows in cited.items() if place[1] != SELF]
    identities += [own_identity(row) for row in tables["documents"]]
    node_of: dict[tuple[str, str], frozenset[tuple[str, str]]] = {}
    nodes: Counter[Any] = Counter()
    for members in cluster(identities):
        node = frozenset((one.home, one.key) for one in members)
        node_of.update(dict.fromkeys(node, node))
        within = {place: cited[place] for place in node if place[1] != SELF}
        based_on = {home for (home, _), own in within.items() if any(row["relation"] == "based_on" for row in own)}
        nodes[node, len({home for home, _ in within}), len(based_on), sum(map(len, within.values()))] += 1
    stated: Counter[Any] = Counter()
    for (home, key), rows in cited.items():
        stated.update((home, (home, SELF), row["relation"], (home, key)) for row in rows)
    for row in tables["relations"]:
        home = paths[row["document_id"]]
        stated[home, (home, row["source_key"]), row["relation"], (home, row["target_key"])] += 1
    edges: Counter[Any] = Counter()
    for (home, source, relation, target), count in stated.items():
        if source in node_of and target in node_of and node_of[source] != node_of[target]:
            edges[node_of[source], relation, node_of[target], home] += count
    return nodes, set(edges.items())


def asked(place: str) -> tuple[Counter[Any], set[Any]]:
    """The same from the archive."""
    with open_database(find_archive(place)) as database:
        asking = CorpusGraph(database, None, DAY)
        connection = database._connection
        members: dict[int, set[tuple[str, str]]] = defaultdict(set)
        for node, path, key in connection.execute(
            "select p.node, c.path, k.key from placed p join chosen c using (doc) join keys k using (key_no)"
        ).fetchall():
            members[node].add((path, key))
        names = {node: frozenset(own) for node, own in members.items()}
        counts = connection.execute("select node, documents, based_on, mentions from nodes").fetchall()
        nodes = Counter((names[node], *rest) for node, *rest in counts)
        (edges,) = asking.whole("export_edges")
        ids = dict(connection.execute("select id, node from told").fetchall())
        assert len(ids) == len(names), "two nodes of one id"
        found = {
            ((names[ids[source]], relation, names[ids[target]], path), mentions)
            for source, target, relation, path, mentions in edges
        }
    return nodes, found


SEEDS = [*range(4), *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(4, 40))]


@pytest.mark.parametrize("seed", SEEDS)
def test_awkward_archives(tmp_path: Path, seed: int) -> None:
    tables = drawn_tables(seed)
    assert asked(made(tmp_path, tables)) == plainly(tables)


def test_a_made_archive(tmp_path: Path) -> None:
    place = tmp_path / "kho"
    write_archive(place, Plan(documents=120, per_partition=32))
    archive = find_archive(str(place))
    tables = {
        name: [row for file in archive.files(name) for row in parquet.read_table(file).to_pylist()]
        for name in ("documents", "citations", "relations")
    }
    assert asked(str(place)) == plainly(tables)


def test_documents_are_taken_some_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tables = drawn_tables(99)
    place = made(tmp_path, tables)
    monkeypatch.setattr(merged, "_AT_ONCE", 7)
    assert asked(place) == plainly(tables)


def test_the_most_cited_of_equal_ones_do_not_depend_on_how_many_are_asked_for(tmp_path: Path) -> None:
    place = made(tmp_path, drawn_tables(7, documents=60))

    def rows(limit: int | None) -> tuple[tuple[Any, ...], ...]:
        with open_database(find_archive(place)) as database:
            return most_cited(database, None, DAY, limit).rows

    whole = rows(None)
    counts = [row[2:5] for row in whole]
    assert len(set(counts)) < len(counts)
    for limit in (1, 5, len(whole) // 2, len(whole)):
        assert rows(limit) == whole[:limit]


@pytest.mark.parametrize("seed", range(50, 53))
def test_large_circles_are_those_that_small_ones_would_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    place = made(tmp_path, drawn_tables(seed, documents=60))

    def circles_of() -> list[tuple[tuple[str, ...], int, str]]:
        with open_database(find_archive(place)) as database:
            circles, known = CorpusGraph(database, None, DAY).circles()
        assert all(step.node in known for one in circles for step in one.loop)
        assert all(one.loop[-1].node == one.nodes[0] for one in circles)
        return [(one.nodes, len(one.loop), one.nodes[0]) for one in circles]

    expected = circles_of()
    assert expected
    monkeypatch.setattr(graph, "_MOST_IN_FULL", 1)
    assert circles_of() == expected
