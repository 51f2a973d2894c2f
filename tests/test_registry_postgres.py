"""A registry on a PostgreSQL server, as an office shares it: the same answers as from a file, and nothing lost."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import psycopg
import pytest

from docparse.cli import main
from docparse.pipeline.registry_import import import_table
from docparse.pipeline.validity import forget_registry, known_registry
from docparse.registry import open_registry, status_on
from docparse.registry.postgres import open_postgres, without_password
from docparse.registry.schema import APPLICATION_ID, STEPS, VERSION
from docparse.registry.store import Registry, SqliteRegistry
from docparse.registry.user_file import open_own, written
from docparse.registry.writing import RegistryWriter
from docparse.values import SettingsError

ROW = {
    "number": "1/2019/QĐ-UBND", "type": "Quyết định", "issue_date": "2019-12-20", "effective_date": "2020-01-01",
    "expiry_date": "", "issuer": "Ủy ban nhân dân tỉnh Lào Cai", "title": "quy chế văn thư", "state": "in_force",
    "as_of": "2024-01-01", "evidence": "official-list", "source": "Sở Tư pháp",
}  # fmt: skip
LAW = {
    **ROW, "number": "901/2019/QH14", "type": "Luật", "issuer": "Quốc hội", "title": "Chăm sóc cây xanh",
}  # fmt: skip
LINK = {
    "source_number": "2/2019/QĐ-UBND", "source_date": "2019-12-20", "relation": "replaces",
    "target_number": "1/2019/QĐ-UBND", "target_date": "2019-12-20", "effective_from": "2024-05-01",
    "evidence": "derived-from-text", "source": "2/2019/QĐ-UBND",
}  # fmt: skip

# As when the server is started again.
END_ALL = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = 'registry'"


def write_csv(path: Path, rows: Sequence[Mapping[str, str]]) -> str:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return str(path)


def tables(folder: Path) -> list[str]:
    many = [ROW | {"number": f"{number}/2019/QĐ-UBND"} for number in range(1, 300)]
    return [write_csv(folder / "instruments.csv", [*many, LAW]), write_csv(folder / "relations.csv", [LINK])]


def opened(place: str) -> Registry:
    """The registry there, which must be there."""
    registry = open_own(place)
    assert registry is not None
    return registry


def on_server(postgres: str, *statements: str) -> None:
    """Run ``statements`` beside the database of the registry."""
    with psycopg.connect(f"{postgres.rpartition('/')[0]}/postgres", autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def told(registry: Registry) -> list[object]:
    """All that a registry answers."""
    instruments = list(registry.all_instruments())
    asked = [*instruments[:3], *instruments[-2:]]
    return [
        instruments,
        list(registry.all_links()),
        registry.counts(),
        registry.as_of,
        [registry.numbered(one.number) for one in asked],
        [(registry.links_to(one), registry.links_from(one)) for one in asked],
        sorted(registry.numbers_of("12")),
        registry.named("luật chăm sóc cây xanh"),
    ]


@pytest.mark.slow
def test_a_server_answers_as_a_file_does(postgres: str, tmp_path: Path) -> None:
    file = str(tmp_path / "registry.sqlite")
    for place in (postgres, file):
        for path in tables(tmp_path) * 2:
            import_table(path, registry=place, name="của Sở")
    on_server, in_file = opened(postgres), opened(file)
    assert told(on_server) == told(in_file)
    assert on_server.name == in_file.name == "của Sở"
    assert on_server.counts() == {"instruments": 300, "facts": 300, "links": 1, "aliases": 1}


@pytest.mark.slow
def test_a_server_is_read_beside_the_packaged_registry(
    postgres: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DOCPARSE_REGISTRY", postgres)
    assert main(["registry", "import", *tables(tmp_path)]) == 0
    assert "300" in capsys.readouterr().out
    (known,) = (one for one in open_registry().numbered("1/2019/QĐ-UBND") if one.date == "2019-12-20")
    links = open_registry().links_to(known)
    assert [status_on(known, links, day, "asked").state for day in ("2024-04-30", "2024-05-01")] == [
        "in_force",
        "expired",
    ]
    assert main(["registry", "status", "30/2020/NĐ-CP"]) == 0
    assert main(["registry", "status", "2/2019/QĐ-UBND"]) == 0


@pytest.mark.slow
def test_two_who_write_to_a_server_at_once_lose_nothing(postgres: str, tmp_path: Path) -> None:
    paths = [
        write_csv(tmp_path / f"{half}.csv", [ROW | {"number": f"{n}/2019/QĐ-UBND"} for n in range(half, 400, 2)])
        for half in (0, 1)
    ]
    environment = {**os.environ, "DOCPARSE_REGISTRY": postgres}
    processes = [subprocess.Popen(import_command(path), env=environment, stdout=subprocess.DEVNULL) for path in paths]
    assert [process.wait(timeout=120) for process in processes] == [0, 0]
    assert opened(postgres).counts()["instruments"] == 400


@pytest.mark.slow
def test_a_killed_import_leaves_the_old_registry_on_a_server(postgres: str, tmp_path: Path) -> None:
    import_table(write_csv(tmp_path / "old.csv", [ROW]), registry=postgres)
    many = write_csv(tmp_path / "new.csv", [ROW | {"number": f"{n}/2020/QĐ-UBND"} for n in range(20_000)])
    environment = {**os.environ, "DOCPARSE_REGISTRY": postgres}
    seen = set()
    for turn in range(20):
        process = subprocess.Popen(import_command(many), env=environment, stdout=subprocess.DEVNULL)
        try:
            process.wait(timeout=0.1 + turn * 0.1)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        seen.add(opened(postgres).counts()["instruments"])
    assert seen <= {1, 20_001}
    assert 1 in seen


@pytest.mark.slow
def test_an_earlier_version_on_a_server_is_brought_up(postgres: str) -> None:
    database, version = open_postgres(postgres)
    assert version == 0
    database.execute("CREATE SCHEMA docparse")
    for statement in STEPS[0]:
        database.execute(statement)
    database.execute("INSERT INTO about VALUES ('version', '1'), ('name', 'cũ')")
    database.execute("INSERT INTO instrument VALUES (1, '1/x', '1/X', NULL, NULL, NULL, 'a')")
    assert [one.title for one in opened(postgres).numbered("1/X")] == ["a"]
    assert open_postgres(postgres)[1] == 1
    with written(postgres) as database:
        writer = RegistryWriter(database)
        writer.add_name(1, "tên khác")
        writer.flush()
    assert open_postgres(postgres)[1] == VERSION
    assert [one.number for one in opened(postgres).named("Tên khác")] == ["1/X"]


@pytest.mark.slow
def test_a_later_version_on_a_server_is_refused(postgres: str) -> None:
    with written(postgres) as database:
        RegistryWriter(database).describe("version", str(VERSION + 1))
    with pytest.raises(SettingsError, match="mới hơn"):
        open_own(postgres)


@pytest.mark.slow
def test_who_may_only_read_reads(postgres: str, tmp_path: Path) -> None:
    import_table(write_csv(tmp_path / "a.csv", [ROW]), registry=postgres)
    database, _ = open_postgres(postgres)
    for statement in (
        "CREATE ROLE reader LOGIN",
        "GRANT USAGE ON SCHEMA docparse TO reader",
        "GRANT SELECT ON ALL TABLES IN SCHEMA docparse TO reader",
    ):
        database.execute(statement)
    reader = postgres.replace("postgres@", "reader@")
    assert opened(reader).counts()["instruments"] == 1
    with pytest.raises(SettingsError, match="quyền ghi"):
        import_table(write_csv(tmp_path / "b.csv", [ROW | {"number": "5/X"}]), registry=reader)


@pytest.mark.slow
def test_a_connection_that_the_server_ended_is_opened_again(
    postgres: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_table(write_csv(tmp_path / "a.csv", [LAW]), registry=postgres)
    monkeypatch.setenv("DOCPARSE_REGISTRY", postgres)
    try:
        for _ in range(3):
            assert [one.title for one in known_registry().numbered(LAW["number"])] == [LAW["title"]]
            on_server(postgres, END_ALL)
    finally:
        forget_registry()


@pytest.mark.slow
def test_a_database_that_is_away_is_told_and_read_when_it_is_back(postgres: str, tmp_path: Path) -> None:
    import_table(write_csv(tmp_path / "a.csv", [ROW]), registry=postgres)
    registry = opened(postgres)
    on_server(postgres, END_ALL, "ALTER DATABASE registry RENAME TO away")
    with pytest.raises(SettingsError, match="không có cơ sở dữ liệu"):
        registry.counts()
    on_server(postgres, "ALTER DATABASE away RENAME TO registry")
    assert registry.counts()["instruments"] == 1


@pytest.mark.slow
def test_what_was_being_written_when_the_server_ended_the_connection_is_lost_as_a_whole(postgres: str) -> None:
    def write() -> None:
        with written(postgres) as database:
            for name in "ac":
                database.execute("INSERT INTO about (name, value) VALUES (?, 'b')", (name,))
                on_server(postgres, END_ALL)

    with pytest.raises(SettingsError, match="kết nối bị ngắt giữa chừng"):
        write()
    database, _ = open_postgres(postgres)
    assert database.execute("SELECT count(*) FROM about WHERE name IN ('a', 'c')").fetchone()[0] == 0


def test_a_server_out_of_reach_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("DOCPARSE_REGISTRY", "postgresql://an:bi-mat@127.0.0.1:1/vanban")
    assert main(["registry", "stats"]) == 2
    said = capsys.readouterr().err
    assert "Không dùng được sổ đăng ký trên máy chủ" in said
    assert "bi-mat" not in said


@pytest.mark.parametrize("place", ["mysql://a/b", "postgres:/"])
def test_other_addresses_are_told(place: str) -> None:
    if "://" in place:
        with pytest.raises(SettingsError, match="postgresql://"):
            open_own(place)
    else:
        assert open_own(place) is None


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://an:bi%40mat@h:5432/d?sslmode=require", "postgresql://an@h:5432/d?sslmode=require"),
        ("postgresql://h/d?user=an&password=x", "postgresql://h/d?user=an&password=***"),
        ("postgresql://h/d", "postgresql://h/d"),
    ],
)
def test_passwords_are_never_shown(url: str, shown: str) -> None:
    assert without_password(url) == shown


def test_a_file_of_the_first_version_is_read_and_brought_up(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "registry.sqlite"
    with sqlite3.connect(path) as connection:
        for statement in STEPS[0]:
            connection.execute(statement)
        connection.execute("INSERT INTO instrument VALUES (1, '1/x', '1/X', NULL, NULL, NULL, 'a')")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    before = SqliteRegistry(path, changes=True)
    assert [one.title for one in before.numbered("1/X")] == ["a"]
    assert before.named("a") == []
    assert "aliases" not in before.counts()
    with written(str(path)) as database:
        writer = RegistryWriter(database)
        writer.add_name(1, "Tên khác")
        writer.flush()
    assert [one.title for one in SqliteRegistry(path, changes=True).named("tên khác")] == ["a"]


def import_command(path: str) -> list[str]:
    return [sys.executable, "-m", "docparse", "registry", "import", path]
