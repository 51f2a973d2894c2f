"""CON003: "2021 – 2025" beside "2021-2025": the dash of periods of years in two styles; the rarer one is marked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

_PERIOD = re.compile(
    r"(?<![\d/.-])(?P<first>(?:19|20)\d{2})(?P<dash>[ \u00a0]*[-–—‑][ \u00a0]*)(?P<last>(?:19|20)\d{2})(?![\d/-])"
)
_RARER = 0.25
_ENOUGH = 3


def _find(context: Context) -> Iterator[Draft]:
    periods = list(context.at_numbers(_PERIOD))
    styles = Counter(_style(found["dash"]) for found in periods)
    if len(styles) < 2:
        return
    (usual, count), *_ = styles.most_common(1)
    for found in periods:
        style = _style(found["dash"])
        if style != usual and count >= _ENOUGH and styles[style] <= _RARER * (styles[style] + count):
            right = f"{found['first']}{usual}{found['last']}"
            yield Draft(span=Span(*found.span()), suggestions=(right,), form=style)


def _style(dash: str) -> str:
    return dash.replace("\u00a0", " ").replace("‑", "-")


RULE = Rule(
    code="CON003",
    name="hai cách viết gạch nối giữa năm đầu và năm cuối",
    subject="gạch nối giữa năm đầu và năm cuối thống nhất",
    message="Nơi khác trong văn bản viết kiểu “{right}”; ở đây viết “{wrong}”.",
    why="Một văn bản nên viết các giai đoạn theo một cách.",
    source="Nghị định 30/2020/NĐ-CP, Điều 8 và Phụ lục I (trình bày thống nhất)",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Giai đoạn 2021-2025; giai đoạn 2016-2020; nhiệm kỳ 2020-2025; giai đoạn ⟦2026 – 2030⟧."),
        Example("Thời kỳ 2021 - 2030, kế hoạch 2021 - 2025, 2026 - 2030 và ⟦2031-2035⟧."),
    ),
    good=(
        Example("Giai đoạn 2021-2025; giai đoạn 2016-2020; nhiệm kỳ 2020-2025."),
        Example("Giai đoạn 2021-2025 và giai đoạn 2026 - 2030."),
        Example("Giai đoạn 2021-2025; 2016-2020; 2020-2025; Nghị quyết số 12/2019-2020/X."),
    ),
    check=_find,
)
