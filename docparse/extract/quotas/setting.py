"""Does the text set this figure? The evidence asked for depends on the kind of text and of section."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docparse.extract.quotas.clauses import label_before
from docparse.extract.quotas.comparators import FIRM
from docparse.extract.quotas.cues import has_strong_aim, is_compared_with_past, last_cue
from docparse.extract.quotas.figures import Figure
from docparse.extract.quotas.modes import Mode
from docparse.extract.quotas.topics import Topic

_ACTIONS = (
    "tổ chức|xây dựng|phát triển|thành lập|mở|đào tạo|bồi dưỡng|tập huấn|hỗ trợ|triển khai|hoàn thành|hoàn thiện|kết nạp|lắp đặt"
    "|đầu tư|trồng|giải quyết|thu hút|lựa chọn|chọn|lấy mẫu|thu mẫu|phân tích|quan trắc|thực hiện|nâng|tăng|giảm|cắt giảm|bãi bỏ"
    "|rút ngắn|in|phát hành|cấp|bố trí|giới thiệu|sản xuất|kiểm tra|thanh tra|giám sát|khảo sát|tuyển|tuyển dụng|giao|phân bổ"
    "|chuyển đổi|thí điểm|công bố|duy trì|mở rộng|nhân rộng|đăng ký|tiếp nhận|cung cấp|ứng dụng|số hóa|sửa chữa|nâng cấp|di dời"
    "|sắp xếp|tinh giản|cho|tại|đối với|thêm|mới|biên soạn|xuất bản|đăng tải|treo|vận động|ban hành|áp dụng|trọng tâm là|trích"
)
_STATES = "đạt|có|là|còn|chiếm|khoảng|bằng|dự kiến|gấp|lên|đến|xuống|tổng số|gồm"
_DIRECT_ACTION = re.compile(rf"(?<!\w)(?:{_ACTIONS})(?:\s+[^\W\d_]+){{0,2}}\s*(?:được\s*)?$", re.IGNORECASE)
_DIRECT_STATE = re.compile(rf"(?<!\w)(?:{_ACTIONS}|{_STATES})(?:\s+[^\W\d_]+){{0,3}}\s*$", re.IGNORECASE)
_FUNDS = re.compile(
    r"(?<!\w)(?:kinh phí|vốn|tổng mức|ngân sách|hỗ trợ|dự toán|mức|nguồn|bố trí|phân bổ|giao|thu|chi|giá trị|kim ngạch)(?!\w)",
    re.IGNORECASE,
)
_OTHER_LABEL = re.compile(
    r"(?:thời gian|thời hạn|địa điểm|địa chỉ|nơi|kính gửi|điện thoại|số lượng hồ sơ|hồ sơ|nhóm|bước|phí|lệ phí|mã|tài khoản|ghi chú"
    r"|đối tượng|thành phần|căn cứ|lưu|biển số|ví dụ|giai đoạn)\b",
    re.IGNORECASE,
)
_FILTER = re.compile(
    r"(?<!\w)(?:có|với|đạt) (?:tổng )?(?:diện tích|thể tích|giá trị|mức|vốn|công suất|quy mô|dung tích|trọng tải|chiều (?:dài|cao|rộng)"
    r"|thời gian|thu nhập|doanh thu|số vốn|tải trọng|độ dài|kích thước)[^,;.:]{0,30}$",
    re.IGNORECASE,
)
_DISTANCE = re.compile(
    r"(?<!\w)(?:cách|sâu|cao|rộng|dài|dày|nặng|đường kính|kích thước|bán kính)(?:\s+[^\W\d_]+){0,3}\s*$", re.IGNORECASE
)
_WITHIN = re.compile(
    r"(?<!\w)(?:trong(?: vòng)?|xuống còn|còn|xuống|giảm|rút ngắn)(?:\s+[^\W\d_]+){0,3}\s*$", re.IGNORECASE
)
_TIME_LIMIT = re.compile(
    r"(?<!\w)(?:thời hạn|thời gian|chậm nhất|kể từ|trước|sau)(?:\s+[^\W\d_]+){0,3}\s*$", re.IGNORECASE
)
_GUARANTEE = re.compile(r"(?<!\w)(?:phấn đấu|bảo đảm|đảm bảo)(?!\w)", re.IGNORECASE)
_LEVEL_LABEL = re.compile(r"(?:mức|định mức)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a figure stands: the kind of text, the topic of the section, the block, the sentence."""

    mode: Mode
    topic: Topic
    block_start: int
    block_end: int
    sentence_start: int


