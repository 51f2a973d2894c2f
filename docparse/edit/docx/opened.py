"""A Word file that is written into: its map for planning, and fresh trees of its parts for changing.

The map's trees have strict names folded and the comments of XML left out, so they are never written.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterable, Iterator
from functools import cached_property
from io import BytesIO
from itertools import count

from lxml import etree

from docparse.edit.docx.archive import used_numbers, write_archive
from docparse.edit.faults import changed_since
from docparse.readers.docx import map_runs
from docparse.readers.docx.package import Package, parse_part
from docparse.readers.docx.run_map import RunMap

TYPES = "[Content_Types].xml"
_STRICT = "http://purl.oclc.org/ooxml/"


class OpenedDocx:
    """``mapped`` tells what shows which characters; ``tree`` and ``twins`` give what may be changed."""

    def __init__(self, data: bytes, path: str) -> None:
        """Raises UnreadableFile like the reader."""
        self.mapped: RunMap = map_runs(data, path)
        self.package = Package(data, path)
        self._data = data
        self._zip = zipfile.ZipFile(BytesIO(data))
        self._names = {name.lower().replace("\\", "/"): name for name in self._zip.namelist()}
        self._trees: dict[str, etree._Element] = {}

    @cached_property
    def main(self) -> str:
        """The name of the part that holds the body."""
        return self.stored(self.package.main_part) or self.package.main_part

    @property
    def is_strict(self) -> bool:
        """True for ISO/IEC 29500 strict, whose names are others."""
        return str(etree.QName(self.tree(self.main)).namespace).startswith(_STRICT)

    def stored(self, name: str) -> str | None:
        """A part's name as the zip file spells it; None where there is no such part."""
        return self._names.get(name.lower())

    def require_text(self, text: str) -> None:
        """Raise UnreadableFile if the file does not read as ``text``."""
        if self.mapped.document.text != text:
            raise changed_since(self.package.path)

    def content_types(self) -> etree._Element:
        """The root of the list of parts with their types, only to be read."""
        return parse_part(self._zip.read(self.stored(TYPES) or TYPES), self.package.path, TYPES)

    @property
    def is_signed(self) -> bool:
        """True with a digital signature, which no longer fits once the file is changed."""
        return any(name.startswith("_xmlsignatures/") for name in self._names)

    def free_name(self, wanted: str) -> str:
        """``wanted``, or one like it that no part has."""
        stem, suffix = posixpath.splitext(wanted)
        names = (f"{stem}{number or ''}{suffix}" for number in count())
        return next(name for name in names if self.stored(name) is None)

    def tree(self, part: str) -> etree._Element:
        """The root of a part as the file has it, to be changed; it is written by ``save``."""
        if part not in self._trees:
            self._trees[part] = _parse(self._zip.read(part))
        return self._trees[part]

    def add_part(self, part: str, root: etree._Element) -> None:
        """A new part, written by ``save``."""
        self._trees[part] = root

    def twins(self, elements: Iterable[etree._Element]) -> dict[etree._Element, etree._Element]:
        """For elements of the map the same ones of the trees that are written."""
        wanted: dict[str, set[etree._Element]] = {}
        names = {root: name for name, root in self.mapped.parts.items()}
        for element in elements:
            wanted.setdefault(names[element.getroottree().getroot()], set()).add(element)
        found: dict[etree._Element, etree._Element] = {}
        for part, here in wanted.items():
            both = zip(self.mapped.parts[part].iter(etree.Element), self.tree(part).iter(etree.Element), strict=True)
            found.update((old, _joined(new)) for old, new in both if old in here)
        return found

    @cached_property
    def numbers(self) -> Iterator[int]:
        """Ids that nothing in the file has."""
        used = used_numbers(self._data)
        return (number for number in count(1) if number not in used)

    def next_id(self) -> str:
        return str(next(self.numbers))

    def save(self) -> bytes:
        """The file with its changed trees; all other parts byte for byte as they were."""
        return write_archive(self._data, {name: _serialise(root) for name, root in self._trees.items()})


def _joined(element: etree._Element) -> etree._Element:
    """The same with text in one piece, where a comment of XML parts it."""
    if len(element):
        etree.strip_tags(element, etree.Comment, etree.ProcessingInstruction)
    return element


def _parse(data: bytes) -> etree._Element:
    """All that a part holds; what is unsafe in it the reader has refused already."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _serialise(root: etree._Element) -> bytes:
    return etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True, standalone=True)
