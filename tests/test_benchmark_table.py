"""The whole table of measurements: its plan, what fails, how it looks, what is kept and compared."""

from __future__ import annotations

import datetime
import json
import os
import platform
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import __main__ as command
from benchmarks.batch_scaling import main as measure_batch
from benchmarks.check_cores import _steps
from benchmarks.figures import MEASURES
from benchmarks.made_documents import made_texts, write_documents
from benchmarks.process_memory import Sample, curve, growth, memory_of
from benchmarks.whole.against import compare, format_differences
from benchmarks.whole.layout import WIDTH, format_table, number
from benchmarks.whole.plan import MODES, Measure, Measurement, Plan, Target, load_plan
from benchmarks.whole.record import Record, machine_facts, make_record, read_record, write_record
from benchmarks.whole.rows import Row, make_rows
from benchmarks.whole.runs import Run, run_all, run_one
from benchmarks.whole.shapes import find_figure, read_figures

ROOT = Path(__file__).resolve().parent.parent
PLAN = load_plan()


# The tables


def test_every_target_is_one_of_a_row_and_points_its_way() -> None:
    rows = {(measure.area, measure.measure): measure for measure in PLAN.measures}
    for name, target in PLAN.targets.items():
        assert target.direction == ("at least" if rows[name].better == "more" else "at most"), name
        assert len(target.source) > 10, name


def test_no_row_and_no_measurement_stands_twice() -> None:
    rows = [(measure.area, measure.measure) for measure in PLAN.measures]
    names = [measurement.name for measurement in PLAN.measurements]
    assert len(set(rows)) == len(rows)
    assert len(set(names)) == len(names)


def test_every_measurement_gives_rows_and_every_row_has_one() -> None:
    shown = {measure.measurement for measure in PLAN.measures}
    borrowed = {name for measure in PLAN.measures for name in measure.borrowed()}
    names = {measurement.name for measurement in PLAN.measurements}
    assert shown <= names
    assert names == shown | borrowed


@pytest.mark.parametrize("measurement", PLAN.measurements, ids=lambda one: one.name)
def test_a_measurement_writes_json_and_is_run_in_some_mode(measurement: Measurement) -> None:
    source = (ROOT / f"{measurement.module.replace('.', '/')}.py").read_text(encoding="utf-8")
    assert "--json" in source or "speed_figures import" in source
    assert any(measurement.arguments[mode] is not None for mode in MODES)
    assert measurement.seconds > 0


def test_the_rows_of_a_mode_come_from_measurements_of_that_mode() -> None:
    arguments = {measurement.name: measurement.arguments for measurement in PLAN.measurements}
    for measure in PLAN.measures:
        assert arguments[measure.measurement][measure.least] is not None, measure.measure


def test_the_targets_of_accuracy_are_those_that_accuracy_itself_shows() -> None:
    asked = {measure.name.removesuffix(" syllables"): measure.target for measure in MEASURES if measure.target}
    for area in ("accuracy", "blind"):
        own = {name.removesuffix(" syllables"): t.target for (at, name), t in PLAN.targets.items() if at == area}
        # The reference analyses hold no tasks.
        assert own == {name: target for name, target in asked.items() if area == "blind" or name != "tasks"}


def test_the_readme_names_every_area_and_every_module() -> None:
    readme = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| (\w+) \| `", readme, re.MULTILINE)) == set(PLAN.areas())
    for measurement in PLAN.measurements:
        assert re.search(rf"`{measurement.module.removeprefix('benchmarks.')}\b", readme), measurement.module


# What a measurement wrote


