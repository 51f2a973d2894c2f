"""What a figure counts, the indicator it is a value of, and where it holds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docparse.extract.quotas.clauses import label_before, skip_bullet
from docparse.extract.quotas.figures import Figure

_INDICATOR = re.compile(
    r"(?<!\w)(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tỷ số|tỷ suất|tổng (?:số|sản phẩm|giá trị|vốn|thu|chi|mức|kim ngạch"
    r"|doanh thu|tỷ suất|diện tích)"
    r"|(?:^|(?<=[,;] ))số|tốc độ|mức|giá trị|kim ngạch|diện tích|sản lượng|năng suất|thu nhập|quy mô|chỉ số|cơ cấu"
    r"|kinh phí|dự toán"
    r"|nhu cầu|vốn|nguồn vốn|tần suất|GRDP|công suất|dân số|thu ngân sách|chi ngân sách|độ che phủ|kinh tế số"
    r"|doanh thu)",
    re.IGNORECASE,
)
_VERBS = (
    "được|có|đạt|phải|tham gia|triển khai|thực hiện|ứng dụng|sử dụng|hoàn thành|đủ|đưa|bố trí|đáp ứng|bảo đảm"
    "|đảm bảo|kết nối"
    "|không|đều|trở lên|trở xuống|nhằm|để|theo|trong đó|gồm|bao gồm|với|nhận|cho|trong giai đoạn|vào năm|đến năm"
)
_OBJECT_ENDS = re.compile(rf"\s*(?:[;:(.]|(?<!\w)(?:{_VERBS})(?!\w))", re.IGNORECASE)
_COUNT_ENDS = re.compile(rf"\s*(?:[,;:(.]|(?<!\w)(?:{_VERBS})(?!\w))", re.IGNORECASE)
_EDGES = re.compile(
    r"^(?:(?:các|số|tổng số|những|và|của)\s+)+|(?:\s(?:và|tại|của|cho|trong|từ|đến|là|đã|theo|ở|về|trên))+$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[\s:,]*(?:(?:phấn đấu|dự kiến|ước|đạt|là|chiếm|còn|có|được|khoảng|từ|hằng năm|hàng năm"
    r"|đến (?:hết |cuối )?năm 20\d\d"
    r"|trong giai đoạn này|bằng|lên|xuống|mức|tối thiểu|ít nhất|trên|đến|phải|sẽ)[\s:,]*)+$",
    re.IGNORECASE,
)
_SCOPE = re.compile(
    r"(?<!\w)(?:trên (?:địa bàn|toàn|phạm vi)[^,;.:()]{0,60}|toàn (?:tỉnh|thành phố|quốc|huyện|xã|ngành)|cả nước"
    r"|cấp (?:tỉnh|huyện|xã)(?:, (?:cấp )?(?:huyện|xã))*)",
    re.IGNORECASE,
)
_SCOPE_ENDS = re.compile(rf"\s+(?:{_VERBS}|ứng dụng|đến|tăng|giảm|và)(?!\w).*$", re.IGNORECASE)
_QUANTITY = re.compile(r"(?:số|tổng)?\s*(?:số|lượng)?\s*(?:lượng)?$", re.IGNORECASE)
_LINKS = re.compile(r"^(?:trong đó|ngoài ra|đồng thời|và)[,:]?\s+", re.IGNORECASE)
_ANNOUNCES = re.compile(r"(?:cụ thể|như sau|sau đây|trong đó|bao gồm|gồm|sau|là)$", re.IGNORECASE)
_OPENS_WITH = re.compile(r"(?:và|hoặc|với|trong|của|so với|để|cho|tại)(?!\w)", re.IGNORECASE)
_LONGEST = 160  # code points of a subject


@dataclass(frozen=True, slots=True)
class Subject:
    """``counted`` what the figure counts, ``indicator`` the measure it is a value of; None = not said."""

    counted: str | None
    indicator: str | None


def subject_of(text: str, figure: Figure, start: int, end: int, sentence: int) -> Subject:
    """Subject and indicator of a figure whose clause is ``[start, end)``."""
    before = _clean(text[start : figure.lead])
    counted = _object_behind(text, figure, end)
    named = _label(text, figure, start, sentence)
    indicator = _indicator(before) or named
    if named and (not counted or _is_only_unit(counted, figure)):
        counted = named if not _QUANTITY.fullmatch(named) else counted
    return Subject(_short(counted or indicator or before), _short(indicator))


def _label(text: str, figure: Figure, start: int, sentence: int) -> str | None:
    """The label that the figure stands under, unless it only announces a list."""
    label = label_before(text, start, figure.lead) or label_before(text, sentence, figure.lead)
    if label is None or ";" in text[label[1] : figure.lead]:
        return None
    named = _clean(text[label[0] : label[1]])
    return named if named and len(named) <= _LONGEST and not _ANNOUNCES.search(named) else None


def _is_only_unit(counted: str, figure: Figure) -> bool:
    return counted.lower() == figure.unit.name


def _object_behind(text: str, figure: Figure, end: int) -> str:
    """The noun phrase behind the number ("hộ gia đình" of "100% hộ gia đình được …")."""
    if (not figure.unit.counted and figure.unit.kind != "ratio") or figure.unit.rate:
        return ""
    begin = figure.unit.start if figure.unit.counted else figure.end
    if begin >= end:
        return ""
    ends = _COUNT_ENDS if figure.unit.counted else _OBJECT_ENDS
    stop = ends.search(text, figure.unit.end, end)
    words = " ".join(text[begin : stop.start() if stop is not None else end].split())
    if not words or words[0] in ",.;:”)" or _OPENS_WITH.match(words):
        return ""
    return _EDGES.sub("", words).strip(" ,.”)")


def _indicator(before: str) -> str | None:
    nearest = before[before.rfind(":") + 1 :].strip()
    found = _INDICATOR.search(nearest)
    return nearest[found.start() :] if found is not None else None


def _clean(words: str) -> str:
    """Without the list mark before it and the verbs that lead to the figure."""
    words = _LINKS.sub("", words[skip_bullet(words, 0, len(words)) :])
    return " ".join(_TAIL.sub("", words).split()).strip(" ,;:(")


def _short(words: str | None) -> str | None:
    return words[:_LONGEST].strip() or None if words else None


def scope_of(text: str, start: int, end: int) -> str | None:
    """ "trên địa bàn tỉnh", "cấp xã", "cả nước": the first one in the clause."""
    found = _SCOPE.search(text, start, end)
    return " ".join(_SCOPE_ENDS.sub("", found[0]).split()) if found is not None else None
