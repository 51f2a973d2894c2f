"""LAY025: forms of state documents in a Party document (quốc hiệu, "Lưu: VT")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.rule_book import host_of
from docparse.values import Span

_NATIONAL = re.compile(r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM")
_ARCHIVE = re.compile(r"(?i:lưu)\s*:\s*VT\b")
_REACH = 1200


def _find(context: Context) -> Iterator[Draft]:
    main = next((part for part in context.analysis.parts if part.kind == "main"), None)
    if main is None or host_of(main.header) != "party":
        return
    type_span = main.header.span_of("type")
    end = type_span.start if type_span is not None else min(main.end, main.start + _REACH)
    match = _NATIONAL.search(context.text, main.start, end)
    if match is not None:
        right = "ĐẢNG CỘNG SẢN VIỆT NAM"
        yield Draft(span=Span(*match.span()), suggestions=(right,), values={"what": f"Tiêu đề là “{right}”"})
    for lines in context.recipients[:1]:
        for line in lines:
            archive = _ARCHIVE.search(line.text) if line.is_archive else None
            if archive is not None:
                span = Span(line.span.start + archive.start(), line.span.start + archive.end())
                what = "Dòng lưu ghi “Lưu” và tên văn phòng hoặc cấp ủy (“- Lưu Văn phòng …”), không ghi “VT”"
                yield Draft(span=span, values={"what": what})


_HEAD = "TỈNH ỦY HÒA AN\n{}\nSố 45-KH/TU\nHòa An, ngày 10 tháng 4 năm 2023\nKẾ HOẠCH\nKiểm tra công tác văn thư\n"
_TEXT = "Các đơn vị thực hiện.\nNơi nhận:\n- Các ban đảng;\n- {}.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNguyễn Văn An"
_PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"

RULE = Rule(
    code="LAY025",
    name="thể thức nhà nước trong văn bản của Đảng",
    subject="thể thức văn bản của Đảng",
    message="Văn bản của Đảng: {what}.",
    why="Văn bản của Đảng có thể thức riêng: tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”, nơi nhận kết thúc bằng “Lưu …”.",
    source="Hướng dẫn 36-HD/VPTW và Hướng dẫn 05-HD/VPTW về thể thức văn bản của Đảng",
    severity="info",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example(_HEAD.format("⟦CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM⟧") + _TEXT.format("Lưu Văn phòng Tỉnh ủy")),
        Example(_HEAD.format(_PARTY) + _TEXT.format("⟦Lưu: VT⟧, TH")),
    ),
    good=(
        Example(_HEAD.format(_PARTY) + _TEXT.format("Lưu Văn phòng Tỉnh ủy")),
        Example(
            "SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 45/KH-SNV\nKẾ HOẠCH\nKiểm tra công tác văn thư\n"
            + _TEXT.format("Lưu: VT, TH")
        ),
    ),
    check=_find,
)
