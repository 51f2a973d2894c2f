"""The words of the record of a check (phiếu rà soát), in both languages, one row a word."""

from __future__ import annotations

from collections.abc import Mapping

from docparse.report.html_words import page_words
from docparse.report.words import Lang

_WORDS: dict[str, tuple[str, str]] = {
    "office_blank": ("……………………………", "……………………………"),
    "country": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
    "motto": ("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
    "place_and_day": ("…………, ngày {day} tháng {month} năm {year}", "…………, {day}/{month}/{year}"),
    "record_title": ("PHIẾU RÀ SOÁT", "RECORD OF A CHECK"),
    "record_subject": ("Văn bản trước khi trình ký", "Documents before signing"),
    "made_with": (
        "Rà soát bằng docparse {version}, chạy trên máy của đơn vị, không gửi văn bản ra ngoài; "
        "kết quả để người có thẩm quyền xem xét, không thay việc kiểm tra theo Điều 12 Nghị định 30/2020/NĐ-CP.",
        "Made with docparse {version} on the office's own machine, nothing was sent out; for those in charge to "
        "consider, in no way instead of the check of Điều 12, Decree 30/2020/NĐ-CP.",
    ),
    "how": ("Thông tin của lần rà soát", "About this check"),
    "check_day": ("Ngày rà soát", "Day of the check"),
    "checked_stage": ("Giai đoạn", "Stage"),
    "program": ("Phiên bản docparse", "Version of docparse"),
    "rule_set": ("Bộ quy tắc (mã băm cấu hình)", "Rule set (hash of the settings)"),
    "rule_set_value": ("{rules} quy tắc; {hash}", "{rules} rules; {hash}"),
    "registry_day": ("Dữ liệu hiệu lực văn bản, ngày", "Data on validity, as of"),
    "no_registry": ("chưa có", "none"),
    "reviewer": ("Người rà soát", "Reviewer"),
    "files_heading": ("Các tệp được rà soát", "Files that were checked"),
    "file": ("Tệp", "File"),
    "points_count": ("Số điểm", "Points"),
    "about_file": ("Tệp và văn bản", "File and document"),
    "file_name": ("Tên tệp", "File name"),
    "sha256": ("Mã băm SHA-256", "SHA-256"),
    "called_document": ("Văn bản", "Document"),
    "verdict_heading": ("Kết luận", "Verdict"),
    "verdict_ready": (
        "Không thấy lỗi trong những nội dung đã kiểm tra; có thể trình ký.",
        "No fault was found in what was checked; can be submitted for signature.",
    ),
    "verdict_minor": (
        "Có thể trình ký sau khi xem lại các điểm nêu ở mục 4.",
        "Can be submitted for signature once the points of section 4 are settled.",
    ),
    "verdict_not_ready": (
        "Chưa trình ký được: còn điểm phải sửa nêu ở mục 4.",
        "Not ready for signature: section 4 names what must be fixed.",
    ),
    "verdict_none": ("Chưa rà soát lỗi.", "Not examined for faults."),
    "left_count": ("{count} điểm để lại", "{count} left"),
    "fixed_count": ("{count} điểm đã sửa", "{count} fixed"),
    "set_aside_count": ("{count} điểm bỏ qua", "{count} set aside"),
    "bases_heading": (
        "Căn cứ pháp lý và văn bản được viện dẫn", "Legal bases and other cited instruments",
    ),
    "row_number": ("TT", "No."),
    "legal_bases": ("Căn cứ ban hành", "Legal bases"),
    "other_instruments": ("Văn bản khác được viện dẫn", "Other cited instruments"),
    "validity_state": ("Tình trạng hiệu lực", "Validity"),
    "unchecked_state": ("chưa có dữ liệu", "no data"),
    "bases_unchecked": (
        "Chưa tra cứu hiệu lực của văn bản nào: người rà soát phải tự đối chiếu trước khi trình ký.",
        "The validity of no instrument was looked up: the reviewer has to verify it before signing.",
    ),
    "points_heading": ("Các điểm phát hiện và cách xử lý", "Findings and what became of them"),
    "no_points": ("Không có điểm nào.", "None."),
    "point_place": ("Vị trí", "Place"),
    "point": ("Nội dung", "Finding"),
    "point_fate": ("Xử lý", "Fate"),
    "decided_by": ("Người quyết định", "Decided by"),
    "fate_left": ("để lại", "left"),
    "fate_fixed": ("đã sửa", "fixed"),
    "fate_set_aside": ("bỏ qua", "set aside"),
    "fate_reason": ("Lý do: {reason}", "Reason: {reason}"),
    "fate_reason_blank": ("Lý do: …………", "Reason: …………"),
    "fate_on": ("ngày {day}", "on {day}"),
    "as_written": ("Đang viết: “{text}”", "As written: “{text}”"),
    "instead": ("Đề nghị: {right}", "Suggested: {right}"),
    "rest_on": ("Căn cứ: {source}", "Source: {source}"),
    "and_more_places": ("và {count} chỗ nữa", "and {count} more"),
    "group_must_fix": ("Phải sửa trước khi ký", "To be fixed before signing"),
    "group_verify": ("Phải đối chiếu", "To be verified"),
    "group_should_fix": ("Nên sửa", "Should be fixed"),
    "group_editorial": ("Về trình bày", "Editorial"),
    "group_note": ("Lưu ý, không ảnh hưởng kết luận", "Notes, without effect on the verdict"),
    "group_fixed": ("Đã sửa từ lần kiểm tra trước", "Fixed since the check before"),
    "group_set_aside": ("Đã bỏ qua theo tệp ghi nhớ, danh sách từ", "Set aside as remembered or listed"),
    "clerk_heading": ("Việc của văn thư khi ban hành", "Left to the clerk"),
    "doubts_heading": ("Chỗ đọc chưa chắc chắn, cần đối chiếu bản giấy", "Read without certainty"),
    "no_doubts": ("Không có.", "None."),
    "not_checked_heading": ("Nội dung chưa kiểm tra", "Not checked"),
    "not_checked_scope": ("Ngoài phạm vi", "Out of scope"),
    "not_checked_rules": ("Quy tắc tắt", "Rules switched off"),
    "not_checked_reader": ("Khi đọc tệp", "On reading the file"),
    "unreadable_heading": ("Tệp không đọc được, chưa rà soát", "Files that could not be read, not checked"),
    "sign_reviewer": ("NGƯỜI RÀ SOÁT", "REVIEWER"),
    "sign_head": ("LÃNH ĐẠO ĐƠN VỊ RÀ SOÁT", "HEAD OF THE REVIEWING OFFICE"),
    "sign_here": ("(Ký, ghi rõ họ tên)", "(Signature, full name)"),
    "decision": (
        "Ý kiến của người có thẩm quyền:  ☐ Trình ký    ☐ Trả lại để sửa",
        "Decision:  ☐ Submit for signature    ☐ Return",
    ),
}  # fmt: skip


def presign_words(lang: Lang = "vi") -> Mapping[str, str]:
    """The words of all reports and those of the record, in one language."""
    return {**page_words(lang), **{key: pair[0 if lang == "vi" else 1] for key, pair in _WORDS.items()}}
