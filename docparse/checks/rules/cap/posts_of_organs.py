"""CAP013: a post in small letters right before its organ ("trình chủ tịch Ủy ban nhân dân tỉnh")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.text.literals import contains_any
from docparse.values import Span

_POSTS = (
    "giám đốc", "chủ tịch", "chánh văn phòng", "bí thư", "trưởng ban", "chủ nhiệm", "cục trưởng", "bộ trưởng",
    "chánh thanh tra",
)  # fmt: skip
_ORGANS = (
    "Sở", "UBND", "Ủy ban nhân dân", "Uỷ ban nhân dân", "HĐND", "Hội đồng nhân dân", "Tỉnh ủy", "Tỉnh uỷ", "Thành ủy",
    "Thành uỷ", "Đảng ủy", "Đảng uỷ", "Bộ", "Ủy ban Mặt trận", "Công an tỉnh",
)  # fmt: skip
_PATTERN = re.compile(
    rf"(?<=[a-zà-ỹ,] )(?<!Phó )(?P<post>(?:phó )?(?:{'|'.join(_POSTS)}))(?= (?:{'|'.join(_ORGANS)})(?!\w))"
)
# Posts in general, or those of the lower ones, are no names ("mỗi giám đốc Sở").
_GENERAL = re.compile(r"(?:[Cc]ác|[Mm]ỗi|[Mm]ột|[Tt]ừng|[Nn]hững|hai|ba|ghế|chức|chức danh|chức vụ) (?:phó )?$")


def _find(context: Context) -> Iterator[Draft]:
    text = context.text
    if not contains_any(text, _POSTS):
        return
    for match in _PATTERN.finditer(text):
        span = Span(*match.span("post"))
        if _GENERAL.search(text, max(0, span.start - 16), span.start) or context.is_in_quotes(span):
            continue
        yield Draft(span=span, suggestions=(_capitals(match["post"]),))


def _capitals(post: str) -> str:
    """ "phó chủ tịch" → "Phó Chủ tịch"."""
    if post.startswith("phó "):
        return "Phó " + _capitals(post[4:])
    return post[0].upper() + post[1:]


RULE = Rule(
    code="CAP013",
    name="chức vụ của một cơ quan viết thường",
    subject="viết hoa chức vụ đi liền tên cơ quan",
    message="Chức vụ đi liền tên cơ quan viết hoa: “{right}”.",
    why="Viết hoa chức vụ khi đi liền với tên người hoặc cơ quan cụ thể.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.3",
    severity="warning",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Văn phòng trình ⟦chủ tịch⟧ Ủy ban nhân dân tỉnh phê duyệt."),
        Example("Cuộc họp do ⟦phó giám đốc⟧ Sở Nội vụ chủ trì."),
    ),
    good=(
        Example("Văn phòng trình Chủ tịch Ủy ban nhân dân tỉnh phê duyệt."),
        Example("Mỗi phòng cử một người báo cáo giám đốc."),
        Example("Thành phần gồm các giám đốc Sở và chánh văn phòng."),
    ),
    check=_find,
)
