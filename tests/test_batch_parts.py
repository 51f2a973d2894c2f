"""The pieces of ``docparse batch``: listing, slots, plan, tables, partitions, what a killed run has left."""

from __future__ import annotations

import json
import os
import zipfile
from dataclasses import asdict, replace
from pathlib import Path

import fsspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import docparse
from docparse.pipeline.batch.carry import carried_rows
from docparse.pipeline.batch.choices import Choices, Limits, fingerprint
from docparse.pipeline.batch.columns import TABLES, columns, schema
from docparse.pipeline.batch.crew import CrewMember
from docparse.pipeline.batch.inputs import InputFile, find_files
from docparse.pipeline.batch.manifest import Entry, Manifest, manifest_of, partition_id, sizes_of
from docparse.pipeline.batch.parquet import parquet_files, read_rows
from docparse.pipeline.batch.plan import make_plan
from docparse.pipeline.batch.remote import file_system, is_url
from docparse.pipeline.batch.rows import analysis_rows, document_id, error_rows
from docparse.pipeline.batch.running import only_one
from docparse.pipeline.batch.slots import cut_into_slots, make_slot, usual_size
from docparse.pipeline.batch.spill import Done, Spill
from docparse.pipeline.batch.store import MANIFEST, LocalStore, Store, open_store
from docparse.pipeline.batch.task import Earlier, Published, SlotJob
from docparse.pipeline.workers import TaskDied, TaskFailed, TaskFault, TaskTimedOut, Tell
from docparse.readers import read_text
from docparse.values import SettingsError, UnreadableFile
from tests.made_archives import made_text, make_folder

CHOICES = Choices(day="2026-01-05")
PATHS = st.lists(st.text("abcdef/", min_size=1, max_size=12), unique=True, max_size=60).map(sorted)


def file(path: str, size: int = 10, stamp: str = "1") -> InputFile:
    return InputFile(path, size, stamp)


def entry(path: str, size: int = 10, stamp: str = "1", error: str | None = None) -> Entry:
    return Entry(path, size, stamp, f"sha-{path}", error)


# --- tables


def test_every_table_has_columns_of_known_types() -> None:
    assert set(columns()) == set(TABLES)
    for table in TABLES:
        names = [column.name for column in columns()[table]]
        assert len(names) == len(set(names)) == len(schema(table))
        assert names[0] == ("path" if table == "errors" else "document_id")


def test_the_rows_of_a_document_say_what_its_analysis_says() -> None:
    analysis = docparse.check(read_text(made_text(1), "a.txt"), stage="issued", today="2026-01-05")
    rows = analysis_rows(analysis, path="/kho/a.txt", size=99, judged_on="2026-01-05", stage="issued")
    named = {
        table: [dict(zip([column.name for column in columns()[table]], row, strict=True)) for row in rows[table]]
        for table in rows
    }
    [document] = named["documents"]
    assert document["document_id"] == document_id("/kho/a.txt")
    assert (document["number"], document["type"]) == (analysis.header.number, "Kế hoạch")
    assert document["text_length"] == len(analysis.document.text)
    for table in ("sections", "citations", "quotas", "tasks", "findings"):
        values = getattr(analysis, table)
        assert len(named[table]) == len(values) > 0, table
        for number, (row, value) in enumerate(zip(named[table], values, strict=True)):
            assert row[table.removesuffix("s")] == number
            assert {row["document_id"]} == {document["document_id"]}
            for name in (
                set(row) & set(asdict(value)) - {"section"} if table == "sections" else set(row) & set(asdict(value))
            ):
                told = asdict(value)[name]
                assert row[name] == (list(told) if isinstance(told, tuple) else told), (table, name)
            if "text" in row:
                assert row["text"] == analysis.document.text[value.start : value.end]


