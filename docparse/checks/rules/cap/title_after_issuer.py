"""CAP019: a capital on the title of a cited instrument behind its issuer, where the others have none.

("… của Chính phủ Quy định chi tiết …" beside "… của Chính phủ quy định chi tiết …")
"""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.text.marks import sound_key
from docparse.values import Citation, Span

_VERBS = frozenset(
    tuple(map(sound_key, verb.split()))
    for verb in ("quy định", "ban hành", "phê duyệt", "hướng dẫn", "sửa đổi", "bổ sung", "thành lập", "phân cấp",
                 "ủy quyền", "công bố", "bãi bỏ", "về việc")
)  # fmt: skip
_LEAST_SMALL = 2


def _find(context: Context) -> Iterator[Draft]:
    titles = [span for citation in context.analysis.citations if (span := _title_start(context, citation)) is not None]
    capitals = [span for span in titles if span.of(context.text)[0].isupper()]
    small = len(titles) - len(capitals)
    if not capitals or small < _LEAST_SMALL or small < 2 * len(capitals):
        return
    for span in capitals:
        word = span.of(context.text)
        if not context.is_in_quotes(span):
            yield Draft(span=span, suggestions=(word[0].lower() + word[1:],), values={"small": str(small)})


def _title_start(context: Context, citation: Citation) -> Span | None:
    """The two words behind the issuer, if they are a verb that titles begin with."""
    if citation.issuer_span is None or citation.end != citation.issuer_span.end:
        return None
    text, start = context.text, citation.end + 1
    if text[citation.end : start] != " ":
        return None
    words = text[start : start + 24].split(" ")[:2]
    if len(words) < 2 or words[0].isupper() or (sound_key(words[0]), sound_key(words[1])) not in _VERBS:
        return None
    return Span(start, start + len(words[0]))


RULE = Rule(
    code="CAP019",
    name="viết hoa trích yếu sau tên cơ quan ban hành",
    subject="viết hoa trích yếu sau tên cơ quan ban hành",
    message="Sau tên cơ quan ban hành, văn bản này viết thường ở {small} chỗ khác: “{right}”.",
    why="Cách viết trích yếu của các văn bản được viện dẫn phải như nhau trong một văn bản.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I và V.6",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example(
            "Căn cứ Nghị định số 12/2021/NĐ-CP ngày 05/7/2021 của Chính phủ quy định về lưu trữ;\n"
            "Căn cứ Nghị định số 15/2022/NĐ-CP ngày 05/7/2022 của Chính phủ ⟦Quy⟧ định về văn thư;\n"
            "Căn cứ Nghị định số 16/2022/NĐ-CP ngày 06/7/2022 của Chính phủ sửa đổi Nghị định trên;"
        ),
        Example(
            "Thực hiện Quyết định số 12/QĐ-UBND ngày 05/7/2021 của Ủy ban nhân dân tỉnh phê duyệt kế hoạch; "
            "Quyết định số 13/QĐ-UBND ngày 06/7/2021 của Ủy ban nhân dân tỉnh ban hành quy chế; "
            "Quyết định số 14/QĐ-UBND ngày 07/7/2021 của Ủy ban nhân dân tỉnh ⟦Ban⟧ hành quy chế mới."
        ),
    ),
    good=(
        Example("Căn cứ Nghị định số 12/2021/NĐ-CP ngày 05/7/2021 của Chính phủ Quy định về lưu trữ."),
        Example("Căn cứ Nghị định số 12/2021/NĐ-CP ngày 05/7/2021 của Chính phủ quy định về lưu trữ."),
    ),
    check=_find,
)
