"""``docparse report FILE… -o FOLDER``: the whole set of results of each file, and an index page."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from docparse.cli.options import add_checking, add_day, add_files
from docparse.cli.parser import add_command
from docparse.values import Analysis, UnreadableFile

if TYPE_CHECKING:
    from docparse.cli.checking import Checking
    from docparse.cli.report_folder import ReportFolder
    from docparse.report.report_set import IndexRow, Output


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command."""
    parser = add_command(commands, "report", said, lang, run)
    add_files(parser, said)
    parser.add_argument("-o", "--output", metavar="FOLDER", required=True, help=said["report_output"])
    parser.add_argument("--force", action="store_true", help=said["report_force"])
    parser.add_argument("--quiet", action="store_true", help=said["quiet"])
    parser.add_argument("--allow-classified", action="store_true", help=said["allow_classified"])
    add_checking(parser, said)
    add_day(parser, said)


def run(options: argparse.Namespace) -> int:
    """Write the set of each file as soon as it is checked, the index at the end; exit codes as of ``check``."""
    from docparse.cli.checking import Checking
    from docparse.cli.report_folder import ReportFolder
    from docparse.cli.texts import texts
    from docparse.report.file_names import folder_names
    from docparse.report.report_set import INDEX, OUTPUTS, render_index

    folder = ReportFolder(options.output, options.files, force=options.force, said=texts(options.lang))
    checking = Checking(options, leave_out=folder.path)
    documents = checking.documents
    names = folder_names(documents.inputs)
    planned = [_place(output, name) for name in names.values() for output in OUTPUTS]
    folder.require_apart([INDEX, *planned], documents.inputs)
    rows = list(_write_sets(checking, folder, names, options.lang))
    folder.write(INDEX, render_index(rows, documents.errors, options.lang))
    documents.messages.note(documents.said["written"].format(path=folder.path / INDEX))
    checking.note_summary()
    return checking.exit_code


def _write_sets(checking: Checking, folder: ReportFolder, names: Mapping[str, str], lang: Any) -> Iterator[IndexRow]:
    from docparse.report.report_set import index_row

    for analysis in checking.tally.watch(checking.documents):
        name = names[analysis.document.path]
        yield index_row(analysis, list(_write_set(analysis, name, checking, folder, lang)), lang)


def _write_set(
    analysis: Analysis, name: str, checking: Checking, folder: ReportFolder, lang: Any
) -> Iterator[tuple[Output, str]]:
    """Write the files of one document; one that cannot be made is an error of the run and missing in the index."""
    from docparse.pipeline import guarded
    from docparse.report.report_set import OUTPUTS

    for output in OUTPUTS:
        content = guarded(analysis.document.path, partial(output.make, analysis, checking.facts, lang))
        if isinstance(content, UnreadableFile):
            checking.documents.give_up(content)
        else:
            folder.write(_place(output, name), content)
            yield output, _place(output, name)


def _place(output: Output, name: str) -> str:
    return f"{name}/{output.name.format(name=name)}"
