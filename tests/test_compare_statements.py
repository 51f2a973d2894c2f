"""What is told of made-up plans side by side, and what is not."""

from __future__ import annotations

import pytest

from docparse.compare import GRAVITY, KINDS, Comparison, Statement, compare_analyses
from docparse.extract import extract
from docparse.readers.plain import read_plain
from docparse.values import Analysis

PROVINCE, HEALTH, HOME = "TỈNH BẾN SÔNG|ỦY BAN NHÂN DÂN", "UBND TỈNH BẾN SÔNG|SỞ Y TẾ", "UBND TỈNH BẾN SÔNG|SỞ NỘI VỤ"
_HEADS = {
    PROVINCE: "ỦY BAN NHÂN DÂN\nTỈNH BẾN SÔNG\n\nSố: 58/KH-UBND",
    HEALTH: "UBND TỈNH BẾN SÔNG\nSỞ Y TẾ\n\nSố: 31/KH-SYT",
    HOME: "UBND TỈNH BẾN SÔNG\nSỞ NỘI VỤ\n\nSố: 77/KH-SNV",
}


def plan(issuer: str, figures: str = "Bảo đảm đúng tiến độ.", tasks: str = "Các phòng thực hiện Kế hoạch.") -> Analysis:
    text = (
        f"{_HEADS[issuer]}\nBến Sông, ngày 12 tháng 01 năm 2026\n\nKẾ HOẠCH\nCông tác năm 2026\n\n"
        f"I. MỤC ĐÍCH, YÊU CẦU\n1. Làm đúng việc, đúng hạn.\nII. CHỈ TIÊU\n1. {figures}\n"
        f"III. TỔ CHỨC THỰC HIỆN\n1. {tasks}\n"
    )
    return extract(read_plain(text, text.encode(), f"{issuer[-5:]}-{abs(hash(text))}.txt"))


def kinds(compared: Comparison) -> list[str]:
    return [one.kind for one in compared.statements]


def below(parent: Analysis, *children: Analysis) -> list[str]:
    return kinds(compare_analyses([parent, *children], 0))


WATER = "Tỷ lệ hộ dùng nước sạch của từng huyện đạt từ 80% trở lên."


@pytest.mark.parametrize(
    ("parent", "child", "told"),
    [
        (WATER, "Tỷ lệ hộ dùng nước sạch đạt từ 70% trở lên.", ["quota_below_parent"]),
        (WATER, "Tỷ lệ hộ dùng nước sạch đạt từ 85% trở lên.", []),
        (WATER, "Tỷ lệ hộ dùng nước sạch đạt từ 80% trở lên.", []),
        (WATER, "Bảo đảm đúng tiến độ.", ["quota_not_carried"]),
        ("Tỷ lệ hộ nghèo không quá 3%.", "Tỷ lệ hộ nghèo không quá 5%.", ["quota_below_parent"]),
        ("Tỷ lệ hộ nghèo không quá 3%.", "Tỷ lệ hộ nghèo không quá 2%.", []),
        ("Vốn sửa đê biển đạt 45 nghìn tỷ đồng.", "Vốn sửa đê biển đạt 45 tỷ đồng.", ["quota_power_of_ten"]),
        ("Vốn sửa đê biển đạt 45 tỷ đồng.", "Vốn sửa đê biển đạt 45.000 triệu đồng.", []),
        ("Sở Tài chính cấp 7,5 tỷ đồng mua xuồng cứu hộ.", "Bảo đảm đúng tiến độ.", []),
        ("Xây 12 cầu treo dân sinh.", "Xây 5 cầu treo dân sinh.", ["quota_sum_short"]),
        ("Xây 12 cầu treo dân sinh.", "Xây 12 cầu treo dân sinh.", []),
    ],
)
def test_figures_below_a_superiors(parent: str, child: str, told: list[str]) -> None:
    assert below(plan(PROVINCE, parent), plan(HEALTH, child)) == told


def test_children_together_carry_a_total() -> None:
    parent = plan(PROVINCE, "Xây 12 cầu treo dân sinh.")
    five, seven = plan(HEALTH, "Xây 5 cầu treo dân sinh."), plan(HOME, "Xây 7 cầu treo dân sinh.")
    assert below(parent, five, seven) == []
    compared = compare_analyses([parent, five, plan(HOME, "Xây 4 cầu treo dân sinh.")], 0)
    (short,) = compared.statements
    assert (short.kind, dict(short.said)["total"], dict(short.said)["lack"]) == ("quota_sum_short", "9 cầu", "3 cầu")


TASK = "Sở Y tế khám sức khỏe cho ngư dân các xã bãi ngang, hoàn thành trước ngày 30/6/2026."
OWN = "Phòng Nghiệp vụ khám sức khỏe cho ngư dân các xã bãi ngang, hoàn thành trước ngày {day}."
REGISTERED = "Vốn đăng ký của các dự án đạt 312,5 tỷ đồng."


