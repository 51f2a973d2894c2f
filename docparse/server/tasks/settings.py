"""How this server checks, as a worker process needs it."""

from __future__ import annotations

import datetime
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from docparse.pipeline.settings import FileSettings, load_settings
from docparse.pipeline.word_list_file import word_list_at
from docparse.server.tasks.asked import CheckOptions, CheckSettings, WordFile

__all__ = ["chosen_rules", "day_of", "settings_for"]


@lru_cache(maxsize=16)
def settings_for(settings: CheckSettings, words: WordFile | None) -> FileSettings:
    """The settings file, read once in each process, with the words of who asks. Raises SettingsError."""
    file = FileSettings() if settings.config is None else load_settings(Path(settings.config))
    if words is None or not words.changed:
        return file
    return replace(file, words=(word_list_at(Path(words.path)), *file.words))


def chosen_rules(options: CheckOptions, checks: CheckSettings) -> dict[str, Any]:
    """What a visitor chooses as the pipeline takes it: which rules, and what they may use. Raises SettingsError."""
    return {
        "select": options.select,
        "extend_select": options.extend_select,
        "ignore": options.ignore,
        "config": settings_for(checks, options.words),
        "rendered": options.rendered,
        "model": options.model and checks.model,
    }


def day_of(on: str | None) -> datetime.date | None:
    """The date of an ISO day; None for none."""
    return datetime.date.fromisoformat(on) if on else None
