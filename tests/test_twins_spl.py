"""Spelling slips in other sentences than those they were first seen in, and tables with a case for each row."""

from __future__ import annotations

import datetime

import pytest

from benchmarks.pair_witnesses import reviewed_slips, sounds_of
from docparse.checks import Settings, check
from docparse.checks.rules.spl.confusions import COLUMNS
from docparse.checks.rules.spl.doubled_word import COLUMNS as DOUBLED_COLUMNS
from docparse.checks.tables import read_table, split_list
from docparse.checks.word_pairs import COLUMNS as PAIR_COLUMNS
from docparse.checks.word_pairs import TABLE, is_word_pair, slip_in
from docparse.extract import extract
from docparse.readers import read_text
from docparse.text.marks import sound_key
from docparse.text.syllable_grammar import is_possible_syllable
from docparse.text.typing_keys import meant_by_keys
from tests.twins import assert_twins, fill

CONFUSED = (
    "{department} tỉnh {province} đề nghị ⟦bổ xung|bổ sung⟧ kinh phí cho {subject}.",
    "Đề án ⟦sát nhập|sáp nhập⟧ các đơn vị thuộc {department} năm {year}.",
    "Trạm y tế ⟦chuẩn đoán|chẩn đoán⟧ và báo cáo {department} tỉnh {province}.",
)
IMPOSSIBLE = (
    "{department} tỉnh {province} ⟦ngiên|nghiên⟧ cứu mô hình về {subject}.",
    "Đoàn kiểm tra về {subject} của tỉnh {province} hỏi về ⟦ngĩa|nghĩa⟧ vụ đóng góp.",
    "Các ⟦nghành|ngành⟧ nghề tại tỉnh {province} tăng trong năm {year}.",
    "Năm {year}, {department} tuyển một ⟦ngiệp|nghiệp⟧ vụ viên lo {subject}.",
)
TYPED = (
    "{department} tỉnh {province} hoàn ⟦thànhf|thành⟧ nhiệm vụ về {subject}.",
    "Tỉnh {province} sửa ⟦dduowngf|đường⟧ giao thông nông thôn năm {year}.",
    "Hội Nông dân ⟦Vie65t|Việt⟧ Nam tỉnh {province} phối hợp với {department}.",
    "Kế hoạch về {subject} đã ⟦đưojc|được⟧ {department} trình năm {year}.",
)
ABOUT = (
    "Tỉnh {province} có ⟦khoản|khoảng⟧ 15% số xã hoàn thành {subject} năm {year}.",
    "{department} mở lớp cho ⟦khoản|khoảng⟧ 60 người về {subject}.",
    "Theo ⟦khoảng|khoản⟧ 3 Điều 7 của Quy chế, {department} tỉnh {province} tham mưu về {subject}.",
)
NOW = (
    "Công văn của Sở Thông tin (⟦nay|nay là⟧ {department}) tỉnh {province} về {subject}.",
    "Năm {year}, Phòng Nông nghiệp (⟦nay|nay là⟧ Phòng Kinh tế) phối hợp với {department} làm {subject}.",
    "Nghị quyết của huyện Sông Mây (⟦nay|nay là⟧ xã Sông Mây và xã Ánh Dương, tỉnh {province}) về {subject}.",
    "Nhà văn hóa thị xã Đồi Chè (⟦nay|nay là⟧ phường 3, thành phố Đồi Chè) do {department} quản lý.",
    "BÁO CÁO CỦA TỈNH KHÁNH LỘC (⟦NAY|NAY LÀ⟧ THÀNH PHỐ KHÁNH LỘC) năm {year} về {subject}.",
    "Giấy phép do Chủ tịch huyện cấp (⟦nay|nay là⟧ Chủ tịch Ủy ban nhân dân xã) còn giá trị về {subject}.",
)
NOW_IT_DOES = (
    "Quy chế cũ đã hết hiệu lực (nay Ủy ban nhân dân tỉnh {province} ban hành Quy chế mới về {subject}).",
    "Trạm đặt tại xã Đồi Chè (nay xã Đồi Chè đã nhập vào phường Đồi Chè, tỉnh {province}).",
    "Năm trước {department} chủ trì (nay Sở Nội vụ được giao chủ trì {subject}).",
    "Trước đây do {department} quản lý (nay do phường Đồi Chè quản lý), hiện nay tỉnh {province} rà soát.",
)
BESIDE = (
    "Doanh nghiệp viễn thông ⟦báo|bảo⟧ đảm đường truyền cho {department} tỉnh {province}.",
    "{department} giám sát việc phân ⟦bố|bổ⟧ và sử dụng kinh phí cho {subject} năm {year}.",
)
JOINED = (
    "{department} tỉnh {province} họp ⟦ngày15|ngày 15⟧ tháng 4 năm {year}.",
    "Báo cáo về {subject} nộp trong tháng ⟦6năm|6 năm⟧ {year}.",
    "{department} giúp tỉnh {province} ⟦pháttriển|phát triển⟧ kinh tế.",
)
CUT = (
    "{department} tỉnh {province} đã ⟦h oàn|hoàn⟧ thành chỉ tiêu năm {year}.",
    "Đề án phát ⟦tr iển|triển⟧ nông thôn của tỉnh {province} giao {department}.",
    "{department} tổ ⟦ch ức|chức⟧ hội nghị về {subject} năm {year}.",
)
PAIRS = (
    "Các ⟦hiêp|hiệp⟧ hội tại tỉnh {province} góp ý với {department}.",
    "{department} tỉnh {province} ⟦chuẫn|chuẩn⟧ bị hội nghị về {subject}.",
    "Năm {year}, mỗi ⟦danh|doanh⟧ nghiệp tại {province} gửi {department} một báo cáo.",
    "Đặc ⟦diểm|điểm⟧ địa hình tỉnh {province} được {department} mô tả.",
)


