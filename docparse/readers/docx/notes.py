"""Footnotes and endnotes: which are referred to, in which order, and their texts."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from docparse.readers.docx.namespaces import W

_MARKS = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}


@dataclass(slots=True)
class NoteMarks:
    """The references met so far, in reading order: kind of note → (id, number or None)."""

    found: dict[str, list[tuple[str, int | None]]] = field(default_factory=lambda: {"footnote": [], "endnote": []})
    _numbers: dict[str, int] = field(default_factory=lambda: {"footnote": 0, "endnote": 0})

    def refer(self, mark: etree._Element) -> None:
        """Take in a reference mark; one that the author typed himself takes no number."""
        kind = _MARKS[str(mark.tag)]
        number = None
        if str(mark.get(f"{W}customMarkFollows", "0")) not in {"1", "true", "on"}:
            self._numbers[kind] += 1
            number = self._numbers[kind]
        self.found[kind].append((str(mark.get(f"{W}id", "")), number))


def notes_by_id(root: etree._Element | None, kind: str) -> dict[str, etree._Element]:
    """The notes of a notes part by their id."""
    notes = root.iterfind(W + kind) if root is not None else ()
    return {str(note.get(f"{W}id", "")): note for note in notes}
