"""The scorer of tasks: one to one, by place and lead; optional ones count neither way."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.score_tasks import score_tasks
from benchmarks.tally import Tally

TEXT = "Giao Sở A dệt vải, in hoa trên vải và bán vải ở chợ. Sở B nhuộm sợi. Sở C phơi sợi."


def task(text: str, lead: str | None, **fields: Any) -> dict[str, Any]:
    return {"text": text, "lead": lead, **fields}


def score(wanted: list[dict[str, Any]], found: list[dict[str, Any]]) -> tuple[int, int, int]:
    tally = Tally("x")
    score_tasks(tally, {"tasks": wanted}, {"tasks": found}, TEXT)
    return tally.counts["tasks:tp"], tally.counts["tasks:fp"], tally.counts["tasks:fn"]


@pytest.mark.parametrize(
    ("wanted", "found", "counts"),
    [
        ([task("Sở B nhuộm sợi", "Sở B")], [task("Sở B nhuộm sợi.", "Sở B")], (1, 0, 0)),
        ([task("Sở B nhuộm sợi", "Sở B")], [task("nhuộm sợi.", "Sở B (Chi cục Sợi)")], (1, 0, 0)),
        ([task("Sở B nhuộm sợi", "Sở B")], [task("Sở B nhuộm sợi.", "Sở A")], (0, 1, 1)),
        ([task("Sở B nhuộm sợi", "Sở B")], [task("Sở C phơi sợi.", "Sở B")], (0, 1, 1)),
        (
            [task("dệt vải, in hoa trên vải", "Sở A")],
            [task("dệt vải", "Sở A"), task("in hoa trên vải", "Sở A")],
            (1, 1, 0),
        ),
        ([task("Sở B nhuộm sợi", "Sở B", optional=True)], [], (0, 0, 0)),
        ([task("Sở B nhuộm sợi", "Sở B", optional=True)], [task("Sở B nhuộm sợi.", "Sở B")], (0, 0, 0)),
        ([task("phơi sợi", None)], [task("Sở C phơi sợi.", None)], (1, 0, 0)),
        (
            [task("Giao Sở A dệt vải, in hoa trên…", "Sở A")],
            [task("Giao Sở A dệt vải, in hoa trên vải", "Sở A")],
            (1, 0, 0),
        ),
    ],
)
def test_matches(wanted: list[dict[str, Any]], found: list[dict[str, Any]], counts: tuple[int, int, int]) -> None:
    assert score(wanted, found) == counts


def test_details_are_judged_for_matched_tasks() -> None:
    tally = Tally("x")
    wanted = task("Sở B nhuộm sợi", "Sở B", partners=["Sở A"], deadline="2026-01-02", recipient=None, product=None)
    found = task("Sở B nhuộm sợi.", "Sở B", partners=["Sở A"], deadline=None, recipient=None, product=None)
    score_tasks(tally, {"tasks": [wanted]}, {"tasks": [found]}, TEXT)
    assert tally.counts["task_partners:ok"] == 1
    assert (tally.counts["task_deadline:ok"], tally.counts["task_deadline:total"]) == (0, 1)
    assert tally.counts["task_product:ok"] == 1


def test_a_reference_without_tasks_asks_for_none() -> None:
    tally = Tally("x")
    score_tasks(tally, {}, {"tasks": [task("Sở B nhuộm sợi.", "Sở B")]}, TEXT)
    assert not tally.counts