@pytest.mark.parametrize(
    ("shape", "record", "figures"),
    [
        ("tree", {"a": 1, "b": {"c": 2.5, "text": "no figure"}}, {"a": 1.0, "b::c": 2.5}),
        ("tree", {"rows": [{"x": 1}, {"x": 2}]}, {"rows::0::x": 1.0, "rows::1::x": 2.0}),
        (
            "tree",
            {"rows": [{"kind": "news", "x": 1}, {"x": 2}, 3, {"kind": "news", "x": 4}]},
            {"rows::news::x": 1, "rows::1::x": 2, "rows::2": 3, "rows::news (2)::x": 4},
        ),
        (
            "accuracy",
            {"figures": [{"measure": {"name": "quotas"}, "value": 0.9}, {"measure": {"name": "x"}, "value": None}]},
            {"quotas": 0.9},
        ),
        (
            "spelling",
            [{"section": "real (marked)", "measure": "recall", "program": "docparse", "value": 0.7}],
            {"real::recall::docparse": 0.7},
        ),
    ],
)
def test_figures_are_found_in_any_shape(shape: str, record: object, figures: dict[str, float]) -> None:
    assert read_figures(record, shape) == figures


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("a::load", 1.0),
        ("a::load + a::ask", 3.0),
        ("a::none", None),
        ("a::load + a::none", None),
        ("zero", 0.0),
        ("type + number", 5.0),
    ],
)
def test_a_figure_or_a_sum_of_some(key: str, found: float | None) -> None:
    assert find_figure({"a::load": 1.0, "a::ask": 2.0, "b::load": 9.0, "zero": 0.0, "type + number": 5.0}, key) == found


# Runs


_MODULES = {
    "fine": "import json, sys; json.dump({'a': 1}, open(sys.argv[-1], 'w'))",
    "with_a_fault": "import json, sys; json.dump({'a': 1}, open(sys.argv[-1], 'w')); sys.exit('two files are absent')",
    "raises": "raise OSError('no file /kho/papers/secret.docx')",
    "silent": "",
    "wrong": "import sys; open(sys.argv[-1], 'w').write('no JSON')",
    "hangs": "import time; time.sleep(60)",
    "told": "import json, sys; json.dump({'count': len(sys.argv)}, open(sys.argv[-1], 'w'))",
}


def _measurement(module: str, *, needs: tuple[str, ...] = (), seconds: float = 20) -> Measurement:
    arguments = dict.fromkeys(MODES, ())
    return Measurement(
        name=module, module=module, arguments=arguments, needs=needs, seconds=seconds, shape="tree"
    )  # fmt: skip


@pytest.fixture
def modules(tmp_path: Path) -> Path:
    for name, source in _MODULES.items():
        (tmp_path / f"{name}.py").write_text(source, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("module", "needs", "state", "reason"),
    [
        ("fine", (), "ok", ""),
        ("with_a_fault", (), "ok", "exit code 1: two files are absent"),
        ("raises", (), "failed", "exit code 1: OSError: no file …"),
        ("silent", (), "failed", "no figures: FileNotFoundError; it said nothing"),
        ("wrong", (), "failed", "no figures: JSONDecodeError; it said nothing"),
        ("hangs", (), "failed", "took longer than 1 s"),
        ("absent", (), "skipped", "no module absent"),
        ("fine", ("folder ../shared-of-nobody",), "skipped", "no ../shared-of-nobody"),
        ("fine", ("program no-such-program", "package no_such_package"), "skipped", "no no-such-program, no "),
    ],
)
def test_what_fails_fails_alone(modules: Path, module: str, needs: tuple[str, ...], state: str, reason: str) -> None:
    run = run_one(_measurement(module, needs=needs, seconds=1 if module == "hangs" else 20), (), modules)
    assert run.state == state
    assert run.reason.startswith(reason)
    assert bool(run.reason) == bool(reason)
    assert bool(run.figures) == (state == "ok")


def test_arguments_are_handed_on(modules: Path) -> None:
    assert run_one(_measurement("told"), ("--documents", "7"), modules).figures["count"] == 5


def test_what_a_mode_leaves_out_is_not_run() -> None:
    left_out = replace(_measurement("absent"), arguments={"quick": None, "full": (), "long": ()})
    said: list[str] = []
    assert list(run_all([left_out], "quick", said.append)) == []
    (run,) = run_all([left_out], "full", said.append)
    assert run.reason == "no module absent"
    assert said == ["absent …", "  skipped, 0 s no module absent"]


