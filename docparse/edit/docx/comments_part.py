"""The part that holds the comments of a Word file, made and linked where there is none."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

from lxml import etree

from docparse.edit.docx.names import AUTHOR, INITIALS, make
from docparse.edit.docx.opened import TYPES, OpenedDocx
from docparse.readers.docx.namespaces import XML_SPACE

_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = {
    False: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    True: "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
}


def write_comment(root: etree._Element, identifier: str, lines: Iterable[str], date: str) -> None:
    """Append a comment of ours to the root of the part."""
    comment = make(root, "comment", id=identifier, author=AUTHOR, date=date, initials=INITIALS)
    comment.extend(_paragraph(root, line) for line in lines)
    root.append(comment)


def comments_root(opened: OpenedDocx) -> etree._Element:
    """The root of the comments, of a new part if need be, to be changed."""
    linked = linked_comments(opened)
    return opened.tree(linked) if linked else _add_comments(opened)


def linked_comments(opened: OpenedDocx) -> str | None:
    """The name of the part in the zip file; None where the document has no comments."""
    links = opened.package.relationships(opened.package.main_part)
    names = (opened.stored(link.target) for link in links if link.kind == "comments")
    return next((name for name in names if name), None)


def _paragraph(root: etree._Element, line: str) -> etree._Element:
    paragraph, run, text = make(root, "p"), make(root, "r"), make(root, "t")
    properties = make(root, "rPr")
    properties.append(make(root, "lang", val="vi-VN"))
    text.text = line
    text.set(XML_SPACE, "preserve")
    run.extend((properties, text))
    paragraph.append(run)
    return paragraph


def _add_comments(opened: OpenedDocx) -> etree._Element:
    body = opened.tree(opened.main)
    name = opened.free_name(posixpath.join(posixpath.dirname(opened.main), "comments.xml"))
    namespace = str(etree.QName(body).namespace)
    root = etree.Element(f"{{{namespace}}}comments", nsmap={"w": namespace})
    opened.add_part(name, root)
    _declare(opened, name)
    _link(opened, name)
    return root


def _declare(opened: OpenedDocx, name: str) -> None:
    types = opened.tree(opened.stored(TYPES) or TYPES)
    namespace = str(etree.QName(types).namespace)
    etree.SubElement(types, f"{{{namespace}}}Override", {"PartName": f"/{name}", "ContentType": _CONTENT_TYPE})


def _link(opened: OpenedDocx, name: str) -> None:
    folder, main = posixpath.split(opened.main)
    wanted = posixpath.join(folder, "_rels", f"{main}.rels")
    stored = opened.stored(wanted)
    if stored is None:
        links = etree.fromstring(f'<Relationships xmlns="{_RELATIONSHIPS}"/>')
        opened.add_part(wanted, links)
    else:
        links = opened.tree(stored)
    used = {str(link.get("Id")) for link in links.iterchildren(etree.Element)}
    identifier = next(free for number in range(1, len(used) + 2) if (free := f"rId{number}") not in used)
    details = {"Id": identifier, "Type": _KINDS[opened.is_strict], "Target": posixpath.relpath(name, folder or ".")}
    etree.SubElement(links, f"{{{_RELATIONSHIPS}}}Relationship", details)
