"""What speaks against the state that was chosen: the better and later evidence wins, the other is shown beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docparse.registry.days import has_begun, is_before, spoken
from docparse.registry.endings import ENDING, End, is_contradicted, is_unconfirmed
from docparse.registry.evidence import RANK
from docparse.values.citation import Status
from docparse.values.registry import Instrument, InstrumentLink, StateFact

__all__ = ["disagreement"]

# A portal that marks nearly everything as in force contradicts nobody.
_WORTH_TELLING = RANK["curated-low"]


def disagreement(
    instrument: Instrument, links: Sequence[InstrumentLink], ended: End | None, status: Status
) -> str | None:
    """The sources that say otherwise of that day, in a sentence for the reader; None where none does."""
    told = [*_two_ends(ended, status), *_unconfirmed(instrument, links, status), *_others(instrument, links, status)]
    return " ".join(dict.fromkeys(told)) or None


def _two_ends(ended: End | None, status: Status) -> Iterator[str]:
    if ended is not None and ended.day and ended.doubted_from and has_begun(ended.doubted_from, status.on):
        yield (
            f"Các văn bản bãi bỏ, thay thế ghi ngày khác nhau, từ {spoken(ended.doubted_from)} đến "
            f"{spoken(ended.day)}: cần đối chiếu phần nào hết hiệu lực trước."
        )


def _unconfirmed(instrument: Instrument, links: Sequence[InstrumentLink], status: Status) -> Iterator[str]:
    for fact in instrument.facts:
        if is_unconfirmed(fact, links) and fact.expiry_date and has_begun(fact.expiry_date, status.on):
            yield (
                f"Nguồn {fact.source} ghi hết hiệu lực từ {spoken(fact.expiry_date)}, nhưng không có văn bản cùng cấp "
                "hoặc cấp trên nào được biết là đã thay thế, bãi bỏ: cần kiểm tra."
            )


def _others(instrument: Instrument, links: Sequence[InstrumentLink], status: Status) -> Iterator[str]:
    for fact in instrument.facts:
        if RANK[fact.evidence] > _WORTH_TELLING:
            continue
        if status.state == "expired" and _found_in_force(fact, status.since or status.on):
            yield f"Nguồn {fact.source} ghi còn hiệu lực tính đến {spoken(fact.as_of or '')}."
        if status.state == "expired" and fact.expiry_date and is_before(status.on, fact.expiry_date):
            yield f"Nguồn {fact.source} ghi hết hiệu lực từ {spoken(fact.expiry_date)}."
        if status.state == "in_force" and fact.expiry_date and has_begun(fact.expiry_date, status.on):
            yield f"Nguồn {fact.source} ghi hết hiệu lực từ {spoken(fact.expiry_date)}."
    if status.state == "in_force":
        yield from _overruled(instrument, links, status.on)


def _found_in_force(fact: StateFact, day: str) -> bool:
    return fact.state == "in_force" and fact.as_of is not None and not is_before(fact.as_of, day)


def _overruled(instrument: Instrument, links: Sequence[InstrumentLink], day: str) -> Iterator[str]:
    """Texts that end it by their own words, though somebody found it in force later."""
    for link in links:
        begins = link.effective_from or link.source_effective
        end = End(begins, link.evidence, link.origin)
        if link.kind in ENDING and begins and has_begun(begins, day) and is_contradicted(end, instrument):
            yield f"{link.source_number} có nội dung thay thế, bãi bỏ từ {spoken(begins)} (nguồn: {link.origin})."
