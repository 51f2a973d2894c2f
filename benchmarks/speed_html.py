"""What the web page costs: ``python -m benchmarks.speed_html [--json OUT]``.

A Word file of 30 pages made here, every page with faults: its page with 200 findings, written in a warm process
and with the first use of the templates; one with 1,000 findings: written, its size, and until Chromium has drawn it
and filtered it (where that and Playwright are installed). Wall seconds, the least of several passes; and what the
findings of a PDF file of 20 pages cost to write into it.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from benchmarks.in_browser import blank_page
from benchmarks.made_pdf import MadePage, make_pdf
from benchmarks.speed_figures import run
from benchmarks.speed_files import least, pages, write_word
from benchmarks.speed_inputs import vietnamese_text
from benchmarks.speed_xlsx import FAULT, PAGES
from docparse.edit.pdf import annotate_pdf
from docparse.pipeline import check, describe_run
from docparse.report.html import render_html
from docparse.report.html_template import page_template
from docparse.values import Analysis

FEW, MANY = 200, 1_000
PDF_PAGES = 20
_DRAWN = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
_FILTER = """() => new Promise(done => {
  const begin = performance.now(), field = document.querySelector('input[type=search]');
  field.value = 'khối';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)));
})"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    return run("benchmarks.speed_html", __doc__, measure, arguments)


def measure(folder: Path) -> dict[str, float]:
    """What both kinds of file cost."""
    return measure_page(folder) | measure_pdf(folder)


def measure_page(folder: Path) -> dict[str, float]:
    """Seconds to write and to draw, and megabytes."""
    analysis = _checked(folder, faults=40)
    # Each an entry of its own: repeats, of which the file is full, would be folded.
    found = tuple(replace(finding, group=None) for finding in analysis.findings or ())
    few, many = (replace(analysis, findings=found[:count]) for count in (FEW, MANY))
    figures = {
        f"{FEW} findings, templates read first, s": least(partial(_first, few)),
        f"{FEW} findings, s": least(partial(_render, few)),
        f"{MANY} findings, s": least(partial(_render, many)),
    }
    page = _render(many)
    figures[f"{MANY} findings, MB"] = len(page.encode("utf-8")) / 1e6
    path = folder / "trang.html"
    path.write_text(page, encoding="utf-8")
    return figures | measure_drawing(path)


def measure_drawing(path: Path) -> dict[str, float]:
    """Until the first words are seen, until all is ready, and for one turn of the filter; nothing without a browser."""
    with blank_page() as page:
        if page is None:
            return {}
        begin = time.perf_counter()
        page.goto(path.as_uri())
        ready = time.perf_counter() - begin
        return {
            f"{MANY} findings, first words seen, s": page.evaluate(_DRAWN) / 1000,
            f"{MANY} findings, loaded, s": ready,
            f"{MANY} findings, filtered, s": page.evaluate(_FILTER) / 1000,
        }


def measure_pdf(folder: Path) -> dict[str, float]:
    """Seconds to find the places and to write the highlights."""
    path = folder / "mau.pdf"
    path.write_bytes(make_pdf([_pdf_page(number) for number in range(PDF_PAGES)]))
    analysis = check(path)
    seconds = least(lambda: annotate_pdf(path.read_bytes(), analysis))
    return {f"PDF of {PDF_PAGES} pages, {len(analysis.findings or ())} findings written, s": seconds}


def _pdf_page(seed: int) -> MadePage:
    page, y = MadePage(), 80.0
    for paragraph in vietnamese_text(seed, 1.0).split("\n\n")[:3]:
        y = page.paragraph(y, f"{paragraph} {FAULT}")
    return page


def _checked(folder: Path, faults: int) -> Analysis:
    path = folder / "30-trang.docx"
    write_word(path, ["\n".join([page, *[FAULT] * faults]) for page in pages(PAGES)])
    analysis = check(path)
    if len(analysis.findings or ()) < MANY:
        raise SystemExit(f"only {len(analysis.findings or ())} findings")
    return analysis


def _render(analysis: Analysis) -> str:
    return render_html([analysis], [], describe_run())


def _first(analysis: Analysis) -> str:
    page_template.cache_clear()
    return _render(analysis)


if __name__ == "__main__":
    raise SystemExit(main())
