"""What a character set is: codes of one or two bytes and the letters they stand for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cached_property

from docparse.text.mapped import Mapped, MapWriter
from docparse.text.normalize import compose_letters


class Charset:
    """One character set; ``name`` as in "encoding=", ``label`` for the user.

    ``letters`` maps codes (strings of one or two characters up to U+00FF) to text; ASCII and
    codes without an entry stand for themselves. ``spare`` are entries that are read but never
    written. ``lacks_capitals``: a capital without a code is written as its small letter, and
    the font or the letters beside it say what it is. Sets of one ``family`` share their small letters.
    """

    def __init__(
        self,
        name: str,
        label: str,
        letters: Mapping[str, str],
        spare: Mapping[str, str] | None = None,
        *,
        lacks_capitals: bool = False,
        family: str | None = None,
    ) -> None:
        self.name = name
        self.label = label
        self.lacks_capitals = lacks_capitals
        self.family = family or name
        self._single = {ord(code): text for code, text in letters.items() if len(code) == 1}
        self._double = {code: text for code, text in letters.items() if len(code) == 2}
        self._written = {text: code for code, text in letters.items()}
        for code, text in (spare or {}).items():
            target: dict[int, str] | dict[str, str] = self._single if len(code) == 1 else self._double
            target.setdefault(ord(code) if len(code) == 1 else code, text)  # type: ignore[arg-type]

    def __repr__(self) -> str:
        return f"Charset({self.name!r})"

    @cached_property
    def _pairs(self) -> re.Pattern[str]:
        firsts = "".join(sorted({code[0] for code in self._double}))
        seconds = "".join(sorted({code[1] for code in self._double}))
        return re.compile(f"[{re.escape(firsts)}][{re.escape(seconds)}]")

    def decode(self, codes: str) -> Mapped:
        """The text that ``codes`` stand for, in NFC, with the map back to them."""
        paired = self._join_pairs(codes) if self._double else Mapped.untouched(codes.translate(self._single))
        return compose_letters(paired)

    def _join_pairs(self, codes: str) -> Mapped:
        writer = MapWriter()
        parts: list[str] = []
        done = 0
        for match in self._pairs.finditer(codes):
            letter = self._double.get(match.group())
            if letter is None:
                continue
            self._single_codes(codes, done, match.start(), parts, writer)
            parts.append(letter)
            writer.add(1, match.start(), 2)
            done = match.end()
        self._single_codes(codes, done, len(codes), parts, writer)
        return Mapped("".join(parts), writer.build())

    def _single_codes(self, codes: str, start: int, end: int, parts: list[str], writer: MapWriter) -> None:
        if start < end:
            parts.append(codes[start:end].translate(self._single))
            writer.add(end - start, start, end - start)

    def encode(self, text: str) -> str:
        """The codes for ``text`` (NFC or NFD).

        Raises UnicodeEncodeError at the first character that the set has no code for.
        """
        composed = unicodedata.normalize("NFC", text)
        return "".join(self._code(composed, index) for index in range(len(composed)))

    def _code(self, text: str, index: int) -> str:
        letter = text[index]
        code = self._code_of(letter)
        if code is None and self.lacks_capitals:
            code = self._code_of(letter.lower())
        if code is None:
            raise UnicodeEncodeError(self.name, text, index, index + 1, "no code for this character")
        return code

    def _code_of(self, letter: str) -> str | None:
        if letter in self._written:
            return self._written[letter]
        if letter < "\x80" and ord(letter) not in self._single:
            return letter
        return self._with_mark(letter)

    def _with_mark(self, letter: str) -> str | None:
        """A letter taken apart into one that has a code and a tone mark that has one."""
        parts = unicodedata.normalize("NFD", letter)
        for mark in parts[1:]:
            base = unicodedata.normalize("NFC", parts.replace(mark, "", 1))
            code = self._written.get(base, base if base < "\x80" else None)
            if code is not None and mark in self._written:
                return code + self._written[mark]
        return None
