"""Document: where a span stands, and what is bold there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.values import Block, BlockKind, Document, Place, Run, Span


def document(*lines: str, runs: tuple[Run, ...] = ()) -> Document:
    """A document of one block a line; the third and later lines stand in a table."""
    blocks, at = [], 0
    for number, line in enumerate(lines, start=1):
        in_table = number >= 3
        place = Place(paragraph=number, table=1, row=number - 2, column=1) if in_table else Place(paragraph=number)
        kind = BlockKind.CELL if in_table else BlockKind.PARAGRAPH
        blocks.append(Block(start=at, end=at + len(line), kind=kind, place=place))
        at += len(line) + 1
    return Document(path="a.txt", text="\n".join(lines), reader="txt", sha256="0" * 64, blocks=tuple(blocks), runs=runs)


LINES = ("KẾ HOẠCH", "Phát động phong trào", "Số lượng", "10")


@pytest.mark.parametrize(
    ("offset", "paragraph", "row"),
    [(0, 1, None), (7, 1, None), (8, 1, None), (9, 2, None), (29, 2, None), (30, 3, 1), (39, 4, 2), (41, 4, 2)],
)
def test_place_of_every_kind_of_offset(offset: int, paragraph: int, row: int | None) -> None:
    place = document(*LINES).place_of(Span(offset, offset))
    assert (place.paragraph, place.row) == (paragraph, row)


def test_an_empty_document_has_no_place() -> None:
    empty = Document(path="a.txt", text="", reader="txt", sha256="0" * 64, blocks=())
    assert empty.block_at(0) is None
    assert empty.place_of(Span(0, 0)) == Place()


@given(st.lists(st.text(alphabet="aăâ 1", max_size=8), min_size=1, max_size=12))
def test_every_offset_belongs_to_the_block_around_it(lines: list[str]) -> None:
    made = document(*lines)
    for block in made.blocks:
        for offset in range(block.start, block.end):
            assert made.block_at(offset) == block


BOLD_TITLE = (Run(start=0, end=8, bold=True), Run(start=9, end=18, bold=True, italic=True), Run(start=30, end=38))


@pytest.mark.parametrize(
    ("span", "bold", "italic"),
    [
        (Span(0, 8), True, False),
        (Span(9, 29), False, False),  # 8 of its 17 letters
        (Span(9, 18), True, True),
        (Span(19, 29), False, False),
        (Span(8, 9), False, False),  # the line feed alone: nothing to be bold
        (Span(30, 38), False, False),
    ],
)
def test_bold_and_italic_go_by_the_majority_of_letters(span: Span, bold: bool, italic: bool) -> None:
    made = document(*LINES, runs=BOLD_TITLE)
    assert (made.is_bold(span), made.is_italic(span)) == (bold, italic)


def test_runs_of_a_span_are_those_that_touch_it() -> None:
    made = document(*LINES, runs=BOLD_TITLE)
    assert list(made.runs_in(Span(8, 9))) == []
    assert list(made.runs_in(Span(7, 10))) == list(BOLD_TITLE[:2])
    assert list(made.runs_in(Span(0, 41))) == list(BOLD_TITLE)
