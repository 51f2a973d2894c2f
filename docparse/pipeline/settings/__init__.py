"""The settings file: ``docparse.toml``, or ``[tool.docparse]`` of ``pyproject.toml``."""

from docparse.pipeline.settings.load import FileSettings, find_settings_file, load_settings, merge_settings

__all__ = ["FileSettings", "find_settings_file", "load_settings", "merge_settings"]
