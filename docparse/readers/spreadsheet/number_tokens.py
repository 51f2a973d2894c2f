"""Number formats of spreadsheets cut into sections and tokens (ECMA-376 Part 1, 18.8.31)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

# The order matters: quoted and escaped text first, so that its letters are no codes.
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_(?P<width>.)|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<clock>AM/PM|A/P|SA/CH)|(?P<general>General)|(?P<date>y+|m+|d+|h+|s+|b+|e+(?![+-]))"
    r"|(?P<exponent>e[+-])|(?P<digit>[0#?])|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_ELAPSED = re.compile(r"(?:h+|m+|s+)", re.IGNORECASE)
_CURRENCY = re.compile(r"\$([^-\]]*)")
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a section.

    ``kind`` is "text", "digit", "date", "elapsed", "clock", "general", "exponent" or "sign".
    """

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """The tokens of one section, and the condition in brackets under which it is used."""

    tokens: tuple[Token, ...]
    condition: tuple[str, float] | None = None

    @property
    def is_date(self) -> bool:
        """True if it shows a day or a time."""
        return any(token.kind in {"date", "elapsed", "clock"} for token in self.tokens)

    @property
    def is_text(self) -> bool:
        """True if it has the place of a text ("@")."""
        return any(token == Token("sign", "@") for token in self.tokens)


@lru_cache(maxsize=2_000)
def read_format(code: str) -> tuple[Section, ...]:
    """The sections of a format code, parted by semicolons."""
    sections: list[Section] = []
    tokens: list[Token] = []
    condition: tuple[str, float] | None = None
    for match in _TOKEN.finditer(code[:_LONGEST]):
        kind, text = str(match.lastgroup), match[str(match.lastgroup)]
        if kind == "other" and text == ";":
            sections.append(Section(tuple(tokens), condition))
            tokens, condition = [], None
        elif kind == "bracket" and (found := _CONDITION.fullmatch(text)):
            condition = (found[1], float(found[2]))
        else:
            tokens += _tokens(kind, text)
    return (*sections, Section(tuple(tokens), condition))


def _tokens(kind: str, text: str) -> list[Token]:
    match kind:
        case "quoted" | "escaped":
            return [Token("text", text)]
        case "width":
            return [Token("text", " ")]
        case "fill":
            return []
        case "bracket":
            return _bracket(text)
        case "other":
            return [Token("sign" if text in ".,%@/" else "text", text)]
        case _:
            return [Token(kind, text)]


def _bracket(text: str) -> list[Token]:
    """Elapsed time, or the sign of a currency; colours and languages show nothing."""
    if _ELAPSED.fullmatch(text):
        return [Token("elapsed", text.lower())]
    currency = _CURRENCY.match(text)
    return [Token("text", currency[1])] if currency and currency[1] else []
