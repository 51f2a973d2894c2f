"""Which instrument is written about: one that is known, one that is new, or an error that says how to choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from docparse.pipeline.registry_find import Reference, fitting, implied_by, read_reference, referred_to
from docparse.values import Instrument, SettingsError

if TYPE_CHECKING:
    from docparse.pipeline.registry_edit import Statement
    from docparse.registry import Registry

__all__ = ["instrument_to_write", "successor_to_write"]

_SHOWN = 12
_CHOOSE = "Chỉ rõ bằng --date, --type hoặc --issuer"


def instrument_to_write(stated: Statement, registry: Registry) -> Instrument:
    """The instrument that ``stated`` is about, its blanks filled from what is stated.

    Raises SettingsError: several fit, none does, or too little is stated of one that is not known yet.
    """
    read = read_reference(stated.number)
    asked = replace(
        read, date=stated.date or read.date, type=stated.type or read.type, issuer=stated.issuer or read.issuer
    )
    known = _known(stated.number, asked, registry)
    found = [] if stated.is_new else fitting(asked, known)
    if len(found) > 1:
        raise _fault(stated.number, "ambiguous_instrument", _several(found), f"{_CHOOSE}.")
    if found:
        only = found[0]
        return _with_title(replace(only, issuer=only.issuer or stated.issuer), stated.title)
    if known and not stated.is_new:
        message = f"Sổ đăng ký có số này nhưng không có văn bản nào đúng như đã nêu: {_listed(known)}."
        remedy = f"{_CHOOSE} cho đúng một văn bản ở trên; nếu là văn bản khác cùng số thì thêm --new."
        raise _fault(stated.number, "no_such_instrument", message, remedy)
    return _with_title(_made(asked, registry, "--type", "--date"), stated.title)


def _with_title(instrument: Instrument, title: str | None) -> Instrument:
    """``instrument`` with the title as tables would bring it, if it has none."""
    from docparse.registry.titles import plain_title

    if instrument.title or not title:
        return instrument
    return replace(instrument, title=plain_title(" ".join(title.split()), instrument.type or "", instrument.number))


def successor_to_write(text: str, target: Instrument, registry: Registry) -> Instrument:
    """The instrument that replaces or amends ``target``: one that is known, or one of which the day is stated.

    Raises SettingsError as ``instrument_to_write``.
    """
    asked = read_reference(text)
    meant = _known(text, asked, registry)
    known = [one for one in meant if one.id != target.id]
    if not known and any(one.id == target.id for one in fitting(asked, meant)):
        raise _fault(text, "itself", "Văn bản không thể thay thế, sửa đổi chính nó.", "Hãy kiểm tra lại số, ký hiệu.")
    found = fitting(asked, known)
    if len(found) > 1:
        remedy = "Viết thêm loại, ngày, ví dụ “Nghị định số 30/2020/NĐ-CP ngày 05/3/2020”."
        raise _fault(text, "ambiguous_instrument", _several(found), remedy)
    if found:
        return found[0]
    if known and not _is_another_place(asked):
        message = f"Sổ đăng ký có số này nhưng không có văn bản nào đúng như đã nêu: {_listed(known)}."
        raise _fault(text, "no_such_instrument", message, "Hãy kiểm tra loại, ngày.")
    return _made(asked, registry, "loại văn bản", "ngày (“… ngày 05/3/2020”)")


def _is_another_place(asked: Reference) -> bool:
    """True for a number that every province uses, with type and day: then it is one that is not known yet."""
    from docparse.registry.resolve import is_local

    return asked.number is not None and is_local(asked.number) and bool(asked.type and asked.date)


def _known(text: str, asked: Reference, registry: Registry) -> Sequence[Instrument]:
    """All of the number, whatever else is stated; those of the name where no number is."""
    return registry.numbered(asked.number) if asked.number else referred_to(text, registry)


def _made(asked: Reference, registry: Registry, needed_type: str, needed_day: str) -> Instrument:
    """An instrument that is not known yet; the texts ask for what is not stated."""
    from docparse.registry.near import near_numbers
    from docparse.registry.store import instrument_id

    number = asked.number or ""
    type_, issuer = implied_by(number) if number else (None, None)
    type_ = asked.type or type_
    if not number or not asked.date or not type_:
        near = near_numbers(number, registry) if number else ()
        needed = [*([] if number else ["số, ký hiệu"]), *([] if type_ else [needed_type])]
        needed += [] if asked.date else [needed_day]
        remedy = f"Nếu đúng là văn bản này thì nêu thêm {', '.join(needed)}."
        if near:
            remedy = f"Có phải: {', '.join(near)}? {remedy}"
        raise _fault(asked.text, "unknown_instrument", "Sổ đăng ký chưa có văn bản này.", remedy)
    return Instrument(
        id=instrument_id(type_, number, asked.date), number=number, type=type_, date=asked.date,
        issuer=asked.issuer or issuer,
    )  # fmt: skip


def _several(found: Sequence[Instrument]) -> str:
    return f"Có {len(found)} văn bản cùng số: {_listed(found)}."


def _listed(found: Sequence[Instrument]) -> str:
    """ "Luật ngày 25/11/2015 (Quốc hội); Nghị quyết ngày 22/06/2015 (Quốc hội)"."""
    told = [_described(one) for one in sorted(found, key=lambda one: one.date or "", reverse=True)]
    more = [f"… và {len(told) - _SHOWN} văn bản khác"] if len(told) > _SHOWN else []
    return "; ".join([*told[:_SHOWN], *more])


def _described(instrument: Instrument) -> str:
    from docparse.report.places import date_words

    day = f"ngày {date_words(instrument.date)}" if instrument.date else "không rõ ngày"
    issuer = f" ({instrument.issuer})" if instrument.issuer else ""
    return f"{instrument.type or 'không rõ loại'} {day}{issuer}"


def _fault(text: str, code: str, message: str, remedy: str) -> SettingsError:
    return SettingsError(path=text, code=code, message=message, remedy=remedy)
