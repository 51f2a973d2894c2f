"""An office that shares its registry on a server: a worklist is taken in there, and a watch elsewhere tells of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from docparse.cli import main
from docparse.pipeline.worklist import take_worklist
from tests.test_worklist import FOUND, NOT_KNOWN, PLAN, export, fill

pytestmark = pytest.mark.slow


def test_on_a_postgresql_server(
    postgres: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DOCPARSE_REGISTRY", postgres)
    monkeypatch.chdir(tmp_path)
    Path("ke-hoach.txt").write_text(PLAN, encoding="utf-8")
    Path("vb").mkdir()
    Path("vb", "ke-hoach.txt").write_text(PLAN, encoding="utf-8")
    assert main(["watch", "vb", "--state", "ghi-nho.json"]) == 0
    filled = fill(export(*NOT_KNOWN), {"9638/QĐ-UBND": {**FOUND, "state": "hết hiệu lực", "expiry": "01/7/2025"}})
    assert take_worklist(str(filled)).written == 1
    assert take_worklist(str(filled)).written == 0
    capsys.readouterr()
    assert main(["watch", "vb", "--state", "ghi-nho.json"]) == 1
    assert "9638/QĐ-UBND" in capsys.readouterr().out
