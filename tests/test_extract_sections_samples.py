"""Outlines of the samples, read from files: typed numbers in Markdown, automatic ones in Word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import docparse
from docparse.extract import find_parts, find_sections
from tests.made_documents import made

# Paths of all sections, part by part.
OUTLINES = {
    "ke-hoach-thi-dua.md": [
        "I I.1 I.1.a I.1.b I.2 I.2.a I.2.b "
        "II II.1 II.2 II.2.a II.2.b II.2.c II.3 II.4 II.5 II.5.a II.5.b III III.1 III.2"
    ],
    "crawled-thong-bao.md": ["1 1.a 1.b 2 2.a 2.b 2.c 3"],
    "quyet-dinh-kem-ke-hoach.docx": [
        "1 2 3",
        "I I.1 I.1.a I.1.b I.2 I.2.a I.2.b II III IV IV.1 IV.1.a IV.1.b IV.2 IV.3 IV.3.a IV.3.b IV.4",
        "Phụ lục",
    ],
}


@pytest.mark.parametrize("name", OUTLINES)
def test_the_outline_of_a_sample(name: str, root: Path) -> None:
    analysis = docparse.extract(root / "samples" / name)
    found = [
        " ".join(section.path for section in analysis.sections if section.part == index)
        for index in range(len(analysis.parts))
    ]
    assert found == OUTLINES[name]


def test_word_counts_some_of_the_units_itself(root: Path) -> None:
    analysis = docparse.extract(root / "samples" / "quyet-dinh-kem-ke-hoach.docx")
    document = analysis.document
    automatic = {
        block.start: document.text[block.start : block.label_end] for block in document.blocks if block.label_end
    }
    counted = [section for section in analysis.sections if section.start in automatic]
    assert len(counted) > 10
    assert all(automatic[section.start].strip() == section.label for section in counted)


def test_automatic_numbers_make_the_same_outline_as_typed_ones() -> None:
    typed = made("I. MỤC ĐÍCH\n1. Một việc\na) Một phần\nb) Hai phần\n2. Hai việc\nII. KINH PHÍ")
    ends = [typed.text.index(" ", block.start) for block in typed.blocks]
    blocks = tuple(replace(block, label_end=end) for block, end in zip(typed.blocks, ends, strict=True))
    automatic = replace(typed, blocks=blocks)
    assert find_sections(automatic, find_parts(automatic)) == find_sections(typed, find_parts(typed))
