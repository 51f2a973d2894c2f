"""LAY017, LAY022: the form of the Lưu line of a state document ("- Lưu: VT, TH.")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.recipient_lines import RecipientLine
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.rule_book import host_of
from docparse.values import Span

_NO_COLON = re.compile(r"[-–—+•\s]*(?P<head>[Ll]ưu|LƯU)(?P<gap>\s*[-–;.,]?\s*)(?=[^\W\d_])")
_NO_COMMA = re.compile(r":\s*(?P<office>VT|Văn thư)(?P<gap>\s*[;.]?\s+)(?P<unit>[A-ZĐ&]{2,}\b)")
# The drafter's name in brackets; a number of copies is none.
_DRAFTER = re.compile(r"\s*\((?:đ/c\s+)?[^\W\d_]{2,}(?:\s+[^\W\d_]+){0,3}\)(?=[.;]?$)")


def _form(context: Context) -> Iterator[Draft]:
    for line in _archive_lines(context):
        match = _NO_COLON.match(line.text)
        if match is not None:
            right = f"{match['head']}: "
            yield _draft(line, match.start("head"), match.end("gap"), right, "Sau chữ “Lưu” là dấu hai chấm")
        match = _NO_COMMA.search(line.text)
        if match is not None:
            right = f"{match['office']}, {match['unit']}"
            yield _draft(line, match.start("office"), match.end("unit"), right, "Sau “VT” là dấu phẩy")


def _drafter(context: Context) -> Iterator[Draft]:
    for line in () if context.house.archive_notes else _archive_lines(context):
        match = _DRAFTER.search(line.text)
        if match is not None:
            yield _draft(line, match.start(), match.end(), "", "")


def _archive_lines(context: Context) -> Iterator[RecipientLine]:
    """The Lưu lines of state documents; a part without a header of its own has the host of the document."""
    main = host_of(context.analysis.header)
    named = [part for part in context.analysis.parts if part.header.recipients]
    for part, lines in zip(named, context.recipients, strict=False):
        if (host_of(part.header) or main) == "state":
            yield from (line for line in lines if line.is_archive)


def _draft(line: RecipientLine, start: int, end: int, right: str, what: str) -> Draft:
    span = Span(line.span.start + start, line.span.start + end)
    return Draft(span=span, suggestions=(right,), values={"what": what}, form=what or None)


_HEAD = "SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 45/KH-SNV\nHòa An, ngày 10 tháng 4 năm 2023\nKẾ HOẠCH\n"
_TEXT = "Kiểm tra công tác văn thư\nCác đơn vị thực hiện./.\nNơi nhận:\n- Như trên;\n"
_PARTY = "TỈNH ỦY HÒA AN\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 45-KH/TU\nHòa An, ngày 10 tháng 4 năm 2023\nKẾ HOẠCH\n"

_WHY = (
    "Dòng cuối cùng gồm chữ “Lưu”, dấu hai chấm, “VT”, dấu phẩy, chữ viết tắt tên đơn vị soạn thảo, cuối cùng"
    " là dấu chấm."
)
_SOURCE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9"

RULES = (
    Rule(
        code="LAY017",
        name="dòng Lưu sai dạng",
        subject="nơi nhận",
        message="{what}: “- Lưu: VT, đơn vị soạn thảo.”.",
        why=_WHY,
        source=_SOURCE,
        severity="warning",
        disposition="should_fix",
        fix="suggested",
        bad=(Example(f"{_HEAD}{_TEXT}- ⟦Lưu ⟧VT, TH."), Example(f"{_HEAD}{_TEXT}- Lưu: ⟦VT TH⟧.")),
        good=(
            Example(f"{_HEAD}{_TEXT}- Lưu: VT, TH (05b)."),
            Example(f"{_PARTY}{_TEXT}- Lưu Văn phòng Tỉnh ủy."),
        ),
        check=_form,
    ),
    Rule(
        code="LAY022",
        name="tên người soạn thảo ở dòng Lưu",
        subject="nơi nhận",
        message="Dòng Lưu không ghi tên người soạn thảo trong ngoặc.",
        why=f"{_WHY} Ký hiệu người soạn thảo và số lượng bản phát hành ghi riêng, sau dòng Lưu.",
        source=_SOURCE,
        severity="info",
        disposition="editorial",
        fix="suggested",
        bad=(Example(f"{_HEAD}{_TEXT}- Lưu: VT, TH⟦ (Bình)⟧."), Example(f"{_HEAD}{_TEXT}- Lưu: VT, TH⟦(Bình)⟧")),
        good=(Example(f"{_HEAD}{_TEXT}- Lưu: VT, TH (05b)."), Example(f"{_HEAD}{_TEXT}- Lưu: VT, TH. PL(300)")),
        check=_drafter,
        # So many offices name the drafter there that only one which forbids it wants to hear of it.
        default=False,
    ),
)
