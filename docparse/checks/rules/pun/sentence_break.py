"""PUN007: a full stop that cuts the ground of an act off from the act ("Thực hiện Kế hoạch số … . Sở báo cáo …")."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

# A paragraph that begins so gives the ground for what the office does next; it is no sentence of its own.
_GROUND = re.compile(
    r"^[ \t*_>-]*(?:Thực hiện|Căn cứ|Triển khai thực hiện|Triển khai|Theo|Xét|Tiếp theo|Để thực hiện|Để triển khai)"
    r" (?:Luật|Nghị quyết|Nghị định|Chỉ thị|Kết luận|Quyết định|Thông tư|Kế hoạch|Công văn|Văn bản|Chương trình"
    r"|Thông báo|Hướng dẫn|đề nghị|ý kiến)\b",
    re.MULTILINE,
)
_SUBJECT = re.compile(
    r"\.[ \t*_]+(?=(?P<subject>Ủy ban|Uỷ ban|UBND|Hội đồng nhân dân|HĐND|Sở|Bộ|Ban|Cục|Chi cục|Văn phòng|Công an"
    r"|Tỉnh ủy|Đảng ủy|Chi bộ|Trường|Trung tâm|Thanh tra|Liên đoàn|Phòng)[ ,])"
)
# Words by which the subject announces the act of the paper itself.
_ACT = re.compile(
    r"[^.;\n]{0,160}?\b(?:báo cáo|thông báo|ban hành|xây dựng|đề nghị|trình|có ý kiến|tổ chức|hướng dẫn|kính)\b"
)
_LONGEST = 900


def _find(context: Context) -> Iterator[Draft]:
    text = context.text
    citations = sorted(citation.span.start for citation in context.analysis.citations)
    for ground in _GROUND.finditer(text):
        end = text.find("\n", ground.end())
        line_end = min(end if end >= 0 else len(text), ground.start() + _LONGEST)
        stop = _first_stop(text, ground.end(), line_end)
        if stop is None or not _cites(citations, ground.start(), stop.start()):
            continue
        if _ACT.match(text, stop.end()) and not _has_clause(text[ground.end() : stop.start()]):
            span = Span(text.rfind(" ", 0, stop.start()) + 1, stop.end() + len(stop["subject"].split(" ")[0]))
            yield Draft(span=span, suggestions=(span.of(text).replace(".", ",", 1),), form="ground")


def _first_stop(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first full stop of the line, if an organ that acts stands behind it."""
    stop = re.compile(r"\.[ \t*_]").search(text, start, end)
    return _SUBJECT.match(text, stop.start()) if stop is not None else None


def _cites(citations: list[int], start: int, end: int) -> bool:
    index = bisect_right(citations, start)
    return index < len(citations) and citations[index] < end


def _has_clause(ground: str) -> bool:
    """The ground already leads to a clause with an organ of its own ("Thực hiện …, Sở đã …")."""
    return (
        re.search(r"[,;] (?:Ủy ban|UBND|HĐND|Sở|Bộ|Ban|Cục|Công an|Phòng|đến nay|các|tỉnh|toàn)\b", ground) is not None
    )


RULE = Rule(
    code="PUN007",
    name="dấu chấm cắt câu",
    subject="dấu chấm sau vế nêu căn cứ",
    message="Vế nêu căn cứ chưa thành câu: thay dấu chấm bằng dấu phẩy (“{right}”).",
    why="Phần “Thực hiện…”, “Căn cứ…” là trạng ngữ của câu sau; dấu chấm làm nó thành câu thiếu chủ ngữ, vị ngữ.",
    source="Nghị định 30/2020/NĐ-CP, Điều 18; quy tắc dấu câu tiếng Việt",
    severity="info",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example(
            "Thực hiện Kế hoạch số 15/KH-UBND ngày 12/3/2024 của Ủy ban nhân dân tỉnh Cà Mau về cải cách hành"
            " ⟦chính. Sở⟧ Nội vụ"
            " báo cáo kết quả như sau:"
        ),
        Example(
            "Căn cứ Công văn số 210/SYT-VP ngày 05/6/2023 của Sở Y tế về kiểm tra vệ ⟦sinh. UBND⟧ xã"
            " thông báo lịch làm việc."
        ),
    ),
    good=(
        Example(
            "Thực hiện Kế hoạch số 15/KH-UBND ngày 12/3/2024 của Ủy ban nhân dân tỉnh, Sở Nội vụ"
            " báo cáo kết quả như sau:"
        ),
        Example("Thực hiện nghiêm chế độ báo cáo theo quy định. Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân tỉnh."),
        Example(
            "Thực hiện Kế hoạch số 15/KH-UBND ngày 12/3/2024, Sở đã mở 03 lớp tập huấn. Sở đề nghị các đơn vị phối hợp."
        ),
    ),
    check=_find,
)
