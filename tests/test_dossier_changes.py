"""What comments ask for, what becomes of them, and whether the draft shows it."""

from __future__ import annotations

import pytest

from docparse.compare.dossier.answers import disposition_of
from docparse.compare.dossier.asked_changes import asked_change
from docparse.compare.dossier.letters import comments_of
from tests.made_dossiers import analysed, dossier, draft, letter, response, submission, told

BODY = """I. MỤC TIÊU
1. Trồng 120 ha rừng ven biển trước ngày 30/9/2026.
2. Ngân sách tỉnh hỗ trợ một phần tiền cây giống.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Môi trường cùng Sở Tài chính hướng dẫn trồng rừng.
2. Ủy ban nhân dân các xã báo cáo kết quả sáu tháng một lần.
"""
TABLE_HEAD = ("Cơ quan góp ý", "Nội dung góp ý", "Tiếp thu", "Giải trình")


@pytest.mark.parametrize(
    ("asked", "wanted", "unwanted"),
    [
        ("Thay cụm từ “A B” bằng cụm từ “C D” tại khoản 2 Điều 4", ["C D"], ["A B"]),
        ("đề nghị sửa cụm từ “A B” thành “C D”", ["C D"], ["A B"]),
        ('Đề nghị thay đổi từ ngữ "A" thành "B"', ["B"], ["A"]),
        ("bổ sung cụm từ “X” vào sau cụm từ “Y” tại điểm a khoản 1", ["X"], []),
        ("bổ sung sau cụm từ “Y” cụm từ “X”", ["X"], []),
        ("Bỏ cụm từ “A” và “B”", [], ["A", "B"]),
        ("bỏ cụm từ “A”, thay bằng “B”", ["B"], ["A"]),
        ("thống nhất dùng cụm từ “A” thay cho cụm từ “B”", ["A"], ["B"]),
        ("dự thảo quy định là “A”, đề nghị sửa thành “B”", ["B"], []),
        ("Dự thảo ghi là “A” thì chưa rõ", [], []),
        ("Đề nghị sửa lại là “B”", ["B"], []),
        ("Bổ sung khoản 5 vào Điều 3: “5. Sở Y tế kiểm tra.”", ["5. Sở Y tế kiểm tra"], []),
        ("Đề nghị làm rõ cụm từ “A”", [], []),
        ("Đề nghị chỉnh sửa cụm từ “A” cho phù hợp", [], []),
        ("Không bỏ cụm từ “A”", [], []),
        ("nâng tỷ lệ từ 15% lên 20%", ["20%"], ["15%"]),
        ("tăng kinh phí lên 5 tỷ đồng", ["5 tỷ đồng"], []),
        ("tỷ lệ từ 15% đến 20% là cao", [], []),
        ("điều chỉnh thời hạn từ ngày 30/6/2026 thành 31/12/2026", ["31/12/2026"], ["30/6/2026"]),
        ("Bổ sung Sở Y tế, Công an tỉnh là cơ quan phối hợp", ["Sở Y tế", "Công an tỉnh"], []),
        ("bổ sung Sở Nông nghiệp và Môi trường vào Tổ công tác", ["Sở Nông nghiệp và Môi trường"], []),
        ("Bổ sung trách nhiệm của Sở Nội vụ", [], []),
        ("bổ sung căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ", ["30/2020/NĐ-CP"], []),
        ("thay Quyết định số 12/QĐ-UBND bằng Quyết định số 15/QĐ-UBND", ["15/QĐ-UBND"], ["12/QĐ-UBND"]),
        ("bổ sung quy định theo Nghị định số 30/2020/NĐ-CP", [], []),
    ],
)
def test_the_words_that_are_asked_for(asked: str, wanted: list[str], unwanted: list[str]) -> None:
    change = asked_change(asked)
    assert (list(change.wanted), list(change.unwanted)) == (wanted, unwanted)


def test_the_places_that_are_named_but_not_those_that_are_quoted() -> None:
    change = asked_change("Tại điểm a khoản 2 Điều 4, Mục III, bỏ cụm từ “theo Điều 9”")
    assert change.places == (("điểm", "a"), ("khoản", "2"), ("điều", "4"), ("mục", "III"))


