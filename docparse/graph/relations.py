"""Which relations say that an instrument stands on another, or puts an end to it."""

from __future__ import annotations

RESTING = frozenset({"based_on", "implements", "guides"})
"""The source has no footing of its own without the target; a mention alone says nothing of that kind."""

ENDING = frozenset({"replaces", "repeals"})
"""The whole of the target is over once the source is in force."""
