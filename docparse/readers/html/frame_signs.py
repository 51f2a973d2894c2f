"""Signs by which the frame of a saved page and the document inside it are told apart."""

from __future__ import annotations

import re

from lxml import etree

CONTAINERS = frozenset(
    "div section aside nav header footer article main form table tbody thead tr td ul ol dl center figure fieldset "
    "details menu body".split()
)
_FRAME_TAGS = {"nav", "aside", "menu"}
# Words in class, id and role by which a block calls itself a part of the frame.
_FRAME_NAMES = re.compile(
    r"(?<![a-z])(?:nav(?:bar|igation)?|menu|side-?bar|(?:site-?|page-?|main-?)?footer|(?:site-?|main-?)?header|top-?bar"
    r"|bread-?crumbs?|comments?(?:-list|-form|-box|-area)?|binh-?luan|y-?kien|social|share|sharing|chia-?se|banner|ads?"
    r"|advert\w*|quang-?cao|related|lien-?quan|tin-?(?:khac|lien-?quan|moi)|widget|cookies?|popup|modal|login"
    r"|dang-?nhap|search(?:-?box|-?form)?|tim-?kiem|pag(?:ination|ing)|toolbar|cong-?cu|rating|danh-?gia|tags?|hotline"
    r"|copyright|weblinks?|lien-?ket|thong-?ke|counter|luot-?truy-?cap)(?![a-z])",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# How lines of an administrative document begin (Decree 30/2020, Phụ lục I).
MARKS = re.compile(
    r"\s*(?:cộng h(?:òa|oà) xã hội chủ nghĩa|đảng cộng sản việt nam|độc lập\s*[-–]\s*tự do|nơi nhận\s*:|kính gửi"
    r"|căn cứ\s|điều \d+\s*[.:]|chương [IVX]+\b|phụ lục\b|số\s*:\s*\S*/|(?:theo|xét) đề nghị của)",
    re.IGNORECASE,
)
MOTTO = re.compile(r"\s*(?:cộng h(?:òa|oà) xã hội chủ nghĩa|đảng cộng sản việt nam)", re.IGNORECASE)
SITE_WORDS = re.compile(
    r"đăng nhập|đăng ký (?:thành viên|tài khoản|nhận tin)|mật khẩu|bình luận|ý kiến (?:của bạn|bạn đọc)|chia sẻ"
    r"|facebook|zalo|bản quyền|copyright|©|hotline|đường dây nóng|tải về|tải (?:văn bản|tệp|file)|tệp đính kèm|in trang"
    r"|gửi (?:email|cho bạn)|lượt (?:xem|truy cập)|đang (?:online|trực tuyến)|trang chủ|sơ đồ (?:site|cổng)"
    r"|ghi rõ nguồn|giấy phép số|tin (?:liên quan|khác|mới)|văn bản (?:liên quan|cùng|khác|mới)|cookie"
    r"|chịu trách nhiệm (?:chính|nội dung)|quảng cáo|đọc thêm|xem thêm|cỡ chữ|đánh giá (?:bài viết|văn bản)|lược đồ"
    r"|thuộc tính",
    re.IGNORECASE,
)
# Labels of the table of properties that a portal shows beside the document.
PROPERTIES = re.compile(
    r"\s*(?:số(?:/| )?(?:ký|kí) hiệu|số hiệu|ngày (?:ban hành|có hiệu lực|hiệu lực|hết hiệu lực|đăng)|loại văn bản"
    r"|hình thức|(?:cơ quan|nơi) ban hành|người ký|chức (?:vụ|danh)|trích yếu|lĩnh vực"
    r"|(?:tình )?trạng(?: thái)? hiệu lực|hiệu lực|nguồn thu thập|phạm vi|tệp đính kèm|tải về)\s*:?\s*$",
    re.IGNORECASE,
)


def is_named_frame(element: etree._Element) -> bool:
    """True if the element calls itself a part of the frame."""
    if element.tag in _FRAME_TAGS:
        return True
    names = f"{element.get('id', '')} {element.get('class', '')} {element.get('role', '')}"
    return _FRAME_NAMES.search(_CAMEL.sub("-", names).replace("_", "-")) is not None
