"""The heading of an appendix ("Phụ lục II") as a section of its own (Decree 30/2020, Phụ lục I, mục III)."""

from __future__ import annotations

from docparse.extract.header.enclosure_title import LABEL
from docparse.extract.header.shape import fold_space
from docparse.extract.sections.bodies import Body, content_end
from docparse.values import Document, Part, Section


def appendix_section(document: Document, part: Part, index: int, first_unit: int) -> Section | None:
    """The section that a labelled appendix begins with; None for other parts. ``first_unit`` ends it.

    The units of an appendix start again at the top level, so they stand beside this section, not in it.
    """
    kind = part.header.span_of("type")
    if part.kind != "appendix" or kind is None:
        return None
    line = document.text[kind.start : document.blocks[document.block_index(kind.start)].end]
    label = LABEL.match(line)
    if label is None or not label["name"]:
        return None
    written = fold_space(line[: label.start("stop")])
    title = part.header.span_of("title")
    heading_end = max(kind.start + len(line[: label.start("stop")].rstrip()), title.end if title is not None else 0)
    number = fold_space(written[len(label["name"]) :])
    return Section(
        kind="other",
        label=written,
        number=number,
        path=written,
        title=fold_space(part.header.title or ""),
        level=1,
        start=kind.start,
        heading_end=heading_end,
        end=max(heading_end, content_end(document, Body(heading_end, first_unit), heading_end)),
        parent=None,
        part=index,
    )
