"""Had an instrument of the graph expired on a day, which need not be the day that the graph was asked about?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docparse.graph.days import ends_of_day, is_before


def is_known(facts: Mapping[str, Any]) -> bool:
    """True if the registry tells the state on the day of the graph."""
    return facts.get("state") not in (None, "unknown")


def expired_on(facts: Mapping[str, Any], day: str) -> bool | None:
    """Had the instrument expired on ``day`` (ISO; a partial one may be any day of it)? None where that is not known.

    What has expired stays so: its state on one day tells of those before and after.
    """
    first, last = ends_of_day(day)
    state, since, asked = facts.get("state"), facts.get("since"), facts.get("state_on")
    if state == "expired" and since:
        since_first, since_last = ends_of_day(since)
        if first >= since_last:
            return True
        return False if last < since_first else None
    if state in ("in_force", "not_yet") and asked and not is_before(asked, last):
        return False
    return None
