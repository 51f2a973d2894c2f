"""Header fields against the reference analyses of real documents (read in place, skipped where absent)."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest

from docparse.extract.parts import find_parts
from docparse.readers import read
from docparse.values import Header

AIM = 0.97
CONTAINED = ("issuer", "place", "signer")


def fold(text: str | None) -> str:
    plain = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text or "").replace("*", " ").replace("–", "-"))
    return plain.strip().lower().replace("uỷ", "ủy").replace("oà", "òa")


def fields(header: Header) -> dict[str, str | None]:
    names = ("issuer", "number", "symbol", "place", "date", "type", "signer", "authority")
    return {name: getattr(header, name) for name in names}


def matches(name: str, wanted: str, found: str | None) -> bool:
    one, other = fold(wanted), fold(found)
    return one == other or (name in CONTAINED and bool(other) and (one in other or other in one))


def test_header_fields_of_the_reference_documents(shared: Path) -> None:
    right, wrong = 0, []
    for path in sorted((shared / "gold").glob("*.json")):
        reference = json.loads(path.read_text(encoding="utf-8"))
        found = fields(find_parts(read(shared / "gold" / ".." / reference["file"]))[0].header)
        for name, value in found.items():
            wanted = reference["header"].get(name)
            if wanted and matches(name, wanted, value):
                right += 1
            elif wanted:
                wrong.append((path.stem, name, wanted, value))
    assert right + len(wrong) > 0
    assert right / (right + len(wrong)) >= AIM, wrong


@pytest.mark.parametrize("folder", ["docx", "md"])
def test_parts_cover_every_shared_document(shared: Path, folder: str) -> None:
    for path in sorted((shared / "docs" / folder).iterdir()):
        document = read(path)
        parts = find_parts(document)
        ends = [0, *(part.end for part in parts)]
        assert [part.start for part in parts] == ends[:-1], path.name
        assert ends[-1] == len(document.text), path.name
