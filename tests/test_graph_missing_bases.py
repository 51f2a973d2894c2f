"""Bases that sister documents cite and one lacks."""

from __future__ import annotations

from docparse.graph import missing_bases
from docparse.values import Analysis
from tests.made_registered_papers import LAW, NEW_DECREE, OLD_DECREE, OLD_LAW, Cited, graph_of, paper

COMMON: tuple[Cited, ...] = (
    ("based_on", "Luật Đò ngang", "2018-06-01"),
    ("based_on", "Luật Bến bãi", "2017-06-01"),
    ("based_on", "88/2019/NĐ-CP", "2019-01-02"),
)
EXTRA: Cited = ("based_on", "99/2020/NĐ-CP", "2020-01-02")


def plan(number: int, *cited: Cited, year: int = 2023, **header: str) -> Analysis:
    return paper(f"{number}.md", f"{number}/KH-UBND", f"{year}-02-{number:02}", *cited, **header)


def lacking(*papers: Analysis) -> list[tuple[str, str, int, int]]:
    graph = graph_of(*papers)
    return [
        (graph.nodes[one.document]["paths"][0], graph.nodes[one.base]["label"], len(one.cited_by), len(one.sisters))
        for one in missing_bases(graph)
    ]


def test_what_most_sisters_have() -> None:
    sisters = [plan(number, *COMMON, EXTRA) for number in (1, 2, 3)]
    assert lacking(plan(9, *COMMON), *sisters) == [("9.md", "Kế hoạch 99/2020/NĐ-CP", 3, 3)]


def test_what_few_sisters_have_is_not_told() -> None:
    sisters = [plan(1, *COMMON, EXTRA), plan(2, *COMMON, EXTRA), plan(3, *COMMON), plan(4, *COMMON)]
    assert lacking(plan(9, *COMMON), *sisters) == []


def test_one_sister_is_no_custom() -> None:
    assert lacking(plan(9, *COMMON), plan(1, *COMMON, EXTRA)) == []


def test_what_is_cited_in_another_way_is_not_lacking() -> None:
    sisters = [plan(number, *COMMON, EXTRA) for number in (1, 2, 3)]
    assert lacking(plan(9, *COMMON, ("mentions", "99/2020/NĐ-CP", None)), *sisters) == []


def test_documents_of_another_type_or_with_other_bases_are_no_sisters() -> None:
    others = [plan(number, *COMMON, EXTRA, type="Tờ trình") for number in (1, 2, 3)]
    assert lacking(plan(9, *COMMON), *others) == []
    strangers = [plan(number, COMMON[0], EXTRA, ("based_on", "5/KH-UBND", "2021-01-01")) for number in (1, 2, 3)]
    assert lacking(plan(9, *COMMON), *strangers) == []


def test_a_copy_of_a_document_is_no_second_sister() -> None:
    copies = [paper(f"{name}.md", None, "2023-02-01", *COMMON, EXTRA, title="Quản lý bến") for name in "abc"]
    assert lacking(plan(9, *COMMON), *copies) == []


def test_a_base_that_came_later_could_not_be_cited() -> None:
    sisters = [plan(number, *COMMON, EXTRA) for number in (1, 2, 3)]
    assert lacking(plan(9, *COMMON, year=2019), *sisters) == []


def test_what_had_expired_on_its_day_is_not_missed() -> None:
    old: Cited = ("based_on", OLD_DECREE.number, OLD_DECREE.date)
    sisters = [plan(number, *COMMON, old) for number in (1, 2, 3)]
    assert lacking(plan(9, *COMMON, year=2024), *sisters) == [("9.md", "Nghị định 50/2014/NĐ-CP", 3, 3)]
    assert lacking(plan(9, *COMMON, year=2025), *sisters) == []


def test_the_successor_in_its_place_is_enough() -> None:
    old: Cited = ("based_on", OLD_LAW.number, OLD_LAW.date)
    sisters = [plan(number, *COMMON, old, year=2018) for number in (1, 2, 3)]
    assert lacking(plan(9, *COMMON, ("based_on", LAW.number, None), year=2018), *sisters) == []


def test_newer_sisters_do_not_ask_for_a_law_of_later_days() -> None:
    new: Cited = ("based_on", NEW_DECREE.number, NEW_DECREE.date)
    sisters = [plan(number, *COMMON, new, year=2025) for number in (1, 2, 3)]
    assert lacking(plan(9, *COMMON, year=2023), *sisters) == []
    assert len(lacking(plan(9, *COMMON, year=2026), *sisters)) == 1
