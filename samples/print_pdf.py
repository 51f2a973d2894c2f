"""Print the PDF samples anew with LibreOffice: ``python -m samples.print_pdf`` in the root of the repository.

Needs soffice and the font Noto Serif, which has every Vietnamese letter and may be embedded. Other versions of
either print other bytes, so this runs only when the text changes.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

from samples.records_plan import records_plan
from samples.water_quotas import water_quotas

FOLDER = Path(__file__).parent
PDF_SAMPLES = {"ke-hoach-so-noi-vu.pdf": records_plan, "chi-tieu-nuoc-sach.pdf": water_quotas}
_FONT = (b"Times New Roman", b"Noto Serif")
# Fewer words fit a line in that font: the text is one point smaller than Decree 30/2020 asks.
_SIZES = {b'w:val="26"': b'w:val="24"', b'w:val="28"': b'w:val="26"'}


def main(arguments: Sequence[str] | None = None) -> None:
    """Overwrite the committed PDFs, or those that the arguments name."""
    soffice = shutil.which("soffice")
    if soffice is None:
        raise SystemExit("soffice is not installed")
    for name in arguments or PDF_SAMPLES:
        (FOLDER / name).write_bytes(print_word(soffice, PDF_SAMPLES[name]()))


def print_word(soffice: str, word_bytes: bytes) -> bytes:
    """The Word file as a PDF in a font that may be embedded."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "plan.docx")
        source.write_bytes(_in_free_font(word_bytes))
        command = [soffice, f"-env:UserInstallation={Path(folder, 'profile').as_uri()}", "--headless", "--norestore"]
        subprocess.run([*command, "--convert-to", "pdf", "--outdir", folder, str(source)], check=True, timeout=120)
        return Path(folder, "plan.pdf").read_bytes()


def _in_free_font(word_file: bytes) -> bytes:
    """The Word file in a font that may be embedded."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word_file)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name).replace(*_FONT)
            for size, smaller in _SIZES.items():
                part = part.replace(size, smaller)
            new.writestr(name, part)
    return buffer.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])