# Rows and the table


def _measure(name: str, key: str, **other: object) -> Measure:
    facts = {
        "measurement": "m", "area": "speed", "unit": "s", "better": "less", "noise": 0.1, "least": "quick", "peers": {},
    }  # fmt: skip
    return Measure(**{**facts, "measure": name, "key": key, **other})  # type: ignore[arg-type]


_PLAN = Plan(
    (_measurement("m"), _measurement("n"), _measurement("o")),
    (
        _measure("checked", "check", peers={"other": "peer", "absent": "none"}),
        _measure("written", "write"),
        _measure("not given", "nowhere"),
        _measure("long only", "check", least="long"),
        _measure("found", "f", measurement="n", area="accuracy", unit="F1", better="more", noise=0),
        _measure("twice", "f", measurement="n", area="accuracy", better="more", peers={"m": "@m|check"}),
        _measure("lost", "x", measurement="o", area="accuracy"),
    ),
    {
        ("speed", "checked"): Target(area="speed", measure="checked", target=2, direction="at most", source="an issue"),
        ("speed", "not given"): Target(area="speed", measure="not given", target=2, direction="at most", source="one"),
        ("accuracy", "found"): Target(area="accuracy", measure="found", target=0.9, direction="at least", source="one"),
    },
)
_RUNS = (
    Run("m", "benchmarks.m", "ok", 1.0, "", {"check": 1.5, "write": 0.25, "peer": 1234.5}),
    Run("n", "benchmarks.n", "ok", 1.0, "exit code 1: one document failed", {"f": 0.85}),
    Run("o", "benchmarks.o", "skipped", 0.0, "no ../shared"),
)


def test_rows_have_values_peers_and_verdicts() -> None:
    rows = {row.measure: row for row in make_rows(_PLAN, _RUNS, "full")}
    assert list(rows) == ["checked", "written", "not given", "found", "twice"]
    assert (rows["checked"].value, rows["checked"].peers, rows["checked"].verdict) == (
        1.5, {"other": 1234.5, "absent": None}, "met",
    )  # fmt: skip
    assert (rows["not given"].value, rows["not given"].verdict) == (None, "")
    assert (rows["found"].verdict, rows["written"].verdict) == ("short", "")
    assert rows["twice"].peers == {"m": 1.5}
    assert "long only" in {row.measure for row in make_rows(_PLAN, _RUNS, "long")}
    assert {row.area for row in make_rows(_PLAN, _RUNS, "full", ["accuracy"])} == {"accuracy"}


def test_a_measurement_whose_figures_stand_beside_others_is_run_too() -> None:
    assert [one.name for one in _PLAN.measurements_for(["accuracy"])] == ["m", "n", "o"]
    assert [one.name for one in _PLAN.measurements_for(["speed"])] == ["m"]
    assert len(_PLAN.measurements_for([])) == 3


def test_the_table_as_printed() -> None:
    printed = "\n".join(format_table(_PLAN, make_rows(_PLAN, _RUNS, "full"), _RUNS))
    assert printed == (
        "SPEED                                           docparse               beside it                       asked\n"
        "  checked                                          1.500 s             other 1,234, absent –"
        "           ≤ 2        met\n"
        "  written                                          0.250 s\n"
        "  not given                                            – s                                             ≤ 2\n"
        "\n"
        "ACCURACY                                        docparse               beside it                       asked\n"
        "  found                                            0.850 F1                                            ≥ 0.9"
        "      short\n"
        "  twice                                            0.850 s             m 1.500\n"
        "  benchmarks.n with a fault: exit code 1: one document failed\n"
        "  benchmarks.o skipped: no ../shared\n"
        "\n"
        "1 of 3 targets met. short: accuracy: found. 1 not measured. measurements without figures: o (no ../shared)."
    )


