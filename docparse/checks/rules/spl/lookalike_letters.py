"""SPL009: a letter of another alphabet or code page that looks like a Vietnamese one ("Ðiều", "trƣờng")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.words import Word
from docparse.text.lookalikes import LOOKALIKE, has_other_letters, in_vietnamese_letters
from docparse.values import Span

_PLAIN = re.compile("[A-Za-zĐđÀ-ỹ]")


def _find(context: Context) -> Iterator[Draft]:
    if not LOOKALIKE.search(context.text):
        return
    symbols = list(_symbol_groups(context))
    words = context.words
    for word in map(words.__getitem__, words.where(LOOKALIKE.search)):
        right = in_vietnamese_letters(word.text)
        if right == word.text or any(span.overlaps(word.span) for span in symbols):
            continue
        if _PLAIN.search(LOOKALIKE.sub("", word.text)) or not _is_foreign(context, word):
            letters = ", ".join(dict.fromkeys(f"{char} (U+{ord(char):04X})" for char in LOOKALIKE.findall(word.text)))
            yield Draft(span=word.span, suggestions=(right,), values={"letters": letters})


def _symbol_groups(context: Context) -> Iterator[Span]:
    """The groups of cited numbers that CIT005 judges."""
    for symbol in context.symbols:
        number = symbol.number
        if number.family in ("state", "party"):
            groups = (number.type_code, *number.organ_codes[:1])
            yield from (symbol.group_span(group) for group in groups if group)


def _is_foreign(context: Context, word: Word) -> bool:
    """True for a word all of look-alikes in a line that is in their alphabet."""
    line, _ = context.line_of(word.span)
    return has_other_letters(line)


RULE = Rule(
    code="SPL009",
    name="ký tự giống chữ Việt",
    subject="ký tự lạ trông giống chữ tiếng Việt",
    message="“{wrong}” có ký tự không phải chữ tiếng Việt: {letters}; gõ lại “{right}”.",
    why="Văn bản dùng bộ mã ký tự Unicode theo TCVN 6909:2001; ký tự trông giống làm việc tìm kiếm, đối chiếu sai.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.4",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("⟦Ðiều⟧ 5. Trách nhiệm của các ⟦ðơn⟧ vị."),
        Example("Hiệu trưởng các ⟦trƣờng⟧ báo cáo Sở."),
        Example("⟦Ƣu⟧ tiên nguồn lực cho xã khó khăn."),
        Example("Phòng ⟦Кế⟧ hoạch, ⟦ВСН⟧ tổng hợp."),
        Example("Các đơn vị ⟦bǎn⟧ hành kế hoạch."),
        Example("⟦ＵＢＮＤ⟧ xã báo cáo."),
    ),
    good=(
        Example("Điều 5. Trách nhiệm của các đơn vị; ưu tiên trường khó khăn."),
        Example("Dây chuyền do hãng «Москва» sản xuất theo tiêu chuẩn ГОСТ."),
        Example("Cán bộ đọc tài liệu «О порядке» trước hội nghị."),
        Example("Góc α, hệ số ρ và tổng Σ ghi tại Phụ lục; điện trở 5 Ω; hệ số Β là 2."),
        Example("Căn cứ Nghị định số 12/2019/NÐ-CP ngày 15/3/2019 của Chính phủ;"),
    ),
    check=_find,
)
