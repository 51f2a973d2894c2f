"""A Word file without what is left in it of the work on it and needs no decision; its text stays as it is.

Taken out: comments, highlighting, names and titles among the properties; what is not proofread in
Vietnamese is set to be. Tracked changes and hidden text stay: whether they belong into the paper, a
person decides in Word.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from docparse.edit.docx.archive import write_archive
from docparse.readers.docx.remnants import MARKER_COLOURS

_SPACES = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_STORY = re.compile(r"word/(?!theme/|_rels/|media/)[^/]+\.xml", re.IGNORECASE)
# Comments and who wrote them, in the older part and in the newer ones beside it.
_COMMENTS = re.compile(r"word/(?:comments(?:Extended|Ids|Extensible)?|people)\d*\.xml", re.IGNORECASE)
_CUSTOM = "docProps/custom.xml"
_PROPERTIES = {
    "docProps/core.xml": {"creator", "lastModifiedBy", "title", "subject", "keywords", "description", "category"},
    "docProps/app.xml": {"Company", "Manager"},
}
_VIETNAMESE = "vi-VN"


def clean(content: bytes) -> bytes:
    """The Word file ``content`` without these remnants; parts that hold none stay byte for byte as they were."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        replaced = {name: part for name in archive.namelist() if (part := _cleaned(name, archive.read(name)))}
    return write_archive(content, replaced)


def _cleaned(name: str, data: bytes) -> bytes | None:
    """The part without remnants; None where it holds none."""
    wanted = _COMMENTS.fullmatch(name) or _STORY.fullmatch(name) or name in {*_PROPERTIES, _CUSTOM}
    if not wanted or b"<!DOCTYPE" in data[:4096]:
        return None
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    leftovers = list(_leftovers(name, root))
    for element in leftovers:
        _take_out(element)
    if not _set_language(root) and not leftovers:
        return None
    return etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True, standalone=True)


def _leftovers(name: str, root: etree._Element) -> Iterator[etree._Element]:
    if _COMMENTS.fullmatch(name) or name == _CUSTOM:
        yield from root
    elif name in _PROPERTIES:
        yield from (child for child in root if etree.QName(child).localname in _PROPERTIES[name])
    else:
        marks = ("commentRangeStart", "commentRangeEnd", "commentReference", "highlight")
        yield from root.iter(*_tags(*marks))
        yield from (shade for shade in root.iter(*_tags("shd")) if _is_marker(shade))


def _is_marker(shade: etree._Element) -> bool:
    parent = shade.getparent()
    fill = next((value for key, value in shade.attrib.items() if str(key).endswith("}fill")), "")
    return parent is not None and parent.tag in _tags("rPr") and str(fill).upper() in MARKER_COLOURS


def _take_out(element: etree._Element) -> None:
    """Remove an element, and the run that held nothing else."""
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    if parent.tag in _tags("r") and not [child for child in parent if child.tag not in _tags("rPr")]:
        holder = parent.getparent()
        if holder is not None:
            holder.remove(parent)


def _set_language(root: etree._Element) -> bool:
    """Vietnamese for what is proofread in another language; True if anything was."""
    changed = False
    for language in root.iter(*_tags("lang")):
        for key, value in language.attrib.items():
            if str(key).endswith("}val") and not str(value).lower().startswith(("vi", "x-none")):
                language.set(str(key), _VIETNAMESE)
                changed = True
    return changed


def _tags(*locals_: str) -> tuple[str, ...]:
    return tuple(space + local for space in _SPACES for local in locals_)
