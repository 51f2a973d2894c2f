"""Whether a line goes on with the paragraph above it: by the margins, the indents, the gaps and the words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docparse.readers.line_ends import is_ended, is_full_stop, is_open, takes_label
from docparse.readers.line_starts import (
    ATTACHED,
    BULLET,
    UNIT,
    is_dash_in_sentence,
    is_type_name,
    is_upper,
    starts_item,
    starts_lower,
)
from docparse.readers.pdf.line_look import in_middle, is_aside, is_bold, is_centred, look_changes
from docparse.readers.pdf.lines import Line, second_word
from docparse.readers.pdf.measure import Measure
from docparse.readers.upper_names import continues_name

# Shares of the size: how far ends and indents may miss the margin, and the width of a space.
_NEAR = 0.3
_SPACE = 0.25
# Of the usual distance of two lines: the space before a paragraph, a blank line.
_SPACED, _BLANK = 1.28, 1.7
# A hanging line stands no further in than its label is long.
_LONGEST_LABEL = 4.0
_SHORT_UNIT = 14


class LineJoins:
    """Answers for the lines of a document; ``measures`` are those of its pages."""

    def __init__(self, measures: Mapping[int, Measure]) -> None:
        self._measures = measures

    def goes_on(self, paragraph: Sequence[Line], line: Line) -> bool:
        """True if ``line`` belongs to the paragraph that the lines above it make up."""
        above = paragraph[-1]
        measure = self._measures[line.page]
        if is_full_stop(above.text) or self._gap(above, line) > _BLANK:
            return False
        centred, was_centred = is_centred(line, measure), is_centred(above, self._measures[above.page])
        if centred or was_centred:
            both = in_middle(line, measure) and in_middle(above, self._measures[above.page])
            return self._centred_goes_on(above, line, both)
        if is_aside(above, self._measures[above.page]):
            return starts_lower(line.text) and is_aside(line, measure)
        if not self._is_full(above, line):
            return False
        if starts_item(line.text) and not self._label_in_sentence(paragraph, line):
            return False
        return self._starts_as_expected(paragraph, line)

    def _gap(self, above: Line, line: Line) -> float:
        """The distance of the two lines, the usual one being 1."""
        if above.page != line.page:
            return 1.0
        return (line.y - above.y) / (self._measures[line.page].leading or 1.0)

    def _is_full(self, above: Line, line: Line) -> bool:
        """True if the first word of ``line`` had no room left above."""
        measure = self._measures[above.page]
        room = measure.right - above.x1
        if room <= _NEAR * above.size:
            return True
        if room >= first_word_width(line) + _SPACE * line.size:
            return False
        return not measure.justified or not is_ended(above.text) or starts_lower(line.text)

    def _centred_goes_on(self, above: Line, line: Line, both: bool) -> bool:
        if look_changes(above, line) or self._gap(above, line) > _SPACED or starts_item(line.text):
            return False
        if is_type_name(above.text) or is_type_name(line.text) or ATTACHED.match(line.text):
            return False
        full = self._is_full_width(above, line)
        if not both:
            return full and not is_ended(above.text)
        if UNIT.match(above.text) and len(above.text) < _SHORT_UNIT:
            return False
        return _title_goes_on(above, line, full)

    def _is_full_width(self, above: Line, line: Line) -> bool:
        room = self._measures[above.page].width - above.width
        return room < first_word_width(line) + _SPACE * line.size

    def _starts_as_expected(self, paragraph: Sequence[Line], line: Line) -> bool:
        """True if ``line`` begins where the paragraph's next line should, its line above being full."""
        above = paragraph[-1]
        near = _NEAR * line.size
        indent, before = self._indent(line), self._indent(above)
        if self._gap(above, line) > _SPACED and is_ended(above.text):
            return False
        if len(paragraph) > 1:
            if indent > before + near:
                return is_open(above.text) or (starts_lower(line.text) and not is_ended(above.text))
            return indent >= before - near or not is_ended(above.text)
        if indent <= near:
            return True
        if indent > before + near:
            hanging = starts_item(above.text) and indent - before < _LONGEST_LABEL * line.size
            return hanging and (abs(indent - self._text_indent(above)) <= near or not is_ended(above.text))
        return starts_lower(line.text) or is_open(above.text) or indent < before - near

    def _label_in_sentence(self, paragraph: Sequence[Line], line: Line) -> bool:
        """True if what looks like a label belongs to the sentence that the line above breaks off."""
        above = paragraph[-1]
        if is_ended(above.text):
            return False
        if takes_label(above.text, line.text) or is_dash_in_sentence(line.text):
            return True
        near = _NEAR * line.size
        dash = BULLET.match(line.text) is not None and not is_upper(above.text)
        return dash and self._indent(line) <= near < self._indent(paragraph[0])

    def _indent(self, line: Line) -> float:
        return line.x0 - self._measures[line.page].left

    def _text_indent(self, line: Line) -> float:
        """Where the words behind the label begin."""
        after = second_word(line)
        return (line.x0 if after is None else after) - self._measures[line.page].left


def first_word_width(line: Line) -> float:
    """The width of the first word in points."""
    end = line.x0
    for at, (text, piece) in enumerate(line.words):
        if at and text.startswith(" "):
            break
        end = piece.x1
    return end - line.x0


def _title_goes_on(above: Line, line: Line, full: bool) -> bool:
    if is_upper(above.text) != is_upper(line.text):
        return is_open(above.text) and full
    if is_upper(above.text):
        named = continues_name(above.text, line.text, crossed=False, changes=False)
        return (not is_ended(above.text) or above.text.endswith(";")) if named is None else named
    if is_ended(above.text):
        return False
    return is_bold(above) or full or starts_lower(line.text) or is_open(above.text)
