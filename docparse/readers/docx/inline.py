"""The inside of a paragraph: runs, tabs, breaks, symbols, fields, links, and what hangs on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from docparse.readers.docx.alternatives import chosen
from docparse.readers.docx.drafts import Piece, Pieces, Remarks, Source
from docparse.readers.docx.fields import FieldStack
from docparse.readers.docx.form_fields import form_value
from docparse.readers.docx.formats import Format, apply_direct, read_properties
from docparse.readers.docx.namespaces import MC, M, V, W, child_value
from docparse.readers.docx.notes import NoteMarks
from docparse.readers.docx.run_text import decode_symbols, in_capitals, shown_text
from docparse.readers.docx.styles import Styles
from docparse.readers.docx.symbols import symbol_character
from docparse.readers.docx.views import View

_TEXT_BOX = f"{W}txbxContent"
_WORD_ART = f"{V}textpath"


@dataclass(slots=True)
class Inline:
    """The content of one paragraph; text boxes and word art hang on it and are read after it."""

    pieces: Pieces = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    art: list[etree._Element] = field(default_factory=list)


@dataclass(slots=True)
class InlineReader:
    """Reads paragraphs of one story; the state (open fields, note numbers) runs through it."""

    styles: Styles
    view: View
    fields: FieldStack
    notes: NoteMarks
    remarks: Remarks
    _paragraph_style: str | None = None
    _into: Inline = field(default_factory=Inline)

    def read(self, paragraph: etree._Element, style: str | None, into: Inline) -> None:
        """Append the shown content of ``paragraph`` to ``into``."""
        self._paragraph_style, self._into = style, into
        self._walk(paragraph)

    def _walk(self, parent: etree._Element) -> None:
        for child in parent:
            tag = str(child.tag)
            if tag == f"{W}r":
                self._run(child)
            elif tag in _TRANSPARENT or tag in self.view.kept:
                self._walk(child)
            elif tag in _SPECIAL:
                _SPECIAL[tag](self, child)

    def _simple_field(self, element: etree._Element) -> None:
        if self.fields.shows_simple(str(element.get(f"{W}instr", ""))):
            self._walk(element)

    def _alternatives(self, element: etree._Element) -> None:
        self._walk(chosen(element))

    def _math(self, element: etree._Element) -> None:
        """The characters of an equation in the order of the file, a stroke between the parts of a fraction."""
        base = self.styles.format(self._paragraph_style, None)
        for found in element.iter(f"{M}t", f"{M}den"):
            if found.tag == f"{M}t":
                self._add(found.text or "", base, found)
            else:
                self._add("/", base, found)

    def _run(self, run: etree._Element) -> None:
        properties = self.view.properties(run.find(f"{W}rPr"))
        base = self.styles.format(self._paragraph_style, child_value(properties, "rStyle"))
        self._run_content(run, apply_direct(base, read_properties(properties)))

    def _run_content(self, run: etree._Element, style: Format) -> None:
        for child in run:
            tag = str(child.tag)
            if tag in self.view.texts:
                shown = shown_text(child)
                self._add(decode_symbols(shown.text, style.font), style, child, shown.start)
            elif tag in _CHARACTERS:
                self._add(_CHARACTERS[tag], style, child)
            elif tag in _OBJECTS:
                self._hang(child)
            elif tag == f"{MC}AlternateContent":
                self._run_content(chosen(child), style)
            elif tag in self.view.instructions:
                self.fields.instruct(child.text or "")
            elif tag in _RUN_SPECIAL:
                _RUN_SPECIAL[tag](self, child, style)

    def _add(self, text: str, style: Format, element: etree._Element, start: int = 0) -> None:
        if not text or not self.fields.shows_text:
            return
        if style.hidden:
            if not text.isspace():
                self.remarks.hide(element)
            return
        if style.language:
            self.remarks.languages[style.language] += len(text)
        shown = in_capitals(text) if style.capitals else text
        self._into.pieces.append(Piece(shown, style, Source(element, start, self.fields.shown_field)))

    def _symbol(self, element: etree._Element, style: Format) -> None:
        try:
            code = int(str(element.get(f"{W}char", "")), 16)
        except ValueError:
            code = 0
        text = symbol_character(code, element.get(f"{W}font"))
        if text is None:
            self.remarks.note("symbol")
        else:
            self._add(text, style, element)

    def _field_mark(self, element: etree._Element, style: Format) -> None:
        self._add(form_value(element), style, element)
        self.fields.mark(element.get(f"{W}fldCharType"))

    def _note_mark(self, element: etree._Element, style: Format) -> None:
        if not style.hidden and self.fields.shows_text:
            self.notes.refer(element)

    def _ruby(self, element: etree._Element, style: Format) -> None:
        for base in element.iterfind(f"{W}rubyBase"):
            self._walk(base)

    def _hang(self, element: etree._Element) -> None:
        """Collect the text boxes and word art inside a drawing, outermost only, one alternative each."""
        for child in element:
            tag = str(child.tag)
            if tag == _TEXT_BOX:
                self._into.boxes.append(child)
            elif tag == _WORD_ART:
                self._into.art.append(child)
            elif tag == f"{MC}AlternateContent":
                self._hang(chosen(child))
            else:
                self._hang(child)


_TRANSPARENT = {
    f"{W}{local}" for local in ("hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo", "rubyBase")
}
_OBJECTS = {f"{W}drawing", f"{W}pict", f"{W}object"}
_CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    # A page or column break too begins a new line where text stands before and after it.
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    # Seen only at the end of a line: normalising drops it, but what is written back must know of it.
    f"{W}softHyphen": "\u00ad",
}
_SPECIAL: dict[str, Callable[[InlineReader, etree._Element], None]] = {
    f"{W}fldSimple": InlineReader._simple_field,
    f"{MC}AlternateContent": InlineReader._alternatives,
    f"{M}oMath": InlineReader._math,
    f"{M}oMathPara": InlineReader._math,
}
_RUN_SPECIAL: dict[str, Callable[[InlineReader, etree._Element, Format], None]] = {
    f"{W}sym": InlineReader._symbol,
    f"{W}fldChar": InlineReader._field_mark,
    f"{W}footnoteReference": InlineReader._note_mark,
    f"{W}endnoteReference": InlineReader._note_mark,
    f"{W}ruby": InlineReader._ruby,
}
