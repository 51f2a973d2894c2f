"""What the registry knows of an instrument, for a person: its validity on a day, its facts with their sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from docparse.report.html_words import page_words
from docparse.report.places import date_words
from docparse.report.validity import state_words, status_notes
from docparse.values import Instrument, InstrumentLink, StateFact, Status

__all__ = ["card_lines", "card_to_dict"]

_WORDS = {
    "no_date": ("không rõ ngày", "no date known"),
    "on": ("  Vào ngày {day}: {state}", "  On {day}: {state}"),
    "note": ("    {note}", "    {note}"),
    "facts": ("  Nguồn:", "  Sources:"),
    "fact": ("    {source} ({evidence}){as_of}: {state}", "    {source} ({evidence}){as_of}: {state}"),
    "as_of": (", tính đến ngày {day}", ", as of {day}"),
    "no_state": ("không ghi tình trạng hiệu lực", "states no validity"),
    "begins": ("hiệu lực từ {day}", "in force from {day}"),
    "ends": ("hết hiệu lực từ {day}", "no longer in force from {day}"),
    "links": ("  Văn bản tác động:", "  Acted on by:"),
    "link": ("    {kind}: {number}{day} — {origin} ({evidence})", "    {kind}: {number}{day} — {origin} ({evidence})"),
    "replaces": ("thay thế bởi", "replaced by"),
    "repeals": ("bãi bỏ bởi", "repealed by"),
    "partly_replaces": ("thay thế một phần bởi", "partly replaced by"),
    "partly_repeals": ("bãi bỏ một phần bởi", "partly repealed by"),
    "amends": ("sửa đổi, bổ sung bởi", "amended by"),
}
# What rests on an instrument tells nothing of its validity.
_ACTS = ("replaces", "repeals", "partly_replaces", "partly_repeals", "amends")


def card_lines(
    instrument: Instrument, links: Sequence[InstrumentLink], statuses: Sequence[Status], lang: str
) -> Iterator[str]:
    """One instrument, a line a fact; conflicting sources all stand there."""
    said = {key: pair[lang == "en"] for key, pair in _WORDS.items()}
    words = page_words("en" if lang == "en" else "vi")
    title = f": {instrument.title}" if instrument.title else ""
    about = ", ".join(filter(None, (date_words(instrument.date) or said["no_date"], instrument.issuer)))
    yield f"{instrument.type or ''} {instrument.number} ({about}){title}".strip()
    for status in statuses:
        yield said["on"].format(day=date_words(status.on), state=state_words(status, words))
        yield from (said["note"].format(note=note) for note in status_notes(status, words))
    yield said["facts"]
    yield from (_fact_line(fact, said, words) for fact in instrument.facts)
    acts = [link for link in links if link.kind in _ACTS]
    if acts:
        yield said["links"]
        yield from (_link_line(link, said) for link in acts)


def card_to_dict(instrument: Instrument, links: Sequence[InstrumentLink], statuses: Sequence[Status]) -> dict[str, Any]:
    """The same as data; ISO dates."""
    return {
        **asdict(instrument),
        "statuses": [asdict(status) for status in statuses],
        "links": [asdict(link) for link in links],
    }


def _fact_line(fact: StateFact, said: Mapping[str, str], words: Mapping[str, str]) -> str:
    as_of = said["as_of"].format(day=date_words(fact.as_of)) if fact.as_of else ""
    told = [words[f"state_{fact.state}"] if fact.state else said["no_state"]]
    if fact.effective_date:
        told.append(said["begins"].format(day=date_words(fact.effective_date)))
    if fact.expiry_date:
        told.append(said["ends"].format(day=date_words(fact.expiry_date)))
    return said["fact"].format(source=fact.source, evidence=fact.evidence, as_of=as_of, state="; ".join(told))


def _link_line(link: InstrumentLink, said: Mapping[str, str]) -> str:
    day = f" ({date_words(link.effective_from)})" if link.effective_from else ""
    return said["link"].format(
        kind=said[link.kind], number=link.source_number, day=day, origin=link.origin, evidence=link.evidence
    )
