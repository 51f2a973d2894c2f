"""LAY009–LAY011: the end mark "./." missing, mistyped, twice, or in a Party document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.body_end import END_MARK, closing_paragraph
from docparse.checks.body_paragraphs import Paragraph
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.rule_book import host_of
from docparse.values import Span

# Types whose sample forms end otherwise, or that are signed by both sides.
_OTHERWISE = frozenset({"Biên bản", "Hợp đồng", "Giấy giới thiệu", "Giấy nghỉ phép", "Phiếu gửi", "Phiếu chuyển",
                        "Luật", "Hiến pháp", "Bộ luật", "Pháp lệnh", "Lệnh"})  # fmt: skip
_STOPPED = re.compile(r"[\w)”\"]\.$")
_FORMULA = ("trân trọng", "xin trân trọng", "kính mời", "xin cảm ơn")


def _missing(context: Context) -> Iterator[Draft]:
    for part, last in _closings(context):
        header = context.analysis.parts[part].header
        if host_of(header) != "state" or header.type is None or header.type in _OTHERWISE:
            continue
        if "/" not in last.text[-4:] and _may_end(last.text):
            kept = "" if last.text[-1] in ".;,:" else last.text[-1]
            yield Draft(span=Span(last.span.end - 1, last.span.end), suggestions=(f"{kept}./.",), form="thiếu ./.")


def _mistyped(context: Context) -> Iterator[Draft]:
    for part, paragraphs in enumerate(context.bodies):
        marked = [(one, match) for one in paragraphs if "/" in one.text[-6:] and (match := END_MARK.search(one.text))]
        for one, match in marked:
            if match.group() != "./.":
                span = Span(one.span.start + match.start(), one.span.end)
                yield Draft(span=span, suggestions=("./.",), values={"what": "Dấu kết thúc văn bản là “./.”."})
        whole = [one for one, match in marked if match.group() == "./."]
        if len(whole) == 2 and whole[1] == closing_paragraph(context.analysis.parts[part], paragraphs):
            yield _twice(whole[0])


def _twice(first: Paragraph) -> Draft:
    span = Span(first.span.end - 3, first.span.end)
    return Draft(span=span, suggestions=(".",), values={"what": "Dấu “./.” chỉ đặt một lần, ở cuối văn bản."},
                 severity="info", disposition="verify")  # fmt: skip


def _in_party(context: Context) -> Iterator[Draft]:
    for part, last in _closings(context):
        if last.text.endswith("./.") and host_of(context.analysis.parts[part].header) == "party":
            yield Draft(span=Span(last.span.end - 3, last.span.end), suggestions=(".",))


def _closings(context: Context) -> Iterator[tuple[int, Paragraph]]:
    for index, part in enumerate(context.analysis.parts):
        last = closing_paragraph(part, context.bodies[index]) if part.kind == "main" else None
        if last is not None:
            yield index, last


def _may_end(text: str) -> bool:
    """A whole sentence or a closing formula, not a name or a note that stands above the signature."""
    return _STOPPED.search(text) is not None or text.lower().startswith(_FORMULA)


_STATE = "SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 45/KH-SNV\nHòa An, ngày 10 tháng 4 năm 2023\nKẾ HOẠCH\n"
_PARTY = "TỈNH ỦY HÒA AN\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 45-KH/TU\nHòa An, ngày 10 tháng 4 năm 2023\nKẾ HOẠCH\n"
_TEXT = "Kiểm tra công tác văn thư năm 2023\nCăn cứ nhiệm vụ được giao, Sở ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\n"
_END = "\nNơi nhận:\n- Như trên;\n- Lưu: VT, TH.\nGIÁM ĐỐC\nNguyễn Văn An"
_WHY = "Các mẫu văn bản đều kết thúc phần nội dung bằng dấu “./.”, đặt một lần."
_SOURCE = "Nghị định 30/2020/NĐ-CP, Phụ lục III (mẫu trình bày văn bản)"

RULES = (
    Rule(
        code="LAY009", name="thiếu dấu kết thúc văn bản", subject="dấu kết thúc văn bản",
        message="Nội dung văn bản kết thúc bằng “./.”.", why=_WHY, source=_SOURCE,
        severity="info", disposition="editorial", fix="suggested", check=_missing,
        bad=(
            Example(f"{_STATE}{_TEXT}Yêu cầu các đơn vị thực hiện⟦.⟧{_END}"),
            Example(f"{_STATE}{_TEXT}Các đơn vị báo cáo Sở trước ngày 15 tháng 12⟦.⟧{_END}"),
        ),
        good=(
            Example(f"{_STATE}{_TEXT}Yêu cầu các đơn vị thực hiện./.{_END}"),
            Example(f"{_PARTY}{_TEXT}Yêu cầu các đơn vị thực hiện.{_END}"),
        ),
    ),
    Rule(
        code="LAY010", name="dấu kết thúc văn bản viết sai", subject="dấu kết thúc văn bản",
        message="{what}", why=_WHY, source=_SOURCE,
        severity="warning", disposition="should_fix", fix="suggested", check=_mistyped,
        bad=(
            Example(f"{_STATE}{_TEXT}Yêu cầu các đơn vị thực hiện⟦/.⟧{_END}"),
            Example(f"{_STATE}{_TEXT}Giao Văn phòng theo dõi⟦./.⟧\nYêu cầu các đơn vị thực hiện./.{_END}"),
        ),
        good=(
            Example(f"{_STATE}{_TEXT}Yêu cầu các đơn vị thực hiện./.{_END}"),
            Example("Tài liệu đăng tại địa chỉ https://vi-du.gov.vn/\nMức chi 50.000 đồng/người/"),
        ),
    ),
    Rule(
        code="LAY011", name="dấu ./. trong văn bản của Đảng", subject="dấu kết thúc văn bản",
        message="Văn bản của Đảng kết thúc bằng dấu chấm, không dùng “./.”.",
        why="Thể thức văn bản của Đảng kết thúc nội dung bằng dấu chấm; “./.” là của văn bản hành chính nhà nước.",
        source="Hướng dẫn 36-HD/VPTW và Hướng dẫn 05-HD/VPTW về thể thức văn bản của Đảng",
        severity="info", disposition="should_fix", fix="suggested", check=_in_party,
        bad=(
            Example(f"{_PARTY}{_TEXT}Yêu cầu các đơn vị thực hiện⟦./.⟧{_END}"),
            Example(f"{_PARTY}{_TEXT}Giao Văn phòng Tỉnh ủy theo dõi, đôn đốc⟦./.⟧{_END}"),
        ),
        good=(
            Example(f"{_PARTY}{_TEXT}Yêu cầu các đơn vị thực hiện.{_END}"),
            Example(f"{_STATE}{_TEXT}Yêu cầu các đơn vị thực hiện./.{_END}"),
        ),
    ),
)  # fmt: skip