@pytest.mark.parametrize(
    ("answer", "disposition"),
    [
        ("Tiếp thu.", "accepted"),
        ("Tiếp thu và chỉnh sửa tại khoản 2 Điều 3", "accepted"),
        ("Tiếp thu, giải trình: Sở đã bổ sung", "accepted"),
        ("Đã chỉnh sửa theo góp ý", "accepted"),
        ("Tiếp thu một phần: đã sửa khoản 2", "partly"),
        ("Tiếp thu ý kiến, tuy nhiên đề nghị giữ nguyên khoản 2", "partly"),
        ("Không tiếp thu, vì đã có quy định", "explained"),
        ("Giải trình: nội dung đã có tại Điều 3", "explained"),
        ("Cơ quan soạn thảo xin giữ nguyên như dự thảo", "explained"),
        ("Về nội dung này, Sở báo cáo như sau", None),
        ("", None),
    ],
)
def test_what_becomes_of_a_comment(answer: str, disposition: str | None) -> None:
    assert disposition_of(answer) == disposition


@pytest.mark.parametrize(
    ("asked", "answer", "state"),
    [
        ("thay “ngân sách tỉnh bố trí” bằng “ngân sách tỉnh hỗ trợ một phần”", "Tiếp thu", "made"),
        ("thay “hỗ trợ một phần” bằng “hỗ trợ toàn bộ” tại mục I", "Tiếp thu", "not made"),
        ("bổ sung nội dung “mua bảo hiểm cho người trồng rừng”", "Tiếp thu", "not made"),
        ("bỏ cụm từ “tiền cây giống” tại khoản 2 mục I", "Tiếp thu", "not made"),
        ("bỏ cụm từ “và dê, bò” tại khoản 2 mục I", "Tiếp thu", "made"),
        ("bổ sung cụm từ “trước ngày 30/9/2026” tại mục II", "Tiếp thu", "elsewhere"),
        ("điều chỉnh thời hạn từ 30/6/2026 thành 30/9/2026", "Tiếp thu", "made"),
        ("điều chỉnh thời hạn từ 30/9/2026 thành 30/11/2026", "Tiếp thu", "not made"),
        ("bổ sung Sở Tài chính vào cơ quan phối hợp", "Tiếp thu", "made"),
        ("bổ sung Sở Y tế vào cơ quan phối hợp", "Tiếp thu", "not made"),
        # The answer says what was changed instead.
        ("đề nghị sửa “sáu tháng” thành “hằng quý”", "Tiếp thu, đã sửa thành “sáu tháng một lần”", "made"),
        # It may stand there in other words, which a person must judge.
        ("bổ sung “các xã báo cáo kết quả mỗi sáu tháng”", "Tiếp thu", "to look at"),
        ("đề nghị rà soát lại khoản 2", "Tiếp thu", "to look at"),
        ("bỏ từ “hướng dẫn”", "Tiếp thu", "to look at"),
        # Abbreviations and days in another form are the same words; another paper is not the draft.
        ("bổ sung “UBND các xã báo cáo kết quả”", "Tiếp thu", "made"),
        ("bổ sung “trước ngày 30 tháng 9 năm 2026”", "Tiếp thu", "made"),
        ("bổ sung “trước ngày 30 tháng 8 năm 2026”", "Tiếp thu", "not made"),
        ("bổ sung “kết quả các năm trước” vào dự thảo Tờ trình", "Tiếp thu", "to look at"),
        # Only a part was promised, and not told which.
        ("bổ sung “mua bảo hiểm”, “tập huấn”", "Tiếp thu một phần", "to look at"),
        ("bổ sung “mua bảo hiểm cho người trồng rừng”", "Giải trình: chưa có nguồn", None),
    ],
)
def test_what_the_draft_shows_of_it(asked: str, answer: str, state: str | None) -> None:
    (row,) = dossier(draft=draft(BODY), response=response(("Sở Tài chính", asked, answer))).comments
    assert row.change == state


