"""What rests on an expired instrument, and by which chain."""

from __future__ import annotations

import sys
from dataclasses import replace
from itertools import pairwise
from typing import Any

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.graph import Chain, resting_on, resting_on_expired
from docparse.graph.expiry import expired_on
from docparse.report.graph_answer_words import graph_answer_words
from docparse.report.graph_chains import chain_lines
from docparse.report.style import Style
from tests.made_registered_papers import DECREE, DIM_DECREE, LAW, OLD_DECREE, OLD_LAW, graph_of, paper

resting_module = sys.modules["docparse.graph.resting"]


def told(chains: tuple[Chain, ...]) -> list[tuple[str, list[str], bool]]:
    return [(chain.source, [step.node for step in chain.steps], chain.certain) for chain in chains]


@pytest.mark.parametrize(
    ("relation", "number", "expected"),
    [
        ("based_on", OLD_DECREE.number, [([OLD_DECREE.id], True)]),
        ("implements", OLD_DECREE.number, [([OLD_DECREE.id], True)]),
        ("guides", OLD_DECREE.number, [([OLD_DECREE.id], True)]),
        # a mention is no footing, and who ends an instrument does not rest on it
        ("mentions", OLD_DECREE.number, []),
        ("replaces", OLD_DECREE.number, []),
        ("reply_to", OLD_DECREE.number, []),
        # through one that is in force; through one of which nobody knows
        ("based_on", DECREE.number, [([DECREE.id, OLD_LAW.id], True)]),
        ("based_on", DIM_DECREE.number, [([DIM_DECREE.id, OLD_LAW.id], False)]),
        ("based_on", LAW.number, []),
    ],
)
def test_one_document(relation: str, number: str, expected: list[tuple[list[str], bool]]) -> None:
    graph = graph_of(paper("a.md", "7/KH-UBND", "2023-02-01", (relation, number, None)))  # type: ignore[arg-type]
    assert [(nodes, certain) for _, nodes, certain in told(resting_on_expired(graph))] == expected


def test_a_document_that_repeals_its_basis_does_not_rest_on_it() -> None:
    graph = graph_of(
        paper("a.md", None, None, ("based_on", OLD_DECREE.number, None), ("repeals", OLD_DECREE.number, None))
    )
    assert resting_on_expired(graph) == ()


def test_through_another_document_whose_state_nobody_knows() -> None:
    graph = graph_of(
        paper("b.md", "9/KH-UBND", "2025-03-01", ("implements", "7/KH-UBND", "2023-02-01")),
        paper("a.md", "7/KH-UBND", "2023-02-01", ("based_on", OLD_DECREE.number, None)),
    )
    direct, through = sorted(resting_on_expired(graph), key=lambda chain: len(chain.steps))
    assert (direct.direct, direct.certain, direct.expired_then) == (True, True, False)
    assert (through.direct, through.certain, through.expired_then) == (False, False, True)
    assert [step.relation for step in through.steps] == ["implements", "based_on"]


def test_an_earlier_day_knows_nothing_of_later_ends() -> None:
    first = paper("a.md", "7/KH-UBND", "2023-02-01", ("based_on", OLD_DECREE.number, None))
    assert resting_on_expired(graph_of(first, day="2024-04-30")) == ()
    assert len(resting_on_expired(graph_of(first, day="2024-05-01"))) == 1


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2024-04-30", []),
        ("2024-05-01", [[OLD_DECREE.id]]),
        ("2025", [[OLD_DECREE.id]]),
        # it may have been either
        ("2024", []),
        (None, []),
    ],
)
def test_judged_by_its_own_day(date: str | None, expected: list[list[str]]) -> None:
    graph = graph_of(paper("a.md", "7/KH-UBND", date, ("based_on", OLD_DECREE.number, None)))
    assert [nodes for _, nodes, _ in told(resting_on_expired(graph, own_day=True))] == expected
    assert [nodes for _, nodes, _ in told(resting_on_expired(graph))] == [[OLD_DECREE.id]]


