"""Counter values written out: 3 as "3", "III", "c" …"""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def roman(value: int) -> str:
    """Lower-case Roman numeral.

    >>> roman(14)
    'xiv'
    """
    if not 0 < value < 32_768:
        return str(value)
    written = ""
    for size, letters in _ROMAN:
        count, value = divmod(value, size)
        written += letters * count
    return written


def letter(value: int) -> str:
    """Lower-case Latin letter; after z Word doubles it (aa, bb, …), it does not count aa, ab.

    >>> letter(4), letter(28)
    ('d', 'bb')
    """
    if not 0 < value <= 780:
        return str(value)
    times, index = divmod(value - 1, 26)
    return chr(ord("a") + index) * (times + 1)


def _ordinal(value: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    regular = value % 100 in {11, 12, 13}
    return str(value) + ("th" if regular else endings.get(value % 10, "th"))


_VIETNAMESE = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def vietnamese(value: int) -> str:
    """The number in words, as far as lists go.

    >>> vietnamese(5), vietnamese(15), vietnamese(21), vietnamese(40)
    ('năm', 'mười lăm', 'hai mươi mốt', 'bốn mươi')
    """
    if not 0 < value < 100:
        return str(value)
    tens, units = divmod(value, 10)
    begin = {0: "", 1: "mười"}.get(tens, f"{_VIETNAMESE[tens]} mươi")
    end = "lăm" if tens and units == 5 else "mốt" if tens > 1 and units == 1 else _VIETNAMESE[units]
    return f"{begin} {end}".strip()


def _circled(value: int) -> str:
    return chr(0x2460 + value - 1) if 1 <= value <= 20 else str(value)


_WRITERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "upperRoman": lambda value: roman(value).upper(),
    "lowerRoman": roman,
    "upperLetter": lambda value: letter(value).upper(),
    "lowerLetter": letter,
    "ordinal": _ordinal,
    "numberInDash": lambda value: f"- {value} -",
    "decimalEnclosedCircle": _circled,
    "vietnameseCounting": vietnamese,
    "hex": lambda value: f"{value:X}",
    "none": lambda value: "",
    "bullet": lambda value: "",
}


def write_number(value: int, style: str, pattern: str | None = None) -> str:
    """``value`` in a numbering format of Word; decimal where the format is not known.

    ``pattern`` is the sample of a custom format: "001, 002, …" stands for three digits.
    """
    if style == "custom" and pattern:
        return str(value).zfill(len(pattern.partition(",")[0].strip()))
    return _WRITERS.get(style, str)(value)