@pytest.mark.parametrize(
    ("parent", "child", "told"),
    [
        (TASK, OWN.format(day="15/8/2026"), ["task_deadline"]),
        (TASK, OWN.format(day="15/5/2026"), []),
        (TASK, "Các phòng thực hiện Kế hoạch.", ["task_missing"]),
        (TASK.replace("Sở Y tế", "Sở Tài chính"), "Các phòng thực hiện Kế hoạch.", []),
        ("Các sở ban hành kế hoạch khám sức khỏe ngư dân trước ngày 30/01/2026.", "Các phòng thực hiện Kế hoạch.", []),
        ("Các sở thực hiện nhiệm vụ được giao tại Phụ lục của Kế hoạch này.", "Các phòng thực hiện Kế hoạch.", []),
    ],
)  # fmt: skip
def test_tasks_below_a_superiors(parent: str, child: str, told: list[str]) -> None:
    assert below(plan(PROVINCE, tasks=parent), plan(HEALTH, tasks=child)) == told


def test_between_versions_a_change_may_be_meant() -> None:
    later = plan(HOME, tasks="Sở Y tế khám sức khỏe cho ngư dân các xã bãi ngang, hoàn thành trước ngày 30/9/2026.")
    compared = compare_analyses([plan(HOME, tasks=TASK), later])
    assert [(one.kind, one.gravity) for one in compared.statements] == [("task_deadline", "differs")]


def test_organs_of_several_provinces_may_lead_the_same() -> None:
    led = "Công an tỉnh kiểm tra an toàn cháy nổ tại các chợ đầu mối, hoàn thành trước ngày 30/6/2026."
    mine, theirs = plan(HEALTH, tasks=led), plan(HOME, tasks=led.replace("Công an tỉnh", "Sở Công Thương"))
    assert kinds(compare_analyses([mine, theirs])) == ["task_two_leads"]
    elsewhere = theirs.document.text.replace("BẾN SÔNG", "CỒN CÁT").replace("Bến Sông", "Cồn Cát")
    assert kinds(compare_analyses([mine, extract(read_plain(elsewhere, elsewhere.encode(), "b.txt"))])) == []


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (REGISTERED, REGISTERED.replace("đăng ký", "giải ngân"), ["quota_two_names"]),
        (REGISTERED.replace("312,5", "300"), "Vốn giải ngân của các dự án đạt 300 tỷ đồng.", []),
        (REGISTERED, "Vốn giải ngân của các dự án đạt 98,7 tỷ đồng.", []),
        ("Tỷ lệ hộ dùng nước sạch đạt 80%.", "Tỷ lệ hộ dùng nước sạch đạt 85%.", ["quota_differs"]),
        ("Tỷ lệ hộ dùng nước sạch đạt 80%.", "Tỷ lệ hộ dùng nước sạch đạt trên 80%.", []),
        ("Mở 3 lớp dạy nghề đan lưới.", "Mở 5 lớp dạy nghề đan lưới.", []),
    ],
)  # fmt: skip
def test_figures_of_sisters(one: str, other: str, told: list[str]) -> None:
    assert kinds(compare_analyses([plan(HEALTH, one), plan(HOME, other)])) == told


COPIED = (
    "Công chức, viên chức Sở Y tế giữ gìn trụ sở sạch đẹp, tắt điện khi ra về, không hút thuốc trong phòng họp và "
    "không tiếp khách sau giờ làm việc."
)


@pytest.mark.parametrize(
    ("left", "told"),
    [
        (COPIED, ["copied_paragraph"]),
        (COPIED.replace("Sở Y tế", "Sở Nội vụ"), []),
        (COPIED.replace("Công chức, viên chức Sở Y tế", "Theo hướng dẫn của Sở Y tế, mọi người"), []),
        ("Công chức Sở Y tế đi làm đúng giờ.", []),
    ],
)
def test_a_sisters_name_left_in_a_copy(left: str, told: list[str]) -> None:
    original = COPIED if left != "Công chức Sở Y tế đi làm đúng giờ." else left
    assert kinds(compare_analyses([plan(HEALTH, tasks=original), plan(HOME, tasks=left)])) == told


def test_every_kind_has_its_gravity_and_the_gravest_come_first() -> None:
    assert set(KINDS) == set(GRAVITY)
    parent = plan(PROVINCE, WATER, TASK)
    compared = compare_analyses([parent, plan(HEALTH, "Tỷ lệ hộ dùng nước sạch đạt từ 70% trở lên.")], 0)
    assert [one.gravity for one in compared.statements] == ["contradicts", "lacks"]


def test_passages_stand_in_the_documents() -> None:
    compared = compare_analyses([plan(PROVINCE, WATER, TASK), plan(HEALTH, "Tỷ lệ hộ dùng nước sạch đạt 7%.")], 0)
    for statement in compared.statements:
        assert statement.passages
        for passage in statement.passages:
            assert passage.span.of(compared.analyses[passage.document].document.text)


def test_one_document_twice_differs_in_nothing() -> None:
    one = plan(HEALTH, WATER, TASK)
    assert compare_analyses([one, one]).statements == ()


def test_a_statement_of_versions_is_no_contradiction() -> None:
    told = Statement(kind="task_lead", documents=(1,))
    assert (told.gravity, Statement(kind="task_lead", documents=(1,), meant=True).gravity) == ("contradicts", "differs")
