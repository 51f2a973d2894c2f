"""How far the docx reader agrees with LibreOffice's text export: ``python -m benchmarks.agreement_docx``.

For each file two figures, 2 × words in common in the same order / words of both: of the text without what
the two write on purpose in different ways, and of all of it. Apart are automatic numbers, tracked deletions
(LibreOffice exports them), marks of notes; the notes themselves and page headers, which LibreOffice leaves
out; symbols of picture fonts, which it writes as private characters. With ``--differences`` the words too.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from lxml import etree

from docparse.readers import read
from docparse.values import Block, BlockKind, DocparseError, Document

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
_TIME_LIMIT = 600
_NOT_EXPORTED = {BlockKind.FOOTNOTE, BlockKind.PAGE_HEADER, BlockKind.PAGE_FOOTER}
_APART = "numPr", "del", "moveFrom", "footnoteReference", "endnoteReference"
_STORIES = re.compile(r"word/(?:document|styles)\d*\.xml")
# Characters that show nothing, and glyphs of picture fonts.
_PICTURES = {"Cf", "Co", "So"}


@dataclass(frozen=True, slots=True)
class Agreement:
    """One file: how many words docparse reads, both figures, and the stretches that differ (ours, theirs)."""

    name: str
    words: int
    share: float
    share_of_all: float
    differences: tuple[tuple[str, str], ...]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one line a file and the figures of all together. Returns 1 if LibreOffice is not installed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.agreement_docx", description=__doc__.split("\n")[0])
    parser.add_argument("files", type=Path, nargs="*", help="Word files (else those of samples and ../shared/docs)")
    parser.add_argument("--differences", action="store_true", help="list the words that differ")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args(arguments)
    soffice = shutil.which("soffice")
    if soffice is None:
        print("soffice is not installed (Debian: libreoffice-writer-nogui): nothing measured", file=sys.stderr)
        return 1
    print(f"{'words':>7}{'agreement':>11}{'with all':>10}  file")
    measured = list(measure(options.files or found_files(), soffice))
    for found in measured:
        print(f"{found.words:7}{found.share:11.4f}{found.share_of_all:10.4f}  {found.name}")
        for ours, theirs in found.differences if options.differences else ():
            print(f"{'':30}docparse: {ours or '–'}\n{'':27}LibreOffice: {theirs or '–'}")
    words = sum(found.words for found in measured) or 1
    share = sum(found.words * found.share for found in measured) / words
    share_of_all = sum(found.words * found.share_of_all for found in measured) / words
    print(f"{words:7}{share:11.4f}{share_of_all:10.4f}  {len(measured)} files")
    if options.json:
        record = {"share": share, "share of all": share_of_all}
        options.json.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    return 0


def found_files() -> list[Path]:
    """The Word files of the samples, at any depth, and of the shared documents where they are there."""
    return sorted((ROOT / "samples").rglob("*.docx")) + sorted((SHARED / "docs" / "docx").glob("*.docx"))


def measure(files: Sequence[Path], soffice: str) -> Iterator[Agreement]:
    """The agreement on each file that both read; LibreOffice is started once for all."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, file in enumerate(files):
            shutil.copyfile(file, folder / f"{number}-all.docx")
            set_apart(file, folder / f"{number}-apart.docx")
        export(soffice, folder)
        for number, file in enumerate(files):
            exported = [folder / f"{number}-{which}.txt" for which in ("apart", "all")]
            try:
                document = read(file)
            except DocparseError:
                continue
            if all(path.exists() for path in exported):
                yield compare(file.name, document, *(words(path.read_text(encoding="utf-8-sig")) for path in exported))


def set_apart(file: Path, target: Path) -> None:
    """A copy of a Word file without automatic numbers, tracked deletions and marks of notes."""
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if _STORIES.fullmatch(name):
                root = etree.fromstring(data)
                for element in list(root.iter(*(f"{{*}}{local}" for local in _APART))):
                    _remove(element)
                data = etree.tostring(root)
            new.writestr(name, data)


def _remove(element: etree._Element) -> None:
    """Without the element, or without the row whose properties it stands in."""
    row = next(element.iterancestors("{*}tr"), None)
    in_row_properties = next(element.iterancestors("{*}trPr"), None) is not None
    gone = row if in_row_properties and row is not None else element
    parent = gone.getparent()
    if parent is not None:
        parent.remove(gone)


def export(soffice: str, folder: Path) -> None:
    """Write a text file beside every Word file of ``folder``."""
    command = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder)]
    files = map(str, sorted(folder.glob("*.docx")))
    subprocess.run([*command, *files], capture_output=True, check=True, timeout=_TIME_LIMIT)


def compare(name: str, document: Document, apart: list[str], everything: list[str]) -> Agreement:
    """Our words against LibreOffice's."""
    ours = words(without_numbers(document))
    matcher = SequenceMatcher(None, ours, apart, autojunk=False)
    numbered = words("\n".join(block.span.of(document.text) for block in exported_blocks(document)))
    return Agreement(
        name=name,
        words=len(ours),
        share=matcher.ratio(),
        share_of_all=SequenceMatcher(None, numbered, everything, autojunk=False).ratio(),
        differences=tuple(
            (" ".join(ours[first:last]), " ".join(apart[begin:end]))
            for kind, first, last, begin, end in matcher.get_opcodes()
            if kind != "equal"
        ),
    )


def exported_blocks(document: Document) -> list[Block]:
    """The blocks that LibreOffice's text export has too."""
    return [block for block in document.blocks if block.kind not in _NOT_EXPORTED]


def without_numbers(document: Document) -> str:
    """The text of these without automatic numbers."""
    return "\n".join(document.text[block.label_end or block.start : block.end] for block in exported_blocks(document))


def words(text: str) -> list[str]:
    """Words in NFC, with plain hyphens and without what has no letter of its own."""
    plain = unicodedata.normalize("NFC", text).replace("\u2011", "-")
    return "".join(char for char in plain if unicodedata.category(char) not in _PICTURES).split()


if __name__ == "__main__":
    sys.exit(main())
