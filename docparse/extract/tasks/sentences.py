"""A line cut into its tasks: its sentences, and the clauses behind semicolons that begin with a verb of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.extract.header.shape import CAPITALS
from docparse.extract.tasks.actors import begins_actor, read_actors
from docparse.extract.tasks.words import FIRST_VERB, OPENING
from docparse.text.sentences import split_sentences

_SEMICOLON = re.compile(r";\s+(?:(?:đồng\s+thời|và),?\s+)?")
# Behind these a semicolon may go on with a list of organs.
_TO_ORGANS = re.compile(
    r"[BbCcGgHhPpYyĐđ](?i:(?:(?<=p)hối hợp|(?<=g)iao|(?<=đ)ề nghị|(?<=y)êu cầu|(?<=c)hỉ đạo|(?<=h)ướng dẫn|"
    r"(?<=đ)ôn đốc|(?<=g)ửi|(?<=b)áo cáo)(?: chặt chẽ)?(?:,| với| cùng| cho| về)*\s+)"
)
_LONGEST_LIST = 420
# It hands over what the clause before brings about, says when that is done or how.
_DELIVERY = re.compile(r"(?:trình|báo cáo)\s+")
_MANNER = re.compile(
    r"(?:hoàn\s+thành|xong|thời\s+gian)\s+(?:trước|trong|chậm|vào|xong|hoàn|thực)|trên\s+cơ\s+sở\s+đó|trong\s+đó|"
    r"không\s+(?:để|được)|chú\s+trọng",
    re.IGNORECASE,
)
_OPENS_SMALL = re.compile(
    r"(?:đối với|trường hợp|khi|nếu|hằng|hàng|căn cứ|trên cơ sở)\s[^;]{3,200}?,\s+(?=(?P<next>\w))"
)
# "theo dõi, đôn đốc; tổng hợp kết quả": verbs alone share what the next clause is about.
_VERBS_ALONE = re.compile(rf"{FIRST_VERB.pattern}(?:(?:, | và ){FIRST_VERB.pattern})*")
_CAPITAL = re.compile(rf"[{CAPITALS}]")


def split_tasks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of ``[start, end)`` that say one task each, without the marks between them."""
    begin, stop = None, start
    for sentence in split_sentences(text[start:end]):
        for piece_start, piece_end in _clauses(text, start + sentence.start, start + sentence.end):
            if begin is not None and not _is_new(text, piece_start, piece_end):
                stop = piece_end
                continue
            if begin is not None:
                yield begin, stop
            begin, stop = piece_start, piece_end
    if begin is not None:
        yield begin, stop


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut at semicolons behind which a clause of its own begins."""
    brackets, counted = 0, start
    for mark in _SEMICOLON.finditer(text, start, end):
        brackets += text.count("(", counted, mark.start()) - text.count(")", counted, mark.start())
        counted = mark.start()
        if brackets > 0 or _lists_organs(text, start, mark.start()) or not _stands_alone(text, mark.end(), end):
            continue
        if _only_verbs(text, start, mark.start()):
            continue
        yield start, mark.start()
        start = mark.end()
    yield start, end


def _lists_organs(text: str, start: int, end: int) -> bool:
    """True where the clause so far is, or ends with, a list of organs."""
    last = start = max(start, end - _LONGEST_LIST)
    for word in _TO_ORGANS.finditer(text, start, end):
        last = word.end()
    phrase = read_actors(text, last, end)
    return phrase is not None and phrase.verb is None and phrase.end >= end


def _only_verbs(text: str, start: int, end: int) -> bool:
    """True for a clause that does not say on what its verbs act."""
    if end - start > _LONGEST_LIST:
        return False
    phrase = read_actors(text, start, end)
    verb = start if phrase is None or phrase.verb is None else phrase.verb
    return _VERBS_ALONE.fullmatch(text, verb, end) is not None


def _stands_alone(text: str, start: int, end: int) -> bool:
    """True for a clause with a subject or a verb of its own that does more than end the one before."""
    delivery = _DELIVERY.match(text, start, end)
    if _MANNER.match(text, start, end) or (delivery is not None and begins_actor(text, delivery.end(), end)):
        return False
    phrase = read_actors(text, start, end)
    if phrase is not None:
        return phrase.verb is not None and (_CAPITAL.match(text, start) is not None or text.startswith("các ", start))
    opening = _OPENS_SMALL.match(text, start, end)
    if opening is not None:
        start = opening.start("next")
    return FIRST_VERB.match(text, start, end) is not None or (opening is not None and begins_actor(text, start, end))


def _is_new(text: str, start: int, end: int) -> bool:
    """False for a sentence that only explains the one before."""
    return (
        FIRST_VERB.match(text, start, end) is not None
        or (OPENING.match(text, start, end) is not None and text.find(",", start, end) >= 0)
        or _OPENS_SMALL.match(text, start, end) is not None
        or read_actors(text, start, end) is not None
    )
