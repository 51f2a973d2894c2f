"""The tasks of invented documents, in a form that tables of cases can show."""

from __future__ import annotations

from docparse.extract import find_parts, find_sections, find_tasks
from docparse.values import Document, Task
from tests.made_documents import made

HEAD = """ỦY BAN NHÂN DÂN TỈNH AN SƠN
Số: 12/{symbol}
An Sơn, ngày 05 tháng 01 năm 2026
{kind}
Về phát triển nghề dệt
"""
SYMBOLS = {
    "KẾ HOẠCH": "KH-UBND",
    "CHỈ THỊ": "CT-UBND",
    "BÁO CÁO": "BC-UBND",
    "TỜ TRÌNH": "TTr-UBND",
    "QUYẾT ĐỊNH": "QĐ-UBND",
}


def document_of(body: str, kind: str = "KẾ HOẠCH", reader: str = "docx") -> Document:
    """A document of ``kind`` with ``body`` under its title; see ``made`` for the notation."""
    return made(HEAD.format(kind=kind, symbol=SYMBOLS[kind]) + body, reader)


def tasks_in(document: Document) -> tuple[Task, ...]:
    """The tasks of a document, found as ``extract`` finds them."""
    parts = find_parts(document)
    return find_tasks(document, parts, find_sections(document, parts))


def tasks_of(body: str, kind: str = "KẾ HOẠCH", reader: str = "docx") -> tuple[Task, ...]:
    """The tasks of such a document."""
    return tasks_in(document_of(body, kind, reader))


def leads_of(body: str, kind: str = "KẾ HOẠCH", reader: str = "docx") -> list[tuple[str | None, str]]:
    """(lead, first three words of the task's text) of each task, in order."""
    document = document_of(body, kind, reader)
    return [(task.lead, " ".join(document.text[task.start : task.end].split()[:3])) for task in tasks_in(document)]
