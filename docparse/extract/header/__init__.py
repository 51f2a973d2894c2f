"""The header, recipients and signatures of a part (Decree 30/2020, Điều 8 and Phụ lục I)."""

from docparse.extract.header.assemble import read_header
from docparse.extract.header.recipients import find_recipient_lines

__all__ = ["find_recipient_lines", "read_header"]
