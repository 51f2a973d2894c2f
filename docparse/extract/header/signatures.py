"""Signatures: marks of authority, position and name (Decree 30/2020, Phụ lục I, mục II.7)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from docparse.extract.header.fixed_lines import is_rule
from docparse.extract.header.lines import Line
from docparse.extract.header.person_names import is_name
from docparse.extract.header.positions import begins_position, is_collective_mark, mark_at_head, without_mark
from docparse.extract.header.recipients import Recipients
from docparse.extract.header.shape import is_upper
from docparse.values import Signature

_SIGNED = re.compile(r"^[(\[]?\s*(?:đã\s+)?k[ýí]\b.*|^\(.*\)$", re.IGNORECASE)
# Two positions on one line: before a mark, and before the deputy's.
_CUT = re.compile(r"\s+(?=(?:TM|KT|TL|TUQ)\s*\.|(?:T/M|K/T|T/L)\b)|(?<=[^\s.])\s+(?=PHÓ\s)")
_AFTER_COLLECTIVE = re.compile(r"\s+(?=(?:CHỦ TỊCH|BÍ THƯ|TRƯỞNG BAN|TRƯỞNG ĐOÀN|CHỦ NHIỆM|PHÓ\s.*)$)")
_LONGEST_HEAD = 160
_LONGEST_IN_SMALL = 60
_MOST_HEADS = 8
# Signed pages leave room: stamps and notes between the position and the name.
_MOST_BETWEEN = 4
_BEFORE, _AFTER = 14, 40
_SENTENCE = 150


def find_signatures(lines: Sequence[Line], recipients: Recipients | None) -> tuple[Signature, ...]:
    """The signatures near the recipients; without recipients those at the end of the part."""
    ordered = _by_column(lines)
    found = list(_signatures(ordered, _is_head))
    if found or recipients is None:
        return _near(found, lines, recipients) or _at_the_end(found, lines)
    return _near(list(_signatures(ordered, _is_head_in_small)), lines, recipients)


def _near(found: Sequence[Signature], lines: Sequence[Line], recipients: Recipients | None) -> tuple[Signature, ...]:
    if recipients is None:
        return ()
    low = lines[max(0, recipients.head - _BEFORE)].start
    high = lines[min(len(lines) - 1, recipients.last + _AFTER)].end
    head = lines[recipients.head].cell
    if head is not None:
        beside = (line.start for line in lines if line.cell and line.cell[0] == head[0] and line.cell[1] >= head[1])
        low = min(low, *beside)
    return tuple(one for one in found if low <= one.start < high)


def _at_the_end(found: Sequence[Signature], lines: Sequence[Line]) -> tuple[Signature, ...]:
    """Signatures after which no sentence follows: those of the end, not of a form in the middle."""
    last = max((line.start for line in lines if len(line.text) > _SENTENCE), default=-1)
    after = tuple(one for one in found if one.start > last)
    return after or tuple(one for one in found[-1:] if one.authority)


def _by_column(lines: Sequence[Line]) -> list[Line]:
    """Signatures side by side stand row by row in a table, or line by line in plain text; here column by column."""
    first = {line.cell[0]: line.start for line in reversed(lines) if line.cell is not None}
    keys: list[tuple[int, int, int]] = []
    passage = 0
    for line in lines:
        if len(line.text) > _SENTENCE or line.cell is not None:
            passage = line.end
        cell = line.cell
        keys.append((first[cell[0]], cell[2], line.start) if cell is not None else (passage, line.right, line.start))
    return [lines[place] for place in sorted(range(len(lines)), key=keys.__getitem__)]


def _signatures(lines: Sequence[Line], is_head: Callable[[Line], bool]) -> Iterator[Signature]:
    index = 0
    while index < len(lines):
        signature, used = _signature_at(lines, index, is_head)
        if signature is not None:
            yield signature
        index += used


def _signature_at(lines: Sequence[Line], index: int, is_head: Callable[[Line], bool]) -> tuple[Signature | None, int]:
    """The signature whose first line is at ``index``, and how many lines it takes."""
    if not (is_head(lines[index]) and begins_position(lines[index].text)):
        return None, 1
    named = _skip(lines, index, is_head, _MOST_HEADS)
    heads = lines[index:named]
    at_name = _skip(lines, named, _is_between, _MOST_BETWEEN)
    name = lines[at_name] if at_name < len(lines) and is_name(lines[at_name].text) else None
    positions = _positions([line.text for line in heads])
    marks = tuple(mark for mark in map(mark_at_head, positions) if mark)
    if name is None and not marks:
        return None, 1
    last = name or heads[-1]
    signature = Signature(
        start=heads[0].start, end=last.end, authority=marks, title=_title(positions), name=name.text if name else None
    )
    return signature, (at_name + 1 if name else named) - index


def _skip(lines: Sequence[Line], index: int, accept: Callable[[Line], bool], most: int) -> int:
    """Index of the first line from ``index`` on that is not accepted."""
    end = index
    while end < min(len(lines), index + most) and accept(lines[end]):
        end += 1
    return end


def _is_head(line: Line) -> bool:
    """A line of a mark, a position or an organ, in capitals."""
    text = line.text
    return len(text) < _LONGEST_HEAD and is_upper(text) and not is_rule(text) and not is_name(text)


def _is_head_in_small(line: Line) -> bool:
    """Capitals may be a matter of formatting, or forgotten; then only its words tell a position."""
    text = line.text
    return len(text) < _LONGEST_IN_SMALL and text[:1].isupper() and begins_position(text) and not is_name(text)


def _is_between(line: Line) -> bool:
    return is_rule(line.text) or bool(_SIGNED.match(line.text))


def _positions(heads: Sequence[str]) -> list[str]:
    """The lines put together and cut again so that each holds one mark or position."""
    joined: list[str] = []
    for head in heads:
        if joined and (joined[-1].endswith(",") or not begins_position(head)):
            joined[-1] = f"{joined[-1]} {head}"
        else:
            joined.append(head)
    return [part for text in joined for piece in _CUT.split(text) for part in _split_collective(piece)]


def _split_collective(piece: str) -> list[str]:
    """TM. ỦY BAN NHÂN DÂN CHỦ TỊCH on one line."""
    mark = mark_at_head(piece)
    if mark is None or not is_collective_mark(mark):
        return [piece]
    collective, *position = _AFTER_COLLECTIVE.split(without_mark(piece), maxsplit=1)
    return [f"{mark} {collective}", *position]


def _title(positions: Sequence[str]) -> str | None:
    """The last line's position where authority is delegated; else the first: a second office may follow it."""
    marked = any(map(mark_at_head, positions))
    chosen = positions[-1] if marked else positions[0]
    mark = mark_at_head(chosen)
    if mark is not None and is_collective_mark(mark):
        return None
    return without_mark(chosen).rstrip(" ,.") or None
