"""How far the PDF reader agrees with poppler's pdftotext: ``python -m benchmarks.agreement_pdf [--json OUT] [FILE …]``.

For each file with a text layer: the share of poppler's words that the Document has (each as often), and
the share that it has in poppler's order; with ``--differences`` the words that only one of them has.
What the reader leaves out on purpose is counted apart: page numbers, repeated running headers and heads of
tables, marks of digital signatures, the letters around seals. The letters that the reader mends are mended in
poppler's words too, and a word that one of the two parts ("108 /TTr-SNV") is no difference.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from docparse.readers import read
from docparse.readers.options import ReadOptions
from docparse.readers.pdf import pages, reading_order, story
from docparse.readers.pdf.font_slips import as_latin, has_slips, mend
from docparse.readers.pdf.furniture import Furniture, PageLines, strip_furniture
from docparse.readers.pdf.pieces import RawPiece
from docparse.readers.pdf.placing import Frame, Placed, place_pieces
from docparse.readers.pdf.stamps import without_signature_marks
from docparse.readers.pdf.table_joins import join_tables
from docparse.readers.pdf.tables import Table
from docparse.values import DocparseError

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
# The mark of a note, which the reader sets in brackets.
_NOTE_MARK = re.compile(r"\[(\d{1,3}|\*{1,3})\]")


@dataclass(frozen=True, slots=True)
class Agreement:
    """One file: poppler's words, those left out on purpose, and what only one side has."""

    name: str
    words: int
    left_out: int
    missing: Counter[str]
    added: Counter[str]
    in_order: float

    @property
    def share(self) -> float:
        """The share of poppler's words, those left out on purpose apart, that the reader has."""
        asked = self.words - self.left_out
        return 1 - self.missing.total() / asked if asked else 1.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one line a file. Returns 1 if pdftotext is not installed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.agreement_pdf", description=__doc__.split("\n")[0])
    parser.add_argument("files", type=Path, nargs="*", help="PDF files (else those of ../shared/docs/pdf)")
    parser.add_argument("--differences", action="store_true", help="list the words that only one side has")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args(arguments)
    if shutil.which("pdftotext") is None:
        print("pdftotext is not installed (Debian: poppler-utils): nothing measured", file=sys.stderr)
        return 1
    print(f"{'words':>7}{'left out':>10}{'share':>8}{'in order':>10}  file")
    measured = []
    for path in options.files or sorted((SHARED / "docs" / "pdf").glob("*.pdf")):
        try:
            found = measure(path)
        except DocparseError as error:
            print(f"{'':35}  {path.name}: {error.code}")
            continue
        measured.append(found)
        print(f"{found.words:7}{found.left_out:10}{found.share:8.4f}{found.in_order:10.4f}  {found.name}")
        if options.differences:
            print(f"{'':37}only poppler: {dict(found.missing)}\n{'':37}only docparse: {dict(found.added)}")
    if options.json:
        words = sum(found.words for found in measured) or 1
        shares = {"share": sum(found.words * found.share for found in measured) / words}
        shares["in order"] = sum(found.words * found.in_order for found in measured) / words
        options.json.write_text(json.dumps(shares, indent=1) + "\n", encoding="utf-8")
    return 0


def measure(path: Path) -> Agreement:
    """Both readings of a file compared. Raises UnreadableFile: the reader refuses the file."""
    with _watch_omissions() as omitted:
        text = read(str(path), options=ReadOptions(ocr=False)).text
    ours = _NOTE_MARK.sub(r"\1", text).split()
    wanted = _mended(_pdftotext(path, "-raw"))
    expected = Counter(omitted)
    missing, added = Counter(wanted) - Counter(ours), Counter(ours) - Counter(wanted)
    left_out = missing & expected
    missing, added = _without_parted(missing - left_out, added)
    orders = (wanted, _mended(_pdftotext(path)))
    best = max(longest_common(ours, order) for order in orders)
    asked = len(wanted) - left_out.total()
    return Agreement(path.name, len(wanted), left_out.total(), missing, added, best / asked if asked else 1.0)


def _pdftotext(path: Path, *options: str) -> list[str]:
    command = ["pdftotext", *options, "-enc", "UTF-8", str(path), "-"]
    done = subprocess.run(command, capture_output=True, check=True, timeout=120)
    return unicodedata.normalize("NFC", done.stdout.decode("utf-8", "replace")).split()


def _mended(words: Sequence[str]) -> list[str]:
    slips = any(map(has_slips, words))
    return [as_latin(mend(word) if slips else word) for word in words]


def _without_parted(missing: Counter[str], added: Counter[str]) -> tuple[Counter[str], Counter[str]]:
    """The differences less words that are the same when the parts of one side are put together."""
    missing, added = +missing, +added
    for whole, parts in ((added, missing), (missing, added)):
        for word in list(whole):
            cuts = [(word[:at], word[at:]) for at in range(1, len(word))]
            for halves in cuts * whole[word]:
                pair = Counter(halves)
                if whole[word] > 0 and pair <= parts:
                    whole[word] -= 1
                    parts -= pair
    return +missing, +added


def longest_common(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the longest common subsequence, by the bits of one large number (Hyyrö 2004).

    >>> longest_common("abcdef", "xbdxf")
    3
    """
    places: defaultdict[str, int] = defaultdict(int)
    for at, word in enumerate(one):
        places[word] |= 1 << at
    everything = free = (1 << len(one)) - 1
    for word in other:
        matched = free & places.get(word, 0)
        free = ((free + matched) | (free - matched)) & everything
    return len(one) - free.bit_count()


@contextmanager
def _watch_omissions() -> Iterator[list[str]]:
    """Collects the words that the reader leaves out on purpose while the block runs."""
    omitted: list[str] = []

    def place(frame: Frame, pieces: Sequence[RawPiece]) -> Placed:
        placed = place_pieces(frame, pieces)
        around = [piece.text for piece in pieces if piece.look.angle is None]
        around += [turned.piece.text for turned in placed.turned]
        # Poppler gives letters around a seal one by one.
        omitted.extend(around)
        omitted.extend(letter for word in around for letter in word)
        return placed

    def drop_marks(pieces: list[RawPiece]) -> list[RawPiece]:
        kept = without_signature_marks(pieces)
        held = {piece.first for piece in kept}
        omitted.extend(piece.text for piece in pieces if piece.first not in held)
        return kept

    def join(above: Table, below: Table) -> Table | None:
        joined = join_tables(above, below)
        if joined is not None:
            omitted.extend((_table_words(above) + _table_words(below) - _table_words(joined)).elements())
        return joined

    def strip(found: Sequence[PageLines]) -> Furniture:
        furniture = strip_furniture(found)
        held = {id(line) for page in furniture.bodies for line in page.lines} | {
            id(line) for _, line in furniture.running
        }
        omitted.extend(
            word for page in found for line in page.lines if id(line) not in held for word in line.text.split()
        )
        return furniture

    with ExitStack() as stack:
        stack.enter_context(patch.object(pages, "place_pieces", place))
        stack.enter_context(patch.object(pages, "without_signature_marks", drop_marks))
        stack.enter_context(patch.object(story, "strip_furniture", strip))
        stack.enter_context(patch.object(reading_order, "join_tables", join))
        yield omitted


def _table_words(table: Table) -> Counter[str]:
    return Counter(word for cell in table.cells for line in cell.lines for word in line.text.split())


if __name__ == "__main__":
    sys.exit(main())
