"""Files that LibreOffice is asked to read, and programs that stand in for it."""

from __future__ import annotations

import struct
import sys
import textwrap
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

ODT = "application/vnd.oasis.opendocument.text"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMES = {
    "office": f"{_OFFICE}office:1.0",
    "text": f"{_OFFICE}text:1.0",
    "draw": f"{_OFFICE}drawing:1.0",
    "svg": f"{_OFFICE}svg-compatible:1.0",
    "script": f"{_OFFICE}script:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _NAMES.items())
_MANIFEST = f"{_OFFICE}manifest:1.0"

WORD_XML = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n'
    b'<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>'
)
FLAT_ODT = (
    b'<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    b'office:mimetype="application/vnd.oasis.opendocument.text"/>'
)

# How a stand-in begins: it knows where the results belong and what is to be converted.
_STAND_IN = """\
import pathlib, shutil, subprocess, sys, time
arguments = sys.argv[1:]
folder = pathlib.Path(__file__).parent
with open(folder / "calls.txt", "a", encoding="utf-8") as calls:
    print(len([a for a in arguments if a.rpartition(".")[2] in ("doc", "odt", "rtf", "fodt", "xml")]), file=calls)
started_only = "--terminate_after_init" in arguments
if not started_only:
    place = arguments.index("--outdir")
    made, files = pathlib.Path(arguments[place + 1]), [pathlib.Path(name) for name in arguments[place + 2:]]
"""


def stand_in(folder: Path, script: str) -> str:
    """A program for DOCPARSE_SOFFICE that runs ``script``, which knows ``files``, ``made``, ``started_only``."""
    code = folder / "stand_in.py"
    code.write_text(_STAND_IN + textwrap.dedent(script), encoding="utf-8")
    if sys.platform == "win32":
        program = folder / "soffice.cmd"
        program.write_text(f'@"{sys.executable}" "{code}" %*\n', encoding="utf-8")
    else:
        program = folder / "soffice"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{code}" "$@"\n', encoding="utf-8")
        program.chmod(0o755)
    return str(program)


def calls(folder: Path) -> list[int]:
    """How many files each run of the stand-in was given."""
    path = folder / "calls.txt"
    return [int(line) for line in path.read_text(encoding="utf-8").split()] if path.exists() else []


def odt(body: str, *, scripts: str = "", members: Mapping[str, str] | None = None, manifest: str = "") -> bytes:
    """An OpenDocument text with ``body`` (its XML) and further members."""
    more = members or {}
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
        for name in ("content.xml", *more)
    )
    parts = {
        "mimetype": ODT,
        "content.xml": f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_DECLARED} '
        f'office:version="1.2">{scripts}<office:body><office:text>{body}</office:text></office:body>'
        "</office:document-content>",
        "META-INF/manifest.xml": f'<?xml version="1.0"?><manifest:manifest xmlns:manifest="{_MANIFEST}">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODT}"/>{entries}{manifest}'
        "</manifest:manifest>",
    }
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in (parts | dict(more)).items():
            package.writestr(name, content)
    return stream.getvalue()


def rtf(*paragraphs: str) -> bytes:
    """A file in Rich Text Format with these paragraphs."""
    body = "".join(f"{_escape(paragraph)}\\par\n" for paragraph in paragraphs)
    return ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}\\uc1 " + body + "}").encode("ascii")


def _escape(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
    return "".join(letter if letter.isascii() else f"\\u{ord(letter)}?" for letter in escaped)


def doc_head(flags: int = 0, mark: bytes = b"\xec\xa5") -> bytes:
    """As much of a Word 97 file as says whether it is locked: header, directory, head of the text."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    entry = "WordDocument".encode("utf-16-le").ljust(64, b"\0") + struct.pack("<HBB", 26, 2, 0)
    entry = entry.ljust(116, b"\0") + struct.pack("<IQ", 1, 4096)
    root = "Root Entry".encode("utf-16-le").ljust(128, b"\0")
    text = mark + struct.pack("<HIHH", 0xC1, 0, 0, flags)
    return header.ljust(512, b"\0") + (root + entry).ljust(512, b"\0") + text.ljust(4096, b"\0")
