"""A Word file as one Document: body, then page headers and footers, then notes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from docparse.readers.docx.assemble import Assembly
from docparse.readers.docx.drafts import Draft, Remarks
from docparse.readers.docx.faults import unreadable
from docparse.readers.docx.margins import margin_drafts
from docparse.readers.docx.namespaces import W
from docparse.readers.docx.notes import NoteMarks, notes_by_id
from docparse.readers.docx.number_formats import roman
from docparse.readers.docx.numbering import Numbering
from docparse.readers.docx.package import Package
from docparse.readers.docx.remarks import warnings_for
from docparse.readers.docx.remnants import find_remnants, hold_located, stories
from docparse.readers.docx.run_map import RunMap
from docparse.readers.docx.story import Settings, StoryReader
from docparse.readers.docx.styles import Styles
from docparse.readers.docx.trace import TraceWriter
from docparse.readers.docx.views import ACCEPTED, ORIGINAL
from docparse.readers.limits import require_few
from docparse.readers.options import USUAL, ReadOptions
from docparse.values import BlockKind, Document


def read_package(data: bytes, path: str, options: ReadOptions = USUAL) -> Document:
    """See ``docparse.readers.docx.read_docx``."""
    return _read(Package(data, path), options, hashlib.sha256(data).hexdigest())


def map_package(data: bytes, path: str, options: ReadOptions = USUAL) -> RunMap:
    """See ``docparse.readers.docx.map_runs``."""
    package = Package(data, path)
    trace = TraceWriter()
    document = _read(package, options, hashlib.sha256(data).hexdigest(), trace)
    return RunMap(document, package.roots, trace.build())


def _read(package: Package, options: ReadOptions, sha256: str, trace: TraceWriter | None = None) -> Document:
    """``trace`` takes down where the text comes from; without one that is done only where remnants ask for it."""
    body = _body(package)
    if trace is None and hold_located([body]):
        trace = TraceWriter()
    settings = _settings(package, options)
    document = _read_text(package, settings, sha256, trace)
    # The body was looked at before; page headers and notes are known only now.
    rest = (root for root in stories(package) if root is not body.getparent())
    if trace is None and (settings.remarks.hidden or hold_located(rest)):
        return _read(package, options, sha256, TraceWriter())
    mapped = RunMap(document, package.roots, trace.build()) if trace else None
    return replace(document, remnants=find_remnants(package, mapped, document.text, settings.remarks))


def _read_text(package: Package, settings: Settings, sha256: str, trace: TraceWriter | None) -> Document:
    assembly = Assembly(trace)
    for count, draft in enumerate(_all_drafts(package, settings)):
        require_few(count, package.path)
        assembly.add(draft)
    if assembly.fonts.charsets:
        settings.remarks.note("old_font")
    return Document(
        path=package.path,
        text=assembly.text,
        reader="docx",
        sha256=sha256,
        blocks=tuple(assembly.blocks),
        runs=tuple(assembly.runs),
        warnings=warnings_for(settings.remarks, package),
    )


def _settings(package: Package, options: ReadOptions) -> Settings:
    styles = Styles(package.linked_part("styles"))
    view = ORIGINAL if options.as_original else ACCEPTED
    return Settings(view, styles, Numbering(package.linked_part("numbering"), styles), NoteMarks(), Remarks())


def _all_drafts(package: Package, settings: Settings) -> Iterator[Draft]:
    body = _body(package)
    yield from StoryReader(settings, body, BlockKind.PARAGRAPH).read()
    yield from margin_drafts(package, body, settings)
    yield from _note_drafts(package, settings)


def _body(package: Package) -> etree._Element:
    root = package.xml(package.main_part)
    body = root.find(f"{W}body") if root is not None else None
    if body is None:
        raise unreadable(package.path, "not_a_word_file")
    return body


def _note_drafts(package: Package, settings: Settings) -> Iterator[Draft]:
    """The notes referred to, in the order of their marks, each beginning with its number."""
    for kind, write in (("footnote", str), ("endnote", roman)):
        notes = notes_by_id(package.linked_part(f"{kind}s"), kind) if settings.notes.found[kind] else {}
        for identifier, number in list(settings.notes.found[kind]):
            note = notes.pop(identifier, None)
            if note is not None:
                drafts = StoryReader(settings, note, BlockKind.FOOTNOTE).read()
                yield from _numbered(drafts, None if number is None else f"[{write(number)}]")


def _numbered(drafts: Iterator[Draft], label: str | None) -> Iterator[Draft]:
    for draft in drafts:
        yield replace(draft, label=label, gap=" ") if label else draft
        label = None
