"""What the caller may set for one run of the checks."""

from __future__ import annotations

from dataclasses import dataclass

from docparse.values import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """``stage`` None = guessed from the header; ``select`` and ``ignore`` hold codes or
    families ("CIT001", "CIT"); an empty ``select`` means every rule, and ``ignore`` wins."""

    stage: Stage | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def wants(self, code: str) -> bool:
        """True if the rule with this code is to run."""
        chosen = not self.select or code.startswith(self.select)
        return chosen and not (self.ignore and code.startswith(self.ignore))
