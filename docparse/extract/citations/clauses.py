"""How citations hang together inside a paragraph: list items, and instruments named in another's title.

"A về việc …; B quy định chi tiết C và D" has the heads A and B; C and D hang on B by the words
between them. Relations to the document and between instruments both read this structure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from docparse.values import Citation
from docparse.values.changes import with_changes
from docparse.values.construction import quickly_built

_SENTENCE_END = re.compile(r"[.!?](?<![A-ZĐ\d]\.[.!?])(?<!TP[.!?])(?<!\.\.[.!?])[”\"]?\s+(?=[A-ZĐÁÀẢÃẠÂĂÊÔƠƯ“\"(])")
_JOINT = re.compile(r"\s*(?:\([^()]*\))?\s*(?:,|và|hoặc|, và|và các|cùng|,? cùng với)?\s*(?:các|những|của)?\s*:?\s*$")
_ENDS_IN_JOINT = re.compile(r"(?:,|\bvà|\bhoặc)\s*(?:các |những )?[:“\"]?\s*$")
_ITEM_END = re.compile(r";")


@quickly_built
@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Where one citation stands in its sentence.

    ``head`` is the citation whose title it stands in (index into the same sequence, None for an
    item of its own), ``joint`` the words between that head and it; ``lead`` are the words that
    govern an item: from the beginning of the sentence, or of the list, to it. ``sentence`` numbers
    the sentences of the paragraph; ``tail`` is True where the item follows other text than a list.
    """

    head: int | None
    joint: str
    lead: str
    sentence: int
    sentence_start: int
    sentence_end: int


def read_clauses(text: str, citations: Sequence[Citation], carried: str = "") -> list[Clause]:
    """The Clause of each citation of one paragraph; offsets of the citations within ``text``.

    ``carried`` is the lead of the list that the paragraph before left open: an item that begins
    this paragraph is governed by it.
    """
    bounds = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    bounds = _drop_bounds_inside(bounds, citations)
    clauses: list[Clause] = []
    for index, citation in enumerate(citations):
        number = bisect_right(bounds, citation.start, hi=len(bounds) - 1) - 1
        clauses.append(_read_clause(text, citations, clauses, index, (number, bounds[number], bounds[number + 1])))
    return [_carry(clause, carried) for clause in clauses] if carried else clauses


def _carry(clause: Clause, carried: str) -> Clause:
    opens_list = clause.head is None and clause.sentence == 0 and not re.search(r"\w{2}", clause.lead)
    return with_changes(clause, lead=carried) if opens_list else clause


def goes_on(text: str) -> bool:
    """True if the list that holds this paragraph may hold the next: a bullet, or an open end."""
    return text.rstrip().endswith((";", ",")) or text.lstrip()[:1] in ("-", "+", "•", "–")


def open_lead(text: str, clauses: Sequence[Clause]) -> str:
    """The lead of the list that a paragraph leaves open by ending in a semicolon or a comma; "" if none."""
    if not text.rstrip().endswith((";", ",")):
        return ""
    return next((clause.lead for clause in reversed(clauses) if clause.head is None), "")


def _drop_bounds_inside(bounds: list[int], citations: Sequence[Citation]) -> list[int]:
    return [bound for bound in bounds if not any(one.start < bound < one.end for one in citations)]


def _read_clause(
    text: str, citations: Sequence[Citation], clauses: Sequence[Clause], index: int, sentence: tuple[int, int, int]
) -> Clause:
    number, start, _ = sentence
    here = citations[index]
    previous = index - 1 if index and clauses[index - 1].sentence == number else None
    if previous is None:
        return _clause(None, "", text[start : here.start], sentence)
    before = citations[previous]
    if here.start < before.end:
        return _clause(previous, text[before.start : here.start], "", sentence)
    if before.form == "anaphora":
        # "Quyết định này … thay thế Quyết định số …": a pointing word has no title to stand in.
        return _clause(None, "", text[start : here.start], sentence)
    between = text[before.end : here.start]
    if ";" in _outside_brackets(between):
        return _new_item(text, citations, clauses, index, sentence)
    if _JOINT.fullmatch(between):
        return _sibling(text, citations, clauses, index, sentence)
    if _ENDS_IN_JOINT.search(between) and not _opens_title(between):
        return _new_item(text, citations, clauses, index, sentence)
    return _clause(previous, between, "", sentence)


_OBJECT_VERBS = re.compile(
    r"(?:thực hiện|triển khai|sửa đổi|bổ sung|thay thế|bãi bỏ|hướng dẫn|chi tiết|thi hành)[^;,]*$", re.IGNORECASE
)


def _opens_title(between: str) -> bool:
    """True if the words before the last joint end in a verb that still waits for its object."""
    words = re.sub(r"(?:,|\bvà|\bhoặc)\s*(?:các |những )?[:“\"]?\s*$", "", between).rstrip()
    return bool(re.search(r"(?:thực hiện|triển khai|sửa đổi|bổ sung|thay thế|bãi bỏ|hướng dẫn)$", words))


def _new_item(
    text: str, citations: Sequence[Citation], clauses: Sequence[Clause], index: int, sentence: tuple[int, int, int]
) -> Clause:
    """An item of a list: governed by its own lead words, else by those of the item before it."""
    here, start = citations[index], sentence[1]
    opening = max(start, text.rfind(";", start, here.start) + 1, citations[index - 1].end)
    semicolon = text.rfind(";", citations[index - 1].end, here.start)
    lead = text[semicolon + 1 : here.start] if semicolon >= 0 else text[opening : here.start]
    words = re.findall(r"\w+", lead)
    if semicolon < 0 or len(words) <= 1:
        lead = _lead_of_list(clauses, index)
    return _clause(None, "", lead, sentence)


def _lead_of_list(clauses: Sequence[Clause], index: int) -> str:
    number = clauses[index - 1].sentence
    for clause in reversed(clauses[:index]):
        if clause.sentence != number:
            break
        if clause.head is None:
            return clause.lead
    return ""


def _sibling(
    text: str, citations: Sequence[Citation], clauses: Sequence[Clause], index: int, sentence: tuple[int, int, int]
) -> Clause:
    """Directly joined to the citation before it: on the same head, by the same words.

    After a mere comma, one that goes on to name its own object is an item of its own: the comma
    then stands for the semicolon of the list.
    """
    before = clauses[index - 1]
    between = text[citations[index - 1].end : citations[index].start]
    if before.head is not None and "," in between and "và" not in between and _has_object(text, citations, index):
        return _clause(None, "", _lead_of_list(clauses, index), sentence)
    return _clause(before.head, before.joint, before.lead, sentence)


def _has_object(text: str, citations: Sequence[Citation], index: int) -> bool:
    if index + 1 >= len(citations):
        return False
    between = text[citations[index].end : citations[index + 1].start]
    return ";" not in between and _OBJECT_VERBS.search(between) is not None


def _clause(head: int | None, joint: str, lead: str, sentence: tuple[int, int, int]) -> Clause:
    number, start, end = sentence
    return Clause(head=head, joint=joint, lead=lead, sentence=number, sentence_start=start, sentence_end=end)


def _outside_brackets(text: str) -> str:
    return re.sub(r"\([^()]*\)", "", text)
