"""The quotas of a document, from its prose, lists and tables, in text order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docparse.extract.quotas.horizon import horizon_of_title
from docparse.extract.quotas.modes import Mode, mode_of
from docparse.extract.quotas.paragraphs import find_in_paragraphs
from docparse.extract.quotas.surroundings import Surroundings
from docparse.extract.quotas.table_quotas import find_in_tables
from docparse.values import Block, Document, Part, Quota, Section

_FEWEST_SPACES = 5  # of a clause that is told from others by its words


def find_quotas(document: Document, parts: Sequence[Part], sections: Sequence[Section]) -> tuple[Quota, ...]:
    """Every target, quota, allotment or cap that the document sets.

    Offsets are code points of ``document.text``; ``part`` and ``section`` index ``parts`` and
    ``sections``. Past results, statutory conditions, dates, references and time limits of procedures
    are no quotas.
    """
    around = Surroundings(document.text, sections)
    found: list[tuple[Quota, str]] = []
    host: Mode | None = None
    for index, part in enumerate(parts):
        mode = mode_of(part, host)
        host = host or mode
        blocks = _blocks_of(document, part)
        title = horizon_of_title(part.header.title or (parts[0].header.title if index else None))
        prose = find_in_paragraphs(document.text, blocks, mode, around, index, title)
        tables = find_in_tables(document, blocks, mode, around, index, _year_of(part, parts))
        found += [(quota, f"{index}p") for quota in prose] + [(quota, f"{index}t") for quota in tables]
    return tuple(sorted(_without_repeats(document.text, found), key=lambda quota: (quota.start, quota.end)))


def _blocks_of(document: Document, part: Part) -> list[Block]:
    first = document.block_index(part.start)
    last = document.block_index(max(part.start, part.end - 1)) + 1
    return [block for block in document.blocks[first:last] if part.start <= block.start < part.end]


def _year_of(part: Part, parts: Sequence[Part]) -> int | None:
    """The year of the document: columns of years before it tell of the past."""
    date = part.header.date or next((other.header.date for other in parts if other.header.date), None)
    return int(date[:4]) if date else None


def _without_repeats(text: str, found: Sequence[tuple[Quota, str]]) -> Iterator[Quota]:
    """A target that an annex or a table repeats word for word is one target.

    Each quota comes with the place it is from; what one place repeats is said of different things.
    """
    seen: dict[tuple[object, ...], str] = {}
    for quota, place in found:
        words = " ".join(text[quota.start : quota.end].lower().split()).strip(" .;-")
        key = (words, quota.min, quota.max, quota.unit)
        if words.count(" ") < _FEWEST_SPACES or seen.setdefault(key, place) == place:
            yield quota
