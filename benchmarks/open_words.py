"""Words that may be a proper name or a slip, as the rules meet them in real documents.

They are kept as facts: the hash of a document's text, the hash of the words around the place, and
what a careful reader says there. No words of the documents are kept.
"""

from __future__ import annotations

import csv
import datetime
import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from docparse.checks.context import Context
from docparse.checks.rules.spl.phrase_marks import looks_like_a_name
from docparse.extract import extract
from docparse.readers import read, read_text
from docparse.values import Analysis, DocparseError, Span

ANNOTATIONS = Path(__file__).parent / "annotations" / "open_words.csv"
COLUMNS = ["rule", "document", "place", "reading"]
Reading = Literal["slip", "right"]
_AROUND = 40
_LARGEST = 200_000
_SUFFIXES = {".md", ".docx", ".txt"}
# Documents of offices, as one file of many.
_COLLECTION = "corpus/legal/admin_documents_tvpl.jsonl.gz"


@dataclass(frozen=True, slots=True)
class OpenWord:
    """A place of a document, by hashes that say nothing about its words."""

    rule: str
    document: str
    place: str


def make_word(rule: str, analysis: Analysis, span: Span) -> OpenWord:
    """The place of ``span``; equal words around two places of one document make them one."""
    text = analysis.document.text
    around = text[max(0, span.start - _AROUND) : span.start] + "|" + text[span.start : span.end + _AROUND]
    return OpenWord(rule, _hash(text), _hash(around))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]


def load_readings(path: Path = ANNOTATIONS) -> dict[OpenWord, Reading]:
    """What the reader said of each place."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {OpenWord(row["rule"], row["document"], row["place"]): row["reading"] for row in rows}  # type: ignore[misc]


def load_analyses(shared: Path) -> Iterator[Analysis]:
    """The documents of ``shared`` that can be read, and those of a collection of office documents."""
    for path in sorted((shared / "docs").rglob("*")):
        if path.suffix in _SUFFIXES:
            try:
                yield extract(read(path))
            except DocparseError:
                continue
    collection = shared / _COLLECTION
    if collection.is_file():
        with gzip.open(collection, "rt", encoding="utf-8") as file:
            texts = (json.loads(line)["text"] for line in file)
            yield from (extract(read_text(text)) for text in texts if len(text) <= _LARGEST)


def names_in_phrases(analysis: Analysis) -> list[Span]:
    """Where SPL001 lets a word pass that differs from a fixed phrase, because its capital makes it a name."""
    context = Context(analysis=analysis, stage="issued", today=datetime.date(2026, 1, 1))
    words = context.words
    return [
        words[match.wrong].span
        for match in context.matches
        if match.wrong is not None and looks_like_a_name(match, words)
    ]
