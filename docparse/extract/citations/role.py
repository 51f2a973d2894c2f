"""What a citation is to the document that cites it: legal basis, task set, instrument replaced …

Legal bases stand in the preamble, each item opened by "Căn cứ", "Theo đề nghị", "Xét" (Decree
30/2020/NĐ-CP, Phụ lục I, mục II.6.a).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docparse.extract.citations.clauses import Clause
from docparse.extract.citations.relate import is_amending
from docparse.text.literals import contains_any
from docparse.values import Citation, RelationKind

_BASIS = re.compile(
    r"^\W*(?:(?:và )?căn cứ|theo (?:đề nghị|đề xuất|kết quả|ý kiến)|xét|trên cơ sở|được sự)(?!\w)", re.IGNORECASE
)
_CITED_AS_BASIS = re.compile(r"^\W*(?:\w{1,2}[.)]\s*)?căn cứ(?!\w)", re.IGNORECASE)
_IMPLEMENT = re.compile(
    r"^\W*(?:\w{1,3}[.)]\s*)?(?:(?:tiếp tục|để|nhằm|tổ chức,?)\s+){0,2}(?:thực hiện|triển khai|thi hành)(?!\w)",
    re.IGNORECASE,
)
_HEADING_LABEL = re.compile(r"^\W*(?:\w{1,3}[.)]\s*)?")
# Lines such as "Bãi bỏ các văn bản sau đây:".
_CHANGED_LIST = re.compile(
    r"(?P<verb>thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|sửa đổi|bổ sung)[^.;:]{0,60}:$|"
    r"(?:các|những)\s+[^.;:]{0,60}hết hiệu lực[^.;:]{0,60}:$",
    re.IGNORECASE,
)
_CHANGED_WORDS = ("thay thế", "bãi bỏ", "hủy bỏ", "huỷ bỏ", "sửa đổi", "bổ sung", "hết hiệu lực")
_ATTACHED = re.compile(r"^\W*(?:[\w]+\s+){0,4}?(?:ban hành\s+)?(?:kèm theo|đính kèm)\s*$", re.IGNORECASE)
_REPLY = re.compile(
    r"(?:nhận được|phúc đáp|trả lời|giải quyết|tiếp theo|xem xét)\s+(?:các\s+|nội dung\s+|đề nghị (?:của|tại)\s+)?"
    r"(?:[^;.,]{0,80}\s)?(?:tại\s+)?(?:các\s+)?$",
    re.IGNORECASE,
)
_REPLY_TYPES = frozenset({"Công văn", "Thông báo", "Văn bản"})
_CHANGES: tuple[tuple[RelationKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(words, re.IGNORECASE))  # type: ignore[misc]
    for kind, words in (
        ("replaces", r"thay thế(?: cho)?(?: các| toàn bộ)?[\s:]*$"),
        ("repeals", r"(?:bãi bỏ|hủy bỏ|huỷ bỏ)(?: các| toàn bộ| một phần)?[\s:]*$"),
        (
            "amends",
            r"(?:sửa đổi|bổ sung|đính chính|điều chỉnh)"
            r"(?:(?!\b(?:khi|để|theo(?<!kèm theo)|nhằm|phù hợp|căn cứ|sau)\b)[^.;]){0,140}$",
        ),
    )
)
_CHANGING = ("thay thế", "bãi bỏ", "hủy bỏ", "huỷ bỏ", "sửa đổi", "bổ sung", "đính chính", "điều chỉnh")
_EXPIRES = re.compile(r"hết hiệu lực", re.IGNORECASE)
_ACHIEVING_WORDS = ("thực hiện", "triển khai", "cụ thể h")
_ACHIEVING = re.compile(
    r"(?:thực hiện|triển khai|cụ thể h(?:óa|oá))(?:\s+(?!theo\b|được\b)[\w,]+){0,6}\s*(?:các\s+)?$|"
    r"(?:thực hiện|triển khai|cụ thể h(?:óa|oá))(?:\s+(?!theo\b)[\w,]+){0,12}\s(?:đề ra|đặt ra|nêu|giao)\s+(?:tại|"
    r"trong)\s*(?:các\s+)?$",
    re.IGNORECASE,
)
# An item after a semicolon is governed by the verb that opens its sentence.
_OPEN_LIST_ITEM = re.compile(r";\s*(?:các\s+)?$")
_REPORTING = frozenset({"Báo cáo", "Biên bản", "Thông báo", "Tờ trình", "Thông báo kết luận"})
_NORMATIVE = frozenset({"Luật", "Nghị định", "Thông tư", "Pháp lệnh"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Where a paragraph stands: in the title, before the first numbered unit, or after it.

    ``in_bases`` is True where the paragraphs just before are legal bases and this one goes on.
    """

    title: bool
    preamble: bool
    host_type: str | None
    in_bases: bool = False


def opens_basis(text: str) -> bool:
    """True if a paragraph begins as a legal basis does."""
    return _BASIS.match(text) is not None


