"""What the registry knows of an instrument, for a person: its validity on a day, its facts with their sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from docparse.lexicon.source_words import source_words, with_source_words
from docparse.report.evidence_words import evidence_words
from docparse.report.html_words import page_words
from docparse.report.places import date_words
from docparse.report.validity import state_words, status_notes
from docparse.report.words import Lang
from docparse.values import Instrument, InstrumentLink, StateFact, Status

__all__ = ["card_lines", "card_to_dict", "headline", "link_lines", "names_line", "status_lines"]

_WORDS = {
    "no_date": ("không rõ ngày", "no date known"),
    "on": ("  Vào ngày {day}: {state}", "  On {day}: {state}"),
    "note": ("    {note}", "    {note}"),
    "names": ("  Tên gọi khác: {names}", "  Also known as: {names}"),
    "facts": ("  Nguồn:", "  Sources:"),
    "fact": ("    {source} ({evidence}){as_of}: {state}", "    {source} ({evidence}){as_of}: {state}"),
    "as_of": (", tính đến ngày {day}", ", as of {day}"),
    "no_state": ("không ghi tình trạng hiệu lực", "states no validity"),
    "begins": ("hiệu lực từ {day}", "in force from {day}"),
    "ends": ("hết hiệu lực từ {day}", "no longer in force from {day}"),
    "acts": ("  Văn bản tác động:", "  Acted on by:"),
    "rests": ("  Văn bản hướng dẫn, căn cứ vào văn bản này:", "  What guides it or rests on it:"),
    "does": ("  Văn bản này:", "  It:"),
    "link": ("    {kind}: {number}{day} — {said_by}", "    {kind}: {number}{day} — {said_by}"),
    "said_by": ("{source} ({evidence})", "{source} ({evidence})"),
    "period": ("thời hạn áp dụng đến hết ngày {day}", "its period lasts until {day}"),
    "from": (" (từ {day})", " (from {day})"),
    "more": ("    … và {count} văn bản khác (xem --format json)", "    … and {count} more (see --format json)"),
    "replaces": ("thay thế bởi", "replaced by"),
    "repeals": ("bãi bỏ bởi", "repealed by"),
    "partly_replaces": ("thay thế một phần bởi", "partly replaced by"),
    "partly_repeals": ("bãi bỏ một phần bởi", "partly repealed by"),
    "amends": ("sửa đổi, bổ sung bởi", "amended by"),
    "guides": ("được hướng dẫn bởi", "guided by"),
    "implements": ("được triển khai bởi", "implemented by"),
    "based_on": ("là căn cứ của", "a basis of"),
    "other": ("có liên quan đến", "related to"),
    "does_replaces": ("thay thế", "replaces"),
    "does_repeals": ("bãi bỏ", "repeals"),
    "does_partly_replaces": ("thay thế một phần", "partly replaces"),
    "does_partly_repeals": ("bãi bỏ một phần", "partly repeals"),
    "does_amends": ("sửa đổi, bổ sung", "amends"),
    "does_guides": ("hướng dẫn", "guides"),
    "does_implements": ("triển khai", "implements"),
    "does_based_on": ("căn cứ vào", "rests on"),
    "does_other": ("liên quan đến", "is related to"),
}
# What rests on an instrument tells nothing of its validity.
_ACTS = ("replaces", "repeals", "partly_replaces", "partly_repeals", "amends")
_MOST_LINES = 20


def card_lines(
    instrument: Instrument, links: Sequence[InstrumentLink], statuses: Sequence[Status], lang: str
) -> Iterator[str]:
    """One instrument, a line a fact; conflicting sources all stand there."""
    said = _said(lang)
    title = f": {instrument.title}" if instrument.title else ""
    yield headline(instrument, lang) + title
    yield from status_lines(statuses, lang)
    if instrument.facts:
        yield said["facts"]
        yield from (_fact_line(fact, said, lang) for fact in instrument.facts)
    acts = [link for link in links if link.kind in _ACTS]
    yield from _link_lines("acts", [_link_line(link, said, lang) for link in _by_day(acts)], said)


def headline(instrument: Instrument, lang: str = "vi") -> str:
    """Type, number, day and issuer in one line."""
    about = (date_words(instrument.date) or _said(lang)["no_date"], instrument.issuer)
    return f"{instrument.type or ''} {instrument.number} ({', '.join(filter(None, about))})".strip()


def status_lines(statuses: Sequence[Status], lang: str) -> Iterator[str]:
    """The state on each day, with what explains it."""
    said, words = _said(lang), page_words(_language(lang))
    for status in statuses:
        yield said["on"].format(day=date_words(status.on), state=state_words(status, words))
        notes = (with_source_words(note, _language(lang)) for note in status_notes(status, words))
        yield from (said["note"].format(note=note) for note in notes)


def names_line(names: Sequence[str], lang: str) -> str:
    """The other names of an instrument."""
    return _said(lang)["names"].format(names="; ".join(names))


def link_lines(links_to: Sequence[InstrumentLink], links_from: Sequence[InstrumentLink], lang: str) -> Iterator[str]:
    """What guides an instrument or rests on it, and what it does itself to others; long lists are cut."""
    said = _said(lang)
    rests = [_link_line(link, said, lang) for link in _by_day(links_to) if link.kind not in _ACTS]
    does = [_link_line(link, said, lang, outward=True) for link in _by_day(links_from)]
    yield from _link_lines("rests", rests, said)
    yield from _link_lines("does", does, said)


def card_to_dict(instrument: Instrument, links: Sequence[InstrumentLink], statuses: Sequence[Status]) -> dict[str, Any]:
    """The same as data; ISO dates."""
    return {
        **asdict(instrument),
        "statuses": [asdict(status) for status in statuses],
        "links": [asdict(link) for link in links],
    }


def _said(lang: str) -> dict[str, str]:
    return {key: pair[lang == "en"] for key, pair in _WORDS.items()}


def _fact_line(fact: StateFact, said: Mapping[str, str], lang: str) -> str:
    words = page_words(_language(lang))
    as_of = said["as_of"].format(day=date_words(fact.as_of)) if fact.as_of else ""
    state = words["partly_expired"] if fact.partly_expired else words[f"state_{fact.state}"] if fact.state else None
    told = [state or said["no_state"]]
    if fact.effective_date:
        told.append(said["begins"].format(day=date_words(fact.effective_date)))
    if fact.expiry_date:
        end = "period" if fact.state == "period_ended" else "ends"
        told.append(said[end].format(day=date_words(fact.expiry_date)))
    return said["fact"].format(**_record(fact.source, fact.evidence, lang), as_of=as_of, state="; ".join(told))


def _record(source: str, evidence: str, lang: str) -> dict[str, str]:
    """Who says so, and what that is worth, in words."""
    language = _language(lang)
    return {"source": source_words(source, language), "evidence": evidence_words(evidence, language)}


def _language(lang: str) -> Lang:
    return "en" if lang == "en" else "vi"


def _by_day(links: Sequence[InstrumentLink]) -> list[InstrumentLink]:
    return sorted(links, key=lambda link: link.effective_from or link.source_date or "")


def _link_lines(group: str, lines: Sequence[str], said: Mapping[str, str]) -> Iterator[str]:
    if lines:
        yield said[group]
        yield from lines[:_MOST_LINES]
    if len(lines) > _MOST_LINES:
        yield said["more"].format(count=len(lines) - _MOST_LINES)


def _link_line(link: InstrumentLink, said: Mapping[str, str], lang: str, *, outward: bool = False) -> str:
    """What another instrument does to this one, or (``outward``) this one to another."""
    day = said["from"].format(day=date_words(link.effective_from)) if link.effective_from else ""
    number = _number_and_day(link.target, said) if outward else link.source_number
    kind = said[f"does_{link.kind}" if outward else link.kind]
    return said["link"].format(kind=kind, number=number, day=day, said_by=_said_by(link, said, lang))


def _said_by(link: InstrumentLink, said: Mapping[str, str], lang: str) -> str:
    """What a text itself says needs no word more."""
    record = _record(link.origin, link.evidence, lang)
    return record["source"] if link.evidence == "derived-from-text" else said["said_by"].format(**record)


def _number_and_day(instrument: str, said: Mapping[str, str]) -> str:
    """ "30/2020/NĐ-CP (05/03/2020)" of the id of an instrument."""
    _, number, date = instrument.split("|")
    return number if date == "?" else f"{number} ({date_words(date)})"
