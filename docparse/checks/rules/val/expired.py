"""VAL001: a document rests on an instrument that was no longer in force on the day that counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from docparse.checks.context import Context
from docparse.checks.judged_bases import judged_bases
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon.source_words import source_words, with_source_words
from docparse.registry.days import spoken
from docparse.values import Citation, Status

# Evidence of these kinds is a hint: a person has to look. So is an article applied to a case, which may be an old one.
_HINTS = frozenset({"curated-med", "curated-low", "weak", "record", "cited"})


def _find(context: Context) -> Iterator[Draft]:
    for judged in judged_bases(context):
        if judged.status.state == "expired":
            yield _draft(*judged)
        elif judged.status.state == "in_force" and judged.last.state == "expired":
            told = _depends_on_day(judged.last)
            yield replace(_draft(judged.citation, judged.last, told), severity="info", disposition="verify")


def _depends_on_day(status: Status) -> str:
    """Of a document that has no whole day yet."""
    return f"Nếu ký trước ngày {spoken(status.since)} thì văn bản này còn hiệu lực." if status.since else ""


def _draft(citation: Citation, status: Status, told: str = "") -> Draft:
    since = f" từ ngày {spoken(status.since)}" if status.since else ""
    by = f", được thay thế bởi {', '.join(status.replaced_by)}" if status.replaced_by else ""
    source = f" (nguồn: {source_words(status.last_known.source)})" if status.last_known else ""
    reason = "".join(f" {with_source_words(words)}" for words in (told, status.reason) if words)
    unsure = _is_unsure(citation, status)
    return Draft(
        span=citation.span,
        values={"on": spoken(status.on), "since": since, "by": by, "from": source, "reason": reason},
        form=citation.key,
        severity="info" if unsure else None,
        disposition="verify" if unsure else None,
    )


def _is_unsure(citation: Citation, status: Status) -> bool:
    """A person has to look at hints, at a mention that contradicts itself, and at sources that disagree on the day."""
    evidence = status.last_known.evidence if status.last_known else None
    if evidence is None or evidence in _HINTS or status.since is None:
        return True
    return citation.pinpoint is not None or citation.corrected is not None


RULE = Rule(
    code="VAL001",
    name="căn cứ đã hết hiệu lực",
    subject="hiệu lực của các căn cứ",
    message="Vào ngày {on}, văn bản này đã hết hiệu lực{since}{by}{from}.{reason}",
    why="Căn cứ ban hành phải là văn bản đang có hiệu lực vào ngày ban hành văn bản.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.a; Luật Ban hành văn bản quy phạm pháp luật",
    severity="warning",
    disposition="must_fix",
    fix="display-only",
    bad=(
        Example("Căn cứ ⟦Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ⟧ về công tác văn thư;\n"),
        # The blank day decides.
        Example(
            "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 12/KH-UBND\nLào Cai, ngày … tháng … năm 2020\nKẾ HOẠCH\n"
            "Công tác năm\nCăn cứ kế hoạch năm;\nCăn cứ ⟦Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ⟧;\n"
        ),
        Example("Căn cứ ⟦Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003⟧;\nTheo đề nghị của Giám đốc Sở Nội vụ,"),
    ),
    good=(
        Example("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;\n"),
        Example(
            "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;\n"
            "Trước đây, việc này theo Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ."
        ),
        Example(
            "Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ (đã hết hiệu lực), hồ sơ được lập lại.\n"
        ),
        # The bases of a consolidated text are those of the texts that it joins.
        Example(
            "Quyết định số 45/2005/QĐ-BNV ngày 20/5/2005 của Bộ trưởng Bộ Nội vụ về con dấu, có hiệu lực kể từ ngày "
            "10/6/2005, được sửa đổi, bổ sung bởi:\nQuyết định số 12/2009/QĐ-BNV ngày 02/3/2009.\n"
            "Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ về công tác văn thư;\n"
        ),
    ),
    check=_find,
)
