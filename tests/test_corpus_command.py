"""``docparse corpus``: every question in every format, and what it refuses."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from docparse.cli import main
from tests.made_corpus import citation, document, error, expired, finding, made, quota

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    tables = {
        "documents": [document(1), document(2, type="=1+1", verdict="minor")],
        "citations": [citation(1), expired(1, 1, then=True), expired(2)],
        "quotas": [quota(1, 3)],
        "findings": [finding(1), finding(2, "=CIT001")],
        "errors": [error("timeout", "hỏng.doc")],
    }
    return made(tmp_path_factory.mktemp("lenh"), tables)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)

    def call(*words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        try:
            code = main(["corpus", *words])
        except SystemExit as left:
            code = int(str(left.code))
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


QUESTIONS = (
    ("cited",), ("expired",), ("expired", "--list"), ("quotas",), ("findings", "--by", "family"), ("documents",),
    ("errors",), ("errors", "--list"), ("graph", "--most-cited"), ("graph", "--resting-on-expired"),
    ("graph", "--cycles"),
)  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(one, id=" ".join(one), marks=[pytest.mark.slow] * (one[0] in ("cited", "graph")))
        for one in QUESTIONS
    ],
)
def test_every_format(run: Run, place: str, words: tuple[str, ...]) -> None:
    question, *options = words
    code, shown, _ = run(question, place, *options)
    assert code == 0
    assert shown.count("\n") > 1
    code, text, _ = run(question, place, *options, "--format", "json")
    told = json.loads(text)
    assert all(set(row) == set(told["columns"]) for row in told["rows"])
    code, text, _ = run(question, place, *options, "-o", "bang.csv", "--quiet")
    rows = list(csv.reader(io.StringIO(Path("bang.csv").read_text(encoding="utf-8-sig"))))
    assert len(rows) == len(told["rows"]) + 1
    assert len(set(rows[0])) == len(told["columns"])
    assert not [cell for row in rows for cell in row if cell.startswith("=")]
    assert run(question, place, *options, "-o", "bang.xlsx")[0] == 0
    assert openpyxl.load_workbook("bang.xlsx").active.max_row == max(2, len(rows)) or len(rows) == 1
    english = run(question, place, *options, "--lang", "en")[1]
    assert english.splitlines()[0] != shown.splitlines()[0]


def test_sql(run: Run, place: str) -> None:
    code, text, _ = run(
        "sql", place, "SELECT code, count(*) AS n FROM findings GROUP BY code ORDER BY 1", "--format", "csv"
    )
    assert (code, text) == (0, "code,n\n'=CIT001,1\nSPL001,1\n")
    code, text, told = run("sql", place, "COPY documents TO 'x.csv'")
    assert (code, text) == (2, "")
    assert "SELECT" in told
    assert not Path("x.csv").exists()


@pytest.mark.slow
def test_a_drawing_beside_the_table(run: Run, place: str) -> None:
    for question in ("cited", "expired", "quotas", "findings", "documents"):
        assert run(question, place, "--plot", f"{question}.svg", "--limit", "1")[0] == 0
        assert Path(f"{question}.svg").read_text(encoding="utf-8").startswith("<svg")
    assert run("cited", place, "--plot", "cited.svg")[0] == 2
    assert run("cited", place, "--plot", "cited.svg", "--force")[0] == 0


@pytest.mark.slow
def test_the_graph_is_exported_and_can_be_asked(run: Run, place: str, capsys: pytest.CaptureFixture[str]) -> None:
    for form, names in {"json": ["g.json"], "graphml": ["g.graphml"], "csv": ["g-edges.csv", "g-nodes.csv"],
                        "parquet": ["g-edges.parquet", "g-nodes.parquet"]}.items():  # fmt: skip
        assert run("graph", place, "--export", form, "-o", f"g.{form}")[0] == 0
        assert sorted(path.name for path in Path().glob(f"g*.{form}")) == names
        assert run("graph", place, "--export", form, "-o", f"g.{form}")[0] == 2
    assert main(["graph", "g.json", "--most-cited", "--cites", "30/2011/NĐ-CP"]) == 0
    assert "30/2011/NĐ-CP" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("cited", "{place}", "--from", "13/2025"), "không phải tháng"),
        (("cited", "{place}", "--limit", "-1"), "số nguyên"),
        (("cited", "{place}", "--format", "xlsx"), "-o"),
        (("cited", "{place}", "--format", "xlsx", "-o", "a.csv"), ".xlsx"),
        (("cited", "{place}", "--plot", "a.png"), ".svg"),
        (("expired", "{place}", "--list", "--plot", "a.svg"), "--list"),
        (("documents", "{place}", "--by", "color"), "color"),
        (("graph", "{place}"), "--most-cited"),
        (("graph", "{place}", "--export", "json"), "-o"),
        (("cited", "khong-co"), "docparse batch"),
        ((), "docparse corpus --help"),
    ],
)
def test_wrong_usage(run: Run, place: str, words: tuple[str, ...], said: str) -> None:
    code, text, told = run(*(word.format(place=place) for word in words))
    assert (code, text) == (2, "")
    assert said in told


@pytest.mark.parametrize("package", ["duckdb", "pyarrow"])
def test_a_missing_package_is_named(run: Run, place: str, monkeypatch: pytest.MonkeyPatch, package: str) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    code, _, told = run("cited", place)
    assert code == 2
    assert 'pip install "docparse[corpus]"' in told


def test_on_another_day(run: Run, place: str) -> None:
    told = json.loads(run("expired", place, "--on", "2026-01-01", "--format", "json")[1])
    assert told["notes"] == {"judged_by_registry": {"day": "2026-01-01"}}
    told = json.loads(run("expired", place, "--format", "json")[1])
    assert told["notes"] == {"judged_on": {"first": "2026-11-23", "last": "2026-11-23"}}
