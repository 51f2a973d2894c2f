"""Tasks told in fields below what is done: "- Cơ quan chủ trì: …", "- Cơ quan phối hợp: …", "- Thời gian: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docparse.extract.header.shape import fold_space, spoken
from docparse.extract.tasks.actors import read_actors
from docparse.extract.tasks.drafts import Draft, draft_clause
from docparse.extract.tasks.dues import find_deadline, normalise_deadline
from docparse.extract.tasks.items import Item
from docparse.extract.tasks.partners import split_names
from docparse.extract.tasks.products import find_product
from docparse.extract.tasks.recipients import find_recipient
from docparse.extract.tasks.sentences import split_tasks
from docparse.extract.tasks.table_columns import Role

_NAMES = {
    Role.LEAD: re.compile(
        r"(?:(?:cơ quan|đơn vị|sở ngành|bộ phận|phòng|người|lãnh đạo|tổ chức) )?"
        r"(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm|đầu mối|tham mưu)(?: chính| thực hiện| tham mưu| chủ trì)?"
    ),
    Role.PARTNERS: re.compile(r"(?:(?:cơ quan|đơn vị|các đơn vị|các cơ quan) )?phối hợp(?: thực hiện)?"),
    Role.DEADLINE: re.compile(
        r"(?:thời gian|thời hạn|tiến độ)(?: thực hiện| hoàn thành| ban hành| trình| báo cáo| dự kiến| gửi)*|hoàn thành"
    ),
    Role.PRODUCT: re.compile(r"(?:dự kiến )?(?:sản phẩm|kết quả)(?: đầu ra)?(?: dự kiến| hoàn thành)?"),
    Role.ACTION: re.compile(r"(?:nội dung|nhiệm vụ|công việc|hoạt động)(?: thực hiện| cụ thể| chính)?"),
}
_FIELD = re.compile(r"(?P<name>[^\W\d_][\w ,]{1,38}?)\s*:(?:\s+|\Z)")
_LETTER = re.compile(r"[^\W\d_]")
# It bounds what the organs do without saying what it is.
_WITHIN = re.compile(r"(?:trong phạm vi|theo)\s")


@dataclass(frozen=True, slots=True)
class Field:
    """A line that begins with the name of a field; its value is ``[start, end)``, empty where it follows below."""

    place: int
    role: Role
    start: int
    end: int


def read_fields(text: str, items: Sequence[Item]) -> dict[int, Field]:
    """The lines that are fields, by their place among ``items``."""
    found = {}
    for place, item in enumerate(items):
        name = _FIELD.match(text, item.start, item.end) if text.find(":", item.start, item.end) >= 0 else None
        if name is None:
            continue
        words = spoken(name["name"])
        role = next((role for role, pattern in _NAMES.items() if pattern.fullmatch(words)), None)
        if role is not None:
            found[place] = Field(place, role, name.end(), item.end)
    return found


def field_drafts(text: str, items: Sequence[Item], fields: dict[int, Field]) -> tuple[list[Draft], set[int]]:
    """The tasks that have a field for who leads, and the places of all lines that tell them."""
    drafts: list[Draft] = []
    used: set[int] = set()
    for place, lead in fields.items():
        if lead.role is not Role.LEAD or _LETTER.search(text, lead.start, lead.end) is None:
            continue
        group = _group(items, fields, place)
        described = _described(items, fields, min(group))
        if described is None:
            continue
        used |= {*group, *described}
        drafts += _drafts_of(text, items, fields, lead, group, described)
    return drafts, used


def _group(items: Sequence[Item], fields: dict[int, Field], place: int) -> list[int]:
    """The fields around the lead: neighbours in one run, with the lines that go on below an empty field."""
    first = place
    while first - 1 in fields and fields[first - 1].role is not Role.ACTION:
        first -= 1
    last = place
    while last + 1 in fields and fields[last + 1].role not in (Role.LEAD, Role.ACTION):
        last += 1
    return list(range(first, last + 1))


def _described(items: Sequence[Item], fields: dict[int, Field], first: int) -> list[int] | None:
    """The lines above the fields that say what is done."""
    level = items[first].level
    above = first - 1
    while above >= 0 and items[above].level > level:
        above -= 1
    if above < 0 or (above in fields and fields[above].role is not Role.ACTION):
        return None
    return [place for place in range(above, first) if items[place].start < items[place].end] or None


def _drafts_of(
    text: str, items: Sequence[Item], fields: dict[int, Field], lead: Field, group: list[int], described: list[int]
) -> list[Draft]:
    values = {fields[place].role: fields[place] for place in group}
    due, partners, product = (values.get(role) for role in (Role.DEADLINE, Role.PARTNERS, Role.PRODUCT))
    deadline = _deadline(text, due) if due is not None else None
    drafts = _told_clauses(text, lead) or [
        _draft(text, start, end, fold_space(text[lead.start : lead.end]).rstrip(" .;"))
        for start, end in _descriptions(items, fields, described)
    ]
    for draft in drafts:
        draft.deadline = deadline or draft.deadline
        draft.partners = draft.partners or (split_names(text[partners.start : partners.end]) if partners else ())
        draft.product = fold_space(text[product.start : product.end]).rstrip(" .;") if product else draft.product
    return drafts


def _descriptions(items: Sequence[Item], fields: dict[int, Field], described: list[int]) -> list[tuple[int, int]]:
    """One stretch for a line, several for the bullets below an empty field "Nhiệm vụ:"."""
    head, *below = described
    field = fields.get(head)
    if field is not None and field.start >= field.end and below:
        return [(items[place].start, items[place].end) for place in below]
    start = field.start if field is not None else items[head].start
    return [(start, items[described[-1] if field is None else head].end)]


def _told_clauses(text: str, lead: Field) -> list[Draft]:
    """ "Cơ quan thực hiện: Sở A chủ trì …; Sở B …": each clause is a task of its own."""
    drafts = []
    for start, end in split_tasks(text, lead.start, lead.end):
        phrase = read_actors(text, start, end)
        if phrase is None or phrase.verb is None or _WITHIN.match(text, phrase.verb, end):
            return []
        drafts.append(draft_clause(text, start, end, text[phrase.start : phrase.end], phrase.verb))
    return drafts


def _draft(text: str, start: int, end: int, lead: str) -> Draft:
    return Draft(
        start=start,
        end=end,
        lead=lead,
        action=fold_space(text[start:end]).rstrip(" .;:"),
        product=find_product(text, start, end),
        recipient=find_recipient(text, start, end),
        deadline=find_deadline(text, start, end),
    )


def _deadline(text: str, due: Field) -> str | None:
    value = fold_space(text[due.start : due.end])
    return normalise_deadline(value) if value else None
