"""Analyses built by hand, for testing the layers above extraction without it."""

from __future__ import annotations

import hashlib
from typing import Any

from docparse.values import (
    Analysis,
    Block,
    Citation,
    Document,
    Finding,
    Fix,
    Header,
    LastKnown,
    Part,
    Pinpoint,
    Place,
    Quota,
    Relation,
    Resolution,
    Section,
    Signature,
    Span,
    Status,
    Task,
    Verdict,
)

PLAN = """UBND TỈNH AN LỘC
SỞ DU LỊCH
Số: /KH-SDL
KẾ HOẠCH
Tổ chức các Khôi thi đua năm 2024
Căn cứ Luật Du lịch ngày 19 tháng 6 năm 2017;
Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;
Thực hiện Chương trình số 12-CTr/TU ngày 07/01/2023 của Tỉnh ủy triển khai Nghị quyết số 08-NQ/TW, Sở ban hành Kế hoạch:
1. Mỗi Khôi thi đua tặng 03 cờ.
2. Theo khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP và Nghị quyết số 77, Văn phòng Sở gửi báo cáo trước ngày 30/11.
"""


def blocks(text: str) -> tuple[Block, ...]:
    """One paragraph a line."""
    made, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        made.append(Block(start=start, end=start + len(line), place=Place(paragraph=number, line=number)))
        start += len(line) + 1
    return tuple(made)


def make_document(text: str = PLAN, path: str = "ke-hoach.md") -> Document:
    """A text file as a reader would give it: one block a line."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(path=path, text=text, reader="md", sha256=digest, blocks=blocks(text), warnings=("Tệp có bảng.",))


def at(text: str, words: str, nth: int = 0) -> tuple[int, int]:
    """The interval of the ``nth`` place (from 0) of ``words`` in ``text``."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return start, start + len(words)


def cite(text: str, words: str, nth: int = 0, **fields: Any) -> Citation:
    """A citation whose span is the ``nth`` place of ``words`` in ``text``."""
    start, end = at(text, words, nth)
    return Citation(start=start, end=end, **fields)


def finding(text: str, start: int, end: int, **fields: Any) -> Finding:
    """A finding on ``text[start:end]``; ``fields`` override the usual ones."""
    usual: dict[str, Any] = {
        "code": "SPL001", "name": "fixed phrase", "severity": "error", "disposition": "must_fix",
        "message": f"“{text[start:end]}” sai dấu", "why": "Sai chính tả",
        "source": "Nghị định 30/2020/NĐ-CP, Phụ lục I", "before": text[max(0, start - 40) : start],
        "after": text[end : end + 40], "at": Place(paragraph=1, line=1),
    }  # fmt: skip
    return Finding(start=start, end=end, text=text[start:end], **{**usual, **fields})


def find(document: Document, words: str, nth: int = 0, **fields: Any) -> Finding:
    """A finding at the ``nth`` place of ``words``, in one group with all such; ``fields`` override the usual ones."""
    start, end = at(document.text, words, nth)
    place = document.place_of(Span(start, end))
    return finding(document.text, start, end, **{"at": place, "group": words, **fields})


def make_analysis(path: str = "ke-hoach.md", **changes: Any) -> Analysis:
    """An analysis of PLAN with something in every field that ``extract`` fills."""
    text = PLAN
    issuer = cite(text, "SỞ DU LỊCH").span
    header = Header(
        parent_issuer="UBND TỈNH AN LỘC", issuer="SỞ DU LỊCH", symbol="KH-SDL", type="Kế hoạch",
        title="Tổ chức các Khôi thi đua năm 2024", legal_bases=(0, 1), recipients=("Như trên", "Lưu: VT"),
        addressees=("UBND các xã",), spans=(("issuer", issuer),),
        signatures=(Signature(start=0, end=5, authority=("KT.",), title="PHÓ GIÁM ĐỐC", name="Lê Văn An"),),
    )  # fmt: skip
    facts: dict[str, Any] = {
        "document": make_document(path=path),
        "parts": (Part(id="main", kind="main", start=0, end=len(text), header=header),),
        "sections": (Section(kind="khoan", label="1.", number="1", path="1", title="Mỗi Khôi", level=1, start=0,
                             heading_end=3, end=9, parent=None, part=0),),
        "citations": make_citations(),
        "relations": (Relation(source=2, relation="implements", target=3, start=200, end=250),
                      Relation(source=2, relation="guides", target=0, start=200, end=250)),
        "quotas": (Quota(start=0, end=4, subject="cờ", indicator=None, min=3, max=3, unit="cờ", comparison="=",
                         value_text="03 cờ"),),
        "tasks": (Task(start=0, end=4, lead="Văn phòng Sở", partners=("Phòng A",), action="gửi báo cáo"),),
    }  # fmt: skip
    return Analysis(**{**facts, **changes})


def make_citations() -> tuple[Citation, ...]:
    """The citations of PLAN, one of each form."""
    text = PLAN
    decree = {"type": "Nghị định", "number": "30/2020/NĐ-CP", "key": "Nghị định|30/2020/NĐ-CP|2020-03-05|CP"}
    last = LastKnown(state="in_force", as_of="2024-01-01", evidence="Công báo", source="registry")
    status = Status(on="2024-02", basis="document_date", state="unknown", last_known=last)
    guess = Resolution(number="09/2017/QH14", confidence=0.9, source="named_refs")
    return (
        cite(text, "Luật Du lịch ngày 19 tháng 6 năm 2017", type="Luật", name="Luật Du lịch", date="2017-06-19",
             form="named", key="name|luat-du-lich|2017", resolved=guess, relation="based_on"),
        cite(text, "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ", date="2020-03-05", issuer="Chính phủ",
             issuer_id="CP", relation="based_on", statuses=(status,), **decree),
        cite(text, "Chương trình số 12-CTr/TU ngày 07/01/2023 của Tỉnh ủy", type="Chương trình", number="12-CTr/TU",
             date="2023-01-07", issuer="Tỉnh ủy", issuer_id="TU@lao-cai", issuer_implied=True, relation="implements",
             key="Chương trình|12-CTr/TU|2023-01-07|TU@lao-cai"),
        cite(text, "Nghị quyết số 08-NQ/TW", type="Nghị quyết", number="08-NQ/TW", key="Nghị quyết|08-NQ/TW|?|TW",
             number_span=cite(text, "08-NQ/TW").span),
        cite(text, "khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP", pinpoint=Pinpoint(dieu="5", khoan="2"), **decree),
        cite(text, "Nghị quyết số 77", type="Nghị quyết", number="77", form="short", confidence=0.4),
    )  # fmt: skip


def make_checked(path: str = "ke-hoach.md") -> Analysis:
    """The same with findings and a verdict, as ``check`` gives."""
    document = make_document(path=path)
    first = find(document, "Khôi thi đua", suggestions=("Khối thi đua",))
    fix = Fix(kind="safe", start=first.start, end=first.end, replacement="Khối thi đua")
    findings = (
        find(document, "Khôi thi đua", suggestions=("Khối thi đua",), fix=fix),
        find(document, "Khôi thi đua", 1, suggestions=("Khối thi đua",)),
        find(document, "30/11", code="DAT002", severity="warning", disposition="verify", group=None),
        find(document, "Số: ", code="LAY001", severity="info", disposition="verify", group="blank"),
    )
    verdict = Verdict(
        state="not_ready", must_fix=2, verify=2, checked=("chính tả", "viện dẫn"), not_checked=("phông chữ",)
    )
    return make_analysis(path, findings=findings, verdict=verdict)
