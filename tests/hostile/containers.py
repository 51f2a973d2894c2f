"""Containers written byte by byte, so that each field can be wrong: zip, compound file (OLE), PDF."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO

SECTOR = 512
_END = 0xFFFFFFFE
_FREE = 0xFFFFFFFF
_FAT = 0xFFFFFFFD
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def make_zip(parts: Mapping[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file with the members in this order."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def replace_part(package: bytes, name: str, content: bytes | str) -> bytes:
    """The zip file with one member replaced, or added."""
    with zipfile.ZipFile(BytesIO(package)) as archive:
        parts: dict[str, bytes | str] = {member: archive.read(member) for member in archive.namelist()}
    return make_zip(parts | {name: content})


def patch_headers(package: bytes, local: int, central: int, value: bytes) -> bytes:
    """The zip file with ``value`` written at these offsets of each member's two headers."""
    data = bytearray(package)
    for mark, offset in ((b"PK\x03\x04", local), (b"PK\x01\x02", central)):
        place = data.find(mark)
        while place >= 0:
            data[place + offset : place + offset + len(value)] = value
            place = data.find(mark, place + 4)
    return bytes(data)


def locked_zip(package: bytes) -> bytes:
    """The zip file with its members marked as encrypted."""
    return patch_headers(package, 6, 8, b"\x01\x00")


def compound_file(streams: Mapping[str, bytes], chain: Mapping[int, int] | None = None) -> bytes:
    """A compound file whose streams (of at least 4,096 bytes) lie in a row behind the directory.

    ``chain`` changes entries of the allocation table: sector → the one that follows it.
    """
    bodies = [body.ljust(-(-len(body) // SECTOR) * SECTOR, b"\0") for body in streams.values()]
    directory_sectors = -(-(len(streams) + 1) // 4)
    table, entries, place = [_FAT, *_links(1, directory_sectors)], [_entry("Root Entry", 5, _END, 0, 1)], 0
    for name, body in zip(streams, bodies, strict=True):
        place = len(table)
        table += _links(place, len(body) // SECTOR)
        entries.append(_entry(name, 2, place, len(body), _FREE if len(entries) == len(streams) else len(entries) + 1))
    for sector, follower in (chain or {}).items():
        table[sector] = follower
    if len(table) > SECTOR // 4:
        raise ValueError("one sector of allocation table is not enough")
    fat = struct.pack(f"<{len(table)}I", *table).ljust(SECTOR, b"\xff")
    directory = b"".join(entries).ljust(directory_sectors * SECTOR, b"\0")
    return _compound_header() + fat + directory + b"".join(bodies)


def _links(first: int, count: int) -> list[int]:
    return [*range(first + 1, first + count), _END]


def _entry(name: str, kind: int, start: int, size: int, neighbour: int) -> bytes:
    """A directory entry; the root's neighbour is its child, a stream's the one to its right."""
    stored = name.encode("utf-16-le") + b"\0\0"
    right, child = (_FREE, neighbour) if kind == 5 else (neighbour, _FREE)
    return (
        stored.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(stored), kind, 1, _FREE, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def _compound_header() -> bytes:
    fields = struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, _END, 0, _END, 0, 0)
    return (OLE + bytes(16) + fields).ljust(SECTOR, b"\xff")


def pdf_file(objects: Sequence[bytes | str], trailer: str = "/Root 1 0 R") -> bytes:
    """A PDF file with these objects, numbered from 1, and a right table of them."""
    data, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + (content.encode() if isinstance(content, str) else content) + b"\nendobj\n"
    table = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += f"trailer\n<< /Size {len(objects) + 1} {trailer} >>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(data)


def pdf_stream(data: bytes, entries: str = "") -> bytes:
    """A stream object's content."""
    return f"<< /Length {len(data)} {entries} >>\nstream\n".encode() + data + b"\nendstream"


CATALOG = "<< /Type /Catalog /Pages 2 0 R >>"
ONE_PAGE = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"


def page_pdf(content: bytes, *others: bytes | str, entries: str = "") -> bytes:
    """A PDF file of one page; ``content`` is object 4, ``others`` follow, ``entries`` go into the page."""
    page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R {entries} >>"
    return pdf_file([CATALOG, ONE_PAGE, page, content, *others])


def bare_page_pdf(entries: str) -> bytes:
    """A PDF file of one page without content; ``entries`` are all that its dictionary says."""
    return pdf_file([CATALOG, ONE_PAGE, f"<< /Type /Page /Parent 2 0 R {entries} >>"])
