"""What the registry adds to the graph."""

from __future__ import annotations

import networkx
import pytest

from docparse.graph import build_graph, enrich
from docparse.graph.known import looking_up
from tests.made_registered_papers import (
    DECREE,
    DIM_DECREE,
    LAW,
    NEW_DECREE,
    OLD_DECREE,
    OLD_LAW,
    REGISTERED,
    TODAY,
    InventedRegistry,
    graph_of,
    paper,
)

PAPERS = (
    paper(
        "a.md", "7/KH-UBND", "2023-02-01", ("based_on", "50/2014/NĐ-CP", "2014-07-08"), ("mentions", "8/KH-UBND", None)
    ),
    paper("b.md", "9/KH-UBND", "2025-02-01", ("based_on", "40/2013/NĐ-CP", None)),
)


@pytest.mark.parametrize(
    ("day", "state", "since"),
    [
        ("2014-07-07", "not_yet", "2014-07-08"),
        ("2024-04-30", "in_force", "2014-07-08"),
        (TODAY, "expired", "2024-05-01"),
    ],
)
def test_states_are_those_of_the_day(day: str, state: str, since: str) -> None:
    facts = graph_of(*PAPERS, day=day).nodes[OLD_DECREE.id]
    assert (facts["state"], facts["since"], facts["state_on"]) == (state, since, day)


def test_an_expired_instrument_names_successor_and_source() -> None:
    facts = graph_of(*PAPERS).nodes[OLD_DECREE.id]
    assert facts["replaced_by"] == ["60/2024/NĐ-CP"]
    assert (facts["evidence"], facts["source"], facts["as_of"]) == ("curated-high", "sổ thử", "2026-11-01")


def test_an_old_state_is_last_known_and_never_the_state() -> None:
    facts = graph_of(*PAPERS).nodes[DIM_DECREE.id]
    assert (facts["state"], facts["last_known"], facts["as_of"]) == ("unknown", "in_force", "2014-01-01")


def test_what_the_registry_does_not_know_has_no_state() -> None:
    graph = graph_of(*PAPERS)
    local = next(facts for _, facts in graph.nodes(data=True) if facts["number"] == "8/KH-UBND")
    assert local["state"] is None
    assert local["state_on"] == TODAY
    assert local["amended_by"] == local["replaced_by"] == []


def test_successors_and_foundations_come_in_with_their_edges() -> None:
    graph = graph_of(*PAPERS)
    assert {NEW_DECREE.id, OLD_LAW.id, LAW.id} <= set(graph)
    told = {
        (source, target): facts for source, target, facts in graph.edges(data=True) if facts["origin"] == "registry"
    }
    assert told[NEW_DECREE.id, OLD_DECREE.id]["relation"] == "replaces"
    assert told[DIM_DECREE.id, OLD_LAW.id]["relation"] == "guides"
    assert told[LAW.id, OLD_LAW.id]["effective_from"] == "2020-01-01"
    assert all(facts["document"] is None and not facts["evidence"] and facts["said_by"] for facts in told.values())


def test_what_a_successor_rests_on_stays_out() -> None:
    first = paper("a.md", None, None, ("based_on", OLD_LAW.number, None))
    assert DECREE.id not in graph_of(first)
    assert LAW.id in graph_of(first)


def test_the_documents_words_win_and_the_registry_fills_the_rest() -> None:
    graph = graph_of(paper("a.md", None, None, ("based_on", LAW.number, None)))
    facts = graph.nodes[LAW.id]
    assert (facts["date"], facts["title"], facts["name"]) == ("2019-06-14", "Luật Cầu phao", "Luật Cầu phao")
    other = graph_of(paper("a.md", None, None, ("based_on", LAW.number, "2019-07-15")))
    assert other.nodes[LAW.id]["date"] == "2019-07-15"
    assert other.nodes[LAW.id]["registered_date"] == "2019-06-14"


def test_another_day_changes_states_alone() -> None:
    graph = graph_of(*PAPERS)
    before = networkx.MultiDiGraph(graph)
    enrich(graph, InventedRegistry(), "2015-01-01")
    assert graph.nodes[OLD_DECREE.id]["state"] == "in_force"
    enrich(graph, InventedRegistry(), TODAY)
    assert networkx.utils.graphs_equal(graph, before)


def test_a_registry_that_knows_less_than_the_one_before_takes_the_states_away() -> None:
    graph = graph_of(*PAPERS)
    enrich(graph, InventedRegistry(instruments=(), links=()), TODAY)
    assert {facts["state"] for _, facts in graph.nodes(data=True)} == {None}
    assert {origin for _, _, origin in graph.edges(data="origin")} == {"document"}
    assert NEW_DECREE.id not in graph


def test_a_document_that_the_registry_knows_is_one_node_with_the_instrument() -> None:
    decree = paper("nghi-dinh.md", DECREE.number, DECREE.date, type="Nghị định", issuer_id="CP")
    plan = paper("a.md", "7/KH-UBND", "2023-02-01", ("based_on", DECREE.number, DECREE.date))
    facts = graph_of(decree, plan).nodes[DECREE.id]
    assert (facts["kind"], facts["paths"], facts["cited_by"]) == ("document", ["nghi-dinh.md"], ["a.md"])


@pytest.mark.parametrize(
    ("relation", "date", "itself"),
    [("attached", None, True), ("based_on", "2025-02-01", True), ("based_on", None, False)],
)
def test_a_document_that_names_its_own_number(relation: str, date: str | None, itself: bool) -> None:
    graph = build_graph([paper("a.md", "7/KH-UBND", "2025-02-01", (relation, "7/KH-UBND", date), issuer_id=None)])  # type: ignore[arg-type]
    assert (graph.number_of_edges() == 0) is itself


def test_one_by_one_and_all_at_once_tell_the_same() -> None:
    few, many = looking_up(InventedRegistry(), 0), looking_up(InventedRegistry(), 100)
    for one in (*REGISTERED, LAW):
        alone, among = few(one.id), many(one.id)
        assert alone is not None
        assert among is not None
        assert alone.instrument == among.instrument
        assert (list(alone.to), list(alone.by)) == (list(among.to), list(among.by))
    assert few("Luật|9/9999/QH1|?") is many("Luật|9/9999/QH1|?") is None
    assert few("name|luat|?") is None
