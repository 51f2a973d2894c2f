"""The components that ``nlp.add_pipe`` knows: each writes its finds to one group of ``doc.spans``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from docparse.nlp.attributes import set_attributes
from docparse.nlp.doc_analysis import ensure_analysis
from docparse.nlp.placement import (
    Mark,
    citation_marks,
    header_marks,
    part_marks,
    place,
    quota_marks,
    section_marks,
    task_marks,
)
from docparse.values import Analysis

Marker = Callable[[Analysis], Iterable[Mark]]


@dataclass(frozen=True)
class SpanWriter:
    """A component: ``groups`` are keys of ``doc.spans`` with what is written there."""

    groups: tuple[tuple[str, Marker], ...]

    def __call__(self, doc: Doc) -> Doc:
        analysis = ensure_analysis(doc)
        for key, marker in self.groups:
            doc.spans[key] = place(doc, marker(analysis))
        return doc


def _writer(*groups: tuple[str, Marker]) -> SpanWriter:
    set_attributes()
    return SpanWriter(groups)


@Language.factory("docparse_citations", default_config={"spans_key": "citations"}, assigns=["doc.spans"])
def make_citations(nlp: Language, name: str, spans_key: str) -> SpanWriter:
    """Instruments cited: ``span._.citation``."""
    return _writer((spans_key, citation_marks))


@Language.factory(
    "docparse_header", default_config={"spans_key": "header", "parts_key": "parts"}, assigns=["doc.spans"]
)
def make_header(nlp: Language, name: str, spans_key: str, parts_key: str) -> SpanWriter:
    """Parts of the file and fields of their headers: ``span._.part``, ``doc._.header``."""
    return _writer((parts_key, part_marks), (spans_key, header_marks))


@Language.factory("docparse_sections", default_config={"spans_key": "sections"}, assigns=["doc.spans"])
def make_sections(nlp: Language, name: str, spans_key: str) -> SpanWriter:
    """Numbered units of the outline: ``span._.section``."""
    return _writer((spans_key, section_marks))


@Language.factory("docparse_quotas", default_config={"spans_key": "quotas"}, assigns=["doc.spans"])
def make_quotas(nlp: Language, name: str, spans_key: str) -> SpanWriter:
    """Figures that the document sets: ``span._.quota``."""
    return _writer((spans_key, quota_marks))


@Language.factory("docparse_tasks", default_config={"spans_key": "tasks"}, assigns=["doc.spans"])
def make_tasks(nlp: Language, name: str, spans_key: str) -> SpanWriter:
    """Who is asked to do what: ``span._.task``."""
    return _writer((spans_key, task_marks))
