"""Tasks in running text: a walk down the lines of a part that remembers whose tasks they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from docparse.extract.tasks.admission import Admission
from docparse.extract.tasks.drafts import Draft, draft_clause
from docparse.extract.tasks.dues import find_deadline, normalise_deadline
from docparse.extract.tasks.fields import field_drafts, read_fields
from docparse.extract.tasks.items import Item
from docparse.extract.tasks.lines import Lines, begins_clause
from docparse.extract.tasks.owned import narrow_owner, owned_draft, owned_drafts
from docparse.extract.tasks.owners import Heading, Owner, read_heading
from docparse.extract.tasks.requests import Request, find_asked, find_request, may_ask
from docparse.extract.tasks.sentences import split_tasks
from docparse.extract.tasks.words import FIRST_VERB, NAMED_ACTOR
from docparse.extract.tasks.zones import Zone, Zones
from docparse.values import Document

_BASIS = re.compile(r"(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét)\s[^\n]*[;,.]\s*\Z")
_DUE_LINE = re.compile(
    r"(?:Thời gian|Thời hạn|Tiến độ)(?:\s+(?:thực hiện|hoàn thành|báo cáo|gửi|triển khai))*\s*:\s*(?P<value>[^\n]+)\Z"
)
# So little higher stands a unit whose own units are numbered on with it.
_BESIDE = 0.01


def prose_drafts(document: Document, issuer: str | None, items: Sequence[Item], zones: Zones) -> list[Draft]:
    """The tasks that the lines of a part say."""
    fields = read_fields(document.text, items)
    listed = {place: field for place, field in fields.items() if zones.may_list(items[place].section)}
    drafts, told = field_drafts(document.text, items, listed)
    return drafts + _Walk(Lines(document.text, items), issuer, zones).drafts(told)


class _Walk:
    """One pass over the lines; the owners are those under whose names the current line stands, outermost first."""

    def __init__(self, lines: Lines, issuer: str | None, zones: Zones) -> None:
        self._lines = lines
        self._text = lines.text
        self._zones = zones
        self._admission = Admission(lines, issuer)
        self._owners: list[Owner] = []
        self._last: Draft | None = None

    def drafts(self, told: set[int]) -> list[Draft]:
        """The tasks of all lines but those at the places ``told``."""
        found: list[Draft] = []
        for place, item in enumerate(self._lines.items):
            while self._owners and self._owners[-1].level >= item.level:
                self._owners.pop()
            if place in told or item.start >= item.end or self._takes_due(item):
                continue
            drafts = self._read(place, item, self._owners[-1] if self._owners else None)
            self._last = drafts[-1] if drafts else self._last
            found += drafts
        return found

    def _read(self, place: int, item: Item, owner: Owner | None) -> list[Draft]:
        zone = self._zones.of(item.section)
        if zone is Zone.SILENT and (owner is None or not owner.named):
            return []
        if owner is None and not item.begins and _BASIS.match(self._text, item.start, item.end):
            return []
        below = self._lines.below(place)
        if owner is None or not owner.joins:
            heading = read_heading(self._text, item, headed=partial(self._lines.holds_task, below) if below else None)
            if heading is not None and self._is_somebody(heading.lead, item):
                return self._under_heading(place, item, heading)
            if may_ask(self._text, item.start, item.end):
                asked, drafts = self._requests(place, item, zone, owner)
                if asked:
                    return drafts
        return self._owned(item, owner, below) if owner is not None else []

    def _is_somebody(self, lead: str, item: Item) -> bool:
        """A bare noun as a heading is somebody only where tasks are given out, else a topic."""
        return NAMED_ACTOR.match(lead) is not None or bool(self._owners) or self._zones.assigns(item.section)

    def _under_heading(self, place: int, item: Item, heading: Heading) -> list[Draft]:
        run_in = heading.rest < item.end
        beside = not run_in and self._lines.below(place) is None and self._lines.goes_on_beside(place)
        level = item.level - (_BESIDE if beside else 0)
        self._owners.append(Owner(level, heading.lead, True, run_in=run_in))
        clauses = split_tasks(self._text, heading.rest, item.end) if run_in else ()
        return [draft_clause(self._text, *clause, heading.lead, clause[0], level=item.level) for clause in clauses]

    def _requests(self, place: int, item: Item, zone: Zone, owner: Owner | None) -> tuple[bool, list[Draft]]:
        """Whether the line asks anybody, and the tasks that it says itself."""
        drafts: list[Draft] = []
        last: Request | None = None
        for start, end in split_tasks(self._text, item.start, item.end):
            request = self._admitted(start, end, item, zone, owner)
            if request is not None:
                last = request
                drafts += self._request_drafts(place, item, owner, request, end)
            elif owner is not None and owner.named and not (last is not None and last.asked):
                if begins_clause(self._text, start, end):
                    drafts.append(owned_draft(self._text, start, end, item, owner))
            elif drafts and FIRST_VERB.match(self._text, start, end):
                # A sentence without a subject goes on with what the one before asks.
                drafts.append(draft_clause(self._text, start, end, drafts[-1].lead or "", start, level=item.level))
        return last is not None, drafts

    def _admitted(self, start: int, end: int, item: Item, zone: Zone, owner: Owner | None) -> Request | None:
        """The request of a clause that counts; where the issuer is the subject, it is what the issuer asks."""
        request = find_request(self._text, start, end)
        if request is None or self._admission.admits(request, start, item, zone, owner):
            return request
        asked = find_asked(self._text, start, end) if not request.asked else None
        return asked if asked is not None and self._admission.admits(asked, start, item, zone, owner) else None

    def _request_drafts(self, place: int, item: Item, owner: Owner | None, request: Request, end: int) -> list[Draft]:
        """The task of one request; none where its tasks stand in the lines below, which are the lead's from here."""
        lead = self._text[request.lead_start : request.lead_end]
        verb = request.lead_end if request.verb is None else request.verb
        draft = draft_clause(self._text, request.start, end, lead, verb, level=item.level)
        below = self._lines.below(place)
        if end >= item.end and self._lines.announces(item):
            if below is not None:
                named = owner is not None and owner.named
                self._owners.append(Owner(item.level, lead, named, partners=draft.partners, deadline=draft.deadline))
                return [] if self._lines.holds_task(below) else [draft]
            if self._lines.goes_on_beside(place):
                self._owners.append(Owner(item.level - _BESIDE, lead, True))
                return []
        return [draft] if request.verb is not None else []

    def _owned(self, item: Item, owner: Owner, below: Item | None) -> list[Draft]:
        last = self._last
        if last is not None and last.lead == owner.lead and owner.level < last.level < item.level:
            # Below a task of this owner stand its details.
            return []
        narrowed = narrow_owner(self._lines, item, owner, below)
        if narrowed is not None:
            self._owners.append(narrowed)
            return []
        return owned_drafts(self._lines, item, owner)

    def _takes_due(self, item: Item) -> bool:
        """A line of its own may give the deadline of the task above."""
        found = _DUE_LINE.match(self._text, item.start, item.end)
        if found is None or self._last is None:
            return False
        value = found["value"]
        self._last.deadline = self._last.deadline or find_deadline(value, 0, len(value)) or normalise_deadline(value)
        return True
