"""Answers about a citation graph, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from docparse.report.graph_nodes import document_words, node_status, node_words
from docparse.report.places import date_words
from docparse.report.style import Style
from docparse.report.table import draw_table
from docparse.report.validity import validity_cell
from docparse.report.words import relation_word

if TYPE_CHECKING:
    import networkx

    from docparse.graph import Circle, Citing, Found, MissingBase, Popular, TwoDates

    Graph = networkx.MultiDiGraph[str]

Said = Mapping[str, str]
# Of long lists a person sees the beginning.
_SHOWN = 10
_EXAMPLES = 3


def about_lines(graph: Graph, style: Style, said: Said) -> Iterator[str]:
    """What was read, and of how much of it nothing is known."""
    facts = [facts for _, facts in graph.nodes(data=True)]
    documents = sum(len(one["paths"]) for one in facts)
    cited = [one for one in facts if one["cited_by"] and not one["paths"]]
    about = graph.graph
    yield from style.wrap(
        said["graph_about"].format(
            documents=documents, instruments=len(cited), day=date_words(about.get("state_on")),
            registry=about.get("registry", "?"),
        )
    )  # fmt: skip
    if blind := sum(one.get("state") in (None, "unknown") for one in cited):
        yield from style.wrap(said["graph_blind"].format(count=blind))


def citing_lines(
    graph: Graph, wanted: str, found: Found, answers: Mapping[str, Sequence[Citing]], style: Style, said: Said
) -> Iterator[str]:
    """For each instrument that was meant the documents that cite it; else what may have been meant."""
    yield from found_lines(graph, wanted, found, style, said)
    for heading, nodes in groupby(answers, key=lambda node: _asked_words(graph.nodes[node], said)):
        yield style.heading(heading)
        documents = [one for node in nodes for one in answers[node]]
        if not documents:
            yield "  " + said["not_cited"]
        for one in documents:
            yield from style.wrap(_citing_words(graph, one, said), "      ", "  - ")


def _asked_words(facts: Mapping[str, Any], said: Said) -> str:
    """Laws without number and year stand together: each document may mean another one."""
    undated = "" if facts["number"] or facts["date"] else said["undated"]
    return said["cites"].format(name=node_words(facts) + undated) + ": " + _validity(facts, said)


def found_lines(graph: Graph, wanted: str, found: Found, style: Style, said: Said) -> Iterator[str]:
    """That what was asked about is not there, or is several."""
    if not found.nodes:
        yield from style.wrap(said["not_in_graph"].format(wanted=wanted))
    elif len(found.nodes) > 1:
        yield from style.wrap(said["several"].format(wanted=wanted, count=len(found.nodes)))
    if found.near:
        words = said["also_near" if found.nodes else "near"]
        yield from style.wrap(words.format(names=_names(graph, found.near)), "  ")


def _citing_words(graph: Graph, one: Citing, said: Said) -> str:
    path = document_words(graph.nodes[one.node]) if one.node else one.document
    told = [relation_word(one.relation, said), said["how_often"].format(count=one.mentions)]
    if one.dates:
        told.append(said["dated"].format(days=", ".join(map(date_words, one.dates))))
    return f"{path}: {'; '.join(told)}"


def most_cited_lines(graph: Graph, rows: Sequence[Popular], style: Style, said: Said) -> Iterator[str]:
    yield style.heading(said["most_cited"])
    if not rows:
        yield "  " + said["none"]
        return
    cells = [
        (
            node_words(graph.nodes[row.node]), str(row.documents), str(row.based_on), str(row.mentions),
            _validity(graph.nodes[row.node], said),
        )
        for row in rows
    ]  # fmt: skip
    titles = [said[key] for key in ("instrument", "documents_column", "bases_column", "mentions_count", "validity")]
    yield from draw_table(titles, cells, style, {0: 25, 4: 12})


def circle_lines(graph: Graph, circles: Sequence[Circle], style: Style, said: Said) -> Iterator[str]:
    """Each circle by a shortest way round it."""
    yield _heading(style, said["cycles"], circles)
    if not circles:
        yield "  " + said["none"]
        return
    yield from style.wrap(said["cycles_why"], "  ")
    for circle in circles:
        way = node_words(graph.nodes[circle.nodes[0]]) + "".join(
            f" → {step_words(step, said)} {node_words(graph.nodes[step.node])}" for step in circle.loop
        )
        yield from style.wrap(way, "      ", "  - ")
        if len(circle.nodes) > len(circle.loop):
            yield from style.wrap(said["cycle_more"].format(names=_names(graph, circle.nodes)), "      ")


def step_words(step: Any, said: Said) -> str:
    """ "căn cứ", or who says so where no document does."""
    return relation_word(step.relation, said) + (said["by_registry"] if step.origin == "registry" else "")


def two_dates_lines(graph: Graph, found: Sequence[TwoDates], style: Style, said: Said) -> Iterator[str]:
    """Each instrument with its dates and who gives them."""
    yield _heading(style, said["two_dates"], found)
    if not found:
        yield "  " + said["none"]
    for one in found:
        yield from style.wrap(one.label, "    ", "  - ")
        for row in one.dates:
            who = [said["by_itself"].format(paths=", ".join(row.own))] if row.own else []
            who += [said["registry"]] if row.registered else []
            who += [_shortened(row.documents, said)] if row.documents else []
            yield from style.wrap(
                said["date_line"].format(day=date_words(row.date), who="; ".join(who)), "        ", "      "
            )


def missing_lines(graph: Graph, found: Sequence[MissingBase], style: Style, said: Said) -> Iterator[str]:
    """Document after document what it lacks."""
    yield _heading(style, said["missing_bases"], {one.document for one in found})
    if not found:
        yield "  " + said["none"]
    for document, lacking in groupby(found, key=lambda one: one.document):
        yield from style.wrap(document_words(graph.nodes[document]), "    ", "  ")
        for one in lacking:
            words = said["lacks"].format(
                name=node_words(graph.nodes[one.base]), count=len(one.cited_by), all=len(one.sisters)
            )
            words += f" [{_validity(graph.nodes[one.base], said)}]"
            paths = [graph.nodes[sister]["paths"][0] for sister in one.cited_by[:_EXAMPLES]]
            words += said["such_as"].format(paths=", ".join(paths))
            yield from style.wrap(words, "        ", "    - ")


def _heading(style: Style, words: str, found: Iterable[Any]) -> str:
    count = len(list(found))
    return style.heading(f"{words}: {count}" if count else words)


def _validity(facts: Mapping[str, Any], said: Said) -> str:
    return validity_cell(node_status(facts), said)


def _names(graph: Graph, nodes: Sequence[str]) -> str:
    shown = "; ".join(node_words(graph.nodes[node]) for node in nodes[:_SHOWN])
    return shown + (" …" if len(nodes) > _SHOWN else "")


def _shortened(paths: Sequence[str], said: Said) -> str:
    shown = ", ".join(paths[:_SHOWN])
    return shown + (f" {said['and_more'].format(count=len(paths) - _SHOWN)}" if len(paths) > _SHOWN else "")