def test_the_table_of_one_area_sums_up_that_area() -> None:
    printed = "\n".join(format_table(_PLAN, make_rows(_PLAN, _RUNS, "full"), _RUNS, ["speed"]))
    assert "ACCURACY" not in printed
    assert printed.endswith("1 of 2 targets met. none short. 1 not measured.")


_WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=30)


@given(
    measure=st.lists(_WORDS, min_size=1, max_size=20).map(" ".join),
    value=st.one_of(st.none(), st.floats(0, 1e6)),
    peers=st.dictionaries(st.sampled_from("hunspell-vi symspellpy underthesea".split()), st.floats(0, 1e5)),
    reason=_WORDS,
)
def test_no_line_is_longer_than_the_table(
    measure: str, value: float | None, peers: dict[str, float], reason: str
) -> None:
    row = Row(
        area="speed", measure=measure, unit="syllables/s", better="more", noise=0, value=value, peers=peers,
        target=20_000, direction="at least", verdict="short",
    )  # fmt: skip
    for line in format_table(_PLAN, [row], [Run("m", "benchmarks.m", "failed", 1.0, reason)]):
        assert all(len(part) <= WIDTH for part in line.split("\n"))


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [(0.98, "", "0.980"), (12.345, "", "12.35"), (1234.5, "", "1,234"), (3.0, "", "3"), (None, "", "–"), (0.0, "", "0"),
     (1.0, "F1", "1.000"), (0.0, "share", "0.000")],
)  # fmt: skip
def test_numbers_as_shown(value: float | None, unit: str, shown: str) -> None:
    assert number(value, unit) == shown


def test_the_plan_with_made_figures_fits_the_table() -> None:
    figures = {
        measurement.name: dict.fromkeys(
            [key for one in PLAN.measures for key in (one.key, *one.peers.values())], 123456.789
        )
        for measurement in PLAN.measurements
    }
    runs = [Run(name, "m", "ok", 1.0, "", own) for name, own in figures.items()]
    lines = "\n".join(format_table(PLAN, make_rows(PLAN, runs, "long"), runs)).split("\n")
    assert max(map(len, lines)) <= WIDTH


# What is kept


def _record(*rows: Row, version: str = "1.0", **machine: str | int | float) -> Record:
    facts: dict[str, str | int | float] = {"cores": 2, "processor": "one", "python": "3.11.7"}
    return Record(version=version, day="2026-11-23", mode="full", machine={**facts, **machine}, rows=rows)


def _row(value: float | None, measure: str = "checked", **other: object) -> Row:
    facts = {"area": "speed", "unit": "s", "better": "less", "noise": 0.1}
    return Row(**{**facts, "measure": measure, "value": value, **other})  # type: ignore[arg-type]


def test_what_is_kept_reads_back(tmp_path: Path) -> None:
    record = make_record(make_rows(_PLAN, _RUNS, "full"), _RUNS, "full")
    path = tmp_path / "releases" / "1.0.json"
    write_record(record, path)
    assert read_record(path) == replace(record, runs=tuple(replace(run, figures={}) for run in _RUNS))
    assert record.day == datetime.date.today().isoformat()


def test_figures_are_kept_with_five_digits(tmp_path: Path) -> None:
    write_record(_record(_row(1.23456789, peers={"eyecite": 98765.4321, "absent": None})), tmp_path / "a.json")
    (row,) = read_record(tmp_path / "a.json").rows
    assert (row.value, row.peers) == (1.2346, {"eyecite": 98765.0, "absent": None})


def test_the_machine_has_no_name_and_no_path() -> None:
    facts = machine_facts()
    assert set(facts) == {"cores", "memory_gb", "python", "processor", "system"}
    said = json.dumps(facts)
    assert platform.node() not in said
    assert str(Path.home()) not in said
    assert not re.search(r"/\w+/", said)


@pytest.mark.parametrize("content", ["[]", "{}", '{"schema": "another/1"}', "no JSON"])
def test_another_file_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=r"is no docparse-benchmarks/1|Expecting value"):
        read_record(path)


# Against an earlier release


