"""Texts of ``docparse serve --self-test``: key → (Vietnamese, English); "…?" says what to do where a step fails."""

from __future__ import annotations

__all__ = ["SELF_TEST_TEXTS"]

_START = (
    "Khởi động máy chủ (docparse app hoặc docparse serve), hoặc xem lại địa chỉ ở --url, tường lửa.",
    "Start the server (docparse app or docparse serve), or look at the address in --url and at the firewall.",
)
_UPDATE = (
    "Nếu trước máy chủ có proxy: proxy phải chuyển nguyên nội dung. Nếu không: cập nhật docparse trên máy chủ.",
    "With a proxy between the two: it must pass bodies on as they are. Otherwise: update docparse on the server.",
)

SELF_TEST_TEXTS: dict[str, tuple[str, str]] = {
    "heading": ("Kiểm tra máy chủ {address}", "Checking the server {address}"),
    "answers": ("Máy chủ docparse trả lời", "A docparse server answers"),
    "answers?": _START,
    "not_docparse": ("chương trình khác đang dùng địa chỉ này", "another program has this address"),
    "nobody": ("không có chương trình nào ở địa chỉ này", "nobody is at this address"),
    "no_such_machine": ("mạng này không có máy nào tên như vậy", "this network has no machine of that name"),
    "no_tls": ("địa chỉ này không dùng TLS (thử http:// thay cho https://)", "no TLS there (try http:// for https://)"),
    "certificate": (
        "chứng thư số của máy chủ không được tin cậy (chứng thư nội bộ: đặt biến SSL_CERT_FILE là tệp chứng thư gốc)",
        "the server's certificate is not trusted (your own: let SSL_CERT_FILE name the root certificate)",
    ),
    "no_token": ("máy chủ yêu cầu mã truy cập", "the server asks for a token"),
    "wrong_token": ("máy chủ không nhận mã truy cập này", "the server does not take this token"),
    "libreoffice_languages": (
        "LibreOffice (có sẵn): danh sách ngôn ngữ có tiếng Việt",
        "LibreOffice (built in): Vietnamese is among the languages",
    ),
    "libreoffice_languages?": _UPDATE,
    "libreoffice_paragraph": (
        "LibreOffice (có sẵn): đoạn văn gửi thô có &, +, %",
        "LibreOffice (built in): a paragraph sent raw, with &, + and %",
    ),
    "libreoffice_paragraph?": _UPDATE,
    "doubled": ("Địa chỉ có /v2 hai lần", 'An address with "/v2" twice'),
    "doubled?": _UPDATE,
    "extension_paragraph": (
        "Tiện ích LibreOffice: gạch chân khi gõ",
        "Extension of LibreOffice: marks while typing",
    ),
    "extension_paragraph?": (
        "Xem tệp cấu hình của máy chủ (--config) có tắt quy tắc chính tả không; sau đó cập nhật docparse.",
        "See whether the settings file of the server (--config) turns spelling off; then update docparse.",
    ),
    "extension_document": (
        "Tiện ích LibreOffice: kiểm tra toàn văn bản",
        "Extension of LibreOffice: the whole document",
    ),
    "extension_document?": _UPDATE,
    "annotated": ("LTeX (VS Code): văn bản kèm mã trình bày", "LTeX (VS Code): text with markup"),
    "annotated?": _UPDATE,
    "browser": ("Tiện ích trình duyệt: CORS", "Browser add-on: CORS"),
    "browser?": (
        "Proxy trước máy chủ không được tự thêm tiêu đề Access-Control-Allow-Origin.",
        "A proxy before the server must not add Access-Control-Allow-Origin of its own.",
    ),
    "python_clients": (
        "language_tool_python, pylanguagetool: POST và GET",
        "language_tool_python, pylanguagetool: POST and GET",
    ),
    "python_clients?": _UPDATE,
    "limits": ("Phiên bản, giới hạn độ dài", "Version, limit of length"),
    "limits?": _UPDATE,
    "wrong_calls": ("Gọi sai được báo rõ", "Wrong calls are told so"),
    "wrong_calls?": _UPDATE,
    "words": ("Danh sách từ: thêm, xem, xóa", "Word list: add, show, delete"),
    "words?": (
        "Xem quyền ghi vào thư mục dữ liệu của tài khoản chạy máy chủ.",
        "See whether the account that runs the server may write to its data folder.",
    ),
    "tokens": ("Mã truy cập: sai bị từ chối, đúng được nhận", "Tokens: wrong ones refused, the right one taken"),
    "tokens?": (
        "Nhập mã truy cập đúng ở --token (dòng của mình trong tệp --users của máy chủ).",
        "Give the right token in --token (your line in the file --users of the server).",
    ),
    "skipped": ("máy chủ không yêu cầu mã truy cập", "the server asks for no token"),
    "all_well": ("Đạt tất cả: {done} mục.", "All is well: {done} steps."),
    "some_failed": ("Không đạt {failed} trong {done} mục.", "{failed} of {done} steps failed."),
}
