"""What a measurement wrote, as figures by name, whatever the shape of its JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from benchmarks.whole.plan import INSIDE

Figures = Mapping[str, float]
# Between figures that are added up.
_PLUS = " + "


def read_figures(record: Any, shape: str) -> Figures:
    """The numbers of ``record``. Raises KeyError: there is no such shape, or the record has another one."""
    return dict(_SHAPES[shape](record))


def find_figure(figures: Figures, key: str) -> float | None:
    """The figure at ``key``, or the sum of several with " + " between them; None where one is not there."""
    parts = [figures.get(name) for name in key.split(_PLUS)]
    return None if None in parts else sum(part for part in parts if part is not None)


def _tree(record: Any, above: tuple[str, ...] = ()) -> Iterator[tuple[str, float]]:
    """Numbers by the names that lead to them; in a list by the "kind" of an entry, or else by its place."""
    if isinstance(record, Mapping):
        for name, value in record.items():
            yield from _tree(value, (*above, str(name)))
    elif isinstance(record, list):
        for place, value in enumerate(record):
            kind = value.get("kind", place) if isinstance(value, Mapping) else place
            yield from _tree(value, (*above, str(kind)))
    elif isinstance(record, (int, float)):
        yield INSIDE.join(above), float(record)


def _accuracy(record: Any) -> Iterator[tuple[str, float]]:
    """The pooled value of each measure that has one."""
    for figure in record["figures"]:
        if figure["value"] is not None:
            yield figure["measure"]["name"], figure["value"]


def _spelling(record: Any) -> Iterator[tuple[str, float]]:
    """Names are of the form section::measure::program; what a section says in brackets is left out."""
    for row in record:
        if row["value"] is not None:
            yield INSIDE.join((row["section"].partition(" (")[0], row["measure"], row["program"])), row["value"]


_SHAPES: dict[str, Callable[[Any], Iterator[tuple[str, float]]]] = {
    "tree": _tree,
    "accuracy": _accuracy,
    "spelling": _spelling,
}
