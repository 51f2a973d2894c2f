"""Drafts put together into one NFC text with blocks and runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from docparse.readers.docx.drafts import Draft, Pieces
from docparse.readers.docx.formats import PLAIN, Format
from docparse.text.normalize import normalize
from docparse.values import Block, Run


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
    """The pieces cleaned and composed; a letter whose mark stands in the next run goes there whole."""
    original = "".join(text for text, _ in pieces)
    mapped = normalize(original)
    if mapped.text == original:
        return [(text.replace("\n", " "), style) for text, style in pieces if text]
    result: Pieces = []
    source = 0
    for text, style in pieces:
        start, end = mapped.origin.from_source(source), mapped.origin.from_source(source + len(text))
        source += len(text)
        if start < end:
            result.append((mapped.text[start:end].replace("\n", " "), style))
    return result


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