@pytest.mark.parametrize(
    ("code", "patterns"),
    [
        ("SPL004", IMPOSSIBLE),
        ("SPL005", TYPED),
        ("SPL006", CONFUSED),
        ("SPL001", BESIDE),
        ("SPL007", JOINED),
        ("SPL012", ABOUT),
        ("SPL013", NOW),
        ("SPL008", CUT),
        ("SPL011", PAIRS),
    ],
)
def test_slips_are_found_in_other_sentences(code: str, patterns: tuple[str, ...]) -> None:
    assert_twins(code, list(fill(patterns)))


@pytest.mark.parametrize("row", read_table("confusions.csv", COLUMNS), ids=lambda row: str(row["wrong"]))
def test_each_confused_word_is_found_and_its_right_form_is_not(row: dict[str, str]) -> None:
    assert row["right"] in _suggestions("SPL006", "Sau đó " + row["wrong"] + ".") or _suggestions(
        "SPL001", row["wrong"]
    )
    assert not _suggestions("SPL011", "Sau đó " + row["wrong"] + ".")
    for right in (row["right"], *split_list(row["also_right"])):
        assert not _suggestions("SPL006", f"Sau đó {right}."), right


def test_pairs_are_two_possible_syllables_that_a_wrong_mark_is_told_from() -> None:
    rows = read_table(TABLE, PAIR_COLUMNS)
    assert len({row["words"] for row in rows}) == len(rows) > 2000
    for row in rows:
        first, second = row["words"].split(" ")
        assert is_word_pair(sound_key(first), sound_key(second))
        assert slip_in(sound_key(first), sound_key(second)) is None
        assert all(len(form.split(" ")) == 2 for form in split_list(row["also_right"])), row


