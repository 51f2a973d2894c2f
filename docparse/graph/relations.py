"""Which relations say that an instrument stands on another, changes it, or puts an end to it."""

from __future__ import annotations

RESTING_STRONGEST_FIRST = ("based_on", "implements", "guides")
"""The source has no footing of its own without the target; a mention alone says nothing of that kind."""

RESTING = frozenset(RESTING_STRONGEST_FIRST)

ENDING = frozenset({"replaces", "repeals"})
"""The whole of the target is over once the source is in force."""

CHANGING = frozenset({"amends", "partly_replaces", "partly_repeals"})

LOOSE = frozenset({"mentions", "reply_to", "other"})
"""Two papers may well do this to each other."""

STRONGEST_FIRST = (
    "based_on", "attached", "replaces", "repeals", "partly_replaces", "partly_repeals", "amends", "guides",
    "implements", "reply_to", "other", "mentions",
)  # fmt: skip
"""Of several relations of a document to an instrument the first tells most."""
