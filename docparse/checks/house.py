"""An office's own style: it silences a rule, it never changes the reason that the rule gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["House", "TonePlacement"]

TonePlacement = Literal["old", "new"]


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What an office has settled for its own papers.

    ``abbreviations`` stand bare from the first use ("UBND"). ``words`` are right as they are,
    whatever a rule of spelling says. ``motto_dashes`` are the dashes allowed between the words
    of the tiêu ngữ. ``archive_notes`` is True where the Lưu line may name the drafter in brackets
    ("Lưu: VT, CN (Trung)."). ``tone_placement``: "old" writes "hòa", "new" writes "hoà"; None
    follows each document's own majority. ``forbidden`` strings must not stand in a paper,
    ``required`` ones must.
    """

    abbreviations: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    motto_dashes: tuple[str, ...] = ("-",)
    archive_notes: bool = False
    tone_placement: TonePlacement | None = None
    forbidden: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
