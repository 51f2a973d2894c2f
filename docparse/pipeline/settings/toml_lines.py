"""On which line of a TOML file a key stands, so that a wrong value can be shown to the user."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([\w-]+|\"[^\"]*\"|'[^']*')\s*=")
Place = tuple[str, int, str]


class TomlLines:
    """Lines (from 1) of tables and keys; tables of an array are counted from 0."""

    def __init__(self, text: str) -> None:
        self._lines: Mapping[Place, int] = _index(text)

    def of(self, table: str, key: str = "", number: int = 0) -> int | None:
        """The line of ``key`` in the ``number``-th ``table`` ("" for the top), of the table itself without a key."""
        return self._lines.get((table, number, key)) or self._lines.get((table, number, ""))


def _index(text: str) -> dict[Place, int]:
    lines: dict[Place, int] = {}
    seen: Counter[str] = Counter()
    table, number = "", 0
    for line, written in enumerate(text.splitlines(), 1):
        header = _HEADER.match(written)
        key = _KEY.match(written)
        if header is not None:
            table = ".".join(part.strip(" \"'") for part in header[2].split("."))
            number = seen[table] if header[1] == "[[" else 0
            seen[table] += 1
            lines.setdefault((table, number, ""), line)
        elif key is not None:
            lines.setdefault((table, number, key[1].strip("\"'")), line)
    return lines
