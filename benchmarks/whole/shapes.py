"""What a measurement wrote, as figures by name, whatever the shape of its JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
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
    if key in figures:
        return figures[key]
    parts = [figures.get(name) for name in key.split(_PLUS)]
    return None if None in parts else sum(part for part in parts if part is not None)


def _tree(record: Any, above: tuple[str, ...] = ()) -> Iterator[tuple[str, float]]:
    """Numbers by the names that lead to them."""
    if isinstance(record, Mapping):
        for name, value in record.items():
            yield from _tree(value, (*above, str(name)))
    elif isinstance(record, list):
        for name, value in zip(_entry_names(record), record, strict=True):
            yield from _tree(value, (*above, name))
    elif isinstance(record, (int, float)):
        yield INSIDE.join(above), float(record)


def _entry_names(entries: Sequence[Any]) -> Iterator[str]:
    """An entry of a list goes by the first text in it, the second of one text with "(2)" behind, or by its place."""
    seen: Counter[str] = Counter()
    for place, entry in enumerate(entries):
        values = entry.values() if isinstance(entry, Mapping) else ()
        name = next((value for value in values if isinstance(value, str)), str(place))
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name} ({seen[name]})"


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
