"""The history of a registry, for a person: who changed what, when, from what to what, and why."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from docparse.lexicon.source_words import source_words
from docparse.report.html_words import page_words
from docparse.report.places import date_words
from docparse.values import StateFact

if TYPE_CHECKING:
    from docparse.registry.history import Change

__all__ = ["change_lines", "change_to_dict", "fact_words", "said_lines"]

_WORDS = {
    "line": ("{at}, {who}: {action}", "{at}, {who}: {action}"),
    "set": ("ghi", "wrote"),
    "unset": ("rút lại", "took back"),
    "import": ("nhập bảng", "took a table in"),
    "update": ("cập nhật", "updated"),
    "withdraw": ("bản cập nhật không còn ghi", "no longer told by the update"),
    "worklist": ("nhập bảng tra cứu", "took a worklist in"),
    "of": ("{action} {what}", "{action} {what}"),
    "instrument": ("{number} ({day})", "{number} ({day})"),
    "no_date": ("không rõ ngày", "no date known"),
    "before": ("  trước: {told}", "  before: {told}"),
    "after": ("  nay: {told}", "  now: {told}"),
    "nothing": ("chưa ghi gì", "nothing"),
    "withdrawn": ("không ghi gì nữa", "nothing any more"),
    "note": ("  ghi chú: {note}", "  note: {note}"),
    "as_of": ("tính đến ngày {day}", "as of {day}"),
    "begins": ("hiệu lực từ {day}", "in force from {day}"),
    "ends": ("hết hiệu lực từ {day}", "no longer in force from {day}"),
    "period": ("thời hạn áp dụng đến hết ngày {day}", "its period lasts until {day}"),
    "no_state": ("không ghi tình trạng hiệu lực", "states no validity"),
    "source": ("nguồn: {source}", "source: {source}"),
    "replaced_by": ("thay thế bởi {numbers}", "replaced by {numbers}"),
    "amended_by": ("sửa đổi, bổ sung bởi {numbers}", "amended by {numbers}"),
    "names": ("tên gọi khác: {numbers}", "other names: {numbers}"),
    "rows": ("{file}: {rows} dòng", "{file}: {rows} rows"),
    "rejected": ("{count} dòng không nhập", "{count} rows not taken in"),
    "release": ("{name}, bản ngày {day}", "{name}, release of {day}"),
    "changed": ("thêm {added}, rút {withdrawn} thông tin", "{added} facts added, {withdrawn} withdrawn"),
}  # fmt: skip


def change_lines(change: Change, lang: str = "vi") -> Iterator[str]:
    """One change; what was said before and after on lines of their own. The time is that of this machine."""
    said = _said(lang)
    action = said.get(change.action, change.action)
    if change.instrument is not None:
        day = date_words(change.date) or said["no_date"]
        what = said["instrument"].format(number=change.instrument, day=day)
        action = said["of"].format(action=action, what=what)
    yield said["line"].format(at=_local(change.at), who=change.who, action=action)
    yield from said_lines(change.before, change.after, lang, is_whole=change.instrument is None)
    if change.note:
        yield said["note"].format(note=change.note)


def said_lines(
    before: Mapping[str, Any] | None, after: Mapping[str, Any] | None, lang: str = "vi", *, is_whole: bool = False
) -> Iterator[str]:
    """What was told of an instrument before and after; of a whole table (``is_whole``) only what came in."""
    said = _said(lang)
    if not is_whole:
        yield said["before"].format(told=_told(before, said, lang) if before else said["nothing"])
    told = _told(after, said, lang) if after else said["withdrawn"]
    yield said["after"].format(told=told) if not is_whole else f"  {told}"


def change_to_dict(change: Change) -> dict[str, Any]:
    """The same as data."""
    return asdict(change)


def _told(told: Mapping[str, Any], said: Mapping[str, str], lang: str) -> str:
    pieces = ["; ".join(_fact_pieces(fact, said, lang)) for fact in told.get("facts", ())]
    pieces += [
        said[name].format(numbers=", ".join(told[name])) for name in ("replaced_by", "amended_by", "names")
        if told.get(name)
    ]  # fmt: skip
    return "; ".join([*pieces, *_table_pieces(told, said)])


def fact_words(fact: StateFact, lang: str = "vi") -> str:
    """One fact in a line."""
    return "; ".join(_fact_pieces(asdict(fact), _said(lang), lang))


def _table_pieces(told: Mapping[str, Any], said: Mapping[str, str]) -> Iterator[str]:
    if "file" in told:
        yield said["rows"].format(file=told["file"], rows=told.get("rows", 0))
    if "name" in told:
        yield said["release"].format(name=told["name"], day=date_words(told["release"]))
    if told.get("rejected"):
        yield said["rejected"].format(count=told["rejected"])
    if "added" in told:
        yield said["changed"].format(added=told["added"], withdrawn=told.get("withdrawn", 0))


def _fact_pieces(fact: Mapping[str, Any], said: Mapping[str, str], lang: str) -> Iterator[str]:
    words = page_words("en" if lang == "en" else "vi")
    if fact.get("partly_expired"):
        yield words["partly_expired"]
    else:
        yield words[f"state_{fact['state']}"] if fact.get("state") else said["no_state"]
    end = "period" if fact.get("state") == "period_ended" else "ends"
    for field, key in (("as_of", "as_of"), ("effective_date", "begins"), ("expiry_date", end)):
        if fact.get(field):
            yield said[key].format(day=date_words(fact[field]))
    if fact.get("source"):
        yield said["source"].format(source=source_words(fact["source"], "en" if lang == "en" else "vi"))


def _local(at: str) -> str:
    """ "23/11/2026 10:05" of an ISO time in UTC."""
    return datetime.datetime.fromisoformat(at).astimezone().strftime("%d/%m/%Y %H:%M")


def _said(lang: str) -> dict[str, str]:
    return {key: pair[lang == "en"] for key, pair in _WORDS.items()}
