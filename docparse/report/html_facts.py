"""The header facts of a document, and how the review was made, for the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from docparse.report.doubts import with_doubt
from docparse.report.places import date_words, place_words
from docparse.values import Analysis, Header, Part, Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A label with its value; ``items`` are the lines of a list."""

    label: str
    value: str
    items: tuple[str, ...] = ()


def header_facts(analysis: Analysis, said: Mapping[str, str]) -> list[Fact]:
    """The header fields that are filled, and a blank number with its symbol; with what puts them in doubt."""
    header = analysis.header
    number = header.number or (said["blank_number"].format(symbol=header.symbol) if header.symbol else None)
    values: list[tuple[str, str | None]] = [
        ("parent_issuer", header.parent_issuer),
        ("issuer", header.issuer),
        ("number", number),
        ("date", ", ".join(filter(None, (header.place, date_words(header.date) or header.date_text)))),
        ("type", header.type),
        ("title", header.title),
        ("addressees", "; ".join(header.addressees)),
        ("urgency", header.urgency),
        ("secrecy", header.secrecy),
        *(("signature", _signature(signature)) for signature in header.signatures),
    ]
    told = ((label, with_doubt(value, label, header, analysis.document, said)) for label, value in values)
    facts = [Fact(label=said[label], value=value) for label, value in told if value]
    return facts + _recipients(header, said)


def part_facts(analysis: Analysis, said: Mapping[str, str]) -> list[Fact]:
    """The parts of a file that has more than one: what each is, and where it begins."""
    if len(analysis.parts) < 2:
        return []
    return [Fact(label=said[part.kind], value=_part(part, analysis, said)) for part in analysis.parts]


def run_facts(run: Mapping[str, Any], said: Mapping[str, str]) -> list[Fact]:
    """How the review was made, as far as ``run`` says."""
    return [Fact(label=said[label], value=value) for label, value in _run_values(run, said) if value]


def _run_values(run: Mapping[str, Any], said: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    stage = run.get("stage")
    yield "version", str(run.get("version") or "")
    yield "today", date_words(run.get("today"))
    yield "on", date_words(run.get("on"))
    yield "stage", said.get(f"stage_{stage}", str(stage)) if stage else ""
    yield "rules_off", ", ".join(map(str, run.get("rules_off") or ()))


def _recipients(header: Header, said: Mapping[str, str]) -> list[Fact]:
    if not header.recipients:
        return []
    items = tuple(line.lstrip("-–+ ") for line in header.recipients)
    count = said["recipients_count"].format(count=len(header.recipients))
    return [Fact(label=said["recipients"], value=count, items=items)]


def _signature(signature: Signature) -> str:
    office = " ".join(filter(None, (*signature.authority, signature.title)))
    return ", ".join(filter(None, (office, signature.name)))


def _part(part: Part, analysis: Analysis, said: Mapping[str, str]) -> str:
    header = part.header
    named = " ".join(filter(None, (header.type, header.number, header.title)))
    place = place_words(analysis.document.place_of(part.span), said)
    return f"{named} ({place})" if named else place
