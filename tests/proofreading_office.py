"""A LibreOffice that is set up as a user would do it: with its own LanguageTool client, or with our extension."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from tests.libreoffice_client import free_port, system_python

_SCRIPT = Path(__file__).parent / "uno_proofreading.py"
_SECONDS = 170
_TIMES = 3
_NOBODY = 65534
_SETTINGS = "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"


def builtin_profile(folder: Path, server: str) -> Path:
    """A profile with the two settings of the dialog: enabled, and the address of ``server``."""
    items = (("BaseURL", f"{escape(server)}/v2"), ("IsEnabled", "true"))
    written = "".join(
        f'<item oor:path="{_SETTINGS}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for name, value in items
    )
    (folder / "user").mkdir(parents=True)
    (folder / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{written}</oor:items>",
        encoding="utf-8",
    )
    return folder


def extension_profile(unopkg: str, folder: Path, extension: Path) -> Path:
    """A profile with the extension installed by the office's own installer, which refuses root.

    Another user runs it where root runs the tests, in a folder apart: those of pytest are closed to others, and a
    second pytest closes them anew.
    """
    with tempfile.TemporaryDirectory(prefix="docparse-office-") as name:
        home, user = Path(name), _anybody()
        profile, packed = home / "profile", home / "docparse.oxt"
        profile.mkdir()
        shutil.copy(extension, packed)
        if user is not None:
            for path in (home, profile, packed):
                shutil.chown(path, user, user)
        command = [unopkg, "add", "--suppress-license", str(packed), f"-env:UserInstallation={profile.as_uri()}"]
        done = subprocess.run(
            command, user=user, group=user, env={**os.environ, "HOME": name, "TMPDIR": name}, cwd=home,
            capture_output=True, encoding="utf-8", errors="replace", timeout=_SECONDS, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        shutil.copytree(profile, folder)
    return folder


def ask_office(soffice: str, profile: Path, folder: Path, asked: Mapping[str, Any]) -> dict[str, Any]:
    """What the office with this profile says; anew where the bridge between the two fell over."""
    wanted, made = folder / "asked.json", folder / "said.json"
    wanted.write_text(json.dumps(asked), encoding="utf-8")
    code = -1
    for _ in range(_TIMES):
        if code < 0:
            code = _ask_once(soffice, profile, wanted, made)
    assert code == 0, f"{_SCRIPT.name} ended with {code}"
    said: dict[str, Any] = json.loads(made.read_text(encoding="utf-8"))
    return said


def _ask_once(soffice: str, profile: Path, wanted: Path, made: Path) -> int:
    port = free_port()
    options = ["--headless", "--norestore", "--nologo", "--nodefault"]
    listen = f"--accept=socket,host=127.0.0.1,port={port};urp;"
    office = subprocess.Popen([soffice, f"-env:UserInstallation={profile.as_uri()}", *options, listen])
    try:
        command = [system_python(), str(_SCRIPT), str(port), str(wanted), str(made)]
        return subprocess.run(command, timeout=_SECONDS).returncode
    finally:
        office.terminate()
        office.wait(30)


def _anybody() -> int | None:
    """Another user than root; None where somebody else runs the tests."""
    return _NOBODY if hasattr(os, "geteuid") and os.geteuid() == 0 else None
