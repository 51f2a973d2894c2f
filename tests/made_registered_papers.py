"""Invented papers that cite each other, and an invented registry, for testing the graph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import networkx

from docparse.graph import build_graph, enrich
from docparse.values import Analysis, Citation, Header, Instrument, InstrumentLink, Part, RelationKind, StateFact
from tests.made_analyses import make_document

TODAY = "2026-11-23"
OFFICE = "UBND@lao-cai"
Cited = tuple[RelationKind, str, str | None]
"""(relation, number, date) of an instrument cited; one that begins with a capital letter is a name."""


def paper(path: str, number: str | None, date: str | None, *cited: Cited, **header: Any) -> Analysis:
    """A document of an invented office; registered instruments are linked as the registry below would."""
    text, citations = "", []
    for relation, wanted, day in cited:
        words = f"văn bản số {wanted} ngày {day}"
        citations.append(_citation(relation, wanted, day, len(text), len(words)))
        text += words + ";\n"
    fields = {"type": "Kế hoạch", "number": number, "date": date, "issuer_id": OFFICE, **header}
    part = Part(id="main", kind="main", start=0, end=len(text), header=Header(**fields))
    return Analysis(document=make_document(text, path), parts=(part,), citations=tuple(citations))


def _citation(relation: RelationKind, wanted: str, day: str | None, start: int, length: int) -> Citation:
    span = {"start": start, "end": start + length, "relation": relation}
    if wanted[0].isalpha():
        return Citation(**span, form="named", name=wanted, date=day, key=f"name|{wanted}|{(day or '?')[:4]}")
    known = next((one for one in REGISTERED if one.number == wanted), None)
    issuer_id = "CP" if "NĐ-CP" in wanted else "QH" if "/QH" in wanted else OFFICE
    type_ = known.type if known else "Kế hoạch"
    return Citation(
        **span, type=type_, number=wanted, date=day, issuer_id=issuer_id, instrument_id=known.id if known else None,
        key=f"{type_}|{wanted}|{day or '?'}|{issuer_id}",
    )  # fmt: skip


def _registered(type_: str, number: str, date: str, title: str | None = None, **fact: Any) -> Instrument:
    facts = (StateFact(**{"evidence": "curated-high", "source": "sổ thử", "effective_date": date, **fact}),)
    return Instrument(id=f"{type_}|{number}|{date}", number=number, type=type_, date=date, title=title, facts=facts)


OLD_LAW = _registered(
    "Luật", "1/2010/QH12", "2010-06-17", "Luật Cầu phao", state="expired", expiry_date="2020-01-01", as_of="2026-11-01"
)
LAW = _registered("Luật", "2/2019/QH14", "2019-06-14", "Luật Cầu phao", state="in_force", as_of="2026-12-01")
DECREE = _registered(
    "Nghị định", "30/2012/NĐ-CP", "2012-03-05", "quy định chi tiết", state="in_force", as_of="2026-12-01"
)
DIM_DECREE = _registered("Nghị định", "40/2013/NĐ-CP", "2013-05-06", state="in_force", as_of="2014-01-01")
OLD_DECREE = _registered(
    "Nghị định", "50/2014/NĐ-CP", "2014-07-08", state="expired", expiry_date="2024-05-01", as_of="2026-11-01"
)
NEW_DECREE = _registered("Nghị định", "60/2024/NĐ-CP", "2024-04-01", state="in_force", as_of="2026-12-01")
REGISTERED = (OLD_LAW, LAW, DECREE, DIM_DECREE, OLD_DECREE, NEW_DECREE)


def _link(source: Instrument, kind: Any, target: Instrument, day: str | None = None) -> InstrumentLink:
    return InstrumentLink(
        source=source.id, source_number=source.number, source_type=source.type, source_date=source.date,
        source_effective=None, kind=kind, target=target.id, effective_from=day, evidence="curated-high",
        origin="sổ thử",
    )  # fmt: skip


LINKS = (
    _link(LAW, "replaces", OLD_LAW, "2020-01-01"),
    _link(NEW_DECREE, "replaces", OLD_DECREE, "2024-05-01"),
    _link(DECREE, "guides", OLD_LAW),
    _link(DIM_DECREE, "guides", OLD_LAW),
)


@dataclass(frozen=True)
class InventedRegistry:
    """Holds ``instruments`` and ``links``."""

    instruments: Sequence[Instrument] = REGISTERED
    links: Sequence[InstrumentLink] = LINKS
    name: str = "sổ thử"
    as_of: str | None = TODAY

    def numbered(self, number: str) -> Sequence[Instrument]:
        return [one for one in self.instruments if one.number == number]

    def named(self, name: str) -> Sequence[Instrument]:
        return [one for one in self.instruments if one.title == name]

    def numbers_of(self, serial: str) -> Sequence[str]:
        return [one.number for one in self.instruments if one.number.startswith(serial)]

    def links_to(self, instrument: Instrument) -> Sequence[InstrumentLink]:
        return [link for link in self.links if link.target == instrument.id]

    def links_from(self, instrument: Instrument) -> Sequence[InstrumentLink]:
        return [link for link in self.links if link.source == instrument.id]

    def all_instruments(self) -> Iterator[Instrument]:
        return iter(self.instruments)

    def all_links(self) -> Iterator[InstrumentLink]:
        return iter(self.links)

    def counts(self) -> dict[str, int]:
        return {"instruments": len(self.instruments)}


def graph_of(*papers: Analysis, day: str = TODAY) -> networkx.MultiDiGraph[str]:
    """The graph of ``papers`` with the states on ``day``."""
    registry = InventedRegistry()
    graph = build_graph(papers, registry)
    enrich(graph, registry, day)
    return graph