def test_rows_survive_parquet() -> None:
    analysis = docparse.extract(read_text(made_text(2), "a.txt"))
    rows = analysis_rows(analysis, path="/kho/a.txt", size=99, judged_on="2026-01-05", stage=None)
    files, counts = parquet_files([rows, error_rows("/kho/b.txt", None, fault("/kho/b.txt"))])
    assert set(files) == {f"{table}.parquet" for table in TABLES}
    for table in TABLES:
        expected = rows.get(table, []) + (
            [("/kho/b.txt", None, "damaged", "Hỏng.", "Sửa.")] if table == "errors" else []
        )
        assert read_rows(files[f"{table}.parquet"]) == expected
        assert counts[table] == len(expected)
    assert parquet_files([rows])[0] == parquet_files([rows])[0]


def test_a_name_that_is_no_utf8_does_not_stop_the_table() -> None:
    files, _ = parquet_files([error_rows("/kho/\udcff.txt", None, fault("x"))])
    [[path, *_]] = read_rows(files["errors.parquet"])
    assert path == "/kho/?.txt"


def fault(path: str) -> UnreadableFile:
    return UnreadableFile(path=path, code="damaged", message="Hỏng.", remedy="Sửa.")


# --- listing


def test_folders_patterns_archives_and_files_are_listed_once(tmp_path: Path) -> None:
    made = make_folder(tmp_path / "kho", 12)
    with zipfile.ZipFile(tmp_path / "kho" / "goi.zip", "w") as archive:
        archive.writestr("trong/a.txt", made_text(50))
        archive.writestr("anh.png", b"x")
    (tmp_path / "kho" / "slide.pptx").write_bytes(b"x")
    found = find_files([str(tmp_path / "kho"), str(made[0]), str(tmp_path / "kho" / "**" / "*.txt")])
    inside = f"{(tmp_path / 'kho' / 'goi.zip').as_posix()}/trong/a.txt"
    assert [one.path for one in found.files] == sorted([*(path.as_posix() for path in made), inside])
    assert not found.errors
    assert [Path(name).name for name in found.skipped] == ["slide.pptx"]


def test_results_inside_the_inputs_are_not_read(tmp_path: Path) -> None:
    make_folder(tmp_path / "kho", 2)
    make_folder(tmp_path / "kho" / "bang", 2, first=5)
    found = find_files([str(tmp_path / "kho")], results=(tmp_path / "kho" / "bang").as_posix())
    assert len(found.files) == 2


@pytest.mark.parametrize("name", ["khong-co", "khong-co/*.docx"])
def test_what_is_not_there_is_an_error(tmp_path: Path, name: str) -> None:
    found = find_files([str(tmp_path / name)])
    codes = [error.code for error in found.errors]
    assert codes == ["not_found"]
    assert not found.files


def test_a_storage_behind_a_url() -> None:
    import fsspec

    system = fsspec.filesystem("memory")
    system.pipe_file("/kho/a/mot.txt", made_text(1).encode())
    system.pipe_file("/kho/a/hai.txt", made_text(2).encode())
    system.pipe_file("/kho/a/anh.png", b"x")
    found = find_files(["memory://kho"])
    assert [one.path for one in found.files] == ["memory:///kho/a/hai.txt", "memory:///kho/a/mot.txt"]
    assert [one.path for one in find_files(["memory://kho/*/m*.txt"]).files] == ["memory:///kho/a/mot.txt"]


def test_an_unknown_storage_says_what_is_missing() -> None:
    with pytest.raises(SettingsError, match="Cần cài thêm gói"):
        find_files(["khong-co-kho-nay://a/b"])


# --- slots


@given(PATHS, st.sampled_from([1, 4, 16]))
def test_slots_hold_every_file_once_in_order(paths: list[str], size: int) -> None:
    slots = list(cut_into_slots([file(path) for path in paths], size))
    assert [one.path for slot in slots for one in slot.files] == paths
    assert all(1 <= len(slot.files) <= size * 4 for slot in slots)


