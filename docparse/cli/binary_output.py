"""A result in bytes written to the file that the user named."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from docparse.cli.output import UsageError, unwritable, write_whole


def require_suffix(path: str, suffix: str, said: Mapping[str, str]) -> None:
    """Raise UsageError if the name does not fit what is written: Word opens no file whose name says another kind."""
    if Path(path).suffix.lower() != suffix:
        raise UsageError(said["output_suffix"].format(path=path, suffix=suffix))


def write_bytes(content: bytes, options: argparse.Namespace, said: Mapping[str, str]) -> None:
    """Write ``-o FILE`` all at once, anew unless ``--force``. Raises UsageError if it cannot be written."""
    try:
        write_whole(Path(options.output), content, force=options.force)
    except OSError as error:
        raise unwritable(options.output, error, said) from error
