"""The record of a check laid out as paragraphs and tables, which become a Word file or a web page."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from docparse.checks import rules
from docparse.report.places import date_words
from docparse.report.presign import FileRecord
from docparse.report.presign_tables import base_table, facts_table, files_table, points_table, signature_table
from docparse.report.word_document import Cell, Paragraph, Piece, Row, Table, Words
from docparse.values import UnreadableFile

_SMALL = 11.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The whole record: ``run`` is the "run" object of the contract, ``rules`` how many rules ran.

    ``office`` and ``by`` are "" where they are to be filled in by hand.
    """

    files: tuple[FileRecord, ...]
    errors: tuple[UnreadableFile, ...]
    run: Mapping[str, Any]
    rules: int
    office: str = ""
    by: str = ""


def lay_out(record: Record, said: Mapping[str, str]) -> Iterator[Piece]:
    """The pieces of the record from the letterhead to the place for signatures."""
    day = datetime.date.fromisoformat(record.run["today"])
    yield _letterhead(record.office, day, said)
    yield _text(said["record_title"], bold=True, size=15, alignment="center", before=14, after=0, outline=1)
    yield _text(said["record_subject"], bold=True, size=14, alignment="center", after=0)
    yield Paragraph(words=(), rule=True, indent=65, indent_right=65, after=10, size=2)
    yield _text(said["how"], bold=True, outline=2)
    yield facts_table(_run_facts(record, said))
    if len(record.files) > 1:
        yield _text(said["files_heading"], bold=True, outline=2, before=8)
        yield files_table(record.files, said)
    if record.errors:
        yield _text(said["unreadable_heading"], bold=True, outline=2, before=8)
        yield from (_text(f"- {error.path}: {error.message} {error.remedy}") for error in record.errors)
    for number, file in enumerate(record.files, 1):
        yield from _file(file, number, record, said)
    made_with = said["made_with"].format(version=record.run["version"])
    yield _text(made_with, italic=True, size=_SMALL, alignment="both", before=10)
    yield _text(said["decision"], before=6, keep_next=True)
    yield signature_table(record.by, said)


def _text(text: str, **looks: Any) -> Paragraph:
    """A paragraph of one look; ``bold`` and ``italic`` are those of its words."""
    words = Words(text, bold=looks.pop("bold", False), italic=looks.pop("italic", False))
    return Paragraph(words=(words,), **looks)


def _letterhead(office: str, day: datetime.date, said: Mapping[str, str]) -> Table:
    """Two columns as on any paper of an office (Decree 30/2020/NĐ-CP, Phụ lục I, mục II.1, II.2 and II.4)."""
    centred = {"alignment": "center", "after": 0.0}
    left = (
        _text(office or said["office_blank"], bold=True, size=13, **centred),
        Paragraph(words=(), rule=True, indent=22, indent_right=22, after=0, size=2),
    )
    right = (
        _text(said["country"], bold=True, size=12, **centred),
        _text(said["motto"], bold=True, size=13, **centred),
        Paragraph(words=(), rule=True, indent=22, indent_right=22, after=6, size=2),
        _text(_place_and_day(day, said), italic=True, size=13, **centred),
    )
    row: Row = (Cell(left), Cell(right))
    return Table(widths=(68, 97), rows=(row,), borders=False)


def _place_and_day(day: datetime.date, said: Mapping[str, str]) -> str:
    """Days below 10 and the months 1 and 2 with a zero (the decree, Phụ lục I, mục II.4)."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return said["place_and_day"].format(day=f"{day.day:02}", month=month, year=day.year)


def _run_facts(record: Record, said: Mapping[str, str]) -> list[tuple[str, str]]:
    run = record.run
    registry = run.get("registry") or {}
    as_of, name = date_words(registry.get("as_of")), registry.get("id")
    return [
        (said["check_day"], date_words(run["today"])),
        (said["checked_stage"], said["stage_presign"]),
        *([(said["on"], date_words(run["on"]))] if run.get("on") else []),
        (said["program"], str(run["version"])),
        (said["rule_set"], said["rule_set_value"].format(rules=record.rules, hash=str(run["config_hash"])[:16])),
        (said["registry_day"], (f"{as_of} ({name})" if name else as_of) or said["no_registry"]),
        (said["reviewer"], record.by or said["office_blank"]),
    ]


def _file(file: FileRecord, number: int, record: Record, said: Mapping[str, str]) -> Iterator[Piece]:
    """One section; each but the first begins a new page."""
    several = len(record.files) > 1
    if several:
        title = f"{said['file']} {number}. {file.name}"
        yield _text(title, bold=True, size=14, outline=2, before=10, page_break=number > 1)
    sections: tuple[tuple[str, list[Piece]], ...] = (
        (said["about_file"], [facts_table(_file_facts(file, said))]),
        (said["verdict_heading"], list(_verdict(file, said))),
        (said["bases_heading"], list(_bases(file, said))),
        (said["points_heading"], [points_table(file, said)] if file.points else [_text(said["no_points"])]),
        (said["clerk_heading"], _lines([f"{', '.join(one.places)}: {one.message}" for one in file.for_clerk], said)),
        (
            said["doubts_heading"],
            _lines([f"{one.field}: “{one.value}” – {one.reason}" for one in file.doubts], said),
        ),
        (said["not_checked_heading"], list(_not_checked(file, record.run, said))),
    )
    for place, (title, pieces) in enumerate(sections, 1):
        yield _text(f"{place}. {title}", bold=True, outline=3, before=8)
        yield from pieces


def _file_facts(file: FileRecord, said: Mapping[str, str]) -> list[tuple[str, str]]:
    facts = [(said["file_name"], file.name), (said["sha256"], file.sha256)]
    return [*facts, (said["called_document"], file.called)] if file.called else facts


def _verdict(file: FileRecord, said: Mapping[str, str]) -> Iterator[Piece]:
    yield _text(said[f"verdict_{file.verdict.state if file.verdict else 'none'}"], bold=True, after=2)
    counts = [said[f"{fate}_count"].format(count=file.count(fate)) for fate in ("left", "fixed", "set_aside")]
    yield _text("; ".join(counts) + ".")


def _bases(file: FileRecord, said: Mapping[str, str]) -> Iterator[Piece]:
    if not file.bases:
        yield _text(said["no_citations"])
        return
    yield base_table(file.bases, said)
    if not any(base.states for base in file.bases):
        yield _text(said["bases_unchecked"], italic=True, size=12)


def _lines(lines: Sequence[str], said: Mapping[str, str]) -> list[Piece]:
    return [_text(f"- {line}", alignment="both", after=3) for line in lines] or [_text(said["no_doubts"])]


def _not_checked(file: FileRecord, run: Mapping[str, Any], said: Mapping[str, str]) -> Iterator[Piece]:
    scope = file.verdict.not_checked if file.verdict else ()
    told = (
        ("not_checked_scope", "; ".join(scope)),
        ("not_checked_rules", "; ".join(_rules_off(run))),
        ("not_checked_reader", " ".join(file.warnings)),
    )
    for label, text in told:
        if text:
            yield Paragraph(
                words=(Words(f"- {said[label]}: ", bold=True), Words(text if text.endswith(".") else f"{text}.")),
                alignment="both",
                after=3,
            )


def _rules_off(run: Mapping[str, Any]) -> Iterator[str]:
    """Code and name of each rule that did not run."""
    names = {rule.code: rule.name for rule in rules()}
    for code in run.get("rules_off") or ():
        yield f"{code} {names.get(code, '')}".strip()
