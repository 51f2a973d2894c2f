"""Does what somebody says of an instrument agree with itself, and with what the law allows?"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from docparse.values import Instrument, SettingsError, StateFact
from docparse.values.registry import LinkKind

if TYPE_CHECKING:
    from docparse.pipeline.registry_edit import Statement

__all__ = ["check_statement"]

_DAYS = "Hãy kiểm tra lại các ngày đã nêu."
_OVER = ("expired", "period_ended")


def check_statement(
    stated: Statement, instrument: Instrument, sources: Mapping[LinkKind, Sequence[Instrument]]
) -> None:
    """Raise SettingsError for the first thing that is wrong with ``stated``; ``sources`` act on the instrument."""
    fault = next(_faults(stated, instrument, sources), None)
    if fault is not None:
        code, message, remedy = fault
        raise SettingsError(path=stated.number, code=code, message=message, remedy=remedy)


def _faults(
    stated: Statement, instrument: Instrument, sources: Mapping[LinkKind, Sequence[Instrument]]
) -> Iterator[tuple[str, str, str]]:
    if stated.fact is None and not any(sources.values()) and not stated.names:
        yield "nothing_stated", "Chưa nêu điều gì để ghi.", "Thêm --state, --effective, --expiry, --replaced-by …"
    if not stated.source and (stated.fact is not None or any(sources.values())):
        yield "no_source", "Chưa nêu nguồn.", 'Thêm --source, ví dụ --source "vbpl.vn, tra ngày 20/11/2026".'
    if stated.fact is not None:
        yield from _day_faults(stated.fact, instrument)
    yield from _rank_faults(instrument, sources)


def _day_faults(fact: StateFact, instrument: Instrument) -> Iterator[tuple[str, str, str]]:
    effective, expiry, as_of = fact.effective_date, fact.expiry_date, fact.as_of
    if fact.state and not as_of and not (fact.state in _OVER and expiry):
        yield "state_without_day", "Tình trạng hiệu lực phải gắn với một ngày.", "Thêm --as-of NGÀY đã tra cứu."
    if as_of and as_of > datetime.date.today().isoformat():
        yield "as_of_in_future", "Ngày tra cứu ở sau hôm nay.", _DAYS
    if effective and expiry and expiry < effective:
        yield "expiry_before_effective", "Ngày hết hiệu lực đứng trước ngày có hiệu lực.", _DAYS
    if expiry and instrument.date and expiry < instrument.date:
        yield "expiry_before_issue", "Ngày hết hiệu lực đứng trước ngày ban hành.", _DAYS
    yield from _state_faults(fact)


def _state_faults(fact: StateFact) -> Iterator[tuple[str, str, str]]:
    """A state that the days beside it deny."""
    effective, expiry, as_of = fact.effective_date or "", fact.expiry_date or "", fact.as_of or ""
    if not as_of:
        return
    if fact.state == "in_force" and expiry and expiry <= as_of:
        yield "state_denied", "Nêu là còn hiệu lực, nhưng ngày hết hiệu lực không sau ngày tra cứu.", _DAYS
    if fact.state == "in_force" and effective > as_of:
        yield "state_denied", "Nêu là còn hiệu lực, nhưng ngày có hiệu lực sau ngày tra cứu.", _DAYS
    if fact.state in _OVER and expiry > as_of:
        yield "state_denied", "Nêu là hết hiệu lực, nhưng ngày hết hiệu lực sau ngày tra cứu.", _DAYS
    if fact.state == "not_yet" and effective and effective <= as_of:
        yield "state_denied", "Nêu là chưa có hiệu lực, nhưng ngày có hiệu lực không sau ngày tra cứu.", _DAYS


def _rank_faults(
    instrument: Instrument, sources: Mapping[LinkKind, Sequence[Instrument]]
) -> Iterator[tuple[str, str, str]]:
    from docparse.registry.hierarchy import is_lower

    for kind, others in sources.items():
        for other in others:
            if is_lower(other.number, instrument.number):
                what = "thay thế" if kind == "replaces" else "sửa đổi"
                message = f"{other.number} là văn bản cấp dưới, không thể {what} {instrument.number}."
                yield "lower_ends_higher", message, "Hãy kiểm tra lại hai số, ký hiệu."
            if (other.date or "9999") < (instrument.date or ""):
                message = f"{other.number} ban hành trước {instrument.number}."
                yield "earlier_ends_later", message, "Hãy kiểm tra lại hai số, ký hiệu."
