"""From what the user names to analyses; a fault in one document stays in it."""

from __future__ import annotations

import datetime
import gc
import weakref
from pathlib import Path

import pytest

from docparse.checks import rules
from docparse.pipeline import STDIN, describe_run, find_sources, guarded
from docparse.registry import open_packaged
from docparse.speller import packaged_model
from docparse.values import Analysis, SettingsError, UnreadableFile
from tests.made_analyses import make_analysis


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as an office has it: documents, other files, a lock file, a hidden folder."""
    names = ("b.docx", "a.MD", "con/c.txt", "~$b.docx", ".ẩn.md", ".git/d.md", "anh.png", "cũ.ppt", "bản in.pdf")
    for name in names:
        path = tmp_path / "hồ sơ" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    (tmp_path / "rỗng").mkdir()
    return tmp_path


def below(folder: Path, paths: list[str]) -> list[str]:
    return [Path(path).relative_to(folder).as_posix() for path in paths]


def test_a_folder_is_its_documents_in_order(folder: Path) -> None:
    found = find_sources([str(folder / "hồ sơ")])
    assert below(folder, [source.path for source in found.sources]) == [
        "hồ sơ/a.MD", "hồ sơ/b.docx", "hồ sơ/bản in.pdf", "hồ sơ/con/c.txt",
    ]  # fmt: skip
    assert below(folder, list(found.skipped)) == ["hồ sơ/cũ.ppt"]
    assert not found.errors


def test_a_folder_without_documents_is_an_error(folder: Path) -> None:
    found = find_sources([str(folder / "rỗng")])
    assert [error.code for error in found.errors] == ["empty_folder"]
    assert not found.sources


def test_each_file_is_read_once_and_named_as_the_user_did(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "hồ sơ")
    found = find_sources(["con/../b.docx", "b.docx", STDIN, ".", STDIN, "cũ.doc", "không có.md"])
    paths = [source.path for source in found.sources]
    assert paths[:2] == ["con/../b.docx", STDIN]
    assert [Path(path).as_posix() for path in paths[2:]] == [
        "a.MD", "bản in.pdf", "con/c.txt", "cũ.doc", "không có.md",
    ]  # fmt: skip


def test_result_and_known_errors_pass_through() -> None:
    refused = UnreadableFile(path="a", code="empty", message="m", remedy="r")

    def refuse() -> Analysis:
        raise refused

    analysis = make_analysis()
    assert guarded("a", lambda: analysis) is analysis
    assert guarded("a", refuse) is refused


@pytest.mark.parametrize(
    "fault", [ValueError("bí mật"), RecursionError("bí mật"), MemoryError(), AssertionError("bí mật")]
)
def test_a_fault_of_ours_is_an_error_without_text_of_the_document(fault: Exception) -> None:
    def fail() -> Analysis:
        raise fault

    error = guarded("a.docx", fail)
    assert isinstance(error, UnreadableFile)
    assert (error.path, error.code, error.__cause__) == ("a.docx", "internal", fault)
    assert type(fault).__name__ in error.message
    assert "bí mật" not in str(error)
    assert "hãy báo" in error.remedy


def test_the_line_of_the_fault_is_named() -> None:
    error = guarded("a.docx", lambda: describe_run(on="2024"))  # type: ignore[arg-type]
    assert isinstance(error, UnreadableFile)
    assert "AttributeError tại run_facts.py:" in error.message


@pytest.mark.parametrize("fault", [ValueError("x"), UnreadableFile(path="a", code="damaged", message="m", remedy="r")])
def test_an_error_does_not_hold_the_file(fault: Exception) -> None:
    class Content:
        """Stands for the bytes of a file."""

    held: list[weakref.ref[Content]] = []

    def fail() -> Analysis:
        content = Content()
        held.append(weakref.ref(content))
        try:
            raise KeyError(content.__doc__)
        except KeyError as error:
            raise fault from error

    error = guarded("a.docx", fail)
    gc.collect()
    assert isinstance(error, UnreadableFile)
    assert held[0]() is None


def test_a_wrong_setting_stops_everything() -> None:
    def fail() -> Analysis:
        raise SettingsError(path="docparse.toml", code="bad", message="m", remedy="r")

    with pytest.raises(SettingsError):
        guarded("a.docx", fail)


def test_interruption_stops_everything() -> None:
    def interrupt() -> Analysis:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        guarded("a.docx", interrupt)


def test_run_says_how_the_answer_was_made() -> None:
    run = describe_run(stage="draft", on=datetime.date(2024, 2, 29), today=datetime.date(2026, 1, 5))
    assert (run["today"], run["on"], run["stage"]) == ("2026-01-05", "2024-02-29", "draft")
    assert run["registry"] == {"id": open_packaged().name, "as_of": open_packaged().as_of}
    assert run["model"] == packaged_model().name
    assert run["rules_off"] == [rule.code for rule in rules() if not rule.default or rule.rendered]


def test_a_run_without_the_model_says_so() -> None:
    run = describe_run(model=False)
    assert run["model"] is None
    assert {rule.code for rule in rules() if rule.model} <= set(run["rules_off"])
    assert run["config_hash"] != describe_run()["config_hash"]


def test_settings_have_one_hash_however_they_are_written() -> None:
    hashes = {describe_run(select=codes)["config_hash"] for codes in (["CIT", "SPL"], ["SPL", "CIT", "CIT"])}
    assert len(hashes) == 1
    assert hashes != {describe_run()["config_hash"]}


def test_rules_that_did_not_run_are_named() -> None:
    unasked = {rule.code for rule in rules() if not rule.default or rule.rendered}
    ignored = set(describe_run(ignore=["SPL", "CIT"])["rules_off"]) - unasked
    assert {code[:3] for code in ignored} == {"SPL", "CIT"}
    assert not ignored & set(describe_run(select=["SPL", "CIT"])["rules_off"])
