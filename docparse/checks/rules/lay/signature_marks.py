"""LAY013–LAY015: TM., KT., TL., TUQ. before the position of the signer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.rule_book import host_of
from docparse.values import Header, Signature, Span

_MARK = re.compile(r"\b(?:T\s*/\s*M|K\s*/\s*T|T\s*/\s*L|TM|KT|TL|TUQ)(?P<dot>\s*\.|)(?=\s)")
_STATE_FORM = {"T/M": "TM.", "K/T": "KT.", "T/L": "TL.", "TM": "TM.", "KT": "KT.", "TL": "TL.", "TUQ": "TUQ."}
_PARTY_FORM = {"TM": "T/M", "KT": "K/T", "TL": "T/L"}
# "KT. GIÁM ĐỐC" and below it the same position again.
_SAME_TWICE = re.compile(r"\bKT\s*\.\s*(?P<head>[^\n]+?)[ \t]*\n\s*(?P<again>(?P=head))[ \t]*(?=\n|$)")
_DEPUTY = re.compile(r"PHÓ\s+(?:GIÁM\s+ĐỐC|CHỦ\s+TỊCH|(?:CHI\s+)?CỤC\s+TRƯỞNG|TRƯỞNG\s+PHÒNG|CHÁNH\s+VĂN\s+PHÒNG|"
                     r"VỤ\s+TRƯỞNG|TỔNG\s+GIÁM\s+ĐỐC|HIỆU\s+TRƯỞNG|VIỆN\s+TRƯỞNG|CHÁNH\s+THANH\s+TRA)")  # fmt: skip
_ONE_HEAD = re.compile(r"\bTM\s*\.\s*(?P<head>(?:GIÁM ĐỐC|CHỦ TỊCH|CỤC TRƯỞNG|HIỆU TRƯỞNG))[ \t]*(?=\n|$)")


def _family(context: Context) -> Iterator[Draft]:
    for header, signature in _signatures(context):
        host = host_of(header)
        forms = {"state": _STATE_FORM, "party": _PARTY_FORM}.get(host or "")
        for match in _MARK.finditer(context.text, signature.start, signature.end) if forms else ():
            mark = re.sub(r"[\s.]", "", match.group())
            right = forms.get(mark) if forms else None
            if right is not None and re.sub(r"\s", "", match.group()) != right:
                whose = "văn bản hành chính" if host == "state" else "văn bản của Đảng"
                yield Draft(span=Span(*match.span()), suggestions=(right,), values={"whose": whose})


def _same_twice(context: Context) -> Iterator[Draft]:
    for _, signature in _signatures(context):
        match = _SAME_TWICE.search(context.text, signature.start, signature.end)
        if match is not None and not match["head"].startswith("PHÓ"):
            span = Span(*match.span("again"))
            yield Draft(
                span=span,
                suggestions=(f"PHÓ {match['again']}",),
                values={"what": "Dưới “KT. {head}” là chức vụ của cấp phó: “PHÓ {head}”.".format(head=match["head"])},
            )
        one = _ONE_HEAD.search(context.text, signature.start, signature.end)
        if one is not None:
            yield Draft(
                span=Span(one.start(), one.end()),
                suggestions=(one["head"],),
                values={"what": "“TM.” đứng trước tên của tập thể, không đứng trước chức vụ một người."},
            )


def _deputy_alone(context: Context) -> Iterator[Draft]:
    for header, signature in _signatures(context):
        if signature.authority or host_of(header) != "state" or len(header.signatures) > 1:
            continue
        match = _DEPUTY.match(context.text, signature.start, signature.end)
        if match is not None:
            head = " ".join(match.group().split()).removeprefix("PHÓ ")
            yield Draft(span=Span(*match.span()), values={"head": head})


def _signatures(context: Context) -> Iterator[tuple[Header, Signature]]:
    """The signatures of the document itself; those in appendices are often forms to fill in."""
    for part in context.analysis.parts:
        if part.kind == "main":
            for signature in part.header.signatures:
                yield part.header, signature


_HEAD = "SỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 45/KH-SNV\nHòa An, ngày 10 tháng 4 năm 2023\nKẾ HOẠCH\n"
_PARTY = "TỈNH ỦY HÒA AN\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 45-KH/TU\nHòa An, ngày 10 tháng 4 năm 2023\nKẾ HOẠCH\n"
_TEXT = "Kiểm tra công tác văn thư\nCác đơn vị thực hiện./.\nNơi nhận:\n- Như trên;\n- Lưu: VT, TH.\n"
_WHY = (
    "Ký thay mặt tập thể ghi “TM.” trước tên tập thể; ký thay người đứng đầu ghi “KT.”; ký thừa lệnh ghi “TL.”; ký thừa"
    " ủy quyền ghi “TUQ.”."
)
_SOURCE = "Nghị định 30/2020/NĐ-CP, Điều 13 và Phụ lục I, Phần I, mục II.7"

RULES = (
    Rule(
        code="LAY013", name="dạng chữ ghi quyền hạn ký", subject="thẩm quyền ký",
        message="Trong {whose}, quyền hạn ký ghi “{right}”.",
        why=f"{_WHY} Văn bản của Đảng dùng “T/M”, “K/T”, “T/L”.",
        source=f"{_SOURCE}; Hướng dẫn 36-HD/VPTW", severity="warning", disposition="should_fix", fix="suggested",
        check=_family,
        bad=(
            Example(f"{_HEAD}{_TEXT}⟦K/T⟧ GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn An"),
            Example(f"{_HEAD}{_TEXT}⟦KT⟧ GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn An"),
            Example(f"{_PARTY}{_TEXT}⟦TM.⟧ BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNguyễn Văn An"),
        ),
        good=(
            Example(f"{_HEAD}{_TEXT}KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn An"),
            Example(f"{_PARTY}{_TEXT}T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNguyễn Văn An"),
        ),
    ),
    Rule(
        code="LAY014", name="quyền hạn ký không khớp chức vụ", subject="thẩm quyền ký",
        message="{what}", why=_WHY, source=_SOURCE,
        severity="warning", disposition="must_fix", fix="suggested", check=_same_twice,
        bad=(
            Example(f"{_HEAD}{_TEXT}KT. GIÁM ĐỐC\n⟦GIÁM ĐỐC⟧\nNguyễn Văn An"),
            Example(f"{_HEAD}{_TEXT}⟦TM. GIÁM ĐỐC⟧\nNguyễn Văn An"),
        ),
        good=(
            Example(f"{_HEAD}{_TEXT}KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn An"),
            Example(f"{_HEAD}{_TEXT}TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn An"),
        ),
    ),
    Rule(
        code="LAY015", name="cấp phó ký không ghi KT.", subject="thẩm quyền ký",
        message="Cấp phó ký thay người đứng đầu: phía trên ghi “KT. {head}”.", why=_WHY, source=_SOURCE,
        severity="warning", disposition="verify", fix="display-only", check=_deputy_alone,
        bad=(
            Example(f"{_HEAD}{_TEXT}⟦PHÓ GIÁM ĐỐC⟧\nNguyễn Văn An"),
            Example(f"{_HEAD}{_TEXT}⟦PHÓ CHỦ TỊCH⟧\nNguyễn Văn An"),
        ),
        good=(
            Example(f"{_HEAD}{_TEXT}KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn An"),
            Example(f"{_HEAD}{_TEXT}GIÁM ĐỐC\nNguyễn Văn An"),
        ),
    ),
)  # fmt: skip
