"""Citations: find the mentions, link them, say what each is to the document and to the others."""

from __future__ import annotations

from docparse.extract.citations.assemble import find_citations

__all__ = ["find_citations"]
