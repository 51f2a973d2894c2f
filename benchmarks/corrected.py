"""Real documents that were read for word errors, each error with what is right: offsets only, no text.

``benchmarks/corrected`` holds a file for each document: its path, the hash of its text, how many syllables
were read, and the errors (offsets in code points, class, right words, who saw it first). Where the document is
at hand, :func:`load_corrected` gives it back with its errors, and :func:`corrected_document` without them.

``python -m benchmarks.corrected store WORKSHEET.json … --shared DIR`` makes such a file from quotations; nothing is
written where one of them is not found, is not the only one of its kind, or the correction repeats a sentence.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.annotated import documents_at_hand, pattern_of, text_hash
from docparse.readers import read
from docparse.speller import written_paragraphs
from docparse.speller.pieces import MARK
from docparse.values import Document
from docparse.values.offsets import OffsetMap, OffsetMapBuilder

Record = dict[str, Any]
FOLDER = Path(__file__).resolve().parent / "corrected"
CLASSES = frozenset(
    "tone_diacritic diacritic spelling wrong_word missing_word doubled_word extra_word swapped_words "
    "proper_name".split()
)
SEEN = ("reader", "tool")
# A longer correction repeats the sentence.
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class WordError:
    """``text[start:end]`` should be ``right``; ``seen`` tells who saw it first, "reader" or "tool"."""

    start: int
    end: int
    kind: str
    right: str
    seen: str


@dataclass(frozen=True, slots=True)
class CorrectedCase:
    """A document as it is, and its word errors in order of place."""

    name: str
    document: Document
    errors: tuple[WordError, ...]
    syllables: int


def load_corrected(folder: Path, shared: Path) -> tuple[list[CorrectedCase], list[str]]:
    """The documents with their errors; and the files left out, with the reason."""
    left_out: list[str] = []
    cases = []
    for file, stored, document in documents_at_hand(folder, shared, left_out, "path", "sha256"):
        errors = tuple(WordError(e["start"], e["end"], e["class"], e["right"], e["seen"]) for e in stored["errors"])
        cases.append(CorrectedCase(file.stem, document, errors, stored["syllables"]))
    return cases, left_out


def corrected_text(text: str, errors: Sequence[WordError]) -> tuple[str, OffsetMap]:
    """``text`` with the right words, and where its code points stood; ``errors`` in order, none within another."""
    parts, builder, position = [], OffsetMapBuilder(), 0
    for error in errors:
        parts += [text[position : error.start], error.right]
        builder.add(error.start - position, position, error.start - position)
        builder.add(len(error.right), error.start, error.end - error.start)
        position = error.end
    parts.append(text[position:])
    builder.add(len(text) - position, position, len(text) - position)
    return "".join(parts), builder.build()


def corrected_document(document: Document, errors: Sequence[WordError]) -> Document:
    """The document with the right words, its blocks and formatting where they belong; without remnants and source."""
    text, moved = corrected_text(document.text, errors)
    place = moved.from_source
    blocks = tuple(
        replace(
            block,
            start=place(block.start),
            end=place(block.end),
            label_end=None if block.label_end is None else place(block.label_end),
        )
        for block in document.blocks
    )
    runs = tuple(replace(run, start=place(run.start), end=place(run.end)) for run in document.runs)
    return replace(document, text=text, blocks=blocks, runs=runs, source=None, readings=(), remnants=())


def store(worksheet: Record, shared: Path) -> tuple[Record, list[str]]:
    """The worksheet as facts and offsets, and what is wrong with its quotations (empty: it may be kept)."""
    text = read(shared / worksheet["path"]).text
    errors: list[Record] = []
    faults: list[str] = []
    for row in worksheet["errors"]:
        try:
            errors += _place_error(row, text)
        except ValueError as fault:
            faults.append(str(fault))
    errors.sort(key=lambda error: (error["start"], error["end"]))
    faults += [
        f"{text[second['start'] : second['end']]!r} overlaps the error before it"
        for first, second in pairwise(errors)
        if second["start"] < first["end"]
    ]
    record = {
        "path": worksheet["path"],
        "sha256": text_hash(text),
        "syllables": count_syllables(text),
        "errors": errors,
    }
    return record, faults


def count_syllables(text: str) -> int:
    """The words that are read: no numbers, no marks."""
    return sum(piece.shape != MARK for line in written_paragraphs(text) for piece in line)


def _place_error(row: Record, text: str) -> Iterator[Record]:
    """The error at each of its places: one, unless the row says ``everywhere``."""
    wrong, right, kind, seen = row["wrong"], row["right"], row["class"], row.get("seen", "reader")
    if kind not in CLASSES or seen not in SEEN:
        raise ValueError(f"{wrong!r}: class {kind!r} or seen {seen!r} is none of {sorted(CLASSES)}, {SEEN}")
    if not right.strip() or len(right) > _LONGEST or right == wrong:
        raise ValueError(f"{wrong!r}: the right words {right!r} are none, the same, or longer than {_LONGEST}")
    begin, end = _find_once(row["context"], text, 0, len(text)) if row.get("context") else (0, len(text))
    places = _find_all(wrong, text, begin, end) if row.get("everywhere") else [_find_once(wrong, text, begin, end)]
    if not places or any("\n" in text[start:stop] for start, stop in places):
        raise ValueError(f"{wrong!r}: not found, or in two paragraphs")
    for start, stop in places:
        yield {"start": start, "end": stop, "class": kind, "right": right, "seen": seen}


def _find_once(quote: str, text: str, begin: int, end: int) -> tuple[int, int]:
    found = _find_all(quote, text, begin, end)
    if len(found) != 1:
        raise ValueError(f"{quote!r}: found {len(found)} times, must be once")
    return found[0]


def _find_all(quote: str, text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Places of whole words: "ban" is not in "bang"."""
    edges = re.compile(rf"(?<!\w){pattern_of(quote).pattern}(?!\w)")
    return [match.span() for match in edges.finditer(text, begin, end)] if quote.split() else []


def main(arguments: Sequence[str] | None = None) -> int:
    """Store worksheets; says what was not found. 1 where anything was."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corrected", description=__doc__.split("\n")[0])
    parser.add_argument("action", choices=["store"])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--shared", type=Path, required=True, help="folder that the field 'path' is relative to")
    parser.add_argument("--to", type=Path, default=FOLDER)
    options = parser.parse_args(arguments)
    options.to.mkdir(parents=True, exist_ok=True)
    failed = False
    for file in options.files:
        worksheet = json.loads(file.read_text(encoding="utf-8"))
        record, faults = store(worksheet, options.shared)
        failed = failed or bool(faults)
        print(f"{file.name}: {len(record['errors'])} errors in {record['syllables']} syllables", *faults, sep="\n  ")
        if not faults:
            name = worksheet["path"].replace("docs/", "", 1).rsplit(".", 1)[0].replace("/", "__")
            lines = json.dumps(record, ensure_ascii=False, indent=1)
            (options.to / f"{name}.json").write_text(lines + "\n", encoding="utf-8")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
