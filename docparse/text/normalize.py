"""Bring a decoded text into the one form that every later step relies on.

Removed: byte order marks, soft hyphens, zero-width and direction marks, control characters.
Replaced one for one: every kind of space by U+0020, every kind of line end by a line feed
(CRLF, two characters, becomes one). Composed: NFC. The offset map leads back to the input.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from docparse.text.mapped import Mapped, MapWriter

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BREAKS = "\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_DROPPED = (
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # control characters, tab and line ends excepted
    "\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
)
_ODD = re.compile(rf"\r\n|[{_SPACES}]|[{_BREAKS}]|[{_DROPPED}]+")
_WORD = re.compile(r"\S+")
_IS_SPACE = re.compile(f"[{_SPACES}]")
_IS_BREAK = re.compile(f"[{_BREAKS}]")

# More marks on one letter are a mistake or an attack (Unicode Standard Annex 15, Stream-Safe Text Format); they are
# dropped, because putting them in order takes the square of their number.
_MOST_MARKS = 30


def normalize(text: str) -> Mapped:
    """``text`` cleaned and composed, with the map back to it."""
    return compose_letters(clean(text))


def clean(text: str) -> Mapped:
    """Without characters that nobody sees; spaces and line ends of one kind."""
    writer = MapWriter()
    parts: list[str] = []
    done = 0
    for match in _find_odd(text):
        _copy(text, done, match.start(), parts, writer)
        replacement = _replacement(match.group())
        if replacement:
            parts.append(replacement)
            writer.add(1, match.start(), match.end() - match.start())
        done = match.end()
    if not done:
        return Mapped.untouched(text)
    _copy(text, done, len(text), parts, writer)
    return Mapped("".join(parts), writer.build())


def _find_odd(text: str) -> Iterator[re.Match[str]]:
    """What is to be removed or replaced.

    Nothing of it counts as printable, which is told ten times faster than the pattern is searched for.
    """
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if not line.isprintable():
            # Often the only odd character is the carriage return before the line feed.
            begin = end - 1 if line[:-1].isprintable() else start
            yield from _ODD.finditer(text, begin, end + 1)
        start = end + 1


def compose_letters(before: Mapped) -> Mapped:
    """NFC; letters written with separate marks become one code point."""
    text = before.text
    if unicodedata.is_normalized("NFC", text):
        return before
    writer = MapWriter()
    parts: list[str] = []
    done = 0
    for match in _WORD.finditer(text):
        word = match.group()
        if unicodedata.is_normalized("NFC", word):
            continue
        start = match.start()
        _copy(text, done, start, parts, writer)
        for composed, length in _clusters(word):
            parts.append(composed)
            writer.add(len(composed), start, length)
            start += length
        done = start
    _copy(text, done, len(text), parts, writer)
    return before.then(Mapped("".join(parts), writer.build()))


def _copy(text: str, start: int, end: int, parts: list[str], writer: MapWriter) -> None:
    if start < end:
        parts.append(text[start:end])
        writer.add(end - start, start, end - start)


def _replacement(odd: str) -> str:
    if odd == "\r\n" or _IS_BREAK.match(odd):
        return "\n"
    return " " if _IS_SPACE.match(odd) else ""


@lru_cache(maxsize=20_000)
def _clusters(word: str) -> tuple[tuple[str, int], ...]:
    """The word as (composed letter, number of code points it was written with)."""
    clusters: list[tuple[str, int]] = []
    start = 0
    for index in range(1, len(word) + 1):
        if index == len(word) or _is_boundary(word, start, index):
            cluster = word[start:index]
            # Only marks that are too many for their letter begin a cluster behind another.
            dropped = start > 0 and unicodedata.combining(word[start])
            clusters.append(("" if dropped else unicodedata.normalize("NFC", cluster), len(cluster)))
            start = index
    return tuple(clusters)


def _is_boundary(word: str, start: int, index: int) -> bool:
    """True if nothing at ``index`` can combine with the cluster that began at ``start``."""
    if unicodedata.combining(word[index]):
        return index - start > _MOST_MARKS
    head = unicodedata.normalize("NFC", word[start:index])
    both = unicodedata.normalize("NFC", word[start : index + 1])
    return both == head + unicodedata.normalize("NFC", word[index])
