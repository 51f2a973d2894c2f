"""What the installation says."""

from __future__ import annotations

__all__ = ["SAID"]

SAID = {
    "checking": "Đang kiểm tra các tệp của bộ cài…",
    "installing": "Đang cài docparse vào {folder} (khoảng một phút)…",
    "done": "Đã cài xong {version}. Cài đặt này chỉ dành cho tài khoản của bạn và không cần mạng.",
    "entry": "Mở docparse bằng: {path}",
    "no_entry": "Không tạo được mục khởi động. Mở docparse bằng tệp: {path}",
    "name_taken": "Lệnh “docparse” đã có ở {path} và do chương trình khác tạo, nên được giữ nguyên.",
    "damaged": (
        "Bộ cài bị hỏng hoặc thiếu tệp:\n  {files}\n"
        "Chưa cài gì cả. Hãy sao chép lại toàn bộ thư mục bộ cài (không sửa tệp nào) rồi chạy lại."
    ),
    "unfit": "Không dùng được {python}: {reason}.",
    "no_space": (
        "Ổ đĩa chứa {folder} chỉ còn {free} MB trống, cần khoảng {needed} MB.\n"
        "Chưa cài gì cả. Hãy xóa bớt tệp không cần rồi chạy lại."
    ),
    "disk_full": "Hết chỗ trống khi ghi vào {folder}. Hãy xóa bớt tệp không cần rồi chạy lại.",
    "not_written": (
        "Không ghi được {folder} ({reason}).\nHãy kiểm tra quyền ghi của tài khoản đối với thư mục này rồi chạy lại."
    ),
    "failed": (
        "Cài không thành công; bản cũ (nếu có) vẫn dùng được.\n"
        "Hãy gửi các dòng sau cho người phụ trách máy tính:\n{said}"
    ),
}
