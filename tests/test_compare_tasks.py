"""What of a task is otherwise in another document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.alignment import task_changes
from docparse.compare import changes_of
from docparse.values import Task

TEXTS = st.none() | st.sampled_from(["Sở Y tế", "UBND tỉnh", "Ủy ban nhân dân tỉnh", "2026-05-01", "báo cáo trực tiếp"])


def task(action: str = "lập danh sách", **fields: object) -> Task:
    return Task(start=0, end=1, action=action, **{"lead": "Sở Y tế", **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "fields"),
    [
        (task(), task(), []),
        (task(lead="UBND tỉnh"), task(lead="Ủy ban nhân dân tỉnh"), []),
        (task(), task(lead="Sở Nội vụ"), ["lead"]),
        (task(), task(lead=None), ["lead"]),
        (task(partners=("Sở Tài chính", "Công an tỉnh")), task(partners=("Công an tỉnh", "Sở Tài chính")), []),
        (task(partners=("Sở Tài chính",)), task(partners=("Công an tỉnh",)), ["partners"]),
        (task(partners=("Sở Tài chính",)), task(), []),
        (task(deadline="2026-05-01"), task(deadline="2026-06-01"), ["deadline"]),
        (task(deadline="2026-05-01"), task(), ["deadline"]),
        (task(recipient="Sở Nội vụ"), task(recipient="Văn phòng Ủy ban"), ["recipient"]),
        (task("báo cáo trực tiếp Giám đốc Sở"), task("tham mưu báo cáo Giám đốc Sở"), ["reporting"]),
        (task("trực tiếp báo cáo"), task("báo cáo trực tiếp"), []),
        (task("phê duyệt đồ án"), task("thẩm định đồ án"), ["verb"]),
        (task("trình dự thảo nghị quyết"), task("trình dự thảo quyết định"), ["product"]),
    ],
)
def test_what_differs(one: Task, other: Task, fields: list[str]) -> None:
    assert [change.field for change in changes_of(one, other)] == fields
    assert [change.field for change in changes_of(other, one)] == fields


@given(TEXTS, TEXTS, TEXTS, st.sampled_from(["báo cáo", "trình đề án", "phê duyệt", ""]))
def test_a_task_is_as_it_is(lead: str | None, recipient: str | None, deadline: str | None, action: str) -> None:
    one = task(action, lead=lead, recipient=recipient, deadline=deadline)
    assert changes_of(one, one) == ()


def test_changes_of_the_pairs() -> None:
    changes = [
        (set(changed.replace(",", ";").replace(" ", "").split(";")) - {""}, told) for _, changed, told in task_changes()
    ]
    sure = [(field, told) for changed, told in changes for field in changed & {"lead", "deadline", "recipient"}]
    assert sum(field in told for field, told in sure) >= 0.75 * len(sure) > 20
    alike = [told for changed, told in changes if not changed]
    assert sum(map(bool, alike)) <= 0.4 * len(alike)
