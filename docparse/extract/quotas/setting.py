"""Does the text set this figure? The evidence asked for depends on the kind of text and of section."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docparse.extract.quotas.comparators import FIRM
from docparse.extract.quotas.cues import has_past_cue, is_compared_with_past, is_striven_for, last_cue
from docparse.extract.quotas.descriptions import describes_subject, is_baseline, is_list_length, is_time_limit
from docparse.extract.quotas.figures import Figure
from docparse.extract.quotas.governors import (
    belongs_to_another,
    continues_list,
    follows_label,
    is_governed,
    is_ordered,
    opens_clause,
)
from docparse.extract.quotas.modes import Mode
from docparse.extract.quotas.topics import Topic
from docparse.values.construction import quickly_built

_FUNDS = re.compile(
    r"(?<!\w)(?:kinh phí|vốn|tổng mức|ngân sách|hỗ trợ|dự toán|mức|nguồn|bố trí|phân bổ|giao|thu|chi|giá trị"
    r"|kim ngạch)(?!\w)",
    re.IGNORECASE,
)
_GUARANTEE = re.compile(r"(?<!\w)(?:phấn đấu|bảo đảm|đảm bảo)(?!\w)", re.IGNORECASE)
_SHARE = re.compile(r"\W*(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng)\b", re.IGNORECASE)
# "Tỷ lệ người bệnh đã được khám đạt …", "Giảm 5% … so với năm trước", "đạt 100% kế hoạch đã được phê duyệt".
_COUNTED = re.compile(r"\W*(?:\d+\W+)?(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|số|phấn đấu)\b", re.IGNORECASE)
_REACHES = re.compile(r"\b(?:đạt|là|chiếm|đạt từ)\s*$|:\s*$", re.IGNORECASE)
_CHANGES = re.compile(r"(?:\b(?:tăng|giảm|hạ|nâng|đạt)\s+(?:từ\s+|thêm\s+|ít nhất\s+|trên\s+)?)$", re.IGNORECASE)
_LEVEL = re.compile(r"\W*(?:mức|định mức|tỷ lệ|tỉ lệ)\b", re.IGNORECASE)
_GRANT = re.compile(
    r"(?<!\w)(?:ngân sách[^.;]{0,40}(?:hỗ trợ|chi|bảo đảm|đảm bảo)|hỗ trợ thêm|mức hỗ trợ|mức chi|mức trích)(?!\w)",
    re.IGNORECASE,
)


@quickly_built
@dataclass(frozen=True, slots=True)
class Setting:
    """Where a figure stands: the kind of text, the topic of the section, the block, the sentence."""

    mode: Mode
    topic: Topic
    block_start: int
    block_end: int
    sentence_start: int
    in_list: bool = False
    """The block is an item of a list whose head has set a figure."""


def sets_quota(text: str, figure: Figure, previous: Figure | None, at: Setting) -> bool:
    """True if the text sets ``figure`` as a target, an allotment or a cap.

    ``previous`` is the figure before it in the block, if that one was set.
    """
    cue = last_cue(text, at.sentence_start, figure.start)
    if _is_told_of_past(text, figure, at, cue):
        return False
    if is_list_length(text, figure) or is_baseline(text, figure) or describes_subject(text, figure, at.sentence_start):
        return False
    if is_time_limit(text, figure, at.sentence_start, at.topic is Topic.TARGETS):
        return False
    if at.topic is Topic.PAST or at.mode is Mode.REPORT:
        return _is_striven_for(text, figure, at)
    if at.mode in (Mode.NORM, Mode.RATES):
        return _is_guaranteed(text, figure, at) or (at.mode is Mode.RATES and _is_rate_set(text, figure, at))
    return _is_set_by_plan(text, figure, previous, at, cue)


def _is_told_of_past(text: str, figure: Figure, at: Setting, cue: str | None) -> bool:
    """Among the targets of a plan "đã" tells what is counted, and last year is what a change starts from."""
    among_targets = at.topic is Topic.TARGETS and at.mode is Mode.PLAN
    if cue == "past":
        before = text[at.sentence_start : figure.lead]
        return not (among_targets and _COUNTED.match(before) and _REACHES.search(before))
    if not is_compared_with_past(text, figure.end, at.block_end):
        return False
    return not (among_targets and _CHANGES.search(text, at.sentence_start, figure.lead))


def _is_striven_for(text: str, figure: Figure, at: Setting) -> bool:
    """A report or a review of the past sets a figure only where it says so."""
    if figure.unit.row is None or has_past_cue(text, at.sentence_start, figure.start):
        return False
    if at.mode is Mode.REPORT and at.topic is Topic.TARGETS and figure.unit.kind in ("ratio", "money"):
        return True
    return is_striven_for(text, at.sentence_start, figure.start)


def _is_guaranteed(text: str, figure: Figure, at: Setting) -> bool:
    """A norm sets a figure where it guarantees a least number, or caps a share."""
    sums = figure.unit.counted or figure.unit.kind in ("ratio", "money")
    if figure.comparison not in FIRM or figure.unit.row is None or not sums:
        return False
    if figure.unit.kind == "ratio" and _SHARE.match(text, at.sentence_start):
        return True
    return _GUARANTEE.search(text, at.sentence_start, figure.start) is not None


def _is_rate_set(text: str, figure: Figure, at: Setting) -> bool:
    """A resolution of a council sets levels of pay and support and shares of budgets."""
    if figure.unit.kind not in ("money", "ratio") and figure.unit.name != "lần":
        return False
    before = text[at.sentence_start : figure.start]
    return bool(_LEVEL.match(before) or _GRANT.search(before)) or (
        at.topic is Topic.RESOURCES and figure.lead == at.sentence_start
    )


def _is_set_by_plan(text: str, figure: Figure, previous: Figure | None, at: Setting, cue: str | None) -> bool:
    if follows_label(text, figure, at.sentence_start):
        return True
    if figure.unit.counted and not figure.unit.rate:
        return _is_count_set(text, figure, previous, at, cue)
    if figure.unit.rate or at.topic is Topic.TARGETS:
        return True
    if figure.unit.kind == "ratio":
        return at.topic is Topic.RESOURCES or _is_ratio_set(text, figure, at, cue)
    if figure.unit.kind == "money":
        funded = _FUNDS.search(text, at.sentence_start, figure.start) is not None
        return funded and (at.topic is Topic.RESOURCES or cue == "aim")
    return cue == "aim" and is_governed(text, figure, at.sentence_start)


def _is_ratio_set(text: str, figure: Figure, at: Setting, cue: str | None) -> bool:
    return figure.bounded or figure.low == 100 or cue == "aim" or is_governed(text, figure, at.sentence_start)


def _is_count_set(text: str, figure: Figure, previous: Figure | None, at: Setting, cue: str | None) -> bool:
    if figure.comparison in FIRM:
        return True
    if figure.unit.row is None:
        return at.topic is Topic.TARGETS and is_governed(text, figure, at.sentence_start)
    if continues_list(text, figure, at.sentence_start):
        return previous is not None or at.in_list or at.topic is Topic.TARGETS
    if belongs_to_another(text, figure, previous, at.sentence_start):
        return False
    if at.topic is Topic.TARGETS and (cue == "aim" or opens_clause(text, figure, at.sentence_start)):
        return True
    if at.topic in (Topic.TARGETS, Topic.RESOURCES) or cue == "aim":
        return is_governed(text, figure, at.sentence_start)
    return is_ordered(text, figure, at.sentence_start)
