"""What the section a figure stands in is about, by its title and those above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from docparse.values import Section


class Topic(Enum):
    """Targets are set, resources are allotted, the past is told, or none of these."""

    TARGETS = "targets"
    RESOURCES = "resources"
    PAST = "past"
    OTHER = "other"


# For titles in small letters.
_TARGETS = re.compile(
    r"\b(?:mục tiêu|chỉ tiêu|kết quả cần đạt|kết quả dự kiến|dự báo|định hướng đến|phương hướng|khen thưởng"
    r"|chỉ số đánh giá|kế hoạch năm|nhiệm vụ năm)\b"
)
_RESOURCES = re.compile(
    r"\b(?:phương án chi|nội dung chi|mức|trợ cấp|kinh phí|dự toán|ngân sách|nguồn vốn|vốn|nguồn lực|số lượng|quy mô"
    r"|nhu cầu|phân bổ|định mức|biên chế|mức chi"
    r"|mức hỗ trợ|tần suất|số điểm|khối lượng|cơ cấu|diện tích|sản lượng|sản phẩm)\b"
)
_PAST = re.compile(
    r"\b(?:kết quả (?:thực hiện|đạt được|triển khai|công tác|hoạt động|kiểm tra|chủ yếu)|thực trạng|hiện trạng"
    r"|tình hình|đánh giá"
    r"|đặc điểm|sự cần thiết|bối cảnh|tồn tại|hạn chế|khó khăn|thuận lợi|căn cứ|cơ sở pháp lý|cơ sở thực tiễn|ưu điểm"
    r"|nguyên nhân|thành tựu|bài học|kết quả$)"
)


_RUN_IN = 90  # code points: a longer title is the sentence that runs on from a number
_HEAD = 60  # code points of a title that name its topic
_END_MARK = 3  # code points behind a heading that says it all
_OPENING = re.compile(r"(?:về|công tác|các|một số|những|nội dung)\s+")


class TopicIndex:
    """Topics of sections, each worked out once."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self._topics: list[Topic] = []
        for section in sections:
            above = self._topics[section.parent] if section.parent is not None else Topic.OTHER
            # A target is no heading: "Tỷ lệ … được đánh giá tốt đạt 92 %" tells nothing of the past.
            is_item = above is Topic.TARGETS and section.end - section.heading_end <= _END_MARK
            self._topics.append(above if is_item else _topic(section.title, above))

    def of(self, section: int | None) -> Topic:
        """The topic of a section by its index; OTHER outside sections."""
        return Topic.OTHER if section is None else self._topics[section]


def _topic(written: str, above: Topic) -> Topic:
    # A pattern that ignores case takes many times as long.
    title = written.lower()
    targets, past = _find(_TARGETS, title), _find(_PAST, title)
    if targets is not None and (past is None or targets < past):
        return Topic.TARGETS
    if past is not None:
        return Topic.PAST
    if above in (Topic.PAST, Topic.TARGETS):
        return above
    return Topic.RESOURCES if _find(_RESOURCES, title) is not None else above


def _find(words: re.Pattern[str], title: str) -> int | None:
    """Where ``words`` name the topic: anywhere in a heading, only at the head of a sentence."""
    if len(title) <= _RUN_IN:
        found = words.search(title[:_HEAD])
    else:
        opening = _OPENING.match(title)
        found = words.match(title, opening.end() if opening is not None else 0)
    return found.start() if found is not None else None
