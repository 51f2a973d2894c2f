"""The fixed parts of a Word file: styles, numbering, relations, page set-up of Decree 30/2020, Phụ lục I."""

from __future__ import annotations

from samples.wordml import NAMESPACES, line, package, page_number, paragraph, run

_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARTS = ("document", "styles", "numbering", "settings", "footnotes", "header1")
# A4; margins 20 mm above and below, 30 mm left, 15 mm right, in twentieths of a point.
_PAGE = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
    "<w:titlePg/></w:sectPr>"
)
_LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))


def word_file(
    content: str, *, title: str, footnotes: dict[int, str] | None = None, numbering: str | None = None
) -> bytes:
    """A complete .docx: ``content`` is the XML of the body, ``footnotes`` texts by their id (from 2).

    ``numbering`` is the XML of lists of its own, instead of those that most samples have.
    """
    return package(
        {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _root_relations(),
            "docProps/core.xml": _core(title),
            "word/_rels/document.xml.rels": _document_relations(),
            "word/document.xml": f"<w:document {NAMESPACES}><w:body>{content}{_PAGE}</w:body></w:document>",
            "word/styles.xml": _styles(),
            "word/numbering.xml": f"<w:numbering {NAMESPACES}>{numbering or _numbering()}</w:numbering>",
            "word/settings.xml": f'<w:settings {NAMESPACES}><w:defaultTabStop w:val="720"/></w:settings>',
            "word/footnotes.xml": _footnotes(footnotes or {}),
            "word/header1.xml": f"<w:hdr {NAMESPACES}>{paragraph(page_number(), align='center', after=0)}</w:hdr>",
        }
    )


def _content_types() -> str:
    kinds = {"document": "document.main", "header1": "header"}
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_OFFICE}.{kinds.get(name, name)}+xml"/>'
        for name in _PARTS
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml" '
        f'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{parts}</Types>'
    )


def _root_relations() -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATION}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>'
    )


def _document_relations() -> str:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATION}/{name.rstrip("1")}" Target="{name}.xml"/>'
        for number, name in enumerate(_PARTS[1:], start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _core(title: str) -> str:
    stamp = 'xsi:type="dcterms:W3CDTF">2025-11-11T09:30:00Z'
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dcterms:created {stamp}</dcterms:created>"
        f"<dcterms:modified {stamp}</dcterms:modified></cp:coreProperties>"
    )


def _styles() -> str:
    fonts = (
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" '
        'w:cs="Times New Roman"/>'
    )
    return (
        f'<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="28"/>'
        '<w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
    )


def _numbering() -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>'
        '<w:ind w:left="0" w:firstLine="720"/></w:pPr>'
        f"{'<w:rPr><w:b/></w:rPr>' if level < 2 else ''}</w:lvl>"
        for level, (kind, text) in enumerate(_LEVELS)
    )
    return (
        '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
        f'{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )


def _footnotes(texts: dict[int, str]) -> str:
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in enumerate(("separator", "continuationSeparator"))
    )
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(mark, run(" " + text, size=10), after=0)}</w:footnote>'
        for number, text in texts.items()
    )
    return f"<w:footnotes {NAMESPACES}>{separators}{notes}</w:footnotes>"


def signature(*lines: str, name: str) -> list[str]:
    """The paragraphs of a signature block: authority and position, room to sign, name."""
    room = [line("") for _ in range(4)]
    return [*(line(text, bold=True) for text in lines), *room, line(name, bold=True)]
