"""What rests on an expired instrument, with the chain to it, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from docparse.lexicon.source_words import source_words
from docparse.report.evidence_words import evidence_words
from docparse.report.graph_answers import step_words
from docparse.report.graph_nodes import document_words, node_status, node_words
from docparse.report.places import date_words
from docparse.report.style import Style
from docparse.report.validity import state_words, validity_cell
from docparse.report.words import Lang

if TYPE_CHECKING:
    import networkx

    from docparse.graph import Chain

    Graph = networkx.MultiDiGraph[str]

Said = Mapping[str, str]


def chain_lines(graph: Graph, chains: Sequence[Chain], heading: str, style: Style, said: Said) -> Iterator[str]:
    """Document after document its chains; what is direct and certain first."""
    yield style.heading(heading + (f": {_counted(chains, said)}" if chains else ""))
    if not chains:
        yield "  " + said["none"]
    if cut := len({chain.source for chain in chains if chain.only_nearest}):
        yield from style.wrap(said["only_nearest"].format(count=cut), "  ")
    for source, own in groupby(chains, key=lambda chain: chain.source):
        yield from style.wrap(document_words(graph.nodes[source]), "    ", "  ")
        for _, alike in groupby(own, key=lambda chain: chain.steps[:-1] or chain.steps):
            yield from style.wrap(_words(graph, list(alike), said), "        ", "    - ")


def _counted(chains: Sequence[Chain], said: Said) -> str:
    sure = [chain for chain in chains if chain.certain]
    direct = sum(chain.direct for chain in sure)
    counts = {
        "direct_count": direct,
        "through_count": len(sure) - direct,
        "unsure_count": len(chains) - len(sure),
        "then_count": sum(bool(chain.expired_then) for chain in chains),
    }
    told = "; ".join(said[key].format(count=count) for key, count in counts.items() if count)
    return f"{said['in_documents'].format(count=len({chain.source for chain in chains}))} ({told})"


def _words(graph: Graph, chains: Sequence[Chain], said: Said) -> str:
    """The way, what became of its ends, and whether they had come to that when the document was issued.

    ``chains`` differ in their last steps alone.
    """
    first = chains[0]
    way = "".join(
        f"{step_words(step, said)} {node_words(graph.nodes[step.node])}{_between(graph, step, said)} → "
        for step in first.steps[:-1]
    )
    doubt = "" if first.certain else said["not_certain"]
    return doubt + way + "; ".join(_end(graph, chain, said) for chain in chains)


def _end(graph: Graph, chain: Chain, said: Said) -> str:
    step, facts = chain.steps[-1], graph.nodes[chain.target]
    told = f"{step_words(step, said)} {node_words(facts)}: {_end_words(facts, said)}"
    if chain.own_day and facts.get("state") == "expired":
        known = {True: "had_expired", False: "had_not_expired", None: "not_known_then"}[chain.expired_then]
        told += ", " + said[known].format(day=date_words(chain.own_day))
    return told


def _between(graph: Graph, step: Any, said: Said) -> str:
    """The state of an instrument on the way."""
    status = node_status(graph.nodes[step.node])
    known = status is not None and status.state != "unknown"
    return f" ({state_words(status, said) if known else said['not_known_between']})"


def _end_words(facts: Mapping[str, Any], said: Said) -> str:
    """ "hết hiệu lực từ 01/01/2024, được thay thế bởi 06/2022/QH15 [nguồn, mức]"."""
    status = node_status(facts)
    if status is None or status.state != "expired":
        return validity_cell(status, said)
    words = state_words(status, said)
    words += said["since_day"].format(day=date_words(status.since)) if status.since else ""
    words += said["replaced"].format(by=", ".join(status.replaced_by)) if status.replaced_by else ""
    if status.last_known:
        words += said["by_source"].format(
            source=source_words(status.last_known.source, _lang(said)),
            evidence=evidence_words(status.last_known.evidence, _lang(said)),
        )
    return words


def _lang(said: Said) -> Lang:
    return "en" if said["language"] == "en" else "vi"
