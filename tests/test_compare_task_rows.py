"""Tasks of several plans side by side."""

from __future__ import annotations

from docparse.compare.task_rows import claims_of_lead, task_rows
from docparse.extract import extract
from docparse.readers.plain import read_plain
from docparse.values import Analysis

PLAN = (
    "ỦY BAN NHÂN DÂN\nTỈNH BẾN SÔNG\n\nSố: 9/KH-UBND\nBến Sông, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n"
    "Công tác năm 2026\n\nI. MỤC ĐÍCH\n1. Bảo đảm thống nhất.\nII. TỔ CHỨC THỰC HIỆN\n{tasks}\n"
)


def plan(*tasks: str) -> Analysis:
    text = PLAN.format(tasks="\n".join(f"{number}. {said}" for number, said in enumerate(tasks, 1)))
    return extract(read_plain(text, text.encode(), "plan.txt"))


def test_carried_missing_and_changed() -> None:
    parent = plan(
        "Sở Tài chính thẩm định dự toán mua sắm thiết bị trước ngày 10/3/2026.",
        "Sở Y tế tổ chức khám sức khỏe cho người cao tuổi.",
    )
    child = plan("Sở Tài chính phê duyệt dự toán mua sắm thiết bị trước ngày 20/3/2026.")
    rows = task_rows([parent, child])
    assert [row.cells for row in rows] == [((0,), (0,)), ((1,), ())]
    assert [[change.field for change in changes] for changes in rows[0].changes] == [[], ["deadline", "verb"]]
    assert rows[1].changes == ((), ())


def test_two_claim_one_lead() -> None:
    said = "{} chủ trì lắp đặt biển báo tại các bến phà."
    plans = [plan(said.format(lead)) for lead in ("Sở Xây dựng", "Công an tỉnh", "Sở Xây dựng")]
    (row,) = task_rows(plans)
    assert claims_of_lead(row, plans) == ("Sở Xây dựng", "Công an tỉnh")
    (row,) = task_rows(plans[::2])
    assert claims_of_lead(row, plans[::2]) == ()


def test_what_everybody_does_is_one_task_of_one_lead_only() -> None:
    said = "{} triển khai thực hiện Kế hoạch này."
    leads = ("Sở Xây dựng", "Công an tỉnh", "Sở Xây dựng")
    assert [row.cells for row in task_rows([plan(said.format(lead)) for lead in leads])] == [
        ((0,), (), (0,)),
        ((), (0,), ()),
    ]


def test_no_documents_no_rows() -> None:
    assert task_rows([]) == []
