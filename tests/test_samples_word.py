"""The Word samples are what their scripts write, and other programs can read them."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from samples.make_samples import FOLDER, WORD_SAMPLES

each_word_sample = pytest.mark.parametrize("name", WORD_SAMPLES)


def test_every_word_sample_has_its_script() -> None:
    assert sorted(WORD_SAMPLES) == sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.docx"))


@each_word_sample
def test_the_word_samples_are_what_their_script_writes(name: str) -> None:
    with zipfile.ZipFile(FOLDER / name) as committed, zipfile.ZipFile(BytesIO(WORD_SAMPLES[name]())) as written:
        assert committed.namelist() == written.namelist()
        for part in committed.namelist():
            assert committed.read(part) == written.read(part), part


@each_word_sample
def test_the_word_samples_open_in_another_reader(name: str, root: Path) -> None:
    document = pytest.importorskip("docx").Document(str(root / "samples" / name))
    assert document.tables
    assert document.sections[0].header.paragraphs
