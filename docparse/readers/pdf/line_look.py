"""How a line is set: bold, italic, in capitals, centred."""

from __future__ import annotations

from docparse.readers.line_starts import is_upper, starts_item
from docparse.readers.pdf.lines import Line
from docparse.readers.pdf.measure import NEAR, Measure

# Shares of the size: a centred line is indented on both sides; beyond the second, by no first-line indent.
_INDENT, _LARGE_INDENT = 1.2, 3.5
# The share of the text's width by which the middle of a centred line may miss.
_OFF_CENTRE = 0.02
_RIGHT_HALF = 0.4


def is_bold(line: Line) -> bool:
    """True if most letters of the line are bold."""
    return _share(line, "bold") > 0.5


def is_italic(line: Line) -> bool:
    """True if most letters of the line are italic."""
    return _share(line, "italic") > 0.5


def look_changes(above: Line, line: Line) -> bool:
    """True if the two lines are set differently as a whole."""
    return is_bold(above) != is_bold(line) or is_italic(above) != is_italic(line) or abs(above.size - line.size) > 0.7


def is_centred(line: Line, measure: Measure) -> bool:
    """True if the line stands in the middle of the text's width by more than chance."""
    indent = line.x0 - measure.left
    if indent < _INDENT * line.size or measure.right - line.x1 < _INDENT * line.size:
        return False
    if starts_item(line.text):
        # The first line of an item may end by chance where it looks centred.
        stands_out = is_upper(line.text) or indent > _LARGE_INDENT * line.size
        return stands_out and abs(line.centre - measure.centre) < NEAR
    set_apart = indent > _LARGE_INDENT * line.size or is_upper(line.text) or is_bold(line) or is_italic(line)
    return set_apart and in_middle(line, measure)


def in_middle(line: Line, measure: Measure) -> bool:
    """True if the line leaves as much room on its left as on its right, perhaps none."""
    return abs(line.centre - measure.centre) < _OFF_CENTRE * measure.width + NEAR


def is_aside(line: Line, measure: Measure) -> bool:
    """True if the line stands in the right part of the text's width."""
    return line.x0 > measure.left + _RIGHT_HALF * measure.width


def _share(line: Line, attribute: str) -> float:
    marked = total = 0
    for piece in line.pieces:
        total += len(piece.text)
        marked += len(piece.text) if getattr(piece.look, attribute) else 0
    return marked / total if total else 0.0
