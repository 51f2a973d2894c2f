"""CAP005: parts of an instrument in the wrong case ("Khoản 2 điều 5")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.text.literals import contains_any
from docparse.values import Span

_LITERALS = ("Khoản ", "Điểm ", "điều ")
# A word in small letters, or the label of the smaller part, stands before: no sentence begins here.
_PART = re.compile(
    r"(?<=[a-zđà-ỹ0-9,] )"
    r"(?:(?P<small>Khoản(?= \d)|Điểm(?= [a-zđ][,; ]))|(?P<capital>điều(?= (?:\d{1,3}[a-zđ]?|này)\b)))"
)
# "điều 5" is also five things that are asked; an instrument, or a smaller part of it, stands beside the Article.
_BESIDE = re.compile(r"(?:khoản|điểm) \w{1,3}(?:,? và \w{1,3}|, \w{1,3})*,? $", re.IGNORECASE)
_INSTRUMENT = re.compile(
    r" \w+,? (?:của )?"
    r"(?:Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy chế|Quy định|Pháp lệnh|Điều lệ|Chương)"
)


def _find(context: Context) -> Iterator[Draft]:
    text = context.text
    if not contains_any(text, _LITERALS):
        return
    for match in _PART.finditer(text):
        span = Span(*match.span())
        if context.is_in_quotes(span) or (match["capital"] and not _is_cited(match)):
            continue
        word = match[0]
        yield Draft(span=span, suggestions=(word[0].swapcase() + word[1:],))


def _is_cited(match: re.Match[str]) -> bool:
    text = match.string
    return bool(_BESIDE.search(text, max(0, match.start() - 40), match.start()) or _INSTRUMENT.match(text, match.end()))


RULE = Rule(
    code="CAP005",
    name="chữ hoa khi viện dẫn điều, khoản, điểm",
    subject="viết hoa khi viện dẫn điều, khoản, điểm",
    message="Khi viện dẫn viết “{right}”: hoa Phần, Chương, Mục, Tiểu mục, Điều; thường khoản, điểm.",
    why="Khi viện dẫn: viết hoa phần, chương, mục, tiểu mục, điều; viết thường khoản, điểm.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.7",
    severity="warning",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Thực hiện theo quy định tại ⟦Khoản⟧ 2 Điều 5 của Nghị định này."),
        Example("Thực hiện theo quy định tại khoản 2 ⟦điều⟧ 5 của Nghị định này."),
        Example("Hồ sơ quy định tại ⟦Điểm⟧ a ⟦Khoản⟧ 1 Điều 7 được gửi qua mạng."),
    ),
    good=(
        Example("Thực hiện theo quy định tại điểm a khoản 2 Điều 5 của Nghị định này."),
        Example("Khoản 2 Điều 5 được sửa đổi như sau."),
        Example("Năm điều 6 nhóm việc phải làm trong quý."),
    ),
    check=_find,
)
