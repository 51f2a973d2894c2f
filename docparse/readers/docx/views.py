"""The two sides of tracked changes: the text with all of them accepted, and the text before them.

Elements and attributes: ECMA-376 Part 1, 17.13.5.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from docparse.readers.docx.namespaces import W


def _names(*locals_: str) -> frozenset[str]:
    return frozenset(W + local for local in locals_)


CHANGES = _names(
    "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange",
    "sectPrChange", "numberingChange", "cellIns", "cellDel", "cellMerge",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class View:
    """One side of the changes.

    ``kept`` and ``dropped`` are the wrappers around what this side has and has not; the same
    names in the properties of a paragraph mark or a table row speak of these. ``texts`` and
    ``instructions`` hold characters. ``dropped_cell`` marks a cell that this side has not,
    ``merge`` is the attribute of ``w:cellMerge`` that states its merging.
    """

    kept: frozenset[str]
    dropped: frozenset[str]
    texts: frozenset[str]
    instructions: frozenset[str]
    dropped_cell: str
    merge: str
    is_original: bool = False

    def drops(self, properties: etree._Element | None) -> bool:
        """True if the mark or the row with these properties is not there on this side."""
        return properties is not None and any(str(child.tag) in self.dropped for child in properties)

    def properties(self, element: etree._Element | None) -> etree._Element | None:
        """The ``w:rPr`` or ``w:pPr`` that holds on this side: before the changes, what a change of it remembers."""
        if element is None or not self.is_original:
            return element
        change = element.find(f"{element.tag}Change")
        before = change.find(str(element.tag)) if change is not None else None
        return element if before is None else before

    def numbering(self, properties: etree._Element | None) -> etree._Element | None:
        """The ``w:numPr`` of a paragraph's properties; one that was added is none before the changes."""
        found = properties.find(f"{W}numPr") if properties is not None else None
        return None if found is not None and self.is_original and found.find(f"{W}ins") is not None else found


ACCEPTED = View(
    kept=_names("ins", "moveTo"),
    dropped=_names("del", "moveFrom"),
    texts=_names("t"),
    instructions=_names("instrText"),
    dropped_cell=f"{W}cellDel",
    merge=f"{W}vMerge",
)
ORIGINAL = View(
    kept=_names("del", "moveFrom"),
    dropped=_names("ins", "moveTo"),
    texts=_names("t", "delText"),
    instructions=_names("instrText", "delInstrText"),
    dropped_cell=f"{W}cellIns",
    merge=f"{W}vMergeOrig",
    is_original=True,
)


def has_changes(story: etree._Element) -> bool:
    """True if anything in ``story`` is a tracked change, of text or of formatting."""
    return next(story.iter(*CHANGES), None) is not None
