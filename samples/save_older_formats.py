"""Save the samples in formats other than Word's anew: ``python -m samples.save_older_formats`` in the root of the
repository.

Needs soffice. Other versions of it write other bytes, so this runs only when the text changes.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from samples.ferry_invitation import ferry_invitation
from samples.ferry_submission import ferry_submission

FOLDER = Path(__file__).parent
SAVED = {"to-trinh.doc": ferry_submission, "giay-moi.odt": ferry_invitation, "giay-moi.rtf": ferry_invitation}


def main(arguments: Sequence[str] | None = None) -> None:
    """Overwrite the committed files, or those that the arguments name."""
    soffice = shutil.which("soffice")
    if soffice is None:
        raise SystemExit("soffice is not installed")
    for name in arguments or SAVED:
        (FOLDER / name).write_bytes(_save(soffice, SAVED[name](), Path(name)))


def _save(soffice: str, word_bytes: bytes, name: Path) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, f"{name.stem}.docx")
        source.write_bytes(word_bytes)
        command = [soffice, f"-env:UserInstallation={Path(folder, 'profile').as_uri()}", "--headless", "--norestore"]
        command += ["--convert-to", name.suffix.removeprefix("."), "--outdir", folder, str(source)]
        subprocess.run(command, check=True, timeout=120)
        return Path(folder, name).read_bytes()


if __name__ == "__main__":
    main(sys.argv[1:])
