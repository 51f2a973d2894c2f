"""The record of a check as a web page that prints as the paper."""

from __future__ import annotations

from docparse.report.presign_pieces import Record, lay_out
from docparse.report.presign_words import presign_words
from docparse.report.word_html import write_page
from docparse.report.words import Lang


def render_presign_html(record: Record, lang: Lang = "vi") -> str:
    """The page as text to be written in UTF-8."""
    said = presign_words(lang)
    return write_page(list(lay_out(record, said)), title=said["record_title"], lang=lang)