def test_only_what_was_accepted_and_is_surely_missing_is_told() -> None:
    found = dossier(
        draft=draft(BODY),
        response=response(
            ("Sở Y tế", "bổ sung nội dung “mua bảo hiểm cho người trồng rừng”", "Tiếp thu"),
            ("Sở Y tế", "đề nghị rà soát lại khoản 2", "Tiếp thu"),
            ("Sở Nội vụ", "Thống nhất với dự thảo", ""),
            ("Sở Nội vụ", "bổ sung cụm từ “trước ngày 30/9/2026” tại mục II", "Tiếp thu"),
        ),
    )
    assert told(found) == ["accepted_without_change", "accepted_elsewhere"]
    assert [dict(one.said)["asked"] for one in found.statements] == [
        "mua bảo hiểm cho người trồng rừng", "trước ngày 30/9/2026",
    ]  # fmt: skip


def test_of_two_versions_the_last_one_counts_and_the_place_must_have_changed() -> None:
    answers = response(
        ("Sở Y tế", "đề nghị rà soát lại khoản 2 mục I", "Tiếp thu, đã chỉnh sửa"),
        ("Sở Y tế", "đề nghị rà soát lại khoản 2 mục II", "Tiếp thu, đã chỉnh sửa"),
    )
    after = draft(BODY.replace("sáu tháng một lần", "hằng quý"))
    rows = dossier(draft=[draft(BODY), after], response=answers).comments
    assert [row.change for row in rows] == ["not made", "to look at"]


def test_a_comment_of_a_letter_without_an_answer() -> None:
    comments = letter(
        "1. Đề nghị bổ sung nội dung “tưới nước trong mùa khô” vào mục II.\n"
        "2. Đề nghị làm rõ giống cây và nơi ươm.\n"
        "Trên đây là ý kiến của Sở Tài chính."
    )
    answers = response(("Sở Tài chính", "bổ sung “tưới nước trong mùa khô” vào mục II", "Giải trình: đã có hướng dẫn"))
    found = dossier(draft=draft(BODY), comments=comments, response=answers)
    assert told(found) == ["comment_without_answer"]
    assert dict(found.statements[0].said)["comment"] == "2. Đề nghị làm rõ giống cây và nơi ươm."
    assert told(dossier(draft=draft(BODY), comments=comments)) == []


@pytest.mark.parametrize(
    ("said", "comments"),
    [
        (
            "1. Về mục tiêu:\n- Đề nghị bổ sung chỉ tiêu.\n- Đề nghị bỏ mục 2.\n2. Về kinh phí: đề nghị làm rõ nguồn.",
            ["- Đề nghị bổ sung chỉ tiêu.", "- Đề nghị bỏ mục 2.", "2. Về kinh phí: đề nghị làm rõ nguồn."],
        ),
        ("1. Đề nghị bổ sung nội dung:\n“Sở Y tế kiểm tra”.", ["1. Đề nghị bổ sung nội dung: “Sở Y tế kiểm tra”."]),
        ("Qua nghiên cứu, Sở có ý kiến như sau: đề nghị quy định rõ mức chi.", ["đề nghị quy định rõ mức chi."]),
        ("1. Đề nghị làm rõ mức chi.\n2. Đề nghị Sở Công Thương tổng hợp, hoàn thiện.", ["1. Đề nghị làm rõ mức chi."]),
        ("Sở Tài chính nhận được công văn đề nghị góp ý dự thảo.", []),
    ],
)
def test_the_comments_of_a_letter(said: str, comments: list[str]) -> None:
    assert [comment.text for comment in comments_of(letter(said), 0)] == comments


@pytest.mark.parametrize(
    "said",
    [
        "1. Sở thống nhất với dự thảo.",
        "Qua nghiên cứu, Sở Tài chính cơ bản nhất trí với nội dung dự thảo.",
        "1. Về hồ sơ: đã đầy đủ theo quy định.",
    ],
)
def test_who_asks_for_nothing_needs_no_answer(said: str) -> None:
    answers = response(("Sở Y tế", "Thống nhất với dự thảo", ""))
    assert told(dossier(draft=draft(BODY), comments=letter(said), response=answers)) == []


