"""The samples and what a careful reader finds in them (samples/expected/README.md)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import docparse
from docparse.values import Analysis, Span

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
EXPECTED = SAMPLES / "expected"
TODAY = "2026-06-01"
# A file with the name of a folder of samples tells how the documents of that folder differ.
NAMES = sorted(
    path.relative_to(EXPECTED).with_suffix("").as_posix()
    for path in EXPECTED.rglob("*.json")
    if not (SAMPLES / path.relative_to(EXPECTED).with_suffix("")).is_dir()
)

# These are read through LibreOffice.
CONVERTED = frozenset({".doc", ".odt", ".rtf"})
# Pages or parts of pages of these are read through Tesseract.
RECOGNISED = frozenset({"ke-hoach-so-noi-vu-quet.pdf", "thong-bao-dong-dau.pdf"})


@cache
def expected(name: str) -> dict[str, Any]:
    """The analysis written by hand."""
    answer: dict[str, Any] = json.loads((EXPECTED / f"{name}.json").read_text(encoding="utf-8"))
    return answer


def _case(name: str) -> Any:
    """The sample as a case of a test; slow where another program is needed to read it."""
    file = Path(expected(name).get("file", ""))
    return pytest.param(name, marks=pytest.mark.slow) if file.suffix in CONVERTED or file.name in RECOGNISED else name


each_sample = pytest.mark.parametrize("name", [_case(name) for name in NAMES])


@cache
def analysed(name: str) -> Analysis:
    """The analysis that the program makes of the sample."""
    return docparse.check(SAMPLES / expected(name)["file"], today=TODAY)


def not_yet(name: str, field: str) -> list[str]:
    """What this version has wrong in ``field`` though the expectation is right."""
    shortcomings: list[str] = expected(name).get("not_yet", {}).get(field, [])
    return shortcomings


def take_mark_off(name: str, item: dict[str, Any]) -> None:
    """Write the file anew without the ``later`` of ``item``, which stands on a line of its own."""
    path, mark = EXPECTED / f"{name}.json", ', "later": true'
    lines = path.read_text(encoding="utf-8").split("\n")
    for index, line in enumerate(lines):
        if mark in line and json.loads(line.strip().rstrip(",")) == item:
            lines[index] = line.replace(mark, "")
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def fold(text: str | None) -> str:
    """``text`` without differences of case and spacing."""
    return " ".join((text or "").casefold().split())


def place_in_order(name: str, stretches: Iterable[str]) -> Iterator[Span | None]:
    """Where each stretch stands: the next one in the order of the text, else the first one; None if it is not there."""
    text, position = analysed(name).document.text, 0
    for stretch in stretches:
        start = text.find(stretch, position)
        start = start if start >= 0 else text.find(stretch)
        yield Span(start, start + len(stretch)) if start >= 0 else None
        position = max(position, start + 1)


def report(name: str, differences: Iterable[str]) -> None:
    """Fail with all differences at once."""
    lines = list(differences)
    assert not lines, f"{expected(name)['file']}:\n  " + "\n  ".join(lines)
