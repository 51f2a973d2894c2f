"""Whether the words before a verb name somebody completely, so that the verb says what they do."""

from __future__ import annotations

import re

from docparse.extract.citations.organs import match_organ
from docparse.extract.header.shape import CAPITALS
from docparse.extract.tasks.words import ACTOR

# The last word of a phrase that names somebody completely without being a name.
_COMPLETE = re.compile(
    r"(?:[Tt]ỉnh|[Tt]hành phố|xã|phường|huyện|quận|đặc khu|[Tt]rung ương|liên quan|khác|trực thuộc|địa bàn|ngành|"
    r"địa phương|công lập|(?<!cơ )sở|đoàn thể|[)”\"]|thành viên|có tên.*|nhân dân|thẩm quyền|chuyên môn|này|trên|thôn|"
    r"đầu tư|ban quản lý)$"
)
# A name of two words and more whose last one has a capital: "… khu vực Bến Sậy".
_ENDS_CAPITAL = re.compile(rf"\w\s+[{CAPITALS}]\w+$")
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
_WANTS_OBJECT = re.compile(rf"{_OF_WHAT}\Z")
_HAS_OBJECT = re.compile(rf"{_OF_WHAT}(?: [^\W\d_]+ [^\W\d_]+){{1,2}}\Z")
_CAPITAL_HEAD = re.compile(rf"(?<!\w)(?=[{CAPITALS}])(?:{ACTOR.pattern})")


def is_whole(text: str, start: int, verb: re.Match[str]) -> bool:
    """True if the words from ``start`` to ``verb`` end with a whole name or with a word that closes one."""
    phrase = text[start : verb.start()].rstrip(" ,")
    if _COMPLETE.search(phrase[-40:]) is not None or _ENDS_CAPITAL.search(phrase) is not None:
        return True
    if _HAS_OBJECT.search(phrase) is not None:
        return True
    if _SUBJECT_ENDS.match(text, verb.end()) or _WANTS_OBJECT.search(phrase):
        return False
    last = None
    for head in _CAPITAL_HEAD.finditer(phrase):
        last = head
    if last is None:
        return False
    organ = match_organ(phrase, last.start())
    return organ is not None and organ.end >= len(phrase) and " " in phrase[last.start() :]
