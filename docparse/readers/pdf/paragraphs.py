"""Lines → paragraphs: in the running text, in the cells of tables, in the two columns of a letterhead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from docparse.readers.line_ends import is_ended
from docparse.readers.line_starts import is_upper, starts_item, starts_lower
from docparse.readers.pdf.columns import MOTTO
from docparse.readers.pdf.line_joins import LineJoins, first_word_width
from docparse.readers.pdf.line_look import look_changes
from docparse.readers.pdf.lines import Line
from docparse.readers.pdf.measure import Measure
from docparse.readers.upper_names import continues_name

Paragraph = tuple[Line, ...]
_SPACE = 0.25
_MOTTO_END = "XÃ HỘI CHỦ NGHĨA VIỆT NAM"
# Of the size: further apart, two lines of a cell are two paragraphs.
_BLANK = 2.2


def running_paragraphs(lines: Iterable[Line], measures: Mapping[int, Measure]) -> Iterator[Paragraph]:
    """The paragraphs of lines that follow each other, also over page breaks."""
    joins = LineJoins(measures)
    return _group(lines, joins.goes_on)


def cell_paragraphs(lines: Sequence[Line], width: float) -> Iterator[Paragraph]:
    """The paragraphs of a table cell that has room for lines of ``width`` points."""

    def goes_on(paragraph: Sequence[Line], line: Line) -> bool:
        return _goes_on_in_cell(paragraph[-1], line, width)

    return _group(lines, goes_on)


def column_paragraphs(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """The paragraphs of one column of a letterhead or a signature."""
    width = max((line.width for line in lines), default=0.0)

    def goes_on(paragraph: Sequence[Line], line: Line) -> bool:
        above = paragraph[-1]
        if look_changes(above, line):
            return False
        if MOTTO.match(above.text) and not above.text.endswith("NAM"):
            return line.text in _MOTTO_END
        if is_upper(above.text) or is_upper(line.text):
            return continues_name(above.text, line.text, crossed=False, changes=False) is True
        if starts_item(paragraph[0].text) and not starts_item(line.text) and not is_ended(above.text):
            return True
        return not line.text[:1].isdigit() and _goes_on_in_cell(above, line, width)

    return _group(lines, goes_on)


def _goes_on_in_cell(above: Line, line: Line, width: float) -> bool:
    if starts_item(line.text) or (line.page == above.page and line.y - above.y > _BLANK * line.size):
        return False
    if _is_name(above.text) and _is_name(line.text):
        return False
    if above.width + _SPACE * line.size + first_word_width(line) > width:
        return True
    return starts_lower(line.text) and not is_ended(above.text)


def _is_name(words: str) -> bool:
    """True if all words begin with a capital, as in a person's name: lists of names are set one a line."""
    return words.istitle() and 2 <= len(words.split()) <= 5 and not any(map(str.isdigit, words))


def _group(lines: Iterable[Line], goes_on: Callable[[Sequence[Line], Line], bool]) -> Iterator[Paragraph]:
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and not goes_on(paragraph, line):
            yield tuple(paragraph)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield tuple(paragraph)
