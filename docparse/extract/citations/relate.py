"""Relations between cited instruments, as the text states them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docparse.extract.citations.clauses import Clause
from docparse.values import Citation, RelationKind

_VERBS: tuple[tuple[RelationKind, str], ...] = (
    ("guides", r"quy định chi tiết|chi tiết (?:và hướng dẫn )?thi hành|hướng dẫn|chi tiết một số điều|biện pháp thi hành"),
    ("amends", r"sửa đổi|bổ sung|đính chính|điều chỉnh"),
    ("replaces", r"thay thế|thay cho"),
    ("repeals", r"bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực"),
    ("implements", r"thực hiện|triển khai|cụ thể h(?:óa|oá)|thi hành"),
    ("based_on", r"căn cứ|trên cơ sở"),
)
_VERB = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _VERBS), re.IGNORECASE)
_PASSIVE = re.compile(r"(?:được|bị)\s+(?:\w+ ){0,2}?(?:sửa đổi|bổ sung|thay thế|bãi bỏ)[^;.]*\b(?:bởi|tại|bằng|theo)\s*$", re.I)
_GUIDING = re.compile(r"hướng dẫn(?: \w+){0,3} (?:thực hiện|triển khai|thi hành)|quy định chi tiết[^;]*thi hành", re.IGNORECASE)
_ISSUING = re.compile(
    r"(?:ban hành|phê duyệt|xây dựng|có|tại|trình|tham gia ý kiến|giao|tham mưu|thông qua)[^;.]*$", re.IGNORECASE
)
_OPENING = re.compile(
    r"^\W*(?P<implements>thực hiện|triển khai|triển khai thực hiện|để thực hiện|thi hành)(?!\w)|"
    r"^\W*(?P<based_on>căn cứ|trên cơ sở)(?!\w)",
    re.IGNORECASE,
)
_MAIN_CLAUSE = re.compile(r",[^,;]*\b(?:đã|ban hành|phê duyệt|tham gia|xây dựng|có văn bản)\b", re.IGNORECASE)
_NO_LINK = re.compile(r"(?:theo|quy định tại|nêu tại|như|trong|kèm theo|của)\s*(?:các\s*)?$", re.IGNORECASE)


class Link(NamedTuple):
    """``source`` does ``relation`` to ``target``: indices into the paragraph's citations."""

    source: int
    relation: RelationKind
    target: int


def find_links(text: str, citations: Sequence[Citation], clauses: Sequence[Clause]) -> Iterator[Link]:
    """Links inside one paragraph."""
    seen: set[Link] = set()
    for link in (*_title_links(citations, clauses), *_sentence_links(text, citations, clauses)):
        if link not in seen and link.source != link.target:
            seen.add(link)
            yield link


def _title_links(citations: Sequence[Citation], clauses: Sequence[Clause]) -> Iterator[Link]:
    """An instrument in the title of another, by the last verb before it."""
    for index, clause in enumerate(clauses):
        if clause.head is None or not _is_instrument(citations[clause.head]) or not _is_instrument(citations[index]):
            continue
        if _PASSIVE.search(clause.joint):
            kind = verb_of(re.sub(r"\b(?:bởi|tại|bằng|theo)\s*$", "", clause.joint))
            if kind is not None:
                yield Link(index, kind, clause.head)
            continue
        kind = verb_of(clause.joint)
        if kind is not None and not _interrupted(clause.joint):
            yield Link(clause.head, kind, index)


def verb_of(words: str) -> RelationKind | None:
    """The relation that the last verb in ``words`` states; None without one.

    >>> verb_of("về việc triển khai thực hiện ")
    'implements'
    """
    last = None
    for last in _VERB.finditer(words):
        pass
    if last is None:
        return None
    kind = next(name for name, value in last.groupdict().items() if value)
    if kind == "implements" and _GUIDING.search(words[: last.end()]):
        return "guides"
    return kind  # type: ignore[return-value]


def _interrupted(joint: str) -> bool:
    """Far from its verb an instrument is no longer its object."""
    last = None
    for last in _VERB.finditer(joint):
        pass
    if last is None:
        return True
    after = joint[last.end() :]
    return len(after) > 160 or bool(re.search(r"\b(?:theo|quy định tại|nêu tại|kèm theo)\b", after)) or "." in after.strip(". ")


def _sentence_links(text: str, citations: Sequence[Citation], clauses: Sequence[Clause]) -> Iterator[Link]:
    """ "Thực hiện A, B, UBND tỉnh đã ban hành … tại C": C implements A and B; "Căn cứ …" likewise."""
    for sentence in sorted({clause.sentence for clause in clauses}):
        members = [index for index, clause in enumerate(clauses) if clause.sentence == sentence]
        start, end = clauses[members[0]].sentence_start, clauses[members[0]].sentence_end
        opening = _OPENING.match(text[start:end])
        if opening is None or len(members) < 2:
            continue
        kind: RelationKind = "implements" if opening.group("implements") else "based_on"
        yield from _main_clause_links(text, citations, clauses, members, kind)


def _main_clause_links(
    text: str, citations: Sequence[Citation], clauses: Sequence[Clause], members: Sequence[int], kind: RelationKind
) -> Iterator[Link]:
    for place in range(1, len(members)):
        before, here = citations[members[place - 1]], citations[members[place]]
        between = text[before.end : here.start]
        main = _MAIN_CLAUSE.search(between)
        if main is None or not _ISSUING.search(between):
            continue
        sources = [members[place]]
        sources += [
            index
            for index in members[place + 1 :]
            if clauses[index].head == clauses[members[place]].head and clauses[index].joint == clauses[members[place]].joint
        ]
        targets = [index for index in members[:place] if _is_item(clauses, index)]
        for source in sources:
            for target in targets:
                if _is_instrument(citations[source]) and _is_instrument(citations[target]):
                    yield Link(source, kind, target)
        return


def _is_item(clauses: Sequence[Clause], index: int) -> bool:
    return clauses[index].head is None or _NO_LINK.search(clauses[index].joint) is not None


def _is_instrument(citation: Citation) -> bool:
    return citation.key != "self"
