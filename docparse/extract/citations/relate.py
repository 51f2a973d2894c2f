"""Relations between cited instruments, as the text states them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from docparse.extract.citations.clauses import Clause
from docparse.extract.citations.organs import match_organ
from docparse.text.literals import contains_any
from docparse.values import Citation, RelationKind
from docparse.values.changes import with_changes

_VERBS: tuple[tuple[RelationKind, str], ...] = (
    (
        "guides",
        "quy định chi tiết|chi tiết thi hành|chi tiết và hướng dẫn thi hành|hướng dẫn|chi tiết một số điều|"
        "biện pháp thi hành",
    ),
    ("amends", "sửa đổi|bổ sung|đính chính"),
    ("replaces", "thay thế|thay cho"),
    ("repeals", "bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực"),
    ("implements", "thực hiện|triển khai|cụ thể hóa|cụ thể hoá|thi hành"),
)


def _any_verb(verbs: Sequence[tuple[RelationKind, str]]) -> re.Pattern[str]:
    """One group a kind. It begins with the set of first letters, so that it is searched fast."""
    letters = "".join(sorted({verb[0] for _, words in verbs for verb in words.split("|")}))
    groups = (
        f"(?P<{kind}>" + "|".join(f"(?<={verb[0]}){verb[1:]}" for verb in words.split("|")) + ")"
        for kind, words in verbs
    )
    return re.compile(f"[{letters}{letters.upper()}](?i:{'|'.join(groups)})")


_VERB = _any_verb(_VERBS)
_PASSIVE = re.compile(r"(?:sửa đổi|bổ sung|thay thế|bãi bỏ)[^;.]*\b(?:bởi|tại|bằng|theo)\s*(?:các\s+)?$", re.IGNORECASE)
_TRAILING_PLACE = re.compile(
    r"(?:[,\s]*(?:và\s+)?(?:điểm|khoản|điều|mục|chương|phần|phụ lục)\s+[\w.]+(?:,\s*\w{1,3}(?=[\s,]))*)+[\s,]*$",
    re.IGNORECASE,
)
_CHANGING = ("ửa đổi", "ổ sung", "hay thế", "ãi bỏ")
# The pinpoint at the end of the words between two instruments is never longer.
_LONGEST_PLACE = 120
_PLACE_WORDS = ("iểm ", "hoản ", "iều ", "ục ", "hương ", "hần ")
# What stands after a citation and cannot be its title.
_NO_TITLE = re.compile(
    r"^[\s,]*(?:và|để|nhằm|cùng|với|trong|theo|khi|là|có|phải|cần|do|từ|bảo đảm|đảm bảo)(?!\w)", re.IGNORECASE
)
_GUIDING = re.compile(
    r"hướng dẫn(?: \w+){0,3} (?:thực hiện|triển khai|thi hành)|quy định chi tiết[^;]*thi hành", re.IGNORECASE
)
_ISSUING = re.compile(r"\b(?:ban hành|phê duyệt|xây dựng|có|tại|trình|thông qua|ký|gửi)\s+(?:các\s+)?$", re.IGNORECASE)
_OPENING = re.compile(
    r"\W*(?:(?P<implements>(?:để\s+)?(?:thực hiện|triển khai|thi hành))|(?P<based_on>căn cứ|"
    r"trên cơ sở))(?!\w)",
    re.IGNORECASE,
)
_CLAUSE_BREAK = re.compile(r"[,;.]\s+(?=[A-ZĐÂƯÔ])")
_ACTING = re.compile(r"[^,;.]*\b(?:đã|ban hành|phê duyệt|tham gia|xây dựng|có văn bản|trình)\b")
_INSTITUTIONAL = re.compile(
    r"Đại hội|Trung ương|kh[oó][aá] [IVX]+|\bcủa (?:UBND|HĐND|Ủy ban|Ban|Bộ|Sở|Chính phủ|Thủ tướng|Tỉnh|Thành)"
)
_BRACKETED = re.compile(r"\s*\(\s*(?:như:?|gồm:?|tại)?\s*$")


# Legal force, as far as one instrument can amend another (Law 64/2025/QH15, Điều 4).
_RANKS = {
    "Hiến pháp": 5,
    "Bộ luật": 4,
    "Luật": 4,
    "Pháp lệnh": 3,
    "Nghị định": 2,
    "Thông tư": 1,
    "Thông tư liên tịch": 1,
}


# So many characters before an instrument its governing verb may stand.
_REACH = 180


class Link(NamedTuple):
    """``source`` does ``relation`` to ``target``: indices into the paragraph's citations."""

    source: int
    relation: RelationKind
    target: int


