"""Which settings file and which word lists a command goes by."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docparse.pipeline.settings import FileSettings


def load_chosen(options: argparse.Namespace) -> FileSettings:
    """The settings of ``--config``, else of the nearest file from the working folder up, else none.

    The user's own word list comes with them, unless the user wants no lists. Raises SettingsError: it names the line.
    """
    from docparse.pipeline.word_list_file import own_words

    file = _load_file(options)
    return file if options.no_words else replace(file, words=(*own_words(), *file.words))


def _load_file(options: argparse.Namespace) -> FileSettings:
    from docparse.pipeline.settings import FileSettings, find_settings_file, load_settings

    if options.no_config:
        return FileSettings()
    path = Path(options.config) if options.config else find_settings_file(Path.cwd())
    return load_settings(path, words=not options.no_words) if path is not None else FileSettings()
