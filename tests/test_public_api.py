"""The functions of the package, called as a program would: again, and in any order."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import docparse

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def draft(tmp_path: Path) -> str:
    path = tmp_path / "cong-van.txt"
    text = "Thực hiện Nghị quyết số 15/NQ-HĐND ngày 20/12/2023 của Hội đồng nhân dân xã./.\n"
    path.write_text(text, encoding="utf-8")
    return str(path)


# The layers `extract` and `graph` have the names of functions: importing one must not hide the other.
ORDERS = [
    "docparse.read(p); docparse.read(p)",
    "docparse.extract(p); docparse.extract(p)",
    "docparse.check(p); docparse.extract(p); docparse.check(docparse.extract(docparse.read(p)))",
    "docparse.graph([docparse.extract(p)]); docparse.graph([docparse.extract(p)])",
    "import docparse.extract; docparse.extract(p)",
    "from docparse import check, extract, graph, read; check(p); graph([extract(read(p))]); extract(p)",
]


@pytest.mark.parametrize("calls", ORDERS)
def test_functions_can_be_called_again_and_in_any_order(draft: str, calls: str) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", f"import docparse, sys\np = sys.argv[1]\n{calls}", draft],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_every_public_name_is_there_and_documented() -> None:
    for name in set(docparse.__all__) - {"__version__"}:
        assert getattr(docparse, name).__doc__


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'checks_all'"):
        _ = docparse.checks_all
