"""A line cut into its tasks: sentences, and clauses that have partners, a subject or a deadline of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.extract.header.shape import CAPITALS
from docparse.extract.tasks.actors import begins_actor, read_actors
from docparse.extract.tasks.dues import find_deadline
from docparse.extract.tasks.words import FIRST_VERB, OPENING
from docparse.text.sentences import split_sentences

_SEMICOLON = re.compile(r";\s+(?:(?:đồng\s+thời|và),?\s+)?")
_OF_ITS_OWN = re.compile(
    r"(?i:(?:chủ\s+động\s*,?\s*)?chủ\s+trì|định\s+kỳ|trước\s+ngày|chậm\s+nhất|gửi\s+báo\s+cáo|giao\s)"
)
_JOINTLY = re.compile(r"(?i:(?:chủ\s+động\s*,?\s*)?phối\s+hợp(?:\s+chặt\s+chẽ)?(?:\s+(?:với|cùng))?\s+)")
# Behind these a semicolon may go on with a list of organs.
_TO_ORGANS = re.compile(
    r"(?:phối hợp|giao|đề nghị|yêu cầu|chỉ đạo|hướng dẫn|đôn đốc|gửi|báo cáo)(?: chặt chẽ)?"
    r"(?:,| với| cùng| cho| về)*\s+",
    re.IGNORECASE,
)
# It hands over what the clause before brings about.
_DELIVERY = re.compile(r"(?:trình|báo cáo|trên cơ sở đó,?)\s+")
_ONLY_DUE = re.compile(r"(?:[Hh]oàn\s+thành|[Xx]ong|[Tt]hời\s+gian)\s+(?:trước|trong|chậm|vào|xong|hoàn|thực)")
_LONGEST_LIST = 420
_DUE_WORDS = re.compile(r"\d/\d|tháng \d|ngày \d|hằng|hàng|quý")
_CAPITAL = re.compile(rf"[{CAPITALS}]")


def split_tasks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of ``[start, end)`` that say one task each, without the marks between them."""
    pieces = [piece for sentence in _sentences(text, start, end) for piece in _clauses(text, *sentence)]
    begin, stop = None, start
    for piece_start, piece_end in pieces:
        if begin is not None and not _is_new(text, piece_start, piece_end):
            stop = piece_end
            continue
        if begin is not None:
            yield begin, stop
        begin, stop = piece_start, piece_end
    if begin is not None:
        yield begin, stop


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for span in split_sentences(text[start:end]):
        yield start + span.start, start + span.end


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut at semicolons behind which a clause of its own begins."""
    marks = list(_SEMICOLON.finditer(text, start, end))
    brackets, counted = 0, start
    for place, mark in enumerate(marks):
        stop = marks[place + 1].start() if place + 1 < len(marks) else end
        brackets += text.count("(", counted, mark.start()) - text.count(")", counted, mark.start())
        counted = mark.start()
        if brackets > 0 or _lists_organs(text, start, mark.start()) or not _stands_alone(text, mark.end(), stop, end):
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


def _stands_alone(text: str, start: int, stop: int, end: int) -> bool:
    """True for a clause ``[start, stop)`` with a subject, partners or a deadline of its own."""
    if _OF_ITS_OWN.match(text, start, end):
        return True
    delivery = _DELIVERY.match(text, start, end)
    if delivery is not None and (text.startswith("trên", start) or begins_actor(text, delivery.end(), end)):
        return False
    joint = _JOINTLY.match(text, start, end)
    if joint is not None and begins_actor(text, joint.end(), end):
        return True
    phrase = read_actors(text, start, end)
    if phrase is not None:
        return phrase.verb is not None and (_CAPITAL.match(text, start) is not None or text.startswith("các ", start))
    if FIRST_VERB.match(text, start, end) is None or _ONLY_DUE.match(text, start, end):
        return False
    due = _DUE_WORDS.search(text, start, stop) is not None and find_deadline(text, start, stop) is not None
    return due or _CAPITAL.match(text, start) is not None


def _is_new(text: str, start: int, end: int) -> bool:
    """False for a sentence that only explains the one before."""
    return (
        FIRST_VERB.match(text, start, end) is not None
        or (OPENING.match(text, start, end) is not None and text.find(",", start, end) >= 0)
        or read_actors(text, start, end) is not None
    )
