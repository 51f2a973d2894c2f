"""Lines of a Markdown file before any is read: front matter, fences, quotation marks, breaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from docparse.readers.lines import Line, LineKind, classify, split_lines
from docparse.readers.markdown.html_blocks import HtmlBlocks
from docparse.readers.markdown.pipe_table import PipeRow, find_pipe_rows

_QUOTE = re.compile(r"(?:>\s*)+")
_FENCE = re.compile(r"(?:`{3,}|~{3,})[\w+-]*$")
_FRONT_MATTER = re.compile(r"---\n[\w-]+:.*\n(?:(?:[\w-]+:.*|[ \t].*|- .*|#.*)?\n){0,200}?---(?:\n|$)")
_LINK_TARGET = re.compile(r"\[[^\]\n]{1,200}\]: <?(?:https?:|mailto:|\.{0,2}/|#)\S*$")


@dataclass(slots=True)
class Prepared:
    """The lines to read; ``hard_ends``: ends of lines that the file breaks on purpose;

    ``literal``: starts of lines inside code fences, whose marks are text.
    """

    items: list[Line | PipeRow]
    hard_ends: set[int] = field(default_factory=set)
    literal: set[int] = field(default_factory=set)


def prepare(text: str) -> Prepared:
    """The lines of ``text`` that carry text, and what is known of their ends."""
    literal: set[int] = set()
    lines = list(_without_fences(text, _without_front_matter(text), literal))
    hard_ends = {line.end for line in lines if line.start in literal or _is_hard(text, line)}
    items: Iterable[Line | PipeRow] = find_pipe_rows(text, lines)
    if "<" in text:
        items = HtmlBlocks(text, hard_ends).cut(items)
    return Prepared(list(items), hard_ends, literal)


def _without_front_matter(text: str) -> Sequence[Line]:
    lines = list(split_lines(text))
    match = _FRONT_MATTER.match(text)
    if match is None:
        return lines
    return [line for line in lines if line.start >= match.end()]


def _without_fences(text: str, lines: Sequence[Line], literal: set[int]) -> Iterator[Line]:
    fenced = False
    for line in lines:
        if line.kind is not LineKind.TEXT:
            yield line
        elif _FENCE.match(text, line.start, line.end):
            fenced = not fenced
        elif fenced:
            literal.add(line.start)
            yield line
        elif not (text[line.start] == "[" and _LINK_TARGET.match(text, line.start, line.end)):
            yield _unquoted(text, line)


def _unquoted(text: str, line: Line) -> Line:
    match = _QUOTE.match(text, line.start, line.end) if text[line.start] == ">" else None
    if match is None:
        return line
    return line._replace(start=match.end(), kind=classify(text[match.end() : line.end]))


def _is_hard(text: str, line: Line) -> bool:
    """Two blanks or a backslash at the end of a line keep the line break."""
    if line.trailing >= 2:
        return True
    bare = text[line.start : line.end]
    return bare.endswith("\\") and not bare.endswith("\\\\")
