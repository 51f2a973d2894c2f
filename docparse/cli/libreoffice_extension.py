"""The extension of LibreOffice as one file: its sources packed, with the version and the address of the server."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from docparse import __version__

__all__ = ["pack_extension"]

_DATE = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16
_UNIX = 3
_KINDS = frozenset({".py", ".xml", ".xcu", ".xcs", ".txt"})


def pack_extension(server: str) -> bytes:
    """The content of the .oxt, whose users ask ``server`` unless they set another; always the same bytes."""
    folder, packed = _sources(), io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in sorted(path.relative_to(folder).as_posix() for path in _files(folder)):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, _READABLE, _UNIX
            text = (folder / name).read_text(encoding="utf-8")
            archive.writestr(entry, _filled_in(name, text, server).encode("utf-8"))
    return packed.getvalue()


def _filled_in(name: str, text: str, server: str) -> str:
    """The two places of the sources that are not the same everywhere."""
    if name == "description.xml":
        return text.replace('<version value="0"/>', f'<version value="{__version__}"/>')
    if name == "config/Settings.xcu":
        return text.replace("<value>http://127.0.0.1:8642</value>", f"<value>{escape(server)}</value>")
    return text


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.suffix in _KINDS and "__pycache__" not in path.parts]


def _sources() -> Path:
    """Inside the package where it is installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "integrations" / "libreoffice"
    return inside if inside.is_dir() else package.parent / "integrations" / "libreoffice"
