"""Values as a spreadsheet with Vietnamese settings shows them: 1.250.000, 12,5%, 05/3/2026."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from docparse.readers.spreadsheet.day_display import show_moment
from docparse.readers.spreadsheet.number_tokens import Section, Token, read_format

_DECIMAL, _THOUSANDS = ",", "."
_GENERAL_DIGITS = 11
_MOST_DECIMALS = 30
_LARGEST = 1e21
_CONDITIONS: dict[str, Callable[[float, float], bool]] = {
    "<=": operator.le, ">=": operator.ge, "<>": operator.ne, "<": operator.lt, ">": operator.gt, "=": operator.eq,
}  # fmt: skip


def show_number(value: float, code: str, *, from_1904: bool = False) -> str:
    """``value`` in the format ``code`` ("" or "General": as it is); ``from_1904`` is how the file counts days.

    >>> show_number(1250000, "#,##0"), show_number(0.125, "0.0%"), show_number(46086, "dd/mm/yyyy")
    ('1.250.000', '12,5%', '05/03/2026')
    """
    if abs(value) >= _LARGEST or value != value:
        return repr(value)
    section, value = _choose(read_format(code), value)
    if not section.tokens:
        return "" if ";" in code else show_general(value)
    if section.is_date:
        shown = show_moment(value, section.tokens, from_1904=from_1904)
        return show_general(value) if shown is None else shown
    return _show(value, section.tokens)


def show_text(text: str, code: str) -> str:
    """``text`` in the format ``code``, whose part for texts may add words to it."""
    sections = read_format(code)
    section = sections[-1]
    if not section.is_text or (len(sections) != 4 and len(sections) != 1):
        return text
    return "".join(text if token == Token("sign", "@") else token.text for token in section.tokens)


def show_general(value: float) -> str:
    """A number without a format: no more digits than it was typed with.

    >>> show_general(12.5), show_general(0.1 + 0.2), show_general(2026.0)
    ('12,5', '0,3', '2026')
    """
    if value == int(value):
        return str(int(value))
    whole = len(str(abs(int(value))))
    shown = f"{value:.{max(1, _GENERAL_DIGITS - whole - 1)}f}".rstrip("0").rstrip(".")
    return (shown if shown.strip("-0.") else f"{value:.5E}").replace(".", _DECIMAL)


def _choose(sections: Sequence[Section], value: float) -> tuple[Section, float]:
    """The section for ``value``, and what of it is shown: a section for negative numbers says so by itself."""
    usable = [section for section in sections[:3] if not section.is_text] or list(sections[:1])
    stated = [section for section in usable if section.condition]
    for section in stated:
        sign, limit = section.condition or ("=", 0.0)
        if _CONDITIONS[sign](value, limit):
            return section, value
    if stated:
        return next((section for section in usable if not section.condition), usable[-1]), value
    if value < 0 and len(usable) > 1:
        return usable[1], -value
    return (usable[2], value) if value == 0 and len(usable) > 2 else (usable[0], value)


def _show(value: float, tokens: Sequence[Token]) -> str:
    kinds = {token.kind for token in tokens}
    if Token("sign", "@") in tokens or "general" in kinds:
        return _around(tokens, show_general(value))
    if "digit" not in kinds:
        return ("-" if value < 0 else "") + "".join(token.text for token in tokens if token.text != ",")
    if "exponent" in kinds:
        return f"{value:.2E}".replace(".", _DECIMAL)
    if Token("sign", "/") in tokens:
        return show_general(value)
    return _show_digits(value, tokens)


def _around(tokens: Sequence[Token], shown: str) -> str:
    held = (shown if token.kind == "general" or token == Token("sign", "@") else token.text for token in tokens)
    return "".join(held)


def _show_digits(value: float, tokens: Sequence[Token]) -> str:
    """Literal text in its place, the number where its digits stand."""
    digits = [place for place, token in enumerate(tokens) if token.kind == "digit"]
    first, last = digits[0], digits[-1]
    point = next((i for i in range(first, last) if tokens[i] == Token("sign", ".")), None)
    if point is None and first and tokens[first - 1] == Token("sign", "."):
        point, first = first - 1, first - 1
    scale = 0
    while last + 1 < len(tokens) and tokens[last + 1] == Token("sign", ","):
        last, scale = last + 1, scale + 1
    exact = Decimal(f"{value:.15g}").scaleb(2 * tokens.count(Token("sign", "%")) - 3 * scale)
    before = "".join(token.text for token in tokens[:first])
    after = "".join(token.text for token in tokens[last + 1 :])
    number = _digits(abs(exact), tokens[first : last + 1], None if point is None else point - first)
    negative = exact < 0 and any(char in "123456789" for char in number)
    return ("-" if negative else "") + before + number + after


def _digits(value: Decimal, tokens: Sequence[Token], point: int | None) -> str:
    """``value`` with the places that the tokens ask for; literal text inside them (as in phone numbers) is kept."""
    whole_tokens = tokens if point is None else tokens[:point]
    decimals = "" if point is None else "".join(token.text for token in tokens[point + 1 :] if token.kind == "digit")
    wanted = min(len(decimals), _MOST_DECIMALS)
    rounded = value.quantize(Decimal(1).scaleb(-wanted), rounding=ROUND_HALF_UP)
    whole, _, fraction = f"{rounded:f}".partition(".")
    kept = len(decimals.rstrip("#?")) if decimals else 0
    while len(fraction) > kept and fraction.endswith("0"):
        fraction = fraction[:-1]
    shown = _whole(whole, whole_tokens)
    return shown + (_DECIMAL + fraction if fraction else "")


def _whole(digits: str, tokens: Sequence[Token]) -> str:
    places = [token.text for token in tokens if token.kind == "digit"]
    digits = digits.lstrip("0").rjust(places.count("0"), "0")
    if any(token.kind == "text" for token in tokens):
        return _spread(digits, tokens)
    inner = [place for place, token in enumerate(tokens) if token == Token("sign", ",")]
    last_digit = max((place for place, token in enumerate(tokens) if token.kind == "digit"), default=-1)
    if any(place < last_digit for place in inner):
        return f"{int(digits or 0):,}".replace(",", _THOUSANDS).rjust(places.count("0"), "0") if digits else ""
    return digits


def _spread(digits: str, tokens: Sequence[Token]) -> str:
    """The digits from the right into their places, the text between them kept ("000 000")."""
    left, shown = list(digits), ""
    first = next((place for place, token in enumerate(tokens) if token.kind == "digit"), 0)
    for place in range(len(tokens) - 1, -1, -1):
        token = tokens[place]
        if token.kind == "digit":
            shown = ("".join(left) if place == first else left.pop() if left else "") + shown
        elif token.kind == "text" and left:
            shown = token.text + shown
    return shown
