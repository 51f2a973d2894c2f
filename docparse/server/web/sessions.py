"""Who visits: a cookie with an identifier that cannot be guessed; with users, only after a token was given.

Nothing of it is written down: a server that starts anew knows nobody.
"""

from __future__ import annotations

import hmac
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from docparse.pipeline.serving import User

__all__ = ["Sessions", "Visitor"]

_MOST = 10_000
# Seconds without a request after which a token is asked for again.
_LASTS = 12 * 3600.0
# Wrong tokens of one address within the time; then nobody there gets in until it is over.
_MOST_FAILURES, _FAILURES_COUNT_FOR = 10, 300.0
_MOST_ADDRESSES = 10_000


@dataclass(frozen=True, slots=True)
class Visitor:
    """``cookie`` is the value of the cookie, ``owner`` what the store keeps things under, ``token`` that of forms."""

    cookie: str
    owner: str
    token: str
    user: User | None = None
    is_new: bool = False


@dataclass(slots=True)
class _Session:
    user: User
    used: float


class Sessions:
    """The visitors of one server."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._secret = secrets.token_bytes(32)
        self._known: OrderedDict[str, _Session] = OrderedDict()
        self._failures: OrderedDict[str, list[float]] = OrderedDict()

    def anybody(self, cookie: str | None) -> Visitor:
        """The visitor of a server without users; one whose cookie is not of this server gets a new one."""
        if cookie is not None and self._is_signed(cookie):
            return self._visitor(cookie)
        return self._visitor(self._signed(), is_new=True)

    def known(self, cookie: str | None) -> Visitor | None:
        """Who gave a token before and has not been away for too long."""
        session = self._known.get(cookie or "")
        if cookie is None or session is None:
            return None
        if self._clock() - session.used > _LASTS:
            del self._known[cookie]
            return None
        session.used = self._clock()
        self._known.move_to_end(cookie)
        return self._visitor(cookie, session.user)

    def enter(self, user: User) -> Visitor:
        """A new session of ``user``, whatever the browser had before."""
        cookie = self._signed()
        self._known[cookie] = _Session(user, self._clock())
        while len(self._known) > _MOST:
            self._known.popitem(last=False)
        return self._visitor(cookie, user, is_new=True)

    def close(self, visitor: Visitor) -> None:
        """Forget the session."""
        self._known.pop(visitor.cookie, None)

    def is_barred(self, address: str) -> bool:
        """True for an address from which too many wrong tokens came."""
        recent = [one for one in self._failures.get(address, ()) if self._clock() - one < _FAILURES_COUNT_FOR]
        return len(recent) >= _MOST_FAILURES

    def note_failure(self, address: str) -> None:
        """A wrong token came from there."""
        kept = [*self._failures.pop(address, ()), self._clock()][-_MOST_FAILURES:]
        self._failures[address] = kept
        while len(self._failures) > _MOST_ADDRESSES:
            self._failures.popitem(last=False)

    def _visitor(self, cookie: str, user: User | None = None, *, is_new: bool = False) -> Visitor:
        # What one user keeps counts together, see Store.
        owner = f"web:{cookie}" if user is None else f"{user.digest}/web:{cookie}"
        return Visitor(cookie, owner, self._mac(f"form:{cookie}"), user, is_new)

    def _signed(self) -> str:
        name = secrets.token_urlsafe(24)
        return f"{name}.{self._mac(name)}"

    def _is_signed(self, cookie: str) -> bool:
        name, _, mac = cookie.partition(".")
        return hmac.compare_digest(mac.encode(), self._mac(name).encode())

    def _mac(self, text: str) -> str:
        return hmac.new(self._secret, text.encode(), sha256).hexdigest()[:40]
