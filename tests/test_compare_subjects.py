"""Figures and tasks of one thing, and of another."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.alignment import Pair, main, quota_pairs, score, task_pairs
from docparse.compare import (
    NEAREST_ALIKE,
    NEAREST_ALIKE_TASKS,
    likeness,
    likeness_of_tasks,
    quota_subject,
    task_subject,
)
from docparse.compare.subject_words import share_of_words, subject_words
from docparse.extract import extract
from docparse.lexicon.folding import fold_name
from docparse.lexicon.tables import read_table, split_list
from docparse.readers.plain import read_plain
from docparse.values import Analysis

TABLES = {
    "same_words.csv": ("written", "counted_as"),
    "light_words.csv": ("words",),
    "contrasts.csv": ("name", "members", "bare"),
}
PLAN = (
    "ỦY BAN NHÂN DÂN\nTỈNH BẾN SÔNG\n\nSố: 9/KH-UBND\nBến Sông, ngày 05 tháng 01 năm {year}\n\nKẾ HOẠCH\n"
    "Công tác năm {year}\n\nI. CHỈ TIÊU\n1. {statement}\nII. TỔ CHỨC THỰC HIỆN\n1. Các cơ quan thực hiện.\n"
)


def plan(statement: str, year: int = 2026) -> Analysis:
    text = PLAN.format(statement=statement, year=year)
    return extract(read_plain(text, text.encode(), "plan.txt"))


def plan_of_tasks(statement: str) -> Analysis:
    text = PLAN.format(statement="Bảo đảm đúng tiến độ.", year=2026).replace("Các cơ quan thực hiện.", statement)
    return extract(read_plain(text, text.encode(), "plan.txt"))


def alike(left: Analysis, right: Analysis) -> float:
    (one,), (other,) = left.quotas, right.quotas
    return likeness(quota_subject(one, left), quota_subject(other, right))


@pytest.mark.parametrize("name", TABLES)
def test_rows_of_the_tables_say_something_once(name: str) -> None:
    rows = read_table(name, TABLES[name], "docparse.compare")
    cells = [tuple(row.values()) for row in rows]
    assert len(set(cells)) == len(cells)
    for row in rows:
        if name == "same_words.csv":
            assert fold_name(row["written"]) != fold_name(row["counted_as"])
        if name == "contrasts.csv":
            members = [fold_name(member) for member in split_list(row["members"])]
            assert len(set(members)) == len(members) > 1
            assert row["bare"] in ("yes", "no")


@pytest.mark.parametrize(
    ("pairs", "fewest", "least", "wanted"),
    [(quota_pairs, 60, NEAREST_ALIKE, 0.9), (task_pairs, 40, NEAREST_ALIKE_TASKS, 0.85)],
)
def test_pairs_are_told_apart(pairs: Callable[[], Iterator[Pair]], fewest: int, least: float, wanted: float) -> None:
    made = list(pairs())
    assert len({pair.number for pair in made}) == len({(pair.left, pair.right) for pair in made}) == len(made) >= fewest
    assert 0.4 < sum(pair.same for pair in made) / len(made) < 0.6
    assert score(made, least).f1 >= wanted


def test_the_benchmark_lists_what_it_got_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    lines = capsys.readouterr().out.splitlines()
    heads = [line.split(":")[0] for line in lines if ":" in line and not line.startswith(" ")]
    series = [
        f"{kind}, series {letter}" for kind, letters in (("figures", "bcq"), ("tasks", "bct")) for letter in letters
    ]
    assert sorted(dict.fromkeys(heads)) == sorted(
        [*series, "figures", "tasks", "changes of tasks", "read on real papers"]
    )
    assert all(line.lstrip().startswith(("missed", "false")) for line in lines if line.startswith(" "))


def test_who_does_a_task_and_by_when_makes_no_other_task() -> None:
    one = plan_of_tasks("Sở Tài chính thẩm định dự toán mua sắm trước ngày 10/3/2026.")
    other = plan_of_tasks("Sở Nội vụ phê duyệt dự toán mua sắm trước ngày 20/5/2026.")
    assert likeness_of_tasks(task_subject(one.tasks[-1], one), task_subject(other.tasks[-1], other)) == 1


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Kiểm tra 12 cơ sở sản xuất nước đá.", "12 cơ sở sản xuất nước đá được kiểm tra.", True),
        ("Tỷ lệ dân số tham gia BHYT đạt 95%.", "95% dân số có thẻ bảo hiểm y tế.", True),
        ("Có 05 cá nhân đạt CSTĐCS.", "Có 05 cá nhân đạt Chiến sĩ thi đua cấp cơ sở.", True),
        ("Có 05 cá nhân đạt CSTĐCS.", "Có 05 cá nhân đạt Chiến sĩ thi đua toàn quốc.", False),
        ("Trồng 20 ha rừng phòng hộ.", "Trồng 20 ha rừng đặc dụng.", False),
        ("Công nhận 03 xã đạt chuẩn nông thôn mới.", "Công nhận 03 xã đạt chuẩn nông thôn mới kiểu mẫu.", False),
        ("Kinh phí thực hiện là 500 triệu đồng.", "Kinh phí thực hiện là 0,5 tỷ đồng.", True),
        ("Sản lượng muối đạt 30 nghìn tấn.", "Sản lượng muối tăng 5%.", False),
    ],
)
def test_one_thing_or_another(left: str, right: str, same: bool) -> None:
    assert (alike(plan(left), plan(right)) >= NEAREST_ALIKE) is same


def test_the_year_counts_from_the_plan_s_own() -> None:
    said = "Đến hết năm {}, tỷ lệ hộ nghèo còn 2%."
    assert alike(plan(said.format(2025), 2025), plan(said.format(2026), 2026)) == 1
    assert alike(plan(said.format(2026), 2026), plan(said.format(2030), 2026)) == 0


@given(st.text(alphabet="abđ ơý0,.%", max_size=40), st.text(alphabet="abđ ơý0,.%", max_size=40))
def test_likeness_is_a_share_and_the_same_both_ways(left: str, right: str) -> None:
    one, other = subject_words(left), subject_words(right)
    share = share_of_words(one, other)
    assert 0 <= share <= 1
    assert share == share_of_words(other, one)
    assert share_of_words(one, one) in ((1,) if one.words else (0, 1))
