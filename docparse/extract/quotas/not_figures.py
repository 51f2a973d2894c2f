"""Numbers that are no quantities: parts of symbols, dates, labels, references, ages, periods of years."""

from __future__ import annotations

import re

from docparse.extract.quotas.units import FoundUnit

# What ends the words before a label or a reference: few figures stand behind one, and an end is seen at once.
_LABEL_ENDS = tuple(
    (
        "số|nhà|một trong|ngày|tháng|năm|quý|điều|khoản|điểm|mục|chương|phần|phụ lục|biểu|bảng|hình|thứ|kỳ|khóa|khoá|"
        "giai đoạn|lộ|đường|phố|ngõ|ngách|trang|cột|dòng|dự án|tel|fax|thoại|đt|giờ|hồi|lúc|phường|quận|tổ|thôn|ấp|"
        "khối|nhóm|vùng|đề án|công văn|tầm nhìn|tt|cấp độ|đối tượng|cop|gói|phiên|hạng|thế kỷ|đại hội|tầng"
    ).split("|")
)
_LIST_ENDS = (",", "và", "-", "–", "đến", "hoặc")
_DASHES = ("-", "–", "—")
_BEFORE_LABEL = re.compile(
    r"(?<![^\W\d_])(?:(?<!tổng )số|trong tổng số|một trong|số nhà|ngày|tháng|năm|quý|điều|khoản|điểm|mục|tiểu mục"
    r"|chương|phần|phụ lục|biểu|biểu số|bảng"
    r"|mẫu số|hình|lần thứ|thứ|(?<!định )kỳ|khóa|khoá|giai đoạn|thời kỳ|nhiệm kỳ|niên khóa|quốc lộ|tỉnh lộ|đường|phố"
    r"|ngõ|ngách"
    r"|trang|cột|dòng|tiểu dự án|tel|fax|điện thoại|đt|giờ|hồi|lúc|từ ngày|phường|quận|tổ|thôn|ấp|khu phố|khối"
    r"|(?<!trong )(?<!thuộc )nhóm"
    r"|vùng"
    r"|đề án|công văn|mã số|tầm nhìn|stt|tt|tờ số|thửa số|cấp độ|đối tượng|cop|gói|phiên|hạng|thế kỷ|đại hội|tầng)"
    r"\s*(?:số\s*)?$",
    re.IGNORECASE,
)
_ENUMERATED = re.compile(
    r"(?<![^\W\d_])(?:số|điều|khoản|điểm|mục|mẫu|biểu|phụ lục|tháng|ngày|quý|năm|nhóm|dự án)\s*\d+(?:\s*(?:,|và|-|–"
    r"|đến|hoặc)\s*\d+)*"
    r"\s*(?:,|và|-|–|đến|hoặc)\s*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_YEARS_BEFORE = re.compile(r"(?:1[89]|20)\d\d\s?[-–—]\s?$")
_AFTER_SYMBOL = re.compile(r"[-–]\s?[A-ZĐ]|/\s?[A-ZĐ0-9]|[A-Za-zđĐ_@]|[.,]\d|[hH]\d|’|'|\)|\.\s?[A-ZĐ]|°|º")
_GLUED_UNITS = re.compile(
    r"(?:ha|km2|km²|km|m2|m²|m3|m³|m|kg|g|mm|cm|tấn|tạ|đ|đồng|tr\.?đ|kWh|kW|kV|MWp?|USD|Gbps|Mbps|người)(?![^\W_])"
)
_FRACTION = re.compile(r"\s?/\s?\d+(?:\.\d{3})*(?![\d/.,\-])\s")
_NOT_COUNTED = frozenset(
    "cấp tuổi khâu bước trụ phần chương nội nhóm loại hình giai phương chữ khoản mục mặt nguyên yêu lần chiều năm tháng"
    " thứ điều quan điểm đột tại dòng cột đợt âm kỳ lĩnh thế bên tấc cánh bậc".split()
)


def is_part_of_symbol(text: str, start: int, end: int) -> bool:
    """True for the digits of "57/KH-UBND", "H2S", "5G", "21/11/2025", "9h30", "1)"."""
    before = text[start - 1] if start else " "
    if before.isalnum() or before in "_@&#$°’'":
        return True
    if before in "/.-–:" and start > 1 and (text[start - 2].isalnum() or text[start - 2] in "./"):
        return not (before in "-–" and text[start - 2].isalpha() and text[start - 2].islower())
    after = _AFTER_SYMBOL.match(text, end)
    return after is not None and _GLUED_UNITS.match(text, end) is None and not _is_fraction(text, end)


def _is_fraction(text: str, end: int) -> bool:
    """ "19/19 tiêu chí" may be a figure; "21/11/2025" and "11/2025" are dates."""
    found = _FRACTION.match(text, end)
    return found is not None and _YEAR.fullmatch(found[0].strip(" /")) is None


def is_label_or_reference(text: str, start: int, digits: str, unit: FoundUnit, floor: int, limit: int) -> bool:
    """True for the number of an article, a day, a phase, a list; for ages; for years."""
    left = text[max(floor, start - 40) : start]
    if left.endswith(("“", '"')):
        return True
    end = left.rstrip().lower()
    if unit.counted and end.endswith(_LIST_ENDS) and _ENUMERATED.search(left):
        return True
    if end.endswith(_LABEL_ENDS) and not _counts_after_label(unit) and _BEFORE_LABEL.search(left) is not None:
        return True
    if _YEAR.fullmatch(digits) and (unit.counted or unit.kind == "time"):
        return True
    if end.endswith(_DASHES) and _YEARS_BEFORE.search(left) is not None:
        return True
    first = text[unit.start : unit.end].split(" ")[0].lower()
    return unit.row is None and first in _NOT_COUNTED


def _counts_after_label(unit: FoundUnit) -> bool:
    """A measure is never the number of an article or a day, whatever word stands before it ("hằng tháng 500.000"
    " đồng")."""
    return not unit.counted and unit.kind != "time"
