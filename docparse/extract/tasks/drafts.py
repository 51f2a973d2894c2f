"""A task under construction."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from docparse.extract.header.shape import fold_space
from docparse.extract.tasks.dues import find_deadline
from docparse.extract.tasks.partners import find_partners
from docparse.extract.tasks.products import find_product
from docparse.extract.tasks.recipients import find_recipient
from docparse.values import Task

# "[Căn cứ …,] chủ trì, phối hợp với …": nothing but who does it stands before what is done.
_HEAD = re.compile(
    r"(?:(?i:căn cứ|trên cơ sở|theo|là|tiếp tục|trong phạm vi)[^;:]{0,160}?,?\s+)?"
    r"(?:(?i:chủ trì|phối hợp|chủ động|tích cực|khẩn trương|tiếp tục|chỉ đạo|thường xuyên|kịp thời|đạo diễn|"
    r"có trách nhiệm|cùng|với)[\s,]+)+[^;]*"
)


@dataclass(slots=True)
class Draft:
    """What is known of one task; ``level`` is that of the line it stands in."""

    start: int
    end: int
    lead: str | None
    partners: tuple[str, ...] = ()
    action: str | None = None
    product: str | None = None
    recipient: str | None = None
    deadline: str | None = None
    level: float = field(default=0.0)

    def finish(self, part: int, section: int | None) -> Task:
        return Task(
            start=self.start,
            end=self.end,
            lead=self.lead,
            partners=self.partners,
            action=self.action,
            product=self.product,
            recipient=self.recipient,
            deadline=self.deadline,
            part=part,
            section=section,
        )


def draft_clause(text: str, start: int, end: int, lead: str, verb: int, *, level: float = 0.0) -> Draft:
    """The task of the clause ``[start, end)``, whose verbs begin at ``verb``."""
    partners, behind = find_partners(text, verb, end)
    return Draft(
        start=start,
        end=end,
        lead=fold_space(lead),
        partners=partners,
        action=fold_space(text[_action_start(text, verb, behind, end) : end]).rstrip(" .;,:/") or None,
        product=find_product(text, verb, end),
        recipient=find_recipient(text, verb, end),
        deadline=find_deadline(text, start, end),
        level=level,
    )


def _action_start(text: str, verb: int, behind: int, end: int) -> int:
    """What is done begins behind the partners, if these stand at the head of the clause."""
    return behind if behind < end and _HEAD.fullmatch(text, verb, behind) is not None else verb
