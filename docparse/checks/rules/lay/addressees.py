"""LAY018, LAY019: "Kính gửi" by type of document, and against "Như trên" in Nơi nhận."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.rule_book import host_of
from docparse.values import Span

# Types that are addressed to nobody: they bind, or inform, whom their text names.
_UNADDRESSED = frozenset({"Kế hoạch", "Quyết định", "Nghị quyết", "Chỉ thị", "Quy chế", "Quy định", "Chương trình"})
_AS_ABOVE = re.compile(r"như\s+trên|như\s+kính\s+gửi", re.IGNORECASE)
_LINE = re.compile(r"k[íi]nh\s+g[ửưu]i\s*:?|kính\s+trình\s*:?", re.IGNORECASE)


def _addressed(context: Context) -> Iterator[Draft]:
    header = context.analysis.header
    span = header.span_of("addressees")
    if span is None or header.type not in _UNADDRESSED or host_of(header) != "state":
        return
    match = _LINE.search(context.text, span.start, span.end)
    if match is not None:
        yield Draft(span=Span(*match.span()), values={"type": header.type.lower()})


def _as_above(context: Context) -> Iterator[Draft]:
    header = context.analysis.header
    lines = next(iter(context.recipients), ())
    if not lines or header.span_of("recipients") is None or host_of(header) not in ("state", "mass"):
        return
    above = next((line for line in lines if _AS_ABOVE.search(line.text)), None)
    if above is not None and not header.addressees and not _LINE.search(context.text, 0, lines[0].span.start):
        match = _AS_ABOVE.search(above.text)
        if match is not None:
            start = above.span.start + match.start()
            what = "Nơi nhận ghi “Như trên” nhưng văn bản không có dòng “Kính gửi”"
            yield Draft(span=Span(start, start + len(match.group())), values={"what": what})
    if above is None and header.addressees and header.type == "Công văn" and lines[-1].is_archive:
        span = Span(lines[0].span.start, lines[0].span.end)
        yield Draft(span=span, values={"what": "Công văn có “Kính gửi” nhưng nơi nhận không có “Như trên”"},
                    severity="info")  # fmt: skip


_TOP = "SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 45/{}\nHòa An, ngày 10 tháng 4 năm 2023\n"
_PLAN = _TOP.format("KH-SNV") + "KẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\n"
_REPORT = _TOP.format("BC-SNV") + "BÁO CÁO\nCông tác văn thư năm 2023\n"
_LETTER = _TOP.format("SNV-VP") + "V/v kiểm tra công tác văn thư\n"
_TO = "Kính gửi: Ủy ban nhân dân tỉnh Hòa An\n"
_TEXT = "Căn cứ nhiệm vụ được giao, Sở triển khai như sau./.\nNơi nhận:\n"
_SOURCE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9"

RULES = (
    Rule(
        code="LAY018", name="Kính gửi trong văn bản không có nơi kính gửi", subject="nơi nhận",
        message="Thể thức {type} không có dòng “Kính gửi”.",
        why="“Kính gửi” chỉ dùng trong tờ trình, báo cáo gửi cấp trên và công văn.", source=_SOURCE,
        severity="warning", disposition="should_fix", fix="display-only", check=_addressed,
        bad=(
            Example(f"{_PLAN}⟦Kính gửi:⟧ Ủy ban nhân dân tỉnh Hòa An\n{_TEXT}- Sở Tài chính;\n- Lưu: VT."),
            Example(f"{_PLAN}⟦Kính gửi:⟧ Các phòng chuyên môn\n{_TEXT}- Như trên;\n- Lưu: VT."),
        ),
        good=(
            Example(f"{_LETTER}{_TO}{_TEXT}- Như trên;\n- Lưu: VT."),
            Example(f"{_REPORT}{_TO}{_TEXT}- Như trên;\n- Lưu: VT."),
        ),
    ),
    Rule(
        code="LAY019",
        name="Kính gửi, Như trên không khớp", subject="nơi nhận",
        message="{what}.",
        why="Văn bản có “Kính gửi” ghi đầu tiên trong nơi nhận là “Như trên”; văn bản không có thì không ghi.",
        source=_SOURCE, severity="warning", disposition="should_fix", fix="display-only", check=_as_above,
        bad=(
            Example(f"{_PLAN}{_TEXT}- ⟦Như trên⟧;\n- Lưu: VT."),
            Example(f"{_LETTER}{_TO}{_TEXT}⟦- Sở Tài chính;⟧\n- Lưu: VT."),
        ),
        good=(
            Example(f"{_PLAN}{_TEXT}- Sở Tài chính;\n- Lưu: VT."),
            Example(f"{_LETTER}{_TO}{_TEXT}- Như trên;\n- Lưu: VT."),
        ),
    ),
)  # fmt: skip
