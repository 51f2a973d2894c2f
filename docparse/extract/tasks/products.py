"""What comes out: the paper or thing that a task is to bring about."""

from __future__ import annotations

import re

from docparse.extract.header.shape import fold_space
from docparse.extract.tasks.words import alternatives
from docparse.text.literals import contains_any

_PAPERS = alternatives(
    """
    kế hoạch|báo cáo|đề án|phương án|quy chế|quy định|danh mục|chương trình|văn bản|dự thảo|nghị quyết|quyết định
    hồ sơ|bộ tiêu chí|tài liệu|biên bản|tờ trình|chỉ thị|lộ trình|kịch bản|dự toán|cơ sở dữ liệu|danh sách
    dự án|chiến lược|nghị định|thông tư|phần mềm|nền tảng|bộ câu hỏi|đề cương|bảng giá|chứng chỉ|quy trình
    định mức|bài kiểm tra|mô hình|sổ tay|bản đồ|quy chuẩn|tiêu chuẩn|bộ chỉ số|thông báo|hướng dẫn
    """
)
_MAKING_SIGNS = tuple(
    (
        "xây dựng|ban hành|lập|hoàn thiện|soạn thảo|dự thảo|trình|biên soạn|cung cấp|phê duyệt|đề xuất|hoàn chỉnh|gửi"
    ).split("|")
)
_REPORT_SIGNS = ("cáo",)
_MAKING = alternatives("|".join(_MAKING_SIGNS))
_MADE = re.compile(
    rf"(?<!\w)(?:(?i:{_MAKING}))\s+(?:(?:các|những|bản|bộ)\s+)?"
    rf"(?P<paper>(?P<head>(?i:{_PAPERS}))[^,;.:()]*(?:(?:, | và )(?i:{_PAPERS})[^,;.:()]*)*)"
)
_REPORTED = re.compile(
    r"(?<!\w)(?P<paper>(?P<head>[Bb]áo\s+cáo)\s+"
    r"(?:kết\s+quả|tình\s+hình|đánh\s+giá|tiến\s+độ|sơ\s+kết|tổng\s+kết|định\s+kỳ)[^,;.:()]*)"
)
# A paper's name is over where its purpose, place, time or addressee begins.
_END = re.compile(
    r"\s(?:để|nhằm|gửi|báo cáo|trước|trong|theo|làm cơ sở|bảo đảm|đảm bảo|phù hợp|định kỳ|hằng|hàng|cho|phục vụ|khi|"
    r"tại|chậm nhất|đến|qua|lên|và (?:tổ chức|triển khai|gửi|báo|thực|trình|ban hành|đẩy)|"
    r"(?<!hương )(?<!ờ )(?<!lộ )(?<!quy )(?<!công )trình|về(?= (?:Sở|Bộ|UBND|Ủy ban|Ban|Văn phòng|Công an)))(?!\w)"
)


def find_product(text: str, start: int, end: int) -> str | None:
    """The paper that the clause ``[start, end)`` has drawn up, issued or reported; None if it names none."""
    words = text[start:end].lower()
    for form, signs in ((_MADE, _MAKING_SIGNS), (_REPORTED, _REPORT_SIGNS)):
        found = form.search(text, start, end) if contains_any(words, signs) else None
        if found is not None:
            paper = fold_space(found["paper"])
            stop = _END.search(paper, len(found["head"]))
            return paper[: stop.start()] if stop is not None else paper
    return None
