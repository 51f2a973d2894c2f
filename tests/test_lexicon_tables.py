"""Every data table: columns, closed vocabularies, dates; and how a faulty table is reported."""

from __future__ import annotations

import csv
import doctest
import importlib
import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from datetime import date
from importlib.resources import files

import pytest

from docparse.lexicon import (
    awards,
    doc_types,
    find_named,
    issuers,
    laws,
    named_references,
    provinces,
    units,
)
from docparse.lexicon.tables import read_table, split_list
from docparse.values import SettingsError

MODULES = (
    "awards", "doc_types", "folding", "issuing_organs", "laws", "name_forms", "named_references", "organ_names",
    "places", "symbols", "tables", "units",
)  # fmt: skip
DATA = files("docparse.lexicon").joinpath("data")
OUR_TABLES = (
    "awards.csv", "doc_types.csv", "issuers.csv", "laws.csv", "named_references.csv", "organ_heads.csv",
    "places.csv", "units.csv",
)  # fmt: skip


def full_days() -> Iterator[tuple[str, str | None]]:
    """(where, day) of each column that holds whole days."""
    for issuer in issuers():
        yield from ((f"issuer {issuer.id}", day) for day in (issuer.valid_from, issuer.valid_to))
    for law in laws():
        yield from ((law.name, day) for day in (law.date, law.valid_from, law.valid_to))
    for place in provinces():
        yield from ((place.id, day) for day in (place.valid_from, place.valid_to))
    for award in awards():
        yield from ((award.name, day) for day in (award.valid_from, award.valid_to))


@pytest.mark.parametrize("name", OUR_TABLES)
def test_table_is_clean_utf8_text(name: str) -> None:
    raw = DATA.joinpath(name).read_bytes()
    text = raw.decode("utf-8")
    assert not text.startswith("\ufeff")
    assert "\r" not in text
    assert "\u00d0" not in text, "U+00D0 stands where Đ (U+0110) should"
    assert unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize("name", OUR_TABLES)
def test_no_cell_has_loose_spaces(name: str) -> None:
    for number, row in enumerate(csv.reader(DATA.joinpath(name).read_text(encoding="utf-8").splitlines()), 1):
        for cell in row:
            assert cell == cell.strip(), (number, cell)
            assert "  " not in cell, (number, cell)
            assert not re.search(r";(?! )|; ;|;$", cell) or name == "named_references.csv", (number, cell)


def test_every_day_is_iso() -> None:
    for where, day in full_days():
        if day is not None:
            assert date.fromisoformat(day).isoformat() == day, where


def test_periods_are_in_order() -> None:
    for rows in (issuers(), laws(), provinces(), awards()):
        for row in rows:
            assert not (row.valid_from and row.valid_to) or row.valid_from <= row.valid_to, row


def test_tables_have_no_marks_of_research() -> None:
    for name in OUR_TABLES:
        text = DATA.joinpath(name).read_text(encoding="utf-8").lower()
        for mark in ("seed", "s:", ",k\n", "(sai", "cần kiểm", "trùng)"):
            assert mark not in text, (name, mark)


def test_wrong_header_is_reported_with_file_and_remedy() -> None:
    with pytest.raises(SettingsError, match=r"units\.csv.*Dòng 1") as caught:
        read_table("units.csv", ("unit", "kind"))
    assert caught.value.remedy


def test_row_with_a_missing_cell_is_reported_with_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    class Folder:
        def joinpath(self, *_: str) -> Folder:
            return self

        def read_text(self, encoding: str) -> str:
            assert encoding == "utf-8"
            return "a,b\n1,2\n3\n"

    monkeypatch.setattr("importlib.resources.files", lambda _: Folder())
    with pytest.raises(SettingsError, match="Dòng 3"):
        read_table("any.csv", ("a", "b"))


@pytest.mark.parametrize(
    ("cell", "members"), [("", ()), ("a", ("a",)), ("a; b", ("a", "b")), ("a, b; c", ("a, b", "c"))]
)
def test_split_list(cell: str, members: tuple[str, ...]) -> None:
    assert split_list(cell) == members


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings(name: str) -> None:
    # Fetched from sys.modules: the package's functions awards(), laws() … hide the modules of that name.
    importlib.import_module(f"docparse.lexicon.{name}")
    result = doctest.testmod(sys.modules[f"docparse.lexicon.{name}"])
    assert result.failed == 0


PROBE = """
import json, time
import docparse.values
import docparse.lexicon as lexicon
loaders = (lexicon.doc_types, lexicon.issuers, lexicon.laws, lexicon.provinces, lexicon.named_references,
           lexicon.units, lexicon.awards, lexicon.organ_heads)
untouched = all(loader.cache_info().currsize == 0 for loader in loaders if hasattr(loader, "cache_info"))
start = time.process_time()
for loader in loaders:
    loader()
print(json.dumps([untouched, 1000 * (time.process_time() - start)]))
"""


def probe() -> tuple[bool, float]:
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, check=True, encoding="utf-8")
    untouched, milliseconds = json.loads(done.stdout)
    return untouched, milliseconds


def test_tables_load_lazily_and_within_their_budget() -> None:
    measured = [probe() for _ in range(3)]
    assert all(untouched for untouched, _ in measured)
    assert min(milliseconds for _, milliseconds in measured) < 60


def test_counts_do_not_shrink_unnoticed() -> None:
    assert len(doc_types()) >= 105
    assert len(issuers()) >= 330
    assert len(laws()) >= 650
    assert len(named_references()) >= 160
    assert len(units()) >= 140
    assert len(awards()) >= 70
    assert list(find_named("")) == []
