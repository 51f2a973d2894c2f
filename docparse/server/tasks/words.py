"""A visitor's word list: shown, added to, taken from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from docparse.lexicon.word_list_lines import Listed, checked_entry
from docparse.pipeline.word_list_edit import add_words, remove_words, undo_last
from docparse.pipeline.word_list_file import read_word_list

__all__ = ["add_to_list", "list_words", "take_from_list", "undo_list"]

Tell = Callable[[int, int, str], None]


def list_words(tell: Tell, path: str) -> list[str]:
    """The entries in the order of the file."""
    return list(read_word_list(Path(path)).entries) if Path(path).exists() else []


def add_to_list(tell: Tell, path: str, entries: Sequence[str]) -> list[str]:
    """What was added: entries that were not there yet. Raises SettingsError for what can be no entry."""
    listed = [Listed(checked_entry(entry, f"“{entry}”")) for entry in entries]
    return [one.entry for one in add_words(Path(path), listed, "add").added]


def take_from_list(tell: Tell, path: str, entries: Sequence[str]) -> list[str]:
    """What was taken out; an entry that is not there is passed over."""
    return [one.entry for one in remove_words(Path(path), entries, "remove").removed] if Path(path).exists() else []


def undo_list(tell: Tell, path: str) -> list[str]:
    """The entries that the last change concerned, now taken back; empty where there is none."""
    change = undo_last(Path(path))
    return [one.entry for one in (*change.added, *change.removed)] if change is not None else []