def test_what_the_submission_was_to_say() -> None:
    rows = response(("Sở Y tế", "bổ sung “kết quả các năm trước” vào dự thảo Tờ trình", "Tiếp thu"))
    paper = submission("2. Kết quả các năm trước cho thấy rừng đã khép tán.")
    found = dossier(submission=paper, draft=draft(BODY), response=rows)
    assert [(row.change, row.place and row.place.document) for row in found.comments] == [("made", 0)]


def test_a_comment_whose_answer_is_blank() -> None:
    blank, answered = ("Sở Y tế", "đề nghị rà soát lại khoản 2", ""), ("Sở Y tế", "đề nghị rà soát khoản 1", "Tiếp thu")
    assert told(dossier(draft=draft(BODY), response=response(blank, answered))) == ["answer_blank"]
    # A form that nobody has filled in.
    assert told(dossier(draft=draft(BODY), response=response(blank))) == []


def test_a_name_that_covers_several_rows_or_stands_above_them() -> None:
    rows = response(
        ("Sở Y tế", "đề nghị rà soát khoản 1", "Tiếp thu"), ("", "đề nghị rà soát khoản 2", "Không tiếp thu")
    )
    assert [row.commenter for row in dossier(response=rows).comments] == ["Sở Y tế", "Sở Y tế"]
    head = ("Nội dung góp ý", "Tiếp thu, giải trình", "Ghi chú")
    above = response(
        ("Ý kiến của Sở Nội vụ", "", ""), ("đề nghị rà soát khoản 1", "Tiếp thu", "x"), head=head,
    )  # fmt: skip
    assert [(row.commenter, row.disposition) for row in dossier(response=above).comments] == [
        ("Ý kiến của Sở Nội vụ", "accepted")
    ]


def test_the_place_in_a_column_of_its_own() -> None:
    head = ("Điều, khoản", "Cơ quan góp ý", "Nội dung góp ý", "Tiếp thu, giải trình")
    asked = "bổ sung cụm từ “trước ngày 30/9/2026”"
    for place, state in (("Khoản 2 Mục II", "elsewhere"), ("Khoản 1 Mục I", "made")):
        rows = response((place, "Sở Y tế", asked, "Tiếp thu"), head=head)
        assert [row.change for row in dossier(draft=draft(BODY), response=rows).comments] == [state]


def test_two_columns_of_answers() -> None:
    rows = response(
        ("Sở Y tế", "đề nghị rà soát khoản 1", "Đã sửa", ""),
        ("Sở Y tế", "đề nghị rà soát khoản 2", "", "Quy định hiện hành không cho phép"),
        head=TABLE_HEAD,
    )
    assert [row.disposition for row in dossier(response=rows).comments] == ["accepted", "explained"]


def test_items_of_one_cell_are_answered_item_by_item() -> None:
    cells = """> BẢNG TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý
[1,1,1] Cơ quan góp ý
[1,1,2] Nội dung góp ý
[1,1,3] Ý kiến tiếp thu, giải trình
[1,2,1] Sở Y tế
[1,2,2] 1. Đề nghị rà soát khoản 1
[1,2,2] 2. Đề nghị rà soát khoản 2
[1,2,3] 1. Tiếp thu
[1,2,3] 2. Không tiếp thu
"""
    rows = dossier(response=analysed(cells)).comments
    assert [(row.text, row.disposition) for row in rows] == [
        ("1. Đề nghị rà soát khoản 1", "accepted"), ("2. Đề nghị rà soát khoản 2", "explained"),
    ]  # fmt: skip


def test_answers_in_paragraphs() -> None:
    text = """> BÁO CÁO
> Tiếp thu, giải trình ý kiến góp ý dự thảo Kế hoạch
1. Ý kiến của Sở Y tế: Đề nghị bổ sung nội dung “mua bảo hiểm cho người trồng rừng”.
Tiếp thu: Đã bổ sung vào dự thảo.
2. Ý kiến của Sở Nội vụ: Đề nghị rà soát lại khoản 2.
Giải trình: Nội dung này theo mẫu của Bộ.
"""
    found = dossier(draft=draft(BODY), response=analysed(text))
    assert [(row.commenter, row.disposition, row.change) for row in found.comments] == [
        ("Sở Y tế", "accepted", "not made"), ("Sở Nội vụ", "explained", None),
    ]  # fmt: skip
