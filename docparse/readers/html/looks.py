"""How the text of an element looks: its own tag and settings on top of what it inherits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from docparse.readers.written_blocks import PLAIN, Look

_BOLD = {"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"}
_ITALIC = {"i", "em", "cite"}
_BOLD_WEIGHTS = {"bold", "bolder", "600", "700", "800", "900"}
_PLAIN_WEIGHTS = {"normal", "lighter", "100", "200", "300", "400", "500"}
_ALIGNMENTS = {"left": "left", "start": "left", "right": "right", "end": "right", "center": "center",
               "justify": "justify"}  # fmt: skip


class Appearance(NamedTuple):
    """The look of text, and what the lines of the element inherit besides."""

    look: Look = PLAIN
    capitals: bool = False
    keeps_lines: bool = False
    alignment: str | None = None
    list_style: str = ""


def appearance(
    tag: str, align: str | None, face: str | None, settings: Mapping[str, str], base: Appearance
) -> Appearance:
    """The appearance of an element ``tag`` inside one that looks like ``base``."""
    look = base.look
    look = look._replace(
        bold=_bold(tag, settings.get("font-weight", ""), look.bold),
        italic=_italic(tag, settings.get("font-style", ""), look.italic),
        underline=look.underline or tag == "u" or _is_underlined(settings),
        superscript=look.superscript or tag == "sup" or settings.get("vertical-align") == "super",
    )
    family = settings.get("font-family") or face
    if family:
        look = look._replace(font=None).in_font(family.partition(",")[0].strip(" \"'"))
    transform, space = settings.get("text-transform"), settings.get("white-space")
    style = settings.get("list-style-type") or settings.get("list-style", "").partition(" ")[0]
    stated = settings.get("text-align") or (align or "").lower() or ("center" if tag in {"center", "th"} else "")
    return Appearance(
        look=look,
        capitals=transform == "uppercase" if transform else base.capitals,
        keeps_lines=space.startswith("pre") if space else base.keeps_lines or tag == "pre",
        alignment=_ALIGNMENTS.get(stated, base.alignment),
        list_style=style or base.list_style,
    )


def _bold(tag: str, weight: str, inherited: bool) -> bool:
    if weight in _BOLD_WEIGHTS:
        return True
    return weight not in _PLAIN_WEIGHTS and (inherited or tag in _BOLD)


def _italic(tag: str, style: str, inherited: bool) -> bool:
    if style in {"italic", "oblique"}:
        return True
    return style != "normal" and (inherited or tag in _ITALIC)


def _is_underlined(settings: Mapping[str, str]) -> bool:
    return "underline" in settings.get("text-decoration", settings.get("text-decoration-line", ""))
