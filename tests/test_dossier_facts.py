"""Figures, days, titles, names, papers and signers that should be one across a dossier, and look-alikes."""

from __future__ import annotations

import pytest

from docparse.compare.dossier import Role, guess_role
from docparse.values import Analysis
from tests.made_dossiers import analysed, annex, dossier, draft, letter, response, said, slip, submission, told

Said = tuple[str, str | None, str | None]
ROWS = (("1", "Cây giống", "400"), ("2", "Công trồng", "500"), ("", "Tổng cộng", "900"))
FIGURES: list[tuple[str, str, list[Said]]] = [
    ("Vốn trồng rừng ven biển là 1,2 nghìn tỷ đồng.", "Vốn trồng rừng ven biển là 1,2 tỷ đồng.",
     [("figure_power_of_ten", "1,2 nghìn tỷ đồng", "1,2 tỷ đồng")]),
    ("Vốn trồng rừng ven biển là 1.200 tỷ đồng.", "Vốn trồng rừng ven biển là 1,2 nghìn tỷ đồng.", []),
    ("Tỷ lệ che phủ rừng ven biển đạt 42,6%.", "Tỷ lệ che phủ rừng ven biển đạt 43%.",
     [("figure_rounded", "42,6%", "43%")]),
    ("Tỷ lệ che phủ rừng ven biển đạt 42,6%.", "Tỷ lệ che phủ rừng ven biển đạt 46,2%.",
     [("figure_differs", "42,6%", "46,2%")]),
    ("Vốn đăng ký của các dự án trồng rừng là 318 tỷ đồng.", "Vốn giải ngân của các dự án trồng rừng là 318 tỷ đồng.",
     [("figure_two_names", "đăng ký", "giải ngân")]),
    # What is reached, and what is to be reached; two years; two things of one make.
    ("Tỷ lệ che phủ rừng ven biển đạt 42,6%.", "Tỷ lệ che phủ rừng ven biển đạt trên 45%.", []),
    ("Năm 2025 tỷ lệ che phủ rừng ven biển đạt 42,6%.", "Năm 2026 tỷ lệ che phủ rừng ven biển đạt 43%.", []),
    ("Diện tích rừng phòng hộ ven biển là 1.250 ha.", "Diện tích rừng sản xuất ven biển là 2.400 ha.", []),
    ("Ban Quản lý gồm 11 thành viên.", "Tổ giúp việc gồm 27 thành viên.", []),
    ("Hỗ trợ xã Suối Chàm 5 tỷ đồng làm đường vào rừng.", "Hỗ trợ xã Vĩnh Cát 5,2 tỷ đồng làm đường vào rừng.", []),
    ("Mức chi cho một tổ giữ rừng là 1 triệu đồng.", "Mức chi cho cả chương trình giữ rừng là 1 tỷ đồng.", []),
    ("Xã Suối Chàm trồng 120 ha rừng ven biển.", "Xã Vĩnh Cát trồng 80 ha rừng ven biển.", []),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "wanted"), FIGURES)
def test_figures(one: str, other: str, wanted: list[Said]) -> None:
    assert said(dossier(submission=submission(one), slip=slip(other))) == wanted


def test_figures_in_comments_and_answers_are_others_words() -> None:
    one = "Vốn trồng rừng ven biển là 1.200 tỷ đồng."
    other = "1. Vốn trồng rừng ven biển là 1,2 tỷ đồng, đề nghị làm rõ."
    assert told(dossier(submission=submission(one), comments=letter(other))) == []


def test_a_file_that_says_a_figure_of_both_things_knows_them_apart() -> None:
    both = "Dư nợ của tỉnh cuối năm là 318 tỷ đồng.\nDư nợ của tỉnh đầu năm là 318 tỷ đồng."
    assert told(dossier(submission=submission(both), slip=slip("Dư nợ của tỉnh đầu năm là 318 tỷ đồng."))) == []


def test_each_figure_under_two_names_is_told_once() -> None:
    one, other = "Vốn đăng ký của các dự án là 318 tỷ đồng.", "Vốn giải ngân của các dự án là 318 tỷ đồng."
    found = dossier(submission=submission(one), draft=draft(one), slip=slip(other))
    assert [(one.kind, len(one.passages), one.documents) for one in found.statements] == [("figure_two_names", 3, (2,))]


