"""Who is asked in a sentence: "Giao X …", "đề nghị X …", "X chủ trì …", "Về việc này: X khẩn trương …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from docparse.extract.header.shape import CAPITALS
from docparse.extract.tasks.actors import begins_actor, read_actors
from docparse.extract.tasks.words import OPENING
from docparse.text.literals import contains_any

# Begins with a set of letters, which is searched fast; what may stand before is looked at after the letter.
_ASKING = re.compile(
    r"[GgĐđYyPpUuỦủ](?<!\w.)(?:(?<=[Gg])iao(?:\s+nhiệm\s+vụ)?(?:\s+cho)?|(?<=[Đđ])ề\s+nghị|"
    r"(?<=[Yy])êu\s+cầu(?:\s+và\s+đề\s+nghị)?|(?<=[Pp])hân\s+công(?:\s+cho)?|"
    r"(?<=[Uu])ỷ\s+quyền(?:\s+cho)?|(?<=[Ủủ])y\s+quyền(?:\s+cho)?)\s+(?=\w)"
)
# Behind these, asking is told of, not done: "đã giao", "theo đề nghị của"; "kính đề nghị" goes upwards.
_TOLD = re.compile(
    r"(?:đã|được|việc|theo|do|về|kính|hồ sơ|văn bản|tờ trình|đơn|công văn|nhiệm vụ|các|đáp ứng|có|kế hoạch|vốn|khi|"
    r"bị|sau|trân trọng|những|một số|thực hiện)\s+$",
    re.IGNORECASE,
)
# "dự toán tỉnh giao", "phương án và giao …"
_GIVEN = re.compile(r"(?:tỉnh|trung ương|thành phố|tiền|để|dự toán|và|phương án)\s+giao", re.IGNORECASE)
_PLACES = re.compile(r"[:,]\s+")
# What stands before a subject, also behind a semicolon.
_OPENS = re.compile(rf"(?i:{OPENING.pattern})")
# A review of what was, not a request.
_PAST = re.compile(r"(?:Trong|Qua)\s[^,.;]{0,40}?(?:qua|vừa rồi|trước đây)(?!\w)")
# Behind one of these a comma may go on with a list of those that somebody works with.
_JOINT = re.compile(
    r"(?<!\w)(?:phối hợp|cùng(?= với)|(?<!được )giao|đề nghị(?! của)|yêu cầu(?! của)|chỉ đạo(?! của| tại)|tham mưu|"
    r"báo cáo(?! của))(?!\w)"
)
_JOINT_WORDS = ("phối hợp", "cùng", "giao", "đề nghị", "yêu cầu", "chỉ đạo", "tham mưu", "báo cáo")
_OF_SOMEBODY = re.compile(rf"\s(?:của|giữa|cho)\s+(?:các\s+)?[{CAPITALS}][^,;]*$")
# "Trường hợp X đề nghị Y …, …": who asks there asks on a condition; behind a comma the document itself asks.
_CONDITION = re.compile(r"(?:[Tt]rường hợp|[Kk]hi|[Nn]ếu|[Ss]au khi)\s")
# A subject stands no further behind what goes before it; this also keeps the search linear.
_LONGEST_OPENING = 900
# In the middle of a sentence a bare noun ("đơn vị") is nobody in particular.
_PROPER = re.compile(rf"[{CAPITALS}]|các\s|từng\s|mỗi\s|những\s")


_LATER = re.compile(r"[.:;]\s+")


class Request(NamedTuple):
    """``[start, …)`` asks; ``[lead_start, lead_end)`` is asked, to do what begins at ``verb`` (None: told below).

    ``asked``: by a word of asking ("giao", "đề nghị"); else the organ is the subject of the sentence.
    """

    start: int
    lead_start: int
    lead_end: int
    verb: int | None
    asked: bool


def may_ask(text: str, start: int, end: int) -> bool:
    """False for a line that surely holds no request; costs little."""
    if begins_actor(text, start, end) or OPENING.match(text, start, end) is not None:
        return True
    if _has_asking_sign(text, start, end):
        return True
    later = (mark.end() for mark in _LATER.finditer(text, start, end))
    return any(begins_actor(text, place, end) or OPENING.match(text, place, end) for place in later)


def find_request(text: str, start: int, end: int) -> Request | None:
    """The first request in the sentence ``[start, end)``; one that begins with an organ and a verb asks too."""
    if (found := _subject(text, start, start, end)) is not None:
        return found
    asked = find_asked(text, start, end)
    told = _later_subject(text, start, end if asked is None else asked.start)
    return told or asked


def find_asked(text: str, start: int, end: int) -> Request | None:
    """The first request in the sentence that a word of asking makes."""
    return next(_asked(text, start, end), None) if _has_asking_sign(text, start, end) else None


def _has_asking_sign(text: str, start: int, end: int) -> bool:
    """False where no word of asking stands; most lines hold none, and a look for letters is cheap."""
    find = text.find
    return (
        find("iao ", start, end) >= 0
        or find("ề nghị", start, end) >= 0
        or find("êu cầu", start, end) >= 0
        or find("hân công", start, end) >= 0
        or find("y quyền", start, end) >= 0
    )


def _subject(text: str, clause: int, start: int, end: int) -> Request | None:
    phrase = read_actors(text, start, end)
    if phrase is None or phrase.verb is None:
        return None
    return Request(clause, phrase.start, phrase.end, phrase.verb, False)


def _asked(text: str, start: int, end: int) -> Iterator[Request]:
    conditional = _CONDITION.match(text, start, end) is not None
    for word in _ASKING.finditer(text, start, end):
        if conditional and text[word.start() - 2] not in ",;:":
            continue
        before = max(start, word.start() - 16)
        if _TOLD.search(text, before, word.start()) or _GIVEN.search(text, before, word.end()):
            continue
        if not begins_actor(text, word.end(), end):
            continue
        phrase = read_actors(text, word.end(), end, asked=True)
        if phrase is not None:
            yield Request(word.start(), phrase.start, phrase.end, phrase.verb, True)


def _later_subject(text: str, start: int, end: int) -> Request | None:
    """A subject behind a topic ("Về dự án A: Bộ B khẩn trương …") or behind what goes before it ("Để …, Bộ B …")."""
    opening = _OPENS.match(text, start, end) is not None and not _PAST.match(text, start, end)
    for place in _PLACES.finditer(text, start, min(end, start + _LONGEST_OPENING)):
        topic = text[place.start()] == ":"
        if not topic and (not opening or _is_listed(text, start, place.start())):
            continue
        found = _subject(text, place.end() if topic else start, place.end(), end)
        if found is not None and (topic or _PROPER.match(text, place.end())):
            return found
    return None


def _is_listed(text: str, start: int, end: int) -> bool:
    """True if the comma at ``end`` may only go on with those whom the words before it name."""
    if contains_any(text[start:end], _JOINT_WORDS) and _JOINT.search(text, start, end) is not None:
        return True
    last_mark = max(text.rfind(",", start, end), text.rfind(";", start, end))
    return _OF_SOMEBODY.search(text, max(start, last_mark), end) is not None
