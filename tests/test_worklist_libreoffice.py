"""A worklist that is filled in with LibreOffice: what is typed there comes back as it was meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from docparse.cli import main
from docparse.pipeline.worklist import take_worklist
from docparse.registry import open_registry
from tests.libreoffice_client import type_into
from tests.test_worklist import NOT_KNOWN, PLAN, TITLES

pytestmark = pytest.mark.slow


def test_filled_in_with_libreoffice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, need_tool: Callable[[str], str]
) -> None:
    monkeypatch.setenv("DOCPARSE_REGISTRY", str(tmp_path / "own.sqlite"))
    monkeypatch.chdir(tmp_path)
    Path("ke-hoach.txt").write_text(PLAN, encoding="utf-8")
    assert main(["registry", "worklist", "ke-hoach.txt", "-o", "ds.xlsx", "--quiet", *NOT_KNOWN]) == 0
    type_into(need_tool("soffice"), tmp_path, tmp_path / "ds.xlsx", _cells())
    taken = take_worklist("ds.xlsx")
    assert (taken.faults, taken.written) == ([], 2)
    (decided,) = open_registry().numbered("9638/QĐ-UBND")
    (fact,) = decided.facts
    assert (fact.state, fact.effective_date, fact.expiry_date, fact.as_of, fact.source) == (
        "expired", "2023-02-03", "2025-07-05", "2026-03-04", "Công báo tỉnh",
    )  # fmt: skip
    (other,) = open_registry().numbered("9644/QĐ-UBND")
    assert [(fact.state, fact.partly_expired, fact.as_of) for fact in other.facts] == [("in_force", True, "2026-03-04")]
    assert take_worklist("ds.xlsx").written == 0
    # The list is still one that can be filled in: its choices and its hidden keys have come through.
    sheet = openpyxl.load_workbook("ds.xlsx").worksheets[0]
    assert any(rule.type == "list" for rule in sheet.data_validations.dataValidation)
    key = next(cell.column_letter for cell in sheet[1] if cell.value == "Mã dòng (không sửa)")
    assert sheet.column_dimensions[key].hidden
    assert sheet[f"{key}2"].value


def _cells() -> dict[str, object]:
    """Days typed as text, as ISO, and as cells of American days; the second row stands for a partial expiry."""
    sheet = openpyxl.load_workbook("ds.xlsx").worksheets[0]
    letter = {cell.value: cell.column_letter for cell in sheet[1]}
    rows: dict[int, dict[str, object]] = {
        2: {"state": "hết hiệu lực", "effective": "03/02/2023", "expiry": {"day": "2025-07-05", "format": "M/D/YYYY"},
            "source": "Công báo tỉnh", "as_of": "2026-03-04"},
        3: {"state": "hết hiệu lực một phần", "source": "vbpl.vn",
            "as_of": {"day": "2026-03-04", "format": "D MMM YYYY"}},
    }  # fmt: skip
    return {f"{letter[TITLES[name]]}{row}": value for row, cells in rows.items() for name, value in cells.items()}