@given(PATHS, st.integers(0, 59))
def test_a_file_that_comes_changes_few_slots(paths: list[str], at: int) -> None:
    files = [file(path) for path in paths]
    fewer = files[: at % (len(files) + 1)] + files[at % (len(files) + 1) + 1 :]
    before = {slot.name for slot in cut_into_slots(fewer, 1)}
    after = {slot.name for slot in cut_into_slots(files, 1)}
    # At size 1 every file ends its slot: just the new file's is new.
    assert len(after - before) <= 1


@pytest.mark.parametrize(("count", "size"), [(0, 4), (511, 4), (512, 8), (20_000, 256), (10_000_000, 512)])
def test_the_usual_size_grows_with_the_archive(count: int, size: int) -> None:
    assert usual_size(count) == size


# --- partitions


def test_a_partition_appears_whole_and_only_once(tmp_path: Path) -> None:
    store = LocalStore(str(tmp_path / "bang"))
    store.prepare()
    manifest = Manifest("s", "f", (entry("a"), entry("b", error="damaged")), {"documents": 1}, {"documents.parquet": 1})
    store.publish("s-1", {"documents.parquet": b"x", MANIFEST: manifest.to_json()})
    store.publish("s-1", {"documents.parquet": b"y", MANIFEST: manifest.to_json()})
    assert dict(store.partitions()) == {"s-1": manifest}
    assert store.read("s-1", "documents.parquet") == b"x"
    assert not list(store.work_folder().glob("new-*"))
    assert store.in_force() == ("s-1",)
    store.put_in_force(["s-1"], {"fingerprint": "f"})
    store.publish("s-2", {"documents.parquet": b"z", MANIFEST: manifest.to_json()})
    assert store.in_force() == ("s-1",)
    store.remove("s-1")
    assert [name for name, _ in store.partitions()] == ["s-2"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"format": "docparse-batch/2"}', b"\xff"])
def test_what_is_no_manifest_is_no_partition(tmp_path: Path, content: bytes) -> None:
    assert manifest_of(content) is None
    store = LocalStore(str(tmp_path))
    store.prepare()
    (tmp_path / "parts" / "x").mkdir()
    (tmp_path / "parts" / "x" / MANIFEST).write_bytes(content)
    assert not dict(store.partitions())


@pytest.mark.parametrize("place", ["", "memory://bang-hong"])
@pytest.mark.parametrize("left", [b"", b"x", None])
def test_a_partition_with_a_damaged_table_is_made_anew(tmp_path: Path, place: str, left: bytes | None) -> None:
    store = open_store(place or str(tmp_path / "bang"))
    store.prepare()
    files = {"documents.parquet": b"documents", "tasks.parquet": b"tasks"}
    manifest = Manifest("s", "f", (entry("a"),), {}, sizes_of(files))
    whole = {**files, MANIFEST: manifest.to_json()}
    store.publish("s-1", whole)
    _damage(store, "s-1", "tasks.parquet", left)
    assert not dict(store.partitions())
    store.publish("s-1", whole)
    assert dict(store.partitions()) == {"s-1": manifest}
    assert store.read("s-1", "tasks.parquet") == b"tasks"
    store.remove("s-1")


def _damage(store: Store, partition: str, name: str, left: bytes | None) -> None:
    system, root = file_system(store.place) if is_url(store.place) else (fsspec.filesystem("file"), store.place)
    path = f"{root}/parts/{partition}/{name}"
    system.rm_file(path)
    if left is not None:
        system.pipe_file(path, left)


@pytest.mark.parametrize("sizes", [[], 3, None, {"documents.parquet": None}, {"documents.parquet": "x"}, {"a\0b": 1}])
def test_a_manifest_with_damaged_sizes_is_no_partition(tmp_path: Path, sizes: object) -> None:
    store = LocalStore(str(tmp_path))
    store.prepare()
    facts = json.loads(Manifest("s", "f", (entry("a"),), {}, {}).to_json())
    (tmp_path / "parts" / "x").mkdir()
    (tmp_path / "parts" / "x" / MANIFEST).write_text(json.dumps({**facts, "bytes": sizes}), encoding="utf-8")
    assert not dict(store.partitions())