def find_links(text: str, citations: Sequence[Citation], clauses: Sequence[Clause]) -> Iterator[Link]:
    """Links inside one paragraph."""
    seen: set[Link] = set()
    found = (
        *(
            link
            for link in _title_links(citations, clauses)
            if in_order(citations[link.source], citations[link.target])
        ),
        *_sentence_links(text, citations, clauses),
        *_bracket_links(text, citations, clauses),
    )
    for link in found:
        if link not in seen and link.source != link.target:
            seen.add(link)
            yield link


def in_order(source: Citation, target: Citation) -> bool:
    """No instrument's own title names a later one."""
    earlier, later = _day(target), _day(source)
    length = min(len(earlier), len(later))
    return earlier[:length] <= later[:length]


def _day(citation: Citation) -> str:
    if citation.date is not None:
        return citation.date
    year = re.search(r"/((?:19|20)\d{2})/", citation.number or "")
    return year.group(1) if year is not None else ""


def _title_links(citations: Sequence[Citation], clauses: Sequence[Clause]) -> Iterator[Link]:
    """An instrument in the title of another, by the last verb before it."""
    for index, clause in enumerate(map(_see_through(citations, clauses), range(len(clauses)))):
        if clause.head is None or not _can_relate(citations[clause.head], citations[index], clause.joint):
            continue
        joint = _without_place(clause.joint)
        if is_amending(joint):
            kind = verb_of(joint)
            target = _amended_head(citations, clauses, index, clause.head)
            if kind is not None and target is not None:
                yield Link(index, kind, target)
            continue
        kind = verb_of(joint)
        if kind is not None and not _interrupted(joint):
            yield Link(clause.head, kind, index)


def is_amending(joint: str) -> bool:
    """True if the words before an instrument say that it amended the one before them."""
    if not contains_any(joint, _CHANGING):
        return False
    return _PASSIVE.search(_without_place(joint)) is not None


def _without_place(joint: str) -> str:
    """The words without the pinpoint that ends them ("… tại khoản 3 Điều 1 ")."""
    tail = joint[-_LONGEST_PLACE:]
    if not contains_any(tail, _PLACE_WORDS):
        return joint
    return joint[:-_LONGEST_PLACE] + _TRAILING_PLACE.sub(" ", tail)


def _amended_head(
    citations: Sequence[Citation], clauses: Sequence[Clause], source: int, target: int | None
) -> int | None:
    """What "được sửa đổi bởi …" speaks of: a decree amends no law, so the decree that guides the law is meant."""
    while target is not None and _rank(citations[target]) > _rank(citations[source]):
        target = clauses[target].head
    return target


def _rank(citation: Citation) -> int:
    return _RANKS.get(citation.type or "", 0)


def _see_through(citations: Sequence[Citation], clauses: Sequence[Clause]) -> Callable[[int], Clause]:
    """A name in quotation marks is the title itself: what it names hangs on the instrument so titled."""

    def clause_of(index: int) -> Clause:
        clause = clauses[index]
        while clause.head is not None and _is_quoted_title(citations[clause.head], clauses[clause.head]):
            clause = with_changes(clause, head=clauses[clause.head].head)
        return clause

    return clause_of


def _is_quoted_title(citation: Citation, clause: Clause) -> bool:
    return _is_plain_name(citation) and clause.head is not None and clause.joint.rstrip().endswith(("“", '"'))


def _can_relate(head: Citation, target: Citation, joint: str) -> bool:
    """A name is a head only just before its object, and an object only if an organ or congress stands behind it."""
    if head.key == "self" or target.key == "self" or head.form in ("anaphora", "short"):
        return False
    if _is_plain_name(head) and len(joint) > 60:
        return False
    return not _is_plain_name(target) or _INSTITUTIONAL.search(target.name or "") is not None


def _is_plain_name(citation: Citation) -> bool:
    return citation.form == "named" and citation.type not in ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp")


def verb_of(words: str) -> RelationKind | None:
    """The relation that the last verb in ``words`` states; None without one.

    >>> verb_of("về việc triển khai thực hiện ")
    'implements'
    """
    last = _last_verb(words)
    if last is None:
        return None
    kind = next(name for name, value in last.groupdict().items() if value)
    if kind == "implements" and _GUIDING.search(words[: last.end()]):
        return "guides"
    return kind  # type: ignore[return-value]


