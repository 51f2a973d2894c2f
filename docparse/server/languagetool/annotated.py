"""Text with marks between ("data"): what is read, and where it stands in the whole.

{"annotation": [{"text": "…"}, {"markup": "<b>"}, {"markup": "<br>", "interpretAs": "\\n"}]}
"""

from __future__ import annotations

import json
from typing import Any

from docparse.server.languagetool.faults import WrongRequest
from docparse.values import OffsetMap
from docparse.values.offsets import OffsetMapBuilder

__all__ = ["Written", "parse_annotated", "plain"]

_MOST_PIECES = 200_000


class Written:
    """``text`` is what is read; ``whole`` what the client counts its offsets in; ``map`` from the one to the other."""

    __slots__ = ("map", "text", "whole")

    def __init__(self, text: str, whole: str, offsets: OffsetMap) -> None:
        self.text, self.whole, self.map = text, whole, offsets


def plain(text: str) -> Written:
    """A text without marks."""
    return Written(text, text, OffsetMap.identity(len(text)))


def parse_annotated(data: str) -> Written:
    """The text of ``data``. Raises WrongRequest where it is not as LanguageTool describes it."""
    try:
        pieces = json.loads(data)["annotation"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise WrongRequest('Error: "data" must be JSON with a list "annotation"') from None
    if not isinstance(pieces, list) or len(pieces) > _MOST_PIECES:
        raise WrongRequest('Error: "annotation" must be a list of texts and markups')
    read: list[str] = []
    whole: list[str] = []
    builder, at = OffsetMapBuilder(), 0
    for piece in pieces:
        shown, taken = _piece(piece)
        builder.add(len(shown), at, len(taken))
        read.append(shown)
        whole.append(taken)
        at += len(taken)
    return Written("".join(read), "".join(whole), builder.build())


def _piece(piece: Any) -> tuple[str, str]:
    """(what is read, what the client sent) of one element."""
    if isinstance(piece, dict):
        text, markup, shown = piece.get("text"), piece.get("markup"), piece.get("interpretAs", "")
        if isinstance(text, str) and markup is None:
            return text, text
        if isinstance(markup, str) and text is None and isinstance(shown, str):
            return shown, markup
    raise WrongRequest('Error: an annotation needs either "text" or "markup"')
