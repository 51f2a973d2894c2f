"""All rules, in the order of their codes."""

from __future__ import annotations

from functools import lru_cache

from docparse.checks.rule import Rule
from docparse.values import SettingsError


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """Every rule of the package, by code."""
    from docparse.checks.rules import phrase_loss, phrase_marks

    found = (phrase_marks.RULE, phrase_loss.RULE)
    return tuple(sorted(found, key=lambda rule: rule.code))


def rule(code: str) -> Rule:
    """The rule with this code ("CIT001"). Raises SettingsError if there is none."""
    found = next((rule for rule in rules() if rule.code == code.upper()), None)
    if found is None:
        raise SettingsError(
            path=code, code="rule", message="Không có quy tắc mang mã này.", remedy="Xem danh sách: docparse rules."
        )
    return found
