"""Which findings a client wants to see."""

from __future__ import annotations

from dataclasses import dataclass

from docparse.server.languagetool.categories import category_of
from docparse.values import Finding

__all__ = ["Chosen"]

_SHOWN = {"error", "warning"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What the client wants: rules and categories switched on and off; ``picky`` shows information too."""

    disabled: frozenset[str] = frozenset()
    enabled: frozenset[str] = frozenset()
    disabled_categories: frozenset[str] = frozenset()
    enabled_categories: frozenset[str] = frozenset()
    only: bool = False
    picky: bool = False

    def wants(self, finding: Finding) -> bool:
        category = category_of(finding.code).id
        named = finding.code in self.enabled or category in self.enabled_categories
        if self.only:
            return named
        if finding.code in self.disabled or category in self.disabled_categories:
            return False
        return named or self.picky or finding.severity in _SHOWN
