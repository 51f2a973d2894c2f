"""CIT011: one instrument cited with two dates."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from docparse.checks.cited_symbols import CitedSymbol
from docparse.checks.context import Context
from docparse.checks.day_ranges import write_date
from docparse.checks.rule import Draft, Example, Rule
from docparse.lexicon import issuers_by_code

_Key = tuple[str, str, str]
_FULL = len("2023-01-15")


def _find(context: Context) -> Iterator[Draft]:
    dated: dict[_Key, list[CitedSymbol]] = defaultdict(list)
    for symbol in context.symbols:
        key = _key(symbol)
        if key is not None and symbol.has_own_date(context.text):
            dated[key].append(symbol)
    for mentions in dated.values():
        yield from _judge(mentions)


def _key(symbol: CitedSymbol) -> _Key | None:
    """What makes two mentions one instrument; None where the text does not say enough.

    Numbers restart each year, so the year belongs to the key; those of local organs recur in
    every place, so their issuer must be known with its place.
    """
    date, number = symbol.citation.date, symbol.number
    if symbol.citation.date_span is None or date is None or len(date) != _FULL or not number.type_code:
        return None
    year = number.year or date[:4]
    if _is_central(symbol):
        return number.text, year, ""
    issuer = symbol.citation.issuer_id
    return (number.text, year, issuer) if issuer is not None and "@" in issuer else None


def _is_central(symbol: CitedSymbol) -> bool:
    organs = [organ for code in symbol.number.organ_codes[:1] for organ in issuers_by_code(code)]
    return bool(organs) and all(organ.level == "central" for organ in organs)


def _judge(mentions: Sequence[CitedSymbol]) -> Iterator[Draft]:
    """The dates that the fewer mentions have are marked; of equally many, all but the first."""
    counts = Counter(symbol.citation.date for symbol in mentions)
    if len(counts) < 2:
        return
    usual = counts.most_common(1)[0][0] or ""
    for symbol in mentions:
        span, date = symbol.citation.date_span, symbol.citation.date
        if span is not None and date is not None and date != usual:
            values = {"number": symbol.number.text, "date": write_date(date), "other": write_date(usual)}
            yield Draft(span=span, values=values)


RULE = Rule(
    code="CIT011",
    name="một văn bản viện dẫn hai ngày ban hành",
    subject="ngày tháng của văn bản viện dẫn",
    message="Văn bản số {number} ở đây ghi ngày {date}, ở chỗ khác ghi ngày {other}: đối chiếu với bản gốc.",
    why="Viện dẫn phải ghi đúng thời gian ban hành của văn bản.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6",
    severity="warning",
    disposition="verify",
    fix="display-only",
    bad=(
        Example(
            "Thực hiện Chỉ thị số 12-CT/TW ngày 15/5/2019 của Bộ Chính trị, đơn vị đã tổ chức học tập.\n"
            "Kết quả thực hiện Chỉ thị số 12-CT/TW ⟦ngày 15/6/2019⟧ của Bộ Chính trị được báo cáo hằng năm."
        ),
        Example(
            "Theo Quyết định số 85/QĐ-TTg ngày 15/3/2022 của Thủ tướng Chính phủ, các bộ lập kế hoạch.\n"
            "Tổng kết Quyết định số 85/QĐ-TTg ⟦ngày 16/3/2022⟧ của Thủ tướng Chính phủ."
        ),
    ),
    good=(
        Example(
            "Thực hiện Nghị quyết số 01/NQ-CP ngày 06/01/2023 của Chính phủ.\n"
            "Trước đó là Nghị quyết số 01/NQ-CP ngày 08/01/2022 của Chính phủ."
        ),
        Example(
            "Thực hiện Kế hoạch số 57/KH-UBND ngày 09/4/2021 của UBND tỉnh.\n"
            "Huyện có Kế hoạch số 57/KH-UBND ngày 12/5/2021 của UBND huyện."
        ),
    ),
    check=_find,
)
