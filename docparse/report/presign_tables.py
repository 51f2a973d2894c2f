"""The tables of the record of a check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from docparse.report.counts import is_note
from docparse.report.places import date_words
from docparse.report.presign import Base, FileRecord, Point
from docparse.report.word_document import Cell, Paragraph, Row, Table, Words, cell, header_row

_SIZE = 12.0
_SMALL = 11.0
_SHADE = "F2F2F2"
_PLACES_SHOWN = 6
_LONGEST_TEXT = 90


def facts_table(facts: Sequence[tuple[str, str]]) -> Table:
    """Labels and values."""
    rows = tuple((cell(label, bold=True, size=_SIZE), cell(value, size=_SIZE)) for label, value in facts)
    return Table(widths=(50, 115), rows=rows)


def files_table(files: Sequence[FileRecord], said: Mapping[str, str]) -> Table:
    """One line a file, where there are several."""
    rows = [header_row([said[key] for key in ("row_number", "file", "verdict_heading", "points_count")], size=_SIZE)]
    for number, file in enumerate(files, 1):
        verdict = said[file.verdict.state if file.verdict else "not_examined"]
        count = str(file.count("left"))
        rows.append((_number(number), cell(file.name, size=_SIZE), cell(verdict, size=_SIZE), _number(count)))
    return Table(widths=(10, 75, 60, 20), rows=tuple(rows), header_rows=1)


def base_table(bases: Sequence[Base], said: Mapping[str, str]) -> Table:
    """The legal bases, then the other instruments, each with what is known of its validity."""
    titles = ("row_number", "instrument", "day", "issued_by", "validity_state")
    rows = [header_row([said[title] for title in titles], size=_SIZE)]
    number = 0
    for is_base, members in groupby(bases, key=lambda base: base.is_legal_base):
        listed = list(members)
        rows.append(_heading(f"{said['legal_bases' if is_base else 'other_instruments']} ({len(listed)})", len(titles)))
        for base in listed:
            number += 1
            rows.append(_base_row(number, base, said))
    return Table(widths=(10, 53, 26, 28, 48), rows=tuple(rows), header_rows=1)


def _base_row(number: int, base: Base, said: Mapping[str, str]) -> Row:
    title = Paragraph(words=(Words(base.title, italic=True),), size=_SMALL, after=0.0)
    called = cell(base.called, size=_SIZE).paragraphs
    return (
        _number(number),
        Cell((*called, title) if base.title else called),
        cell(date_words(base.date), alignment="center", size=_SIZE),
        cell(base.issuer, size=_SIZE),
        cell("\n".join(base.states) or said["unchecked_state"], size=_SIZE),
    )


def points_table(file: FileRecord, said: Mapping[str, str]) -> Table:
    """Each point with its fate: what was left, by how grave it is; what was fixed; what was set aside."""
    titles = ("row_number", "point_place", "point", "point_fate", "decided_by")
    rows = [header_row([said[title] for title in titles], size=_SIZE)]
    number = 0
    for group, members in groupby(file.points, key=_group):
        listed = list(members)
        places = sum(len(point.places) for point in listed)
        rows.append(_heading(f"{said[group]} ({places})", len(titles)))
        for point in listed:
            number += 1
            rows.append(_point_row(number, point, said))
    return Table(widths=(10, 26, 79, 25, 25), rows=tuple(rows), header_rows=1)


def _group(point: Point) -> str:
    if point.fate != "left":
        return f"group_{point.fate}"
    return "group_note" if is_note(point) else f"group_{point.disposition}"


def _point_row(number: int, point: Point, said: Mapping[str, str]) -> Row:
    return (
        _number(number),
        cell("\n".join(_places(point, said)), size=_SMALL),
        Cell(tuple(_content(point, said))),
        cell("\n".join(_fate(point, said)), size=_SIZE),
        cell("\n".join(filter(None, (point.by, _day(point, said)))), size=_SIZE),
    )


def _places(point: Point, said: Mapping[str, str]) -> Iterator[str]:
    places = list(dict.fromkeys(point.places))
    yield "; ".join(places[:_PLACES_SHOWN])
    if len(places) > _PLACES_SHOWN:
        yield said["and_more_places"].format(count=len(places) - _PLACES_SHOWN)


def _content(point: Point, said: Mapping[str, str]) -> Iterator[Paragraph]:
    """What is wrong, what is suggested, what it rests on."""
    yield _line(Words(f"{point.message} "), Words(f"[{point.code}]", size=_SMALL))
    text = " ".join((point.texts or ("",))[0].split())
    if text and text not in point.message:
        yield _line(Words(said["as_written"].format(text=_shortened(text))))
    if point.suggestion:
        yield _line(Words(said["instead"].format(right=point.suggestion), bold=True))
    yield _line(Words(said["rest_on"].format(source=point.source), italic=True, size=_SMALL))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else text[:_LONGEST_TEXT].rsplit(" ", 1)[0] + " …"


def _line(*words: Words) -> Paragraph:
    return Paragraph(words=words, size=_SIZE, after=0.0)


def _fate(point: Point, said: Mapping[str, str]) -> Iterator[str]:
    yield said[f"fate_{point.fate}"]
    if point.reason:
        yield said["fate_reason"].format(reason=point.reason)
    elif point.fate != "fixed" and not is_note(point):
        yield said["fate_reason_blank"]


def _day(point: Point, said: Mapping[str, str]) -> str:
    return said["fate_on"].format(day=date_words(point.on)) if point.on else ""


def signature_table(by: str, said: Mapping[str, str]) -> Table:
    """Two columns: who checked, and who answers for the check; kept on one page."""
    sides = (("sign_reviewer", by), ("sign_head", ""))
    cells = tuple(Cell(tuple(_signature(said[title], name, said))) for title, name in sides)
    return Table(widths=(1, 1), rows=(cells,), borders=False)


def _signature(title: str, name: str, said: Mapping[str, str]) -> Iterator[Paragraph]:
    for words in (Words(title, bold=True), Words(said["sign_here"], italic=True)):
        yield Paragraph(words=(words,), alignment="center", after=0.0, keep_next=True)
    yield Paragraph(words=(), before=56, after=0.0, keep_next=True)
    yield Paragraph(words=(Words(name, bold=True),), alignment="center", after=0.0)


def _number(number: int | str) -> Cell:
    return cell(str(number), alignment="center", size=_SIZE)


def _heading(text: str, columns: int) -> Row:
    paragraph = Paragraph(words=(Words(text, bold=True),), size=_SIZE, after=0.0, keep_next=True)
    return (Cell((paragraph,), columns=columns, shade=_SHADE),)
