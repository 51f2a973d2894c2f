"""Quotas of the paragraphs of a part: lists carry on what their head says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docparse.extract.quotas.figures import may_hold_words
from docparse.extract.quotas.horizon import Horizon, horizon_in
from docparse.extract.quotas.modes import Mode
from docparse.extract.quotas.prose import ProseFigure, find_in_block, opens_targets
from docparse.extract.quotas.subjects import scope_of, subject_of
from docparse.extract.quotas.surroundings import Surroundings
from docparse.extract.quotas.topics import Topic
from docparse.values import Block, BlockKind, Quota

_DIGIT = re.compile(r"[0-9]")
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.TEXT_BOX})
_ITEM = re.compile(r"\s*[-–+•*]")


class _ListHead:
    """The last line that ended with a colon: what it announces for the items after it."""

    def __init__(self) -> None:
        self.section: int | None = None
        self.opens_targets = False
        self.sets_figures = False
        self.horizon = Horizon()

    def announce(self, text: str, block: Block, section: int | None, sets_figures: bool, mode: Mode) -> None:
        """Take over from ``block``, if it announces something; forget the last head in another section."""
        if text[block.start : block.end].rstrip().endswith((":", "sau.")):
            self.opens_targets = mode is not Mode.REPORT and opens_targets(text, block)
            self.sets_figures = sets_figures
            self.horizon = horizon_in(text, block.start, block.end)
        elif section != self.section:
            self.__init__()  # type: ignore[misc]
        self.section = section


def find_in_paragraphs(
    text: str, blocks: Sequence[Block], mode: Mode, around: Surroundings, part: int, title: Horizon
) -> Iterator[Quota]:
    """The quotas that the paragraphs among ``blocks`` set; ``title`` is the time the document is made for."""
    head = _ListHead()
    for block in blocks:
        if block.kind not in _PROSE:
            continue
        section = around.section_at(block.start)
        hits: list[ProseFigure] = []
        if _DIGIT.search(text, block.start, block.end) or may_hold_words(text, block.start, block.end):
            listed = head.section == section and _ITEM.match(text, block.start, block.end) is not None
            topic = _topic(around, section, head)
            hits = list(find_in_block(text, block, mode, topic, listed and head.sets_figures))
        for hit in hits:
            time = head.horizon if head.section == section else Horizon()
            yield _quota(text, hit, around, part, time, title)
        head.announce(text, block, section, bool(hits), mode)


def _topic(around: Surroundings, section: int | None, head: _ListHead) -> Topic:
    topic = around.topic_of(section)
    announced = head.opens_targets and head.section == section
    return Topic.TARGETS if announced and topic is not Topic.PAST else topic


def _quota(text: str, hit: ProseFigure, around: Surroundings, part: int, listed: Horizon, title: Horizon) -> Quota:
    figure = hit.figure
    section = around.section_at(figure.start)
    subject = subject_of(text, figure, hit.start, hit.end, hit.sentence_start)
    here = horizon_in(text, hit.sentence_start, figure.start)
    behind = horizon_in(text, figure.end, hit.end, last=False)
    horizon = here.or_else(behind).or_else(listed).or_else(around.horizon_of(section)).or_else(title)
    return Quota(
        start=hit.start,
        end=hit.end,
        subject=subject.counted,
        indicator=subject.indicator,
        min=figure.min,
        max=figure.max,
        unit=figure.unit.name,
        comparison=figure.comparison,
        value_text=text[figure.lead : figure.end],
        period=horizon.period,
        scope=scope_of(text, hit.start, hit.end),
        deadline=horizon.deadline,
        owner=around.owner_of(section),
        part=part,
        section=section,
    )
