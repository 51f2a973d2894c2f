"""Whole invented documents around a body, for the tests of quotas."""

from __future__ import annotations

from docparse.extract import find_parts, find_quotas, find_sections
from docparse.values import Document, Quota
from tests.made_documents import made

HEAD = """ỦY BAN NHÂN DÂN
TỈNH AN SƠN
Số: {number}
An Sơn, ngày 05 tháng 01 năm 2026
{kind}
{title}
"""
KINDS = {
    "plan": ("12/KH-UBND", "KẾ HOẠCH", "Phát triển du lịch cộng đồng trên địa bàn tỉnh"),
    "report": ("31/BC-UBND", "BÁO CÁO", "Tình hình phát triển du lịch cộng đồng"),
    "decision": ("215/QĐ-UBND", "QUYẾT ĐỊNH", "Về việc giao chỉ tiêu phát triển du lịch"),
    "rates": ("07/2026/NQ-HĐND", "NGHỊ QUYẾT", "Quy định mức chi cho hoạt động du lịch cộng đồng"),
    "norm": ("09/2026/QĐ-UBND", "QUYẾT ĐỊNH", "Ban hành Quy định quản lý điểm du lịch"),
    "year": ("14/KH-UBND", "KẾ HOẠCH", "Phát động phong trào thi đua năm 2026"),
}


def document_of(body: str, kind: str = "plan", reader: str = "docx") -> Document:
    """A document of ``kind`` with ``body`` under its title; see ``made`` for the notation."""
    number, name, title = KINDS[kind]
    return made(HEAD.format(number=number, kind=name, title=title) + body, reader)


def quotas_of(body: str, kind: str = "plan", reader: str = "docx") -> list[tuple[Quota, str]]:
    """The quotas of such a document, each with its clause."""
    document = document_of(body, kind, reader)
    parts = find_parts(document)
    quotas = find_quotas(document, parts, find_sections(document, parts))
    return [(quota, document.text[quota.start : quota.end]) for quota in quotas]


def figures_of(
    body: str, kind: str = "plan", reader: str = "docx"
) -> list[tuple[str, float | None, float | None, str | None]]:
    """(comparison, min, max, unit) of each quota, in order."""
    return [(quota.comparison, quota.min, quota.max, quota.unit) for quota, _ in quotas_of(body, kind, reader)]
