"""``docparse lexicon``: the words of an office, gathered from its own papers and gone through by a person."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docparse.cli.options import add_output, add_reading
from docparse.cli.parser import add_command

if TYPE_CHECKING:
    from docparse.checks.office_terms import OfficeTerms
    from docparse.cli.documents import Documents
    from docparse.values import Analysis

_DOCUMENTS, _TIMES = 2, 3
# A comment line that is an entry with a note of its own.
_NOTED = "  # "


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command and what it can do."""
    parser = add_command(commands, "lexicon", said, lang, _build)
    actions = parser.add_subparsers(title=said["lexicon_action"], metavar=said["command"], dest="action", required=True)
    build = add_command(actions, "build", {**said, "build": said["lexicon_build"]}, lang, _build)
    build.add_argument("files", nargs="+", metavar="FILE", help=said["lexicon_files"])
    for name, default in (("documents", _DOCUMENTS), ("times", _TIMES)):
        described = said[f"lexicon_{name}"].format(default=default)
        build.add_argument(f"--{name}", type=_number(said), default=default, metavar="N", help=described)
    build.add_argument("--no-model", action="store_true", help=said["no_model"])
    add_reading(build, said)
    add_output(build, {**said, "allow_classified": said["lexicon_allow_classified"]})
    show = add_command(actions, "show", {**said, "show": said["lexicon_show"]}, lang, _show)
    show.add_argument("file", metavar="FILE", help=said["words_import_file"])


def _number(said: Mapping[str, str]) -> Callable[[str], int]:
    def parse(value: str) -> int:
        if not value.isdecimal() or int(value) < 1:
            raise argparse.ArgumentTypeError(said["lexicon_bad_number"].format(value=value))
        return int(value)

    return parse


def _build(options: argparse.Namespace) -> int:
    """Write the list; 2 where a file could not be read."""
    from docparse.cli.documents import Documents
    from docparse.cli.output import write_file
    from docparse.lexicon.word_list_lines import format_lines
    from docparse.pipeline import check
    from docparse.pipeline.lexicon_building import RULES, build_lexicon
    from docparse.report.lexicon_lines import lexicon_lines

    documents = Documents(options, partial(check, select=RULES, model=not options.no_model))
    readable = _permitted(documents, documents, allow=options.allow_classified)
    least = {"documents": options.documents, "times": options.times}
    terms = build_lexicon(readable, **least, model=not options.no_model)
    lines = lexicon_lines(terms, on=datetime.date.today().isoformat(), **least, lang=options.lang)
    documents.output.write(format_lines(lines))
    write_file(documents.output, options, documents.said, documents.messages)
    _tell(terms, options, documents)
    return 2 if documents.errors else 0


def _permitted(analyses: Iterable[Analysis], documents: Documents, *, allow: bool) -> Iterator[Analysis]:
    """Without the papers whose words may not go into a list that is passed on."""
    for analysis in analyses:
        stamp = next((part.header.secrecy for part in analysis.parts if part.header.secrecy), None)
        if stamp and not allow:
            told = documents.said["lexicon_classified"]
            documents.messages.say(told.format(path=analysis.document.path, stamp=stamp))
        else:
            yield analysis


def _tell(terms: OfficeTerms, options: argparse.Namespace, documents: Documents) -> None:
    said, note = documents.said, documents.messages.note
    counts = {"taken": len(terms.taken), "doubtful": len(terms.doubtful)}
    note(said["lexicon_summary"].format(documents=terms.documents, **counts))
    if not terms.taken and (options.documents, options.times) != (1, 1):
        note(said["lexicon_few"])
    elif options.output:
        note(said["lexicon_next"].format(path=options.output))


def _show(options: argparse.Namespace) -> int:
    """Print what a list holds and what in it is worth a thought. Raises SettingsError if it cannot be read."""
    from docparse.checks.list_doubts import doubts_of
    from docparse.cli.texts import texts
    from docparse.pipeline.word_list_file import read_word_list

    said, lines = texts(options.lang), read_word_list(Path(options.file))
    shown = [said["lexicon_shown"].format(path=options.file, count=len(lines.entries))]
    shown += [f"  {one.entry}" + (f"  ({one.note})" if one.note else "") for one in lines.listed]
    above = (comment for one in lines.listed for comment in one.above)
    unused = sum(_NOTED in comment for comment in (*lines.tail, *above))
    if unused:
        shown.append(said["lexicon_unused"].format(count=unused))
    doubts = doubts_of(lines.entries)
    pairs = [", ".join(twins) for twins in doubts.twins]
    for key, found in (("repeated", doubts.repeated), ("twins", pairs), ("common", doubts.common)):
        shown += [said[f"lexicon_{key}"], *(f"  {one}" for one in found)] if found else []
    sys.stdout.write("\n".join(shown if doubts else [*shown, said["lexicon_nothing"]]) + "\n")
    return 0
