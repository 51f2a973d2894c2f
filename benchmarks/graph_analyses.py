"""Invented documents of a large office that cite instruments of the registry, local ones, and each other."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docparse.values import Analysis, Citation, Document, Header, Instrument, Part, RelationKind

_TYPES = (("Kế hoạch", "KH"), ("Quyết định", "QĐ"), ("Tờ trình", "TTr"), ("Báo cáo", "BC"))
_RELATIONS: tuple[RelationKind, ...] = ("based_on", "based_on", "based_on", "implements", "guides", "mentions")
_PROVINCES = ("lao-cai", "lam-dong", "son-la", "an-giang")
# Of 20 citations one is of another document, four of local instruments, the rest of registered ones.
_OWN, _LOCAL = 1, 4
# Documents of one family have most of their bases in common.
_FAMILIES, _COMMON, _HAVE = 40, 10, 0.9


def invent_analyses(
    count: int, citations: int, registered: Sequence[Instrument], *, seed: int = 7
) -> Iterator[Analysis]:
    """``count`` documents with ``citations`` mentions each, of about as many edges."""
    chance = random.Random(seed)
    families = [chance.sample(list(registered), _COMMON) for _ in range(_FAMILIES)]
    for number in range(1, count + 1):
        yield _analysis(number, citations, families[number % _FAMILIES], registered, chance)


def _analysis(
    number: int, citations: int, common: Sequence[Instrument], registered: Sequence[Instrument], chance: random.Random
) -> Analysis:
    header = _header(number)
    cited = [replace(_of_registered(one, chance), relation="based_on") for one in common if chance.random() < _HAVE]
    cited += [_of_document(chance.randrange(1, number), chance) for _ in range(_OWN if number > 1 else 0)]
    cited += [_of_local(chance) for _ in range(_LOCAL)]
    while len(cited) < citations:
        cited.append(_of_registered(chance.choice(registered), chance))
    text, placed = _written(cited)
    part = Part(id="main", kind="main", start=0, end=len(text), header=header)
    document = Document(path=f"van-ban/{number:05}.docx", text=text, reader="md", sha256="", blocks=())
    return Analysis(document=document, parts=(part,), citations=tuple(placed))


def _header(number: int) -> Header:
    type_, symbol = _TYPES[number % len(_TYPES)]
    province = _PROVINCES[number % len(_PROVINCES)]
    return Header(
        type=type_, number=f"{number}/{symbol}-UBND", issuer="ỦY BAN NHÂN DÂN TỈNH", issuer_id=f"UBND@{province}",
        date=_day(number), title=f"Về việc giao chỉ tiêu thứ {number}",
    )  # fmt: skip


def _day(number: int) -> str:
    return f"{2015 + number % 11}-{1 + number % 12:02}-{1 + number % 28:02}"


def _of_document(number: int, chance: random.Random) -> Citation:
    header = _header(number)
    return Citation(
        start=0, end=0, type=header.type, number=header.number, date=header.date, issuer_id=header.issuer_id,
        key=f"{header.type}|{header.number}|{header.date}|{header.issuer_id}", relation=chance.choice(_RELATIONS),
    )  # fmt: skip


def _of_local(chance: random.Random) -> Citation:
    number, place = chance.randrange(1, 4000), chance.choice(_PROVINCES)
    return Citation(
        start=0, end=0, type="Kế hoạch", number=f"{number}/KH-TU", date=_day(number), issuer_id=f"TU@{place}",
        key=f"Kế hoạch|{number}/KH-TU|{_day(number)}|TU@{place}", relation=chance.choice(_RELATIONS),
    )  # fmt: skip


def _of_registered(instrument: Instrument, chance: random.Random) -> Citation:
    return Citation(
        start=0, end=0, type=instrument.type, number=instrument.number, date=instrument.date, issuer=instrument.issuer,
        key=instrument.id, instrument_id=instrument.id, relation=chance.choice(_RELATIONS),
    )  # fmt: skip


def _written(cited: Sequence[Citation]) -> tuple[str, list[Citation]]:
    """The text of a document that holds ``cited``, and these where they stand in it."""
    text, placed = "", []
    for citation in cited:
        words = f"{citation.type or 'Văn bản'} số {citation.number} ngày {citation.date}"
        text += "Căn cứ "
        placed.append(replace(citation, start=len(text), end=len(text) + len(words)))
        text += words + ";\n"
    return text, placed
