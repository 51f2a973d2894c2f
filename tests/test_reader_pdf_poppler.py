"""PDF files with a text layer read as poppler's pdftotext reads them: the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.agreement_pdf import Agreement, longest_common, measure
from docparse.values import UnreadableFile

LEAST_SHARE, LEAST_IN_ORDER = 0.99, 0.92


@pytest.mark.slow
def test_our_samples(root: Path, need_tool: Callable[[str], str]) -> None:
    need_tool("pdftotext")
    files = sorted((root / "samples").glob("*.pdf"))
    assert files
    for found in _measured(files):
        assert (found.missing, found.added) == (Counter(), Counter()), found.name


@pytest.mark.slow
def test_real_files(shared: Path, need_tool: Callable[[str], str]) -> None:
    need_tool("pdftotext")
    measured = _measured(sorted((shared / "docs" / "pdf").glob("*.pdf")))
    assert measured
    assert {found.name: found.share for found in measured if found.share < LEAST_SHARE} == {}
    # Letterheads, signatures and notes stand elsewhere.
    assert {found.name: found.in_order for found in measured if found.in_order < LEAST_IN_ORDER} == {}


def _measured(files: list[Path]) -> list[Agreement]:
    found = []
    for path in files:
        try:
            found.append(measure(path))
        except UnreadableFile:
            continue
    return found


@pytest.mark.parametrize(
    ("one", "other", "length"), [("", "a", 0), ("abc", "abc", 3), ("abcbdab", "bdcaba", 4), ("aaa", "a", 1)]
)
def test_the_longest_common_subsequence(one: str, other: str, length: int) -> None:
    assert longest_common(one, other) == length