def sets_quota(text: str, figure: Figure, at: Setting) -> bool:
    """True if the text sets ``figure`` as a target, an allotment or a cap."""
    cue = last_cue(text, at.sentence_start, figure.start)
    if cue == "past" or is_compared_with_past(text, figure.end, at.block_end):
        return False
    if (
        figure.unit.kind == "grade"
        or _is_filter(text, figure, at)
        or (_is_time(figure) and not _is_time_target(text, figure, at))
    ):
        return False
    if at.topic is Topic.PAST or (at.mode is Mode.REPORT and at.topic is not Topic.TARGETS):
        return _is_striven_for(text, figure, at)
    if at.mode is Mode.NORM:
        return _is_guaranteed(text, figure, at)
    return _is_set_by_plan(text, figure, at, cue)


def _is_time(figure: Figure) -> bool:
    return figure.unit.kind == "time" and not figure.unit.rate


def _is_time_target(text: str, figure: Figure, at: Setting) -> bool:
    """ "trong 24 giờ đầu" in a target; never the time limit of a procedure."""
    before = text[max(at.sentence_start, figure.lead - 40) : figure.lead]
    return at.topic is Topic.TARGETS and bool(_WITHIN.search(before)) and not _TIME_LIMIT.search(before)


def _is_filter(text: str, figure: Figure, at: Setting) -> bool:
    """ "vùng nuôi có diện tích từ 10 ha trở lên", "cách đáy 0,5 m": the figure describes the subject."""
    if figure.unit.counted or figure.unit.kind in ("ratio", "time"):
        return False
    before = text[max(at.sentence_start, figure.start - 60) : figure.start]
    if figure.unit.kind == "length" and _DISTANCE.search(before):
        return True
    return bool(_FILTER.search(before)) and not has_strong_aim(text, at.sentence_start, figure.start)


def _is_striven_for(text: str, figure: Figure, at: Setting) -> bool:
    """A report or a review of the past sets a figure only where it says so."""
    return figure.unit.row is not None and has_strong_aim(text, at.sentence_start, figure.start)


def _is_guaranteed(text: str, figure: Figure, at: Setting) -> bool:
    """A norm sets a figure where it guarantees a least number, or sets a level of support."""
    if figure.unit.kind in ("money", "ratio") or figure.unit.name.startswith("lần mức"):
        label = label_before(text, at.sentence_start, figure.lead)
        if label is not None and _LEVEL_LABEL.match(text, *label):
            return True
    firm = figure.comparison in FIRM and figure.unit.row is not None
    return firm and _GUARANTEE.search(text, at.sentence_start, figure.start) is not None


def _is_set_by_plan(text: str, figure: Figure, at: Setting, cue: str | None) -> bool:
    if _follows_label(text, figure, at):
        return True
    if figure.unit.counted and not figure.unit.rate:
        return _is_count_set(text, figure, at, cue)
    if figure.unit.rate or at.topic is Topic.TARGETS:
        return True
    if figure.unit.kind == "ratio":
        return figure.bounded or figure.low == 100 or cue == "aim" or _is_governed(text, figure, at, _DIRECT_STATE)
    if figure.unit.kind == "money":
        funded = _FUNDS.search(text, at.sentence_start, figure.start) is not None
        return funded and (at.topic is Topic.RESOURCES or cue == "aim")
    return cue == "aim" and _is_governed(text, figure, at, _DIRECT_STATE)


def _is_count_set(text: str, figure: Figure, at: Setting, cue: str | None) -> bool:
    if figure.comparison in FIRM:
        return True
    if figure.unit.row is None and not (at.topic is Topic.TARGETS or cue == "aim"):
        return False
    if at.topic in (Topic.TARGETS, Topic.RESOURCES) or cue == "aim":
        return _is_governed(text, figure, at, _DIRECT_STATE) or _continues_list(text, figure, at)
    return _is_governed(text, figure, at, _DIRECT_ACTION)


def _is_governed(text: str, figure: Figure, at: Setting, verbs: re.Pattern[str]) -> bool:
    return verbs.search(text[max(at.sentence_start, figure.lead - 50) : figure.lead]) is not None


def _continues_list(text: str, figure: Figure, at: Setting) -> bool:
    """At the head of its clause: "…; 02 giống cây trồng", "và 01 mẫu"."""
    before = text[max(at.sentence_start, figure.lead - 8) : figure.lead].rstrip()
    return figure.lead == at.sentence_start or before.endswith((";", ",", " và", "(", "+", "-", "×", "x"))


def _follows_label(text: str, figure: Figure, at: Setting) -> bool:
    """ "Số điểm quan trắc: 08 điểm", "Cờ thi đua …: 02 tập thể, 02 cá nhân"."""
    label = label_before(text, at.sentence_start, figure.lead)
    if label is None or figure.unit.row is None:
        return False
    between = text[label[1] + 1 : figure.lead]
    if _OTHER_LABEL.match(text, *label) and not figure.unit.rate:
        return False
    return between.strip(" (*") == "" or bool(_LISTED.fullmatch(between))


_LISTED = re.compile(r"\s*(?:\d[\d.,\-–]*\s*(?:%|[^\W\d_]+(?: [^\W\d_]+){0,3})\s*(?:,|và|;|=|\+|×|x)\s*){1,8}")
