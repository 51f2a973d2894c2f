"""SPL003: a word or fixed phrase written twice ("các các", "thực hiện thực hiện")."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from docparse.checks.context import Context
from docparse.checks.phrase_matches import is_common_word
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.tables import read_table
from docparse.checks.words import Word
from docparse.values import Span

COLUMNS = ("word", "before_digit")


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    for index, (first, second) in enumerate(pairwise(words)):
        if second.gap != " " or second.text != first.text or is_common_word(words, index - 1):
            continue
        if _is_never_doubled(context.text, second):
            yield Draft(span=Span(first.start, second.end), suggestions=(first.text,))
    yield from _doubled_phrases(context)


def _is_never_doubled(text: str, second: Word) -> bool:
    """Words of grammar only; many others meet by right ("quy định định kỳ") or double for effect."""
    before_digit = _table().get(second.text)
    if before_digit is None:
        return False
    return not before_digit or text[second.end : second.end + 2].strip()[:1].isdigit()


@cache
def _table() -> dict[str, bool]:
    """The words, and whether only a number behind them tells that the doubling is a slip."""
    return {row["word"]: row["before_digit"] == "yes" for row in read_table("doubled_words.csv", COLUMNS)}


def _doubled_phrases(context: Context) -> Iterator[Draft]:
    words = context.words
    # Longer ones meet by right ("Cơ quan cấp giấy phép | cấp giấy phép mới").
    short = [match for match in context.matches if match.wrong is None and len(match.phrase) == 2]
    ends = {match.first: match for match in short if match.phrase.kind == "term"}
    for match in ends.values():
        again = ends.get(match.last)
        if again is None or words[match.last].gap != " ":
            continue
        here, there = (words[one.first : one.last] for one in (match, again))
        if [word.text for word in here] == [word.text for word in there] and _is_one_sentence(context.text, here[0]):
            whole = Span(here[0].start, there[-1].end)
            yield Draft(span=whole, suggestions=(context.text[here[0].start : here[-1].end],))


def _is_one_sentence(text: str, first: Word) -> bool:
    """A capital inside a line may begin a sentence behind a heading ("Hiệu lực Hợp đồng Hợp đồng có …")."""
    return first.text[0].islower() or text[max(0, first.start - 4) : first.start].rstrip(" -–").endswith("\n")


RULE = Rule(
    code="SPL003",
    name="lặp từ",
    subject="từ bị lặp",
    message="“{wrong}” lặp từ: viết “{right}”.",
    why="Văn bản phải được kiểm tra, soát lỗi trước khi trình ký.",
    source="Nghị định 30/2020/NĐ-CP, Điều 18",
    severity="warning",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example("Đề nghị ⟦các các⟧ phòng báo cáo."),
        Example("Căn cứ Quyết định ⟦ngày ngày⟧ 09 tháng 9 năm 2022 của cơ quan."),
        Example("Phòng Tổng hợp ⟦thực hiện thực hiện⟧ nhiệm vụ được giao."),
    ),
    good=(
        Example("Báo cáo theo quy định định kỳ hằng quý."),
        Example("Điều 5. Hiệu lực Hợp đồng Hợp đồng có hiệu lực từ ngày ký."),
        Example("Vật lạ không được lọt vào bên trong trong quá trình vận chuyển."),
        Example("Cơ quan cấp giấy phép cấp giấy phép mới theo quy định."),
        Example("Ngày ngày cán bộ trực tại trụ sở, luôn luôn sẵn sàng."),
    ),
    check=_find,
)
