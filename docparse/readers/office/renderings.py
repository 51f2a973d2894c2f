"""The PDFs that LibreOffice has made of the documents of a run."""

from __future__ import annotations

from docparse.readers.office.conversion import TO_PDF
from docparse.readers.office.conversions import Conversions

__all__ = ["RENDERINGS"]

RENDERINGS = Conversions(TO_PDF)