@pytest.mark.parametrize(
    ("before", "now", "change"),
    [
        (_row(1.0), _row(1.05), "same"),
        (_row(1.0), _row(1.2), "worse"),
        (_row(1.0), _row(0.8), "better"),
        (_row(0.9, better="more", noise=0), _row(0.91, better="more", noise=0), "better"),
        (_row(0.9, better="more", noise=0), _row(0.899, better="more", noise=0), "worse"),
        (_row(0.9, better="more", noise=0), _row(0.9004, better="more", noise=0), "same"),
        (_row(0.0, noise=0), _row(1.0, noise=0), "worse"),
        (_row(0.0), _row(0.0), "same"),
        (_row(None), _row(1.0), "new"),
        (_row(1.0), _row(None), "gone"),
        (_row(None), _row(None), "same"),
    ],
)
def test_what_became_of_a_row(before: Row, now: Row, change: str) -> None:
    (difference,) = compare(_record(before), _record(now))
    assert difference.change == change


def test_rows_come_and_go() -> None:
    found = compare(_record(_row(1.0, "old"), _row(1.0)), _record(_row(1.0), _row(1.0, "newer")))
    assert {one.measure: one.change for one in found} == {"old": "gone", "checked": "same", "newer": "new"}


def test_another_mode_has_other_rows() -> None:
    before = replace(_record(_row(1.0, "old"), _row(1.0)), mode="quick")
    assert [one.measure for one in compare(before, _record(_row(1.0)))] == ["checked"]


def test_what_is_timed_is_not_judged_between_two_machines() -> None:
    rows = _row(1.0), _row(0.9, "found", better="more", noise=0)
    later = _row(5.0), _row(0.8, "found", better="more", noise=0)
    found = compare(_record(*rows), _record(*later, processor="another"))
    assert {one.measure: one.change for one in found} == {"checked": "other machine", "found": "worse"}


def test_the_differences_as_printed() -> None:
    before = _record(_row(1.0), _row(1.0, "written"))
    lines, worse = format_differences(before, _record(_row(1.5), _row(0.5, "written"), cores=2))
    assert worse == 1
    assert lines == [
        "Against 1.0 of 2026-11-23:",
        "  worse   speed: checked: 1 → 1.500 (+50%)",
        "  better  speed: written: 1 → 0.500 (-50%)",
        "  1 better, 1 worse, 0 same",
    ]


# The command


def test_figures_that_were_kept_are_shown_and_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, value in (("1.0", 1.0), ("1.1", 2.0)):
        write_record(
            _record(_row(value, area="rules"), _row(1.0, area="no longer there"), version=name),
            tmp_path / f"{name}.json",
        )
    assert command.main(["--show", str(tmp_path / "1.0.json")]) == 0
    assert command.main(["--show", str(tmp_path / "1.1.json"), "--against", str(tmp_path / "1.0.json")]) == 1
    said = capsys.readouterr().out
    assert "RULES" in said
    assert "NO LONGER THERE" in said
    assert "worse   rules: checked: 1 → 2 (+100%)" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--only", "weather"], "no such area: weather"),
        (["--release", "--quick"], "--release keeps the whole table"),
        (["--release", "--only", "rules"], "of another machine or mode"),
        (["--release"], "--force writes over them"),
        (["--show", "no-such.json"], "no such file: no-such.json"),
        (["--against", "no-such.json"], "no such file: no-such.json"),
    ],
)
def test_wrong_options_are_told_before_anything_is_measured(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "RELEASES", tmp_path)
    write_record(_record(_row(1.0)), tmp_path / f"{command._version()}.json")
    with pytest.raises(SystemExit) as ended:
        command.main(arguments)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_a_real_measurement_is_shown_and_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = tmp_path / "rules.json"
    assert command.main(["--quick", "--only", "rules", "--json", str(kept)]) == 0
    record = read_record(kept)
    assert {row.area for row in record.rows} == {"rules"}
    assert all(row.value is not None for row in record.rows)
    assert "rules …" in capsys.readouterr().err


