"""What differs that matters, as values: each statement with the passages it rests on; the gravest come first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from docparse.values import Span

__all__ = ["GRAVITY", "KINDS", "Gravity", "Passage", "Statement", "StatementKind", "ranked"]

# "contradicts": both cannot be right; "lacks": what one has and another should have; "differs": a person decides
# whether it is meant; "notes": good to know.
Gravity = Literal["contradicts", "lacks", "differs", "notes"]
StatementKind = Literal[
    "quota_power_of_ten",
    "quota_two_names",
    "quota_below_parent",
    "quota_not_carried",
    "quota_sum_short",
    "quota_rounded",
    "quota_differs",
    "task_two_leads",
    "task_lead",
    "task_deadline",
    "task_reporting",
    "task_recipient",
    "task_verb",
    "task_product",
    "task_partners",
    "task_missing",
    "base_two_dates",
    "base_two_titles",
    "base_replaced",
    "base_missing",
    "base_not_in_all",
    "copied_paragraph",
    "section_missing",
    "section_moved",
]
GRAVITY: dict[StatementKind, Gravity] = {
    "quota_power_of_ten": "contradicts",
    "quota_two_names": "contradicts",
    "quota_below_parent": "contradicts",
    "base_two_dates": "contradicts",
    "task_two_leads": "contradicts",
    "task_deadline": "contradicts",
    "task_lead": "contradicts",
    "task_reporting": "contradicts",
    "copied_paragraph": "contradicts",
    "quota_not_carried": "lacks",
    "task_missing": "lacks",
    "base_missing": "lacks",
    "section_missing": "lacks",
    "quota_sum_short": "differs",
    "quota_differs": "differs",
    "quota_rounded": "differs",
    "base_replaced": "differs",
    "base_not_in_all": "differs",
    "task_recipient": "differs",
    "task_verb": "differs",
    "task_product": "differs",
    "task_partners": "notes",
    "base_two_titles": "notes",
    "section_moved": "notes",
}
KINDS: tuple[StatementKind, ...] = tuple(GRAVITY)
_GRAVITIES: tuple[Gravity, ...] = ("contradicts", "lacks", "differs", "notes")


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """``[start, end)`` of the text of the document at index ``document``, in code points."""

    document: int
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing that differs.

    ``documents`` are those of which it is told (that lack it, or deviate), by index; ``passages`` where both sides
    stand, that of the other side first; ``said`` the words for the sentence, by name, as the documents write them.
    ``meant``: between two versions of a paper, where a change may well be meant.
    """

    kind: StatementKind
    documents: tuple[int, ...]
    passages: tuple[Passage, ...] = ()
    said: tuple[tuple[str, str], ...] = ()
    meant: bool = False

    @property
    def gravity(self) -> Gravity:
        gravity = GRAVITY[self.kind]
        return "differs" if self.meant and gravity == "contradicts" else gravity


def ranked(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """By gravity, then by kind in the order of ``KINDS``, then by place."""
    return tuple(
        sorted(
            statements,
            key=lambda one: (_GRAVITIES.index(one.gravity), KINDS.index(one.kind), one.passages, one.documents),
        )
    )
