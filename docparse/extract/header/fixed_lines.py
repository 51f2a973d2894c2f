"""Lines with a fixed text: national header, motto, Party header, rules, draft mark, addressees, bases."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docparse.extract.header.lines import Line
from docparse.extract.header.shape import bare, begins_with, is_upper

_NATIONAL = "cong hoa xa hoi chu nghia viet nam"
_PARTY = "dang cong san viet nam"
_MOTTO = re.compile(r"doc lap\s*[-–—,]?\s*tu do\s*[-–—,]?\s*hanh phuc")
_RULE = re.compile(r"^[\W_]+$")
_DRAFT = re.compile(r"^[(\[]?\s*(?:BẢN\s+)?DỰ\s+THẢO(?:\s+(?:LẦN\s+)?\d+)?\s*[)\]]?$", re.IGNORECASE)
_BASIS = ("can cu", "thuc hien", "theo de nghi", "xet de nghi", "tren co so", "thua lenh", "thua uy quyen")
_ENCLOSED = re.compile(
    r"^[*\s]*[(\[]?\s*(?:được\s+)?(?:(?:ban\s+hành|phê\s+duyệt|công\s+bố|đính|gửi)\s+)?(?:kèm\s+)?theo\s+"
    r"(?:quyết\s+định|nghị\s+quyết|kế\s+hoạch|công\s+văn|văn\s+bản|thông\s+báo|báo\s+cáo|tờ\s+trình|công\s+điện|"
    r"thông\s+tư|nghị\s+định|hướng\s+dẫn|chỉ\s+thị|chương\s+trình|quy\s+chế|quy\s+định|giấy\s+mời|hợp\s+đồng|đề\s+án)",
    re.IGNORECASE,
)
_LONGEST_MOTTO = 120
_ENCLOSING_WORD = re.compile(r"kèm\s+theo|ban\s+hành\s+theo|phê\s+duyệt\s+theo", re.IGNORECASE)


def is_national(lines: Sequence[Line], index: int) -> bool:
    """True if the line is the national header, the Party's, or a piece of one broken over lines."""
    if not is_upper(lines[index].text):
        return False
    words = bare(lines[index].text)
    if words.startswith(("cong hoa xa hoi chu", _PARTY)) or (len(words) >= 15 and words in _NATIONAL):
        return True
    if words not in _NATIONAL:
        return False
    return _joins(lines, index - 1, index) or _joins(lines, index, index + 1)


def _joins(lines: Sequence[Line], first: int, second: int) -> bool:
    """True if the two lines read on from each other as the national header."""
    if first < 0 or second >= len(lines) or not lines[first].shares_cell(lines[second]):
        return False
    both = f"{bare(lines[first].text)} {bare(lines[second].text)}"
    return len(both) >= 15 and both in _NATIONAL


def is_motto(text: str) -> bool:
    """Độc lập - Tự do - Hạnh phúc."""
    return len(text) <= _LONGEST_MOTTO and bool(_MOTTO.fullmatch(bare(text).strip(" .-_*")))


def is_rule(text: str) -> bool:
    """A line of hyphens, underscores or asterisks."""
    return bool(_RULE.match(text))


def is_draft_mark(text: str) -> bool:
    """DỰ THẢO, also with its round: a mark, never the type of a document."""
    return bool(_DRAFT.match(text))


def is_addressee_line(text: str) -> bool:
    """Kính gửi … / Kính trình …."""
    return begins_with(text, "kinh gui", "kinh trinh", "dong kinh gui")


def is_basis(text: str) -> bool:
    """The beginning of the legal bases or of the first sentence."""
    return begins_with(text, *_BASIS) and not is_upper(text)


def is_enclosure_line(text: str) -> bool:
    """(Kèm theo Quyết định số …), the line under the title of what is attached."""
    if _ENCLOSED.match(text) is None:
        return False
    return text.lstrip("* ").startswith(("(", "[")) or _ENCLOSING_WORD.search(text[:60]) is not None