@lru_cache(maxsize=256)
def _last_verb(words: str) -> re.Match[str] | None:
    """The last verb of the few words before an instrument: further off it governs something else."""
    found = list(_VERB.finditer(words, max(0, len(words) - _REACH)))
    return found[-1] if found else None


def _interrupted(joint: str) -> bool:
    """Far from its verb an instrument is no longer its object."""
    last = _last_verb(joint)
    if last is None:
        return True
    after = joint[last.end() :]
    if _has_main_clause(joint[: last.end()]) or _NO_TITLE.match(joint):
        return True
    return (
        len(after) > 160
        or bool(re.search(r"\b(?:theo|quy định tại|nêu tại|kèm theo)\b", after))
        or "." in after.strip(". ")
    )


def _sentence_links(text: str, citations: Sequence[Citation], clauses: Sequence[Clause]) -> Iterator[Link]:
    """ "Thực hiện A, B, UBND tỉnh đã ban hành … tại C": C implements A and B; "Căn cứ …" likewise.

    An opening phrase that a full stop cut off from its main clause is read together with it.
    """
    sentences = sorted({clause.sentence for clause in clauses})
    for sentence in sentences:
        members = [index for index, clause in enumerate(clauses) if clause.sentence == sentence]
        start, end = clauses[members[0]].sentence_start, clauses[members[0]].sentence_end
        opening = _find_opening(text, start, end)
        if opening is None:
            continue
        if not _has_main_clause(text[start:end]):
            members += [index for index, clause in enumerate(clauses) if clause.sentence == sentence + 1]
        kind: RelationKind = "implements" if opening.group("implements") else "based_on"
        members = [index for index in members if citations[index].start >= opening.start()]
        yield from _main_clause_links(text, citations, clauses, members, kind)


def _find_opening(text: str, start: int, end: int) -> re.Match[str] | None:
    """The words that govern a whole sentence: at its beginning, or after a colon."""
    place = start
    while True:
        opening = _OPENING.match(text, place, end)
        colon = text.find(":", place, end)
        if opening is not None or colon < 0:
            return opening
        place = colon + 1


def _has_main_clause(text: str) -> bool:
    """True if after a sign an organ acts: ", UBND tỉnh đã ban hành"."""
    for sign in _CLAUSE_BREAK.finditer(text):
        organ = match_organ(text, sign.end())
        if organ is not None and _ACTING.match(text, organ.end):
            return True
    return False


def _bracket_links(text: str, citations: Sequence[Citation], clauses: Sequence[Clause]) -> Iterator[Link]:
    """ "đã ban hành … để thực hiện A (B; C)": what stands in the bracket implements A."""
    for index in range(1, len(citations)):
        target = index - 1
        opening = text[citations[target].end : citations[index].start]
        lead = text[clauses[target].sentence_start : citations[target].start]
        if not _BRACKETED.fullmatch(opening) or "ban hành" not in lead or verb_of(lead[-60:]) != "implements":
            continue
        closing = text.find(")", citations[index].start)
        for source in range(index, len(citations)):
            if citations[source].start < closing and clauses[source].head in (None, target):
                yield Link(source, "implements", target)


def _main_clause_links(
    text: str, citations: Sequence[Citation], clauses: Sequence[Clause], members: Sequence[int], kind: RelationKind
) -> Iterator[Link]:
    for place in range(1, len(members)):
        before, here = citations[members[place - 1]], citations[members[place]]
        between = text[before.end : here.start]
        if not _has_main_clause(between) or not _ISSUING.search(between):
            continue
        first = clauses[members[place]]
        sources = [members[place]]
        sources += [
            index
            for index in members[place + 1 :]
            if clauses[index].head == first.head and clauses[index].lead == first.lead
        ]
        targets = [index for index in members[:place] if _is_item(clauses, index, members[0])]
        yield from (
            Link(source, kind, target)
            for source in sources
            for target in targets
            if not _is_plain_name(citations[source]) and not _is_plain_name(citations[target])
        )
        return


def _is_item(clauses: Sequence[Clause], index: int, first: int) -> bool:
    """Named for itself, not in the title of another item."""
    head = clauses[index].head
    return head is None or head < first or verb_of(clauses[index].joint) is None
