"""Text whose letters its fonts give: codes of old fonts → Unicode, where they are codes.

A font's name is a hint only: text typed in Unicode may carry the name of an old font, since
programs show it in another one. The characters decide, word by word where they can, else by
the words of the same run, of the same paragraph, of the file so far.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, groupby

from docparse.text.encodings.charset import Charset
from docparse.text.encodings.charsets import TCVN3
from docparse.text.encodings.codes import codes_of
from docparse.text.encodings.fonts import OldFont, old_font
from docparse.text.encodings.plausible import is_plausible, tally
from docparse.text.mapped import Mapped, MapWriter
from docparse.values import Span

_WORD = re.compile(r"[^ \t\n]+")
# Letters around a hyphen, without the marks of punctuation about them.
_HYPHENED = re.compile(r"[^\s!-,./:-?\[-`{-~]*-[^\s!-,./:-?\[-`{-~]*")
_MOST_HYPHENS = 3
_UNICODE_LETTERS = re.compile("[ăđơưĂĐƠƯ\u0300-\u036f\u1ea0-\u1ef9]")


class FontDecoder:
    """Decodes the text of one file; ``charsets`` are those that it met.

    ``hyphen_for_soft``: the text may have a hyphen for the code of the soft one, which is ư in
    TCVN3 (Windows gives both one glyph).
    """

    def __init__(self, *, hyphen_for_soft: bool = False) -> None:
        self.charsets: set[Charset] = set()
        self._hyphen_for_soft = hyphen_for_soft
        self._in_codes: Counter[Charset] = Counter()

    def decode(self, stretches: Sequence[tuple[str, str | None]]) -> Mapped | None:
        """Neighbouring ``stretches`` (text, font) as one text; None where no font is an old one."""
        fonts = [old_font(font) for _, font in stretches]
        if not any(fonts):
            return None
        decoded = _Decoded()
        pairs = zip((text for text, _ in stretches), fonts, strict=True)
        for charset, group in groupby(pairs, key=lambda pair: pair[1].charset if pair[1] else None):
            texts = list(group)
            if charset is None:
                decoded.copy("".join(text for text, _ in texts))
            else:
                self._decode_group(charset, texts, decoded)
        return decoded.build()

    def _decode_group(self, charset: Charset, texts: Sequence[tuple[str, OldFont | None]], into: _Decoded) -> None:
        capitals = [font is not None and font.capitals for text, font in texts for _ in text]
        stretch_of = [number for number, (text, _) in enumerate(texts) for _ in text]
        whole = "".join(text for text, _ in texts)
        if self._hyphen_for_soft and charset is TCVN3:
            whole = _HYPHENED.sub(lambda match: with_soft_hyphens(match.group()), whole)
        words = [(*match.span(), in_codes(match.group(), charset)) for match in _WORD.finditer(whole)]
        usual = self._usual(charset, [(stretch_of[start], found) for start, _, found in words])
        done = 0
        for start, end, found in words:
            into.copy(whole[done:start])
            if usual(stretch_of[start]) if found is None else found:
                into.decode(whole[start:end], charset, capitals[start:end])
            else:
                into.copy(whole[start:end])
            done = end
        into.copy(whole[done:])

    def _usual(self, charset: Charset, told: Sequence[tuple[int, bool | None]]) -> Callable[[int], bool]:
        """Whether words of a stretch that do not tell are in codes."""
        votes: Counter[int] = Counter()
        for stretch, found in told:
            votes[stretch] += 0 if found is None else 1 if found else -1
        around = votes.total()
        self._in_codes[charset] += around
        if any(found for _, found in told):
            self.charsets.add(charset)
        so_far = self._in_codes[charset]
        return lambda stretch: (votes[stretch] or around or so_far) >= 0


def in_codes(word: str, charset: Charset) -> bool | None:
    """True for a word of codes in ``charset``, False for one in Unicode, None where both may be.

    >>> from docparse.text.encodings import TCVN3
    >>> in_codes("viÖc", TCVN3), in_codes("việc", TCVN3), in_codes("2019", TCVN3)
    (True, False, None)
    """
    if word.isascii():
        return None
    if _UNICODE_LETTERS.search(word):
        return False
    read, decoded = tally(word.lower()), tally(charset.decode(codes_of(word)).text.lower())
    return None if read.good == decoded.good else decoded.good > read.good


def with_soft_hyphens(word: str) -> str:
    """A word of TCVN3 codes with those hyphens made soft that must stand for ư; length unchanged.

    >>> TCVN3.decode(with_soft_hyphens("tr-êng")).text, with_soft_hyphens("Q§-UB")
    ('trường', 'Q§-UB')
    """
    places = [index for index, char in enumerate(word) if char == "-" and len(word) > 1][:_MOST_HYPHENS]
    for count in range(len(places), 0, -1):
        for chosen in combinations(places, count):
            tried = "".join("\xad" if index in chosen else char for index, char in enumerate(word))
            if all(map(is_plausible, TCVN3.decode(codes_of(tried)).text.split("-"))):
                return tried
    return word


class _Decoded:
    """The decoded text under construction, with the map to what it was made from."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._writer = MapWriter()
        self._read = 0

    def copy(self, text: str) -> None:
        self._parts.append(text)
        self._writer.add(len(text), self._read, len(text))
        self._read += len(text)

    def decode(self, text: str, charset: Charset, capitals: Sequence[bool]) -> None:
        """``capitals`` says of each character whether its font shows it as a capital."""
        mapped = charset.decode(codes_of(text))
        for piece in mapped.origin.pieces:
            self._writer.add(piece.length, self._read + piece.source_start, piece.source_length)
        self._parts.append("".join(_shown(mapped, capitals)) if any(capitals) else mapped.text)
        self._read += len(text)

    def build(self) -> Mapped:
        return Mapped("".join(self._parts), self._writer.build())


def _shown(mapped: Mapped, capitals: Sequence[bool]) -> Iterator[str]:
    for index, letter in enumerate(mapped.text):
        source = mapped.origin.span_to_source(Span(index, index + 1))
        yield letter.upper() if capitals[source.start] and len(letter.upper()) == 1 else letter
