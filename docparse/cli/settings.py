"""Which settings file a command goes by."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docparse.pipeline.settings import FileSettings


def load_chosen(options: argparse.Namespace) -> FileSettings:
    """The settings of ``--config``, else of the nearest file from the working folder up, else none.

    Raises SettingsError, which names the line.
    """
    from docparse.pipeline.settings import FileSettings, find_settings_file, load_settings

    if options.no_config:
        return FileSettings()
    path = Path(options.config) if options.config else find_settings_file(Path.cwd())
    return load_settings(path) if path is not None else FileSettings()
