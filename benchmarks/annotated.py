"""Annotations without text: every quotation is a pair of offsets into the document, which is named by its hash.

Real documents may be confidential or not ours to copy, so ``benchmarks/annotations`` holds facts
only (numbers, ISO dates, labels, units, judgements) and where the words stand. With the document
at hand the words come back; where it is absent, or its text has changed, it is left out and named.

``python -m benchmarks.annotated store QUOTED.json … --shared DIR --to DIR`` makes such a file from
an annotation with quotations; what it cannot find in the text is dropped and counted.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.gold import GoldCase
from docparse.readers import read
from docparse.values import Document

Record = dict[str, Any]
FOLDER = Path(__file__).resolve().parent / "annotations"

# Words of the document, by list of records; every other field is a fact and kept as it is.
_QUOTED = {
    "header": ("issuer", "parent", "place", "title", "signer", "signer_title"),
    "citations": ("text", "issuer", "name", "title"),
    "pinpoints": ("text",),
    "quotas": ("text", "subject"),
    "tasks": ("text", "lead", "product", "recipient"),
    "errors": ("wrong", "context"),
    "minor_errors": ("wrong", "context"),
}
_FACTS = {
    "header": ("number", "symbol", "date", "type", "authority", "authority_all", "recipients"),
    "citations": ("type", "number", "date", "mentions", "relation", "self"),
    "pinpoints": ("diem", "khoan", "dieu", "muc", "chuong", "phan", "phu_luc"),
    "quotas": ("min", "max", "unit", "comparison", "section", "optional"),
    "tasks": ("section", "optional"),
    "errors": ("right", "class"),
    "minor_errors": ("right", "class"),
}
# A longer correction repeats the sentence.
_LONGEST_CORRECTION = 60
_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_NUMBER = re.compile(r"\S*\d\S*[/-]\S+|self")


def pattern_of(quote: str) -> re.Pattern[str]:
    """The words of ``quote``, any white space and marks of emphasis between them."""
    return re.compile(r"[\s*]+".join(map(re.escape, quote.split())))


class _Quotes:
    """Finds quotations in a text, runs of white space being one space; counts what is not there."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.lost: list[str] = []

    def find(self, quote: str | None, begin: int = 0) -> list[int] | None:
        if not quote or not quote.split():
            return None
        pattern = pattern_of(quote)
        found = pattern.search(self._text, begin) or pattern.search(self._text)
        if found is None:
            self.lost.append(quote)
            return None
        return [found.start(), found.end()]


def store(quoted: Record, path: Path, name: str) -> tuple[Record, list[str]]:
    """The annotation as facts and offsets, and the quotations that the text of ``path`` does not hold."""
    text = read(path).text
    quotes = _Quotes(text)
    stored: Record = {"file": name, "text_sha256": text_hash(text)}
    stored["header"] = _store_record(quoted["header"], "header", quotes)
    for kind in ("citations", "pinpoints", "quotas", "tasks", "errors", "minor_errors"):
        stored[kind] = [_store_record(record, kind, quotes) for record in quoted.get(kind, [])]
    for kind in ("quotas", "tasks"):
        for record, source in zip(stored[kind], quoted.get(kind, []), strict=True):
            record["deadline"] = _store_date(source.get("deadline"), quotes)
    for record, source in zip(stored["tasks"], quoted.get("tasks", []), strict=True):
        record["partners"] = [place for one in source.get("partners") or [] if (place := quotes.find(one))]
    for record, source in zip(stored["pinpoints"], quoted.get("pinpoints", []), strict=True):
        record["instrument"] = _store_name(source.get("instrument"), quotes)
    stored["named_references"] = [place for one in quoted.get("named_references", []) if (place := quotes.find(one))]
    stored["relations"] = [
        [source, kind, target]
        for one, kind, other in quoted.get("relations", [])
        if (source := _store_name(one, quotes)) and (target := _store_name(other, quotes))
    ]
    stored["sections"] = list(_store_sections(quoted.get("sections", []), quotes))
    for kind, quote in (("quotas", "text"), ("tasks", "text"), ("errors", "wrong"), ("minor_errors", "wrong")):
        stored[kind] = [record for record in stored[kind] if record[quote]]
    return stored, quotes.lost