def test_a_folder_with_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thu-rieng.txt").write_text("x", encoding="utf-8")
    for place in (tmp_path, tmp_path / "thu-rieng.txt"):
        with pytest.raises(SettingsError, match="thư mục"):
            LocalStore(str(place)).prepare()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["thu-rieng.txt"]


def test_two_runs_do_not_write_into_one_folder(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "bang"))
    store.prepare()
    with only_one(store), pytest.raises(SettingsError, match="đang ghi"), only_one(store):
        pass
    with only_one(store):
        pass


def test_a_storage_behind_a_url_keeps_partitions() -> None:
    store = open_store("memory://bang-ghi")
    store.prepare()
    manifest = Manifest("s", "f", (entry("a"),), {}, {"documents.parquet": 1})
    store.publish("s-1", {"documents.parquet": b"x", MANIFEST: manifest.to_json()})
    assert dict(store.partitions()) == {"s-1": manifest}
    store.put_in_force(["s-1"], {})
    assert store.in_force() == ("s-1",)
    store.remove("s-1")
    assert not dict(store.partitions())


# --- what a killed run has left


def test_results_cut_off_while_written_are_done_again(tmp_path: Path) -> None:
    files = (file("a"), file("b"), file("c"))
    spill = Spill(tmp_path, "s", "f")
    assert spill.load(files) == {}
    done = {one.path: Done(entry(one.path), {"errors": [(one.path,)]}) for one in files}
    for one in done.values():
        spill.add(one)
    [path] = tmp_path.iterdir()
    whole = path.read_bytes()
    for cut in range(0, len(whole) + 1, 7):
        path.write_bytes(whole[:cut])
        loaded = Spill(tmp_path, "s", "f").load(files)
        assert list(loaded.items()) == list(done.items())[: len(loaded)]
        # What is added behind the cut is found again.
        Spill(tmp_path, "s", "f").add(done["c"])
        assert Spill(tmp_path, "s", "f").load(files) == {**loaded, "c": done["c"]}


def test_results_of_a_file_that_has_changed_since_are_left(tmp_path: Path) -> None:
    spill = Spill(tmp_path, "s", "f")
    spill.load(())
    spill.add(Done(entry("a"), {}))
    assert list(Spill(tmp_path, "s", "f").load((file("a"),))) == ["a"]
    assert list(Spill(tmp_path, "s", "f").load((file("a", stamp="2"),))) == []


