"""Every bad file."""

from __future__ import annotations

from functools import cache

from tests.hostile import bombs, cycles, damage, depths, disguises, giants, locked, odd_text
from tests.hostile.case import Case

_MODULES = (damage, disguises, locked, bombs, depths, cycles, odd_text, giants)


@cache
def all_cases() -> tuple[Case, ...]:
    return tuple(one for module in _MODULES for one in module.cases())
