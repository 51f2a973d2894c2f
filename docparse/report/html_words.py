"""The words that only the web page needs, in both languages, one row a word."""

from __future__ import annotations

from collections.abc import Mapping

from docparse.report.words import Lang, words

_WORDS: dict[str, tuple[str, str]] = {
    "language": ("vi", "en"),
    "page_title": ("Kết quả rà soát văn bản", "Review of documents"),
    "contents": ("Các văn bản trong báo cáo", "Documents in this report"),
    "document": ("Văn bản", "Document"),
    "conclusion": ("Kết luận", "Verdict"),
    "not_examined": ("Chưa rà soát lỗi", "Not examined for faults"),
    "unreadable": ("Tệp không đọc được", "Files that could not be read"),
    "remedy": ("Cách xử lý", "Remedy"),
    "nothing": ("Không có văn bản nào.", "There is no document."),
    "ready": ("Có thể trình ký", "Can be submitted for signature"),
    "ready_note": ("Không thấy lỗi trong những nội dung đã kiểm tra.", "No fault found in what was checked."),
    "minor": ("Có thể trình ký sau khi xem lại", "Can be submitted once looked over"),
    "minor_note": ("Không có lỗi bắt buộc sửa; còn một số điểm nên xem.", "Nothing must be fixed; some points remain."),
    "not_ready": ("Chưa trình ký được", "Not ready for signature"),
    "not_ready_note": ("Phải sửa các điểm dưới đây trước khi ký.", "The points below must be fixed before signing."),
    "facts_more": ("Danh sách", "List"),
    "no_findings": ("Không có phát hiện nào.", "There is no finding."),
    "note": ("để biết", "for information"),
    "error_group": ("Lỗi", "Errors"),
    "warning_group": ("Cảnh báo", "Warnings"),
    "info_group": ("Để biết", "For information"),
    "by_section": ("Xem theo mục của văn bản", "By section of the document"),
    "outside_sections": ("Ngoài các mục", "Outside the sections"),
    "suggestion": ("Đề nghị", "Suggestion"),
    "basis": ("Cơ sở", "Rule"),
    "show_in_text": ("Xem trong văn bản", "Show in the text"),
    "finding_number": ("Phát hiện", "Finding"),
    "citation_mark": ("Viện dẫn", "Citation"),
    "full_text": ("Toàn văn", "Full text"),
    "legend": ("Cách đánh dấu", "Marks"),
    "cited": ("viện dẫn", "citation"),
    "filter": ("Lọc danh sách", "Filter the list"),
    "search": ("Tìm trong các phát hiện", "Search the findings"),
    "shown": ("mục đang hiện", "shown"),
    "print": ("In", "Print"),
    "to_findings": ("Đến các phát hiện", "Go to the findings"),
    "to_text": ("Đến toàn văn", "Go to the text"),
    "to_citations": ("Đến văn bản được viện dẫn", "Go to the citations"),
    "to_top": ("Về đầu trang", "Back to top"),
    "called": ("Cách gọi khác trong văn bản", "Other ways it is called"),
    "probably": ("có thể là", "probably"),
    "at_places": ("Chỗ nhắc", "Mentioned at"),
    "text_of": ("về", "on"),
    "version": ("Phiên bản", "Version"),
    "today": ("Ngày rà soát", "Day of the review"),
    "on": ("Xét tại ngày", "Judged on"),
    "stage": ("Giai đoạn", "Stage"),
    "stage_draft": ("dự thảo", "draft"),
    "stage_presign": ("trình ký", "before signing"),
    "stage_issued": ("đã ban hành", "issued"),
    "rules_off": ("Quy tắc tắt", "Rules switched off"),
    "offline": (
        "Trang này đọc được khi không có mạng và không gửi gì ra ngoài.",
        "This page works without a network and sends nothing out.",
    ),
    "page_header": ("Đầu trang", "Page header"),
    "page_footer": ("Chân trang", "Page footer"),
    "footnote": ("Chú thích", "Footnote"),
    "text_box": ("Khung chữ", "Text box"),
}  # fmt: skip


def page_words(lang: Lang = "vi") -> Mapping[str, str]:
    """The words of all reports and those of the page, in one language."""
    return {**words(lang), **{key: pair[0 if lang == "vi" else 1] for key, pair in _WORDS.items()}}
