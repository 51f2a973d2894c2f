"""jinja2: the page of a report; no figure of what is found depends on it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.ablation_row import Row
from docparse.pipeline import check, describe_run
from docparse.readers import read_text

_SAMPLES = Path(__file__).resolve().parent.parent / "samples"
_HOSTILE = 'Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2024 <script>alert("x")</script> & <b onclick=x>của</b> xã.'


def measure_pages(_shared: Path) -> Iterator[Row]:
    """Time for the page of a sample, and whether marks of a document come through as marks."""
    from docparse.report.html import render_html

    run = describe_run()
    analysis = check(_SAMPLES / "ke-hoach-thi-dua.md")
    render_html([analysis], errors=[], run=run)
    begin = time.perf_counter()
    page = render_html([analysis], errors=[], run=run)
    seconds = time.perf_counter() - begin
    hostile = render_html([check(read_text(_HOSTILE))], errors=[], run=run)
    raw = sum(mark in hostile for mark in ("<script>alert", "<b onclick"))
    yield Row("page of a sample", note=f"{len(page) / 1000:.0f} KB in {seconds * 1000:.0f} ms")
    yield Row("marks of a hostile document that come through into its page", note=f"{raw} of 2: all text is escaped")
    yield Row("what is found", note="nothing measurable")
