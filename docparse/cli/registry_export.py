"""``docparse registry export``: the registry as tables for others, and for ``import`` and ``update``."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docparse.cli.registry_action import add_action

if TYPE_CHECKING:
    from docparse.pipeline.registry_export import ExportedFiles


def add_to(actions: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the action."""
    parser = add_action(actions, "export", said, lang, run)
    parser.add_argument("file", metavar="FILE", help=said["registry_export_file"])
    parser.add_argument("--own", action="store_true", help=said["registry_own"])
    parser.add_argument("--manifest", action="store_true", help=said["registry_manifest"])
    parser.add_argument("--name", default="", metavar="NAME", help=said["registry_release_name"])
    parser.add_argument("--force", action="store_true", help=said["force"])
    parser.add_argument("--quiet", action="store_true", help=said["quiet"])


def run(options: argparse.Namespace) -> int:
    """Write the files, all of them or none where one is there already."""
    from docparse.cli.console import Messages
    from docparse.cli.output import UsageError
    from docparse.cli.texts import texts
    from docparse.pipeline.registry_export import export_files, manifest_of
    from docparse.report.registry_tables import TABLE_FORMATS

    said, messages = texts(options.lang), Messages(quiet=options.quiet)
    path = Path(options.file)
    if path.suffix.lower() not in TABLE_FORMATS:
        raise UsageError(said["registry_bad_suffix"].format(path=path, suffixes=", ".join(TABLE_FORMATS)))
    files = export_files(options.file, own=options.own)
    if options.manifest:
        files[str(path.with_suffix(".manifest.json"))] = ("manifest", manifest_of(files, options.name or path.stem))
    _write(files, said, messages, force=options.force)
    return 0


def _write(files: ExportedFiles, said: Mapping[str, str], messages: Any, *, force: bool) -> None:
    from docparse.cli.output import open_output, unwritable, write_whole

    for path in files:
        open_output(path, (), force=force, said=said)
    for path, (_, content) in files.items():
        try:
            write_whole(Path(path), content, force=force)
        except OSError as error:
            raise unwritable(path, error, said) from error
        messages.note(said["written"].format(path=path))
