"""Word files read as LibreOffice shows them: the same words in the same order, automatic numbers too."""

from __future__ import annotations

import difflib
import statistics
import subprocess
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from docparse.readers import read

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.slow

# LibreOffice's text export leaves out foot and page notes and keeps deleted text; all the rest is to agree.
LEAST_AGREEMENT = 0.95


def convert(soffice: str, files: Sequence[Path], folder: Path) -> dict[Path, list[str]]:
    """The words of each file as LibreOffice exports them."""
    command = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, capture_output=True, check=True, timeout=300)
    return {file: words((folder / f"{file.stem}.txt").read_text(encoding="utf-8-sig")) for file in files}


def words(text: str) -> list[str]:
    return unicodedata.normalize("NFC", text).split()


def agreement(ours: list[str], theirs: list[str]) -> float:
    return difflib.SequenceMatcher(None, ours, theirs, autojunk=False).ratio()


def measure(soffice: str, files: Sequence[Path], folder: Path) -> dict[str, float]:
    """How far the two readings of each file agree, by file name."""
    theirs = convert(soffice, files, folder)
    return {file.name: agreement(words(read(str(file)).text), theirs[file]) for file in files}


def test_our_samples(need_tool: Callable[[str], str], tmp_path: Path) -> None:
    measured = measure(need_tool("soffice"), sorted((ROOT / "samples").glob("*.docx")), tmp_path)
    assert measured
    assert {name: share for name, share in measured.items() if share < LEAST_AGREEMENT} == {}


def test_real_documents(shared: Path, need_tool: Callable[[str], str], tmp_path: Path) -> None:
    measured = measure(need_tool("soffice"), sorted((shared / "docs" / "docx").glob("*.docx")), tmp_path)
    assert statistics.median(measured.values()) > 0.995
    assert {name: share for name, share in measured.items() if share < LEAST_AGREEMENT} == {}
