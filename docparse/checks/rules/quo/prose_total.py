"""QUO005: a total in a sentence that its parts contradict ("45 đơn vị, gồm 20 đơn vị … và 15 đơn vị …")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.extract.quotas.numbers import DIGITS, read_digits
from docparse.text.literals import contains_any
from docparse.values import Span

_TOTAL = re.compile(
    rf"(?<![\w.,/-])(?P<total>{DIGITS.pattern})\s+(?P<unit>[^\W\d_]+(?:\s+đồng)?)(?P<of>[^.;:\n\d()]{{0,60}}?),?\s*"
    r"(?P<open>\(?)(?P<how>trong đó(?: có)?|gồm(?: có)?|bao gồm|chia ra)\s*:?\s+(?=\d)"
)
_END = re.compile(r"\.(?:\s|$)|\n")
# A list that goes on longer is left alone, so that a text without full stops is read in linear time.
_LONGEST = 1500
_INSIDE = re.compile(r"\([^()]*\)")
_LITERALS = ("trong đó", "gồm", "chia ra")


def _find(context: Context) -> Iterator[Draft]:
    if not contains_any(context.text, _LITERALS):
        return
    for match in context.at_numbers(_TOTAL):
        total, parts = read_digits(match["total"]), _parts(context.text, match)
        if total is None or len(parts) < 2 or not _contradicts(total, parts, match["how"]):
            continue
        values = {"total": match["total"], "sum": _write(sum(parts))}
        yield Draft(span=Span(*match.span("total")), values=values)


def _parts(text: str, match: re.Match[str]) -> list[float]:
    """The figures with the same unit that follow; [] where a figure of the list has another unit."""
    end = _END.search(text, match.end(), match.end() + _LONGEST)
    if end is None and match.end() + _LONGEST < len(text):
        return []
    listed = text[match.end() : end.start() if end else len(text)]
    if match["open"]:
        listed = listed.partition(")")[0]
    listed = _INSIDE.sub(lambda inside: " " * len(inside.group()), listed)
    unit = re.compile(rf"\s+{re.escape(match['unit'])}(?!\w)")
    found: list[float] = []
    for number in DIGITS.finditer(listed):
        value = read_digits(number.group())
        same = unit.match(listed, number.end()) is not None
        # Any other number (a year, a share, another unit) leaves the list open.
        if value is None or not same:
            return []
        found.append(value)
    return found


def _contradicts(total: float, parts: list[float], how: str) -> bool:
    """ "gồm" names all parts; "trong đó" names some, which may overlap, but none is more than the whole."""
    if how.startswith("trong đó"):
        return max(parts) > total
    return abs(sum(parts) - total) > 1e-6 * total


def _write(value: float) -> str:
    return f"{value:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".").removesuffix(",00")


RULE = Rule(
    code="QUO005",
    name="tổng số trong câu không khớp",
    subject="tổng số trong bảng và trong câu",
    message="Tổng ghi {total}, các phần cộng lại là {sum}: kiểm tra cả hai.",
    why="Tổng số phải bằng tổng của các số thành phần.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6",
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Đoàn kiểm tra ⟦45⟧ đơn vị, gồm 20 đơn vị sự nghiệp và 15 đơn vị hành chính."),
        Example("Toàn tỉnh có ⟦120⟧ trường, bao gồm: 60 trường mầm non, 40 trường tiểu học, 30 trường trung học."),
    ),
    good=(
        Example("Đoàn kiểm tra 35 đơn vị, gồm 20 đơn vị sự nghiệp và 15 đơn vị hành chính."),
        Example("Lớp có 40 người, trong đó 25 người là nữ, 20 người là đảng viên."),
    ),
    check=_find,
)
