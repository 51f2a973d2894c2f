"""Text documents → .docx or PDF, by LibreOffice, in folders that are gone afterwards."""

from __future__ import annotations

import io
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from docparse.readers.office.bounded_run import run_bounded
from docparse.readers.office.left_socket import remove_socket
from docparse.readers.office.profile import blocked_network, write_profile

__all__ = ["TO_DOCX", "TO_PDF", "Conversion", "Original", "Target", "convert", "starts_within"]

_OPTIONS = ("--headless", "--invisible", "--norestore", "--nologo", "--nodefault", "--nolockcheck")


class Target(NamedTuple):
    """What files are turned into: the name of LibreOffice's filter, and the suffix of what it makes."""

    name: str
    suffix: str


TO_DOCX = Target("docx:MS Word 2007 XML", ".docx")
TO_PDF = Target("pdf:writer_pdf_Export", ".pdf")


class Original(NamedTuple):
    """The bytes of a document, and the suffix by which LibreOffice is told what they are."""

    content: bytes
    suffix: str


class Conversion(NamedTuple):
    """``files``: what was made of each original, None where there is none; ``ended``: False if time ran out."""

    files: tuple[bytes | None, ...]
    ended: bool


def convert(soffice: str, originals: Sequence[Original], seconds: float, target: Target = TO_DOCX) -> Conversion:
    """Convert all of them in one run that is ended when nothing has come out for ``seconds``.

    Raises OSError where LibreOffice cannot be started or the temporary folder cannot be written.
    """
    with _work_folder() as folder:
        made = folder / "made"
        made.mkdir()
        inputs = _write_inputs(folder, originals)
        arguments = ["--convert-to", target.name, "--outdir", str(made), *map(str, inputs)]
        ended = _run(soffice, arguments, folder, seconds, lambda: len(list(made.glob(f"*{target.suffix}"))))
        return Conversion(tuple(_read_made(made / f"{file.stem}{target.suffix}") for file in inputs), ended)


def starts_within(soffice: str, seconds: float) -> bool:
    """True if LibreOffice by itself comes up and goes down in that time."""
    with _work_folder() as folder:
        return _run(soffice, ["--terminate_after_init"], folder, seconds, lambda: 0)


@contextmanager
def _work_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="docparse-", ignore_cleanup_errors=True) as name:
        yield Path(name)


def _run(soffice: str, arguments: Sequence[str], folder: Path, seconds: float, progress: Callable[[], int]) -> bool:
    """Run LibreOffice with a new profile below ``folder``; False if it had to be ended."""
    profile = folder / "profile"
    write_profile(profile)
    command = [soffice, f"-env:UserInstallation={profile.as_uri()}", *_OPTIONS, *arguments]
    try:
        return run_bounded(command, seconds=seconds, environment=_environment(folder), progress=progress)
    finally:
        remove_socket(profile)


def _write_inputs(folder: Path, originals: Sequence[Original]) -> list[Path]:
    """Copies under plain names: no lock file is left beside the user's file, no path is too long."""
    inputs = []
    for number, original in enumerate(originals):
        path = folder / f"{number:04}{original.suffix}"
        path.write_bytes(original.content)
        inputs.append(path)
    return inputs


def _environment(folder: Path) -> dict[str, str]:
    """The caller's, but temporary and home folders are below ``folder`` and no network is reached."""
    home = folder / "home"
    home.mkdir()
    own = {"TMPDIR", "TEMP", "TMP", "HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"}
    return dict(os.environ) | blocked_network() | dict.fromkeys(own, str(home))


def _read_made(path: Path) -> bytes | None:
    """A result that is whole; a run that was ended may leave half of one."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    return content if _is_whole(content) else None


def _is_whole(content: bytes) -> bool:
    """Both kinds end with a mark of their own: the directory of the package, or "%%EOF"."""
    return content.rstrip().endswith(b"%%EOF") or zipfile.is_zipfile(io.BytesIO(content))
