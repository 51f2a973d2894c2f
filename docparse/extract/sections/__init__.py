"""The outline of a document: its numbered units, their titles and how they stand inside each other."""

from docparse.extract.sections.assemble import find_sections
from docparse.extract.sections.locate import SectionIndex

__all__ = ["SectionIndex", "find_sections"]
