"""The words that only the sheets and tables need, in both languages, one row a word."""

from __future__ import annotations

from collections.abc import Mapping

from docparse.report.html_words import page_words
from docparse.report.review_words import REVIEW_WORDS
from docparse.report.words import Lang

_WORDS: dict[str, tuple[str, str]] = {
    # sheets
    "summary_sheet": ("Tóm tắt", "Summary"),
    "findings_sheet": ("Phát hiện", "Findings"),
    "citations_sheet": ("Trích dẫn", "Citations"),
    "quotas_sheet": ("Chỉ tiêu", "Quotas"),
    "tasks_sheet": ("Nhiệm vụ", "Tasks"),
    "sections_sheet": ("Mục", "Sections"),
    # findings
    "row_number": ("TT", "No."),
    "severity": ("Mức", "Severity"),
    "disposition": ("Cần làm", "To do"),
    "context": ("Nguyên văn (chỗ sai trong « »)", "Text (the place between « »)"),
    "message": ("Nhận xét", "Message"),
    "suggestions": ("Đề nghị sửa", "Suggestion"),
    # citations
    "validity_day": ("Xét tại ngày", "Judged on"),
    "validity_notes": ("Chi tiết hiệu lực", "Details of validity"),
    "meant": ("Số, ký hiệu có thể đúng", "Number probably meant"),
    "bases_heading": (
        "BẢNG RÀ SOÁT CĂN CỨ PHÁP LÝ VÀ VĂN BẢN ĐƯỢC VIỆN DẪN", "REVIEW OF LEGAL BASES AND CITED INSTRUMENTS",
    ),
    "legal_bases": ("Căn cứ ban hành", "Legal bases"),
    "other_instruments": ("Văn bản khác được viện dẫn", "Other cited instruments"),
    "cited_at": ("Viện dẫn tại", "Cited at"),
    "times": ("{count} lần", "{count} times"),
    # quotas
    "subject": ("Đối tượng", "Of what"),
    "comparison": ("So sánh", "Comparison"),
    "least": ("Từ", "From"),
    "most": ("Đến", "To"),
    "unit": ("Đơn vị tính", "Unit"),
    "as_written": ("Giá trị như văn bản", "As written"),
    "period": ("Kỳ", "Period"),
    "scope": ("Phạm vi", "Scope"),
    "equal_to": ("bằng", "equal"),
    "at_least": ("ít nhất", "at least"),
    "at_most": ("nhiều nhất", "at most"),
    "more_than": ("trên", "more than"),
    "less_than": ("dưới", "less than"),
    "range": ("trong khoảng", "range"),
    "about": ("khoảng", "about"),
    # sections
    "section_path": ("Thứ tự", "Path"),
    "section_kind": ("Loại", "Kind"),
    "section_label": ("Nhãn", "Label"),
    "section_title": ("Tiêu đề", "Title"),
    "level": ("Cấp", "Level"),
    "findings_count": ("Số điểm phát hiện", "Findings"),
    "section_phan": ("phần", "part"),
    "section_chuong": ("chương", "chapter"),
    "section_muc": ("mục", "section"),
    "section_tieu_muc": ("tiểu mục", "subsection"),
    "section_dieu": ("điều", "article"),
    "section_khoan": ("khoản", "clause"),
    "section_diem": ("điểm", "point"),
    "section_other": ("khác", "other"),
    # summary
    "sheet_heading": ("KẾT QUẢ RÀ SOÁT VĂN BẢN", "REVIEW OF DOCUMENTS"),
    "extract_heading": ("NỘI DUNG TRÍCH TỪ VĂN BẢN", "CONTENTS OF DOCUMENTS"),
    "set_aside_count": ("Đã bỏ qua", "Set aside"),
    "file_hash": ("Mã băm của tệp (SHA-256)", "Hash of the file (SHA-256)"),
    "left_out": (
        "Bảng “{table}” dài hơn giới hạn của Excel: thiếu {count} dòng; dùng --format csv hoặc json để có đủ.",
        "“{table}” is longer than Excel allows: {count} rows are left out; --format csv or json has them all.",
    ),
    # index page of a set of reports
    "index_title": ("Kết quả rà soát: mục lục", "Review of documents: index"),
    "files": ("Kết quả", "Results"),
    "page_file": ("Trang kết quả", "Page"),
    "workbook_file": ("Bảng tính", "Workbook"),
    "bases_file": ("Bảng căn cứ (Word)", "Legal bases (Word)"),
    "csv_file": ("Phát hiện (CSV)", "Findings (CSV)"),
    "json_file": ("Dữ liệu (JSON)", "Data (JSON)"),
    "note_on_book": ("Lưu ý về bảng tính", "Note on the workbook"),
    "cut_cell": ("… (còn nữa)", "… (cut)"),
}  # fmt: skip


def table_words(lang: Lang = "vi") -> Mapping[str, str]:
    """The words of all reports, of the page and of the tables, in one language."""
    return {**page_words(lang), **{key: pair[lang == "en"] for key, pair in {**_WORDS, **REVIEW_WORDS}.items()}}
