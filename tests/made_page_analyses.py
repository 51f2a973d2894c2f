"""Analyses made of values, for tests of what reports show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from docparse.values import (
    Analysis,
    Citation,
    Document,
    Finding,
    Fix,
    Header,
    LastKnown,
    Part,
    Quota,
    Relation,
    Section,
    Signature,
    Status,
    Task,
    Verdict,
)
from tests.made_analyses import at, blocks, finding

TEXT = (
    "Số: /KH-SGT\n"
    "Căn cứ Nghị định số 11/2031/NĐ-CP ngày 03/4/2031 của Chính phủ;\n"
    "I. NỘI DUNG\n"
    "Phối hợp với Trường khối dự họp Khôi thi đua theo Nghị định này.\n"
    "Thông báo nêu trên gửi Khôi thi đua bạn"
)
RUN = {"version": "1.2.3", "today": "2031-05-06", "on": None, "stage": "draft", "rules_off": []}


def analysis(text: str, findings: Iterable[Finding] | None = (), **values: Any) -> Analysis:
    """An Analysis of ``text``; the verdict follows from the findings."""
    document = values.pop("document", None) or Document(
        path="thu-muc/ke-hoach.md", text=text, reader="markdown", sha256="0" * 64, blocks=blocks(text)
    )
    found = None if findings is None else tuple(findings)
    return Analysis(
        document=document,
        parts=values.pop("parts", (Part(id="main", kind="main", start=0, end=len(text), header=HEADER),)),
        findings=found,
        verdict=None if found is None else verdict(found),
        **values,
    )


def verdict(findings: Sequence[Finding]) -> Verdict:
    must_fix = sum(each.disposition == "must_fix" for each in findings)
    return Verdict(
        state="not_ready" if must_fix else "ready", must_fix=must_fix, verify=0,
        checked=("số, ký hiệu", "tên gọi cố định"), not_checked=("hiệu lực của văn bản",),
    )  # fmt: skip


HEADER = Header(
    parent_issuer="UBND TỈNH AN LỘC", issuer="SỞ GIAO THƯƠNG", symbol="KH-SGT", place="An Lộc", date="2031-05",
    type="Kế hoạch", title="Thi đua năm 2031", recipients=("- Như trên;", "- Lưu: VT."),
    signatures=(Signature(start=0, end=1, authority=("KT.",), title="PHÓ GIÁM ĐỐC", name="Lê Hoài Sậy"),),
)  # fmt: skip


def example() -> Analysis:
    """Findings of all severities, overlapping, empty and repeated; citations of all forms."""
    full = at(TEXT, "Nghị định số 11/2031/NĐ-CP ngày 03/4/2031 của Chính phủ")
    short, lost = at(TEXT, "Nghị định này"), at(TEXT, "Thông báo nêu trên")
    key = "Nghị định|11/2031/NĐ-CP|2031-04-03|CP"
    citations = (
        Citation(start=full[0], end=full[1], type="Nghị định", number="11/2031/NĐ-CP", date="2031-04-03",
                 issuer="Chính phủ", key=key, relation="based_on"),
        Citation(start=short[0], end=short[1], type="Nghị định", form="anaphora", antecedent=0),
        Citation(start=lost[0], end=lost[1], type="Thông báo", form="anaphora"),
    )  # fmt: skip
    khoi = at(TEXT, "Khôi thi đua")
    findings = (
        finding(TEXT, *at(TEXT, "/KH-SGT"), severity="info", disposition="verify", code="LAY001"),
        finding(TEXT, *at(TEXT, "03/4/2031"), severity="warning", disposition="verify", code="DAT001"),
        finding(TEXT, *at(TEXT, "Trường khối"), suggestions=("Trưởng khối",), section=0),
        finding(TEXT, khoi[0], khoi[0] + 4, suggestions=("Khối",), section=0, group="khôi",
                fix=Fix(kind="safe", start=khoi[0], end=khoi[0] + 4, replacement="Khối")),
        finding(TEXT, *khoi, severity="warning", disposition="should_fix", code="CON001", section=0),
        finding(TEXT, *at(TEXT, "Khôi", 1), suggestions=("Khối",), group="khôi", section=0),
        finding(TEXT, len(TEXT), len(TEXT), suggestions=(".",), code="PUN001", disposition="editorial",
                message="Thiếu dấu kết thúc", section=0),
    )  # fmt: skip
    heading = at(TEXT, "I. NỘI DUNG")
    section = Section(kind="muc", label="I.", number="I", path="I", title="NỘI DUNG", level=1, start=heading[0],
                      heading_end=heading[1], end=len(TEXT), parent=None, part=0)  # fmt: skip
    relations = (Relation(source=0, relation="implements", target=2, start=0, end=1),)
    return analysis(TEXT, findings, citations=citations, sections=(section,), relations=relations,
                    quotas=quotas(), tasks=tasks())  # fmt: skip


def quotas() -> tuple[Quota, ...]:
    """One written out, one from a cell of a table."""
    start, end = at(TEXT, "Trường khối dự họp")
    return (
        Quota(start=start, end=end, subject="trường", indicator="Trường đạt chuẩn", min=80.0, max=None, unit="%",
              comparison=">=", value_text="ít nhất 80%", deadline="2031-12-31", owner="Phòng Kế hoạch"),
        Quota(start=start, end=end, subject="Xã Bến Sậy", indicator=None, min=12.0, max=12.0, unit="cây",
              comparison="=", value_text="12"),
    )  # fmt: skip


def tasks() -> tuple[Task, ...]:
    """One that says all, one that leaves open who leads and by when."""
    start, end = at(TEXT, "Phối hợp với Trường khối dự họp")
    return (
        Task(start=start, end=end, lead="Phòng Kế hoạch", partners=("Văn phòng",), action="dự họp", product="biên bản",
             recipient="Giám đốc Sở", deadline="2031-06-30"),
        Task(start=start, end=end, lead=None, action="báo cáo", product="báo cáo", recipient="UBND tỉnh"),
    )  # fmt: skip


def statuses() -> tuple[Status, ...]:
    """In force on the day of the document, ended since."""
    return (
        Status(on="2031-05-06", basis="document_date", state="in_force", amended_by=("12/2030/NĐ-CP",)),
        Status(on="2031-05-31", basis="document_date", state="in_force", amended_by=("12/2030/NĐ-CP",)),
        Status(on="2032-01-01", basis="today", state="expired", replaced_by=("9/2031/NĐ-CP",), since="2031-12-01"),
        Status(on="2033-01-01", basis="asked", state="unknown",
               last_known=LastKnown(state="in_force", as_of="2031-01-01", evidence="x", source="Công báo")),
    )  # fmt: skip
