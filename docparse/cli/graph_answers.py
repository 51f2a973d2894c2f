"""Answers to the questions of one run of ``docparse graph``, as text or as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx

    from docparse.cli.graph_input import GraphInput

    Graph = networkx.MultiDiGraph[str]


def answer(graph: Graph, options: argparse.Namespace, given: GraphInput) -> str:
    """Everything that was asked, one answer after the other."""
    if options.format == "json":
        return _as_json(graph, options, given)
    return "\n".join(_as_lines(graph, options, given)) + "\n"


def _as_lines(graph: Graph, options: argparse.Namespace, given: GraphInput) -> Iterator[str]:
    import docparse.report.graph_answers as told
    from docparse.cli.console import style_of
    from docparse.report.graph_answer_words import graph_answer_words
    from docparse.report.style import Style

    said = graph_answer_words(options.lang)
    style = style_of(given.output.stream) if given.output.stream else Style()
    yield from told.about_lines(graph, style, said)
    for lines in (*_asked_lines(graph, options, style, said), *_named_lines(graph, options, style, said)):
        yield ""
        yield from lines


def _asked_lines(graph: Graph, options: argparse.Namespace, style: Any, said: Any) -> Iterator[Iterable[str]]:
    import docparse.report.graph_answers as told
    from docparse.graph import (
        cited_under_two_dates,
        missing_bases,
        most_cited,
        resting_on_expired,
        strong_components,
    )
    from docparse.report.graph_chains import chain_lines

    questions: dict[str, Callable[[], Iterable[str]]] = {
        "expired": lambda: chain_lines(graph, resting_on_expired(graph), said["expired"], style, said),
        "expired_then": lambda: chain_lines(
            graph, resting_on_expired(graph, own_day=True), said["expired_then"], style, said
        ),
        "most_cited": lambda: told.most_cited_lines(graph, most_cited(graph, options.top), style, said),
        "cycles": lambda: told.circle_lines(graph, strong_components(graph), style, said),
        "two_dates": lambda: told.two_dates_lines(graph, cited_under_two_dates(graph), style, said),
        "missing_bases": lambda: told.missing_lines(graph, missing_bases(graph), style, said),
    }
    return (lines() for name, lines in questions.items() if getattr(options, name))


def _named_lines(graph: Graph, options: argparse.Namespace, style: Any, said: Any) -> Iterator[Iterable[str]]:
    from docparse.graph import documents_citing, find_nodes, resting_on
    from docparse.report.graph_answers import citing_lines, found_lines
    from docparse.report.graph_chains import chain_lines
    from docparse.report.graph_nodes import node_words

    for wanted in options.cites:
        found = find_nodes(graph, wanted)
        answers = {node: documents_citing(graph, node) for node in found.nodes}
        yield citing_lines(graph, wanted, found, answers, style, said)
    for wanted in options.rests_on:
        found = find_nodes(graph, wanted)
        if len(found.nodes) != 1:
            yield found_lines(graph, wanted, found, style, said)
        for node in found.nodes:
            heading = said["rests_on"].format(name=node_words(graph.nodes[node]))
            yield chain_lines(graph, resting_on(graph, node), heading, style, said)


def _as_json(graph: Graph, options: argparse.Namespace, given: GraphInput) -> str:
    import docparse.report.graph_answers_json as told
    from docparse.graph import (
        cited_under_two_dates,
        missing_bases,
        most_cited,
        resting_on_expired,
        strong_components,
    )
    from docparse.report.contract import error_to_dict

    questions: dict[str, Callable[[], Any]] = {
        "expired": lambda: told.chains_to_list(graph, resting_on_expired(graph)),
        "expired_then": lambda: told.chains_to_list(graph, resting_on_expired(graph, own_day=True)),
        "most_cited": lambda: told.popular_to_list(graph, most_cited(graph, options.top)),
        "cycles": lambda: told.circles_to_list(graph, strong_components(graph)),
        "two_dates": lambda: told.two_dates_to_list(cited_under_two_dates(graph)),
        "missing_bases": lambda: told.missing_to_list(graph, missing_bases(graph)),
        "cites": lambda: [_cites(graph, wanted) for wanted in options.cites],
        "rests_on": lambda: [_rests_on(graph, wanted) for wanted in options.rests_on],
    }
    answers = {name: make() for name, make in questions.items() if getattr(options, name)}
    errors = [error_to_dict(error) for error in given.errors]
    return json.dumps({**told.about_to_dict(graph), "errors": errors, **answers}, ensure_ascii=False, indent=1) + "\n"


def _cites(graph: Graph, wanted: str) -> dict[str, Any]:
    import docparse.report.graph_answers_json as told
    from docparse.graph import documents_citing, find_nodes

    found = find_nodes(graph, wanted)
    answers = [
        {
            "instrument": told.node_to_dict(graph, node),
            "documents": told.citing_to_list(documents_citing(graph, node)),
        }
        for node in found.nodes
    ]
    return {**told.found_to_dict(graph, wanted, found), "answers": answers}


def _rests_on(graph: Graph, wanted: str) -> dict[str, Any]:
    import docparse.report.graph_answers_json as told
    from docparse.graph import find_nodes, resting_on

    found = find_nodes(graph, wanted)
    answers = [
        {
            "instrument": told.node_to_dict(graph, node),
            "chains": told.chains_to_list(graph, resting_on(graph, node)),
        }
        for node in found.nodes
    ]
    return {**told.found_to_dict(graph, wanted, found), "answers": answers}