def test_columns_of_one_unit_and_what_they_come_to_together() -> None:
    table = """> PHỤ LỤC
> KINH PHÍ TRỒNG RỪNG VEN BIỂN
[1,1,1] TT
[1,1,2] Hạng mục
[1,1,3] Ngân sách tỉnh (triệu đồng)
[1,1,4] Xã hội hóa (triệu đồng)
[1,2,1] 1
[1,2,2] Cây giống
[1,2,3] 400
[1,2,4] 100
[1,3,2] Tổng cộng
[1,3,3] 400
[1,3,4] 100
"""
    for amount, wanted in (("400", []), ("100", []), ("500", []), ("450", ["total_differs"])):
        stated = f"Tổng kinh phí là {amount} triệu đồng, chi tiết tại Phụ lục kèm theo."
        assert told(dossier(submission=submission(stated), annex=analysed(table))) == wanted, amount


@pytest.mark.parametrize(
    ("stated", "wanted"),
    [
        ("Tổng kinh phí trồng rừng ven biển là 900 triệu đồng, chi tiết tại Phụ lục kèm theo.", []),
        ("Tổng kinh phí trồng rừng ven biển là 0,9 tỷ đồng, chi tiết tại Phụ lục kèm theo.", []),
        (
            "Tổng kinh phí thực hiện là 950 triệu đồng, chi tiết tại Phụ lục kèm theo.",
            [("total_differs", "900 triệu đồng", "950 triệu đồng")],
        ),
        (
            "Tổng kinh phí trồng rừng ven biển là 950 triệu đồng.",
            [("total_differs", "900 triệu đồng", "950 triệu đồng")],
        ),
        ("Tổng thu ngân sách của xã năm trước là 950 triệu đồng.", []),
        ("Tổng vốn của chương trình là 45.000 triệu đồng, gồm cả phần tại Phụ lục kèm theo.", []),
        ("Tổng diện tích trồng rừng là 950 ha, chi tiết tại Phụ lục kèm theo.", []),
        ("Mỗi xã được hỗ trợ 950 triệu đồng theo Phụ lục kèm theo.", []),
    ],
)
def test_the_total_of_the_annex(stated: str, wanted: list[Said]) -> None:
    assert said(dossier(submission=submission(stated), annex=annex(*ROWS))) == wanted


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        (
            "Các xã hoàn thành việc giao đất trồng rừng ven biển trước ngày 30/6/2026.",
            "Các xã hoàn thành việc giao đất trồng rừng ven biển trước ngày 30 tháng 7 năm 2026.",
            [("date_differs", "2026-06-30", "2026-07-30")],
        ),
        (
            "Các xã hoàn thành việc giao đất trồng rừng ven biển trước ngày 30/6/2026.",
            "Các xã hoàn thành việc giao đất trồng rừng ven biển trước ngày 30 tháng 6 năm 2026.",
            [],
        ),
        (
            "Các xã hoàn thành việc giao đất trồng rừng ven biển trước ngày 30/6/2026.",
            "Các xã nghiệm thu diện tích rừng đã trồng trước ngày 31/12/2026.",
            [],
        ),
        (
            "Xã Suối Chàm hoàn thành việc giao đất trồng rừng ven biển cho các hộ trước ngày 30/6/2026.",
            "Xã Vĩnh Cát hoàn thành việc giao đất trồng rừng ven biển cho các hộ trước ngày 31/7/2026.",
            [],
        ),
        ("Báo cáo trước ngày 30/6/2026.", "Báo cáo trước ngày 30/7/2026.", []),
    ],
)
def test_days(one: str, other: str, wanted: list[Said]) -> None:
    assert said(dossier(submission=submission(one), draft=draft(other))) == wanted


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Về việc ban hành Kế hoạch trồng rừng ven biển năm 2026", []),
        ("Về việc ban hành Kế hoạch trồng rừng ven biển năm 2027", [("title_differs", "2026", "2027")]),
        ("Về việc ban hành Kế hoạch trồng rừng ven sông năm 2026", [("title_differs", "biển", "sông")]),
        ("Về việc ban hành Kế hoạch trồng rừng ven biển", []),
        ("Về việc ban hành Kế hoạch trồng và chăm sóc rừng ven biển năm 2026", []),
        ("Về việc khen thưởng phong trào bảo vệ rừng năm 2026", []),
    ],
)
def test_the_title_of_the_draft(title: str, wanted: list[Said]) -> None:
    assert said(dossier(submission=submission(title=title), draft=draft())) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Sở trình dự thảo Kế hoạch trồng rừng ven biển năm 2025 như sau:", [("title_differs", "2026", "2025")]),
        ("Kết quả thực hiện Kế hoạch trồng rừng ven biển năm 2025 như sau:", []),
        ("Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2025 về trồng rừng ven biển năm 2025, các xã đã trồng.", []),
        ("Việc trồng rừng ven biểm năm 2026 là cần thiết.", [("title_differs", "biển", "biểm")]),
    ],
)
def test_papers_of_other_years_are_not_the_draft(sentence: str, wanted: list[Said]) -> None:
    assert said(dossier(submission=submission(sentence), draft=draft())) == wanted


