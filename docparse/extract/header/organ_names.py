"""Words that begin the name of an organ in a letterhead, and the shape of an unfinished one."""

from __future__ import annotations

import re

from docparse.extract.header.shape import begins_words, spoken

ORGAN_HEADS: tuple[str, ...] = (
    "bộ", "sở", "ubnd", "hđnd", "ủy ban", "hội đồng", "cục", "tổng cục", "chi cục", "vụ", "văn phòng", "ban", "tổ",
    "trung tâm", "trường", "công ty", "tổng công ty", "tập đoàn", "ngân hàng", "tòa án", "viện", "đoàn", "hội",
    "hiệp hội", "liên đoàn", "liên hiệp", "phòng", "thuế", "hải quan", "kho bạc", "bảo hiểm", "tỉnh ủy", "thành ủy",
    "đảng ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng bộ", "chi bộ", "quốc hội", "chính phủ", "thủ tướng", "chủ tịch",
    "thanh tra", "kiểm toán", "công an", "học viện", "đại học", "bệnh viện", "trạm", "quỹ", "mặt trận", "ubmttq",
    "tổng liên đoàn", "công đoàn", "liên minh", "đài", "báo", "tạp chí", "thông tấn xã", "xí nghiệp", "nhà máy",
    "chi nhánh", "hạt", "đội", "tiểu ban", "tổng hội", "cụm", "khối", "bưu điện", "vườn quốc gia", "thư viện",
    "bảo tàng", "nhà hát", "nhà xuất bản", "hợp tác xã", "tỉnh đoàn", "thành đoàn", "huyện đoàn", "trung ương",
)  # fmt: skip

# Names that need the words of the next line: what is written before the place or the governing body.
_UNFINISHED = re.compile(
    r"(?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân|ủy ban|ủy ban thường vụ|hội đồng|thủ tướng|chủ tịch|bộ|sở|cục|"
    r"tổng cục|chi cục|vụ|ban|tổ|đoàn|hội|phòng|thuế|tỉnh ủy|thành ủy|đảng bộ|đảng ủy|công an|thanh tra|tòa án|viện|"
    r"văn phòng|tòa án nhân dân|viện kiểm sát|viện kiểm sát nhân dân|ngân hàng|ban chỉ đạo|ban quản lý|trung tâm|"
    r"bộ chỉ huy|bộ chỉ huy quân sự|bộ tư lệnh|bảo hiểm xã hội|kho bạc nhà nước|ủy ban mặt trận tổ quốc việt nam|"
    r"ủy ban mttq việt nam|đoàn đại biểu quốc hội|liên đoàn|liên đoàn lao động|trường|trường đại học|đại học|học viện|"
    r"bệnh viện|công ty|tập đoàn|tổng công ty|tổng)"
)
_OPEN_END = re.compile(r"(?:[,–-]|\b(?:VÀ|CỦA|VỀ|CÁC|NHÀ|TẠI|CHO|TRONG|THUỘC|TRÊN|HÀNH|NHÂN|CHỈ|QUẢN|KHOA|CÔNG))$")
# Words that look like the head of an organ but go on with the name before them.
_NOT_A_HEAD = re.compile(
    r"(?:phòng chống|phòng thủ|đoàn kết|tổ chức|bảo hiểm y tế|hội nhập|đại biểu|ban hành|báo chí|tổ quốc|khối lượng|"
    r"trường hợp|công an nhân dân|quốc hội và|đội ngũ|hội đồng nhân dân và)\b"
)
_PLACES = ("tỉnh", "thành phố", "tp", "quận", "huyện", "thị xã", "xã", "phường", "thị trấn", "đặc khu", "khu vực")
_GOVERNING = frozenset({"quốc hội", "chính phủ"})
# A second name may stand on the first one's line where a crawled page ran them together.
_INNER_HEAD = re.compile(
    r"^(?P<parent>(?:BỘ|UBND|[ỦU][YỶ] BAN NHÂN DÂN|TỔNG CỤC|CỤC|SỞ)\s+\S.*?)\s+"
    r"(?=(?:SỞ|CỤC|TỔNG CỤC|CHI CỤC|VĂN PHÒNG|THANH TRA TỈNH|BAN QUẢN LÝ|THUẾ TỈNH|THUẾ THÀNH PHỐ)(?:\s|$))"
)


def begins_organ(text: str) -> bool:
    """True if ``text`` begins like the name of an organ of its own."""
    return begins_words(text, ORGAN_HEADS) and not _NOT_A_HEAD.match(spoken(text))


def begins_place(text: str) -> bool:
    """True for "TỈNH …", "THÀNH PHỐ …": the place of the organ named above."""
    return begins_words(text, _PLACES) and not begins_words(text, ORGAN_HEADS)


def goes_on(name: str, text: str) -> bool:
    """True if ``text`` continues the organ ``name`` of the lines above rather than naming another one."""
    if begins_place(text) or not begins_organ(text) or _OPEN_END.search(name):
        return True
    unfinished = _UNFINISHED.fullmatch(spoken(name)) is not None
    if spoken(text) in _GOVERNING:
        return unfinished
    return unfinished and spoken(name) in {"bộ", "sở", "cục", "vụ", "tổng", "ủy ban thường vụ", "thủ tướng"}


def length_of_parent(text: str) -> int | None:
    """Where a second name begins on one line ("BỘ TÀI CHÍNH CỤC THUẾ"), in characters; None if it is one name."""
    match = _INNER_HEAD.match(text)
    if match is None or _UNFINISHED.fullmatch(spoken(match["parent"])) or _OPEN_END.search(match["parent"]):
        return None
    return match.end()
