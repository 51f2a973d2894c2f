"""What the first words of a line say about where a paragraph begins."""

from __future__ import annotations

import re

_LABEL = r"(?:\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+\.?|[IVXLC]{1,6}[.)]|[A-ZĐa-zđ][.)]|\(\d{1,2}\))"
_UNIT = r"(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Tiểu mục|Phụ lục|PHỤ LỤC|Mẫu số|Biểu số|Biểu mẫu)"

# A typed bullet.
BULLET = re.compile(r"[-–—+•●○▪*⁃‣]\s|[•●▪‣]")
# A typed number or letter: "1.", "1.1.", "a)", "II.", "(1)".
NUMBERED = re.compile(rf"{_LABEL}(?=\s|$)")
_NOTE = r"\[\^?(?:\d{1,3}|[ivxlc]{1,6})\]"
# A unit of a decree or an appendix with its number, a footnote, or a fixed first line.
UNIT = re.compile(
    rf"{_UNIT} (?:[IVXLC]+|\d+[a-zđ]?|thứ \w+)(?:[.:\-–]|\s*$)|{_NOTE}:?\s|"
    r"(?:Nơi nhận|NƠI NHẬN|Kính gửi|KÍNH GỬI|Đồng kính gửi|Căn cứ|CĂN CỨ)\b(?=.{0,2}:|.* (?:số|ngày|Luật|Nghị|Hiến) )"
)
# Any of the three; an item that is quoted is one, too.
_ITEM = re.compile(rf"{BULLET.pattern}|[“\"‘']*(?:{NUMBERED.pattern}|{UNIT.pattern})")
# Nothing but a label: the words it numbers stand on the next line.
LABEL_ALONE = re.compile(
    rf"(?:{_LABEL}|{_UNIT}(?: (?:[IVXLC]+|\d+[a-zđ]?)[.:])?|{_NOTE}|Số\s?:?|KT\.|TM\.|TL\.|TUQ\.|[-–+•])$"
)
# Authority marks and positions stand on lines of their own in a signature.
SIGNATURE = re.compile(
    r"(?:TM|KT|TL|TUQ|Q)\. ?[A-ZĐ]|(?:T/M|K/T|T/L) |(?:QUYỀN |PHÓ |THỨ )*(?:TỔNG |CỤC |VỤ |VIỆN |HIỆU |BỘ )?"
    r"(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|CHÁNH|CHỦ NHIỆM|BÍ THƯ|THỦ TƯỚNG|THƯ KÝ|TƯ LỆNH|CHỈ HUY)\b"
)
# Labels that number the parts of one list, and the order of letters in them.
_LISTED = re.compile(r"(\(?)(?:(\d{1,2})|([a-zđ]))([.)])(?=\s)")
_LETTERS = "abcdđeghiklmnopqrstuvxy"

_TYPE_NAME = re.compile(
    r"(?:NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|QUY CHẾ|QUY ĐỊNH|THÔNG CÁO|THÔNG BÁO|HƯỚNG DẪN|CHƯƠNG TRÌNH|KẾ HOẠCH|PHƯƠNG ÁN"
    r"|ĐỀ ÁN|DỰ ÁN|BÁO CÁO|BIÊN BẢN|TỜ TRÌNH|HỢP ĐỒNG|CÔNG ĐIỆN|GIẤY MỜI|GIẤY ỦY QUYỀN|GIẤY UỶ QUYỀN|ĐIỀU LỆ|NỘI QUY"
    r"|PHỤ LỤC(?: [IVXLC\d]+)?|CHƯƠNG [IVXLC\d]+|PHẦN [IVXLC\d]+|MỤC [IVXLC\d]+|QUYẾT NGHỊ:?|QUYẾT ĐỊNH:)$"
)
# "(Kèm theo Quyết định số …)" under the title of an attached text.
ATTACHED = re.compile(r"\((?:Ban hành )?[Kk]èm theo ")


def starts_item(words: str) -> bool:
    """True if a line that reads ``words`` may begin a paragraph of its own by its first word."""
    return _ITEM.match(words) is not None


def is_dash_in_sentence(words: str) -> bool:
    """True for a dash before a small letter or a digit, as in "kinh tế / - xã hội", "2025 / - 2030"."""
    return words[:2] in {"- ", "– "} and (words[2:3].islower() or words[2:3].isdigit())


def is_type_name(words: str) -> bool:
    """True if the line is the name of a kind of document and no more, as above a title."""
    return words.isupper() and _TYPE_NAME.match(words) is not None


def label_before(words: str) -> str | None:
    """The label that comes before the one at the start of ``words``: "(1)" for "(2) …", "a)" for "b) …"."""
    match = _LISTED.match(words)
    if match is None:
        return None
    opening, number, letter, closing = match.groups()
    if number:
        return f"{opening}{int(number) - 1}{closing}" if number > "1" else None
    index = _LETTERS.find(letter)
    return f"{opening}{_LETTERS[index - 1]}{closing}" if index > 0 else None


def starts_lower(words: str) -> bool:
    """True if the first letter of ``words`` is a small one, as in the middle of a sentence."""
    return words.lstrip("\"'“‘")[:1].islower()


def is_upper(words: str) -> bool:
    """True if ``words`` has letters and all are capital."""
    return words.isupper()
