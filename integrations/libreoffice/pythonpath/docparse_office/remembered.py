"""Answers that are still known, and a server that is left in peace for a while after it did not answer."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from typing import Any, Callable

from docparse_office.server import Refused, Server, Unreachable

__all__ = ["Remembered"]

_MOST = 1_000
_QUIET_SECONDS = 15.0


class Remembered:
    """Asks for each paragraph once. ``on_return`` is called when a server that was away answers again."""

    def __init__(self, on_return: Callable[[], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._known: OrderedDict[Any, list[dict[str, Any]]] = OrderedDict()
        self._away: dict[Server, float] = {}
        self._on_return, self._clock = on_return, clock
        self._lock = threading.Lock()

    def matches(self, server: Server, text: str) -> list[dict[str, Any]]:
        """The matches of a paragraph; none where the server is away or refuses."""
        with self._lock:
            known = self._known.get((server, text))
            if known is not None:
                self._known.move_to_end((server, text))
                return known
            if self._clock() < self._away.get(server, 0.0):
                return []
        try:
            found = server.paragraph(text)
        except Unreachable:
            with self._lock:
                self._away[server] = self._clock() + _QUIET_SECONDS
            return []
        except Refused:
            return []
        self._keep(server, text, found)
        return found

    def _keep(self, server: Server, text: str, found: list[dict[str, Any]]) -> None:
        with self._lock:
            self._known[(server, text)] = found
            while len(self._known) > _MOST:
                self._known.popitem(last=False)
            returned = self._away.pop(server, None) is not None
        if returned:
            self._on_return()

    def forget(self) -> None:
        """Everything is asked anew: the word list or the server has changed."""
        with self._lock:
            self._known.clear()
            self._away.clear()
