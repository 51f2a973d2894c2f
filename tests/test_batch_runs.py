"""Whole runs of ``docparse batch`` inside one process: after other runs, with damage, from other storages."""

from __future__ import annotations

import contextlib
import gc
import os
import shutil
import zipfile
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from docparse.pipeline.batch import BatchSummary, Choices, Limits, run_batch
from docparse.pipeline.batch.columns import TABLES
from docparse.pipeline.batch.inputs import InputFile
from docparse.pipeline.batch.parquet import read_rows
from docparse.pipeline.batch.store import ARCHIVE, MANIFEST, LocalStore, open_store
from docparse.pipeline.batch.task import Published, SlotJob, analyse_slot
from docparse.values import SettingsError, UnreadableFile
from tests.made_archives import made_text, make_folder

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
# So large that no path ends a slot by its hash.
ONE_SLOT = 10**12
EXTRACT = Choices(day="2026-01-05", checking=False)


class Stopped(BaseException):
    """Stands for the end of the process."""


def here(most: int = 1000) -> Callable[..., Generator[Published, None, None]]:
    """Runs slots in this process; ends it behind ``most`` of them."""

    def run(jobs: Sequence[SlotJob], limits: Limits, begun: Callable[[str], None]) -> Generator[Published, None, None]:
        for number, job in enumerate(jobs):
            if number == most:
                raise Stopped
            yield analyse_slot(lambda number, of, path: begun(path), job)

    return run


def run(inputs: Sequence[Path | str], out: Path | str, choices: Choices = EXTRACT, **settings: Any) -> BatchSummary:
    return run_batch(
        [str(one) for one in inputs], str(out), choices, **{"engine": here(), "partition_size": 4, **settings}
    )


def names_in(out: Path | str) -> list[str]:
    """Names of the documents in force, with those that stand twice."""
    store = open_store(str(out))
    rows = [row for name in store.in_force() for row in read_rows(store.read(name, "documents.parquet"))]
    return sorted(row[1].rsplit("/", 1)[-1] for row in rows)


def errors_in(out: Path) -> list[tuple[str, str]]:
    store = LocalStore(str(out))
    rows = [row for name in store.in_force() for row in read_rows(store.read(name, "errors.parquet"))]
    return sorted((row[0].rsplit("/", 1)[-1], row[2]) for row in rows)


@pytest.fixture
def kho(tmp_path: Path) -> Path:
    make_folder(tmp_path / "kho", 12)
    return tmp_path / "kho"


ALL = [f"ke-hoach-{number:05d}.txt" for number in range(12)]


# --- what cannot be seen is not gone


def test_a_folder_that_is_missing_for_a_while_empties_no_archive(kho: Path, tmp_path: Path) -> None:
    run([kho], tmp_path / "bang")
    kho.rename(tmp_path / "cho-khac")
    summary = run([kho], tmp_path / "bang")
    assert [error.code for error in summary.errors] == ["not_found"]
    assert (summary.gone, names_in(tmp_path / "bang")) == (0, ALL)
    (tmp_path / "cho-khac").rename(kho)
    assert run([kho], tmp_path / "bang").unchanged == 12


def test_a_storage_that_may_not_be_listed_for_a_while_empties_no_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from fsspec.implementations.memory import MemoryFileSystem

    system = MemoryFileSystem()
    for number in range(4):
        system.pipe_file(f"/kho-dong/{number}.txt", made_text(number).encode())
    run(["memory://kho-dong"], tmp_path / "bang")

    def refuse(*words: object, **named: object) -> None:
        raise PermissionError("token")

    for name in ("ls", "find", "info"):
        monkeypatch.setattr(MemoryFileSystem, name, refuse)
    summary = run(["memory://kho-dong"], tmp_path / "bang")
    assert [error.code for error in summary.errors] == ["permission"]
    assert (summary.gone, len(names_in(tmp_path / "bang"))) == (0, 4)


def test_a_file_replaced_by_a_folder_is_gone(kho: Path, tmp_path: Path) -> None:
    run([kho], tmp_path / "bang")
    old = kho / "nhom-000" / ALL[0]
    old.unlink()
    old.mkdir()
    (old / "trong.txt").write_text(made_text(77), encoding="utf-8")
    assert run([kho], tmp_path / "bang").gone == 1
    assert names_in(tmp_path / "bang") == [*ALL[1:], "trong.txt"]


