"""For whom: to whom is reported, submitted or sent, or who is advised."""

from __future__ import annotations

import re

from docparse.extract.citations.organs import match_organ
from docparse.extract.header.shape import fold_space
from docparse.extract.tasks.actors import begins_actor, read_actors
from docparse.extract.tasks.words import VERB, either_case

_PAPER = r"(?:báo\s+cáo|kết\s+quả|văn\s+bản|hồ\s+sơ|danh\s+sách|ý\s+kiến|thông\s+tin|kế\s+hoạch|đề\s+xuất)"
# The most telling verb first: what is sent to one organ may advise another.
_GIVING = (
    re.compile(rf"(?<!\w)(?:[Gg]ửi|[Nn]ộp)(?:\s+{_PAPER}[^,;.]{{0,60}}?)?(?:\s+(?:về|đến|tới|cho|lên))?\s+(?=\w)"),
    re.compile(
        r"(?<!\w)(?:[Bb]áo\s+cáo|[Pp]hản\s+ánh|[Kk]iến\s+nghị)[^,;.:]{0,90}?\s(?:về|cho|gửi|lên|tới|với)\s+(?=\w)"
    ),
    re.compile(r"(?<!\w)(?:[Bb]áo\s+cáo|[Tt]rình|[Kk]iến\s+nghị|[Đđ]ề\s+xuất(?:\s+với)?)\s+(?=\w)"),
    re.compile(r"(?<!\w)(?:[Tt]ham\s+mưu|[Tt]ư\s+vấn)(?:\s*,?\s*(?:giúp|cho|đề\s+xuất|trình))*\s+(?=\w)"),
    re.compile(r"(?<!\w)(?:[Cc]ung\s+cấp|[Tt]hông\s+báo)[^,;.:]{0,60}?\scho\s+(?=\w)"),
)
_GIVING_WORDS = r"gửi|nộp|báo\s+cáo|phản\s+ánh|kiến\s+nghị|trình|đề\s+xuất|tham\s+mưu|tư\s+vấn|cung\s+cấp|thông\s+báo"
_GIVING_VERB = re.compile(rf"(?:{either_case(_GIVING_WORDS)})(?!\w)")
_UNNAMED = re.compile(
    r"(?:các\s+)?(?:cấp(?:\s+có)?\s+thẩm\s+quyền|cơ\s+quan\s+có\s+thẩm\s+quyền|người\s+có\s+thẩm\s+quyền|"
    r"cấp\s+trên|cơ\s+quan\s+quản\s+lý\s+cấp\s+trên)"
)
_JOINT = re.compile(r",\s+|\s+và\s+")
_CHANNEL = re.compile(r"\s*\((?:qua|thông\s+qua)\s[^()]{2,60}\)")


def find_recipient(text: str, start: int, end: int) -> str | None:
    """The organ that gets what the clause ``[start, end)`` brings about, as written."""
    places = [verb.start() for verb in _GIVING_VERB.finditer(text, start, end)]
    for form in _GIVING if places else ():
        for giving in filter(None, (form.match(text, place, end) for place in places)):
            name = _recipient_at(text, giving.end(), end)
            if name is not None:
                return name
    return None


def _recipient_at(text: str, start: int, end: int) -> str | None:
    unnamed = _UNNAMED.match(text, start, end)
    if unnamed is not None:
        return fold_space(unnamed.group())
    if not begins_actor(text, start, end):
        return None
    stop = _end_of_names(text, start, end)
    if stop is None and text.startswith("các ", start):
        phrase = read_actors(text, start, end, asked=True)
        stop = phrase.end if phrase is not None else None
    return fold_space(text[start:stop]) if stop is not None else None


def _end_of_names(text: str, start: int, end: int) -> int | None:
    """The end of one or more names and of the channel behind them ("(qua Sở X)")."""
    verb = next((found.start() for found in VERB.finditer(text, start, end) if found.start() > start), end)
    names = text[start:verb]
    stop, position = None, 0
    while (organ := match_organ(names, position)) is not None:
        stop = start + organ.end
        joint = _JOINT.match(names, organ.end)
        if joint is None or not names[joint.end() : joint.end() + 1].isupper():
            break
        position = joint.end()
    channel = _CHANNEL.match(text, stop, end) if stop is not None else None
    return channel.end() if channel is not None else stop
