"""VAL006: the day of a cited instrument differs from the one that the registry has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.registry_words import differing_mentions, near_days
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon import law_by_number
from docparse.registry.days import spoken
from docparse.values import Citation

_YEAR = re.compile(r"/((?:19|20)\d{2})/")


def _find(context: Context) -> Iterator[Draft]:
    for mention in (*differing_mentions(context), *near_days(context)):
        citation, registered = mention
        if registered.date is None or citation.date_span is None or not citation.date or _is_told_elsewhere(citation):
            continue
        values = {"number": citation.number or "", "date": spoken(registered.date), "from": mention.source}
        yield Draft(span=citation.date_span, form=f"{citation.key}|{citation.date}", values=values)


def _is_told_elsewhere(citation: Citation) -> bool:
    """Laws have a rule of their own, and so has a year that the number itself contradicts."""
    number = citation.number or ""
    year = _YEAR.search(number)
    return law_by_number(number) is not None or (year is not None and year[1] != (citation.date or "")[:4])


RULE = Rule(
    code="VAL006",
    name="ngày ban hành khác sổ đăng ký",
    subject="ngày ban hành của văn bản viện dẫn",
    message="Theo sổ đăng ký, {number} ban hành ngày {date}{from}, ở đây ghi “{wrong}”: đối chiếu với bản gốc.",
    why="Viện dẫn lần đầu ghi đúng thời gian ban hành của văn bản.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.b",
    severity="info",
    disposition="verify",
    fix="display-only",
    bad=(
        Example("Căn cứ Nghị định số 170/2016/NĐ-CP ⟦ngày 17/12/2016⟧ của Chính phủ;\n"),
        Example("Căn cứ Nghị định số 98/2023/NĐ-CP ⟦ngày 30 tháng 12 năm 2023⟧ của Chính phủ;\n"),
    ),
    good=(
        Example("Căn cứ Nghị định số 170/2016/NĐ-CP ngày 27/12/2016 của Chính phủ;\n"),
        Example("Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;\n"),
    ),
    check=_find,
)
