"""Facts about legal instruments and their validity on a day: a registry that comes with docparse."""

from docparse.registry.resolve import Match, resolve
from docparse.registry.statuses import with_statuses
from docparse.registry.store import Registry, SqliteRegistry, open_packaged
from docparse.registry.user_file import open_registry
from docparse.registry.validity import status_on

__all__ = [
    "Match",
    "Registry",
    "SqliteRegistry",
    "open_packaged",
    "open_registry",
    "resolve",
    "status_on",
    "with_statuses",
]
