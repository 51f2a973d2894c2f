"""The context model, where the settings want its rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docparse.checks import Settings
    from docparse.speller import ContextModel

__all__ = ["known_speller"]


def known_speller(settings: Settings) -> ContextModel | None:
    """The model, loaded when a run first needs it; None where no rule would ask it."""
    from docparse.checks import rules
    from docparse.speller import packaged_model

    return packaged_model() if any(rule.model and settings.wants(rule) for rule in rules()) else None