class Planted:
    """Somebody else's object, which would run a command when it is opened."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (self.place,)

    def __init__(self, place: str) -> None:
        self.place = place


def test_what_somebody_else_has_planted_is_not_opened(tmp_path: Path) -> None:
    planted = tmp_path / "planted"
    spill = Spill(tmp_path, "s", "f")
    spill.load(())
    spill.add(Planted(str(planted)))  # type: ignore[arg-type]
    spill.add(Done(entry("a"), {}))
    assert Spill(tmp_path, "s", "f").load((file("a"),)) == {}
    assert not planted.exists()


def test_all_results_of_a_document_come_back(tmp_path: Path) -> None:
    analysis = docparse.check(read_text(made_text(1) + "Trường khôi thi đua.", "a.txt"), today="2026-01-05")
    rows = analysis_rows(analysis, path="/kho/a.txt", size=10, judged_on="2026-01-05", stage="issued")
    spill = Spill(tmp_path, "s", "f")
    spill.load(())
    spill.add(Done(entry("a"), rows))
    assert Spill(tmp_path, "s", "f").load((file("a"),))["a"].rows == rows


# --- the plan


def partition(slot_files: list[InputFile], mark: str = "f", error: str | None = None) -> tuple[str, Manifest]:
    slot = make_slot(slot_files)
    entries = tuple(entry(one.path, one.size, one.stamp, error) for one in slot_files)
    return partition_id(slot.name, mark, entries), Manifest(slot.name, mark, entries, {}, {})


def plan_of(files: list[InputFile], partitions: dict[str, Manifest], roots: tuple[str, ...] = (), **more: object):  # type: ignore[no-untyped-def]
    from docparse.pipeline.batch.inputs import FoundFiles

    found = FoundFiles(tuple(files), (), (), roots)
    settings = {"out": "/bang", "fingerprint": "f", "choices": CHOICES, "size": 1000, **more}
    return make_plan(found, partitions, tuple(partitions), **settings)  # type: ignore[arg-type]


def test_nothing_is_done_twice() -> None:
    files = [file("/a/1.txt"), file("/a/2.txt")]
    there = dict([partition(files)])
    plan = plan_of(files, there)
    assert (plan.jobs, plan.kept, plan.unchanged) == ((), tuple(there), 2)


def test_a_changed_file_is_analysed_and_the_others_are_carried() -> None:
    files = [file("/a/1.txt"), file("/a/2.txt")]
    name, manifest = partition(files)
    plan = plan_of([files[0], replace(files[1], stamp="2")], {name: manifest})
    [job] = plan.jobs
    assert not plan.kept
    assert job.earlier["/a/1.txt"] == (Earlier(name, manifest.entries[0], as_it_was=True),)
    # The other may turn out to have the content of anything as long as it is.
    assert {one.as_it_was for one in job.earlier["/a/2.txt"]} == {False}


@pytest.mark.parametrize("change", [{"fingerprint": "g"}, {"retry_errors": True}])
def test_other_choices_make_everything_anew(change: dict[str, object]) -> None:
    files = [file("/a/1.txt")]
    there = dict([partition(files, error="timeout")])
    [job] = plan_of(files, there, **change).jobs
    assert not job.earlier["/a/1.txt"]


def test_a_file_that_moved_is_known_by_its_size_and_kind() -> None:
    name, manifest = partition([file("/a/1.txt")])
    [job] = plan_of([file("/b/9.txt")], {name: manifest}, roots=("/a", "/b")).jobs
    assert job.earlier["/b/9.txt"] == (Earlier(name, manifest.entries[0], as_it_was=False),)
    [other] = plan_of([file("/b/9.docx")], {name: manifest}, roots=("/a", "/b")).jobs
    assert not other.earlier["/b/9.docx"]


def test_what_was_not_looked_for_stays_and_what_is_gone_goes(tmp_path: Path) -> None:
    there = (tmp_path / "con" / "x.txt", tmp_path / "khac" / "y.txt")
    for path in there:
        path.parent.mkdir()
        path.write_text("x", encoding="utf-8")
    con, khac = (path.as_posix() for path in there)
    gone = (tmp_path / "con" / "mat.txt").as_posix()
    name, manifest = partition([file(con), file(gone), file(khac)])
    plan = plan_of([file(con)], {name: manifest}, roots=((tmp_path / "con").as_posix(),))
    assert plan.gone == (gone,)
    carried = [sorted(job.earlier) for job in (*plan.jobs, *plan.leftovers)]
    assert sorted(carried) == [[con], [khac]]
    # A partition of nothing but other files is not touched at all.
    alone, other = partition([file(khac)])
    plan = plan_of([file(con)], {alone: other}, roots=((tmp_path / "con").as_posix(),))
    assert plan.kept == (alone,)


def test_carried_rows_have_the_new_name(tmp_path: Path) -> None:
    store = LocalStore(str(tmp_path / "bang"))
    store.prepare()
    analysis = docparse.extract(read_text(made_text(3), "a.txt"))
    rows = analysis_rows(analysis, path="/cu/a.txt", size=9, judged_on="2026-01-05", stage=None)
    files, _ = parquet_files([rows])
    then = entry("/cu/a.txt")
    store.publish("p", {**files, MANIFEST: Manifest("s", "f", (then,), {}, sizes_of(files)).to_json()})
    carried, damaged = carried_rows(store, {"/moi/b.txt": (entry("/moi/b.txt"), Earlier("p", then, as_it_was=False))})
    expected = analysis_rows(analysis, path="/moi/b.txt", size=9, judged_on="2026-01-05", stage=None)
    assert not damaged
    assert carried["/moi/b.txt"] == {table: found for table, found in expected.items() if found}


# --- files that cost a worker its life


class Worker:
    """Stands for a process that ends in a given way at each file named in ``ends``, "" before the first."""

    def __init__(self, ends: dict[str, TaskFault]) -> None:
        self.ends, self.starts = ends, 0

    def run(self, task: str, arguments: tuple[SlotJob], *, tell: Tell, **limits: object) -> Published:
        self.starts += 1
        [job] = arguments
        if "" in self.ends:
            raise self.ends[""]
        for number, one in enumerate(job.slot.files):
            tell(number, len(job.slot.files), one.path)
            if one.path in self.ends and one.path not in job.faults:
                raise self.ends[one.path]
        told = tuple((path, fault.code, fault.message, fault.remedy) for path, fault in job.faults.items())
        return Published(partition="s-1", analysed=len(job.slot.files), carried=0, resumed=0, errors=told)


def member_with(worker: Worker) -> CrewMember:
    member = CrewMember(Limits(seconds=7), "thu")
    member._worker = worker  # type: ignore[assignment]
    return member


def test_each_file_that_ends_a_worker_gets_its_reason() -> None:
    ends: dict[str, TaskFault] = {"/b": TaskTimedOut(), "/c": TaskDied(), "/d": TaskFailed("Lỗi tại x.py:1")}
    worker, begun = Worker(ends), list[str]()
    job = SlotJob(slot=make_slot([file(f"/{name}") for name in "abcde"]), out="/bang", fingerprint="f", choices=CHOICES)
    made = member_with(worker).do(job, begun.append)
    assert [(path, code) for path, code, _, _ in made.errors] == [
        ("/b", "timeout"),
        ("/c", "crashed"),
        ("/d", "internal"),
    ]
    assert worker.starts == 4
    assert begun[-1] == "/e"
    assert all(remedy.endswith(".") for *_, remedy in made.errors)


def test_a_worker_that_never_starts_ends_the_run() -> None:
    worker = Worker({"": TaskDied()})
    job = SlotJob(slot=make_slot([file("/a")]), out="/bang", fingerprint="f", choices=CHOICES)
    with pytest.raises(SettingsError, match="--memory-limit"):
        member_with(worker).do(job, lambda path: None)
    assert worker.starts == 3


# --- choices


def test_the_fingerprint_tells_what_changes_the_results(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = fingerprint(CHOICES)
    assert fingerprint(replace(CHOICES, day="2026-02-07")) == usual
    others = [
        replace(CHOICES, asked=True),
        replace(CHOICES, checking=False),
        replace(CHOICES, ignore=("SPL",)),
        replace(CHOICES, stage="draft"),
        replace(CHOICES, model=False),
        replace(CHOICES, ocr=False),
        replace(CHOICES, allow_classified=True),
    ]
    marks = {fingerprint(choices) for choices in others}
    assert len(marks) == len(others)
    assert usual not in marks
    monkeypatch.setattr("docparse.pipeline.run_facts.__version__", "99.0")
    assert fingerprint(CHOICES) != usual


def test_names_too_long_for_the_system_are_told(tmp_path: Path) -> None:
    found = find_files([str(tmp_path / ("a" * 5000))])
    assert len(found.errors) == 1
    assert os.sep not in found.errors[0].code
