"""Drafts put together into one NFC text with blocks and runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from docparse.readers.docx.drafts import Draft, Piece, Pieces
from docparse.readers.docx.formats import PLAIN
from docparse.readers.docx.trace import TraceWriter
from docparse.text.encodings.font_text import FontDecoder
from docparse.text.normalize import normalize
from docparse.values import Block, OffsetMap, Run


@dataclass(slots=True)
class Assembly:
    """The text under construction; ``trace`` takes down where each piece of it came from.

    ``fonts`` reads what is written in fonts of old character sets.
    """

    trace: TraceWriter | None = None
    fonts: FontDecoder = field(default_factory=FontDecoder)
    texts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    length: int = 0

    def add(self, draft: Draft) -> None:
        """Append a draft as one block; one without text is left out."""
        label = normalise([Piece(draft.label, draft.label_format or PLAIN)], self.fonts)[0] if draft.label else []
        whole, origin = normalise(draft.pieces, self.fonts)
        body, cut = strip_pieces(whole, left=draft.label is None or bool(draft.gap))
        gap = [Piece(draft.gap, PLAIN)] if draft.label and body and draft.gap else []
        text = _join([*label, *gap, *body])
        if not text:
            return
        start = self.length + bool(self.blocks)
        self.runs.extend(merge_runs([*label, *gap, *body], start))
        label_end = start + len(_join(label)) if draft.label else None
        self.blocks.append(_block(draft, start, start + len(text), label_end))
        if self.trace is not None:
            self.trace.add_rendered(start - self.length, None)
            self.trace.add_rendered(len(_join([*label, *gap])), draft.paragraph)
            self.trace.add_pieces(draft.pieces, origin, cut, len(_join(body)))
        self.texts.append(text)
        self.length = start + len(text)

    @property
    def text(self) -> str:
        """All blocks, one a line."""
        return "\n".join(self.texts)


def _block(draft: Draft, start: int, end: int, label_end: int | None) -> Block:
    return Block(
        start=start,
        end=end,
        kind=draft.kind,
        place=draft.place,
        style=draft.style,
        outline=draft.outline,
        alignment=draft.alignment,
        label_end=label_end,
        rows=draft.rows,
        columns=draft.columns,
    )


def _join(pieces: Pieces) -> str:
    return "".join(piece.text for piece in pieces)


def normalise(pieces: Pieces, fonts: FontDecoder) -> tuple[Pieces, OffsetMap | None]:
    """The pieces decoded, cleaned and composed, and the map to what they were (None: offset by offset).

    A letter whose mark stands in the next run goes there whole.
    """
    original = _join(pieces)
    decoded = fonts.decode([(piece.text, piece.style.font) for piece in pieces])
    mapped = normalize(original) if decoded is None else decoded.then(normalize(decoded.text))
    text = mapped.text.replace("\n", " ")
    if text == original:
        return [piece for piece in pieces if piece.text], None
    result: Pieces = []
    source = 0
    for before, style, _ in pieces:
        start, end = mapped.origin.from_source(source), mapped.origin.from_source(source + len(before))
        source += len(before)
        if start < end:
            result.append(Piece(text[start:end], style))
    return result, mapped.origin


def strip_pieces(pieces: Pieces, *, left: bool) -> tuple[Pieces, int]:
    """The pieces without white space at the end and, if asked, at the beginning; how much was cut there."""
    text = _join(pieces)
    kept = text.strip() if left else text.rstrip()
    cut = len(text) - len(text.lstrip()) if left and kept else 0
    end = cut + len(kept)
    result: Pieces = []
    position = 0
    for piece in pieces:
        inside = piece.text[max(0, cut - position) : max(0, end - position)]
        if inside:
            result.append(Piece(inside, piece.style))
        position += len(piece.text)
    return result, cut


def merge_runs(pieces: Iterable[Piece], start: int) -> Iterator[Run]:
    """Runs for the stretches with recorded formatting, neighbours of equal format as one."""
    begin, current = start, PLAIN.visible
    end = start
    for text, style, _ in pieces:
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
