"""The states of what an archive cites on another day than that of the archive."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from docparse.corpus.database import Database
from docparse.values import Status

if TYPE_CHECKING:
    from docparse.registry import Registry

__all__ = ["put_judged"]


def put_judged(database: Database, registry: Registry | None, day: str | None) -> None:
    """Make the table ``judged``: the states on ``day`` of what is cited; None: empty, the archive's own stand."""
    statuses: Mapping[str, Status] = {}
    if registry is not None and day is not None:
        # The graph, which knows how to look up many, brings much with it that other questions do without.
        from docparse.corpus.registry_side import statuses_of

        statuses = statuses_of(registry, [id_ for (id_,) in database.run("cited_ids")], day)
    columns: dict[str, list[Any]] = {
        "instrument_id": list(statuses),
        "state": [one.state for one in statuses.values()],
        "since": [one.since for one in statuses.values()],
        "replaced_by": ["; ".join(one.replaced_by) for one in statuses.values()],
    }
    database.put("judged", columns, dict.fromkeys(columns, "VARCHAR"))
