"""A small .xlsx written cell by cell: styles by name, merged cells, hidden rows and sheets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape

from samples.wordml import package

_SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

# Name of a style → (font, border, number format, horizontal alignment, wrapped).
_STYLES: dict[str, tuple[int, int, int, str, bool]] = {
    "plain": (0, 0, 0, "left", False),
    "bold": (1, 0, 0, "center", True),
    "italic": (2, 0, 0, "center", True),
    "right": (2, 0, 0, "right", False),
    "head": (1, 1, 0, "center", True),
    "cell": (0, 1, 0, "left", True),
    "centre": (0, 1, 0, "center", False),
    "number": (0, 1, 3, "right", False),
    "decimal": (0, 1, 164, "right", False),
    "percent": (0, 1, 165, "right", False),
    "day": (0, 1, 14, "center", False),
    "total": (1, 1, 3, "right", False),
}
_ORDER = list(_STYLES)
_STATE, _HIDDEN, _WRAPS = ' state="hidden"', ' hidden="1"', ' wrapText="1"'
_FONTS = ("", "<b/>", "<i/>")
_FORMATS = {164: "#,##0.0", 165: "0.0%"}

# (cell, value, style); a value that begins with "=" is a formula, its result behind a bar.
Entry = tuple[str, str | float, str]


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """What goes into one sheet."""

    name: str
    entries: Sequence[Entry]
    merged: Sequence[str] = ()
    hidden_rows: frozenset[int] = field(default_factory=frozenset)
    hidden: bool = False


def workbook(sheets: Sequence[SheetPlan]) -> bytes:
    """A complete .xlsx."""
    parts = {f"xl/worksheets/sheet{number}.xml": _sheet(plan) for number, plan in enumerate(sheets, 1)}
    return package(
        {
            "[Content_Types].xml": _content_types(len(sheets)),
            "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": _workbook(sheets),
            "xl/_rels/workbook.xml.rels": _relations(
                [*(("worksheet", name.removeprefix("xl/")) for name in parts), ("styles", "styles.xml")]
            ),
            "xl/styles.xml": _styles(),
            **parts,
        }
    )


def _content_types(count: int) -> str:
    kinds = {"workbook": "sheet.main", "styles": "styles"}
    overrides = [(f"/xl/{name}.xml", kind) for name, kind in kinds.items()]
    overrides += [(f"/xl/worksheets/sheet{number}.xml", "worksheet") for number in range(1, count + 1)]
    written = "".join(
        f'<Override PartName="{part}" ContentType="{_SHEET_TYPES}.{kind}+xml"/>' for part, kind in overrides
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{written}</Types>'
    )


def _relations(links: Iterable[tuple[str, str]]) -> str:
    written = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATION}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(links, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{written}</Relationships>'


def _workbook(sheets: Sequence[SheetPlan]) -> str:
    entries = "".join(
        f'<sheet name="{escape(plan.name)}" sheetId="{number}" r:id="rId{number}"{_STATE if plan.hidden else ""}/>'
        for number, plan in enumerate(sheets, 1)
    )
    return f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATION}"><sheets>{entries}</sheets></workbook>'


def _styles() -> str:
    formats = "".join(f'<numFmt numFmtId="{number}" formatCode="{code}"/>' for number, code in _FORMATS.items())
    fonts = "".join(f'<font>{mark}<sz val="12"/><name val="Times New Roman"/></font>' for mark in _FONTS)
    sides = "".join(f'<{side} style="thin"/>' for side in ("left", "right", "top", "bottom"))
    xfs = "".join(
        f'<xf numFmtId="{code}" fontId="{font}" fillId="0" borderId="{border}" xfId="0" applyAlignment="1">'
        f'<alignment horizontal="{align}" vertical="center"{_WRAPS if wraps else ""}/></xf>'
        for font, border, code, align, wraps in _STYLES.values()
    )
    return (
        f'<styleSheet xmlns="{_MAIN}"><numFmts count="{len(_FORMATS)}">{formats}</numFmts>'
        f'<fonts count="{len(_FONTS)}">{fonts}</fonts><fills count="1"><fill><patternFill patternType="none"/></fill>'
        f'</fills><borders count="2"><border/><border>{sides}</border></borders><cellStyleXfs count="1">'
        f'<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="{len(_STYLES)}">{xfs}'
        "</cellXfs></styleSheet>"
    )


def _sheet(plan: SheetPlan) -> str:
    rows: dict[int, list[Entry]] = {}
    for entry in plan.entries:
        rows.setdefault(int(entry[0].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")), []).append(entry)
    written = "".join(
        f'<row r="{row}"{_HIDDEN if row in plan.hidden_rows else ""}>{"".join(map(_cell, rows[row]))}</row>'
        for row in sorted(rows)
    )
    merged = "".join(f'<mergeCell ref="{reference}"/>' for reference in plan.merged)
    merges = f'<mergeCells count="{len(plan.merged)}">{merged}</mergeCells>' if merged else ""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{written}</sheetData>{merges}</worksheet>'


def _cell(entry: Entry) -> str:
    reference, value, style = entry
    opened = f'<c r="{reference}" s="{_ORDER.index(style)}"'
    if isinstance(value, (int, float)):
        return f"{opened}><v>{value}</v></c>"
    if value.startswith("="):
        formula, _, result = value[1:].partition("|")
        return f"{opened}><f>{escape(formula)}</f><v>{result}</v></c>"
    if not value:
        return f"{opened}/>"
    return f'{opened} t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
