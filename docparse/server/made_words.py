"""Words for the keys of a file that was made: what to know of it, and why a finding has no place in it."""

from __future__ import annotations

__all__ = ["note_words", "reason_words"]

_NOTES = {
    "note_signed": "Tệp gốc có chữ ký số; chữ ký không còn giá trị đối với bản sao này.",
}
_REASONS = {
    "unknown": "không có lỗi nào ở vị trí này",
    "no_suggestion": "không có nội dung thay thế",
    "overlaps": "sát với một chỗ sửa khác",
    "unplaced_rendered": "số thứ tự tự động, không phải chữ trong tệp",
    "unplaced_field": "nằm trong trường tự cập nhật",
    "unplaced_form_field": "là giá trị của ô biểu mẫu",
    "unplaced_equation": "nằm trong công thức",
    "unplaced_word_art": "là chữ nghệ thuật",
    "unplaced_copy": "nằm trong hộp văn bản mà bản dự phòng viết khác",
    "unplaced_data_bound": "lấy từ dữ liệu gắn kèm tệp",
    "unplaced_locked": "nằm trong vùng bị khóa",
    "unplaced_deleted": "đã bị xóa bởi một thay đổi được theo dõi",
    "unplaced_old_font": "viết bằng phông chữ cũ (TCVN3, VNI)",
    "unplaced_nested": "nằm trong cấu trúc không tách được an toàn",
    "unplaced_misread": "sửa xong đọc lại không khớp",
    "unplaced_fixless": "không có nội dung thay thế",
    "unplaced_margin": "Word không cho ghi nhận xét ở đầu trang, chân trang",
    "unplaced_note": "Word không cho ghi nhận xét trong chú thích",
    "unplaced_box": "Word không cho ghi nhận xét trong hộp văn bản",
    "unplaced_across": "kéo dài từ ô này sang ô khác",
    "unplaced_lines": "thay đổi làm nhập hoặc tách đoạn",
    "unplaced_letter": "cắt đôi một chữ cái ghép",
    "unplaced_characters": "chữ thay thế có ký tự không viết được",
    "unplaced_moved": "nằm trong đoạn được di chuyển có theo dõi",
    "unplaced_overlap": "sát với một chỗ sửa khác",
    "unplaced_marks": "có dấu định dạng hoặc ngắt dòng ở giữa",
    "unplaced_page": "không xác định được chắc chắn chỗ này trên trang",
}
_OTHER_REASON = "không có chỗ tương ứng trong tệp, cần sửa tay"


def note_words(note: str) -> str:
    """A sentence for one of ``MadeFile.notes``."""
    return _NOTES.get(note, note)


def reason_words(reason: str) -> str:
    """Why one of ``MadeFile.refused`` is not in the file; no whole sentence."""
    return _REASONS.get(reason, _OTHER_REASON)
