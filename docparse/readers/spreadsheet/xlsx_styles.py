"""What the styles of a workbook say about a cell: number format, letters, lines, alignment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from docparse.readers.spreadsheet.built_in_formats import BUILT_IN
from docparse.readers.written_blocks import PLAIN, Look

_ALIGNMENTS = {"left": "left", "center": "center", "centerContinuous": "center", "right": "right", "justify": "justify"}
_NONE = {None, "none"}


@dataclass(frozen=True, slots=True)
class CellStyle:
    """The effective style of cells; ``ruled``: lines of a table beside or both above and below."""

    code: str = ""
    look: Look = PLAIN
    ruled: bool = False
    alignment: str | None = None


DEFAULT = CellStyle()


def read_styles(root: etree._Element | None) -> list[CellStyle]:
    """The styles of the workbook's ``cellXfs``, by number."""
    if root is None:
        return []
    codes = {**BUILT_IN, **_own_codes(root)}
    looks = [read_look(font) for font in root.iterfind("{*}fonts/{*}font")]
    ruled = [_is_ruled(border) for border in root.iterfind("{*}borders/{*}border")]
    return [_style(xf, codes, looks, ruled) for xf in root.iterfind("{*}cellXfs/{*}xf")]


def _own_codes(root: etree._Element) -> dict[int, str]:
    formats = root.iterfind("{*}numFmts/{*}numFmt")
    return {whole(each.get("numFmtId")): str(each.get("formatCode", "")) for each in formats}


def _style(xf: etree._Element, codes: dict[int, str], looks: list[Look], ruled: list[bool]) -> CellStyle:
    font, border = whole(xf.get("fontId")), whole(xf.get("borderId"))
    alignment = xf.find("{*}alignment")
    return CellStyle(
        code=codes.get(whole(xf.get("numFmtId")), ""),
        look=looks[font] if 0 <= font < len(looks) else PLAIN,
        ruled=0 <= border < len(ruled) and ruled[border],
        alignment=_ALIGNMENTS.get(str(alignment.get("horizontal"))) if alignment is not None else None,
    )


def read_look(font: etree._Element | None) -> Look:
    """The look of a ``font`` or of the ``rPr`` of a stretch; sizes are left to the program that shows the sheet."""
    if font is None:
        return PLAIN
    position = font.find("{*}vertAlign")
    name = font.find("{*}name")
    name = font.find("{*}rFont") if name is None else name
    look = Look(
        bold=_is_on(font, "b"),
        italic=_is_on(font, "i"),
        underline=_is_on(font, "u"),
        superscript=position is not None and position.get("val") == "superscript",
    )
    return look if name is None else look.in_font(str(name.get("val", "")))


def _is_on(font: etree._Element, name: str) -> bool:
    setting = font.find(f"{{*}}{name}")
    return setting is not None and setting.get("val", "1") not in {"0", "false", "none"}


def _is_ruled(border: etree._Element) -> bool:
    sides = set(_ruled_sides(border))
    return bool(sides & {"left", "right", "start", "end"}) or {"top", "bottom"} <= sides


def _ruled_sides(border: etree._Element) -> Iterator[str]:
    for side in border:
        if side.get("style") not in _NONE:
            yield etree.QName(side).localname


def whole(text: object, default: int = 0) -> int:
    """A whole number as files write it; ``default`` where it is none."""
    try:
        return int(str(text))
    except ValueError:
        return default
