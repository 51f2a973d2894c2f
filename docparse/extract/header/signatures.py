"""Signatures: marks of authority, position and name (Decree 30/2020, Phụ lục I, mục II.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docparse.extract.header.fixed_lines import is_rule
from docparse.extract.header.lines import Line
from docparse.extract.header.organ_names import begins_organ
from docparse.extract.header.positions import begins_position, mark_at_head, without_mark
from docparse.extract.header.recipients import Recipients
from docparse.extract.header.shape import CAPITALS, bare, is_upper
from docparse.values import Signature

_NAME_WORD = rf"[{CAPITALS}][^\W\d_]*(?:['’.-][^\W\d_]*)*"
_RANK = r"(?:Thượng|Trung|Đại|Thiếu)\s+(?:tá|tướng|úy|tướng)"
_DEGREE = (
    r"(?:(?:GS|PGS|TSKH|TS|ThS|BS|CN|KS|LS|CKI|CKII|BSCKI|BSCKII|Dr|Thạc sĩ|Tiến sĩ|Bác sĩ|Luật sư|Kỹ sư"
    rf"|{_RANK})[.,\s]+)*"
)
_NAME = re.compile(rf"^{_DEGREE}{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,5}}$")
_NOT_NAMES = re.compile(
    r"^(?:nơi nhận|như trên|số|điều|việt nam|hồ chí minh|đã ký|hà nội|phụ lục|tỉnh|thành phố)\b", re.IGNORECASE
)
_SIGNED = re.compile(r"^[(\[]?\s*(?:đã\s+)?k[ýí]\b.*|^\(.*\)$", re.IGNORECASE)
_CUT_UPPER = re.compile(r"\s+(?=(?:TM|KT|TL|TUQ)\s*\.|(?:T/M|K/T|T/L)\b)|(?<=\S{3})\s+(?=PHÓ\s)")
_COLLECTIVE_TAIL = re.compile(r"\s+(?=(?:CHỦ TỊCH|BÍ THƯ|TRƯỞNG BAN|TRƯỞNG ĐOÀN|PHÓ\s.*)$)")
# Signed pages leave room: stamps and notes between the position and the name.
_MOST_BETWEEN = 4
_MOST_POSITION_LINES = 8
_BEFORE, _AFTER = 14, 40


def find_signatures(lines: Sequence[Line], recipients: Recipients | None) -> tuple[Signature, ...]:
    """The signatures near the recipients; without recipients those at the end of the part."""
    ordered = _by_column(lines)
    found = list(_signatures(ordered))
    if recipients is not None:
        near = _near(found, lines, recipients)
        if near:
            return near
    return _last_group(found, lines)


def _near(found: Sequence[Signature], lines: Sequence[Line], recipients: Recipients) -> tuple[Signature, ...]:
    low = lines[max(0, recipients.head - _BEFORE)].start
    high = lines[min(len(lines) - 1, recipients.last + _AFTER)].end
    cell = lines[recipients.head].cell
    if cell is not None:
        beside = [line for line in lines if line.cell is not None and line.cell[0] == cell[0] and line.cell[1] >= cell[1]]
        low = min(low, beside[0].start)
    return tuple(one for one in found if low <= one.start < high)


def _last_group(found: Sequence[Signature], lines: Sequence[Line]) -> tuple[Signature, ...]:
    """Signatures after which nothing long follows: those of the end, not of a form in the middle."""
    bodies = [line.start for line in lines if len(line.text) > 150]
    last = bodies[-1] if bodies else -1
    after = tuple(one for one in found if one.start > last)
    return after or tuple(found[-1:] if found and found[-1].authority else ())


def _by_column(lines: Sequence[Line]) -> list[Line]:
    """Side by side signatures stand row by row in a table; read them column by column."""
    return sorted(lines, key=lambda line: (_table_start(line, lines), line.cell[2] if line.cell else 0))


def _table_start(line: Line, lines: Sequence[Line]) -> int:
    return line.start if line.cell is None else line.cell[0] * 0 + line.start


def _signatures(lines: Sequence[Line]) -> Iterator[Signature]:
    index = 0
    while index < len(lines):
        signature, used = _signature_at(lines, index)
        if signature is not None:
            yield signature
        index += max(1, used)


def _signature_at(lines: Sequence[Line], index: int) -> tuple[Signature | None, int]:
    """The signature whose first line is at ``index``, and how many lines it takes."""
    if not _begins_signature(lines[index].text):
        return None, 1
    heads: list[str] = []
    position = index
    while position < len(lines) and len(heads) < _MOST_POSITION_LINES and _is_head(lines[position], heads):
        heads.append(lines[position].text)
        position += 1
    after_heads = position
    while position < len(lines) and position - after_heads < _MOST_BETWEEN and _is_between(lines[position].text):
        position += 1
    name = lines[position] if position < len(lines) and is_name(lines[position].text) else None
    positions = _positions(heads)
    marks = tuple(mark for mark in map(mark_at_head, positions) if mark)
    if name is None and not (marks and after_heads > index):
        return None, 1
    end = name if name is not None else lines[after_heads - 1]
    title = _title(positions, bool(marks))
    signature = Signature(
        start=lines[index].start, end=end.end, authority=marks, title=title, name=name.text if name else None
    )
    return signature, (position if name is not None else after_heads - 1) - index + 1


def _begins_signature(text: str) -> bool:
    return len(text) < 160 and is_upper(text) and begins_position(text)


def _is_head(line: Line, heads: Sequence[str]) -> bool:
    if is_name(line.text) and heads and not begins_position(line.text) and not begins_organ(line.text):
        return not is_upper(line.text) and False
    return is_upper(line.text) and len(line.text) < 160 and not is_rule(line.text)


def _is_between(text: str) -> bool:
    return is_rule(text) or bool(_SIGNED.match(text))


def is_name(text: str) -> bool:
    """True if ``text`` looks like a person's name, with or without a degree or rank before it."""
    if not _NAME.match(text) or _NOT_NAMES.match(text):
        return False
    return not is_upper(text) or not (begins_position(text) or begins_organ(text) or len(text.split()) > 4)


def _positions(heads: Sequence[str]) -> list[str]:
    """Lines put together and cut again so that each holds one mark or position."""
    joined: list[str] = []
    for head in heads:
        if joined and (joined[-1].endswith(",") or not begins_position(head)):
            joined[-1] = f"{joined[-1]} {head}"
        else:
            joined.append(head)
    pieces = [piece for text in joined for piece in _CUT_UPPER.split(text)]
    return [part for piece in pieces for part in _split_collective(piece)]


def _split_collective(piece: str) -> list[str]:
    """TM. ỦY BAN NHÂN DÂN CHỦ TỊCH on one line."""
    mark = mark_at_head(piece)
    if mark is None or not bare(mark).startswith(("tm", "t/m")):
        return [piece]
    collective = without_mark(piece)
    parts = _COLLECTIVE_TAIL.split(collective, maxsplit=1)
    return [f"{mark} {parts[0]}", *parts[1:]]


def _title(positions: Sequence[str], marked: bool) -> str | None:
    """The last line's position where authority is delegated; else the first (rank lines may follow it)."""
    if not positions:
        return None
    chosen = positions[-1] if marked else positions[0]
    if marked and mark_at_head(chosen) and bare(mark_at_head(chosen) or "").startswith(("tm", "t/m")):
        return None
    return without_mark(chosen).rstrip(" ,.") or None
