"""Whether the words before a verb name somebody completely, so that the verb says what they do."""

from __future__ import annotations

import re

from docparse.extract.citations.organs import match_organ
from docparse.extract.header.shape import CAPITALS
from docparse.extract.tasks.words import ACTOR

# The last word of a phrase that names somebody completely without being a name.
_CLOSING = (
    "tỉnh|Tỉnh|thành phố|Thành phố|xã|phường|huyện|quận|đặc khu|trung ương|Trung ương|liên quan|khác|trực thuộc|"
    'địa bàn|ngành|địa phương|công lập|đoàn thể|)|”|"|thành viên|nhân dân|thẩm quyền|chuyên môn|này|trên|thôn|'
    "đầu tư|ban quản lý"
)
_COMPLETE = tuple(_CLOSING.split("|"))
_LISTED = "có tên"
_SECTOR, _ESTABLISHMENT = "sở", "cơ sở"
# A phrase that ends in more letters than this ends in no name.
_LONGEST_END = 40
# A name of two words and more whose last one has a capital: "… khu vực Bến Sậy".
_ENDS_CAPITAL = re.compile(rf"\w\s+[{CAPITALS}]\w+$")
_LONGEST_WORD = 80
# A verb right before one of these, without a comma between, is the end of the name: "Phòng Quản lý xây dựng chủ trì".
_SUBJECT_ENDS = re.compile(
    r"(?: [^\W\d_]+){0,3} (?:chủ trì|phối hợp với|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|khẩn trương|chủ động|"
    r"phải|cần)(?!\w)"
)
# Such a name wants to say of what: "Phòng Quản lý xây dựng", "Trung tâm Kiểm soát bệnh tật".
_OF_WHAT = (
    r"(?:[Pp]hòng|[Cc]ục|[Vv]ụ|[Vv]iện|[Tt]rung tâm) (?:Quản lý|Phát triển|Kiểm soát|Kiểm định|Xúc tiến|Hỗ trợ|"
    r"Giám định|Ứng dụng|Bảo tồn|Điều hành)"
)
_KIND = re.compile(_OF_WHAT)
_WANTS_OBJECT = re.compile(rf"{_OF_WHAT}\Z")
_HAS_OBJECT = re.compile(rf"{_OF_WHAT}(?: [^\W\d_]+ [^\W\d_]+){{1,2}}\Z")
_CAPITAL = re.compile(rf"[{CAPITALS}](?<!\w.)")


def is_whole(text: str, start: int, verb: re.Match[str]) -> bool:
    """True if the words from ``start`` to ``verb`` end with a whole name or with a word that closes one."""
    phrase = text[start : verb.start()].rstrip(" ,")
    if _is_complete(phrase[-_LONGEST_END:].removesuffix("\n")):
        return True
    if _ENDS_CAPITAL.search(phrase[-_LONGEST_WORD:]) is not None:
        return True
    kind = _KIND.search(phrase)
    if kind is not None and _HAS_OBJECT.search(phrase, kind.start()) is not None:
        return True
    if _SUBJECT_ENDS.match(text, verb.end()) or (kind is not None and _WANTS_OBJECT.search(phrase, kind.start())):
        return False
    last = _last_head(phrase)
    organ = match_organ(phrase, last) if last is not None else None
    return organ is not None and organ.end >= len(phrase) and " " in phrase[last:]


def _last_head(phrase: str) -> int | None:
    """Where the last actor with a capital begins that is none inside another."""
    last, after = None, 0
    for capital in _CAPITAL.finditer(phrase):
        head = ACTOR.match(phrase, capital.start()) if capital.start() >= after else None
        if head is not None:
            last, after = head.start(), head.end()
    return last


def _is_complete(end: str) -> bool:
    """True for the last letters of a phrase that close it; "cơ sở" does not, "sở" does."""
    if end.endswith(_COMPLETE) or _LISTED in end.rpartition("\n")[2]:
        return True
    return end.endswith(_SECTOR) and not end.endswith(_ESTABLISHMENT)
