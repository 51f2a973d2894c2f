"""Evidence for and against joining two lines, and its weight."""

from __future__ import annotations

from collections.abc import Container, Iterator

from docparse.readers.line_ends import is_ended, is_open, is_weakly_open, takes_label
from docparse.readers.line_starts import is_dash_in_sentence, is_upper, label_before, starts_item, starts_lower
from docparse.readers.region import Region
from docparse.readers.wrap_width import WrapWidth

# How far a fact speaks for joining two lines (negative: for parting them). The sum decides.
_WEIGHTS = {
    "ended": -3,
    "ended by a colon": -2,
    "item": -4,
    "dash in a sentence": 1,
    "label that the last word takes": 3,
    "full": 2,
    "short": -2,
    "very short": -2,
    "longer than the width": -1,
    "too long to be wrapped": -5,
    "next is too long for a first line": 4,
    "next looks like a first line": -3,
    "open end": 9,
    "weakly open end": 4,
    "open bracket": 2,
    "brackets inside a sentence": 3,
    "bracket after words": 2,
    "formatting changes": -3,
    "capitals stop": -4,
    "indented more": -5,
    "indented less": 3,
    "list in a sentence": 8,
}
# … and whether the words at the line end stand side by side elsewhere in the file.
_SEEN = 3
_NEVER_SEEN = -1
# With these, the words on either side of the line end tell nothing more.
_SETTLED = {
    "ended", "ended by a colon", "open end", "item", "dash in a sentence", "list in a sentence",
    "label that the last word takes",
}  # fmt: skip
# Columns by which a line must miss the width to be called short.
_SHORT = 8
_VERY_SHORT = 30
# Nine lines of ten keep to the learnt width; the rest may exceed it by so much.
_TIGHT = 2
_FIRST_SPREAD = 5
# Tags with line ends inside leave two lines of source as one.
_TOO_LONG = 2.2
# Lines above in which the earlier parts of a list in a sentence may stand.
_LIST_WITHIN = 40


def weigh(region: Region, index: int, begin: int, width: WrapWidth, pairs: Container[tuple[str, str]]) -> int:
    """The evidence that line ``index`` goes on with the paragraph that line ``begin`` opened.

    Positive: it does. ``pairs`` are the neighbouring words inside the file's lines.
    """
    if _is_surely_item(region, index, begin):
        return _WEIGHTS["item"]
    facts = {*_facts(region, index, begin), *_width_facts(region, index, width, is_first=index - 1 == begin)}
    weight = sum(_WEIGHTS[fact] for fact in facts)
    if facts & _SETTLED or not -_SEEN < weight <= -_NEVER_SEEN:
        return weight
    # Only a close case is worth the look into the words of the whole file.
    seen = _pair(region.words[index - 1], region.words[index]) in pairs
    return weight + (_SEEN if seen else _NEVER_SEEN)


def _pair(before: str, words: str) -> tuple[str, str]:
    return before.split()[-1], words.split()[0].rstrip(".,;:!?)")


def runs_on(region: Region, index: int, begin: int) -> bool:
    """True if the label at the start of a line follows one that stands inside the paragraph."""
    label = label_before(region.words[index])
    if label is None:
        return False
    return any(f" {label} " in region.words[at] for at in range(max(begin, index - _LIST_WITHIN), index))


def _is_surely_item(region: Region, index: int, begin: int) -> bool:
    """True for an item below an ended line where no bracket and no list in a sentence speak for joining them.

    What the widths may say weighs less. Most items are such.
    """
    before, words = region.words[index - 1], region.words[index]
    return (
        is_ended(before)
        and "(" not in before
        and words[:1] != "("
        and starts_item(words)
        and not runs_on(region, index, begin)
    )


def _facts(region: Region, index: int, begin: int) -> Iterator[str]:
    """Evidence in the words and their formatting."""
    before, words = region.words[index - 1], region.words[index]
    ended = is_ended(before)
    if ended:
        yield "ended by a colon" if before.endswith(":") else "ended"
    if runs_on(region, index, begin):
        yield "list in a sentence"
    elif is_dash_in_sentence(words) and not ended:
        yield "dash in a sentence"
    elif starts_item(words):
        yield "label that the last word takes" if takes_label(before, words) else "item"
    elif not ended:
        yield from _open_ends(before)
    if before.count("(") > before.count(")"):
        yield "open bracket"
    if words.startswith("(") and ")" in words[:-1] and not words.endswith(")"):
        yield "brackets inside a sentence"
    if words[:1] == "(" and words[1:2].islower() and not is_upper(before):
        yield "bracket after words"
    if index - 1 in region.changes:
        yield "formatting changes"
    if is_upper(before) and not is_upper(words) and words.lstrip("(")[:1].isalpha():
        yield "capitals stop"


def _open_ends(before: str) -> Iterator[str]:
    if is_open(before):
        yield "open end"
    elif is_weakly_open(before):
        yield "weakly open end"


def _width_facts(region: Region, index: int, width: WrapWidth, *, is_first: bool) -> Iterator[str]:
    """Evidence in the lengths of the lines and in their indents."""
    if width.line is None or width.first is None:
        return
    before, words = region.words[index - 1], region.words[index]
    limit = width.first if is_first else width.line
    room = limit - len(before) - 1 - len(words.split(maxsplit=1)[0])
    too_long_for_first = width.has_short_first and len(words) > width.first + _FIRST_SPREAD
    if room <= _TIGHT:
        yield "full"
    elif room >= _SHORT and not (is_first and too_long_for_first):
        # A first line may be short because a longer tag stood before it.
        yield "short"
        if room >= _VERY_SHORT:
            yield "very short"
    if len(before) > width.line * _TOO_LONG:
        yield "too long to be wrapped"
    elif len(before) > width.line + _SHORT:
        yield "longer than the width"
    if too_long_for_first:
        yield "next is too long for a first line"
    elif width.has_short_first:
        yield from _first_line_facts(region, index, width.first)
    elif region.lines[index].indent != region.lines[index - 1].indent:
        more = region.lines[index].indent > region.lines[index - 1].indent
        yield "indented more" if more else "indented less"


def _first_line_facts(region: Region, index: int, first: int) -> Iterator[str]:
    """A line that stops at the width of first lines, though its sentence goes on, is one."""
    length = len(region.words[index])
    if index + 1 < len(region.words) and length >= first - _FIRST_SPREAD and starts_lower(region.words[index + 1]):
        yield "next looks like a first line"
