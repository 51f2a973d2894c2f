"""``docparse.compare``: documents side by side, with what the registry and the citation graph tell of their bases."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from docparse.values import Analysis

if TYPE_CHECKING:
    import networkx

    from docparse.compare import Comparison, Passage, Statement
    from docparse.graph import Dated, MissingBase, TwoDates

    Graph = networkx.MultiDiGraph[str]


def compare_read(
    analyses: Sequence[Analysis], parent: Analysis | None = None, *, on: datetime.date | None = None
) -> Comparison:
    """``analyses``, and before them the ``parent`` whose plan they carry out, side by side.

    The states of what they cite are those on ``on`` (None: today).
    """
    from docparse.compare import compare_analyses

    all_ = [*([parent] if parent is not None else ()), *analyses]
    return compare_analyses(all_, None if parent is None else 0, list(_of_the_graph(all_, on)))


def _of_the_graph(analyses: Sequence[Analysis], on: datetime.date | None) -> Iterator[Statement]:
    """Bases that sisters have, and instruments under two dates, as places in the documents."""
    from docparse.graph import cited_under_two_dates, missing_bases
    from docparse.pipeline.api import graph

    built = graph(analyses, on=on)
    document_at = {one.document.path: place for place, one in enumerate(analyses)}
    for lack in missing_bases(built):
        lacking = [document_at[path] for path in built.nodes[lack.document]["paths"] if path in document_at]
        yield _lacking(lacking, lack, built, document_at)
    for dates in cited_under_two_dates(built):
        yield _two_dates(dates, analyses, document_at)


def _lacking(lacking: Sequence[int], lack: MissingBase, built: Graph, document_at: Mapping[str, int]) -> Statement:
    from docparse.compare import Statement

    return Statement(
        kind="base_missing",
        documents=tuple(lacking),
        passages=tuple(_places_of(lack.base, "based_on", built, document_at)),
        said=(
            ("instrument", built.nodes[lack.base]["label"]),
            ("count", str(len(lack.cited_by))),
            ("of", str(len(lack.sisters))),
        ),
    )


def _two_dates(found: TwoDates, analyses: Sequence[Analysis], document_at: Mapping[str, int]) -> Statement:
    """Told of those who do not give the date that is witnessed best."""
    from docparse.compare import Statement

    best, *others = found.dates
    apart = sorted({document_at[path] for one in others for path in one.documents if path in document_at})
    places = [place for one in found.dates for place in _dated_places(one, found.number, analyses, document_at)]
    return Statement(
        kind="base_two_dates",
        documents=tuple(apart),
        passages=tuple(places),
        said=(("instrument", found.label), ("one", best.date), ("other", "; ".join(one.date for one in others))),
    )


def _dated_places(
    dated: Dated, number: str | None, analyses: Sequence[Analysis], document_at: Mapping[str, int]
) -> Iterator[Passage]:
    """Where each document first cites the instrument with the date."""
    from docparse.compare import Passage
    from docparse.lexicon.folding import fold_code

    for at in sorted(document_at[path] for path in dated.documents if path in document_at):
        for one in analyses[at].citations:
            if one.date == dated.date and (number is None or fold_code(one.number or "") == fold_code(number)):
                yield Passage(at, one.start, one.end)
                break


def _places_of(node: str, relation: str, built: Graph, document_at: Mapping[str, int]) -> Iterator[Passage]:
    """Where the documents state that ``relation`` to it, each once, in the order of the documents."""
    from docparse.compare import Passage

    places: dict[int, Passage] = {}
    for _, _, edge in built.in_edges(node, data=True):
        at = document_at.get(edge["document"]) if edge["document"] else None
        if at is not None and edge["evidence"] and edge["relation"] == relation:
            first = min(edge["evidence"], key=lambda one: one["start"])
            place = Passage(at, first["start"], first["end"])
            places[at] = min(places.get(at, place), place)
    yield from (place for _, place in sorted(places.items()))
