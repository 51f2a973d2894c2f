"""``docparse words``: the user's list of words and phrases that are right as they are."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docparse.cli.options import add_config
from docparse.cli.parser import Parser, Run, add_command

if TYPE_CHECKING:
    from docparse.lexicon.word_list_lines import Listed
    from docparse.pipeline.word_list_edit import Change

_SHOWN = 12


def add_to(commands: Any, said: Mapping[str, str], lang: str) -> None:
    """Register the command and what it can do; without more it shows the list."""
    parser = add_command(commands, "words", said, lang, _list)
    add_config(parser, said)
    actions = parser.add_subparsers(title=said["words_action"], metavar=said["command"], dest="action")
    _add_action(actions, "add", said, lang, _add).add_argument(
        "words", nargs="+", metavar="WORD", help=said["words_entry"]
    )
    _add_action(actions, "remove", said, lang, _remove).add_argument(
        "words", nargs="+", metavar="WORD", help=said["words_entry"]
    )
    _add_action(actions, "undo", said, lang, _undo)
    add_config(_add_action(actions, "list", said, lang, _list), said)
    export = _add_action(actions, "export", said, lang, _export)
    export.add_argument("file", metavar="FILE", help=said["words_export_file"])
    export.add_argument("--force", action="store_true", help=said["force"])
    _add_action(actions, "import", said, lang, _import).add_argument(
        "files", nargs="+", metavar="FILE", help=said["words_import_file"]
    )


def _add_action(actions: Any, name: str, said: Mapping[str, str], lang: str, run: Run) -> Parser:
    return add_command(actions, name, {**said, name: said[f"words_{name}"]}, lang, run)


def _add(options: argparse.Namespace) -> int:
    """Add what the user names. Raises SettingsError for what can be no entry."""
    from docparse.checks.list_doubts import is_common_syllable
    from docparse.cli.texts import texts
    from docparse.lexicon.word_list_lines import Listed, checked_entry
    from docparse.pipeline.word_list_edit import add_words
    from docparse.pipeline.word_list_file import own_words_path

    said = texts(options.lang)
    listed = [Listed(checked_entry(word, f"“{word}”")) for word in options.words]
    change = add_words(own_words_path(), listed, "add")
    _tell(change, said)
    for one in change.added:
        if is_common_syllable(one.entry):
            sys.stderr.write(said["words_common"].format(word=one.entry) + "\n")
    return 0


def _remove(options: argparse.Namespace) -> int:
    """Take out what the user names: all of it, or nothing where something is not listed."""
    from docparse.cli.output import UsageError
    from docparse.cli.texts import texts
    from docparse.lexicon.word_list import entry_key
    from docparse.pipeline.word_list_edit import remove_words
    from docparse.pipeline.word_list_file import own_words_path, read_word_list

    said, path = texts(options.lang), own_words_path()
    known = read_word_list(path).entries if path.exists() else ()
    keys = {entry_key(entry) for entry in known}
    missing = [word for word in options.words if entry_key(word) not in keys]
    if missing:
        near = list(_near(missing, known))
        hint = said["words_near"].format(words=_quoted(near)) if near else ""
        raise UsageError(said["words_missing"].format(words=_quoted(missing), near=hint))
    _tell(remove_words(path, options.words, "remove"), said)
    return 0


def _near(words: Sequence[str], known: Sequence[str]) -> Iterator[str]:
    """Entries that differ from one of ``words`` in case and marks only."""
    from docparse.text.marks import strip_marks

    wanted = {strip_marks(word) for word in words}
    return (entry for entry in known if strip_marks(entry) in wanted)


def _undo(options: argparse.Namespace) -> int:
    from docparse.cli.output import UsageError
    from docparse.cli.texts import texts
    from docparse.pipeline.word_list_edit import last_change, undo_last
    from docparse.pipeline.word_list_file import own_words_path

    said, path = texts(options.lang), own_words_path()
    last, change = last_change(path), undo_last(path)
    if last is None or change is None:
        raise UsageError(said["words_nothing_to_undo"].format(path=path))
    sys.stderr.write(said["words_undone"].format(command=last.command) + "\n")
    _tell(change, said, undo=False)
    return 0


def _list(options: argparse.Namespace) -> int:
    """Print the user's own entries, then the lists that the settings file names."""
    from docparse.cli.settings import load_chosen
    from docparse.cli.texts import texts
    from docparse.pipeline.word_list_file import own_words, own_words_path

    said = texts(options.lang)
    own = [entry for words in own_words() for entry in words.entries]
    heading = said["words_heading"].format(path=own_words_path(), count=len(own))
    lines = [heading, *(f"  {entry}" for entry in own)] if own else [said["words_none"]]
    file = load_chosen(options)
    for words in file.words[len(own_words()) :]:
        lines.append(said["words_shared"].format(path=file.path, name=words.name, count=len(words.entries)))
    if file.house.words:
        lines.append(said["words_shared"].format(path=file.path, name="[house] words", count=len(file.house.words)))
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _export(options: argparse.Namespace) -> int:
    """Write the list, entries in order, to a file that others import."""
    from docparse.cli.output import open_output, unwritable, write_whole
    from docparse.cli.texts import texts
    from docparse.lexicon.word_list_lines import WordLines, format_lines, merged
    from docparse.pipeline.word_list_file import own_words_path, read_word_list

    said, path = texts(options.lang), own_words_path()
    open_output(options.file, [str(path)], force=options.force, said=said)
    listed = read_word_list(path).listed if path.exists() else ()
    content = format_lines(WordLines(head=(f"# {said['words_head']}",), listed=merged(listed)))
    try:
        write_whole(Path(options.file), content.encode("utf-8"), force=options.force)
    except OSError as error:
        raise unwritable(options.file, error, said) from error
    sys.stderr.write(said["written"].format(path=options.file) + "\n")
    return 0


def _import(options: argparse.Namespace) -> int:
    """Add the entries of all files, or nothing where one of them is no list."""
    from docparse.cli.texts import texts
    from docparse.pipeline.word_list_edit import add_words
    from docparse.pipeline.word_list_file import own_words_path, read_word_list

    files = [read_word_list(Path(file)) for file in options.files]
    # Comment lines speak of the file that they stand in.
    listed = [replace(one, above=()) for lines in files for one in lines.listed]
    _tell(add_words(own_words_path(), listed, "import"), texts(options.lang))
    return 0


def _tell(change: Change, said: Mapping[str, str], *, undo: bool = True) -> None:
    lines = [
        said[key].format(count=len(listed), words=_entries(listed))
        for key, listed in (("words_added", change.added), ("words_removed", change.removed))
        if listed
    ]
    if not lines:
        lines = [said["words_unchanged"]]
    elif undo:
        lines.append(said["words_how_to_undo"])
    sys.stderr.write("\n".join(lines) + "\n")


def _entries(listed: Sequence[Listed]) -> str:
    shown = _quoted([one.entry for one in listed[:_SHOWN]])
    return shown + (" …" if len(listed) > _SHOWN else "")


def _quoted(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
