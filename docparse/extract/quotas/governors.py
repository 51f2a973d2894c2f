"""The words right before a figure that make it the object of something to be done or reached."""

from __future__ import annotations

import re

from docparse.extract.quotas.clauses import label_before
from docparse.extract.quotas.figures import Figure

_ACTIONS = (
    "tổ chức|xây dựng|phát triển|thành lập|mở|đào tạo|bồi dưỡng|tập huấn|hỗ trợ|triển khai|hoàn thành|hoàn thiện"
    "|kết nạp|lắp đặt"
    "|đầu tư|trồng|giải quyết|thu hút|lựa chọn|chọn|lấy mẫu|thu mẫu|phân tích|quan trắc|thực hiện|nâng|tăng|giảm"
    "|cắt giảm|bãi bỏ"
    "|rút ngắn|in|phát hành|cấp phát|cấp mới|bố trí|giới thiệu|sản xuất|kiểm tra|thanh tra|giám sát|khảo sát|tuyển"
    "|tuyển dụng"
    "|giao|phân bổ"
    "|chuyển đổi|thí điểm|duy trì|mở rộng|nhân rộng|đăng ký|cung cấp|số hóa|sửa chữa|nâng cấp|di dời"
    "|huy động|đón|phục vụ|giải ngân|trao|dành|bổ sung|gieo|thả|xóa|cải tạo|nạo vét|tiêm|khám|tư vấn|sàng lọc|mua"
    "|mua sắm|thuê"
    "|trình diễn|thu gom|xử lý|tiếp cận|tham gia|cử|phát|đặt"
    "|tinh giản|biên soạn|xuất bản|đăng tải|treo|vận động|trọng tâm là|trích"
)
_STATES = "đạt|có|là|còn|chiếm|bằng|dự kiến|gấp|lên|đến|xuống|tổng số|gồm|cho|tại|ở|theo|đối với"
_PLACES = "cho|tại|ở|đối với|theo"
_OF_ANOTHER = re.compile(r"(?<!\w)(?:cho|đối với|theo)\s*$", re.IGNORECASE)
_ORDERED = re.compile(rf"(?<!\w)(?:{_ACTIONS})(?:\s+[^\W\d_]+){{0,2}}\s*$", re.IGNORECASE)
_PLACED = re.compile(rf"(?<!\w)(?:{_ACTIONS})(?!\w)[^;:]*\b(?:{_PLACES})\s*$", re.IGNORECASE)
_GOVERNED = re.compile(rf"(?<!\w)(?:{_ACTIONS}|{_STATES})(?:\s+[^\W\d_]+){{0,3}}\s*$", re.IGNORECASE)
_OTHER_LABEL = re.compile(
    r"(?:thời gian|thời hạn|địa điểm|địa chỉ|nơi|kính gửi|điện thoại|số lượng hồ sơ|hồ sơ|nhóm|bước|phí|lệ phí"
    r"|chi phí tuân thủ|chi phí tiết kiệm|mã"
    r"|tài khoản|ghi chú"
    r"|đối tượng|thành phần|căn cứ|lưu|biển số|ví dụ|giai đoạn)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s*(?:\d[\d.,\-–]*\s*(?:%|[^\W\d_]+(?: [^\W\d_]+){0,3})\s*(?:,|và|;|=|\+|×|x)\s*){1,8}")
_FEW_WORDS = 3
_REACH = 60  # code points before a figure in which what governs it stands


def is_governed(text: str, figure: Figure, sentence: int) -> bool:
    """A verb or a preposition takes the figure: "xây dựng 05 mô hình", "đạt 20 tiêu chí", "cho 500 lao động"."""
    return _GOVERNED.search(text[max(sentence, figure.lead - _REACH) : figure.lead]) is not None


def belongs_to_another(text: str, figure: Figure, previous: Figure | None, sentence: int) -> bool:
    """ "01 vị trí … cho 03 vùng nuôi": the second figure says what the first one is for."""
    if previous is None or figure.unit.kind == "people" or ";" in text[previous.end : figure.lead]:
        return False
    return _OF_ANOTHER.search(text[max(sentence, figure.lead - _REACH) : figure.lead]) is not None


def is_ordered(text: str, figure: Figure, sentence: int) -> bool:
    """A verb of doing takes the figure, directly or by a preposition."""
    before = text[max(sentence, figure.lead - _REACH) : figure.lead]
    if _ORDERED.search(before):
        return True
    return _PLACED.search(text[max(sentence, figure.lead - 3 * _REACH) : figure.lead]) is not None


def continues_list(text: str, figure: Figure, sentence: int) -> bool:
    """At the head of its clause: "…; 02 giống cây trồng", "và 01 mẫu"."""
    before = text[max(sentence, figure.lead - 8) : figure.lead].rstrip()
    return figure.lead == sentence or before.endswith((";", ",", " và", "(", "+", "-", "×", "x", ":"))


def opens_clause(text: str, figure: Figure, sentence: int) -> bool:
    """Only a verb stands before it: "Đón 2 triệu lượt khách"."""
    before = text[max(sentence, figure.lead - _REACH) : figure.lead]
    return len(re.split(r"[;,:(]", before)[-1].split()) <= _FEW_WORDS


def follows_label(text: str, figure: Figure, sentence: int) -> bool:
    """ "Số điểm quan trắc: 08 điểm", "Cờ thi đua …: 02 tập thể, 02 cá nhân"."""
    label = label_before(text, sentence, figure.lead)
    if label is None or figure.unit.row is None:
        return False
    between = text[label[1] + 1 : figure.lead]
    if _OTHER_LABEL.match(text, *label) and not figure.unit.rate:
        return False
    return between.strip(" (*") == "" or _LISTED.fullmatch(between) is not None