def test_the_very_title_of_one_draft_names_no_other() -> None:
    drafts = [draft(title="Phê duyệt Điều lệ Hội Làm vườn tỉnh"), draft(title="Phê duyệt Điều lệ Hội Nuôi ong tỉnh")]
    paper = submission("a) Phê duyệt Điều lệ Hội Nuôi ong tỉnh.\nb) Phê duyệt Điều lệ Hội Làm vườn tỉnh.")
    assert told(dossier(submission=paper, draft=drafts)) == []


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("Công ty cổ phần Hạ tầng Sông Trầm", "Công ty cổ phần Hạ tầng Sông Trâm", True),
        ("Hiệp hội Nước mắm Bến Sậy", "Hiệp hội Nước nắm Bến Sậy", True),
        ("Hiệp hội Doanh nghiệp tỉnh An Lộc", "Hiệp hội Doanh nghiêp tỉnh An Lộc", True),
        ("Trung tâm Chính trị xã Vĩnh Cát", "Trung tâm Chnh trị xã Vĩnh Cát", True),
        ("ông Đoàn Văn Tuyến chủ trì", "ông Đoàn Văn Tuyên chủ trì", True),
        ("Hội Làm vườn Vĩnh Cát và Hội Nuôi ong", "Hội Làm vườn Vĩnh Cát về Hội Nuôi ong", False),
        ("giao Sở Công Thương và Sở Nội vụ", "giao Sở Nông nghiệp và Sở Nội vụ", False),
        ("đề nghị Sở Công Thương Yên Sơn", "đề nghị Sở Công Thương yêu cầu", False),
        ("Ủy ban nhân dân thành phố Hồ Thoại", "Ủy ban nhân dân thành phố Hà Cát", False),
        ("Công ty Cổ phần Đông Sơn Mới", "Công ty Cổ phần Công nghiệp Mới", False),
        ("Phụ lục V ban hành theo Luật", "Phụ lục X ban hành theo Luật", False),
        ("khu KCN Đông Phố Mới", "cụm CCN Đông Phố Mới", False),
        ("Ủy ban nhân dân xã Tân Lộc", "Uỷ ban nhân dân xã Tân Lộc", False),
        ("Công ty Kỹ thuật Đồng Thoại Mới", "Công ty Kĩ thuật Đồng Thoại Mới", False),
        ("bà Cao Thị Hoa và bà Cao Thị Hòa", "bà Cao Thị Hoa", False),
    ],
)
def test_names(one: str, other: str, wanted: bool) -> None:
    found = dossier(submission=submission(f"1. Nơi này có {one}."), slip=slip(f"1. Theo hồ sơ, {other}."))
    assert told(found) == (["name_two_spellings"] if wanted else [])


@pytest.mark.parametrize(
    ("cited", "wanted"),
    [
        ("Tờ trình số 316/TTr-SCT ngày 18/5/2026 của Sở Công Thương", []),
        ("Tờ trình số 316/TTr-SCT của Sở Công Thương", []),
        ("Tờ trình số 316/TTr-SCT ngày 19/5/2026 của Sở Công Thương", ["paper_date_differs"]),
        ("Tờ trình số 361/TTr-SCT ngày 18/5/2026 của Sở Công Thương", ["paper_number_differs"]),
        ("Tờ trình số 316/TTr-SCT, Tờ trình số 317/TTr-SCT ngày 18/5/2026 của Sở Công Thương", []),
        # Another paper of the department: another day, or another year.
        ("Tờ trình số 298/TTr-SCT ngày 02/5/2026 của Sở Công Thương", []),
        ("Tờ trình số 316/TTr-SCT ngày 19/5/2025 của Sở Công Thương", []),
        ("Tờ trình số 316/TTr-SNV ngày 19/5/2026 của Sở Nội vụ", []),
        ("Tờ trình số       /TTr-SCT ngày 18/5/2026 của Sở Công Thương", ["paper_number_blank"]),
        ("Tờ trình số       /TTr-SCT ngày 11/5/2026 của Sở Công Thương", []),
    ],
)
def test_how_a_paper_is_cited(cited: str, wanted: list[str]) -> None:
    assert told(dossier(submission=submission(), slip=slip(f"3. Văn bản trình: {cited}."))) == wanted


