"""Tesseract's answer (hOCR, an XHTML page) → words with boxes, baselines and confidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

_NUMBER = r"(-?\d+(?:\.\d+)?)"
_BOX = re.compile(r"bbox (\d+) (\d+) (\d+) (\d+)")
_BASELINE = re.compile(rf"baseline {_NUMBER} {_NUMBER}")
_SIZE = re.compile(rf"x_size {_NUMBER}")
_CONFIDENCE = re.compile(r"x_wconf (\d+)")
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
    title = line.get("title", "")
    box, size = _BOX.search(title), _SIZE.search(title)
    if box is None:
        return
    baseline = _BASELINE.search(title)
    slope, below = (float(baseline[1]), float(baseline[2])) if baseline else (0.0, 0.0)
    left, top, right, bottom = map(int, box.groups())
    # One height for the whole line: the slope is that of a page not quite level.
    y = bottom + below + slope * (right - left) / 2
    height = float(size[1]) if size else float(bottom - top)
    for element in line:
        word = _word(element, y, height, number)
        if word is not None:
            yield word


def _word(element: ElementTree.Element, y: float, height: float, line: int) -> Word | None:
    title, text = element.get("title", ""), "".join(element.itertext()).strip()
    box, confidence = _BOX.search(title), _CONFIDENCE.search(title)
    if not text or box is None or element.get("class") != "ocrx_word":
        return None
    x0, y0, x1, y1 = map(int, box.groups())
    return Word(text, x0, y0, x1, y1, y, height, line, int(confidence[1]) / 100 if confidence else 0.0)
