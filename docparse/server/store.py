"""Results in memory: they go after a time without use, the oldest first where there are too many, and never to disk."""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from docparse.pipeline.serving import Limits

__all__ = ["Store", "StoreFull"]


class StoreFull(Exception):  # noqa: N818 (what it is)
    """One thing alone is larger than what one visitor may keep."""


@dataclass(slots=True)
class _Kept:
    owner: str
    value: Any
    size: int
    touched: float


class Store:
    """Values by an identifier that cannot be guessed, each belonging to one visitor.

    An owner "account/visit" may keep what the account may: whoever visits often has no more room than others.
    """

    def __init__(self, limits: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        self._limits, self._clock = limits, clock
        # The one used longest ago first.
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._sizes: dict[str, int] = {}

    def put(self, owner: str, value: Any, size: int) -> str:
        """Keep ``value`` (``size`` bytes); its identifier. Raises StoreFull."""
        if size > self._limits.stored_by_one:
            raise StoreFull
        self.sweep()
        account = _account(owner)
        while self._sizes.get(account, 0) + size > self._limits.stored_by_one:
            self._drop_oldest(account)
        while self._kept and self.size + size > self._limits.stored:
            # Who keeps most makes room for the others.
            self._drop_oldest(max(self._sizes, key=self._sizes.__getitem__))
        identifier = secrets.token_urlsafe(18)
        self._kept[identifier] = _Kept(owner, value, size, self._clock())
        self._sizes[account] = self._sizes.get(account, 0) + size
        return identifier

    def get(self, owner: str, identifier: str) -> Any | None:
        """The value, now used anew; None where there is none (any more), or it belongs to somebody else."""
        kept = self._kept.get(identifier)
        if kept is None or kept.owner != owner:
            return None
        if self._clock() - kept.touched > self._limits.kept:
            self._drop(identifier)
            return None
        kept.touched = self._clock()
        self._kept.move_to_end(identifier)
        return kept.value

    def resize(self, identifier: str, size: int) -> None:
        """What is kept has grown or shrunk in place."""
        kept = self._kept.get(identifier)
        if kept is not None:
            self._sizes[_account(kept.owner)] += size - kept.size
            kept.size = size

    def remove(self, owner: str, identifier: str) -> bool:
        """Forget it; False where ``get`` would give nothing."""
        if self.get(owner, identifier) is None:
            return False
        self._drop(identifier)
        return True

    def all_of(self, owner: str) -> list[tuple[str, Any]]:
        """What a visitor has, the one used longest ago first."""
        self.sweep()
        return [(identifier, kept.value) for identifier, kept in self._kept.items() if kept.owner == owner]

    def sweep(self) -> None:
        """Forget what was not used for too long."""
        oldest = self._clock() - self._limits.kept
        for identifier in [name for name, kept in self._kept.items() if kept.touched < oldest]:
            self._drop(identifier)

    @property
    def size(self) -> int:
        """Bytes of everything."""
        return sum(self._sizes.values())

    def _drop_oldest(self, account: str) -> None:
        self._drop(next(name for name, kept in self._kept.items() if _account(kept.owner) == account))

    def _drop(self, identifier: str) -> None:
        kept = self._kept.pop(identifier)
        account = _account(kept.owner)
        self._sizes[account] -= kept.size
        if not any(_account(other.owner) == account for other in self._kept.values()):
            del self._sizes[account]


def _account(owner: str) -> str:
    return owner.partition("/")[0]
