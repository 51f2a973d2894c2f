"""Which instruments of the registry somebody means who writes a number, a whole citation or the name of a law."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docparse.registry import Registry
    from docparse.values import Citation, Instrument

__all__ = ["Reference", "fitting", "implied_by", "read_reference", "referred_to"]

_PLAIN = re.compile(r"\S+")
_NAME_AND_YEAR = re.compile(r"(?P<name>.+?)(?:,?\s+năm)?\s+(?P<year>(?:19|20)\d{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """An instrument as somebody writes it; ``date`` is ISO, possibly partial. None: not stated.

    ``named_number`` is the number of the law that is named instead.
    """

    text: str
    number: str | None
    type: str | None = None
    date: str | None = None
    issuer: str | None = None
    named_number: str | None = None


def read_reference(text: str) -> Reference:
    """The fields that ``text`` states: "30/2020/NĐ-CP", or "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"."""
    text = " ".join(text.split())
    if _PLAIN.fullmatch(text) and "/" in text:
        return Reference(text=text, number=text)
    cited = _cited_in(text)
    if cited is None:
        return Reference(text=text, number=None)
    return Reference(
        text=text, number=cited.number, date=cited.date, type=cited.type if cited.type_span else None,
        issuer=cited.issuer if cited.issuer_span else None,
        named_number=cited.resolved.number if cited.resolved else None,
    )  # fmt: skip


def implied_by(number: str) -> tuple[str | None, str | None]:
    """The type and the issuer that a number's symbol stands for, as far as it tells."""
    cited = _cited_in(number)
    return (cited.type, cited.issuer) if cited else (None, None)


def referred_to(text: str, registry: Registry) -> list[Instrument]:
    """All instruments that ``text`` may mean: those of the number, the law of the name, or what a citation states."""
    if numbered := registry.numbered(text):
        return list(numbered)
    if named := _named(text, registry):
        return named
    reference = read_reference(text)
    number = reference.number or reference.named_number
    return fitting(reference, registry.numbered(number)) if number else []


def fitting(reference: Reference, candidates: Sequence[Instrument]) -> list[Instrument]:
    """Those of ``candidates`` that have what ``reference`` states. What one lacks does not equal what is stated."""
    from docparse.lexicon import issuer_id
    from docparse.lexicon.folding import fold_name

    found = list(candidates)
    if reference.date:
        found = [one for one in found if one.date and one.date.startswith(reference.date)]
    if reference.type:
        type_ = reference.type.casefold()
        found = [one for one in found if one.type and one.type.casefold() == type_]
    if reference.issuer:
        organ, name = issuer_id(reference.issuer), fold_name(reference.issuer)
        found = [
            one for one in found if one.issuer and (fold_name(one.issuer) == name or organ == issuer_id(one.issuer))
        ]
    return found


def _named(text: str, registry: Registry) -> list[Instrument]:
    if named := registry.named(text):
        return list(named)
    found = _NAME_AND_YEAR.fullmatch(" ".join(text.split()))
    named = registry.named(found["name"]) if found else []
    return [one for one in named if found and (one.date or "").startswith(found["year"])]


def _cited_in(text: str) -> Citation | None:
    """The first citation in ``text``, which is read as a legal basis: alone it could be the number of a letterhead."""
    from docparse.extract import extract
    from docparse.readers import read

    return next(iter(extract(read("-", f"Căn cứ {text};".encode())).citations), None)
