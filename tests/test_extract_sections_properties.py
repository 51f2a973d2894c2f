"""What holds for every outline, whatever the text."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.growth import HEADINGS
from docparse.extract import extract, find_parts, find_sections
from docparse.extract.sections import SectionIndex
from docparse.values import Document, Section
from tests.made_documents import made

WORDS = [
    "Mục đích",
    "KINH PHÍ",
    "của các xã",
    "Nghị định số 5/2024/NĐ-CP",
    "“trích dẫn",
    "hết trích”",
    "3.500 đồng",
    "",
]
LABELS = [
    "Phần I", "Chương II", "Mục 1", "Điều 1.", "Điều 2.", "Điều 5", "I.", "II.", "A.", "C.", "1.", "2.", "3.", "7.",
    "1)", "1/", "1-", "(1)", "(2)", "1.1.", "1.2", "2.1.", "a)", "b)", "đ)", "e)", "i)", "(i)", "(ii)", "-", "+", "",
]  # fmt: skip
LINES = st.builds(
    lambda cell, label, words, bold: f"{cell}**{label} {words}**" if bold and words else f"{cell}{label} {words}",
    st.sampled_from(["", "", "", "", "[1,1,1] ", "[2,1,2] "]),
    st.sampled_from(LABELS),
    st.sampled_from(WORDS),
    st.booleans(),
)
TEXTS = st.lists(LINES, max_size=30).map("\n".join)
READERS = st.sampled_from(["docx", "markdown", "text"])


def read(text: str, reader: str) -> Document:
    return replace(made(text), reader=reader)


def sections_of(document: Document) -> tuple[Section, ...]:
    return find_sections(document, find_parts(document))


@given(TEXTS, READERS)
def test_sections_stand_in_text_order_inside_their_parts(text: str, reader: str) -> None:
    document = read(text, reader)
    parts = find_parts(document)
    sections = find_sections(document, parts)
    assert all(before.start < after.start for before, after in pairwise(sections))
    for section in sections:
        part = parts[section.part]
        assert part.start <= section.start < section.heading_end <= section.end <= part.end


@given(TEXTS, READERS)
def test_a_section_lies_in_its_parent_one_level_above(text: str, reader: str) -> None:
    sections = sections_of(read(text, reader))
    for index, section in enumerate(sections):
        if section.parent is None:
            assert section.level == 1
            continue
        parent = sections[section.parent]
        assert section.parent < index
        assert parent.part == section.part
        assert section.level == parent.level + 1
        assert parent.heading_end <= section.start
        assert section.end <= parent.end


@given(TEXTS, READERS)
def test_two_sections_are_one_inside_the_other_or_apart(text: str, reader: str) -> None:
    sections = sections_of(read(text, reader))
    for before, after in pairwise(sections):
        inside = sections.index(before) == after.parent
        assert inside or before.end <= after.start


@given(TEXTS, READERS)
def test_a_section_begins_with_its_label_and_is_numbered_by_it(text: str, reader: str) -> None:
    document = read(text, reader)
    for section in sections_of(document):
        written = document.text[section.start : section.heading_end]
        assert " ".join(written.split()).startswith(section.label)
        assert section.number in section.label
        assert section.path.endswith(section.number.rpartition(".")[2])


@given(TEXTS, READERS)
def test_the_innermost_section_of_every_place(text: str, reader: str) -> None:
    document = read(text, reader)
    sections = sections_of(document)
    index = SectionIndex(sections)
    for offset in range(0, len(document.text), 7):
        holding = [place for place, section in enumerate(sections) if section.start <= offset < section.end]
        assert index.at(offset) == (max(holding, key=lambda place: sections[place].level) if holding else None)


@given(TEXTS)
def test_citations_point_at_sections_that_hold_them(text: str) -> None:
    analysis = extract(made(text))
    for citation in analysis.citations:
        if citation.section is not None:
            section = analysis.sections[citation.section]
            assert section.start <= citation.start < section.end


@given(st.text(alphabet='1234aAIVX.)(/-:“”" đ\nĐiềumục', max_size=200), READERS)
def test_no_text_breaks_the_outline(text: str, reader: str) -> None:
    sections_of(read(text, reader))


@pytest.mark.parametrize("line", HEADINGS)
def test_thousands_of_headings_are_in_order(line: str) -> None:
    """``benchmarks.growth`` has the times."""
    document = made("\n".join(line.replace("{n}", str(number % 90 + 1)) for number in range(8_000)))
    whole = (replace(find_parts(made("Một"))[0], end=len(document.text)),)
    starts = [section.start for section in find_sections(document, whole)]
    assert starts == sorted(starts)
