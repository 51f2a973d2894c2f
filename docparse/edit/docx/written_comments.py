"""The comments that an earlier run wrote, so that none is written twice."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from docparse.edit.docx.comments_part import linked_comments
from docparse.edit.docx.names import AUTHOR
from docparse.edit.docx.opened import OpenedDocx
from docparse.readers.docx.namespaces import W
from docparse.readers.docx.run_map import RunMap
from docparse.values import Span


class Written(NamedTuple):
    """The paragraphs of a comment, and the characters it is about."""

    lines: tuple[str, ...]
    span: Span


def written_comments(opened: OpenedDocx) -> set[Written]:
    """Our comments on the body of the file; one at a point stands behind the text before and before the next."""
    part = linked_comments(opened)
    root = opened.package.xml(part) if part else None
    texts = {} if root is None else {str(one.get(f"{W}id")): _lines(one) for one in root if _is_ours(one)}
    if not texts:
        return set()
    spans = _spans(opened.mapped, opened.mapped.parts[opened.main], texts.keys())
    return {Written(texts[identifier], span) for identifier, span in spans}


def _is_ours(comment: etree._Element) -> bool:
    return str(comment.get(f"{W}author")) == AUTHOR


def _lines(comment: etree._Element) -> tuple[str, ...]:
    return tuple("".join(text.text or "" for text in line.iter(f"{W}t")) for line in comment.iter(f"{W}p"))


def _spans(mapped: RunMap, main: etree._Element, ids: object) -> list[tuple[str, Span]]:
    """What stands between the marks of each comment, in the order of the file."""
    waiting: list[str] = []
    points: list[str] = []
    starts: dict[str, int] = {}
    found: list[tuple[str, Span]] = []
    end = 0
    for element in main.iter(etree.Element):
        if element.tag == f"{W}commentRangeStart":
            waiting.append(str(element.get(f"{W}id")))
        elif element.tag == f"{W}commentRangeEnd":
            identifier = str(element.get(f"{W}id"))
            if identifier in starts:
                found.append((identifier, Span(starts[identifier], max(starts[identifier], end))))
            elif identifier in waiting:
                waiting.remove(identifier)
                points.append(identifier)
                found.append((identifier, Span(end, end)))
        elif (span := mapped.span_of(element)) is not None:
            found += [(identifier, Span(span.start, span.start)) for identifier in points]
            starts.update(dict.fromkeys(waiting, span.start))
            points, waiting, end = [], [], span.end
    return found
