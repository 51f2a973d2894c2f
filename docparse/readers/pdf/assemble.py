"""Paragraphs of lines put together into one NFC text with blocks and runs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from docparse.readers.pdf.lines import Line, is_raised
from docparse.text.normalize import normalize
from docparse.values import Block, BlockKind, Place, Run

# Line ends after which nothing parts the words: a hyphen or a slash inside a number or a name.
_UNPARTED = re.compile(r"[\w)][-/]$")


class Style(NamedTuple):
    """What a Run records."""

    bold: bool
    italic: bool
    superscript: bool
    size: float | None
    confidence: float | None = None


_PLAIN = Style(bold=False, italic=False, superscript=False, size=None)


class Draft(NamedTuple):
    """One block to be."""

    lines: Sequence[Line]
    kind: BlockKind
    place: Place
    alignment: str | None = None
    sized: bool = True
    # (page, mark) of the notes whose marks may stand in the lines.
    notes: Set[tuple[int, str]] = frozenset()
    # How many a cell covers.
    rows: int = 1
    columns: int = 1


@dataclass(slots=True)
class Assembly:
    """The text under construction."""

    texts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    length: int = 0

    def add(self, draft: Draft) -> bool:
        """Append a draft as one block; False if there is no text in it."""
        stretches = _composed(list(stretches_of(draft)))
        text = "".join(words for words, _ in stretches)
        if not text:
            return False
        start = self.length + bool(self.blocks)
        self.runs.extend(_runs(stretches, start))
        self.blocks.append(
            Block(
                start=start,
                end=start + len(text),
                kind=draft.kind,
                place=draft.place,
                alignment=draft.alignment,
                rows=draft.rows,
                columns=draft.columns,
            )
        )
        self.texts.append(text)
        self.length = start + len(text)
        return True

    @property
    def text(self) -> str:
        """All blocks, one a line."""
        return "\n".join(self.texts)


def stretches_of(draft: Draft) -> Iterator[tuple[str, Style]]:
    """The words of the lines, each with its style, and a blank where two lines are joined by one."""
    before = ""
    for line in draft.lines:
        if before:
            gap = "" if _UNPARTED.search(before) and line.text[:1].isalnum() else " "
            if gap:
                yield gap, _PLAIN
        for text, piece in line.words:
            raised = is_raised(piece, line) or (piece is line.pieces[0] and draft.kind is BlockKind.FOOTNOTE)
            size = piece.look.size if draft.sized else None
            # Digits glued to a number would become part of it.
            words = f"[{text}]" if raised and (line.page, piece.text) in draft.notes else text
            yield words, Style(piece.look.bold, piece.look.italic, raised, size, piece.look.confidence)
        before = line.text[-3:]


def _composed(stretches: list[tuple[str, Style]]) -> list[tuple[str, Style]]:
    """Neighbours of one style joined, spaces given to the words before them, all of it normalised."""
    merged: list[tuple[str, Style]] = []
    for text, style in stretches:
        if merged and (style == merged[-1][1] or not text.strip()):
            merged[-1] = (merged[-1][0] + text, merged[-1][1])
        else:
            merged.append((text, style))
    original = "".join(text for text, _ in merged)
    mapped = normalize(original)
    if mapped.text == original and original.strip() == original:
        return merged
    return list(_cut(mapped.text, [mapped.origin.from_source(end) for end in _ends(merged)], merged))


def _ends(stretches: Iterable[tuple[str, Style]]) -> Iterator[int]:
    end = 0
    for text, _ in stretches:
        end += len(text)
        yield end


def _cut(text: str, ends: Sequence[int], stretches: Sequence[tuple[str, Style]]) -> Iterator[tuple[str, Style]]:
    """The normalised text cut where the styles change, without white space at its ends."""
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    start = first
    for end, (_, style) in zip(ends, stretches, strict=True):
        stop = min(end, last)
        if start < stop:
            yield text[start:stop].replace("\n", " "), style
            start = stop


def _runs(stretches: Iterable[tuple[str, Style]], start: int) -> Iterator[Run]:
    for text, style in stretches:
        if style != _PLAIN:
            yield Run(
                start=start,
                end=start + len(text),
                bold=style.bold,
                italic=style.italic,
                superscript=style.superscript,
                size=style.size,
                confidence=style.confidence,
            )
        start += len(text)
