"""Many pages recognised at once, one process for each core."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from docparse.readers.ocr.one_page import RecognisedPage, recognise_page
from docparse.readers.ocr.pictures import PagePicture
from docparse.readers.ocr.program import Tesseract


def recognise_pages(program: Tesseract, pictures: Iterable[PagePicture]) -> Iterator[RecognisedPage]:
    """The pages in order. ``pictures`` are drawn one by one as cores become free: few are in memory at once."""
    workers = max(1, os.cpu_count() or 1)
    running: deque[Future[RecognisedPage]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        for picture in pictures:
            running.append(pool.submit(recognise_page, program, picture))
            if len(running) > workers:
                yield running.popleft().result()
        while running:
            yield running.popleft().result()
