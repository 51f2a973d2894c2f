"""The colour of a node in drawings: what the registry knows of its state, apart from the documents that were read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Colour = tuple[int, int, int]

_DOCUMENT: Colour = (91, 141, 201)
_NOT_KNOWN: Colour = (190, 190, 190)
_STATES: dict[str, Colour] = {
    "in_force": (76, 160, 92),
    "not_yet": (232, 190, 74),
    "expired": (206, 74, 66),
    "period_ended": (176, 128, 92),
}


def colour_of(facts: Mapping[str, Any]) -> Colour:
    """Red, green and blue (0–255) of a node with ``facts``."""
    if facts["kind"] == "document" and facts.get("state") in (None, "unknown"):
        return _DOCUMENT
    return _STATES.get(facts.get("state") or "", _NOT_KNOWN)