def test_by_its_own_day_a_chain_may_run_on_through_what_expired_later() -> None:
    graph = graph_of(
        paper("a.md", "7/KH-UBND", "2021-02-01", ("based_on", OLD_DECREE.number, None)),
        paper("b.md", "8/TTr", None, ("mentions", OLD_LAW.number, None)),
    )
    graph.add_edge(
        OLD_DECREE.id, OLD_LAW.id, key="guides@registry", relation="guides", origin="registry", document=None,
        mentions=0, evidence=[], dates=[], said_by="sổ thử", level="record", effective_from=None,
    )  # fmt: skip
    assert [nodes for _, nodes, _ in told(resting_on_expired(graph))] == [[OLD_DECREE.id]]
    assert [nodes for _, nodes, _ in told(resting_on_expired(graph, own_day=True))] == [[OLD_DECREE.id, OLD_LAW.id]]


def test_what_rests_on_one_instrument_whatever_its_state() -> None:
    graph = graph_of(
        paper("b.md", "9/KH-UBND", "2025-03-01", ("implements", "7/KH-UBND", "2023-02-01")),
        paper("a.md", "7/KH-UBND", "2023-02-01", ("based_on", LAW.number, None)),
    )
    assert [(chain.direct, chain.certain) for chain in resting_on(graph, LAW.id)] == [(True, True), (False, False)]


@pytest.mark.parametrize(
    ("state", "since", "asked", "day", "expected"),
    [
        ("expired", "2024-05-01", "2026-11-23", "2024-05-01", True),
        ("expired", "2024-05-01", "2026-11-23", "2024-04-30", False),
        ("expired", "2024-05", "2026-11-23", "2024-05-10", None),
        ("expired", "2024-05", "2026-11-23", "2024-06-01", True),
        ("expired", None, "2026-11-23", "2024-06-01", None),
        ("in_force", None, "2026-11-23", "2024-06-01", False),
        ("in_force", None, "2023-11-23", "2024-06-01", None),
        ("unknown", None, "2026-11-23", "2024-06-01", None),
        (None, None, "2026-11-23", "2024-06-01", None),
    ],
)
def test_the_state_on_one_day_tells_of_others(
    state: str | None, since: str | None, asked: str, day: str, expected: bool | None
) -> None:
    assert expired_on({"state": state, "since": since, "state_on": asked}, day) is expected


STATES = ("in_force", "expired", "unknown", None)


@given(
    st.lists(st.sampled_from(STATES), min_size=2, max_size=9),
    st.lists(
        st.tuples(st.integers(0, 8), st.integers(0, 8), st.sampled_from(("based_on", "guides", "mentions"))),
        max_size=25,
    ),
    st.booleans(),
)
def test_every_chain_is_one_and_none_is_missing(
    states: list[str | None], edges: list[tuple[int, int, str]], own_day: bool
) -> None:
    graph = invented(states, edges)
    resting = {(s, t) for s, t, facts in graph.edges(data=True) if facts["relation"] != "mentions"}
    expired = {node for node, facts in graph.nodes(data=True) if facts["state"] == "expired"}
    chains = resting_on_expired(graph, own_day=own_day)
    for chain in chains:
        way = [chain.source, *(step.node for step in chain.steps)]
        assert set(pairwise(way)) <= resting
        assert chain.target in expired
        assert len(set(way)) == len(way)
        unknown = any(graph.nodes[node]["state"] in (None, "unknown") for node in way[1:-1])
        assert not (chain.certain and unknown)
    sources = {chain.source for chain in chains if chain.direct}
    assert sources == {s for s, t in resting if t in expired}


def invented(states: list[str | None], edges: list[tuple[int, int, str]]) -> networkx.MultiDiGraph[str]:
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for number, state in enumerate(states):
        graph.add_node(
            str(number), kind="document", label=str(number), paths=[str(number)], date="2025-01-01", state=state,
            since=f"2020-01-0{number + 1}", state_on="2026-11-23",
        )  # fmt: skip
    for source, target, relation in edges:
        if source != target and max(source, target) < len(states):
            graph.add_edge(str(source), str(target), relation=relation, origin="document")
    return graph


def test_all_that_has_expired_below_another_document() -> None:
    graph = graph_of(
        paper("b.md", "9/KH-UBND", "2025-03-01", ("implements", "7/KH-UBND", "2023-02-01")),
        paper(
            "a.md", "7/KH-UBND", "2023-02-01", ("based_on", OLD_DECREE.number, None), ("based_on", OLD_LAW.number, None)
        ),
    )
    reached = {(chain.own_day, chain.target) for chain in resting_on_expired(graph)}
    assert reached == {(day, old.id) for day in ("2023-02-01", "2025-03-01") for old in (OLD_DECREE, OLD_LAW)}


