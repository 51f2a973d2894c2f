"""Says whether the Python that runs this can take the wheels of the bundle: exit code 0, or 1 with the reason.

Python 3.7 understands it too, so that an old one says what it is; still older ones fail, which tells as much.
"""

from __future__ import annotations

import json
import platform
import struct
import sys
import sysconfig
from pathlib import Path
from typing import Any

__all__ = ["load_manifest", "why_not"]

_BUNDLE = Path(__file__).resolve().parent.parent


def load_manifest() -> dict[str, Any]:
    """The manifest of the bundle that this lies in."""
    manifest: dict[str, Any] = json.loads((_BUNDLE / "manifest.json").read_text(encoding="utf-8"))
    return manifest


def why_not(manifest: dict[str, Any]) -> str:
    """The reason why this Python does not fit, '' if it does."""
    wanted = manifest["platform"]
    version = "{}.{}".format(*sys.version_info[:2])
    if version not in manifest["pythons"]:
        return f"Python {version}; bộ cài này dành cho Python {', '.join(manifest['pythons'])}"
    if platform.python_implementation() != "CPython" or sysconfig.get_config_var("Py_GIL_DISABLED"):
        return "không phải bản Python thông dụng (CPython) tải từ python.org"
    own, other = f"{platform.system()} {_machine()}", f"{wanted['system']} {wanted['machine']}"
    if own != other:
        return f"Python này dành cho {own}; bộ cài dành cho {other}"
    # What it writes into the user's folders, Windows puts elsewhere, where other programs do not find it.
    if "WindowsApps" in sys.base_prefix:
        return "bản Python của Microsoft Store không dùng được; cần bản tải từ python.org"
    return _too_old(wanted)


def _machine() -> str:
    """The processor this Python was made for, which may be another than the machine's."""
    if platform.system() == "Windows":
        return {"win-amd64": "AMD64", "win-arm64": "ARM64"}.get(sysconfig.get_platform(), "32-bit")
    return platform.machine() if struct.calcsize("P") == 8 else "32-bit"


def _too_old(wanted: dict[str, Any]) -> str:
    least = tuple(wanted["least"])
    dotted = ".".join(str(part) for part in least)
    if wanted["system"] == "Linux":
        name, version = platform.libc_ver()
        if name != "glibc" or _parts(version) < least:
            return f"thư viện hệ thống là {name or 'không rõ'} {version}; cần glibc {dotted} trở lên"
    if wanted["system"] == "Darwin" and _parts(platform.mac_ver()[0]) < least:
        return f"macOS {platform.mac_ver()[0]}; cần macOS {dotted} trở lên"
    return ""


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".")[:2] if part.isdigit())


def main() -> int:
    """Print the reason, if any."""
    # The script that reads this reads UTF-8, whatever the console has.
    reason = why_not(load_manifest())
    sys.stdout.buffer.write(reason.encode("utf-8"))
    return 1 if reason else 0


if __name__ == "__main__":
    sys.exit(main())
