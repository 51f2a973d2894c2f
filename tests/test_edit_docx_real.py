"""Real Word files with their findings in them: valid, opened by LibreOffice, comments and changes where they belong."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

import docparse
from docparse.edit.annotated import Annotated
from docparse.pipeline.annotating import annotate_file
from docparse.pipeline.fixing import fix_file
from docparse.values import Analysis, Finding
from tests.docx_readback import anchored_texts, comment_texts, parts, repeated_ids
from tests.libreoffice_client import comments_read, texts_of_changes

ROOT = Path(__file__).resolve().parent.parent
# Rules whose fixes change numbers, days and names: here they are all made.
FACTS = ("ABB", "CIT", "CON", "DAT", "LAY", "OLD", "QUO", "VAL")


class Written(NamedTuple):
    """A real file and what was written of it."""

    analysis: Analysis
    before: bytes
    annotated: Annotated
    tracked: bytes
    plain: bytes


@pytest.fixture(scope="session")
def written(shared: Path) -> dict[str, Written]:
    paths = [*sorted((ROOT / "samples").rglob("*.docx")), *sorted((shared / "docs" / "docx").glob("*.docx"))]
    return {f"{number:03}": _write(path) for number, path in enumerate(paths)}


def _write(path: Path) -> Written:
    analysis = docparse.check(path)
    tracked = fix_file(analysis, everything=True, named=FACTS)
    plain = fix_file(analysis, everything=True, named=FACTS, tracked=False)
    assert plain.fixes.text == tracked.fixes.text
    return Written(analysis, path.read_bytes(), annotate_file(analysis), tracked.content, plain.content)


@pytest.mark.slow
def test_comments_read_back_are_about_the_flagged_characters(written: Mapping[str, Written]) -> None:
    for one in written.values():
        content, anchored = one.annotated.content, Counter[str]()
        earlier = comment_texts(one.before)
        for identifier, text in anchored_texts(content).items():
            if identifier not in earlier:
                anchored[_bare(text)] += 1
        assert anchored == Counter(_bare(_typed(one.analysis, finding)) for finding in one.annotated.placed)
        assert not set(repeated_ids(content)) - set(repeated_ids(one.before))


@pytest.mark.slow
def test_only_what_must_change_does(written: Mapping[str, Written]) -> None:
    touched = re.compile(r"word/(?:document\d*|comments|_rels/document\d*\.xml)\.(?:xml|rels)|\[Content_Types\]\.xml")
    for one in written.values():
        before, after = parts(one.before), parts(one.annotated.content)
        assert [name for name in before if before[name] != after[name] and not touched.fullmatch(name)] == []
        for content in (one.annotated.content, one.tracked, one.plain):
            assert _count(content, b"<w:drawing") == _count(one.before, b"<w:drawing")
            assert _count(content, b"<w:pict") == _count(one.before, b"<w:pict")


@pytest.mark.slow
def test_a_second_run_adds_nothing(written: Mapping[str, Written], tmp_path: Path) -> None:
    for name, one in written.items():
        path = tmp_path / f"{name}.docx"
        path.write_bytes(one.annotated.content)
        again = annotate_file(docparse.check(path))
        assert (again.placed, len(again.present)) == ((), len(one.annotated.placed) + len(one.annotated.present))


@pytest.mark.slow
def test_outputs_are_as_valid_as_their_inputs(written: Mapping[str, Written], tmp_path: Path) -> None:
    for name, one in written.items():
        before = _faults(one.before, tmp_path / f"{name}.docx")
        for content in (one.annotated.content, one.tracked):
            assert _faults(content, tmp_path / f"{name}.docx") - before == Counter()


@pytest.mark.slow
def test_libreoffice_accepts_and_rejects(
    written: Mapping[str, Written], need_tool: Callable[[str], str], tmp_path: Path
) -> None:
    """Accepted it reads like the file with plain fixes, rejected like the file that was given."""
    # LibreOffice without a screen falls over files with comments when it is driven from outside.
    changed = {name: one for name, one in written.items() if one.tracked != one.before}
    chosen = {name: one for name, one in changed.items() if not comment_texts(one.before)}
    assert chosen
    files = {f"{name}-{kind}": content for name, one in chosen.items() for kind, content in _versions(one).items()}
    texts = texts_of_changes(need_tool("soffice"), tmp_path, files)
    for name in chosen:
        assert texts["accepted"][f"{name}-tracked"] == texts["accepted"][f"{name}-plain"]
        assert texts["rejected"][f"{name}-tracked"] == texts["rejected"][f"{name}-before"]


@pytest.mark.slow
def test_libreoffice_reads_the_comments(
    written: Mapping[str, Written], need_tool: Callable[[str], str], tmp_path: Path
) -> None:
    files = {name: one.annotated.content for name, one in written.items() if one.annotated.placed}
    read = comments_read(need_tool("soffice"), tmp_path, files)
    for name, anchors in read.items():
        expected = Counter(_bare(_typed(written[name].analysis, one)) for one in written[name].annotated.placed)
        assert expected - Counter(map(_bare, anchors)) == Counter()


def _versions(one: Written) -> dict[str, bytes]:
    return {"before": one.before, "tracked": one.tracked, "plain": one.plain}


def _typed(analysis: Analysis, finding: Finding) -> str:
    """The finding's text without an automatic number."""
    block = analysis.document.block_at(finding.start)
    begin = finding.start if block is None or block.label_end is None else max(finding.start, block.label_end)
    return analysis.document.text[begin : finding.end]


def _bare(text: str) -> str:
    """Without what is written in other ways: spaces, separate tone marks, capitals that are a format."""
    shown = (char for char in unicodedata.normalize("NFC", text) if not char.isspace())
    return "".join(char for char in shown if unicodedata.category(char) != "Cf").upper()


def _count(content: bytes, mark: bytes) -> int:
    return sum(part.count(mark) for part in parts(content).values())


def _faults(content: bytes, path: Path) -> Counter[tuple[str, str]]:
    from openxml_audit import OpenXmlValidator

    path.write_bytes(content)
    result = OpenXmlValidator(max_errors=100_000).validate(path)
    return Counter((error.part_uri, error.description) for error in result.errors)
