"""``docparse batch`` as a user runs it: tables, resuming, hostile files, limits, storage behind URLs, a cluster."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from docparse.pipeline.batch.columns import TABLES
from docparse.pipeline.batch.parquet import read_rows
from docparse.pipeline.batch.store import LocalStore
from tests.made_archives import made_text, make_folder

DAY = "2026-01-05"
Tables = dict[str, list[tuple[Any, ...]]]


def batch(inputs: list[Path | str], out: Path | str, *options: str) -> subprocess.CompletedProcess[str]:
    words = command(inputs, out, *options)
    return subprocess.run(words, capture_output=True, text=True, encoding="utf-8", timeout=300, check=False)


def command(inputs: list[Path | str], out: Path | str, *options: str) -> list[str]:
    words = [str(one) for one in inputs]
    return [sys.executable, "-m", "docparse", "batch", *words, "-o", str(out), "--no-config", *options]


def tables_of(out: Path) -> Tables:
    """All rows in force, in an order of their own."""
    store = LocalStore(str(out))
    found: Tables = {table: [] for table in TABLES}
    for partition in store.in_force():
        for table in TABLES:
            found[table] += read_rows(store.read(partition, f"{table}.parquet"))
    return {table: sorted(rows, key=repr) for table, rows in found.items()}


def files_of(out: Path) -> dict[str, bytes]:
    """Every file of every partition; manifests tell the times of the inputs, which copies do not share."""
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted((out / "parts").rglob("*.parquet"))}


def paths_in(tables: Tables) -> list[str]:
    return sorted(Path(row[1]).name for row in tables["documents"])


@pytest.mark.slow
def test_a_folder_becomes_tables_and_nothing_is_done_twice(tmp_path: Path) -> None:
    made = make_folder(tmp_path / "kho", 12)
    out = tmp_path / "bang"
    first = batch([tmp_path / "kho"], out, "--workers", "2", "--no-model")
    assert first.returncode == 0, first.stderr
    assert "12 văn bản: đọc mới 12" in first.stderr
    tables = tables_of(out)
    assert paths_in(tables) == sorted(path.name for path in made)
    assert len(tables["citations"]) >= 12
    assert not tables["errors"]
    assert not list(out.glob(".work/*"))
    archive = json.loads((out / "archive.json").read_text(encoding="utf-8"))
    assert archive["partitions"] == sorted(path.name for path in (out / "parts").iterdir())
    before = files_of(out)

    again = batch([tmp_path / "kho"], out, "--no-model")
    assert "đọc mới 0" in again.stderr
    assert "không đổi 12" in again.stderr
    assert files_of(out) == before

    # One changed, one touched, one moved, one gone, one new, one unreadable.
    made[0].write_text(made_text(900), encoding="utf-8")
    os.utime(made[1], (0, 0))
    made[2].rename(made[2].with_name("chuyen-di.txt"))
    made[3].unlink()
    (tmp_path / "kho" / "moi.txt").write_text(made_text(901), encoding="utf-8")
    (tmp_path / "kho" / "hong.docx").write_bytes(b"PK\x03\x04 khong phai")
    third = batch([tmp_path / "kho"], out, "--no-model")
    assert third.returncode == 2
    assert "đọc mới 3" in third.stderr
    assert "2 văn bản không còn" in third.stderr
    assert "hong.docx" in third.stderr
    shutil.rmtree(tmp_path / "sach", ignore_errors=True)
    batch([tmp_path / "kho"], tmp_path / "sach", "--no-model")
    assert tables_of(out) == tables_of(tmp_path / "sach")
    assert files_of(out) == files_of(tmp_path / "sach")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--engine", "dask"), "--scheduler"),
        (("--scheduler", "tcp://x:1"), "--engine dask"),
        (("--workers", "0"), "không phải số lớn hơn 0"),
        (("--time-limit", "x"), "không phải số lớn hơn 0"),
        (("--select", "XYZ999"), "XYZ999"),
    ],
)
def test_wrong_usage_is_told(tmp_path: Path, options: tuple[str, ...], said: str) -> None:
    done = batch([tmp_path], tmp_path / "bang", *options)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "bang").exists()


@pytest.mark.slow
def test_ten_kills_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    make_folder(tmp_path / "kho", 80)
    clean, out = tmp_path / "sach", tmp_path / "bang"
    assert batch([tmp_path / "kho"], clean, "--workers", "2").returncode == 0
    chance, resumed = random.Random(11), 0
    for _ in range(10):
        killed = start_in_group(command([tmp_path / "kho"], out, "--workers", "2"))
        time.sleep(chance.uniform(0.5, 5.0))
        os.killpg(killed.pid, signal.SIGKILL)
        killed.communicate()
    last = batch([tmp_path / "kho"], out, "--workers", "2")
    assert last.returncode == 0, last.stderr
    resumed = sum(int(word) for word in last.stderr.split("không đổi ")[1].split(";")[:1])
    assert files_of(out) == files_of(clean)
    assert tables_of(out) == tables_of(clean)
    assert resumed >= 0
    assert not list(out.glob(".work/*"))


def start_in_group(words: list[str]) -> subprocess.Popen[bytes]:
    """A command whose processes can all be killed at once, as when a machine loses its power."""
    return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


@pytest.mark.slow
def test_a_run_alone_that_is_killed_leaves_no_worker_behind(tmp_path: Path) -> None:
    make_folder(tmp_path / "kho", 200)
    run = start_in_group(command([tmp_path / "kho"], tmp_path / "bang", "--workers", "2"))
    time.sleep(5)
    members = [pid for pid in processes_of_group(run.pid) if pid != run.pid]
    assert members
    os.kill(run.pid, signal.SIGKILL)
    run.communicate()
    for _ in range(100):
        if not processes_of_group(run.pid):
            break
        time.sleep(0.1)
    assert processes_of_group(run.pid) == []


def processes_of_group(group: int) -> list[int]:
    found = subprocess.run(["pgrep", "-g", str(group)], capture_output=True, text=True, encoding="utf-8", check=False)
    return [int(word) for word in found.stdout.split()]


@pytest.mark.slow
def test_a_file_that_takes_too_long_costs_its_own_result_only(tmp_path: Path) -> None:
    made = make_folder(tmp_path / "kho", 6)
    # Long, but not longer than what may be read.
    long = "\n".join(made_text(number) for number in range(1500))
    (tmp_path / "kho" / "nhom-000" / "dai.txt").write_text(long, encoding="utf-8")
    out = tmp_path / "bang"
    done = batch([tmp_path / "kho"], out, "--workers", "1", "--time-limit", "3")
    assert done.returncode == 2, done.stderr
    tables = tables_of(out)
    assert paths_in(tables) == sorted(path.name for path in made)
    [(path, _, code, message, remedy)] = tables["errors"]
    assert (Path(path).name, code) == ("dai.txt", "timeout")
    assert "3 giây" in message
    assert "--time-limit" in remedy
    # It is not tried again unasked, and has a result once it may take its time.
    again = batch([tmp_path / "kho"], out, "--time-limit", "3")
    assert "đọc mới 0" in again.stderr
    assert "1 tệp không đổi vẫn không có kết quả" in again.stderr
    assert again.returncode == 2
    more = batch([tmp_path / "kho"], out, "--retry-errors", "--extract-only")
    assert more.returncode == 0, more.stderr
    assert "dai.txt" in paths_in(tables_of(out))


@pytest.mark.slow
def test_a_stamp_of_secrecy_keeps_a_document_out(tmp_path: Path) -> None:
    folder = tmp_path / "kho"
    folder.mkdir()
    (folder / "mat.txt").write_text("TỐI MẬT\n\n" + made_text(1).replace("\n", "\n\n"), encoding="utf-8")
    (folder / "thuong.txt").write_text(made_text(2), encoding="utf-8")
    done = batch([folder], tmp_path / "bang", "--no-model")
    assert done.returncode == 2
    tables = tables_of(tmp_path / "bang")
    assert paths_in(tables) == ["thuong.txt"]
    assert [row[2] for row in tables["errors"]] == ["classified"]
    batch([folder], tmp_path / "bang", "--no-model", "--allow-classified")
    assert paths_in(tables_of(tmp_path / "bang")) == ["mat.txt", "thuong.txt"]


def without_place(rows: list[tuple[Any, ...]]) -> list[str]:
    """The rows without what is made of the place where a document lies."""
    return sorted(repr(row[2:] if str(row[1]).startswith(("/", "s3:")) else row[1:]) for row in rows)


@pytest.fixture
def s3(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A storage that speaks S3, on this machine."""
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    settings = {
        "AWS_ACCESS_KEY_ID": "thu",
        "AWS_SECRET_ACCESS_KEY": "thu",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "FSSPEC_S3_ENDPOINT_URL": f"http://{host}:{port}",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    yield f"http://{host}:{port}"
    server.stop()


@pytest.mark.slow
def test_storage_behind_urls_gives_the_same_tables(tmp_path: Path, s3: str) -> None:
    import s3fs

    made = make_folder(tmp_path / "kho", 10)
    storage = s3fs.S3FileSystem(endpoint_url=s3, use_listings_cache=False)
    storage.mkdir("kho")
    for path in made:
        storage.pipe_file(f"kho/{path.relative_to(tmp_path / 'kho').as_posix()}", path.read_bytes())
    done = batch(["s3://kho/"], "s3://kho-bang/ra", "--workers", "2", "--no-model")
    assert done.returncode == 0, done.stderr
    batch([tmp_path / "kho"], tmp_path / "bang", "--no-model", "--workers", "2")
    local = tables_of(tmp_path / "bang")
    storage.get("kho-bang/ra", str(tmp_path / "xuong"), recursive=True)
    remote = tables_of(tmp_path / "xuong")
    assert paths_in(remote) == paths_in(local)
    for table in TABLES:
        assert without_place(remote[table]) == without_place(local[table])
    again = batch(["s3://kho/"], "s3://kho-bang/ra", "--no-model")
    assert "không đổi 10" in again.stderr
    storage.rm_file(f"kho/{made[0].relative_to(tmp_path / 'kho').as_posix()}")
    assert "1 văn bản không còn" in batch(["s3://kho/"], "s3://kho-bang/ra", "--no-model").stderr


@pytest.mark.slow
def test_a_cluster_that_loses_a_worker_ends_with_the_same_tables(tmp_path: Path) -> None:
    make_folder(tmp_path / "kho", 120)
    assert batch([tmp_path / "kho"], tmp_path / "sach", "--workers", "2").returncode == 0
    with cluster(tmp_path, workers=2) as (address, workers):
        run = subprocess.Popen(
            command([tmp_path / "kho"], tmp_path / "bang", "--engine", "dask", "--scheduler", address),
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, encoding="utf-8",
        )  # fmt: skip
        until(lambda: len(list((tmp_path / "bang" / "parts").glob("*"))) >= 2)
        os.killpg(workers[0].pid, signal.SIGKILL)
        _, said = run.communicate(timeout=240)
        assert run.returncode == 0, said
    assert files_of(tmp_path / "bang") == files_of(tmp_path / "sach")
    assert tables_of(tmp_path / "bang") == tables_of(tmp_path / "sach")


@pytest.mark.slow
def test_a_scheduler_that_does_not_answer_is_told(tmp_path: Path) -> None:
    make_folder(tmp_path / "kho", 1)
    done = batch([tmp_path / "kho"], tmp_path / "bang", "--engine", "dask", "--scheduler", "tcp://127.0.0.1:9")
    assert done.returncode == 2
    assert "bộ điều phối Dask" in done.stderr
    assert "Traceback" not in done.stderr


class cluster:  # noqa: N801 (used like a function)
    """A scheduler and workers of Dask, each a process with its own group."""

    def __init__(self, folder: Path, workers: int) -> None:
        self._folder, self._count = folder, workers

    def __enter__(self) -> tuple[str, list[subprocess.Popen[bytes]]]:
        place = self._folder / "scheduler.json"
        words = ["--no-dashboard", "--scheduler-file", str(place), "--host", "127.0.0.1"]
        self._scheduler = start_in_group([sys.executable, "-m", "distributed.cli.dask_scheduler", *words])
        until(place.is_file)
        until(lambda: "address" in place.read_text(encoding="utf-8"))
        words = ["--scheduler-file", str(place), "--nthreads", "1", "--no-dashboard", "--host", "127.0.0.1"]
        words += ["--local-directory", str(self._folder / "dask")]
        self._workers = [
            start_in_group([sys.executable, "-m", "distributed.cli.dask_worker", *words]) for _ in range(self._count)
        ]
        return json.loads(place.read_text(encoding="utf-8"))["address"], self._workers

    def __exit__(self, *fault: object) -> None:
        for process in (*self._workers, self._scheduler):
            with_group(process)


def with_group(process: subprocess.Popen[bytes]) -> None:
    """End a process and all it has started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    process.wait()


def until(holds: Any) -> None:
    for _ in range(1200):
        if holds():
            return
        time.sleep(0.05)
    pytest.fail("it did not come to pass")
