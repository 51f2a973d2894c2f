"""How far doc, odt and rtf agree with LibreOffice's text export: ``python -m benchmarks.agreement_office [FILE …]``.

docparse reads the Word file that LibreOffice makes of them; this shows what gets lost on that way. For each
file two figures, 2 × words in common in the same order / words of both: without the automatic numbers that
differ, and of all words (tracked deletions, which LibreOffice exports, among them). Then the seconds for the
first file alone and for all of them in one run.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from benchmarks.agreement_docx import exported_blocks, words
from docparse.readers import announce, read
from docparse.readers.office import NAME_SUFFIXES
from docparse.readers.office.find_soffice import find_soffice
from docparse.readers.office.profile import write_profile
from docparse.values import DocparseError

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
_TIME_LIMIT = 600
_LABEL = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[ivxIVX]{1,5}|[a-zđA-ZĐ])[.)]+|\d{1,3}|[-–•+*]")


class Agreement(NamedTuple):
    """One file: how many words docparse reads, both figures, and the stretches that differ (ours, theirs)."""

    name: str
    words: int
    share: float
    share_of_all: float
    differences: list[tuple[str, str]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one line a file, then the times. Returns 1 if LibreOffice is not installed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.agreement_office", description=__doc__.split("\n")[0])
    parser.add_argument("files", type=Path, nargs="*", help="files (else those of samples and ../shared/docs)")
    parser.add_argument("--differences", action="store_true", help="list the words that differ")
    options = parser.parse_args(arguments)
    soffice, files = find_soffice(), options.files or found_files()
    if soffice is None:
        print("LibreOffice is not installed (Debian: libreoffice-writer-nogui): nothing measured", file=sys.stderr)
        return 1
    print(f"{'words':>7}{'agreement':>11}{'with all':>10}  file")
    for found in measure(files, soffice):
        print(f"{found.words:7}{found.share:11.4f}{found.share_of_all:10.4f}  {found.name}")
        for ours, theirs in found.differences if options.differences else ():
            print(f"{'':30}docparse: {ours or '–'}\n{'':27}LibreOffice: {theirs or '–'}")
    one, together = seconds_to_read(files[:1]), seconds_to_read(files)
    print(f"\n{one:.1f} s for one file, {together:.1f} s for {len(files)} in one go")
    return 0


def found_files() -> list[Path]:
    """Those of the samples, at any depth, and of the shared documents where they are there."""
    inside = [*(ROOT / "samples").rglob("*"), *(SHARED / "docs").rglob("*")]
    return sorted(path for path in inside if path.suffix.lower() in NAME_SUFFIXES)


def measure(files: Sequence[Path], soffice: str) -> Iterator[Agreement]:
    """The agreement on each file that both read."""
    announce([str(file) for file in files])
    for file, exported in zip(files, export(soffice, files), strict=True):
        try:
            document = read(file)
        except DocparseError as error:
            print(f"{'refused':>7}{'':21}  {file.name}: {error.message}")
            continue
        ours = words("\n".join(block.span.of(document.text) for block in exported_blocks(document)))
        yield compare(file.name, ours, words(exported))


def export(soffice: str, files: Sequence[Path]) -> list[str]:
    """Each file as LibreOffice writes it as text."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copies = [folder / f"{number}{file.suffix.lower()}" for number, file in enumerate(files)]
        for file, copy in zip(files, copies, strict=True):
            copy.write_bytes(file.read_bytes())
        write_profile(folder / "profile")
        command = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore"]
        command += ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder), *map(str, copies)]
        subprocess.run(command, capture_output=True, check=True, timeout=_TIME_LIMIT)
        return [copy.with_suffix(".txt").read_text(encoding="utf-8-sig") for copy in copies]


def compare(name: str, ours: list[str], theirs: list[str]) -> Agreement:
    """Our words against LibreOffice's."""
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    shared = sum(block.size for block in matcher.get_matching_blocks())
    changes = [
        (without_labels(ours[first:last]), without_labels(theirs[begin:end]))
        for kind, first, last, begin, end in matcher.get_opcodes()
        if kind != "equal"
    ]
    left = sum(len(one) + len(other) for one, other in changes)
    return Agreement(
        name=name,
        words=len(ours),
        share=2 * shared / (2 * shared + left) if shared else 0.0,
        share_of_all=matcher.ratio(),
        differences=[(" ".join(one), " ".join(other)) for one, other in changes if one or other],
    )


def without_labels(stretch: list[str]) -> list[str]:
    """The words that cannot be an automatic number or bullet."""
    return [word for word in stretch if not _LABEL.fullmatch(word)]


def seconds_to_read(files: Sequence[Path]) -> float:
    """How long it takes to read them all, one after the other."""
    announce([str(file) for file in files])
    begun = time.perf_counter()
    for file in files:
        try:
            read(file)
        except DocparseError:
            continue
    return time.perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main())
