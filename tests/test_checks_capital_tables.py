"""Each row of the tables behind the rules on capitals and abbreviations."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import docparse.checks
from docparse.checks import Settings, check
from docparse.checks.abbreviations import USES, known_abbreviations, one_form
from docparse.checks.word_case import SMALL
from docparse.extract import extract
from docparse.readers import read_text
from docparse.values import Finding

DATA = Path(docparse.checks.__file__).parent / "data"


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def findings(code: str, text: str) -> tuple[Finding, ...]:
    return check(extract(read_text(text, "row.txt")), Settings(select=(code,))).findings or ()


@pytest.mark.parametrize("row", rows("cased_names.csv"), ids=lambda row: row["name"])
def test_a_name_has_its_official_capitals(row: dict[str, str]) -> None:
    name, first = row["name"], row["name"].split()[0]
    wrong = first + name[len(first) :].lower()
    found = findings("CAP008", f"Đơn vị nêu {wrong} trong báo cáo.")
    assert [finding.suggestions for finding in found] == ([(name,)] if wrong != name else [])
    assert row["severity"] in ("warning", "info")
    assert not findings("CAP008", f"Đơn vị nêu {name} trong báo cáo.")


@pytest.mark.parametrize("row", rows("movements.csv"), ids=lambda row: row["name"])
def test_a_movement_stands_in_quotation_marks(row: dict[str, str]) -> None:
    name = row["name"]
    small = name[0].lower() + name[1:]
    assert [finding.suggestions for finding in findings("CAP017", f"Xã phát động phong trào {small}.")] == [
        (f"“{name}”",)
    ]
    assert not findings("CAP017", f"Xã phát động phong trào “{name}”.")


@pytest.mark.parametrize("row", rows("abbreviations.csv"), ids=lambda row: row["abbreviation"])
def test_an_abbreviation_is_explained_at_first(row: dict[str, str]) -> None:
    short, full = row["abbreviation"], row["full"]
    assert row["use"] in USES
    found = findings("ABB001", f"Các xã báo cáo {short} trước ngày 15 hằng tháng.")
    assert [finding.suggestions for finding in found] == ([(f"{full} ({short})",)] if row["use"] == "expand" else [])
    assert not findings("ABB001", f"Các xã báo cáo về {full} (viết tắt là {short}) trước ngày 15.")


def test_no_abbreviation_stands_for_two_things() -> None:
    meanings: dict[str, set[str]] = {}
    for row in known_abbreviations().values():
        meanings.setdefault(one_form(row.short), set()).add(row.full)
    assert all(len(full) == 1 for full in meanings.values())


def test_word_case_has_pairs() -> None:
    table = rows("word_case.csv")
    assert len(table) > 5_000
    assert all(row["small"] in SMALL and len(row["words"].split(" ")) == 2 for row in table)
    assert all(row["words"] == row["words"].lower() for row in table)
