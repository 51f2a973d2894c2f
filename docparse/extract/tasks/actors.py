"""Who is asked: a phrase that names organs or persons, read up to the verb that says what they do."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from docparse.extract.header.shape import CAPITALS
from docparse.extract.tasks.name_ends import find_action
from docparse.extract.tasks.whole_names import is_whole
from docparse.extract.tasks.words import ACTOR, ACTOR_WORDS, FIRST_VERB, PLAIN_VERB, STRONG_VERB, VERB
from docparse.text.literals import contains_any

_FIRST_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 420
# A sentence or a clause is over: nothing behind it belongs to the phrase.
_BREAK = re.compile(rf"[.!?\n:;](?:(?<=[\n:;])|(?=\s+[{CAPITALS}]))")
# "các Bộ: Tài chính, Y tế" is one phrase.
_PLURAL_COLON = re.compile(
    r"(?:[Cc]ác|[Nn]hững)\s(?:[Bb]ộ|[Ss]ở|[Tt]ập đoàn|[Tt]ổng công ty|[Cc]ông ty|tỉnh|xã|phường|[Bb]an|[Cc]ục|[Vv]ụ|"
    r"đồng chí|ông|bà|huyện)(?:,\s\w+(?:\s\w+)?)*$"
)
# No name goes on over these: what stands before tells something of the organ.
_TELLS = re.compile(
    r"(?<!\w)(?:đã|được(?! (?:giao|cấp|phân|tài|thành|ủy|uỷ|chọn|lựa))|nhận|nhằm|để|nếu|sẽ|bị|đang|vừa|vào|như|"
    r"không|chưa|rất|xin|do|bởi|tuy|nhưng|mà|thì|là|số \d|yêu cầu|đề nghị|"
    r"(?<!được )giao(?! thông| dịch)|điện|kết luận)(?!\w)"
)
_ASKS = re.compile(r"\s(?:yêu cầu|đề nghị|(?<!được )giao(?! thông| dịch))\s")
# A verb behind one of these is part of the name or of the sentence before it.
_NOT_A_VERB_AFTER = tuple(
    (
        "được giao|được phân công|ban|Ban|tổ|Tổ|hội đồng|Hội đồng|Ủy ban|ủy ban|được|đã|việc|về|để|đang|sẽ|có|quy chế|"
        "công tác|nhiệm vụ|người|tham gia|cán bộ|trong|với|hoạt động|của|nhóm|khi|do|dự án|chịu"
    ).split("|")
)
# Syllables of which the next one only looks like a verb: "lộ trình", "chữ ký", "vận chuyển".
_COMPOUND = tuple(
    (
        "lộ|quy|chương|công|quá|tờ|tiến|giáo|lịch|hành|học|độc|chữ|vận|di|việc|bàn|ngoại|cung|nông|thành|viện|xây|thiết"
    ).split("|")
)
_NOT_COMPOUND = "bệnh viện"
# "các tổ chức", "tổ chức, cá nhân": the noun.
_ORGANISATIONS = re.compile(
    r"(?:các|những|mọi|từng|mỗi)\stổ chức|"
    r"tổ chức(?:,?\s(?:cá nhân|chính trị|xã hội|đảng|đoàn thể|và cá nhân|kinh tế|tín dụng|liên quan|có))"
)
# These end a phrase that a word of asking began.
_AIM = re.compile(
    r"(?<!\w)(?:để|nhằm|đối với|theo|khi|bằng|về việc|"
    r"trong(?! và| tỉnh| ngành| phạm vi| hệ thống| địa bàn| nước| khu))(?!\w)"
)
_NAMING_NOUNS = ("ơ quan", "ơn vị")
# "cơ quan chủ trì", "đơn vị phối hợp": the verb says which organ.
_NAMING = re.compile(r"(?:[Cc]ơ quan|[Đđ]ơn vị)\s(?:chủ trì|phối hợp|tham mưu|thực hiện|quản lý|đầu mối)$")

# "Các phòng, đơn vị", "Mỗi bệnh viện": nouns alone, behind which such a verb says what they do, not which they are.
_BARE_PLURAL = re.compile(
    rf"(?:Các|Mỗi|Từng|Mọi|Những|Toàn thể|Tất cả các) {ACTOR.pattern}(?:(?:, | và |/)(?:các )?{ACTOR.pattern})*\s*"
)
_SUBJECT_LATER = re.compile(
    r"[^,;]*?\s(?:phải|cần|có trách nhiệm|chịu trách nhiệm|chủ trì|không được|sẽ|đã|được)(?!\w)"
)
_UNDERTAKES = re.compile(rf"(?:{PLAIN_VERB.pattern}|(?:báo cáo|nộp|bàn giao|đăng ký|chuyển)(?!\w))")


class ActorPhrase(NamedTuple):
    """``[start, end)`` names who is asked; the verb begins at ``verb``, None where the phrase stands alone."""

    start: int
    end: int
    verb: int | None


def begins_actor(text: str, start: int, end: int) -> bool:
    """True if an organ or a position is named at ``start``."""
    # The pattern has some hundred branches; most lines begin with a word of none of them.
    word = _FIRST_WORD.match(text, start, end)
    return word is not None and word[0].lower() in ACTOR_WORDS and ACTOR.match(text, start, end) is not None


@lru_cache(maxsize=64)
def read_actors(text: str, start: int, end: int, *, asked: bool = False) -> ActorPhrase | None:
    """The organs named from ``start`` on, and the verb behind them; None if none is named there.

    ``asked``: a word of asking stands before ("giao", "đề nghị"), so that whatever verb follows is theirs. The same
    line is read for several questions in a row, so the last answers are kept.
    """
    if not begins_actor(text, start, end):
        return None
    limit = _limit(text, start, min(end, start + _LONGEST))
    aim = _AIM.search(text, start, limit) if asked else None
    action = find_action(text, start, limit) if asked or text[start].isupper() else None
    weak = None
    for verb in VERB.finditer(text, start, limit):
        if action is not None and action < verb.start():
            break
        if aim is not None and aim.start() < verb.start():
            return _phrase(text, start, aim.start())
        if verb.start() == start or _belongs_to_name(text, start, verb):
            continue
        if _governs(text, start, verb, limit, asked=asked):
            told = not asked and _TELLS.search(text, start, verb.start()) is not None
            return None if told else _phrase(text, start, verb.start())
        weak = weak or verb
    if action is not None and (weak is None or action < weak.start()):
        return _phrase(text, start, action)
    if aim is not None:
        return _phrase(text, start, aim.start())
    if weak is not None:
        return _phrase(text, start, weak.start()) if asked else None
    if (limit < end and text[limit] != ":") or (not asked and _ASKS.search(text, start, limit)):
        return None
    return ActorPhrase(start, start + len(text[start:limit].rstrip(" ,;:./")), None)


def _governs(text: str, start: int, verb: re.Match[str], limit: int, *, asked: bool) -> bool:
    """True if the verb says what they do, not who they are."""
    at = verb.start()
    if STRONG_VERB.match(text, at, limit) or (asked and PLAIN_VERB.match(text, at, limit)):
        return True
    if is_whole(text, start, verb):
        return True
    bare = not asked and _UNDERTAKES.match(text, at, limit) and _BARE_PLURAL.fullmatch(text, start, at)
    return bool(bare) and not _SUBJECT_LATER.match(text, verb.end(), limit)


def _belongs_to_name(text: str, start: int, verb: re.Match[str]) -> bool:
    at, before = verb.start(), max(start, verb.start() - 24)
    spaced = text[at - 1].isspace()
    if spaced and text.endswith(_NOT_A_VERB_AFTER, before, at - 1):
        return True
    if verb.group() == "tổ chức" and _ORGANISATIONS.search(text, before, min(len(text), verb.end() + 16)):
        return True
    if spaced and " " not in verb.group() and _is_compound(text, before, at - 1):
        return True
    if not contains_any(text[max(start, at - 10) : at], _NAMING_NOUNS):
        return False
    return _NAMING.search(text, max(start, at - 10), verb.end()) is not None


def _is_compound(text: str, start: int, end: int) -> bool:
    if not text[start:end].lower().endswith(_COMPOUND):
        return False
    return text[max(0, end - len(_NOT_COMPOUND)) : end].lower() != _NOT_COMPOUND


def _phrase(text: str, start: int, verb: int) -> ActorPhrase:
    end = verb
    if text.count("(", start, end) > text.count(")", start, end):
        end = text.rindex("(", start, end)
    while end > start and text[end - 1] in " ,;:":
        end -= 1
    return ActorPhrase(start, end, verb)


def _limit(text: str, start: int, end: int) -> int:
    """Where the phrase must be over; "các Bộ: Tài chính, Y tế" goes on behind its colon."""
    position = start
    while (stop := _BREAK.search(text, position, end)) is not None:
        if not _goes_on(text, start, stop, end):
            return stop.start()
        position = stop.end()
    return end


def _goes_on(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    if stop.group() == ":":
        listed = _PLURAL_COLON.search(text, start, stop.start()) is not None
        return listed and not FIRST_VERB.match(text, min(end, stop.end() + 1), end)
    return stop.group() == ";" and begins_actor(text, min(end, stop.end() + 1), end)