def test_a_release_may_be_measured_in_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "RELEASES", tmp_path)
    path = tmp_path / f"{command._version()}.json"
    kept = (
        _row(1.0, "docparse --version"),
        _row(2.0, "no longer measured", area="rules"),
        _row(3.0, "nobody's", area="no longer there"),
    )
    runs = (Run("cold start", "cold_start", "ok", 9.0), Run("rules", "rule_precision", "failed", 1.0, "a fault"))
    write_record(replace(_record(*kept), machine=machine_facts(), runs=runs, packages={"eyecite": "2"}), path)
    assert command.main(["--release", "--only", "rules"]) == 0
    record = read_record(path)
    assert {row.area for row in record.rows} == {"rules", "speed"}
    assert "no longer measured" not in {row.measure for row in record.rows}
    assert {run.name: run.state for run in record.runs} == {"cold start": "ok", "rules": "ok"}
    assert record.packages["eyecite"]
    assert "SPEED" not in capsys.readouterr().out


# What the new measurements are made of


def test_made_documents_are_the_same_each_time_and_unlike_each_other(tmp_path: Path) -> None:
    texts = list(made_texts(20))
    assert texts == list(made_texts(20))
    assert len(set(texts)) == len({line for text in texts for line in text.split("\n\n")[8:9]}) == 20
    paths = write_documents(tmp_path, 8)
    assert [path.suffix for path in paths] == [".txt", ".txt", ".txt", ".docx"] * 2


def test_days_of_made_documents_are_days() -> None:
    for text in made_texts(20):
        for day, month, year in re.findall(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b", text):
            datetime.date(int(year), int(month), int(day))


def test_numbers_of_processes() -> None:
    assert [_steps(cores) for cores in (1, 2, 6, 8)] == [[1], [1, 2], [1, 2, 4, 6], [1, 2, 4, 8]]


def _samples(*megabytes: float) -> list[Sample]:
    return [Sample(float(at), value, 3) for at, value in enumerate(megabytes, 1)]


@pytest.mark.parametrize(
    ("samples", "expected"),
    [
        (_samples(*[100.0] * 30), 1.0),
        ([], 0.0),
        (_samples(200.0), 1.0),
        (_samples(1.0, 1.0, *[100.0] * 9, *[100.0] * 9, *[150.0] * 10), 1.5),
        # Workers that have ended at the close of the run are no sign of less memory.
        ([*_samples(*[100.0] * 30), Sample(31.0, 10.0, 1)], 1.0),
    ],
)
def test_growth_of_memory(samples: list[Sample], expected: float) -> None:
    assert growth(samples) == pytest.approx(expected)


def test_a_curve_has_the_greatest_of_each_stretch() -> None:
    points = curve(_samples(*range(100)), 20)
    assert [one.megabytes for one in points] == [float(4 + 5 * at) for at in range(20)]
    assert curve([]) == []


@pytest.mark.skipif(sys.platform != "linux", reason="read from /proc")
def test_memory_of_a_process_and_its_children() -> None:
    import subprocess

    alone = memory_of(os.getpid())
    program = "x = bytearray(b'1') * 50_000_000; print('made', flush=True); input()"
    child = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert child.stdout is not None
        child.stdout.readline()
        both = memory_of(os.getpid())
    finally:
        child.communicate(b"\n")
    assert both.processes == alone.processes + 1
    assert both.megabytes > alone.megabytes + 45
    assert memory_of(child.pid).megabytes == 0


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="read from /proc")
def test_a_batch_is_measured(tmp_path: Path) -> None:
    out = tmp_path / "batch.json"
    assert measure_batch(["--documents", "12", "--workers", "1,2", "--json", str(out)]) == 0
    record = json.loads(out.read_text(encoding="utf-8"))
    assert {run["rows"] for run in record["runs"].values()} == {12}
    assert all(run["greatest MB"] > 50 for run in record["runs"].values())
    assert set(record["speedup"]) == {"2"}
