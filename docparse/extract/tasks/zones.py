"""Where a document assigns: which of its parts and units can hold tasks, and how plainly they must be said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from docparse.extract.header.shape import spoken
from docparse.extract.tasks.words import SILENT_TITLE
from docparse.values import Part, Section


class Zone(Enum):
    """How an assignment must be said to count.

    SILENT: there is none; DUTIES: only a stated duty or a request; OPEN: whoever is named with a verb.
    """

    SILENT = auto()
    DUTIES = auto()
    OPEN = auto()


# They propose, record or regulate an association; what they ask goes upwards or to everybody.
_SILENT_TYPES = frozenset("tờ trình|phiếu trình|điều lệ|biên bản|giấy phép|phiếu|đơn|hợp đồng".split("|"))
# They report or invite; only a unit that looks ahead says who does what.
_SPARING_TYPES = frozenset("báo cáo|giấy mời|giấy mời họp|thư mời".split("|"))
_AHEAD = re.compile(
    r"(?:(?:một số|các|những) )?(?:nhiệm vụ(?! được giao| đã)|giải pháp|phương hướng|định hướng|kế hoạch công tác|"
    r"chương trình công tác|phân công|giao nhiệm vụ|(?:công tác )?chuẩn bị)(?!\w)|"
    r".*(?:phương hướng|thời gian tới|nhiệm vụ trọng tâm|tiếp theo)"
)
_BEHIND = re.compile(r"(?:.*\s)?(?:kết quả|tình hình|đánh giá|tồn tại|hạn chế|đã|kiến nghị|đề xuất)(?!\w)")
_PROCEDURES = re.compile(r"(?:danh mục |quy trình |nội dung )?(?:các )?(?:thủ tục hành chính|cụ thể của từng thủ tục)")
_ASSIGNING = re.compile(
    r"tổ chức thực hiện|trách nhiệm|thi hành|phân công|giao nhiệm vụ|nhiệm vụ(?! chi| khoa)|phối hợp|"
    r"triển khai thực hiện"
)
_GIVING_OUT = re.compile(r"tổ chức thực hiện|trách nhiệm|phân công|giao nhiệm vụ|thi hành")
# Only the head of a title that is a sentence tells what it is about, in code points.
_RUN_IN, _HEAD = 200, 100
_RIGHTS = re.compile(r"quyền hạn|quyền và|quyền của|chức năng")


class Zones:
    """Zones of one part's units; a unit is in the zone of what it stands in unless its title says otherwise."""

    def __init__(self, part: Part, main: Part, sections: Sequence[Section]) -> None:
        self._sections = sections
        self._zones: dict[int, Zone] = {}
        self._part = _zone_of_part(part, main)
        self._sparing = spoken(part.header.type or "") in _SPARING_TYPES
        self._ahead = frozenset(_units_ahead(part, sections)) if self._sparing else frozenset()

    @property
    def may_assign(self) -> bool:
        """False if nothing in the part can hold a task."""
        return self._part is not Zone.SILENT or bool(self._ahead)

    def may_list(self, section: int | None) -> bool:
        """True where a table or a list of fields may assign: a report has some that tell what was done."""
        return not self._sparing or self.of(section) is not Zone.SILENT

    def assigns(self, section: int | None) -> bool:
        """True in a unit under a title such as "Tổ chức thực hiện"."""
        while section is not None:
            unit = self._sections[section]
            if _GIVING_OUT.search(spoken(unit.title)):
                return True
            section = unit.parent
        return False

    def of(self, section: int | None) -> Zone:
        """The zone of a unit (index of the sections), None: outside all."""
        if section is None or (self._part is Zone.SILENT and not self._ahead):
            return self._part
        if section not in self._zones:
            unit = self._sections[section]
            above = self.of(unit.parent)
            self._zones[section] = Zone.OPEN if section in self._ahead else _zone_of_unit(unit, above)
        return self._zones[section]


def _units_ahead(part: Part, sections: Sequence[Section]) -> Iterator[int]:
    """The topmost units of a report or an invitation that are about what is still to be done."""
    for index, unit in enumerate(sections):
        title = spoken(unit.title)
        within = part.start <= unit.start < part.end and unit.parent is None
        if within and _AHEAD.match(title) and not _BEHIND.match(title):
            yield index


def _zone_of_part(part: Part, main: Part) -> Zone:
    kind = spoken(part.header.type or "")
    if kind in _SILENT_TYPES or kind in _SPARING_TYPES:
        return Zone.SILENT
    if part.kind != "main" and any(_announces_procedures(each) for each in (part, main)):
        return Zone.SILENT
    return Zone.OPEN


def _announces_procedures(part: Part) -> bool:
    return "thủ tục hành chính" in spoken(part.header.title or "")


def _zone_of_unit(unit: Section, above: Zone) -> Zone:
    if above is Zone.SILENT:
        return Zone.SILENT
    whole = unit.kind in ("dieu", "chuong") or len(unit.title) <= _RUN_IN
    title = spoken(unit.title if whole else unit.title[:_HEAD])
    if SILENT_TITLE.match(title) or _PROCEDURES.match(title):
        return Zone.SILENT
    if unit.kind in ("dieu", "chuong"):
        if _RIGHTS.search(title):
            return Zone.SILENT
        return Zone.OPEN if _ASSIGNING.search(title) else Zone.DUTIES
    return above
