"""A user's own SELECT reaches the tables of the archive and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from docparse.corpus import Database, find_archive, user_query
from docparse.values import SettingsError
from tests.made_corpus import document, made

SECRET = "a line that no query may show"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    tmp_path = tmp_path_factory.mktemp("sql")
    return made(tmp_path, {"documents": [document(1), document(2, type="Báo cáo")]}, {"documents": [document(3)]})


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("SELECT type, count(*) FROM documents GROUP BY type ORDER BY 2", [("Báo cáo", 1), ("Kế hoạch", 2)]),
        ("WITH a AS (SELECT * FROM documents) SELECT count(*) FROM a;", [(3,)]),
        ("SELECT count(*) FROM documents JOIN citations USING (document_id)", [(0,)]),
        ("FROM documents SELECT max(number)", [("3/KH-SNV",)]),
        # It would be drawn where the answer stands.
        ("SELECT current_setting('enable_progress_bar')", [(False,)]),
    ],
)
def test_a_select(place: str, query: str, rows: list[tuple[object, ...]]) -> None:
    with Database(find_archive(place)) as database:
        assert list(user_query(database, query).rows) == rows


@pytest.mark.parametrize(
    "query",
    [
        "COPY documents TO '{out}'",
        "COPY (SELECT 1) TO '{out}' (FORMAT parquet)",
        "EXPORT DATABASE '{out}'",
        "SELECT * FROM read_csv('{secret}')",
        "SELECT * FROM read_text('{secret}')",
        "SELECT * FROM read_blob('{secret}')",
        "SELECT * FROM '{secret}'",
        "SELECT * FROM read_json('{secret}')",
        "SELECT * FROM glob('{folder}/*')",
        "SELECT * FROM read_parquet('{table}')",
        "SELECT * FROM query('SELECT * FROM read_text(''{secret}'')')",
        "SELECT * FROM sniff_csv('{secret}')",
        "SELECT * FROM parquet_metadata('{table}')",
        "ATTACH '{out}'",
        "ATTACH '{out}' AS other; SELECT 1",
        "INSTALL httpfs",
        "LOAD httpfs",
        "PRAGMA database_list",
        "PRAGMA enable_profiling='json'",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "SET temp_directory = '{folder}'",
        "RESET enable_external_access",
        "SELECT 1; COPY (SELECT 1) TO '{out}'",
        "EXPLAIN ANALYZE COPY (SELECT 1) TO '{out}'",
        "CREATE TABLE x AS SELECT 1",
        "CREATE SECRET s (TYPE s3)",
        "DROP VIEW documents",
        "INSERT INTO documents SELECT * FROM documents",
        "DELETE FROM documents",
        "CALL pragma_version()",
        "SELECT * FROM read_csv('https://example.org/a.csv')",
        "SELECT * FROM place",
        "SELECT nothing FROM documents",
        "SELEC 1",
        "",
        ";",
    ],
)
def test_nothing_else(place: str, tmp_path: Path, query: str) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text(SECRET, encoding="utf-8")
    out = tmp_path / "out"
    table = Path(place, "parts", "00", "documents.parquet")
    before = {path: path.read_bytes() for path in Path(place).rglob("*") if path.is_file()}
    asked = query.format(out=out, secret=secret, folder=tmp_path, table=table)
    with Database(find_archive(place)) as database, pytest.raises(SettingsError) as caught:
        user_query(database, asked)
    assert SECRET not in str(caught.value)
    assert not out.exists()
    assert before == {path: path.read_bytes() for path in Path(place).rglob("*") if path.is_file()}


def test_nothing_is_left_in_the_temporary_folder(place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "spill"))
    (tmp_path / "spill").mkdir()
    with Database(find_archive(place)) as database:
        user_query(database, "SELECT 1")
    assert list((tmp_path / "spill").iterdir()) == []
