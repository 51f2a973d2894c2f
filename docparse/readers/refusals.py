"""Why a file cannot be read, and what to do about it, in the user's words."""

from __future__ import annotations

from docparse.values import UnreadableFile

_SAVE_AS_DOCX = "Hãy mở tệp bằng Word hoặc LibreOffice và lưu sang .docx rồi thử lại."
_LOOK_AGAIN = "Hãy kiểm tra lại: có thể đã chọn nhầm tệp, hoặc tệp hỏng khi tải về; hãy xin lại bản khác."
_REPAIR = "Hãy xin lại bản khác, hoặc mở bằng chương trình đã tạo ra tệp, cho sửa chữa rồi lưu lại."

# format or fault → (code, what is wrong, what to do)
_REASONS: dict[str, tuple[str, str, str]] = {
    "not_found": ("not_found", "Không tìm thấy tệp.", "Hãy kiểm tra lại tên tệp và đường dẫn."),
    "directory": ("directory", "Đường dẫn là thư mục, không phải tệp.", "Hãy chỉ rõ tệp cần đọc trong thư mục."),
    "permission": (
        "permission",
        "Không có quyền đọc tệp.",
        "Hãy đóng chương trình đang mở tệp hoặc xin quyền đọc rồi thử lại.",
    ),
    "unreadable": (
        "unreadable",
        "Hệ điều hành không đọc được tệp.",
        "Hãy chép tệp sang chỗ khác, đặt tên ngắn, rồi thử lại.",
    ),
    "no_file": (
        "no_file",
        "Đường dẫn không phải tệp (là ống dẫn hoặc thiết bị).",
        "Hãy lưu nội dung thành tệp rồi đọc tệp đó, hoặc chuyển qua đầu vào chuẩn bằng dấu “-”.",
    ),
    "too_large_file": (
        "too_large",
        "Tệp quá lớn (hơn 256 MB); docparse không mở để bảo vệ máy.",
        "Hãy chia thành nhiều tệp nhỏ hơn, hoặc bớt hình ảnh rồi lưu lại.",
    ),
    "too_much_text": (
        "too_large",
        "Văn bản quá dài (hơn 5 triệu chữ cái, bằng khoảng 2.000 trang); docparse không đọc để bảo vệ máy.",
        "Hãy chia thành nhiều tệp nhỏ hơn rồi thử lại.",
    ),
    "too_many_paragraphs": (
        "too_large",
        "Văn bản có quá nhiều đoạn hoặc ô bảng (hơn 60.000); docparse không đọc để bảo vệ máy.",
        "Hãy chia thành nhiều tệp nhỏ hơn rồi thử lại.",
    ),
    "empty": ("empty", "Tệp rỗng (0 byte).", "Hãy lấy lại bản đầy đủ của tệp."),
    "encrypted": ("encrypted", "Tệp được bảo vệ bằng mật khẩu.", "Hãy mở tệp, gỡ mật khẩu, lưu lại rồi thử lại."),
    "damaged": ("damaged", "Tệp bị hỏng, không mở được.", _REPAIR),
    "not_text": ("not_text", "Tệp không phải văn bản (dữ liệu nhị phân).", _LOOK_AGAIN),
    "encoding": (
        "encoding",
        "Không nhận ra bảng mã của tệp văn bản (không phải Unicode, TCVN3, VNI, VISCII hay Windows-1258).",
        "Hãy mở tệp và lưu lại với bảng mã UTF-8, hoặc lưu sang .docx rồi thử lại.",
    ),
    "broken_text": (
        "damaged",
        "Tệp văn bản Unicode bị hỏng: có chỗ không thành chữ.",
        "Hãy lấy lại bản đầy đủ của tệp, hoặc mở tệp, sửa chỗ hỏng và lưu lại với bảng mã UTF-8.",
    ),
    "no_libreoffice": (
        "no_libreoffice",
        "Muốn đọc tệp .doc, .odt, .rtf cần có LibreOffice, mà không tìm thấy trên máy này.",
        "Hãy cài LibreOffice (miễn phí), hoặc mở tệp bằng Word và lưu sang .docx. Nếu LibreOffice được cài ở chỗ "
        "khác thường, hãy đặt biến môi trường DOCPARSE_SOFFICE là đường dẫn tới tệp soffice.",
    ),
    "libreoffice_broken": (
        "libreoffice_broken",
        "LibreOffice trên máy này không chạy được nên không đọc được tệp .doc, .odt, .rtf.",
        "Hãy mở thử LibreOffice; nếu không lên, hãy cài lại. Hoặc mở tệp bằng Word và lưu sang .docx rồi thử lại.",
    ),
    "conversion_failed": (
        "conversion_failed",
        "LibreOffice không đọc được tệp; có thể tệp bị hỏng.",
        "Hãy mở tệp bằng Word, cho sửa chữa rồi lưu sang .docx, hoặc lấy bản khác.",
    ),
    "conversion_timeout": (
        "conversion_timeout",
        "LibreOffice đọc tệp quá lâu nên đã được dừng lại; có thể tệp bị hỏng hoặc quá lớn.",
        "Hãy mở tệp bằng Word và lưu sang .docx, hoặc chia thành nhiều tệp nhỏ rồi thử lại.",
    ),
    "too_large": (
        "too_large",
        "Tệp giải nén ra quá lớn so với một văn bản thông thường; docparse không mở để bảo vệ máy.",
        "Nếu tệp đáng tin, hãy mở bằng Word hoặc LibreOffice, bớt nội dung rồi lưu lại.",
    ),
    "opendocument": ("unsupported_format", "Chưa đọc được tệp OpenDocument này.", _SAVE_AS_DOCX),
    "pptx": ("unsupported_format", "Chưa đọc được bản trình chiếu (.pptx).", "Hãy chép nội dung sang tệp .docx."),
    "ppt": ("unsupported_format", "Chưa đọc được bản trình chiếu (.ppt).", "Hãy chép nội dung sang tệp .docx."),
    "archive": ("unsupported_format", "Tệp là gói nén.", "Hãy giải nén rồi đọc từng tệp bên trong."),
    "compound": ("unsupported_format", "Không nhận ra loại tệp.", _SAVE_AS_DOCX),
}


def refuse(reason: str, path: str) -> UnreadableFile:
    """The error to raise for ``path``; ``reason`` is a format that is not read yet, or a fault."""
    code, message, remedy = _REASONS[reason]
    return UnreadableFile(path=path, code=code, message=message, remedy=remedy)
