"""The text of a word list: an entry a line, "#" before what is said to a person.

A line that begins with "#" is a comment, and so is what stands behind " #" on the line of an entry. Comments stay
with the entry below them, those before the first blank line at the head of the file.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docparse.lexicon.word_list import LONGEST_ENTRY, entry_key
from docparse.text.marks import strip_marks
from docparse.values import SettingsError

__all__ = ["Listed", "WordLines", "checked_entry", "format_lines", "merged", "parse_lines"]

_NOTE = re.compile(r"\s+#\s*")
# An entry begins and ends with a word, in the text too.
_AROUND = " .,\"'“”‘’()[]…"
_SENTENCE = re.compile("[;:!?]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_HAS_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry; ``note`` is the comment behind it, ``above`` are the comment lines over it."""

    entry: str
    note: str = ""
    above: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordLines:
    """A whole file: comment lines at its ``head`` and its ``tail``, between them what is ``listed``."""

    head: tuple[str, ...] = ()
    listed: tuple[Listed, ...] = ()
    tail: tuple[str, ...] = ()

    @property
    def entries(self) -> tuple[str, ...]:
        return tuple(one.entry for one in self.listed)


def parse_lines(text: str, path: str) -> WordLines:
    """What ``text`` lists. Raises SettingsError, with ``path`` and line, for a line that can be no entry."""
    head: tuple[str, ...] = ()
    above: list[str] = []
    listed: list[Listed] = []
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        stripped = line.strip()
        if stripped.startswith("#"):
            above.append(stripped)
        elif stripped:
            entry, *note = _NOTE.split(stripped, maxsplit=1)
            listed.append(Listed(checked_entry(entry, f"{path}, dòng {number}"), "".join(note), tuple(above)))
            above = []
        elif not listed and not head:
            head, above = tuple(above), []
    return WordLines(head, tuple(listed), tuple(above))


def format_lines(lines: WordLines) -> str:
    """The text of ``lines``, which ``parse_lines`` reads back; one line feed at the end of each line."""
    written: list[str] = [*lines.head, ""] if lines.head else []
    for one in lines.listed:
        written += [*one.above, f"{one.entry}  # {one.note}" if one.note else one.entry]
    if lines.tail:
        written += ["", *lines.tail] if written and written[-1] else lines.tail
    return "".join(f"{line}\n" for line in written)


def merged(*several: Iterable[Listed]) -> tuple[Listed, ...]:
    """Each entry once (that of the first list that has it), in order of the letters."""
    by_key: dict[str, Listed] = {}
    for listed in several:
        for one in listed:
            by_key.setdefault(entry_key(one.entry), one)
    return tuple(sorted(by_key.values(), key=lambda one: (strip_marks(one.entry), one.entry)))


def checked_entry(written: str, place: str) -> str:
    """``written`` composed (NFC), with single spaces, without marks around it.

    Raises SettingsError, naming ``place``, if it can be no entry.
    """
    entry = " ".join(unicodedata.normalize("NFC", written).split()).strip(_AROUND)
    fault = next(_faults(entry), None)
    if fault is not None:
        raise SettingsError(
            path=place, code="word_list", message=fault,
            remedy="Mỗi dòng của danh sách từ là một từ hoặc một cụm từ, viết đúng như trong văn bản.",
        )  # fmt: skip
    return entry


def _faults(entry: str) -> Iterator[str]:
    if len(entry) > LONGEST_ENTRY:
        yield f"Dòng dài {len(entry)} ký tự, quá {LONGEST_ENTRY} ký tự của một từ hoặc cụm từ."
    if _CONTROL.search(entry):
        yield "Dòng có ký tự điều khiển, không phải chữ."
    if entry.startswith("#") or " #" in entry:
        yield "Dấu “#” ở đầu hoặc sau khoảng trắng là dấu của lời ghi chú, không thể là từ."
    if _SENTENCE.search(entry):
        yield "Dòng là câu văn (có dấu câu), không phải một từ hoặc cụm từ."
    if not _HAS_LETTER.search(entry):
        yield f"“{entry}” không có chữ cái nào." if entry else "Từ để trống."
