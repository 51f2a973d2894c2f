"""Vietnamese numbers: "1.500", "7,5", "01", "3,2 triệu", "hai phần ba".

A dot groups thousands and a comma marks decimals (Decree 30/2020/NĐ-CP writes figures as the
statistics offices do); a dot that cannot group thousands is read as a decimal point, because people
type it so. A group of another length ("5.378.7000") is no number: the writer's slip is not guessed.
"""

from __future__ import annotations

import re

from docparse.extract.quotas.number_words import MAGNITUDES, read_number_words

DIGITS = re.compile(r"[0-9]+(?:[.,][0-9]+)*")

_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_DECIMAL_COMMA = re.compile(r"\d+(?:,\d+)?")
_DECIMAL_POINT = re.compile(r"\d+\.\d+")
_ENGLISH = re.compile(r"[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)")
_WITH_MAGNITUDE = re.compile(rf"({DIGITS.pattern})\s+((?:(?:{'|'.join(MAGNITUDES)})\s*)+)", re.IGNORECASE)


def read_digits(text: str) -> float | None:
    """The value of a number in digits; None where the groups are not those of a number.

    >>> read_digits("1.364.329,5")
    1364329.5
    """
    if _GROUPED.fullmatch(text) or _DECIMAL_COMMA.fullmatch(text):
        return float(text.replace(".", "").replace(",", "."))
    if _DECIMAL_POINT.fullmatch(text):
        return float(text)
    if _ENGLISH.fullmatch(text):
        return float(text.replace(",", ""))
    return None


def read_number(text: str) -> float | None:
    """The value of a number in digits or words, with or without nghìn, triệu, tỷ; None for anything else.

    >>> read_number("3,5 triệu"), read_number("01"), read_number("mười lăm")
    (3500000.0, 1.0, 15.0)
    """
    folded = " ".join(text.lower().split())
    scaled = _WITH_MAGNITUDE.fullmatch(folded)
    if scaled is None:
        return read_digits(folded) if folded[:1].isdigit() else read_number_words(folded)
    value = read_digits(scaled[1])
    for word in scaled[2].split():
        value = None if value is None else value * MAGNITUDES[word]
    return value
