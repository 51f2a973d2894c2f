"""Which instrument a row of a worklist is about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from docparse.pipeline.registry_find import Reference, fitting
from docparse.values import Instrument

if TYPE_CHECKING:
    from docparse.registry import Registry

__all__ = ["RowError", "is_homeless", "target_of"]

_WHOLE_DAY = len("2020-03-05")
_WITH_YEAR = re.compile(r"/(?:19|20)\d{2}/")
_SHOWN = 4
# An organ that is called by its level alone ends in one of these.
_LEVELS = frozenset({"tỉnh", "ủy", "uỷ", "phố", "huyện", "xã", "phường", "ubnd", "hđnd", "dân"})


class RowError(Exception):
    """Why a row cannot be taken in; the text is for the user."""


def target_of(fields: Mapping[str, str], date: str, registry: Registry) -> Instrument:
    """The instrument that the row names by its key, or by what stands in its columns; ``date`` is ISO or "".

    An instrument that the registry does not know is made from the columns. Raises RowError.
    """
    if not fields.get("number"):
        raise RowError("thiếu số, ký hiệu")
    known = registry.numbered(fields["number"])
    keyed = _by_key(fields.get("key", ""), date, known)
    if keyed is not None:
        return keyed
    asked = Reference(
        text=fields["number"], number=fields["number"], type=fields.get("type") or None, date=date or None,
        issuer=fields.get("issuer") or None,
    )  # fmt: skip
    by_year = _WITH_YEAR.search(fields["number"]) is not None
    if not date and not by_year:
        raise RowError("thiếu ngày ban hành: số này được dùng lại mỗi năm, hãy ghi vào cột Ngày ban hành")
    found = fitting(asked, known)
    if len(found) > 1:
        raise RowError(f"có {len(found)} văn bản cùng số ({_listed(found)}): hãy ghi rõ loại, ngày, cơ quan ban hành")
    if found:
        return found[0]
    same_organ = fitting(Reference(text="", number=None, type=asked.type, issuer=asked.issuer), known)
    if by_year and same_organ:
        raise RowError(f"sổ đăng ký ghi số này ngày khác: {_listed(same_organ)}")
    return _made(fields, date)


def is_homeless(instrument: Instrument) -> bool:
    """True for an instrument of a local organ whose province nobody stated: no citation is ever linked to it."""
    from docparse.lexicon import issuer_id
    from docparse.registry.resolve import is_local

    return is_local(instrument.number) and "@" not in (issuer_id(instrument.issuer or "") or "")


def _names_no_place(issuer: str) -> bool:
    """ "Ủy ban nhân dân tỉnh": of which one?"""
    return not issuer or issuer.split()[-1].casefold() in _LEVELS


def _by_key(key: str, date: str, known: Sequence[Instrument]) -> Instrument | None:
    """The instrument that the key names, unless somebody has put another number or day into the row."""
    standing, _, named = key.partition("|")
    one = next((one for one in known if one.id == named), None) if standing == "known" else None
    return one if one is not None and (not date or not one.date or date == one.date) else None


def _made(fields: Mapping[str, str], date: str) -> Instrument:
    from docparse.registry.store import instrument_id

    if not fields.get("type"):
        raise RowError("văn bản chưa có trong sổ: thiếu loại văn bản")
    if len(date) != _WHOLE_DAY:
        raise RowError("văn bản chưa có trong sổ: thiếu ngày ban hành (ngày/tháng/năm)")
    number, type_ = fields["number"], fields["type"]
    made = Instrument(
        id=instrument_id(type_, number, date), number=number, type=type_, date=date,
        issuer=fields.get("issuer") or None, title=fields.get("title") or None,
    )  # fmt: skip
    if is_homeless(made) and _names_no_place(made.issuer or ""):
        raise RowError("số của địa phương: hãy ghi cả tên tỉnh, thành phố (xã, phường) vào cột Cơ quan ban hành")
    return made


def _listed(found: Sequence[Instrument]) -> str:
    from docparse.registry.days import spoken

    shown = [
        " ".join(filter(None, (one.type, one.number, f"ngày {spoken(one.date)}" if one.date else "", one.issuer)))
        for one in found[:_SHOWN]
    ]
    return "; ".join(shown) + ("; …" if len(found) > _SHOWN else "")
