"""Reading the data tables of the checks."""

from __future__ import annotations

from collections.abc import Sequence

from docparse.lexicon.tables import read_table as read_table_of
from docparse.lexicon.tables import split_list, table_error

__all__ = ["read_table", "split_list", "table_error"]


def read_table(file_name: str, columns: Sequence[str]) -> list[dict[str, str]]:
    """The rows of ``data/<file_name>`` of this package in file order. Raises SettingsError as the lexicon's does."""
    return read_table_of(file_name, columns, "docparse.checks")
