"""Tasks in running text: a walk down the lines of a part that remembers whose tasks they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docparse.extract.citations.organs import organs_before
from docparse.extract.header.shape import is_upper, spoken
from docparse.extract.tasks.actors import read_actors
from docparse.extract.tasks.drafts import Draft, draft_clause
from docparse.extract.tasks.dues import find_deadline, normalise_deadline
from docparse.extract.tasks.fields import field_drafts, read_fields
from docparse.extract.tasks.items import PARAGRAPH, Item
from docparse.extract.tasks.owners import Owner, read_heading
from docparse.extract.tasks.partners import split_names
from docparse.extract.tasks.requests import Request, find_request, may_ask
from docparse.extract.tasks.sentences import split_tasks
from docparse.extract.tasks.words import FACT, FIRST_VERB, NAMED_ACTOR, OPENING, STRONG_VERB
from docparse.extract.tasks.zones import Zone, Zones
from docparse.values import Document

_BASIS = re.compile(r"(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét)\s[^\n]*[;,.]\s*\Z")
_INTRODUCES = re.compile(r"(?:sau(?:\s+đây)?|như\s+sau|cụ\s+thể|nội\s+dung|gồm|trọng\s+tâm(?:\s+sau)?)?\s*:\s*\Z")
_DUE_LINE = re.compile(
    r"(?:Thời gian|Thời hạn|Tiến độ)(?:\s+(?:thực hiện|hoàn thành|báo cáo|gửi|triển khai))*\s*:\s*(?P<value>[^\n]+)\Z"
)
_JOINTLY_ONLY = re.compile(r"(?:chủ\s+trì,?\s+)?phối\s+hợp(?:\s+với)?\s*:?", re.IGNORECASE)
_DIFFICULTY = re.compile(r"(?:Trong\s+quá\s+trình|Quá\s+trình|Nếu|Trường\s+hợp)\s")
_LONGEST_ORGAN = 90
_BESIDE = 0.01


class Walk:
    """One pass over the items of a part."""

    def __init__(self, document: Document, issuer: str | None, items: Sequence[Item], zones: Zones) -> None:
        self._text = document.text
        self._issuer = spoken(issuer or "")
        self._items = items
        self._zones = zones
        self._first_unit = next((item.start for item in items if item.begins), 0)
        self._owners: list[Owner] = []
        self._last: Draft | None = None

    def drafts(self) -> Iterator[Draft]:
        """The tasks in text order."""
        fields = read_fields(self._text, self._items)
        found, told = field_drafts(self._text, self._items, fields)
        for place, item in enumerate(self._items):
            while self._owners and self._owners[-1].level >= item.level:
                self._owners.pop()
            if place not in told:
                found.extend(self._read(place, item))
        return iter(found)

    def _read(self, place: int, item: Item) -> list[Draft]:
        owner = self._owners[-1] if self._owners else None
        zone = self._zones.of(item.section)
        if item.start >= item.end or (zone is Zone.SILENT and (owner is None or not owner.named)):
            return []
        if self._takes_due(item):
            return []
        if owner is None and not item.begins and _BASIS.match(self._text, item.start, item.end):
            return []
        below = self._below(place)
        heading = read_heading(self._text, item, headed=below is not None and self._tasks_below(below))
        if heading is not None and not (owner is not None and owner.joins) and self._is_somebody(heading.lead, item):
            beside = below is None and heading.rest >= item.end and self._goes_on_beside(place)
            return self._under_heading(item, heading.lead, heading.rest, _BESIDE if beside else 0)
        joined = owner is not None and owner.joins
        drafts = (
            []
            if joined or not may_ask(self._text, item.start, item.end)
            else self._requests(place, item, zone, owner, below)
        )
        if not drafts and owner is not None:
            drafts = self._owned(item, owner, below)
        if drafts:
            self._last = drafts[-1]
        return drafts

    def _is_somebody(self, lead: str, item: Item) -> bool:
        """A bare noun as a heading is somebody only where tasks are given out, else a topic."""
        return NAMED_ACTOR.match(lead) is not None or bool(self._owners) or self._zones.assigns(item.section)

    def _below(self, place: int) -> Item | None:
        """The first line that stands below this one; None if there is none."""
        following = self._items[place + 1] if place + 1 < len(self._items) else None
        return following if following is not None and following.level > self._items[place].level else None

    def _under_heading(self, item: Item, lead: str, rest: int, above: float) -> list[Draft]:
        self._owners.append(Owner(item.level - above, lead, True, run_in=rest < item.end))
        if rest >= item.end:
            return []
        drafts = [
            draft_clause(self._text, start, end, lead, start) for start, end in split_tasks(self._text, rest, item.end)
        ]
        for draft in drafts:
            draft.level = item.level
        if drafts:
            self._last = drafts[-1]
        return drafts

    def _requests(self, place: int, item: Item, zone: Zone, owner: Owner | None, below: Item | None) -> list[Draft]:
        drafts: list[Draft] = []
        for start, end in split_tasks(self._text, item.start, item.end):
            request = find_request(self._text, start, end)
            if request is None or not self._counts(request, start, item, zone, owner):
                if drafts and owner is None and FIRST_VERB.match(self._text, start, end):
                    drafts.append(self._draft(start, end, drafts[-1].lead or "", start, item))
                continue
            lead = self._text[request.lead_start : request.lead_end]
            if below is None and self._introduces(end, item) and self._goes_on_beside(place):
                # The items that were to stand below are numbered on with it.
                self._owners.append(Owner(item.level - _BESIDE, lead, True))
            elif below is not None and self._introduces(end, item):
                self._owners.append(Owner(item.level, lead, owner is not None and owner.named))
                if not self._tasks_below(below):
                    drafts.append(self._draft(request.start, end, lead, request.verb or request.lead_end, item))
            elif request.verb is not None:
                drafts.append(self._draft(request.start, end, lead, request.verb, item))
        return drafts

    def _goes_on_beside(self, place: int) -> bool:
        following = self._items[place + 1] if place + 1 < len(self._items) else None
        same = following is not None and following.level == self._items[place].level and self._items[place].begins
        return (
            same and following is not None and FIRST_VERB.match(self._text, following.start, following.end) is not None
        )

    def _introduces(self, end: int, item: Item) -> bool:
        return end >= item.end and self._text[item.end - 1] == ":"

    def _counts(self, request: Request, start: int, item: Item, zone: Zone, owner: Owner | None) -> bool:
        """Whether a request is one here: under an organ's heading most sentences are that organ's."""
        word = self._text[request.start : request.start + 4].lower()
        if owner is not None and owner.named:
            if request.asked and (self._closes(item, owner) or _DIFFICULTY.match(self._text, start, request.start)):
                return True
            return request.start == start and (word == "giao" or not request.asked)
        if request.asked:
            return not self._asks_for_another(request)
        if item.start < self._first_unit or (item.section is None and self._text[item.end - 1] == ":"):
            # What stands above the first unit tells why and how the document came about.
            return False
        if self._is_issuer(self._text[request.lead_start : request.lead_end]):
            return False
        return zone is Zone.OPEN or STRONG_VERB.match(self._text, request.verb or request.start) is not None

    def _closes(self, item: Item, owner: Owner) -> bool:
        """A plain paragraph below a heading that said its tasks itself, or the last one of the document."""
        plain = not item.begins and item.level % 1 == PARAGRAPH
        return plain and (owner.run_in or self._text.endswith("./.", item.start, item.end))

    def _asks_for_another(self, request: Request) -> bool:
        """ "X đề nghị Y …", where X is not the issuer: the document tells what X may ask."""
        before = self._text[max(0, request.start - _LONGEST_ORGAN) : request.start].rstrip()
        organs = organs_before(before, len(before))
        return bool(organs) and organs[-1].end == len(before) and not self._is_issuer(before[organs[-1].start :])

    def _is_issuer(self, lead: str) -> bool:
        """The issuer tells what it does itself; its name in the text may be short of the place."""
        name = spoken(lead.replace("UBND", "Ủy ban nhân dân"))
        return bool(self._issuer) and (self._issuer.startswith(name) or name.startswith(self._issuer))

    def _owned(self, item: Item, owner: Owner, below: Item | None) -> list[Draft]:
        """What a line under somebody's name says without naming anybody."""
        if FACT.match(self._text, item.start, item.end) or is_upper(self._text[item.start : item.end]):
            return []
        if not owner.named and not self._begins_task(item):
            return []
        if owner.joins:
            return self._jointly(item, owner)
        if below is not None and _JOINTLY_ONLY.fullmatch(self._text, item.start, item.end):
            self._owners.append(replace(owner, level=item.level, joins=True))
            return []
        if self._last is not None and self._last.lead == owner.lead and owner.level < self._last.level < item.level:
            return []
        if below is not None and self._is_title(item, below):
            return []
        drafts = []
        for start, end in split_tasks(self._text, item.start, item.end):
            draft = self._draft(start, end, owner.lead, start, item)
            draft.partners = draft.partners or owner.partners
            draft.deadline = draft.deadline or owner.deadline
            drafts.append(draft)
        return drafts

    def _jointly(self, item: Item, owner: Owner) -> list[Draft]:
        """Below "Chủ trì, phối hợp:" a line begins with those whom the owner works with."""
        phrase = read_actors(self._text, item.start, item.end, asked=True)
        draft = self._draft(item.start, item.end, owner.lead, item.start if phrase is None else phrase.end, item)
        if phrase is not None:
            draft.partners = split_names(self._text[phrase.start : phrase.end])
        return [draft]

    def _is_title(self, item: Item, below: Item) -> bool:
        """A line that only says what the lines below are about."""
        if self._text[item.end - 1] == ":":
            return self._tasks_below(below)
        return not self._begins_task(item)

    def _begins_task(self, item: Item) -> bool:
        return any(form.match(self._text, item.start, item.end) for form in (FIRST_VERB, OPENING))

    def _tasks_below(self, below: Item) -> bool:
        return (
            self._begins_task(below)
            or find_request(self._text, below.start, below.end) is not None
            or read_heading(self._text, below, headed=False) is not None
        )

    def _draft(self, start: int, end: int, lead: str, verb: int, item: Item) -> Draft:
        draft = draft_clause(self._text, start, end, lead, verb)
        draft.level = item.level
        return draft

    def _takes_due(self, item: Item) -> bool:
        """A line of its own may give the deadline of the task above."""
        found = _DUE_LINE.match(self._text, item.start, item.end)
        if found is None or self._last is None:
            return False
        value = found["value"]
        self._last.deadline = self._last.deadline or find_deadline(value, 0, len(value)) or normalise_deadline(value)
        return True
