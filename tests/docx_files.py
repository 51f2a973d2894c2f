"""Builds small Word files for tests from the XML that matters to them."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

TRANSITIONAL = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
}
STRICT = TRANSITIONAL | {
    "w": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "r": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "m": "http://purl.oclc.org/ooxml/officeDocument/math",
}
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# Name of the part → (root element, kind of the link to it).
_PARTS = {
    "styles": ("styles", "styles"),
    "numbering": ("numbering", "numbering"),
    "settings": ("settings", "settings"),
    "footnotes": ("footnotes", "footnotes"),
    "endnotes": ("endnotes", "endnotes"),
    "comments": ("comments", "comments"),
    "header1": ("hdr", "header"),
    "header2": ("hdr", "header"),
    "footer1": ("ftr", "footer"),
}


def make_docx(body: str, *, names: Mapping[str, str] = TRANSITIONAL, **parts: str) -> bytes:
    """A Word file: the inside of ``w:body`` and of other parts by name (styles, numbering, header1 …).

    The relationship id of a part is its name.
    """
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _content_types(parts))
        archive.writestr("_rels/.rels", _relationships(names, {"word/document": ("officeDocument", "document")}))
        archive.writestr("word/document.xml", part_xml("document", f"<w:body>{body}</w:body>", names))
        links = {name: (_PARTS[name][1], name) for name in parts}
        archive.writestr("word/_rels/document.xml.rels", _relationships(names, links))
        for name, inside in parts.items():
            archive.writestr(f"word/{name}.xml", part_xml(_PARTS[name][0], inside, names))
    return stream.getvalue()


def part_xml(root: str, inside: str, names: Mapping[str, str] = TRANSITIONAL) -> str:
    """One part as text, with the usual prefixes declared."""
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in names.items())
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {declared} mc:Ignorable="">{inside}</w:{root}>'


def paragraph(text: str = "", *, properties: str = "", run: str = "") -> str:
    """A ``w:p`` with one run; ``properties`` is the inside of its ``w:pPr``, ``run`` of the run's ``w:rPr``."""
    content = f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def numbered(text: str, number: int, level: int = 0) -> str:
    """A paragraph in a list."""
    return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(
    index: int, style: str, text: str, *, start: int | None = 1, suffix: str = "tab", extra: str = "", font: str = ""
) -> str:
    """A ``w:lvl``; ``extra`` stands after the number format (w:lvlRestart, w:pStyle, w:isLgl in this order)."""
    begin = "" if start is None else f'<w:start w:val="{start}"/>'
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:hint="default"/></w:rPr>' if font else ""
    return (
        f'<w:lvl w:ilvl="{index}">{begin}<w:numFmt w:val="{style}"/>{extra}<w:suff w:val="{suffix}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>{fonts}</w:lvl>'
    )


def abstract_list(identifier: int, *levels: str, before: str = "") -> str:
    """A ``w:abstractNum``."""
    return (
        f'<w:abstractNum w:abstractNumId="{identifier}"><w:multiLevelType w:val="multilevel"/>'
        f"{before}{''.join(levels)}</w:abstractNum>"
    )


def list_instance(identifier: int, abstract: int, *overrides: str) -> str:
    """A ``w:num``."""
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{abstract}"/>{"".join(overrides)}</w:num>'


def start_override(index: int, start: int) -> str:
    """A ``w:lvlOverride`` that states where a level begins."""
    return f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def _content_types(parts: Mapping[str, str]) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_CONTENT}.{_PARTS[name][1]}+xml"/>' for name in parts
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_CONTENT}.document.main+xml"/>{overrides}</Types>'
    )


def _relationships(names: Mapping[str, str], links: Mapping[str, tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{identifier}" Type="{names["r"]}/{kind}" Target="{target}.xml"/>'
        for target, (kind, identifier) in links.items()
    )
    head = f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{_PACKAGE}/relationships">'
    return f"{head}{inside}</Relationships>"
