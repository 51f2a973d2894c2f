"""The abbreviations in a document, and where it says what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from docparse.checks.body_paragraphs import Paragraph
from docparse.checks.tables import read_table
from docparse.text.marks import strip_marks
from docparse.values import Document, Span

COLUMNS = ("abbreviation", "full", "use")
USES = ("expand", "everyday", "code")
_TOKEN = re.compile(r"(?<![\w/.&–-])[A-ZĐƯ]{2,}(?:[&,-][A-ZĐƯ]+)*(?![\w/&–-])")
_TWO_CAPITALS = re.compile("[A-ZĐƯ]{2}")
# Recipients that a file has run together with the text.
_ARCHIVE = re.compile(r"- ?Lưu ?:")
_ROMAN = re.compile("X{0,4}(?:IX|IV|V?I{0,3})")
# "(sau đây viết tắt là HTX)", "(gọi tắt là “HTX”)", "(HTX)".
_DEFINED = re.compile(
    r"\((?P<words>(?:sau đây |dưới đây )?(?:được )?(?:viết tắt|gọi tắt|gọi chung|gọi)(?: là)?:? ?)?"
    r"[“\"]?(?P<short>[A-ZĐƯ][A-ZĐƯ&,-]*[A-ZĐƯ])[”\"]?\)"
)
_WORD = re.compile(r"\w+")
# Words that an abbreviation may leave out.
_SKIPPED = frozenset(("va", "cua", "ve", "cac", "cho", "trong", "tai", "den", "cap"))
_MOST_WORDS = 14
# A line mostly in capitals is a heading, where a word is not told from an abbreviation.
_HEADING = 0.5


@dataclass(frozen=True, slots=True)
class Known:
    """One row of ``abbreviations.csv``: what the letters stand for; ``everyday`` ones need no explanation."""

    short: str
    full: str
    use: str


@dataclass(frozen=True, slots=True)
class Use:
    """One abbreviation in the text.

    ``defines`` where the text says in brackets what it stands for; ``full`` is then the place of
    the full words before it, if its letters are their initials. ``running`` is False in tables, in
    the header and among the recipients, where room is short.
    """

    span: Span
    short: str
    defines: bool = False
    full: Span | None = None
    running: bool = True


def abbreviation_uses(document: Document, paragraphs: Iterable[Paragraph]) -> tuple[Use, ...]:
    """The abbreviations in order; those in headings in capitals, symbols and numerals do not count.

    ``paragraphs`` are those of the running text.
    """
    running = {paragraph.index for paragraph in paragraphs if not _ARCHIVE.search(paragraph.text)}
    text = document.text
    return tuple(
        use
        for index, block in enumerate(document.blocks)
        if _TWO_CAPITALS.search(text, block.start, block.end)
        for use in _uses(text[block.start : block.end], block.start, index in running)
    )


@cache
def known_abbreviations() -> Mapping[str, Known]:
    """The rows of the table by abbreviation."""
    rows = (Known(row["abbreviation"], row["full"], row["use"]) for row in read_table("abbreviations.csv", COLUMNS))
    return {row.short: row for row in rows}


def one_form(short: str) -> str:
    """The same for two ways to write one abbreviation.

    >>> one_form("KH&CN") == one_form("KHCN") == one_form("KH-CN")
    True
    """
    return re.sub(r"[&,-]", "", short)


def _is_heading(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    return letters == 0 or sum(map(str.isupper, text)) > _HEADING * letters


def _uses(text: str, shift: int, running: bool) -> Iterator[Use]:
    found = [match for match in _TOKEN.finditer(text) if not _ROMAN.fullmatch(match[0])]
    if not found or _is_heading(text):
        return
    defined = {match.start("short"): match for match in _DEFINED.finditer(text)} if "(" in text else {}
    for match in found:
        span = Span(shift + match.start(), shift + match.end())
        definition = defined.get(match.start())
        if definition is None:
            yield Use(span, match[0], running=running)
            continue
        full = _full_words(text, definition)
        if full is not None or definition["words"]:
            place = Span(shift + full.start, shift + full.end) if full is not None else None
            yield Use(span, match[0], defines=True, full=place, running=running)
        else:
            yield Use(span, match[0], running=running)


def _full_words(text: str, definition: re.Match[str]) -> Span | None:
    """The words before the bracket whose initials the abbreviation has, if they are there."""
    end = definition.start()
    start = max(0, end - 12 * _MOST_WORDS)
    words = list(_WORD.finditer(text, start, end))[-_MOST_WORDS:]
    letters = [letter for letter in definition["short"] if letter.isalpha()]
    for word in reversed(words):
        plain = strip_marks(word[0])
        if letters and _initial(word[0]) == letters[-1].replace("Ư", "U"):
            letters.pop()
            if not letters:
                return Span(word.start(), words[-1].end())
        elif plain not in _SKIPPED:
            return None
    return None


def _initial(word: str) -> str:
    first = word[0].upper()
    return first if first == "Đ" else strip_marks(first).upper()
