"""CAP012: Party words in the wrong case ("Nghị quyết đảng bộ tỉnh Lào Cai", "cấp Ủy", "cấp ủy Đảng")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.text.literals import contains_any
from docparse.values import Span

_LITERALS = ("đảng bộ ", "ấp Ủy", "ấp Uỷ", "ấp ủy Đảng", "ấp uỷ Đảng", "ổ chức Đảng", "Đảng viên", "Đảng Viên")
# A party organisation with its place is one of its kind: a name.
_NAMED = re.compile(r"(?<!\w)đảng bộ(?= (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) (?P<place>\w))")
# General words, by the table of Party usage; a sentence may begin with the first letter.
_GENERAL = re.compile(
    r"(?<=[Cc]ấp )(?:Ủy|Uỷ)(?!\w)|(?<=[Cc]ấp (?:ủy|uỷ) )Đảng(?!\w| bộ| Cộng)|(?<=[Tt]ổ chức )Đảng(?!\w| bộ| Cộng)"
    r"|(?<=[a-zà-ỹ,] )Đảng [Vv]iên(?!\w)"
)


def _find(context: Context) -> Iterator[Draft]:
    text = context.text
    if not contains_any(text, _LITERALS):
        return
    named = [(context.words[match.first].start, context.words[match.last - 1].end) for match in context.matches
             if match.phrase.kind in ("organ", "post")]  # fmt: skip
    for match in _NAMED.finditer(text):
        if match["place"].isupper() and not any(start <= match.start() < end for start, end in named):
            yield Draft(span=Span(*match.span()), suggestions=("Đảng bộ",), severity="warning")
    for match in _GENERAL.finditer(text):
        span = Span(*match.span())
        if not context.is_quoted(span):
            yield Draft(span=span, suggestions=(match[0].lower(),))


RULE = Rule(
    code="CAP012",
    name="từ ngữ về Đảng sai chữ hoa",
    subject="viết hoa từ ngữ về Đảng",
    message="Viết “{right}”.",
    why="Tên riêng của tổ chức đảng viết hoa; cấp ủy, tổ chức đảng, đảng viên nói chung viết thường.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV và V.4",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Chỉ tiêu của ⟦đảng bộ⟧ xã Bản Lầu đã hoàn thành."),
        Example("Các cấp ⟦Ủy⟧, tổ chức ⟦Đảng⟧ và ⟦Đảng viên⟧ gương mẫu thực hiện."),
    ),
    good=(
        Example("Chỉ tiêu của Đảng bộ xã Bản Lầu đã hoàn thành; các đảng bộ xã đều báo cáo."),
        Example("Các cấp ủy, tổ chức đảng và đảng viên gương mẫu thực hiện. Đảng viên nêu ý kiến."),
    ),
    check=_find,
)
