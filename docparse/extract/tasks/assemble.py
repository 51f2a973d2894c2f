"""Document, parts and sections → tasks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from docparse.extract.sections import SectionIndex
from docparse.extract.tasks.items import read_items
from docparse.extract.tasks.prose import prose_drafts
from docparse.extract.tasks.tables import table_drafts
from docparse.extract.tasks.zones import Zones
from docparse.values import Document, Part, Section, Task

# "Ông Trần Văn Sáu": a title and a name of two words or more.
_PERSON = re.compile(r"(?:ông|bà|đồng chí|đ/c)\s+(?P<first>\w+)\s+(?P<second>\w+)", re.IGNORECASE)


def find_tasks(document: Document, parts: Sequence[Part], sections: Sequence[Section]) -> tuple[Task, ...]:
    """The tasks that the document assigns, in text order; ``part`` and ``section`` index the arguments.

    A task is one clause that asks a named organ or person to do something ("Giao X …", "X chủ trì …", a
    line under the heading "Sở X"), or one row of a table of tasks. Appeals to nobody are none. Names and
    actions are as written, single deadlines ISO; what the document does not say is None.
    """
    index = SectionIndex(sections)
    tasks: list[Task] = []
    for place in range(len(parts)):
        tasks.extend(_tasks_of(document, parts, place, sections, index))
    return tuple(sorted(tasks, key=lambda task: (task.start, task.end)))


def _tasks_of(
    document: Document, parts: Sequence[Part], place: int, sections: Sequence[Section], index: SectionIndex
) -> Iterator[Task]:
    part = parts[place]
    zones = Zones(part, parts[0], sections)
    if not zones.may_assign:
        return
    items = list(read_items(document, part, sections, index))
    first = bisect_left(document.blocks, part.start, key=lambda block: block.start)
    last = bisect_left(document.blocks, part.end, key=lambda block: block.start)
    listed = table_drafts(document, document.blocks[first:last])
    for draft in prose_drafts(document, part.header.issuer, items, zones):
        # "Chủ tịch Liên đoàn: Ông …" says who somebody is, not what is to be done.
        if not _names_a_person(draft.action or ""):
            yield draft.finish(place, index.at(draft.start))
    for draft in listed:
        if zones.may_list(section := index.at(draft.start)):
            yield draft.finish(place, section)


def _names_a_person(action: str) -> bool:
    found = _PERSON.match(action)
    return found is not None and found["first"][0].isupper() and found["second"][0].isupper()
