"""Values as spans of a spaCy Doc."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.tokens import Span as DocSpan

from docparse.nlp.attributes import make_id
from docparse.nlp.doc_analysis import in_doc
from docparse.values import Analysis, Span


@dataclass(frozen=True, slots=True)
class Mark:
    """``span`` of the Analysis' text is to be a span with this label; ``kind`` and ``index`` name its value."""

    span: Span
    label: str
    kind: str
    index: int
    link: str = ""


def place(doc: Doc, marks: Iterable[Mark]) -> list[DocSpan]:
    """The spans of ``doc``, in the order of ``marks``.

    A span of spaCy consists of whole tokens: where a value ends inside one (letters run together),
    it is widened, and the value itself has the exact offsets.
    """
    spans = []
    for mark in marks:
        where = in_doc(doc, mark.span)
        span = doc.char_span(
            where.start, where.end, label=mark.label, kb_id=mark.link,
            alignment_mode="expand", span_id=make_id(mark.kind, mark.index),
        )  # fmt: skip
        if span is not None:
            spans.append(span)
    return spans


def citation_marks(analysis: Analysis) -> Iterator[Mark]:
    """Labelled by form ("full", "short", "named", "anaphora"); the key is the span's knowledge base id."""
    for index, citation in enumerate(analysis.citations):
        yield Mark(citation.span, citation.form, "citation", index, citation.key)


def part_marks(analysis: Analysis) -> Iterator[Mark]:
    """Labelled by kind ("main", "attached", "appendix")."""
    for index, part in enumerate(analysis.parts):
        yield Mark(part.span, part.kind, "part", index)


def header_marks(analysis: Analysis) -> Iterator[Mark]:
    """Labelled by field ("issuer", "number", "date" …); the value is the part whose header it is."""
    for index, part in enumerate(analysis.parts):
        for field, span in sorted(part.header.spans, key=lambda pair: pair[1]):
            yield Mark(span, field, "part", index)


def section_marks(analysis: Analysis) -> Iterator[Mark]:
    """Labelled by kind ("chuong", "dieu", "khoan" …); the path is the span's knowledge base id."""
    for index, section in enumerate(analysis.sections):
        yield Mark(Span(section.start, section.end), section.kind, "section", index, section.path)


def task_marks(analysis: Analysis) -> Iterator[Mark]:
    """Labelled by whether the document says who leads ("led", "open")."""
    for index, task in enumerate(analysis.tasks):
        yield Mark(Span(task.start, task.end), "open" if task.lead is None else "led", "task", index)


def quota_marks(analysis: Analysis) -> Iterator[Mark]:
    """Labelled by comparison ("=", ">=", "range" …)."""
    for index, quota in enumerate(analysis.quotas):
        yield Mark(Span(quota.start, quota.end), quota.comparison, "quota", index)
