"""How wide, and with or without colours, a report is written."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

_RESET = "\x1b[0m"
_CODES = {"bold": "\x1b[1m", "dim": "\x1b[2m", "red": "\x1b[1;31m", "yellow": "\x1b[33m", "green": "\x1b[32m"}
# Characters that would move the cursor, end the line or turn its direction if a document held them.
_CONTROL_CODES = (*range(32), *range(0x7F, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A))
_CONTROL = dict.fromkeys(_CONTROL_CODES, " ")
NARROWEST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """``width`` in columns; ``colour`` only for a terminal that shows it."""

    width: int = 100
    colour: bool = False

    def paint(self, text: str, name: str) -> str:
        """``text`` in a colour or weight ("bold", "dim", "red", "yellow", "green")."""
        return f"{_CODES[name]}{text}{_RESET}" if self.colour and text else text

    def heading(self, text: str) -> str:
        return self.paint(text, "bold")

    def wrap(self, text: str, indent: str = "", first: str | None = None) -> Iterator[str]:
        """Lines of ``text`` no wider than the page; ``first`` is the indent of the first one.

        Control characters become spaces, so that no document can steer the terminal.
        """
        wrapped = textwrap.wrap(
            printable(text), max(self.width, NARROWEST), initial_indent=indent if first is None else first,
            subsequent_indent=indent, break_on_hyphens=False, replace_whitespace=False, drop_whitespace=True,
        )  # fmt: skip
        yield from wrapped or [indent if first is None else first]


def printable(text: str) -> str:
    """``text`` with a space for each control character.

    >>> printable("a\\x1b[31mb")
    'a [31mb'
    """
    return text.translate(_CONTROL)
