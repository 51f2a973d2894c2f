"""SPL013: "nay" before the new name of an organ or a place without "là" ("Tổng cục X (nay Cục X)")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.extract.citations.organs import match_organ
from docparse.lexicon.units import units
from docparse.values import Span

_NOW = re.compile(r"\( ?(?P<wrong>[Nn]ay|NAY) (?=\w)")
_JOINT = re.compile(r"(?:,|;| và| VÀ|,? nay) ")
_WORD = re.compile(r"(?: | ?[-–] ?)(?P<word>[\w’']+)")


def _find(context: Context) -> Iterator[Draft]:
    text = context.text
    if not any(word in text for word in ("nay ", "Nay ", "NAY ")):
        return
    for found in _NOW.finditer(text):
        if _is_only_names(text, found.end()):
            wrong = found["wrong"]
            span = Span(*found.span("wrong"))
            yield Draft(span=span, suggestions=(f"{wrong} {'LÀ' if wrong.isupper() else 'là'}",), form="nay")


def _is_only_names(text: str, position: int) -> bool:
    """True if names fill the brackets to their end; a verb behind them makes a sentence, in which "nay" is "now"."""
    while (end := _end_of_name(text, position)) is not None:
        if text[end : end + 2].lstrip(" ")[:1] == ")":
            return True
        joint = _JOINT.match(text, end)
        if joint is None:
            return False
        position = joint.end()
    return False


def _end_of_name(text: str, position: int) -> int | None:
    place = _end_of_place(text, position)
    if place is not None:
        return place
    organ = match_organ(text, position)
    return organ.end if organ is not None else None


def _end_of_place(text: str, position: int) -> int | None:
    """Behind a kind of place, in either case, and its name or number ("xã Đồng Tâm", "PHƯỜNG 5")."""
    kind = _kind_of_place().match(text, position)
    end = None
    word = _WORD.match(text, kind.end()) if kind is not None else None
    while word is not None and (word["word"][0].isupper() or (len(word["word"]) <= 2 and word["word"].isdigit())):
        end = word.end()
        word = _WORD.match(text, end)
    return end


@cache
def _kind_of_place() -> re.Pattern[str]:
    """The units of government that documents count, and what is short for one."""
    kinds = [unit.unit for unit in units() if unit.kind == "administrative"]
    return re.compile("|".join(map(re.escape, sorted((*kinds, "tp."), key=len, reverse=True))), re.IGNORECASE)


RULE = Rule(
    code="SPL013",
    name="thiếu “là” sau “nay”",
    subject="lời chú tên mới của cơ quan, địa phương",
    message="Lời chú tên mới viết “{right}”.",
    why="“Nay” là từ chỉ thời gian; trước tên mới của cơ quan, địa phương cần “là” (hoặc “thuộc”, “sáp nhập vào”) "
    "cho đủ ý.",
    source="Nghị định 30/2020/NĐ-CP, Điều 18; cách ghi tên cơ quan đã đổi tên trong văn bản hành chính",
    severity="info",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("Quyết định của Tổng cục Khí tượng (⟦nay⟧ Cục Khí tượng) còn hiệu lực."),
        Example("Tờ trình của Sở Lao động (⟦nay⟧ Sở Nội vụ) được gửi lại."),
        Example("Hồ sơ lưu tại thị xã Sông Đà (⟦nay⟧ phường Sông Đà, tỉnh Phú Thọ) được bàn giao."),
        Example("QUY ĐỊNH CỦA HỘI ĐỒNG NHÂN DÂN TỈNH KHÁNH SƠN (⟦NAY⟧ THÀNH PHỐ KHÁNH SƠN)"),
    ),
    good=(
        Example("Quyết định của Tổng cục Khí tượng (nay là Cục Khí tượng) còn hiệu lực."),
        Example("Hồ sơ của Sở Lao động (nay thuộc Sở Nội vụ), từ trước đến nay Sở vẫn giữ."),
        Example("Quy chế hết hiệu lực (nay Ủy ban nhân dân tỉnh ban hành Quy chế mới)."),
        Example("Trường đặt tại xã Phú Cát (nay xã Phú Cát đã nhập vào phường Sơn Tây)."),
    ),
    check=_find,
)
