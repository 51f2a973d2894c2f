"""One line of the ablation."""

from __future__ import annotations

from dataclasses import dataclass

_WIDTH = 86


@dataclass(frozen=True, slots=True)
class Row:
    """A figure without and with a package; ``note`` alone where there is nothing to compare."""

    measure: str
    without: str = ""
    with_it: str = ""
    note: str = ""

    def __str__(self) -> str:
        figures = f"{self.without:>10} → {self.with_it:<10}" if self.without or self.with_it else ""
        return f"{self.measure:{_WIDTH}}{figures} {self.note}".rstrip()
