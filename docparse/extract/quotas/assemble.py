"""The quotas of a document, from its prose, lists and tables, in text order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docparse.extract.quotas.modes import Mode, mode_of
from docparse.extract.quotas.prose import ProseFigure, find_in_block, opens_targets
from docparse.extract.quotas.topics import Topic, TopicIndex
from docparse.extract.sections import SectionIndex
from docparse.values import Block, BlockKind, Document, Part, Quota, Section

_DIGIT = re.compile(r"\d")
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.TEXT_BOX})


def find_quotas(document: Document, parts: Sequence[Part], sections: Sequence[Section]) -> tuple[Quota, ...]:
    """Every target, quota, allotment or cap that the document sets.

    Offsets are code points of ``document.text``; ``part`` and ``section`` index ``parts`` and
    ``sections``. Past results, statutory conditions, dates, references and time limits of procedures
    are no quotas.
    """
    found: list[Quota] = []
    places, topics = SectionIndex(sections), TopicIndex(sections)
    host: Mode | None = None
    for index, part in enumerate(parts):
        mode = mode_of(part, host)
        host = host or mode
        for block, topic in _blocks_with_topic(document, part, places, topics):
            for hit in find_in_block(document.text, block, mode, topic):
                found.append(_quota(document.text, hit, index, places.at(hit.figure.start)))
    return tuple(sorted(found, key=lambda quota: (quota.start, quota.end)))


def _blocks_with_topic(
    document: Document, part: Part, places: SectionIndex, topics: TopicIndex
) -> Iterator[tuple[Block, Topic]]:
    """The paragraphs of ``part`` that hold digits; a lead-in that announces targets rules what follows it."""
    opened: int | None = -1
    for block in _blocks_of(document, part):
        if block.kind not in _PROSE:
            continue
        section = places.at(block.start)
        if opens_targets(document.text, block):
            opened = section
        if _DIGIT.search(document.text, block.start, block.end):
            topic = topics.of(section)
            yield block, Topic.TARGETS if opened == section and topic is not Topic.PAST else topic


def _blocks_of(document: Document, part: Part) -> Iterator[Block]:
    for block in document.blocks[document.block_index(part.start) :]:
        if block.start >= part.end:
            return
        if block.start >= part.start:
            yield block


def _quota(text: str, hit: ProseFigure, part: int, section: int | None) -> Quota:
    figure = hit.figure
    return Quota(
        start=hit.start, end=hit.end, subject=None, indicator=None, min=figure.min, max=figure.max,
        unit=figure.unit.name, comparison=figure.comparison, value_text=text[figure.start : figure.end],
        part=part, section=section,
    )  # fmt: skip
