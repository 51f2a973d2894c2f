"""All rules, in the order of their codes."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache

import docparse.checks.rules as families
from docparse.checks.rule import Rule
from docparse.values import SettingsError


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of the package, by code: ``RULE``, or each of ``RULES``, of the modules of the families."""
    return tuple(sorted(_find(), key=lambda rule: rule.code))


def _find() -> Iterator[Rule]:
    for family in pkgutil.iter_modules(families.__path__, families.__name__ + "."):
        for module in pkgutil.iter_modules(importlib.import_module(family.name).__path__, family.name + "."):
            found = importlib.import_module(module.name)
            yield from getattr(found, "RULES", ()) or (found.RULE,)


def rule(code: str) -> Rule:
    """The rule with this code ("CIT001"). Raises SettingsError if there is none."""
    found = next((rule for rule in rules() if rule.code == code.upper()), None)
    if found is None:
        raise SettingsError(
            path=code, code="rule", message="Không có quy tắc mang mã này.", remedy="Xem danh sách: docparse rules."
        )
    return found
