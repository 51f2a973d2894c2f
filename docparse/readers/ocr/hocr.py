"""Tesseract's answer (hOCR, an XHTML page) → words with boxes, baselines and confidence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple
from xml.etree import ElementTree

_NUMBER = r"(-?\d+(?:\.\d+)?)"
_BOX = re.compile(r"bbox (\d+) (\d+) (\d+) (\d+)")
_SIZE = re.compile(rf"x_size {_NUMBER}")
_CONFIDENCE = re.compile(r"x_wconf (\d+)")
# Letters, marks (a dot below) and signs that reach below the line, and by how much of a word's height.
_DESCENDERS = frozenset("gjpqy,;()[]{}|/\\@_\u0323“”\"'-–")
_HANGING = 0.2
# Letters and signs that look like those of Vietnamese text and are none.
_LOOKALIKES = str.maketrans({"Ð": "Đ", "ð": "đ", "⁄": "/", "‹": "", "›": ""})
_TWICE = re.compile("Đ{2,}")
_LINES = {"ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"}


class Word(NamedTuple):
    """A recognised word: its box in pixels from the left and the top, the baseline ``y`` of its line.

    ``height`` is that of the line's letters from the deepest to the highest, ``confidence`` from 0 to 1.
    """

    text: str
    x0: int
    y0: int
    x1: int
    y1: int
    y: float
    height: float
    line: int
    confidence: float


def read_hocr(answer: bytes) -> list[Word]:
    """The words in the order in which Tesseract reads them; [] for an answer that is not whole."""
    try:
        root = ElementTree.fromstring(answer)
    except ElementTree.ParseError:
        return []
    lines = (element for element in root.iter() if element.get("class") in _LINES)
    return [word for number, line in enumerate(lines) for word in _words(line, number)]


def _words(line: ElementTree.Element, number: int) -> Iterator[Word]:
    size = _SIZE.search(line.get("title", ""))
    words = [word for element in line if (word := _word(element, number)) is not None]
    if not words:
        return
    y = _baseline(words)
    height = float(size[1]) if size else float(max(word.y1 for word in words) - min(word.y0 for word in words))
    yield from (word._replace(y=y, height=height) for word in words)


def _baseline(words: Sequence[Word]) -> float:
    """Where most words without a letter that hangs down end; Tesseract's own guess is far off beside specks."""
    standing = [word.y1 for word in words if not _hangs(word.text)]
    return median(standing) if standing else median(word.y1 for word in words) - _HANGING * _height(words)


def _hangs(text: str) -> bool:
    return any(letter in _DESCENDERS for letter in unicodedata.normalize("NFD", text.lower()))


def _height(words: Sequence[Word]) -> float:
    return median(word.y1 - word.y0 for word in words)


def _word(element: ElementTree.Element, line: int) -> Word | None:
    title, text = element.get("title", ""), "".join(element.itertext()).strip()
    box, confidence = _BOX.search(title), _CONFIDENCE.search(title)
    text = _TWICE.sub("Đ", text.translate(_LOOKALIKES))
    if not text or box is None or element.get("class") != "ocrx_word":
        return None
    x0, y0, x1, y1 = map(int, box.groups())
    return Word(text, x0, y0, x1, y1, y1, y1 - y0, line, int(confidence[1]) / 100 if confidence else 0.0)
