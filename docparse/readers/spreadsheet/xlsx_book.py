"""Workbooks in Office Open XML (.xlsx, .xlsm), transitional and strict: their visible sheets, cell by cell."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from lxml import etree

from docparse.readers.spreadsheet.faults import unreadable
from docparse.readers.spreadsheet.grid import MOST_CELLS, Lines, Remarks, Sheet, SheetCell, split_lines
from docparse.readers.spreadsheet.number_display import show_number, show_text
from docparse.readers.spreadsheet.number_tokens import read_format
from docparse.readers.spreadsheet.package import Package
from docparse.readers.spreadsheet.remnants import workbook_remnants
from docparse.readers.spreadsheet.xlsx_styles import DEFAULT, CellStyle, read_look, read_styles, whole
from docparse.readers.written_blocks import Look
from docparse.values import Remnant

_RELATION_ID = re.compile(r"\{[^}]*relationships\}id$")
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
# Characters that XML cannot hold are written by their numbers.
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MOST_COLUMNS = 16_384
_YES = {"1", "true"}
_RichText = tuple[tuple[str, Look | None], ...]
_ISO_DAY = "yyyy-mm-dd"
_EPOCH = datetime.datetime(1899, 12, 30)


class XlsxBook:
    """An opened workbook; ``remarks`` fills while its sheets are read.

    ``iso_days``: days are given as "2020-03-05" instead of as their cells show them, which no reader of a table could
    tell from the American order.
    """

    def __init__(self, data: bytes, path: str, *, iso_days: bool = False) -> None:
        self.remarks = Remarks()
        self._iso_days = iso_days
        self._package = Package(data, path)
        self._part = self._main_part()
        root = self._package.xml(self._part)
        if root is None or etree.QName(root).localname != "workbook":
            raise unreadable(path, "damaged", self._part)
        self._root = root
        self._links = {link.id: link for link in self._package.links(self._part)}
        settings = root.find("{*}workbookPr")
        self._from_1904 = settings is not None and settings.get("date1904") in _YES
        self._styles = read_styles(self._linked("styles"))
        self._strings = list(self._shared_strings())
        if any("comments" in name and name.startswith("xl/") for name in self._package.names()):
            self.remarks.note("comments")

    @property
    def remnants(self) -> tuple[Remnant, ...]:
        """What is left in the file of the work on it."""
        return workbook_remnants(self._package)

    def sheets(self) -> Iterator[Sheet]:
        """The sheets that are shown, in order, numbered from 1."""
        number = 0
        for entry in self._root.iterfind("{*}sheets/{*}sheet"):
            link = self._links.get(_relation_id(entry))
            if entry.get("state", "visible") != "visible":
                self.remarks.note("hidden_sheets")
            elif link is None or link.kind != "worksheet":
                self.remarks.note("other_sheets")
            else:
                number += 1
                yield self._sheet(number, link.target)

    def _main_part(self) -> str:
        for link in self._package.links(""):
            if link.kind == "officeDocument":
                if link.target.lower().endswith(".bin"):
                    raise unreadable(self._package.path, "binary_workbook")
                return link.target
        return "xl/workbook.xml"

    def _linked(self, kind: str) -> etree._Element | None:
        found = next((link.target for link in self._links.values() if link.kind == kind), None)
        return None if found is None else self._package.xml(found)

    def _shared_strings(self) -> Iterator[_RichText]:
        found = next((link.target for link in self._links.values() if link.kind == "sharedStrings"), None)
        for item in self._package.elements(found, "si") if found else ():
            yield _rich_text(item)

    def _sheet(self, number: int, part: str) -> Sheet:
        sheet, row = Sheet(number), 0
        for element in self._package.elements(part, "col", "row", "mergeCell"):
            match etree.QName(element).localname:
                case "col" if element.get("hidden") in _YES:
                    first, last = whole(element.get("min")), whole(element.get("max"))
                    sheet.hidden_columns.update(range(max(1, first), min(last, _MOST_COLUMNS) + 1))
                case "mergeCell" if len(sheet.merged) < MOST_CELLS:
                    sheet.merged += _extent(str(element.get("ref", "")))
                case "row":
                    row = whole(element.get("r"), row + 1)
                    if element.get("hidden") in _YES:
                        sheet.hidden_rows.add(row)
                    sheet.cells += self._row(element, row)
        return sheet

    def _row(self, element: etree._Element, row: int) -> Iterator[SheetCell]:
        column = 0
        for cell in element.iterfind("{*}c"):
            place = _REFERENCE.fullmatch(str(cell.get("r", "")))
            column = column_number(place[1]) if place else column + 1
            style_number = whole(cell.get("s"))
            style = self._styles[style_number] if 0 <= style_number < len(self._styles) else DEFAULT
            lines = self._content(cell, style)
            if lines and self.remarks.admits_cell():
                yield SheetCell(row, column, row, column, lines, style.ruled, style.alignment)

    def _content(self, cell: etree._Element, style: CellStyle) -> Lines:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inline = cell.find("{*}is")
            return self._lines(() if inline is None else _rich_text(inline), style)
        value = cell.findtext("{*}v")
        if value is None or value == "":
            if cell.find("{*}f") is not None and kind != "str":
                self.remarks.note("no_result")
            return ()
        if kind == "s":
            index = whole(value, -1)
            return self._lines(self._strings[index] if 0 <= index < len(self._strings) else (), style)
        return self._lines(((self._shown(kind, value, style), None),), style)

    def _shown(self, kind: str, value: str, style: CellStyle) -> str:
        if kind == "b":
            return "TRUE" if value in _YES else "FALSE"
        if kind in {"str", "e"}:
            return show_text(_unescape(value), style.code)
        number = _days(value) if kind == "d" else _number(value)
        if number is None:
            return value
        is_day = self._iso_days and (kind == "d" or any(section.is_date for section in read_format(style.code)))
        return show_number(number, _ISO_DAY if is_day else style.code, from_1904=self._from_1904)

    def _lines(self, pieces: _RichText, style: CellStyle) -> Lines:
        return split_lines((text, style.look if look is None else look) for text, look in pieces)


def _rich_text(item: etree._Element) -> _RichText:
    """The text of an ``si`` or ``is``; None as look: that of the cell. Readings beside Asian letters are left out."""
    pieces: list[tuple[str, Look | None]] = []
    for child in item:
        match etree.QName(child).localname:
            case "t":
                pieces.append((_unescape(child.text or ""), None))
            case "r":
                properties = child.find("{*}rPr")
                look = None if properties is None else read_look(properties)
                pieces.append((_unescape(child.findtext("{*}t") or ""), look))
    return tuple(pieces)


def _unescape(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def _number(value: str) -> float | None:
    try:
        return float(value)
    except ValueError:
        return None


def _days(value: str) -> float | None:
    """An ISO day as a count of days."""
    try:
        moment = datetime.datetime.fromisoformat(value).replace(tzinfo=None)
    except ValueError:
        return None
    return (moment - _EPOCH) / datetime.timedelta(days=1)


def column_number(letters: str) -> int:
    """The number of a column from its letters.

    >>> column_number("A"), column_number("AA")
    (1, 27)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _extent(reference: str) -> list[tuple[int, int, int, int]]:
    first, _, last = reference.partition(":")
    begin, end = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last)
    if begin is None or end is None:
        return []
    return [(int(begin[2]), column_number(begin[1]), int(end[2]), column_number(end[1]))]


def _relation_id(entry: etree._Element) -> str:
    return next((str(value) for name, value in entry.attrib.items() if _RELATION_ID.search(str(name))), "")
