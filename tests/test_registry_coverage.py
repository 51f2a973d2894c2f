"""A missing number is odd only inside a complete series, or far behind the end of a well-known one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, cast

import pytest

from docparse.registry import Registry
from docparse.registry.coverage import uncounted_statuses
from docparse.values import Instrument, StateFact


class Series:
    """A registry of the circulars of one year whose serials are ``known``, by evidence."""

    as_of = "2026-11-22"

    def __init__(self, known: Collection[int], evidence: Any = "official-list") -> None:
        self._fact = StateFact(evidence=evidence, source="danh mục")
        self._known = {f"{serial}/2019/TT-BXD" for serial in known}

    def numbered(self, number: str) -> Sequence[Instrument]:
        return [Instrument(id=number, number=number, facts=(self._fact,))] if number in self._known else []


@pytest.mark.parametrize(
    ("known", "evidence", "number", "expected"),
    [
        (set(range(1, 101)) - {50}, "official-list", "50/2019/TT-BXD", True),
        (set(range(1, 101)) - {7}, "official-list", "07/2019/TT-BXD", True),
        # Its neighbours are missing too.
        (set(range(1, 101, 2)), "official-list", "50/2019/TT-BXD", False),
        # Right behind the last, and far behind it.
        (range(1, 101), "official-list", "103/2019/TT-BXD", False),
        (range(1, 101), "official-list", "140/2019/TT-BXD", True),
        # Too little is known of the series, or only what others cite.
        (range(1, 20), "official-list", "140/2019/TT-BXD", False),
        (range(1, 101), "cited", "140/2019/TT-BXD", False),
        # Another year, organ, kind.
        (range(1, 101), "official-list", "140/2025/TT-BXD", False),
        (range(1, 101), "official-list", "140/2019/TT-BYT", False),
        (range(1, 101), "official-list", "140/QĐ-BXD", False),
    ],
)
def test_what_the_registry_should_have(known: Collection[int], evidence: str, number: str, expected: bool) -> None:
    registry = cast(Registry, Series(known, evidence))
    assert bool(uncounted_statuses(number, registry, [("2026-11-22", "today")])) is expected