def test_a_paper_that_is_not_here_under_two_days() -> None:
    one = submission("Thực hiện Công văn số 1128/UBND-KT ngày 02/3/2026 của Ủy ban nhân dân tỉnh.")
    other = "Thực hiện Công văn số 1128/UBND-KT ngày 03/{} của Ủy ban nhân dân tỉnh."
    assert told(dossier(submission=one, draft=draft(other.format("3/2026")))) == ["paper_date_differs"]
    assert told(dossier(submission=one, draft=draft(other.format("3/2025")))) == []


@pytest.mark.parametrize(
    ("said_of_it", "wanted"),
    [
        ("kính trình Chủ tịch Ủy ban nhân dân tỉnh Đinh Thị Thu Vân ký ban hành", []),
        ("kính trình Phó Chủ tịch Ủy ban nhân dân tỉnh Hà Quang Bách ký ban hành", ["signer_differs"]),
        ("kính trình Phó Chủ tịch Ủy ban nhân dân tỉnh Đinh Thị Thu Vân ký ban hành", ["signer_position_differs"]),
        ("Phó Chủ tịch Ủy ban nhân dân tỉnh Hà Quang Bách theo dõi lĩnh vực", []),
        ("Quyết định có hiệu lực kể từ ngày ký; giao ông Hà Quang Bách thực hiện", []),
        ("ông Hà Quang Bách đã đăng ký tham gia", []),
        ("hồ sơ do ông Lương Thế Khải ký trình", []),
        ("trình Chủ tịch Ủy ban nhân dân tỉnh Đinh Thị Thu Vân ký, gửi ông Hà Quang Bách theo dõi", []),
        ("người ký: Phó Chủ tịch Ủy ban nhân dân tỉnh Hà Quang Bách", ["signer_differs"]),
        ("ông Hà Quang Bách đã ký kết hợp đồng", []),
        ("Tờ trình số 316/TTr-SCT ngày 18/5/2026 do ông Lương Thế Khải ký", []),
        ("kính trình lãnh đạo Ủy ban nhân dân tỉnh ký ban hành", []),
    ],
)
def test_who_signs(said_of_it: str, wanted: list[str]) -> None:
    found = dossier(submission=submission(), draft=draft(), slip=slip(f"5. Ý kiến chuyên viên: {said_of_it}."))
    assert told(found) == wanted


@pytest.mark.parametrize(
    ("analysis", "role"),
    [
        (submission(), "submission"),
        (draft(), "draft"),
        (slip(), "slip"),
        (letter(), "comments"),
        (response(("Sở Y tế", "đề nghị rà soát", "Tiếp thu")), "response"),
        (annex(*ROWS), "annex"),
        (analysed("> BẢNG TỔNG HỢP Ý KIẾN GÓP Ý\n[1,1,1] Cơ quan\n[1,1,2] Ý kiến góp ý\n[1,2,1] Sở Y tế\n[1,2,2] Sửa"),
         "comments"),
        (analysed("Ghi chép của đoàn công tác về chuyến thăm các xã ven biển."), None),
    ],
)  # fmt: skip
def test_the_role_of_a_file(analysis: Analysis, role: Role | None) -> None:
    assert guess_role(analysis) == role


def test_a_letter_without_number_and_day_is_still_a_draft() -> None:
    assert guess_role(letter(number="     /STC-QLNS")) == "comments"
    head = "[1,1,1] UBND TỈNH\n[1,1,1] SỞ TÀI CHÍNH\n[1,1,1] Số:      /STC\n[1,1,1] V/v góp ý dự thảo\n"
    assert guess_role(analysed(f"{head}[1,1,2] An Lộc, ngày     tháng 5 năm 2026\nKính gửi: Sở Nội vụ")) == "draft"
