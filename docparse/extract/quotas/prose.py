"""Quotas in paragraphs and list items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docparse.extract.quotas.clauses import (
    clause_end,
    clause_start,
    label_before,
    sentence_end,
    sentence_start,
    skip_bullet,
    without_brackets,
)
from docparse.extract.quotas.cues import has_strong_aim
from docparse.extract.quotas.figures import Figure, find_figures
from docparse.extract.quotas.modes import Mode
from docparse.extract.quotas.restated import restates
from docparse.extract.quotas.setting import Setting, sets_quota
from docparse.extract.quotas.topics import Topic
from docparse.values import Block

_NO_TARGETS = re.compile(r"\W*(?:căn cứ|xét (?:đề nghị|tờ trình|báo cáo)|theo đề nghị|lưu:|\[\d+\])", re.IGNORECASE)
_JOINS = ("trong đó", ", ", " và ")
_NEAR_LABEL = 40  # code points between a label and the figure it names


@dataclass(frozen=True, slots=True)
class ProseFigure:
    """A figure that the text sets, and the clause it stands in."""

    figure: Figure
    start: int
    end: int
    sentence_start: int
    sentence_end: int


def find_in_block(text: str, block: Block, mode: Mode, topic: Topic, in_list: bool = False) -> Iterator[ProseFigure]:
    """The figures that one paragraph sets, in order."""
    if _NO_TARGETS.match(text, block.start, block.end):
        return
    previous: Figure | None = None
    last_set: Figure | None = None
    figures = list(find_figures(text, block.start, block.end))
    for place, figure in enumerate(figures):
        start = skip_bullet(text, sentence_start(text, block.start, figure.start), figure.lead)
        end = sentence_end(text, figure.end, block.end)
        at = Setting(mode, topic, block.start, block.end, start, in_list)
        if not restates(text, figure, previous, end) and sets_quota(text, figure, last_set, at):
            following = figures[place + 1].lead if place + 1 < len(figures) else block.end
            yield _with_clause(text, figure, previous, start, end, following)
            last_set = figure
        previous = figure


def _with_clause(
    text: str, figure: Figure, previous: Figure | None, start: int, end: int, following: int
) -> ProseFigure:
    floor = max(start, previous.end) if previous is not None else start
    begin = _clause_start(text, start, floor, figure.lead)
    return ProseFigure(figure, begin, clause_end(text, figure.end, max(figure.end, min(end, following))), start, end)


def _clause_start(text: str, sentence: int, floor: int, lead: int) -> int:
    """Behind what belongs to the figure before; a figure that its label names begins with the label."""
    label = label_before(text, floor, lead) or label_before(text, sentence, lead)
    if label is not None and lead - label[1] <= _NEAR_LABEL and not any(mark in text[label[1] : lead] for mark in ";("):
        return label[0]
    masked = without_brackets(text, floor, lead)
    begin = floor + max(masked.rfind(mark) + 1 for mark in ";(")
    if floor > sentence and begin == floor:
        begin = floor + max(masked.rfind(mark) + len(mark) if mark in masked else 0 for mark in _JOINS)
    begin = clause_start(text, begin, lead)
    while begin < lead and text[begin] in " ,:().":
        begin += 1
    return begin


def opens_targets(text: str, block: Block) -> bool:
    """ "…, phấn đấu đạt các mục tiêu sau:": what follows are targets."""
    return text[block.start : block.end].rstrip().endswith(":") and has_strong_aim(text, block.start, block.end)
