"""Header facts and parts for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docparse.report.doubts import with_doubt
from docparse.report.places import date_words, place_words
from docparse.report.style import Style
from docparse.values import Analysis, Header, Signature


def header_lines(analysis: Analysis, style: Style, said: Mapping[str, str]) -> Iterator[str]:
    """The header fields of the main part that are filled, one a line."""
    yield style.heading(said["header"])
    header, document = analysis.header, analysis.document
    told = ((label, with_doubt(value, label, header, document, said)) for label, value in _facts(header, said))
    facts = [(label, value) for label, value in told if value]
    if not facts:
        yield "  " + said["empty_header"]
        return
    width = max(len(said[label]) for label, _ in facts)
    for label, value in facts:
        yield from style.wrap(value, " " * (width + 4), f"  {said[label]:<{width}}  ")


def part_lines(analysis: Analysis, style: Style, said: Mapping[str, str]) -> Iterator[str]:
    """The parts of a file that has more than one."""
    if len(analysis.parts) < 2:
        return
    yield style.heading(said["parts"])
    for part in analysis.parts:
        header = part.header
        named = " ".join(filter(None, (header.type, header.number, header.title)))
        place = place_words(analysis.document.place_of(part.span), said)
        text = f"{said[part.kind]}: {named} ({place})" if named else f"{said[part.kind]} ({place})"
        yield from style.wrap(text, "      ", "  - ")


def _facts(header: Header, said: Mapping[str, str]) -> Iterator[tuple[str, str | None]]:
    yield "parent_issuer", header.parent_issuer
    yield "issuer", header.issuer
    yield "number", header.number or _blank_number(header, said)
    yield "date", ", ".join(filter(None, (header.place, date_words(header.date) or header.date_text)))
    yield "type", header.type
    yield "title", header.title
    yield "addressees", "; ".join(header.addressees)
    yield "urgency", header.urgency
    yield "secrecy", header.secrecy
    for signature in header.signatures:
        yield "signature", _signature_words(signature)
    if header.recipients:
        yield "recipients", said["recipients_count"].format(count=len(header.recipients))


def _blank_number(header: Header, said: Mapping[str, str]) -> str | None:
    return said["blank_number"].format(symbol=header.symbol) if header.symbol else None


def _signature_words(signature: Signature) -> str:
    marks = " ".join(signature.authority)
    return ", ".join(filter(None, (" ".join(filter(None, (marks, signature.title))), signature.name)))
