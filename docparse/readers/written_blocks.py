"""Pieces of formatted text put together into one NFC text with blocks and runs."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple
from unicodedata import is_normalized

from docparse.readers.assemble import NO_TEXT, NO_VIETNAMESE
from docparse.text.encodings.font_text import FontDecoder
from docparse.text.encodings.fonts import old_font
from docparse.text.normalize import normalize
from docparse.text.syllables import is_vietnamese
from docparse.values import Block, BlockKind, Document, Place, Run

_SPACES = re.compile(r"[ \t\n]+")


class Look(NamedTuple):
    """What a Run records of formatting, ``size`` in points; ``font`` names a font of an old character set."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    superscript: bool = False
    size: float | None = None
    font: str | None = None

    def in_font(self, name: str | None) -> Look:
        """This look in the font ``name``, which matters only where it shows codes as Vietnamese letters."""
        return self if name is None or old_font(name) is None else self._replace(font=name)


PLAIN = Look()
Pieces = Sequence[tuple[str, Look]]


class Draft(NamedTuple):
    """One block to be. ``label`` is the number that the reader rendered before ``pieces``, ``gap`` what parts them."""

    pieces: Pieces
    place: Place
    kind: BlockKind = BlockKind.PARAGRAPH
    outline: int | None = None
    alignment: str | None = None
    label: str = ""
    label_look: Look = PLAIN
    gap: str = " "
    rows: int = 1
    columns: int = 1


@dataclass(slots=True)
class BlockWriter:
    """The text under construction; ``collapse`` makes each run of white space one space, as web pages are shown."""

    collapse: bool = False
    fonts: FontDecoder = field(default_factory=FontDecoder)
    texts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    length: int = 0

    def add(self, draft: Draft) -> bool:
        """Append a draft as one block; False if there is no text in it."""
        body = tidy(draft.pieces, self.fonts, collapse=self.collapse)
        label = [(draft.label, draft.label_look)] if draft.label else []
        gap = [(draft.gap, PLAIN)] if label and body and draft.gap else []
        pieces = [*label, *gap, *body]
        text = "".join(words for words, _ in pieces)
        if not text:
            return False
        start = self.length + bool(self.blocks)
        self.runs.extend(_runs(pieces, start))
        self.blocks.append(
            Block(
                start=start,
                end=start + len(text),
                kind=draft.kind,
                place=draft.place,
                outline=draft.outline,
                alignment=draft.alignment,
                label_end=start + sum(len(words) for words, _ in label) if label else None,
                rows=draft.rows,
                columns=draft.columns,
            )
        )
        self.texts.append(text)
        self.length = start + len(text)
        return True

    def document(self, *, path: str, reader: str, content: bytes, warnings: Iterable[str] = ()) -> Document:
        """The finished Document, with warnings where there is no text or no Vietnamese in it."""
        text = "\n".join(self.texts)
        return Document(
            path=path,
            text=text,
            reader=reader,
            sha256=hashlib.sha256(content).hexdigest(),
            blocks=tuple(self.blocks),
            runs=tuple(self.runs),
            warnings=(*_text_warnings(text), *warnings),
        )


def tidy(pieces: Pieces, fonts: FontDecoder, *, collapse: bool) -> list[tuple[str, Look]]:
    """The pieces decoded and normalised, without white space at the ends; ``collapse``: each run of it is one space."""
    if not pieces or (len(pieces) == 1 and not pieces[0][1].font and _is_tidy(pieces[0][0])):
        return list(pieces)
    original = "".join(text for text, _ in pieces)
    decoded = fonts.decode([(text, look.font) for text, look in pieces])
    mapped = normalize(original) if decoded is None else decoded.then(normalize(decoded.text))
    result: list[tuple[str, Look]] = []
    source, blank_before = 0, True
    for text, look in pieces:
        start, end = mapped.origin.from_source(source), mapped.origin.from_source(source + len(text))
        source += len(text)
        words = mapped.text[start:end].replace("\n", " ")
        if collapse:
            words = _SPACES.sub(" ", words)
        if blank_before and (collapse or not result):
            words = words.lstrip()
        if words:
            result.append((words, look))
            blank_before = words[-1].isspace()
    return _strip_end(result)


def _is_tidy(text: str) -> bool:
    return text.isprintable() and "  " not in text and text.strip() == text and is_normalized("NFC", text)


def _strip_end(pieces: list[tuple[str, Look]]) -> list[tuple[str, Look]]:
    while pieces:
        text, look = pieces.pop()
        if text.strip():
            return [*pieces, (text.rstrip(), look)]
    return pieces


def _runs(pieces: Pieces, start: int) -> Iterator[Run]:
    """Runs of the stretches with formatting, neighbours of equal look as one."""
    for look, inside in groupby(pieces, key=lambda piece: piece[1]._replace(font=None)):
        end = start + sum(len(words) for words, _ in inside)
        if look != PLAIN:
            bold, italic, underline, superscript, size, _ = look
            yield Run(
                start=start,
                end=end,
                bold=bold,
                italic=italic,
                underline=underline,
                superscript=superscript,
                size=size,
            )
        start = end


def _text_warnings(text: str) -> tuple[str, ...]:
    if not any(map(str.isalnum, text)):
        return (NO_TEXT,)
    return () if is_vietnamese(text) else (NO_VIETNAMESE,)
