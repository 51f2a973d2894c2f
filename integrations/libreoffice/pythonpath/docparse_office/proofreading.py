"""What the proofreader of a running office has in common: what is remembered, and who wants to know of changes."""

from __future__ import annotations

import contextlib
from typing import Any

import uno
from com.sun.star.linguistic2 import LinguServiceEvent, SingleProofreadingError

from docparse_office.remembered import Remembered

__all__ = ["REMEMBERED", "check_again", "error_of", "listeners"]

_PROOFREAD_AGAIN = uno.getConstantByName("com.sun.star.linguistic2.LinguServiceEventFlags.PROOFREAD_AGAIN")
_PROOFREADING = uno.getConstantByName("com.sun.star.text.TextMarkupType.PROOFREADING")
# The colours of LibreOffice's own LanguageTool client.
_RED, _BLUE, _ORANGE = 0xC9211E, 0x729FCF, 0xFF972F
_MOST_SUGGESTIONS = 10

listeners: list[Any] = []


def check_again() -> None:
    """Let the office check everything once more."""
    for listener in list(listeners):
        event = LinguServiceEvent()
        event.nEvent = _PROOFREAD_AGAIN
        with contextlib.suppress(Exception):
            listener.processLinguServiceEvent(event)


REMEMBERED = Remembered(on_return=check_again)


def error_of(match: Any, text: str) -> Any:
    """A match of the server as the office shows it.

    "Ignore all" of the office passes over everything with the same identifier: of spelling that is this word alone.
    """
    error = SingleProofreadingError()
    error.nErrorStart, error.nErrorLength = match["offset"], match["length"]
    error.nErrorType = _PROOFREADING
    error.aRuleIdentifier = match["rule"]["id"]
    if match["rule"]["category"]["id"] == "TYPOS":
        error.aRuleIdentifier += " " + _marked(match, text)
    error.aShortComment = match["shortMessage"] or match["message"]
    error.aFullComment = match["message"]
    error.aSuggestions = tuple(one["value"] for one in match["replacements"][:_MOST_SUGGESTIONS])
    error.aProperties = (_line_colour(match["rule"]["category"]["id"]),)
    return error


def _marked(match: Any, text: str) -> str:
    units = text.encode("utf-16-le", "surrogatepass")
    start, length = match["offset"] * 2, match["length"] * 2
    return units[start : start + length].decode("utf-16-le", "replace")


def _line_colour(category: str) -> Any:
    from com.sun.star.beans import PropertyValue

    value = PropertyValue()
    value.Name, value.Value = "LineColor", {"TYPOS": _RED, "STYLE": _BLUE}.get(category, _ORANGE)
    return value
