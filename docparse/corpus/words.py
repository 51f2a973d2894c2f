"""The words of the answers about an archive, in both languages, one row a word."""

from __future__ import annotations

from collections.abc import Mapping

from docparse.report.graph_answer_words import graph_answer_words
from docparse.report.table_words import table_words
from docparse.report.words import Lang

__all__ = ["corpus_words"]

_WORDS: dict[str, tuple[str, str]] = {
    # questions
    "of_cited": ("Văn bản được viện dẫn nhiều nhất", "Most cited instruments"),
    "of_expired": (
        "Viện dẫn văn bản đã hết hiệu lực, theo cơ quan và tháng",
        "Citations of expired instruments, by office and month",
    ),
    "of_expired_listed": ("Văn bản viện dẫn văn bản đã hết hiệu lực", "Documents that cite expired instruments"),
    "of_quotas_award": ("Chỉ tiêu theo danh hiệu, hình thức khen thưởng", "Figures by award"),
    "of_quotas_indicator": ("Chỉ tiêu theo nội dung", "Figures by indicator"),
    "of_quotas_unit": ("Chỉ tiêu theo đơn vị tính", "Figures by unit"),
    "of_findings_rule": ("Điểm phát hiện theo quy tắc", "Findings by rule"),
    "of_findings_family": ("Điểm phát hiện theo nhóm lỗi", "Findings by kind"),
    "of_findings_severity": ("Điểm phát hiện theo mức", "Findings by severity"),
    "of_findings_department": ("Điểm phát hiện theo cơ quan", "Findings by office"),
    "of_documents_type": ("Văn bản theo loại", "Documents by type"),
    "of_documents_issuer": ("Văn bản theo cơ quan ban hành", "Documents by issuer"),
    "of_documents_month": ("Văn bản theo tháng", "Documents by month"),
    "of_documents_verdict": ("Văn bản theo kết luận", "Documents by verdict"),
    "of_errors": ("Tệp không có kết quả, theo lý do", "Files without a result, by reason"),
    "of_errors_listed": ("Tệp không có kết quả", "Files without a result"),
    "of_graph_most_cited": ("Văn bản được viện dẫn nhiều nhất", "Most cited instruments"),
    "of_graph_resting": (
        "Văn bản dựa, trực tiếp hoặc qua văn bản khác, trên văn bản đã hết hiệu lực",
        "Documents that rest, directly or through others, on expired instruments",
    ),
    "of_graph_cycles": ("Văn bản dựa lẫn nhau thành vòng", "Instruments that rest on each other in a circle"),
    "of_sql": ("Kết quả câu hỏi SQL", "Result of the SQL query"),
    # columns
    "col_instrument": ("Văn bản được viện dẫn", "Instrument"),
    "col_document": ("Văn bản", "Document"),
    "col_kind": ("Trong kho", "In the archive"),
    "col_date": ("Ngày", "Date"),
    "col_documents": ("Số văn bản", "Documents"),
    "col_based_on": ("Làm căn cứ", "As basis"),
    "col_mentions": ("Số lần", "Mentions"),
    "col_page_rank": ("Thứ hạng (PageRank)", "PageRank"),
    "col_state": ("Hiệu lực", "Validity"),
    "col_since": ("Từ ngày", "Since"),
    "col_replaced_by": ("Thay thế bởi", "Replaced by"),
    "col_instrument_id": ("Mã trong sổ đăng ký", "Id in the registry"),
    "col_department": ("Cơ quan", "Office"),
    "col_month": ("Tháng", "Month"),
    "col_documents_then": ("Văn bản dẫn, đã hết hiệu lực khi ban hành", "Documents, expired when issued"),
    "col_citations_then": ("Số lần, đã hết hiệu lực khi ban hành", "Citations, expired when issued"),
    "col_documents_now": ("Văn bản dẫn, nay hết hiệu lực", "Documents, expired now"),
    "col_citations_now": ("Số lần, nay hết hiệu lực", "Citations, expired now"),
    "col_replaced_now": ("Trong đó đã có văn bản thay thế", "Of these replaced"),
    "col_path": ("Tệp", "File"),
    "col_type": ("Loại văn bản", "Type"),
    "col_number": ("Số, ký hiệu", "Number and symbol"),
    "col_cited": ("Viện dẫn", "Cited"),
    "col_expired_then": ("Hết hiệu lực khi ban hành", "Expired when issued"),
    "col_expired_now": ("Nay hết hiệu lực", "Expired now"),
    "col_award": ("Danh hiệu, hình thức khen thưởng", "Award"),
    "col_indicator": ("Nội dung", "Indicator"),
    "col_unit": ("Đơn vị tính", "Unit"),
    "col_quotas": ("Số chỉ tiêu", "Figures"),
    "col_total": ("Tổng", "Sum"),
    "col_least": ("Nhỏ nhất", "Least"),
    "col_middle": ("Trung vị", "Median"),
    "col_most": ("Lớn nhất", "Most"),
    "col_rule": ("Mã", "Code"),
    "col_rule_name": ("Quy tắc", "Rule"),
    "col_family": ("Nhóm lỗi", "Kind"),
    "col_severity": ("Mức", "Severity"),
    "col_findings": ("Số điểm", "Findings"),
    "col_errors": ("Lỗi", "Errors"),
    "col_warnings": ("Cảnh báo", "Warnings"),
    "col_infos": ("Lưu ý", "Information"),
    "col_per_1000": ("Trên 1.000 tiếng", "Per 1,000 syllables"),
    "col_issuer": ("Cơ quan ban hành", "Issuer"),
    "col_verdict": ("Kết luận", "Verdict"),
    "col_syllables": ("Số tiếng", "Syllables"),
    "col_ready": ("Trình ký được", "Ready"),
    "col_minor": ("Cần xem lại", "Minor"),
    "col_not_ready": ("Chưa trình ký được", "Not ready"),
    "col_not_checked": ("Chưa kiểm tra", "Not checked"),
    "col_must_fix": ("Chỗ phải sửa", "To be fixed"),
    "col_verify": ("Chỗ phải đối chiếu", "To be verified"),
    "col_error": ("Lý do", "Reason"),
    "col_files": ("Số tệp", "Files"),
    "col_message": ("Thông báo", "Message"),
    "col_remedy": ("Cách khắc phục", "Remedy"),
    "col_steps": ("Số bước", "Steps"),
    "col_certain": ("Chắc chắn", "Certain"),
    "col_direct": ("Căn cứ trực tiếp hết hiệu lực", "Direct expired bases"),
    "col_expired_instrument": ("Văn bản hết hiệu lực", "Expired instrument"),
    "col_chain": ("Chuỗi căn cứ", "Chain"),
    "col_size": ("Số văn bản", "Instruments"),
    "col_circle": ("Vòng", "Circle"),
    "col_members": ("Gồm", "Members"),
    # cells
    "cell_yes": ("có", "yes"),
    "cell_no": ("không", "no"),
    "cell_document": ("có", "yes"),
    "cell_instrument": ("không", "no"),
    "cell_ready": ("trình ký được", "ready"),
    "cell_minor": ("cần xem lại", "minor"),
    "cell_not_ready": ("chưa trình ký được", "not ready"),
    "cell_unknown": ("(không rõ)", "(unknown)"),
    "error_timeout": ("quá thời gian", "took too long"),
    "error_memory": ("hết bộ nhớ", "out of memory"),
    "error_crashed": ("chương trình đọc bị dừng", "the reading program stopped"),
    "error_classified": ("văn bản mật", "classified"),
    # notes
    "judged_by_registry": ("Hiệu lực xét ngày {day} theo sổ đăng ký.", "Validity on {day} by the registry."),
    "judged_on": (
        "“Nay” là ngày lập kho: {first}–{last}; muốn xét ngày khác: --on NGÀY.",
        "“Now” is the day the archive was judged: {first}–{last}; for another: --on DATE.",
    ),
    "graph_size": (
        "{documents} văn bản trong kho; đồ thị có {nodes} văn bản, {edges} quan hệ.",
        "{documents} documents; the graph has {nodes} nodes and {edges} edges.",
    ),
    "resting_count": (
        "{count} văn bản dựa trên văn bản đã hết hiệu lực.", "{count} documents rest on expired instruments.",
    ),
    "cut": (
        "Chỉ hiện {count} dòng đầu; xem hết: --limit 0, hoặc xuất tệp bằng -o.",
        "Only the first {count} rows are shown; all: --limit 0, or write a file with -o.",
    ),
    "nothing_found": ("Không có dòng nào.", "No rows."),
    "undated": (
        "{count} văn bản không rõ tháng nên không được tính.", "{count} documents of an unknown month are left out.",
    ),
    # drawings
    "plot_others": ("khác ({count})", "others ({count})"),
    "plot_described": ("Biểu đồ {count} dòng; lớn nhất: {top}.", "Chart of {count} rows; the greatest: {top}."),
    "plot_nothing": ("Không có số liệu.", "No figures."),
    "plot_cell": ("{office}, {month}: {count}", "{office}, {month}: {count}"),
    "plot_then": ("đã hết hiệu lực khi ban hành", "expired when issued"),
    "plot_now": ("nay hết hiệu lực", "expired now"),
}  # fmt: skip


def corpus_words(lang: Lang = "vi") -> Mapping[str, str]:
    """The words of the tables of docparse and of these, in one language."""
    return {
        **table_words(lang),
        **graph_answer_words(lang),
        **{key: pair[lang == "en"] for key, pair in _WORDS.items()},
    }
