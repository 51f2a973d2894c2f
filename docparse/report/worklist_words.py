"""The words of the worklist, the workbook in which legal staff fill in what the registry does not know."""

from __future__ import annotations

from collections.abc import Mapping

from docparse.report.table_words import table_words
from docparse.report.words import Lang

# What may be chosen as state: key of the words → state ("" says nothing of the validity).
STATE_CHOICES: dict[str, str] = {
    "state_in_force": "in_force",
    "partly_expired": "partly_expired",
    "state_expired": "expired",
    "state_not_yet": "not_yet",
    "state_period_ended": "period_ended",
    "worklist_undecided": "",
}
_WORDS: dict[str, tuple[str, str]] = {
    "worklist_sheet": ("Cần tra cứu", "To look up"),
    "worklist_help_sheet": ("Hướng dẫn", "How to"),
    "worklist_heading": (
        "DANH SÁCH VĂN BẢN CẦN TRA CỨU TÌNH TRẠNG HIỆU LỰC", "INSTRUMENTS WHOSE VALIDITY IS TO BE LOOKED UP",
    ),
    # what is known
    "worklist_type": ("Loại văn bản", "Type"),
    "worklist_number": ("Số, ký hiệu", "Number"),
    "worklist_date": ("Ngày ban hành", "Date of issue"),
    "worklist_issuer": ("Cơ quan ban hành", "Issuer"),
    "worklist_title": ("Trích yếu, tên gọi", "Title"),
    "worklist_bases": ("Là căn cứ của (số văn bản)", "Basis of (documents)"),
    "worklist_documents": ("Được viện dẫn trong (số văn bản)", "Cited in (documents)"),
    "worklist_cited_by": ("Văn bản viện dẫn", "Cited by"),
    "worklist_known": ("Điều đã biết", "What is known"),
    # to be filled in
    "worklist_state": ("Tình trạng (chọn)", "State (choose)"),
    "worklist_effective": ("Ngày có hiệu lực", "In force from"),
    "worklist_expiry": ("Ngày hết hiệu lực", "No longer in force from"),
    "worklist_successor": ("Được thay thế bởi", "Replaced by"),
    "worklist_source": ("Nguồn đã tra cứu", "Source"),
    "worklist_as_of": ("Tra cứu ngày", "Looked up on"),
    "worklist_note": ("Ghi chú", "Note"),
    "worklist_key": ("Mã dòng (không sửa)", "Key (leave as it is)"),
    "worklist_undecided": ("chưa xác định được", "could not be determined"),
    # hints beside the cells
    "worklist_day_hint": ("Ngày/tháng/năm, ví dụ 05/03/2020", "day/month/year, such as 05/03/2020"),
    "worklist_state_hint": ("Chọn trong danh sách", "Choose from the list"),
    "worklist_state_error": ("Hãy chọn một trong các tình trạng của danh sách.", "Choose one of the list."),
    "worklist_help": (
        "Danh sách này gồm các văn bản được viện dẫn mà sổ đăng ký chưa rõ tình trạng hiệu lực, hoặc chỉ biết đến một "
        "ngày đã qua. Văn bản là căn cứ của nhiều văn bản đứng trước.\n"
        "1. Tra cứu từng văn bản ở nguồn chính thức (công báo, vbpl.vn, danh mục văn bản hết hiệu lực của cơ quan "
        "ban hành).\n"
        "2. Điền các cột nền vàng: Tình trạng (chọn trong danh sách), Nguồn đã tra cứu và Tra cứu ngày là bắt buộc. "
        "Dòng chưa tra cứu thì để trống: dòng đó không được nhập.\n"
        "3. Ngày viết ngày/tháng/năm, ví dụ 05/03/2020. Ngày hết hiệu lực là ngày đầu tiên không còn hiệu lực.\n"
        "4. Được thay thế bởi: số, ký hiệu, ví dụ 30/2020/NĐ-CP; nếu văn bản ấy mới thì ghi cả loại và ngày: "
        "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020. Nhiều văn bản cách nhau bằng dấu chấm phẩy.\n"
        "5. Nếu văn bản viện dẫn sai số, ngày hoặc thiếu ngày, hãy sửa ngay ở các cột Loại văn bản, Số, ký hiệu, "
        "Ngày ban hành, Cơ quan ban hành của dòng đó. Có thể thêm dòng mới ở cuối bảng.\n"
        "6. Có thể sắp xếp, lọc, ẩn dòng; đừng sửa dòng tiêu đề và cột Mã dòng (đang ẩn).\n"
        "7. Nhập lại bằng một lệnh: docparse registry worklist --take TỆP.xlsx. Dòng sai được liệt kê kèm lý do và "
        "không dòng nào được ghi cho đến khi sửa xong (hoặc thêm --partial để ghi các dòng đúng).",
        "These instruments are cited, and the registry does not know their state, or only that of an earlier day.\n"
        "1. Look each of them up at an official source.\n"
        "2. Fill in the yellow columns; state, source and the day of the look-up are required. Rows without them are "
        "not taken in.\n"
        "3. Write days as day/month/year, such as 05/03/2020. The day of expiry is the first day without force.\n"
        "4. Replaced by: a number, or a whole citation for an instrument that is new; several with semicolons.\n"
        "5. Correct type, number, day and issuer in their columns where they are cited wrongly. Rows may be added.\n"
        "6. Sort and filter as you like; leave the titles and the hidden column of keys.\n"
        "7. Take it back in: docparse registry worklist --take FILE.xlsx. Faulty rows are listed with the reason, and "
        "nothing is written until they are corrected (--partial writes the others).",
    ),
}  # fmt: skip


def worklist_words(lang: Lang = "vi") -> Mapping[str, str]:
    """The words of all tables, and of the worklist, in one language."""
    return {**table_words(lang), **{key: pair[lang == "en"] for key, pair in _WORDS.items()}}
