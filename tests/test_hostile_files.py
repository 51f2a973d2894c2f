"""Damaged and hostile files: one clear answer each, in bounded time and memory, and the run goes on.

The files are made by ``tests/hostile`` when the tests run; none is kept. The quick part extracts from those that
need little time; the slow part checks all of them, and those that Tesseract and LibreOffice see.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from tests.hostile.all_cases import all_cases
from tests.hostile.case import READ, Case
from tests.hostile.watched_run import CRASHED, GREW, HUNG, Outcome, Watched, watch

MOST_SECONDS = 20.0
MOST_MEGABYTES = 1_000.0
OURS = {"internal", HUNG, GREW, CRASHED}

QUICK = [one for one in all_cases() if not one.slow]
ALL_OURS = [one for one in all_cases() if not one.tools]
WITH_TOOLS = [one for one in all_cases() if one.tools]


def by_id(cases: Iterable[Case]) -> list[object]:
    return [pytest.param(one, id=one.file_name) for one in cases]


def run(command: str, cases: Sequence[Case], folder: Path, *, tools: bool = False) -> Watched:
    """``docparse command`` over the files; nothing but them is in ``folder`` afterwards."""
    inside, private = folder / "a" / "b" / "bad", folder / "private"
    for place in (inside, private):
        place.mkdir(parents=True)
    names = [one.file_name for one in cases]
    for one in cases:
        (inside / one.file_name).write_bytes(one.make())
    before = hashes(inside)
    result = watch([command], names, inside, private, tools=tools)
    after = {name: digest for name, digest in hashes(inside).items() if not name.startswith("mark-")}
    assert after == before, "the files of the user were changed, or others written beside them"
    outside = [path for path in folder.rglob("*") if path.is_file() and inside not in path.parents]
    assert outside == [], "files were left or written elsewhere"
    return result


def hashes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def quick(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    return run("extract", QUICK, tmp_path_factory.mktemp("quick"))


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    return run("check", ALL_OURS, tmp_path_factory.mktemp("checked"))


@pytest.fixture(scope="module")
def with_tools(tmp_path_factory: pytest.TempPathFactory, need_tool: Callable[[str], str]) -> Watched:
    need_tool("soffice")
    need_tool("tesseract")
    return run("extract", WITH_TOOLS, tmp_path_factory.mktemp("tools"), tools=True)


def judge(one: Case, outcome: Outcome) -> None:
    """Answered as is right, or as any answer may be, within the limits."""
    assert outcome.answer not in OURS, f"{outcome}"
    assert not one.answers or outcome.answer in one.answers, f"{outcome}"
    assert outcome.seconds < MOST_SECONDS
    assert outcome.megabytes < MOST_MEGABYTES
    if outcome.answer != READ:
        assert outcome.message.endswith(".")
        assert outcome.remedy.endswith(".")


@pytest.mark.parametrize("one", by_id(QUICK))
def test_a_bad_file(one: Case, quick: Watched) -> None:
    judge(one, quick.outcomes[one.file_name])


@pytest.mark.slow
@pytest.mark.parametrize("one", by_id(ALL_OURS))
def test_checking_a_bad_file(one: Case, checked: Watched) -> None:
    judge(one, checked.outcomes[one.file_name])


@pytest.mark.slow
@pytest.mark.parametrize("one", by_id(WITH_TOOLS))
def test_a_bad_file_for_other_programs(one: Case, with_tools: Watched) -> None:
    judge(one, with_tools.outcomes[one.file_name])


def test_failures_are_listed_at_the_end_without_a_traceback(quick: Watched) -> None:
    assert "Traceback" not in quick.said
    listed = quick.said[quick.said.rindex("tệp không đọc được:") :]
    failed = [name for name, outcome in quick.outcomes.items() if outcome.answer != READ]
    assert len(failed) > 100
    assert [name for name in failed if f"{name}: lỗi: " not in listed and f"{name}/" not in listed] == []


def test_there_are_enough_of_them() -> None:
    assert len(all_cases()) >= 200
    assert len({one.file_name for one in all_cases()}) == len(all_cases())
    assert len(QUICK) >= 200