def test_no_reviewed_slip_is_taken_for_right() -> None:
    rows = read_table(TABLE, PAIR_COLUMNS)
    assert (
        reviewed_slips()
        .keys()
        .isdisjoint(sounds_of(form) for row in rows for form in (row["words"], *split_list(row["also_right"])))
    )
    for wrong, right in reviewed_slips().items():
        assert sum(one == other for one, other in zip(wrong, sounds_of(right), strict=True)) == 1, right


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("triễn lãm", "triển lãm"),
        ("biễu diễn", "biểu diễn"),
        ("tang vât", "tang vật"),
        ("tại chổ", "tại chỗ"),
        ("khen thưỏng", "khen thưởng"),
        ("sữa chữa", "sửa chữa"),
        ("chia sẽ", "chia sẻ"),
        ("ngày nghĩ", "ngày nghỉ"),
        ("quãng ngãi", "quảng ngãi"),
        ("tuyên tuyền", "tuyên truyền"),
        ("xắp xếp", "sắp xếp"),
        ("tối thiều", "tối thiểu"),
        ("diễn biễn", "diễn biến"),
        ("chỉ phí", "chi phí"),
        ("đẩy đủ", "đầy đủ"),
        ("vượt quả", "vượt quá"),
        ("đông góp", "đóng góp"),
    ],
)
def test_a_slip_that_several_writers_made_is_told(wrong: str, right: str) -> None:
    slip = slip_in(*sounds_of(wrong))
    assert slip is not None
    assert " ".join(slip.right) == right


@pytest.mark.parametrize(
    "right",
    (
        "tĩnh bắc; vẻ mặt; một nữa; đổ xe; xe ôtô; ôtô tải; kĩ thuật; gây dựng; tương xứng; căn bản; trường bộ; "
        "trợ nên; ương đang; đăng kí; nguyên tác; sự kiến; cả nhân; đôi với; để nghị"
    ).split("; "),
)
def test_words_one_slip_from_a_frequent_one_are_left_alone(right: str) -> None:
    assert slip_in(*sounds_of(right)) is None


@pytest.mark.parametrize(
    "word", ["nghiêng", "quyển", "giếng", "gìn", "khuya", "Đường", "ngoằn", "quýt", "kỹ", "ủy", "uỷ"]
)
def test_syllables_of_the_language_are_possible(word: str) -> None:
    assert is_possible_syllable(word)


@pytest.mark.parametrize("word", ["ngiên", "nghành", "cế", "trưòng", "nguời", "hoàtn", "pháttriển"])
def test_other_strings_are_not(word: str) -> None:
    assert not is_possible_syllable(word)


@pytest.mark.parametrize(
    ("keys", "meant"),
    [("dduowngf", "đường"), ("Vie65t", "việt"), ("thànhf", "thành"), ("nuowcs", "nước"), ("hoa2n", "hoàn")],
)
def test_keys_are_read_as_the_input_method_reads_them(keys: str, meant: str) -> None:
    assert meant in list(meant_by_keys(keys))


@pytest.mark.parametrize("row", read_table("doubled_words.csv", DOUBLED_COLUMNS), ids=lambda row: str(row["word"]))
def test_each_word_of_grammar_written_twice_is_told_once(row: dict[str, str]) -> None:
    word, behind = row["word"], "05 và cán bộ" if row["before_digit"] else "cán bộ"
    assert _suggestions("SPL003", f"Phòng báo cáo {word} {word} {behind}.") == [word]
    assert not _suggestions("SPL003", f"Phòng báo cáo {word}, {word} {behind}; {word} {behind}.")


@pytest.mark.parametrize("text", list(fill(NOW_IT_DOES)))
def test_nay_before_one_who_now_does_something_is_left_alone(text: str) -> None:
    assert not _suggestions("SPL013", text)


@pytest.mark.parametrize(
    "text",
    [
        "Cán bộ người Ê Đê, Xơ Đăng, H'Mông tại Krông Pắc, Ea H'leo báo cáo.",
        "Trạm cấp 15 kilôgam clo, 02 máy đo pH, axít và vắcxin cho xã.",
        "Liên hệ hộp thư bophanmotcua@so.gov.vn, mã hồ sơ DD15-UOW; máy Windows, tệp Excel.",
        "Ông Nguyễn Công Xuất và bà Đinh Thị Nghĩn dự họp.",
    ],
)
def test_names_loan_words_and_codes_are_left_alone(text: str) -> None:
    for code in ("SPL004", "SPL005", "SPL006", "SPL007", "SPL008", "SPL011"):
        assert not _suggestions(code, text), code


def _suggestions(code: str, text: str) -> list[str]:
    document = read_text(text, "a.txt")
    findings = check(extract(document), Settings(select=(code,)), datetime.date(2030, 1, 1)).findings or ()
    return [suggestion for finding in findings for suggestion in finding.suggestions]
