"""Extension attributes of spaCy objects: the frozen value behind a span, the Analysis behind a Doc.

A span of docparse bears its kind and index as ``span.id_`` ("citation:3"); the attribute looks
that up in the Analysis of the Doc, so a value is kept once and survives saving and loading.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from spacy.tokens import Doc, Span

from docparse.nlp import values_msgpack  # noqa: F401 (a Doc with values can be saved from here on)
from docparse.nlp.doc_analysis import attached, in_doc
from docparse.values import Header

# Attribute of a span → the field of the Analysis that the number in its id counts in.
FIELDS = {"citation": "citations", "part": "parts", "section": "sections", "quota": "quotas", "task": "tasks"}


def make_id(kind: str, index: int) -> str:
    """The id of the span that stands for the ``index``-th value of ``FIELDS[kind]``."""
    return f"{kind}:{index}"


def set_attributes() -> None:
    """Define the attributes; again is no harm.

    Raises ValueError (spaCy's E090) where another package has defined one of that name.
    """
    for name, getter in _SPAN_GETTERS.items():
        if not Span.has_extension(name) or Span.get_extension(name)[2] is not getter:
            Span.set_extension(name, getter=getter)
    for name, of_doc in _DOC_GETTERS.items():
        if not Doc.has_extension(name) or Doc.get_extension(name)[2] is not of_doc:
            Doc.set_extension(name, getter=of_doc)


def _value(kind: str, span: Span) -> Any:
    """The value that ``span`` stands for, in the offsets of the Doc's text; None if it is not of that kind."""
    found, _, index = span.id_.partition(":")
    analysis = attached(span.doc)
    if found != kind or analysis is None:
        return None
    return in_doc(span.doc, getattr(analysis, FIELDS[kind])[int(index)])


def _header(doc: Doc) -> Header | None:
    """The header of the main part, in the offsets of the Doc's text."""
    analysis = attached(doc)
    return None if analysis is None else in_doc(doc, analysis.header)


_SPAN_GETTERS = {kind: partial(_value, kind) for kind in FIELDS}
_DOC_GETTERS = {"analysis": attached, "header": _header}
