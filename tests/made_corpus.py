"""Small archives made row by row, whose answers can be worked out by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.made_archive import write_partition

Row = Mapping[str, Any]
DECREE = "Nghị định|30/2011/NĐ-CP|2011-03-05"
LAW = "Luật|7/2019/QH14|2019-06-14"
HOSTILE = "<script>alert(1)</script>&\"']]>"


def document(of: int, /, **facts: Any) -> Row:
    """A plan of the home affairs office of An Lộc, 1,000 syllables."""
    return {
        "document_id": f"{of:016x}", "path": f"kho/{of}.docx", "type": "Kế hoạch", "number": f"{of}/KH-SNV",
        "date": "2025-03-10", "issuer": "SỞ NỘI VỤ TỈNH AN LỘC", "issuer_id": "SNV", "own_organ": "SNV@an-loc",
        "syllables": 1000, "verdict": "ready", "must_fix": 0, "verify": 0, "judged_on": "2026-11-23", **facts,
    }  # fmt: skip


def citation(of: int, index: int = 0, /, **facts: Any) -> Row:
    """The decree, which had expired neither when the document was issued nor now."""
    known = {
        "document_id": f"{of:016x}", "citation": index, "start": 10, "end": 36, "form": "full", "type": "Nghị định",
        "number": "30/2011/NĐ-CP", "date": "2011-03-05", "organ": "CP", "instrument_id": DECREE,
        "text": "Nghị định số 30/2011/NĐ-CP", "relation": "based_on", "state_then": "in_force", "state": "in_force",
        "state_on": "2026-11-23", "replaced_by": [], **facts,
    }  # fmt: skip
    return {"refers_to": f"{known['type']}|{known['number']}|{known['date']}|{known['organ']}", **known}


def expired(of: int, index: int = 0, /, *, then: bool = False, **facts: Any) -> Row:
    """The decree, expired by now."""
    told = {"state": "expired", "state_since": "2024-01-01", "state_then": "expired" if then else "in_force"}
    return citation(of, index, **told, replaced_by=["77/2023/NĐ-CP"], **facts)


def local(of: int, cited: int, index: int = 0, /, **facts: Any) -> Row:
    """Another plan of the same office."""
    return citation(
        of, index, type="Kế hoạch", number=f"{cited}/KH-SNV", date="2025-03-10", organ="SNV@an-loc",
        instrument_id=None, state="unknown", state_then="unknown", **facts,
    )  # fmt: skip


def finding(of: int, /, code: str = "SPL001", **facts: Any) -> Row:
    return {"document_id": f"{of:016x}", "code": code, "name": f"tên của {code}", "severity": "error", **facts}


def quota(of: int, least: float | None, /, subject: str = "Giấy khen", **facts: Any) -> Row:
    return {
        "document_id": f"{of:016x}", "subject": subject, "indicator": subject, "comparison": "=", "min": least,
        "max": least, "unit": "cá nhân", **facts,
    }  # fmt: skip


def error(code: str, path: str) -> Row:
    return {"path": path, "code": code, "message": f"lỗi {code}", "remedy": "Mở lại."}


def made(tmp_path: Path, *partitions: Mapping[str, Sequence[Row]]) -> str:
    """An archive of these partitions and of one without a row; its place."""
    for number, tables in enumerate(partitions):
        write_partition(tmp_path / "kho", f"{number:02d}", tables)
    write_partition(tmp_path / "kho", "trong", {})
    return str(tmp_path / "kho")
