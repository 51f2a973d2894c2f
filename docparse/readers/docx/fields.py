"""Fields (page numbers, cross-references …): their results are text, their instructions are not."""

from __future__ import annotations

from lxml import etree

from docparse.readers.docx.namespaces import W
from docparse.readers.docx.views import View

PAGE_NUMBER_FIELDS = {"PAGE", "NUMPAGES", "SECTIONPAGES"}
# The result of a link is text like any other; that of other fields is written anew when they are updated.
KEEPS_ITS_TEXT = "HYPERLINK"
# Only the first word of an instruction matters.
_ENOUGH = 64


def field_name(instruction: str) -> str:
    """The name of a field: the first word of its instruction, in capitals."""
    return (instruction.split() or [""])[0].upper()


class FieldStack:
    """Follows ``w:fldChar`` marks through one story and tells whether text there is shown.

    ``shown_field`` is the name of the field whose result is being read, "" outside fields.

    Marks that do not pair up make a file whose instructions cannot be told from text, so such
    a story is read as if it had no marks.
    """

    def __init__(self, story: etree._Element, view: View, *, page_numbers: bool) -> None:
        """``page_numbers``: False leaves out the results of page number fields."""
        self.shown_field = ""
        self._paired = _are_paired(story, view)
        self._page_numbers = page_numbers
        self._open: list[_Field] = []
        self._hiding = 0

    @property
    def shows_text(self) -> bool:
        """True outside fields and in results that are to be shown."""
        return self._hiding == 0

    def mark(self, kind: str | None) -> None:
        """Take in one ``w:fldChar``."""
        if not self._paired:
            return
        if kind == "begin":
            self._open.append(_Field())
            self._hiding += 1
        elif kind == "separate" and self._open and not self._open[-1].in_result:
            self._show_result(self._open[-1])
        elif kind == "end" and self._open:
            self._hiding -= self._open.pop().hides
            self.shown_field = self._name_result()

    def instruct(self, text: str) -> None:
        """Take in a piece of an instruction (``w:instrText``)."""
        if self._open and not self._open[-1].in_result and len(self._open[-1].instruction) < _ENOUGH:
            self._open[-1].instruction += text

    def shows_simple(self, instruction: str) -> bool:
        """True if the result of a ``w:fldSimple`` is to be shown."""
        return self._page_numbers or field_name(instruction) not in PAGE_NUMBER_FIELDS

    def _show_result(self, field: _Field) -> None:
        field.in_result = True
        if self.shows_simple(field.instruction):
            field.hides = False
            self._hiding -= 1
        self.shown_field = self._name_result()

    def _name_result(self) -> str:
        """The field whose result is being read: the outermost one that would write it anew."""
        names = [field_name(field.instruction) for field in self._open if field.in_result]
        return next((name for name in names if name != KEEPS_ITS_TEXT), names[0] if names else "")


def _are_paired(story: etree._Element, view: View) -> bool:
    depth = 0
    for mark in story.iter(f"{W}fldChar"):
        if not any(ancestor.tag in view.dropped for ancestor in mark.iterancestors()):
            depth += {"begin": 1, "end": -1}.get(str(mark.get(f"{W}fldCharType")), 0)
        if depth < 0:
            return False
    return depth == 0


class _Field:
    def __init__(self) -> None:
        self.instruction = ""
        self.in_result = False
        self.hides = True
