"""What the sections around a figure say about it: topic, time, who is responsible."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docparse.extract.quotas.horizon import Horizon, horizon_in, horizon_of_time_line
from docparse.extract.quotas.topics import Topic, TopicIndex
from docparse.extract.sections import SectionIndex
from docparse.lexicon import issuer_by_name
from docparse.values import Section

_TIME_LINE = re.compile(
    r"(?:thời gian|thời hạn)(?: (?:thực hiện|thi đua|triển khai|tổ chức|hoàn thành))?\b", re.IGNORECASE
)
_ORGAN = re.compile(
    r"(?:giao |đề nghị |yêu cầu )?((?:các )?(?:sở|ban|ubnd|ủy ban|công an|bộ|cục|chi cục|phòng|văn phòng|trung tâm"
    r"|trường|hội|liên"
    r" đoàn|đoàn|báo|đài|thanh tra|ngân hàng|kho bạc|tòa án|viện|công ty)\b[^:;]*)",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\s*(?:[(.]|\b(?:chủ trì|phối hợp|chỉ đạo|hoàn thành|có trách nhiệm|tổ chức|căn cứ|tham mưu|hướng dẫn|theo dõi"
    r"|xây dựng"
    r"|thực hiện|triển khai|rà soát|tập trung|là|tiếp tục|chịu trách nhiệm|khẩn trương)\b).*$",
    re.IGNORECASE | re.DOTALL,
)


class Surroundings:
    """Answers about offsets from the outline of the document."""

    def __init__(self, text: str, sections: Sequence[Section]) -> None:
        self._text = text
        self._sections = sections
        self._places = SectionIndex(sections)
        self._topics = TopicIndex(sections)
        self._horizons: dict[int, Horizon] = {}

    def section_at(self, offset: int) -> int | None:
        """Index of the innermost section at ``offset``."""
        return self._places.at(offset)

    def topic_of(self, section: int | None) -> Topic:
        """What the section is about."""
        return self._topics.of(section)

    def owner_of(self, section: int | None) -> str | None:
        """The organ that the nearest section's title names ("1. Sở Y tế")."""
        for above in self._chain(section):
            found = _ORGAN.match(above.title)
            if found is None:
                continue
            name = _DUTY.sub("", found[1]).strip(" ,.-")
            if issuer_by_name(re.sub(r"^các ", "", name, flags=re.IGNORECASE)) is not None:
                return " ".join(name.split())
        return None

    def horizon_of(self, section: int | None) -> Horizon:
        """The time that the titles above state, the nearest first, or a section "Thời gian …" beside them."""
        if section is None:
            return self._beside(None)
        if section not in self._horizons:
            own = horizon_in(title := self._sections[section].title, 0, len(title))
            above = self._sections[section].parent
            self._horizons[section] = own.or_else(self.horizon_of(above)).or_else(self._beside(above))
        return self._horizons[section]

    def _beside(self, parent: int | None) -> Horizon:
        """ "5. Thời gian thi đua: Năm 2023" among the sections under ``parent``."""
        key = -1 if parent is None else -2 - parent
        if key not in self._horizons:
            lines = (
                self._text[section.start : min(section.end, section.start + 200)]
                for section in self._sections
                if section.parent == parent and _TIME_LINE.match(section.title)
            )
            found = (horizon_of_time_line(line.split("\n")[0]) for line in lines)
            self._horizons[key] = next((horizon for horizon in found if horizon.deadline), Horizon())
        return self._horizons[key]

    def _chain(self, section: int | None) -> Iterator[Section]:
        while section is not None:
            yield self._sections[section]
            section = self._sections[section].parent
