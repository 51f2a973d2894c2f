"""The table of legal bases as a Word file: to be checked by a person, or pasted into a paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from docparse.report.citations_table import cited_instruments
from docparse.report.instruments import InstrumentRow
from docparse.report.places import date_words, place_words
from docparse.report.table_words import table_words
from docparse.report.validity import state_words, status_notes
from docparse.report.word_document import (
    Cell,
    Paragraph,
    Piece,
    Row,
    Table,
    Words,
    cell,
    header_row,
    paragraph,
    write_word,
)
from docparse.report.words import Lang, relation_word
from docparse.values import Analysis, Status

_SIZE = 13.0
_SMALL = 12.0
_NOTE = 11.0
_TITLES = ("row_number", "instrument", "day", "issued_by", "title", "validity", "cited_at")
_WIDTHS = (12, 46, 29, 30, 46, 60, 29)
_GROUND = "F2F2F2"


def render_citations_docx(analyses: Sequence[Analysis], lang: str = "vi") -> bytes:
    """The bytes of a .docx, landscape: for each document a table, the legal bases before the other instruments.

    Times New Roman 13 (Decree 30/2020/NĐ-CP, Phụ lục I); titles are repeated on every page, and no row is torn
    apart by the end of a page.
    """
    language: Lang = "en" if lang == "en" else "vi"
    said = table_words(language)
    pieces = [piece for number, analysis in enumerate(analyses) for piece in _document(analysis, number, said)]
    return write_word(pieces, title=said["bases_heading"], landscape=True)


def _document(analysis: Analysis, number: int, said: Mapping[str, str]) -> Iterator[Piece]:
    header = analysis.header
    named = " ".join(filter(None, (header.type, header.number, header.title))) or analysis.document.path
    yield Paragraph(
        words=(Words(said["bases_heading"], bold=True),), alignment="center", after=0, page_break=number > 0, size=14
    )
    yield paragraph(named, bold=True, alignment="center")
    instruments = cited_instruments(analysis)
    if not instruments:
        yield paragraph(said["no_citations"])
        return
    rows = [header_row([said[title] for title in _TITLES], size=_SIZE), *_rows(instruments, header.number, said)]
    yield Table(widths=_WIDTHS, rows=tuple(rows), header_rows=1)
    if not any(row.statuses for row in instruments):
        yield paragraph(said["none_looked_up"], italic=True, size=_SMALL)


def _rows(instruments: Sequence[InstrumentRow], own: str | None, said: Mapping[str, str]) -> Iterator[Row]:
    """The instruments in two groups, numbered through."""
    number = 0
    for title, members in (
        ("legal_bases", [row for row in instruments if row.relation == "based_on"]),
        ("other_instruments", [row for row in instruments if row.relation != "based_on"]),
    ):
        if members:
            heading = cell(f"{said[title]} ({len(members)})", bold=True, size=_SIZE)
            yield (Cell(heading.paragraphs, columns=len(_TITLES), shade=_GROUND),)
        for row in members:
            number += 1
            yield _row(number, row, own, said)


def _row(number: int, row: InstrumentRow, own: str | None, said: Mapping[str, str]) -> Row:
    return (
        cell(str(number), alignment="center", size=_SIZE),
        cell(_called(row, own, said), size=_SIZE),
        cell(date_words(row.date), alignment="center", size=_SIZE),
        cell(row.issuer or "", size=_SIZE),
        cell(row.title or "", size=_SIZE),
        _validity(row.statuses, said),
        cell(_cited_at(row, said), size=_SIZE),
    )


def _called(row: InstrumentRow, own: str | None, said: Mapping[str, str]) -> str:
    """Type and number, or the name; below it the number that is probably meant.

    An attached text cites the document it came with: the one with the number ``own``.
    """
    if row.key is None:
        return f"“{row.text}” ({said['unresolved']})"
    called = "\n".join(filter(None, (row.type, row.number))) if row.number else row.name or row.text
    if row.relation == "attached" and row.number == own:
        return f"{called}\n({said['this_document']})"
    meant = row.corrected if row.number else row.proposal
    return f"{called}\n({said['probably']} {meant})" if meant and meant != row.number else called


def _validity(statuses: Sequence[Status], said: Mapping[str, str]) -> Cell:
    """The state on each day that was asked about; below it in small letters what is known beside it."""
    if not statuses:
        return cell(state_words(None, said), size=_SIZE)
    return Cell(tuple(paragraph for status in statuses for paragraph in _status(status, said)))


def _status(status: Status, said: Mapping[str, str]) -> Iterator[Paragraph]:
    day = said[f"basis_{status.basis}"].format(day=date_words(status.on))
    state = Words(state_words(status, said), bold=status.state != "in_force" or status.partly_expired)
    yield Paragraph(words=(state, Words(f" {day}")), size=_SIZE, after=0)
    if notes := "; ".join(status_notes(status, said)):
        yield Paragraph(words=(Words(notes, italic=True),), size=_NOTE, after=3)


def _cited_at(row: InstrumentRow, said: Mapping[str, str]) -> str:
    """Where it is first named; of a legal basis the heading above says what it is to the document."""
    place = place_words(row.place, said)
    first = place if row.relation == "based_on" else f"{relation_word(row.relation, said)}, {place}"
    return f"{first} ({said['times'].format(count=row.mentions)})" if row.mentions > 1 else first