def _store_record(record: Record, kind: str, quotes: _Quotes) -> Record:
    around = quotes.find(record.get("context")) if kind.endswith("errors") else None
    begin = around[0] if around is not None else 0
    facts = {field: record[field] for field in _FACTS[kind] if record.get(field) is not None}
    if len(facts.get("right", "")) > _LONGEST_CORRECTION:
        del facts["right"]
    return {**facts, **{field: quotes.find(record.get(field), begin) for field in _QUOTED[kind]}}


def _store_date(value: str | None, quotes: _Quotes) -> str | list[int] | None:
    return value if value is None or _DATE.fullmatch(value) else quotes.find(value)


def _store_name(value: str | None, quotes: _Quotes) -> str | list[int] | None:
    return value if value is None or _NUMBER.fullmatch(value) else quotes.find(value)


def _store_sections(sections: Sequence[Sequence[Any]], quotes: _Quotes) -> Iterator[list[Any]]:
    """Labels and levels are facts; each heading stands after the one before."""
    position = 0
    for label, heading, level in sections:
        place = quotes.find(heading, position)
        if place is not None and place[0] >= position:
            position = place[0]
        yield [label, place, level]


def load_annotations(folder: Path, shared: Path) -> tuple[list[GoldCase], list[str]]:
    """Cases in the reference format, words put back; and the files left out, with the reason."""
    left_out: list[str] = []
    found = documents_at_hand(folder, shared, left_out, "file", "text_sha256")
    cases = [
        GoldCase(file.stem, shared / stored["file"], restore(stored, document.text)) for file, stored, document in found
    ]
    return cases, left_out


def documents_at_hand(
    folder: Path, shared: Path, left_out: list[str], path: str, text_sha256: str
) -> Iterator[tuple[Path, Record, Document]]:
    """Each file of ``folder`` with what it holds and the document that its fields ``path`` and ``text_sha256`` name.

    Adds to ``left_out`` the files whose document is absent or reads differently.
    """
    for file in sorted(folder.glob("*.json")):
        stored = json.loads(file.read_text(encoding="utf-8"))
        if not (shared / stored[path]).exists():
            left_out.append(f"{file.name}: no document {stored[path]}")
            continue
        document = read(shared / stored[path])
        if text_hash(document.text) != stored[text_sha256]:
            left_out.append(f"{file.name}: the text of {stored[path]} is another than the one that was read")
            continue
        yield file, stored, document


def restore(stored: Record, text: str) -> Record:
    """The annotation with the words that its offsets name."""

    def words(value: Any) -> Any:
        return re.sub(r"\s+", " ", text[value[0] : value[1]]) if _is_place(value) else value

    restored: Record = {"doc": stored["file"], "header": {key: words(value) for key, value in stored["header"].items()}}
    for kind in ("citations", "pinpoints", "quotas", "tasks", "errors", "minor_errors"):
        restored[kind] = [{key: words(value) for key, value in record.items()} for record in stored[kind]]
    for record in restored["tasks"]:
        record["partners"] = [words(place) for place in record["partners"]]
    for record in restored["citations"]:
        for field in ("number", "date"):
            record.setdefault(field, None)
    restored["named_references"] = [words(place) for place in stored["named_references"]]
    restored["relations"] = [[words(one), kind, words(other)] for one, kind, other in stored["relations"]]
    restored["sections"] = [[label, words(place) or "", level] for label, place, level in stored["sections"]]
    return restored


def _is_place(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(type(offset) is int for offset in value)


def text_hash(text: str) -> str:
    """The hash by which a text is known again, in hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def main(arguments: Sequence[str] | None = None) -> int:
    """Store annotations; says what was not found."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.annotated", description=__doc__.split("\n")[0])
    parser.add_argument("action", choices=["store"])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--shared", type=Path, required=True, help="folder that the field 'file' is relative to")
    parser.add_argument("--to", type=Path, default=FOLDER)
    options = parser.parse_args(arguments)
    options.to.mkdir(parents=True, exist_ok=True)
    for file in options.files:
        quoted = json.loads(file.read_text(encoding="utf-8"))
        stored, lost = store(quoted, options.shared / quoted["file"], quoted["file"])
        (options.to / file.name).write_text(json.dumps(stored, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(f"{file.name}: {len(lost)} quotations not found", *(f"  {quote[:90]!r}" for quote in lost), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
