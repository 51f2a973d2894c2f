"""Which of the requests in a text are the document's own assignments."""

from __future__ import annotations

import re

from docparse.extract.citations.organs import organs_before
from docparse.extract.header.shape import spoken
from docparse.extract.tasks.items import PARAGRAPH, Item
from docparse.extract.tasks.lines import Lines
from docparse.extract.tasks.owners import Owner
from docparse.extract.tasks.requests import Request
from docparse.extract.tasks.words import STRONG_VERB
from docparse.extract.tasks.zones import Zone

_DIFFICULTY = re.compile(r"(?:Trong\s+quá\s+trình|Quá\s+trình|Nếu|Trường\s+hợp)\s")
_LONGEST_ORGAN = 90


class Admission:
    """Judges the requests of one part."""

    def __init__(self, lines: Lines, issuer: str | None) -> None:
        self._lines = lines
        self._text = lines.text
        self._issuer = spoken(issuer or "")

    def admits(self, request: Request, start: int, item: Item, zone: Zone, owner: Owner | None) -> bool:
        """True if ``request``, found in the clause that begins at ``start``, is a task of its own."""
        if owner is not None and owner.named:
            return self._overrides(request, start, item, owner)
        if request.asked:
            return not self._asks_for_another(request)
        if item.start < self._lines.first_unit or (item.section is None and self._lines.announces(item)):
            # What stands above the first unit tells why and how the document came about.
            return False
        if self._is_issuer(self._text[request.lead_start : request.lead_end]):
            return False
        return zone is Zone.OPEN or STRONG_VERB.match(self._text, request.verb or request.start) is not None

    def _overrides(self, request: Request, start: int, item: Item, owner: Owner) -> bool:
        """Under an organ's heading most sentences are that organ's, also those by which it asks others."""
        if request.asked and (self._closes(item, owner) or _DIFFICULTY.match(self._text, start, request.start)):
            return True
        given = self._text.startswith(("Giao", "giao"), request.start)
        return request.start == start and (given or not request.asked)

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
