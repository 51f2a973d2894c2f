"""The Analysis of a spaCy Doc: attached by whoever made the Doc, or made from its plain text."""

from __future__ import annotations

from typing import TypeVar

from spacy.tokens import Doc

from docparse.extract import extract
from docparse.nlp.relocate import relocate
from docparse.readers import read_text
from docparse.values import Analysis, OffsetMap

Value = TypeVar("Value")

# Keys of the Doc's user data.
_ANALYSIS = "docparse_analysis"
_ORIGIN = "docparse_origin"


def attach(doc: Doc, analysis: Analysis, origin: OffsetMap | None = None) -> Doc:
    """The same Doc, with ``analysis`` for its components to take values from.

    ``origin`` maps the text of the analysed Document to ``doc.text`` where the two differ.
    """
    doc.user_data[_ANALYSIS] = analysis
    doc.user_data[_ORIGIN] = origin
    return doc


def attached(doc: Doc) -> Analysis | None:
    """The Analysis that ``doc`` carries, in the offsets of its own Document."""
    found: Analysis | None = doc.user_data.get(_ANALYSIS)
    return found


def ensure_analysis(doc: Doc) -> Analysis:
    """The Analysis that ``doc`` carries; made on first need by reading its text as that of a text file.

    Wrapped lines are joined and Markdown marks left out, as in a file.
    """
    analysis = attached(doc)
    if analysis is None:
        text = doc.text
        analysis = extract(read_text(text))
        attach(doc, analysis, None if analysis.document.text == text else analysis.document.source)
    return analysis


def in_doc(doc: Doc, value: Value) -> Value:
    """A value of the Doc's Analysis in the offsets of ``doc.text``."""
    origin: OffsetMap | None = doc.user_data.get(_ORIGIN)
    return value if origin is None else relocate(value, origin)
