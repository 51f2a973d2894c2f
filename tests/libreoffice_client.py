"""LibreOffice as a client of files that docparse wrote: changes accepted, comments read, cells filled in."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path

from lxml import etree

_SCRIPT = Path(__file__).parent / "uno_changes.py"
_SECONDS = 170
_TIMES = 3
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
# Deleted text, and what is drawn: the words of a box or shape stand where it is fastened, but are not of the paragraph.
_APART = (
    "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}tracked-changes",
    "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}",
)


def texts_of_changes(soffice: str, folder: Path, files: Mapping[str, bytes]) -> dict[str, dict[str, str]]:
    """For "accepted" and "rejected": name → the text of each Word file after LibreOffice did that to all changes."""
    made = _write(folder / "changes", files)
    _drive(soffice, folder, _SCRIPT, made)
    return {
        side: {name: (made / f"{name}.{side}.txt").read_text(encoding="utf-8-sig") for name in files}
        for side in ("accepted", "rejected")
    }


def type_into(soffice: str, folder: Path, workbook: Path, cells: Mapping[str, object]) -> None:
    """Let LibreOffice open ``workbook``, type into cells of its first sheet (see uno_cells.py), and save it."""
    typed = folder / "cells.json"
    typed.write_text(json.dumps(cells), encoding="utf-8")
    _drive(soffice, folder, _SCRIPT.with_name("uno_cells.py"), workbook, typed)


def _drive(soffice: str, folder: Path, script: Path, *arguments: Path) -> None:
    """Run ``script`` against a LibreOffice of its own, anew where the bridge between the two fell over.

    The bridge is not docparse's, and what the scripts write they write whole each time.
    """
    code = -1
    for _ in range(_TIMES):
        if code < 0:
            code = _drive_once(soffice, folder, script, *arguments)
    assert code == 0, f"{script.name} ended with {code}"


def _drive_once(soffice: str, folder: Path, script: Path, *arguments: Path) -> int:
    """The exit status of ``script``; below 0 is the signal that killed it."""
    port = free_port()
    listen = f"--accept=socket,host=127.0.0.1,port={port};urp;"
    office = subprocess.Popen([*_command(soffice, folder), "--nodefault", listen])
    try:
        return subprocess.run([system_python(), script, str(port), *arguments], timeout=_SECONDS).returncode
    finally:
        office.terminate()
        office.wait(30)


def comments_read(soffice: str, folder: Path, files: Mapping[str, bytes]) -> dict[str, list[str]]:
    """What the comments of each Word file are about, after LibreOffice has turned it into its own format."""
    made = _write(folder / "comments", files)
    names = [str(made / f"{name}.docx") for name in files]
    command = [*_command(soffice, folder), "--convert-to", "odt", "--outdir", str(made), *names]
    subprocess.run(command, check=True, timeout=_SECONDS, capture_output=True)
    return {name: _anchors(made / f"{name}.odt") for name in files}


def _command(soffice: str, folder: Path) -> list[str]:
    return [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore", "--nologo"]


def system_python() -> str:
    """The Python of the system, the only one that has the modules of LibreOffice (Debian: python3-uno)."""
    found = shutil.which("python3", path=os.defpath)
    assert found is not None
    return found


def _write(folder: Path, files: Mapping[str, bytes]) -> Path:
    folder.mkdir()
    for name, content in files.items():
        (folder / f"{name}.docx").write_bytes(content)
    return folder


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _anchors(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("content.xml"))
    found: dict[str, list[str]] = {}
    open_names: set[str] = set()
    _walk(root, found, open_names)
    return ["".join(pieces) for pieces in found.values()]


def _walk(element: etree._Element, found: dict[str, list[str]], open_names: set[str]) -> None:
    if element.tag == f"{_OFFICE}annotation":
        name = str(element.get(f"{_OFFICE}name", f"without name {len(found)}"))
        found[name] = []
        open_names.add(name)
    elif element.tag == f"{_OFFICE}annotation-end":
        open_names.discard(str(element.get(f"{_OFFICE}name")))
    elif not str(element.tag).startswith(_APART):
        _hear(element.text, found, open_names)
        for child in element:
            _walk(child, found, open_names)
            _hear(child.tail, found, open_names)


def _hear(text: str | None, found: dict[str, list[str]], open_names: set[str]) -> None:
    for name in open_names if text else ():
        found[name].append(text or "")
