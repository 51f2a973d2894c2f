"""Numbers in words, up to the milliards: "mười lăm", "hai phần ba", "ba nghìn năm trăm", "hai triệu rưỡi"."""

from __future__ import annotations

_DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7,
    "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
MAGNITUDES: dict[str, float] = {"nghìn": 1e3, "ngàn": 1e3, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9}
_TENS = ("mười", "mươi")
_LINKS = ("linh", "lẻ")

NUMBER_WORDS = (*_DIGITS, *_TENS, "trăm", "rưỡi", "nửa", *_LINKS, *MAGNITUDES)


def read_number_words(text: str) -> float | None:
    """The value of a number in lower-case words separated by single spaces; None for anything else.

    >>> read_number_words("hai phần ba") == 2 / 3
    True
    """
    if text == "nửa" or text == "một nửa":
        return 0.5
    above, part, below = text.partition(" phần ")
    if part:
        numerator, denominator = _read_whole(above.split()), _read_whole(below.split())
        return numerator / denominator if numerator is not None and denominator else None
    return _read_whole(text.split())


def _read_whole(words: list[str]) -> float | None:
    """Magnitudes from the greatest down, each counted by what stands before it."""
    total, rest, last = 0.0, list(words), float("inf")
    while rest:
        place = next((i for i, word in enumerate(rest) if word in MAGNITUDES), None)
        if place is None:
            break
        count, size = _read_hundreds(rest[:place]), MAGNITUDES[rest[place]]
        if count is None or size >= last:
            return None
        total, rest, last = total + count * size, rest[place + 1 :], size
    if rest == ["rưỡi"] and total:
        return total + last / 2
    if not rest:
        return total if words else None
    count = _read_hundreds(rest)
    return None if count is None else total + count


def _read_hundreds(words: list[str]) -> float | None:
    """A number below one thousand."""
    if "trăm" in words:
        place = words.index("trăm")
        head, tail = _digit(words[:place]), words[place + 1 :]
        if head is None:
            return None
        if not tail:
            return head * 100
        if tail == ["rưỡi"]:
            return head * 100 + 50
        rest = _digit(tail[1:]) if tail[0] in _LINKS else _read_tens(tail)
        return None if rest is None else head * 100 + rest
    return _read_tens(words)


def _read_tens(words: list[str]) -> float | None:
    if words[:1] == ["mười"]:
        ones = _digit(words[1:]) if words[1:] else 0.0
        return None if ones is None else 10 + ones
    if len(words) in (2, 3) and words[1] in ("mươi", "chục"):
        tens = _digit(words[:1])
        ones = _digit(words[2:]) if words[2:] else 0.0
        return None if tens is None or ones is None else tens * 10 + ones
    return _digit(words)


def _digit(words: list[str]) -> float | None:
    return float(_DIGITS[words[0]]) if len(words) == 1 and words[0] in _DIGITS else None
