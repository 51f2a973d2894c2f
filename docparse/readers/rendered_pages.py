"""The printed pages of a file: those of a PDF, or those that LibreOffice sets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docparse.readers.limits import load

if TYPE_CHECKING:
    from docparse.readers.pdf.fonts import FontTable
    from docparse.readers.pdf.lines import Line
    from docparse.readers.pdf.pages import PageView

__all__ = ["PrintedPage", "announce_renderings", "can_be_set", "read_printed_pages", "set_pages"]

# Fonts that LibreOffice brings along and sets in place of others, and the originals; letters of each pair are
# equally wide, so that lines end alike.
_EQUAL_WIDTHS = re.compile(
    r"^(?:[A-Z]{6}\+)?(?:Times|Arial|Courier|Cambria|Calibri|Liberation|Caladea|Carlito|Tinos|Arimo|Cousine)"
)
_MOSTLY = 0.95


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """One page: its lines from top to bottom, the level lines drawn on it as (x0, x1, y), its width in points.

    ``exact``: nearly all words are set in fonts that are as wide as those of Word.
    """

    number: int
    width: float
    lines: tuple[Line, ...]
    rules: tuple[tuple[float, float, float], ...]
    exact: bool


def can_be_set(kind: str) -> bool:
    """True if LibreOffice sets the pages of a file that the reader ``kind`` reads."""
    from docparse.readers.office.kinds import RENDERED_KINDS

    return kind in RENDERED_KINDS


def announce_renderings(paths: Iterable[str], read: Callable[[str], bytes] = load) -> None:
    """Say whose pages will be asked for next: they then go through LibreOffice together."""
    from docparse.readers.office.renderings import RENDERINGS

    RENDERINGS.announce(paths, read)


def set_pages(content: bytes, kind: str, path: str) -> bytes:
    """The PDF that LibreOffice makes of ``content``; raises UnreadableFile as its readers do."""
    from docparse.readers.office.renderings import RENDERINGS

    return RENDERINGS.made_of(content, kind, path)


def read_printed_pages(data: bytes, path: str) -> list[PrintedPage]:
    """The pages of a PDF file as they look, nothing left out; raises UnreadableFile as ``read_pdf`` does."""
    from docparse.readers.pdf.container import open_pdf
    from docparse.readers.pdf.fonts import FontTable
    from docparse.readers.pdf.mending import mend_letters
    from docparse.readers.pdf.pages import read_pages

    fonts = FontTable()
    with open_pdf(data, path) as pdf:
        views = mend_letters(list(read_pages(pdf, path, fonts)))
    return [_printed(view, fonts) for view in views]


def _printed(view: PageView, fonts: FontTable) -> PrintedPage:
    from docparse.readers.pdf.lines import find_lines
    from docparse.readers.pdf.mending import without_hidden

    words = without_hidden(view).words
    rules = tuple((rule.x0, rule.x1, rule.y0) for rule in view.drawings.rules if rule.level)
    return PrintedPage(
        view.number, view.width, tuple(find_lines(view.number, words)), rules, _is_exact(view, dict(fonts.names()))
    )


def _is_exact(view: PageView, names: dict[int, str]) -> bool:
    letters = Counter[bool]()
    for word in view.words:
        letters[_EQUAL_WIDTHS.match(names.get(word.look.font, "")) is not None] += len(word.text)
    return letters[True] >= _MOSTLY * letters.total()
