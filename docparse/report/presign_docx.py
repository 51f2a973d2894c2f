"""The record of a check as a Word file."""

from __future__ import annotations

from docparse.report.presign_pieces import Record, lay_out
from docparse.report.presign_words import presign_words
from docparse.report.word_document import write_word
from docparse.report.words import Lang


def render_presign_docx(record: Record, lang: Lang = "vi") -> bytes:
    """The bytes of a .docx in the layout of Decree 30/2020/NĐ-CP: A4, Times New Roman 12–14."""
    said = presign_words(lang)
    return write_word(list(lay_out(record, said)), title=said["record_title"])
