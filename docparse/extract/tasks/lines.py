"""What the lines of a part say by how they stand: what is below a line, whether it begins as a task does."""

from __future__ import annotations

from collections.abc import Sequence

from docparse.extract.tasks.items import Item
from docparse.extract.tasks.owners import read_heading
from docparse.extract.tasks.requests import find_request
from docparse.extract.tasks.words import FIRST_VERB, OPENING


def begins_clause(text: str, start: int, end: int) -> bool:
    """True if a verb, or what may stand before one, begins at ``start``."""
    return FIRST_VERB.match(text, start, end) is not None or OPENING.match(text, start, end) is not None


class Lines:
    """The items of a part, and questions about their neighbours."""

    def __init__(self, text: str, items: Sequence[Item]) -> None:
        self.text = text
        self.items = items
        self.first_unit = next((item.start for item in items if item.begins), 0)

    def below(self, place: int) -> Item | None:
        """The first line that stands below this one; None if there is none."""
        following = self._next(place)
        return following if following is not None and following.level > self.items[place].level else None

    def goes_on_beside(self, place: int) -> bool:
        """True if the units that a unit announces are numbered on with it instead of below it."""
        item, following = self.items[place], self._next(place)
        if following is None or following.level != item.level or not item.begins:
            return False
        return FIRST_VERB.match(self.text, following.start, following.end) is not None

    def begins_task(self, item: Item) -> bool:
        """True if the line begins with a verb, or with what may stand before one."""
        return begins_clause(self.text, item.start, item.end)

    def holds_task(self, item: Item) -> bool:
        """True if the line begins as a task does, asks somebody, or names somebody for the lines below."""
        return (
            self.begins_task(item)
            or find_request(self.text, item.start, item.end) is not None
            or read_heading(self.text, item) is not None
        )

    def announces(self, item: Item) -> bool:
        """True if the line ends with a colon."""
        return self.text[item.end - 1] == ":"

    def is_title(self, item: Item, below: Item) -> bool:
        """True for a line that only says what the lines below are about."""
        return self.holds_task(below) if self.announces(item) else not self.begins_task(item)

    def _next(self, place: int) -> Item | None:
        return self.items[place + 1] if place + 1 < len(self.items) else None
