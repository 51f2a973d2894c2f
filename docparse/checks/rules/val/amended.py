"""VAL004: a basis had been amended by the day that counts, and the document names none of the later amendments."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.judged_bases import judged_bases
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon.folding import fold_name
from docparse.registry.days import spoken
from docparse.registry.number_keys import number_key
from docparse.values import Citation

_SHOWN = 4
_HEAD = (
    "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 12/KH-UBND\nLào Cai, ngày 10 tháng 9 năm 2025\nKẾ HOẠCH\nCông tác năm 2025\n"
)


def _find(context: Context) -> Iterator[Draft]:
    cited = {number_key(one.number) for one in context.analysis.citations if one.number}
    # What is cited for one article may not be touched by the amendment.
    told = {one.instrument_id for one in context.analysis.citations if one.pinpoint is not None}
    for citation, status in judged_bases(context):
        if not status.amended_by or status.state == "expired" or citation.instrument_id in told:
            continue
        if citation.relation == "based_on" and not _names_amendment(context, citation, cited, status.amended_by[-1]):
            told.add(citation.instrument_id)
            yield Draft(
                span=citation.span, form=citation.key,
                values={"on": spoken(status.on), "by": _listed(status.amended_by)},
            )  # fmt: skip


def _names_amendment(context: Context, citation: Citation, cited: set[str], latest: str) -> bool:
    """True where the document has the latest amendment, by its number or as an amendment of this instrument."""
    line, span = context.line_of(citation.span)
    clause = line[: span.start].rpartition(";")[2] + line[span.end :].partition(";")[0]
    own = fold_name(citation.name or citation.number or "")
    named = (fold_name(one.name or one.title or "") for one in context.analysis.citations)
    return (
        number_key(latest) in cited
        or "sửa đổi" in clause
        or any("sửa đổi" in name and own in name and name != own for name in named)
    )


def _listed(numbers: tuple[str, ...]) -> str:
    """The latest ones, in order."""
    shown = ", ".join(numbers[-_SHOWN:])
    return f"…, {shown}" if len(numbers) > _SHOWN else shown


RULE = Rule(
    code="VAL004",
    name="căn cứ đã được sửa đổi, bổ sung",
    subject="văn bản sửa đổi, bổ sung các căn cứ",
    message="Đến ngày {on}, văn bản này đã được sửa đổi, bổ sung (hoặc hết hiệu lực một phần) bởi {by}.",
    why="Viện dẫn văn bản đã được sửa đổi, bổ sung thì đối chiếu điều khoản còn hiệu lực, và thường ghi kèm "
    "“được sửa đổi, bổ sung bởi …”.",
    source="Luật Ban hành văn bản quy phạm pháp luật; Pháp lệnh hợp nhất văn bản quy phạm pháp luật, Điều 4",
    severity="info",
    disposition="verify",
    fix="display-only",
    bad=(
        Example(_HEAD + "Căn cứ ⟦Luật Doanh nghiệp số 59/2020/QH14⟧;\n"),
        Example(
            _HEAD
            + "Căn cứ ⟦Nghị định số 98/2021/NĐ-CP ngày 08/11/2021 của Chính phủ⟧ về quản lý trang thiết bị y tế;\n"
        ),
    ),
    good=(
        Example(
            _HEAD + "Căn cứ Luật Doanh nghiệp số 59/2020/QH14, được sửa đổi, bổ sung bởi Luật số 03/2022/QH15 và "
            "Luật số 76/2025/QH15;\n"
        ),
        Example(_HEAD + "Căn cứ khoản 1 Điều 6 Luật Doanh nghiệp số 59/2020/QH14;\n"),
    ),
    check=_find,
)
