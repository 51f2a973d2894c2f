"""The sums of the network, with numpy alone; ``models/spelling/network.py`` describes and trains it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from docparse.speller.pieces import LOWER
from docparse.speller.sides import SHAPES, Side, Sides
from docparse.speller.threads import one_thread
from docparse.speller.windows import Asked, Layout, Windows

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float32]
    Numbers = NDArray[numpy.int32]
    Indices = NDArray[numpy.intp]
    Which = NDArray[numpy.bool_]

__all__ = ["Network", "Reading"]

# Places whose contexts are worked out at once.
_AT_ONCE = 400


class Reading(NamedTuple):
    """``places`` of a text (n), and what each calls for (n, width).

    ``gap_places`` (k): those before which a word is missing rather than not; the log odds of that (k), and what a word
    between the place and the one before would have to fit (k, width).
    """

    places: Indices
    contexts: Floats
    gap_places: Indices
    gap_odds: Floats
    gap_contexts: Floats


class _Between(NamedTuple):
    """Cells between which something stands or is missing: in front of it, and behind it."""

    left: Indices
    right: Indices


class Network:
    """``weights``: name → array, as ``models/spelling/pack.py`` writes them."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._sides = Sides(weights)
        join = weights["join.weight"]
        self._hidden = join.shape[1]
        self._of_shape = join[-SHAPES:] + weights["join.bias"]
        self._gap_bias = weights["gap_join.bias"]
        self._out, self._out_bias = weights["out.weight"], weights["out.bias"]
        self._gap_out, self._gap_out_bias = weights["gap_out.weight"][:, 0], weights["gap_out.bias"][0]

    def read(
        self, words: Numbers, shapes: Numbers, wanted: Which, gaps: Which | None = None, least_gap: float = 0.0
    ) -> Iterator[Reading]:
        """The places ``wanted`` (n) of a text, some at a time, in no order; ``words`` and ``shapes`` (n), marks around
        paragraphs.

        Each paragraph is read alone, so that it is judged alike wherever it stands. ``gaps`` (n) are the places before
        which a missing word is looked for (None: nowhere), ``least_gap`` the log odds from which it is told.
        """
        import numpy

        gaps = numpy.zeros(len(words), dtype=bool) if gaps is None else gaps
        windows = Windows(words, shapes, wanted | gaps)
        kinds = words * SHAPES + shapes
        for layout, asked, gap in zip(windows.layouts, windows.asked(wanted), windows.asked(gaps), strict=True):
            with one_thread():
                reading = self._reading(kinds, layout, asked, gap, least_gap)
            yield reading

    def _reading(self, kinds: Numbers, layout: Layout, asked: Asked, gap: Asked, least_gap: float) -> Reading:
        import numpy

        around = _Between(
            layout.cells_forwards(asked.read - 1, asked.columns), layout.cells_backwards(asked.read + 1, asked.columns)
        )
        beside = _Between(
            layout.cells_forwards(gap.read - 1, gap.columns), layout.cells_backwards(gap.read, gap.columns)
        )
        needed = [numpy.concatenate([one, other]) for one, other in zip(around, beside, strict=True)]
        # Where no gaps are looked for what these take from either side is left out.
        width = self._sides.width if len(gap.read) else self._hidden
        sides = self._sides.read(kinds, layout, needed, width)
        contexts = self._contexts(sides, around, kinds[asked.read] % SHAPES)
        odds = self._gap_odds(sides, beside)
        likely = (odds >= least_gap).nonzero()[0]
        # As if something stood there: what a place calls for does not depend on what it holds.
        filled = self._contexts(sides, _Between(*(one[likely] for one in beside)), numpy.full(len(likely), LOWER))
        told = (odds >= least_gap)[gap.which]
        rows = numpy.searchsorted(likely, gap.which[told])
        return Reading(asked.places, contexts[asked.which], gap.places[told], odds[gap.which[told]], filled[rows])

    def _contexts(self, sides: list[Side], cells: _Between, shapes: Numbers) -> Floats:
        """What places between ``cells`` call for that have these shapes (n) → (n, width)."""
        import numpy

        found = numpy.empty((len(shapes), self._out.shape[1]), dtype=numpy.float32)
        for start in range(0, len(shapes), _AT_ONCE):
            own = slice(start, start + _AT_ONCE)
            middle = self._of_shape.take(shapes[own], axis=0)
            for side, of_side in zip(sides, cells, strict=True):
                middle += side.at(of_side[own], slice(self._hidden))
            numpy.matmul(_gelu(middle), self._out, out=found[own])
        found += self._out_bias
        return found

    def _gap_odds(self, sides: list[Side], cells: _Between) -> Floats:
        """The log odds that a word is missing between ``cells`` (n)."""
        import numpy

        odds = numpy.empty(len(cells.left), dtype=numpy.float32)
        for start in range(0, len(odds), _AT_ONCE):
            own = slice(start, start + _AT_ONCE)
            left, right = (
                side.at(of_side[own], slice(self._hidden, None)) for side, of_side in zip(sides, cells, strict=True)
            )
            left += right
            left += self._gap_bias
            numpy.matmul(_gelu(left), self._gap_out, out=odds[own])
        odds += self._gap_out_bias
        return odds


def _gelu(values: Floats) -> Floats:
    """The approximation of Hendrycks and Gimpel (arXiv:1606.08415) by tanh."""
    import numpy

    inner = values * values
    inner *= 0.0356774081
    inner += 0.7978845608
    inner *= values
    numpy.tanh(inner, out=inner)
    inner += 1
    inner *= values
    inner *= 0.5
    return inner
