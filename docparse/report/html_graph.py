"""A drawing of the citation graph of one document: itself on top, what it cites below, narrow enough for a phone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from docparse.report.html_citations import CitationRow, Citations
from docparse.report.instruments import MOST_SPECIFIC_FIRST
from docparse.report.words import relation_word

# A drawing of more is a thicket; the table above it holds them all.
_MOST = 24
# Units of the drawing; about one pixel on a wide screen.
_TRUNK, _LEFT, _WIDTH, _HEIGHT, _STEP, _HEADING = 12, 30, 310, 40, 48, 28
_LABEL_STEP = 15
_LETTERS, _FACT_LETTERS = 38, 46


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A box at ``x``, ``y`` (its upper left corner); ``row`` is the number (from 1) in the table, 0 for the document.

    ``full`` is the whole name, ``text`` and ``facts`` what fits into the box.
    """

    x: int
    y: int
    row: int
    full: str
    text: str
    facts: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A line from box to box and, for relations between cited instruments, its words at ``x``, ``y``."""

    path: str
    head: str = ""
    words: str = ""
    x: int = 0
    y: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """``headings`` are (y, words) over the boxes of one relation; ``box`` is the size of each.

    ``left_out`` counts instruments not drawn.
    """

    width: int
    height: int
    box: tuple[int, int]
    x: int
    host: Node
    nodes: tuple[Node, ...]
    headings: tuple[tuple[int, str], ...]
    spokes: tuple[Curve, ...]
    arcs: tuple[Curve, ...]
    left_out: int


def draw_graph(name: str, citations: Citations, said: Mapping[str, str]) -> Drawing | None:
    """The drawing for the document called ``name``; None where it cites no instrument that is known."""
    known = [(number, row) for number, row in enumerate(citations.rows) if row.resolved and not row.is_self]
    if not known:
        return None
    ordered = sorted(known, key=lambda pair: MOST_SPECIFIC_FIRST.index(pair[1].row.relation))
    nodes, headings, height = _stack(ordered[:_MOST], said)
    host = _node(0, 0, 0, name)
    arcs = tuple(_arcs(citations, {node.row: node for node in nodes}, said))
    right = max([_LEFT + _WIDTH, *(arc.x + 7 * len(arc.words) for arc in arcs)])
    return Drawing(
        width=right + 4,
        height=height,
        box=(_WIDTH, _HEIGHT),
        x=_LEFT,
        host=host,
        nodes=tuple(nodes),
        headings=tuple(headings),
        spokes=tuple(map(_spoke, nodes)),
        arcs=arcs,
        left_out=len(ordered) - len(nodes),
    )


def _stack(
    ordered: Iterable[tuple[int, CitationRow]], said: Mapping[str, str]
) -> tuple[list[Node], list[tuple[int, str]], int]:
    """The boxes below each other with a heading over each relation, and the height of all."""
    nodes: list[Node] = []
    headings: list[tuple[int, str]] = []
    top = _HEIGHT
    for words, group in groupby(ordered, key=lambda pair: relation_word(pair[1].row.relation, said)):
        headings.append((top + _HEADING - 7, words))
        top += _HEADING
        for number, row in group:
            facts = " · ".join(filter(None, (row.date, row.validity, row.row.issuer)))
            nodes.append(_node(_LEFT, top, number + 1, row.called, facts, row.state))
            top += _STEP
    return nodes, headings, top


def _node(x: int, y: int, row: int, full: str, facts: str = "", state: str = "unchecked") -> Node:
    text, facts = _short(full, _LETTERS), _short(facts, _FACT_LETTERS)
    return Node(x=x, y=y, row=row, full=full, text=text, facts=facts, state=state)


def _short(text: str, letters: int) -> str:
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"


def _spoke(node: Node) -> Curve:
    return Curve(path=f"M{_TRUNK} {_HEIGHT}V{node.y + _HEIGHT // 2 - 8}q0 8 8 8H{node.x}")


def _arcs(citations: Citations, nodes: Mapping[int, Node], said: Mapping[str, str]) -> Iterator[Curve]:
    """Relations between two boxes, on their right, further out the further apart; words never on one line."""
    drawn = [(nodes[one + 1], relation, nodes[other + 1]) for one, relation, other in citations.links
             if one != other and one + 1 in nodes and other + 1 in nodes]  # fmt: skip
    taken: list[int] = []
    for source, relation, target in sorted(drawn, key=lambda link: abs(link[0].y - link[2].y)):
        start, end = source.y + _HEIGHT // 2 - 6, target.y + _HEIGHT // 2 + 6
        out = 24 + min(abs(end - start) // 6, 70)
        y = _free_line((start + end) // 2 + 4, taken)
        taken.append(y)
        edge = _LEFT + _WIDTH
        yield Curve(
            path=f"M{edge} {start}C{edge + out} {start} {edge + out} {end} {edge + 7} {end}",
            head=f"M{edge} {end}l9 -4v8z",
            words=relation_word(relation, said),
            x=edge + out * 3 // 4 + 8,
            y=y,
        )


def _free_line(wanted: int, taken: Sequence[int]) -> int:
    while any(abs(wanted - other) < _LABEL_STEP for other in taken):
        wanted += _LABEL_STEP
    return wanted
