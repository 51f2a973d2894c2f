"""The lanes of the drawing: the rank of a document among others, the highest on top, what was read below."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

# (name of the lane among the words of the page, types of documents)
_LANES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("lane_law", ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Lệnh")),
    ("lane_resolution", ("Nghị quyết", "Nghị quyết liên tịch")),
    ("lane_decree", ("Nghị định", "Sắc lệnh")),
    ("lane_circular", ("Thông tư", "Thông tư liên tịch")),
    ("lane_decision", ("Quyết định", "Chỉ thị", "Công điện", "Quy chế", "Quy định")),
    ("lane_party", ()),
    (
        "lane_plan",
        ("Kế hoạch", "Chương trình", "Đề án", "Chiến lược", "Quy hoạch", "Phương án", "Dự án", "Chương trình hành động",
         "Kế hoạch hành động", "Chương trình công tác"),
    ),
    ("lane_other", ()),
    ("lane_read", ()),
)  # fmt: skip
LANES = tuple(name for name, _ in _LANES)
_LANE_OF_TYPE = {kind: number for number, (_, kinds) in enumerate(_LANES) for kind in kinds}
# Party and mass organisations write number and type before the slash: "43-CTr/TU", "12-KL/TW".
_PARTY_NUMBER = re.compile(r"\d+\s*-\s*[^\W\d]{1,6}\s*/")


def lane_of(facts: Mapping[str, Any]) -> int:
    """The index in ``LANES`` of a node of the graph.

    >>> [LANES[lane_of(facts)] for facts in ({"type": "Luật"}, {"number": "43-CTr/TU"}, {"kind": "document"}, {})]
    ['lane_law', 'lane_party', 'lane_read', 'lane_other']
    """
    if facts.get("kind") == "document":
        return LANES.index("lane_read")
    if _PARTY_NUMBER.match(facts.get("number") or ""):
        return LANES.index("lane_party")
    return _LANE_OF_TYPE.get(facts.get("type") or "", LANES.index("lane_other"))