def test_what_can_be_concluded_goes_before_what_is_nearer() -> None:
    graph = graph_of(
        paper(
            "a.md", "7/KH-UBND", "2023-02-01", ("based_on", DIM_DECREE.number, None), ("based_on", DECREE.number, None)
        )
    )
    (chain,) = resting_on_expired(graph)
    assert (chain.certain, [step.node for step in chain.steps]) == (True, [DECREE.id, OLD_LAW.id])


def knot(size: int, expired: int) -> networkx.MultiDiGraph[str]:
    """Documents that all rest on each other; the last of them on ``expired`` instruments."""
    return invented(
        [None] * size + ["expired"] * expired,
        [(one, other, "guides") for one in range(size) for other in range(size)]
        + [(size - 1, size + number, "based_on") for number in range(expired)],
    )


@pytest.mark.parametrize("own_day", [False, True])
def test_in_a_knot_every_document_that_rests_on_something_expired_is_told(
    monkeypatch: pytest.MonkeyPatch, own_day: bool
) -> None:
    monkeypatch.setattr(resting_module, "_IN_ALL", 0)
    monkeypatch.setattr(resting_module, "_FEWEST", 2)
    chains = resting_on_expired(knot(9, 3), own_day=own_day)
    assert {chain.source for chain in chains} == {str(number) for number in range(9)}
    # What the last one names itself is told whole.
    assert sum(chain.source == "8" for chain in chains) == 3
    assert all(chain.only_nearest and not chain.certain for chain in chains if chain.source != "8")


@given(
    st.lists(st.sampled_from(STATES), min_size=2, max_size=9),
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), st.just("guides")), max_size=25),
    st.booleans(),
)
def test_however_few_steps_are_gone_the_same_documents_are_told(
    states: list[str | None], edges: list[tuple[int, int, str]], own_day: bool
) -> None:
    graph = invented(states, edges)
    whole = {chain.source for chain in resting_on_expired(graph, own_day=own_day)}
    with pytest.MonkeyPatch.context() as few:
        few.setattr(resting_module, "_IN_ALL", 0)
        few.setattr(resting_module, "_FEWEST", 1)
        told_of = resting_on_expired(graph, own_day=own_day)
    assert {chain.source for chain in told_of} == whole
    for chain in told_of:
        assert graph.nodes[chain.target]["state"] == "expired"
        assert set(pairwise([chain.source, *(step.node for step in chain.steps)])) <= set(graph.edges())


def test_a_chain_of_ten_thousand() -> None:
    size = 10_000
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    facts: dict[str, Any] = {
        "kind": "instrument",
        "paths": [],
        "date": "2025-01-01",
        "state": "in_force",
        "since": None,
    }
    for number in range(size):
        graph.add_node(f"{number}", label=f"{number}", **facts)
    graph.nodes["0"].update(kind="document", paths=["a.md"])
    graph.nodes[f"{size - 1}"].update(state="expired", since="2020-01-01")
    for one, other in pairwise(range(size)):
        graph.add_edge(f"{one}", f"{other}", relation="based_on", origin="document")
    (chain,) = resting_on_expired(graph)
    assert (len(chain.steps), chain.certain) == (size - 1, True)


_UNTOLD: dict[str, Any] = {
    "number": None,
    "name": None,
    "proposal": None,
    "partly_expired": False,
    "amended_by": [],
    "replaced_by": [],
}


@pytest.mark.parametrize("cut", [0, 2])
def test_a_reader_is_told_that_there_may_be_more(cut: int) -> None:
    said = graph_answer_words()
    graph = knot(4, 1)
    for node in graph:
        graph.nodes[node].update(_UNTOLD)
    chains = resting_on_expired(graph)
    told_of = [replace(chain, only_nearest=number < cut) for number, chain in enumerate(chains)]
    text = " ".join(chain_lines(graph, told_of, "Hỏi", Style(), said))
    assert ("của 2 văn bản chỉ nêu" in text) is bool(cut)