def test_documents_of_an_archive_go_with_it_and_not_before(kho: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(kho / "goi.zip", "w") as archive:
        archive.writestr("a.txt", made_text(50))
        archive.writestr("b.txt", made_text(51))
    run([kho], tmp_path / "bang")
    assert run([kho / "**" / "*.txt"], tmp_path / "bang").gone == 0
    with zipfile.ZipFile(kho / "goi.zip", "w") as archive:
        archive.writestr("a.txt", made_text(50))
    assert run([kho], tmp_path / "bang").gone == 1
    (kho / "goi.zip").unlink()
    assert run([kho], tmp_path / "bang").gone == 1
    assert names_in(tmp_path / "bang") == ALL


def test_a_file_below_a_pattern_that_is_deleted_is_gone(kho: Path, tmp_path: Path) -> None:
    pattern = kho / "**" / "*.txt"
    run([pattern], tmp_path / "bang")
    (kho / "nhom-000" / ALL[0]).unlink()
    assert run([pattern], tmp_path / "bang").gone == 1
    assert names_in(tmp_path / "bang") == ALL[1:]


# --- patterns


def test_patterns_pass_over_locks_links_and_pictures(kho: Path, tmp_path: Path) -> None:
    (kho / "~$khoa.txt").write_text("x", encoding="utf-8")
    (kho / "anh.png").write_bytes(b"x")
    try:
        (kho / "vong").symlink_to(kho, target_is_directory=True)
        (kho / "vong-hai").symlink_to(kho, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links")
    for pattern in ("**/*", "**", "*/*.txt"):
        summary = run([kho / pattern], tmp_path / "bang")
        assert (summary.files, summary.errors) == (12, ()), pattern


def test_folders_whose_names_have_brackets(tmp_path: Path) -> None:
    make_folder(tmp_path / "[2024] kế hoạch", 3)
    for number, name in enumerate(("[2024] kế hoạch", "[2024] kế hoạch/**/*.txt", "[[]2024*/*/*.txt")):
        assert run([tmp_path / name], tmp_path / f"bang-{number}").files == 3, name
    place = f"file://{tmp_path.as_posix()}/[ra] x"
    assert run([f"file://{tmp_path.as_posix()}/[2024] kế hoạch"], place).analysed == 3
    assert run([f"file://{tmp_path.as_posix()}/[2024] kế hoạch"], place).unchanged == 3


def test_a_pattern_longer_than_a_name_may_be_is_told(tmp_path: Path) -> None:
    summary = run([tmp_path / f"[a]{'a' * 400}"], tmp_path / "bang")
    assert [error.code for error in summary.errors] == ["not_found"]


def test_results_are_no_input(kho: Path, tmp_path: Path) -> None:
    run([kho], tmp_path / "bang")
    make_folder(tmp_path / "bang" / "kho", 2)
    with pytest.raises(SettingsError, match="nằm trong thư mục kết quả"):
        run([tmp_path / "bang" / "kho"], tmp_path / "bang")
    assert names_in(tmp_path / "bang") == ALL


# --- runs that were ended


def test_killed_runs_that_cut_the_files_in_two_ways_double_nothing(kho: Path, tmp_path: Path) -> None:
    out = tmp_path / "bang"
    make_folder(tmp_path / "khac", 2, first=40)
    for size, most in ((4, 2), (8, 1), (1, 3)):
        # Where there are fewer slots the run ends well.
        with contextlib.suppress(Stopped):
            run([kho], out, engine=here(most), partition_size=size)
        assert len(names_in(out)) == len(set(names_in(out)))
    run([tmp_path / "khac"], out)
    assert len(names_in(out)) == len(set(names_in(out)))
    run([kho], out)
    assert names_in(out) == [*ALL, "ke-hoach-00040.txt", "ke-hoach-00041.txt"]


def test_errors_that_a_killed_run_has_left_are_tried_again_when_asked(
    kho: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, broken = tmp_path / "bang", kho / "nhom-000" / ALL[0]

    def stop(*words: object) -> None:
        raise Stopped

    def content_of(one: InputFile) -> bytes:
        if one.path == broken.as_posix():
            raise UnreadableFile(path=one.path, code="permission", message="Không mở được.", remedy="Hãy thử lại.")
        return Path(one.path).read_bytes()

    with monkeypatch.context() as patch:
        patch.setattr("docparse.pipeline.batch.task._publish", stop)
        patch.setattr("docparse.pipeline.batch.task.content_of", content_of)
        with pytest.raises(Stopped):
            run([kho], out, partition_size=ONE_SLOT)
    assert [path.suffix for path in (out / ".work").iterdir()] == [".spill"]
    summary = run([kho], out, partition_size=ONE_SLOT, retry_errors=True)
    assert (summary.errors, summary.analysed, summary.resumed) == ((), 1, 11)
    assert names_in(out) == ALL


# --- damage


def damage(out: Path, name: str, content: bytes | None) -> None:
    for folder in (out / "parts").iterdir():
        (folder / name).unlink() if content is None else (folder / name).write_bytes(content)


@pytest.mark.parametrize("content", [b"khong phai", None])
@pytest.mark.parametrize("table", [*TABLES])
def test_damaged_tables_are_made_anew_when_they_are_needed(
    kho: Path, tmp_path: Path, table: str, content: bytes | None
) -> None:
    out = tmp_path / "bang"
    run([kho], out, partition_size=ONE_SLOT)
    damage(out, f"{table}.parquet", content)
    (kho / "nhom-000" / ALL[0]).write_text(made_text(300), encoding="utf-8")
    summary = run([kho], out, partition_size=ONE_SLOT)
    assert (summary.analysed, summary.unchanged, summary.carried) == (12, 0, 0)
    assert names_in(out) == ALL


@pytest.mark.parametrize("content", [b"khong phai", None])
def test_a_damaged_manifest_is_made_anew_and_nothing_is_left(kho: Path, tmp_path: Path, content: bytes | None) -> None:
    out = tmp_path / "bang"
    run([kho], out)
    damage(out, MANIFEST, content)
    assert run([kho], out).analysed == 12
    assert run([kho], out).unchanged == 12
    assert names_in(out) == ALL
    damage(out, MANIFEST, content)
    run([kho], out, replace(EXTRACT, stage="draft"))
    assert len(list((out / "parts").iterdir())) == len(LocalStore(str(out)).in_force())


def test_a_damaged_list_of_partitions_is_told(kho: Path, tmp_path: Path) -> None:
    out = tmp_path / "bang"
    run([kho], out)
    (out / ARCHIVE).write_bytes(b"{")
    with pytest.raises(SettingsError, match="hỏng"):
        run([kho], out)
    (out / ARCHIVE).unlink()
    assert run([kho], out).unchanged == 12


def test_a_disk_that_takes_no_more_is_told(kho: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*words: object) -> None:
        raise OSError(28, "No space left on device")

    for method in ("put_in_force", "partitions", "remove"):
        run([kho], tmp_path / "bang")
        with monkeypatch.context() as patch:
            patch.setattr(LocalStore, method, full)
            with pytest.raises(SettingsError, match="No space left"):
                run([kho], tmp_path / "bang", replace(EXTRACT, stage="draft"))
        assert len(names_in(tmp_path / "bang")) == 12


# --- what has been touched


def test_touched_files_are_read_once_more_and_not_every_time(kho: Path, tmp_path: Path) -> None:
    run([kho], tmp_path / "bang")
    for path in kho.rglob("*.txt"):
        os.utime(path, ns=(5, 5))
    assert run([kho], tmp_path / "bang").carried == 12
    assert run([kho], tmp_path / "bang").unchanged == 12


def test_the_error_of_a_name_that_is_no_utf8_is_carried(kho: Path, tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(kho) + b"/nhom-000/x\xff.docx")).write_bytes(b"PK\x03\x04 khong phai")
    except (OSError, ValueError):
        pytest.skip("this system takes no such name")
    run([kho], tmp_path / "bang", partition_size=ONE_SLOT)
    assert len(errors_in(tmp_path / "bang")) == 1
    (kho / "nhom-000" / ALL[0]).write_text(made_text(300), encoding="utf-8")
    run([kho], tmp_path / "bang", partition_size=ONE_SLOT)
    assert len(errors_in(tmp_path / "bang")) == 1


def test_two_thousand_empty_files_that_move_share_what_is_known(tmp_path: Path) -> None:
    from docparse.pipeline.batch.choices import fingerprint
    from docparse.pipeline.batch.inputs import find_files
    from docparse.pipeline.batch.plan import make_plan

    out = tmp_path / "bang"
    for number in range(300):
        (tmp_path / "kho").mkdir(exist_ok=True)
        (tmp_path / "kho" / f"{number}.txt").write_bytes(b"")
    run([tmp_path / "kho"], out)
    (tmp_path / "kho").rename(tmp_path / "moi")
    store = open_store(str(out))
    plan = make_plan(
        find_files([str(tmp_path / "moi")]), dict(store.partitions()), store.in_force(), out=str(out),
        fingerprint=fingerprint(EXTRACT), choices=EXTRACT, size=4,
    )  # fmt: skip
    assert len({id(known) for job in plan.jobs for known in job.earlier.values()}) == 1
    assert {len(known) for job in plan.jobs for known in job.earlier.values()} == {1}


def test_nothing_waits_for_the_collector_between_slots(tmp_path: Path) -> None:
    """Reading Word files leaves circles of objects; with few files in a slot a worker kept them all: 1 MB each."""
    (tmp_path / "kho").mkdir()
    for number in range(8):
        shutil.copy(SAMPLES / "cong-van.docx", tmp_path / "kho" / f"{number}.docx")
    gc.collect()
    gc.disable()
    try:
        run([tmp_path / "kho"], tmp_path / "bang", partition_size=1)
        left = gc.collect()
    finally:
        gc.enable()
    assert left < 100