def lead_of_heading(text: str) -> str:
    """What governs the items under a line such as "Căn cứ pháp lý:"; "" if it governs none."""
    if not text.rstrip().endswith(":"):
        return ""
    label = _HEADING_LABEL.match(text)
    bare = text[label.end() if label is not None else 0 :].strip()
    changed = _CHANGED_LIST.search(bare) if contains_any(bare.lower(), _CHANGED_WORDS) else None
    if changed is not None:
        return f"{bare[: changed.start()]}{changed.group('verb') or 'bãi bỏ'} "
    return f"{bare[:-1]} " if opens_basis(bare) or _IMPLEMENT.match(bare) else ""


def find_role(
    text: str, citations: Sequence[Citation], clauses: Sequence[Clause], index: int, region: Region
) -> RelationKind:
    """The relation of one citation of a paragraph to the document."""
    citation, clause = citations[index], clauses[index]
    before = text[clause.sentence_start : citation.start]
    if "èm" in before and _ATTACHED.search(before):
        return "attached"
    if clause.head is not None and is_amending(clause.joint):
        # "Căn cứ A, được sửa đổi bởi B": B is as much a basis as A.
        return find_role(text, citations, clauses, clause.head, region)
    if clause.head is not None:
        return _inherited_role(citations, clauses, index, region)
    change = _find_change(text, citations, clauses, index, region)
    if change is not None:
        return change
    return _find_item_role(text, citations, clauses, index, region)


def _inherited_role(
    citations: Sequence[Citation], clauses: Sequence[Clause], index: int, region: Region
) -> RelationKind:
    """An instrument in another's title has no role of its own, except in the document's own title."""
    if region.title and citations[clauses[index].head or 0].form == "anaphora":
        return "implements"
    return "mentions"


def _find_change(
    text: str, citations: Sequence[Citation], clauses: Sequence[Clause], index: int, region: Region
) -> RelationKind | None:
    """Replaced, repealed or amended by this document: "Quyết định này … thay thế …", "Bãi bỏ …"."""
    clause = clauses[index]
    sentence = text[clause.sentence_start : clause.sentence_end]
    if contains_any(clause.lead.lower(), _CHANGING):
        for kind, pattern in _CHANGES:
            if pattern.search(clause.lead) and _acts_here(clause.lead, sentence, region):
                return kind
    if not contains_any(sentence, ("iệu lực", "IỆU LỰC")):
        return None
    if _EXPIRES.search(text[citations[index].end : clause.sentence_end]) and "này" in text[: citations[index].start]:
        return "repeals"
    return None


def _acts_here(lead: str, sentence: str, region: Region) -> bool:
    if region.title:
        return True
    own = re.search(
        r"(?:Quyết định|Nghị quyết|Nghị định|Thông tư|Quy định|Quy chế|Kế hoạch|Văn bản|Chỉ thị) này", lead + sentence
    )
    opening = re.match(
        r"^\W*(?:(?:Điều|điều|\d+[.)]|[a-zđ]\))[\s\d.):]*)*\s*(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|sửa đổi|bổ sung|"
        r"điều chỉnh|đính chính)",
        lead,
        re.IGNORECASE,
    )
    return own is not None or (opening is not None and not region.preamble)


def _find_item_role(
    text: str, citations: Sequence[Citation], clauses: Sequence[Clause], index: int, region: Region
) -> RelationKind:
    clause = clauses[index]
    if region.preamble or region.title:
        if _is_reply(clause.lead, region):
            return "reply_to"
        if opens_basis(clause.lead) or (opens_basis(text) and not _IMPLEMENT.match(clause.lead)):
            return "based_on" if not region.title else "mentions"
        if region.in_bases and not _IMPLEMENT.match(clause.lead):
            return "based_on"
        if (
            _IMPLEMENT.match(clause.lead)
            or _is_achieved(clause.lead)
            or (region.title and "thực hiện" in clause.lead.lower())
        ):
            return "implements"
        return "mentions"
    if _CITED_AS_BASIS.match(clause.lead):
        return "based_on"
    if region.host_type in _REPORTING or citations[index].type in _NORMATIVE:
        return "mentions"
    governed = _OPEN_LIST_ITEM.search(clause.lead) is not None and _IMPLEMENT.match(clause.lead) is not None
    return "implements" if governed or _is_achieved(clause.lead) else "mentions"


def _is_achieved(lead: str) -> bool:
    folded = lead.lower()
    return any(_ACHIEVING.match(lead, place) for verb in _ACHIEVING_WORDS for place in _places(folded, verb))


def _places(text: str, literal: str) -> Iterator[int]:
    place = text.find(literal)
    while place >= 0:
        yield place
        place = text.find(literal, place + 1)


def _is_reply(lead: str, region: Region) -> bool:
    return region.host_type in _REPLY_TYPES and not region.title and _REPLY.search(lead) is not None
