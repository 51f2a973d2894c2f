"""The page in a real browser: the policy lets its own script and style run, and nothing else."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from docparse.report.html import render_html
from docparse.values import Analysis, Block, Document, Finding, Place, Verdict

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
HOSTILE = "<script>document.title='broken into'</script><img src=x onerror=\"document.title='broken into'\">"

pytestmark = pytest.mark.slow


def browser() -> str:
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert found, f"this test needs one of {', '.join(BROWSERS)}"
    return found


def shown(page: str, folder: Path) -> str:
    """The document as the browser has it after scripts have run."""
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    arguments = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}", "--dump-dom"]
    done = subprocess.run([browser(), *arguments, path.as_uri()], capture_output=True, timeout=120, check=True)
    return done.stdout.decode("utf-8")


def page() -> str:
    text = f"Kính gửi Khôi thi đua {HOSTILE}"
    finding = Finding(
        code="SPL001", name="x", severity="error", disposition="must_fix", start=9, end=13, text=text[9:13],
        message=HOSTILE, why=HOSTILE, source=HOSTILE, suggestions=("Khối",), at=Place(paragraph=1),
    )  # fmt: skip
    document = Document(path="a.md", text=text, reader="markdown", sha256="", blocks=(Block(start=0, end=len(text)),))
    verdict = Verdict(state="not_ready", must_fix=1, verify=0, checked=("a",), not_checked=())
    analysis = Analysis(document=document, parts=(), findings=(finding,), verdict=verdict)
    return render_html([analysis], [], {"version": "1"})


def test_our_script_runs_and_the_document_s_does_not(tmp_path: Path) -> None:
    result = shown(page(), tmp_path)
    assert re.search(r'<div class="filter"[^>]*>', result)
    assert not re.search(r'<div class="filter"[^>]* hidden', result), "our script did not run"
    assert "<output>1</output>" in result
    assert "<title>Kết quả rà soát văn bản" in result


def test_a_script_that_got_in_would_not_run(tmp_path: Path) -> None:
    broken = page().replace("</main>", HOSTILE + "</main>")
    assert "<title>broken into" not in shown(broken, tmp_path)
