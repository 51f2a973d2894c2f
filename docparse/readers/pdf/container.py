"""The PDF file as a container: opened in memory, with limits against hostile files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
from pypdfium2 import raw

from docparse.readers.pdf.faults import unreadable
from docparse.readers.pdf.hazards import find_hazard

# The longest documents of the state have some 2,000 pages.
MAX_PAGES = 2_500


@contextmanager
def open_pdf(data: bytes, path: str) -> Iterator[pypdfium2.PdfDocument]:
    """The opened file, closed at the end. Raises UnreadableFile: damaged, encrypted or too large."""
    hazard = find_hazard(data)
    if hazard is not None:
        raise unreadable(path, "overloaded", hazard)
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        # The library takes some damaged files for locked ones.
        locked = error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY} and b"/Encrypt" in data
        raise unreadable(path, "encrypted" if locked else "damaged") from None
    try:
        pages = len(pdf)
        if not pages:
            raise unreadable(path, "damaged")
        if pages > MAX_PAGES:
            raise unreadable(path, "too_large", f"{pages} trang")
        yield pdf
    finally:
        pdf.close()
