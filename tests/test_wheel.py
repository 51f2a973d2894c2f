"""The wheel, installed in an empty environment away from the checkout, does the whole job."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.slow

DRAFT = """SỞ NỘI VỤ TỈNH HẢI AN
Số: 21/KH-SNV
Hải An, ngày 12 tháng 02 năm 2024

KẾ HOẠCH
Hoạt động của Khôi thi đua số 3 năm 2024

Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ;

1. Khôi thi đua họp mỗi quý một lần.
"""


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run without the checkout on the import path; findings (exit code 1) are no failure."""
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    done = subprocess.run(
        command, cwd=cwd, capture_output=True, encoding="utf-8", timeout=600, check=False,
        env=environment | {"PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.returncode in (0, 1), f"{command}\n{done.stdout}\n{done.stderr}"
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from the source archive, so that both are whole."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT, cwd=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a new environment that holds the wheel and what it depends on."""
    home = tmp_path_factory.mktemp("empty environment")
    venv.create(home / "venv", with_pip=True)
    folder = home / "venv" / ("Scripts" if os.name == "nt" else "bin")
    run(folder / "python", "-m", "pip", "install", "--quiet", wheel, cwd=home)
    return folder


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("away") / "kế hoạch.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_the_wheel_carries_tables_templates_schema_and_licence(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    source = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "docparse").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert source <= packed
    assert "docparse/report/contract.schema.json" in packed
    assert any(name.endswith("licenses/LICENSE") for name in packed)
    assert not [name for name in packed if name.split("/")[0] in {"tests", "samples", "benchmarks"}]


def test_the_command_finds_the_wrong_word_and_the_citation(programs: Path, draft: Path) -> None:
    done = run(programs / "docparse", "check", draft, "--format", "json", cwd=draft.parent)
    document = json.loads(done.stdout)["documents"][0]
    assert any("Khôi" in finding["text"] for finding in document["findings"])
    assert "98/2023/NĐ-CP" in [citation["number"] for citation in document["citations"]]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["text"], "Khôi thi đua"),
        (["check"], "Khôi"),
        (["extract", "--format", "json"], "21/KH-SNV"),
        (["citations"], "98/2023/NĐ-CP"),
        (["check", "--format", "sarif"], "partialFingerprints"),
        (["graph", "--format", "json"], "98/2023/NĐ-CP"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_every_command_works_there(programs: Path, draft: Path, arguments: list[str], expected: str) -> None:
    done = run(programs / "docparse", arguments[0], draft, *arguments[1:], cwd=draft.parent)
    assert expected in done.stdout


def test_a_set_of_reports_is_written_there(programs: Path, draft: Path) -> None:
    run(programs / "docparse", "report", draft, "--output", "kq", cwd=draft.parent)
    made = {path.suffix for path in (draft.parent / "kq" / "kế hoạch").iterdir()}
    assert made == {".html", ".xlsx", ".docx", ".csv", ".json"}


def test_the_python_interface_works_there(programs: Path, draft: Path) -> None:
    code = "import docparse, sys; print(docparse.check(sys.argv[1]).verdict.state)"
    assert run(programs / "python", "-c", code, draft, cwd=draft.parent).stdout.strip() == "not_ready"
