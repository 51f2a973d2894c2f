"""Drafts put together into one NFC text with blocks and runs."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from docparse.readers.docx.drafts import Draft, Pieces
from docparse.readers.docx.formats import PLAIN, Format
from docparse.values import Block, Run

# Characters that break lines for some programs (they are spaces here) and invisible hyphens.
_CLEANED = str.maketrans({**dict.fromkeys("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", " "), "\xad": None})


@dataclass(slots=True)
class Assembly:
    """The text under construction."""

    texts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    length: int = 0

    def add(self, draft: Draft) -> None:
        """Append a draft as one block; one without text is left out."""
        label = normalise([(draft.label or "", draft.label_format or PLAIN)])
        body = strip_pieces(normalise(draft.pieces), left=draft.label is None or bool(draft.gap))
        gap = [(draft.gap, PLAIN)] if draft.label and body and draft.gap else []
        pieces = [*label, *gap, *body]
        text = "".join(piece for piece, _ in pieces)
        if not text:
            return
        start = self.length + bool(self.blocks)
        self.runs.extend(merge_runs(pieces, start))
        self.blocks.append(
            Block(
                start=start,
                end=start + len(text),
                kind=draft.kind,
                place=draft.place,
                style=draft.style,
                outline=draft.outline,
                alignment=draft.alignment,
                label_end=start + sum(len(piece) for piece, _ in label) if draft.label else None,
            )
        )
        self.texts.append(text)
        self.length = start + len(text)

    @property
    def text(self) -> str:
        """All blocks, one a line."""
        return "\n".join(self.texts)


def normalise(pieces: Pieces) -> Pieces:
    """The pieces in NFC; a mark typed in the next run joins the letter that it stands on."""
    cleaned = [(text.translate(_CLEANED), style) for text, style in pieces]
    whole = "".join(text for text, _ in cleaned)
    if unicodedata.is_normalized("NFC", whole):
        return [piece for piece in cleaned if piece[0]]
    letters: Pieces = []
    for text, style in cleaned:
        for char in text:
            if letters and _joins(letters[-1][0], char):
                letters[-1] = (letters[-1][0] + char, letters[-1][1])
            else:
                letters.append((char, style))
    return [(unicodedata.normalize("NFC", text), style) for text, style in letters]


def _joins(letter: str, char: str) -> bool:
    """True if ``char`` does not stand alone after ``letter`` (marks, and Hangul that composes)."""
    return bool(unicodedata.combining(char)) or len(unicodedata.normalize("NFC", letter + char)) <= len(
        unicodedata.normalize("NFC", letter)
    )


def strip_pieces(pieces: Pieces, *, left: bool) -> Pieces:
    """The pieces without white space at the end and, if asked, at the beginning."""
    result = list(pieces)
    while result and not (kept := result[-1][0].rstrip()):
        result.pop()
    if result:
        result[-1] = (kept, result[-1][1])
    while left and result and not (kept := result[0][0].lstrip()):
        result.pop(0)
    if left and result:
        result[0] = (kept, result[0][1])
    return result


def merge_runs(pieces: Iterable[tuple[str, Format]], start: int) -> Iterator[Run]:
    """Runs for the stretches with recorded formatting, neighbours of equal format as one."""
    begin, current = start, PLAIN.visible
    end = start
    for text, style in pieces:
        if style.visible != current:
            yield from _run(begin, end, current)
            begin, current = end, style.visible
        end += len(text)
    yield from _run(begin, end, current)


def _run(start: int, end: int, visible: tuple[bool, bool, bool, bool, float | None]) -> Iterator[Run]:
    bold, italic, underline, superscript, size = visible
    if start < end and any(visible):
        yield Run(
            start=start, end=end, bold=bold, italic=italic, underline=underline, superscript=superscript, size=size
        )
