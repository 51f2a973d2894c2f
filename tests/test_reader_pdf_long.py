"""Long PDFs: as many pages as are read at all, within bounded memory, in time that grows with the length."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from benchmarks.made_pdf import MadePage, make_pdf
from benchmarks.peak_memory import measure_peak
from docparse.readers import read
from docparse.readers.pdf.container import MAX_PAGES

ITEM = "Đội cứu hộ rà lại thuyền, phao và dây, ghi số hỏng vào sổ, báo cáo Ban Chỉ huy trước mùa mưa bão năm nay"
# 173 MB were measured: a table of 30,000 cells is held as one, and 250 pages are compared with each other.
MOST_MEGABYTES = 400
_READ = """
import sys
from docparse.readers import read
print(read(sys.argv[1]).blocks[-1].place.page)
"""


def made(pages: int, rows: int) -> bytes:
    """Pages of a list in a table that goes on to the end, with a number at the foot."""
    written = []
    for number in range(1, pages + 1):
        page = MadePage()
        heights = [80.0 + 20 * row for row in range(rows + 1)]
        page.grid((60, 110, 480, 560), heights)
        for row, y in enumerate(heights[:-1]):
            page.text(64, y + 14, str(rows * (number - 1) + row + 1), size=8)
            page.text(114, y + 14, ITEM[:80], size=8)
            page.text(484, y + 14, "Đội ba", size=8)
        page.text(295, 820, str(number))
        written.append(page)
    return make_pdf(written)


@pytest.mark.slow
def test_the_longest_file_takes_bounded_memory(tmp_path: Path) -> None:
    pytest.importorskip("resource", reason="Windows tells the memory of a process in another way")
    path = tmp_path / "dai.pdf"
    path.write_bytes(made(MAX_PAGES, rows=4))
    peak = measure_peak(_READ, str(path))
    assert int(peak.printed) == MAX_PAGES
    assert peak.megabytes < MOST_MEGABYTES


@pytest.mark.slow
def test_time_grows_with_the_length() -> None:
    seconds = {}
    for pages in (100, 400):
        data = made(pages, rows=12)
        seconds[pages] = min(timed(data) for _ in range(2))
    assert seconds[400] < 6 * seconds[100]


def timed(data: bytes) -> float:
    begin = time.process_time()
    read("dai.pdf", data)
    return time.process_time() - begin
