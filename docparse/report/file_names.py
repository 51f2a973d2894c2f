"""Names of the files that a report of many documents is written to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

# What Windows, macOS or Linux does not take in a name, and what a shell or a page would read otherwise.
_UNSAFE = re.compile('[<>:"/\\\\|?*%#\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
# With the folder above it and the endings of ours a path stays below 260 characters, its bytes below 255.
_LONGEST = 60
_NAMELESS = "van-ban"


def folder_names(paths: Sequence[str]) -> dict[str, str]:
    """A name for each path, no two alike on a system that takes capitals and small letters for one.

    >>> folder_names(["a/Tờ trình.docx", "b/tờ trình.docx", "b/tờ trình.pdf"])
    {'a/Tờ trình.docx': 'Tờ trình', 'b/tờ trình.docx': 'tờ trình-docx', 'b/tờ trình.pdf': 'tờ trình-pdf'}
    """
    taken: set[str] = set()
    return {path: _free(_candidates(path), taken) for path in paths}


def _candidates(path: str) -> Iterable[str]:
    """The name without its ending, with it, then numbered."""
    name = PurePosixPath(path.replace("\\", "/")).name
    stem, dot, ending = name.rpartition(".")
    plain = safe_name(stem if dot and stem else name)
    yield plain
    if dot and stem:
        yield f"{plain}-{safe_name(ending)[:8]}"
    number = 2
    while True:
        yield f"{plain}-{number}"
        number += 1


def _free(candidates: Iterable[str], taken: set[str]) -> str:
    name = next(name for name in candidates if name.casefold() not in taken)
    taken.add(name.casefold())
    return name


def safe_name(name: str) -> str:
    """``name`` as every system takes it for a file: Vietnamese letters stay, what is unsafe becomes "_".

    >>> safe_name("Kế hoạch: 57/KH"), safe_name("con"), safe_name("..")
    ('Kế hoạch_ 57_KH', '_con', 'van-ban')
    """
    clean = _UNSAFE.sub("_", unicodedata.normalize("NFC", name))[:_LONGEST].strip(" .-")
    return f"_{clean}" if _RESERVED.match(clean) else clean or _NAMELESS
