"""Brings a registry, or an empty database, to the version of this docparse."""

from __future__ import annotations

from docparse.registry.database import Database
from docparse.registry.schema import STEPS

__all__ = ["migrate"]


def migrate(database: Database, version: int) -> None:
    """Go through the steps that a registry of ``version`` (0: empty) has not seen; the caller begins and commits."""
    for step in STEPS[version:]:
        for statement in step:
            database.execute(statement)
