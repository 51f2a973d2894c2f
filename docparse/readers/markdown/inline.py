"""Marks inside a paragraph: escapes, entities, HTML tags, links, code, emphasis."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from docparse.readers.assemble import Edit
from docparse.readers.markdown.emphasis import find_emphasis
from docparse.readers.runs import Style

_STYLES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic",
    "u": "underline", "ins": "underline", "sup": "superscript",
}  # fmt: skip
_QUIET = (
    "sub|span|font|small|big|s|del|strike|mark|a|img|code|tt|kbd|abbr|cite|q|label|nobr|wbr|o:p"
    "|article|header|footer|main|body|html|head"
)
_TOKEN = re.compile(
    r"(?P<hardbreak>\\(?=\s*\n))|(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<comment><!--.{0,5000}?-->)"
    rf"|(?P<tag></?(?P<name>{'|'.join(_STYLES)}|{_QUIET})(?:\s[^<>]{{0,1000}})?\s?/?>)"
    r"|(?P<autolink><(?:https?://|mailto:)[^\s<>]{1,2000}>)"
    r"|(?P<image>!\[[^\]\n]{0,500}\]\([^()\n]{0,2000}\))"
    r"|(?P<link>\](?P<target>\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s\"[^\"\n]{0,300}\")?\)))"
    r"|(?P<bracket>\[)"
    r"|(?P<code>(?<!`)(?P<ticks>`{1,2})(?!`)[^`\n]{1,500}(?P=ticks)(?!`))",
    re.DOTALL | re.IGNORECASE,
)
_URL = re.compile(r"\((?:$|[\w+.-]*:|[./#?]|\S*[./]\S)")
_FIRST = re.compile(r"[\\&<\[\]`!]")
_ANY_MARK = re.compile(r"[*_\\&<\[`!]")


@dataclass(slots=True)
class Inline:
    """What the marks of one or more regions come to."""

    edits: list[Edit] = field(default_factory=list)
    styles: list[Style] = field(default_factory=list)


def read_inline(text: str, start: int, end: int, into: Inline) -> None:
    """Find the marks of ``[start, end)``, a paragraph or a table cell."""
    if not _ANY_MARK.search(text, start, end):
        return
    scan = _Scan(text, into)
    first = len(into.edits)
    scan.run(start, end)
    edits, styles = find_emphasis(text, start, end, scan.taken)
    into.styles.extend(styles)
    into.edits[first:] = sorted(into.edits[first:] + edits, key=lambda edit: edit.start)


class _Scan:
    """Everything but emphasis, which needs to know what is taken already."""

    def __init__(self, text: str, into: Inline) -> None:
        self.text = text
        self.into = into
        self.taken: set[int] = set()
        self.brackets: list[int] = []
        self.tags: dict[str, int] = {}

    def run(self, start: int, end: int) -> None:
        """Take every token of ``[start, end)``; a quick look for their first characters comes first."""
        done = start
        for candidate in _FIRST.finditer(self.text, start, end):
            if candidate.start() < done:
                continue
            match = _TOKEN.match(self.text, candidate.start(), end)
            if match:
                self._take(match)
                done = match.end()

    def _take(self, match: re.Match[str]) -> None:
        # The outer groups carry the names of the methods below.
        getattr(self, f"_{match.lastgroup}")(match)

    def _drop(self, start: int, end: int, text: str = "") -> None:
        self.into.edits.append(Edit(start, end, text))
        self.taken.update(range(start, end))

    def _escape(self, match: re.Match[str]) -> None:
        self._drop(match.start(), match.start() + 1)
        self.taken.add(match.start() + 1)

    def _entity(self, match: re.Match[str]) -> None:
        decoded = html.unescape(match[0])
        if decoded != match[0]:
            self._drop(match.start(), match.end(), decoded.replace("\xa0", " ").replace("\n", " "))

    def _comment(self, match: re.Match[str]) -> None:
        self._drop(match.start(), match.end())

    _image = _comment
    _hardbreak = _comment

    def _autolink(self, match: re.Match[str]) -> None:
        self._drop(match.start(), match.start() + 1)
        self._drop(match.end() - 1, match.end())

    def _code(self, match: re.Match[str]) -> None:
        size = len(match["ticks"])
        self._drop(match.start(), match.start() + size)
        self._drop(match.end() - size, match.end())
        self.taken.update(range(match.start(), match.end()))

    def _bracket(self, match: re.Match[str]) -> None:
        self.brackets.append(match.start())

    def _link(self, match: re.Match[str]) -> None:
        if self.brackets and _URL.match(match["target"]):
            opening = self.brackets.pop()
            self._drop(opening, opening + 1)
            self._drop(match.start(), match.end())

    def _tag(self, match: re.Match[str]) -> None:
        self._drop(match.start(), match.end())
        name = match["name"].lower()
        if name not in _STYLES:
            return
        if not match[0].startswith("</"):
            self.tags[name] = match.end()
        elif name in self.tags:
            self.into.styles.append(Style(self.tags.pop(name), match.start(), _STYLES[name]))
