"""What the picture of the page says of a header field, and whether its recognised text can be relied on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docparse.extract.header.number import NumberLine, match_number
from docparse.extract.header.place_date import PlaceDate, match_date
from docparse.values import Document, Reading, Span
from docparse.values.changes import with_changes

# A field with a word less sure than that is to be compared with the paper.
_SURE = 0.6


def with_stamped_number(number: NumberLine | None, document: Document) -> NumberLine | None:
    """The number line with a blank filled in as the picture shows it; what the text says goes before."""
    if number is None or number.number is not None:
        return number
    seen = match_number(_as_pictured(document, number.span))
    return with_changes(number, number=seen.number) if seen is not None else number


def with_stamped_date(dated: PlaceDate | None, document: Document) -> PlaceDate | None:
    """The date with blanks filled in as the picture shows them; what the text says goes before."""
    if dated is None or not any(reading.start == reading.end for reading in _within(document, dated.written.span)):
        return dated
    seen = match_date(_as_pictured(document, dated.written.span, blanks_only=True))
    return with_changes(dated, date=seen.date) if seen is not None else dated


def unsure_fields(document: Document, spans: Iterable[tuple[str, Span]]) -> tuple[str, ...]:
    """The names of the fields whose picture says something else, or that were recognised with little confidence."""
    return tuple(name for name, span in spans if _is_read_otherwise(document, span) or _is_blurred(document, span))


def _is_read_otherwise(document: Document, span: Span) -> bool:
    return any(True for _ in _within(document, span))


def _is_blurred(document: Document, span: Span) -> bool:
    return any(run.confidence is not None and run.confidence < _SURE for run in document.runs_in(span))


def _within(document: Document, span: Span) -> Iterator[Reading]:
    """The readings that touch ``span``, also those of a blank at its ends."""
    return (reading for reading in document.readings if span.start <= reading.start and reading.end <= span.end)


def _as_pictured(document: Document, span: Span, *, blanks_only: bool = False) -> str:
    """The text of ``span`` with what the picture says in its place."""
    parts, end = [], span.start
    for reading in _within(document, span):
        if blanks_only and reading.start != reading.end:
            continue
        parts += [document.text[end : reading.start], reading.text, " "]
        end = reading.end
    return "".join([*parts, document.text[end : span.end]])
