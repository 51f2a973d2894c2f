"""The whole card of an instrument: the short one, its other names, relations both ways, and who changed what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from docparse.lexicon.folding import slug
from docparse.report.registry_card import card_lines, card_to_dict, link_lines, names_line
from docparse.report.registry_history import change_lines, change_to_dict
from docparse.values import Instrument, InstrumentLink, Status

if TYPE_CHECKING:
    from docparse.registry.history import Change

__all__ = ["whole_card_lines", "whole_card_to_dict"]

_HISTORY = ("  Đơn vị đã sửa:", "  Changed by the office:")


def whole_card_lines(
    *, instrument: Instrument, statuses: Sequence[Status], links_to: Sequence[InstrumentLink],
    links_from: Sequence[InstrumentLink], names: Sequence[str], changes: Sequence[Change], lang: str,
) -> Iterator[str]:  # fmt: skip
    """One instrument, a line a fact."""
    head, *rest = card_lines(instrument, links_to, statuses, lang)
    yield head
    if other_names := [name for name in names if slug(name) != slug(instrument.title or "")]:
        yield names_line(other_names, lang)
    yield from rest
    yield from link_lines(links_to, links_from, lang)
    if changes:
        yield _HISTORY[lang == "en"]
    for change in changes:
        yield from (f"    {line}" for line in change_lines(change, lang))


def whole_card_to_dict(
    *, instrument: Instrument, statuses: Sequence[Status], links_to: Sequence[InstrumentLink],
    links_from: Sequence[InstrumentLink], names: Sequence[str], changes: Sequence[Change],
) -> dict[str, Any]:  # fmt: skip
    """The same as data; ISO dates. ``links`` are those to the instrument, ``links_from`` those of its own."""
    return {
        **card_to_dict(instrument, links_to, statuses),
        "names": [*names],
        "links_from": [asdict(link) for link in links_from],
        "history": [change_to_dict(change) for change in changes],
    }
