"""Which character set a text of codes is in, by what it reads as."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from docparse.text.encodings.capitals import restore_capitals
from docparse.text.encodings.charset import Charset
from docparse.text.encodings.charsets import CHARSETS
from docparse.text.encodings.plausible import Tally, tally
from docparse.text.mapped import Mapped

# Codes enough to tell by; what follows in a longer file is in the same set.
_SAMPLE = 30_000
# Of the words beyond ASCII.
_ENOUGH = 0.8
_FEWEST = 3
_MARGIN = 0.1
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class _Reading(NamedTuple):
    charset: Charset
    tally: Tally


def recognise(codes: str, fewest: int = _FEWEST) -> Charset | None:
    """The set in which nearly all words of ``codes`` are Vietnamese; None where there is none.

    ``fewest`` such words are wanted; two sets that give different words nearly as well prove nothing.
    """
    readings = sorted(_readings(_whole_words(codes)), key=lambda reading: reading.tally.share, reverse=True)
    if not readings or readings[0].tally.good < fewest or readings[0].tally.share < _ENOUGH:
        return None
    best, *others = readings
    margin = _MARGIN + 1 / best.tally.marked
    rivals = (other for other in others if other.charset.family != best.charset.family)
    return None if any(rival.tally.share > best.tally.share - margin for rival in rivals) else best.charset


def read_codes(codes: str, charset: Charset) -> Mapped:
    """The text of a file in ``charset``, its capitals restored where the set has none."""
    decoded = charset.decode(codes)
    return Mapped(restore_capitals(decoded.text), decoded.origin) if charset.lacks_capitals else decoded


def _readings(sample: str) -> Iterator[_Reading]:
    for charset in CHARSETS:
        text = read_codes(sample, charset).text
        if not _CONTROLS.search(text):
            yield _Reading(charset, tally(text))


def _whole_words(codes: str) -> str:
    if len(codes) <= _SAMPLE:
        return codes
    end = codes.rfind(" ", 0, _SAMPLE)
    return codes[: end if end > 0 else _SAMPLE]
