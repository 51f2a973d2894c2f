"""All rules, in the order of their codes."""

from __future__ import annotations

import importlib
from functools import cache

from docparse.checks.rule import Rule
from docparse.values import SettingsError

# Modules of docparse.checks.rules, each with one RULE.
_MODULES = (
    "archive_end",
    "blank_date",
    "blank_number",
    "capital_after_semicolon",
    "date_padding",
    "doubled_word",
    "header_symbol",
    "header_type",
    "impossible_date",
    "later_date",
    "name_case",
    "normative_year",
    "number_year",
    "phrase_comma",
    "phrase_loss",
    "phrase_marks",
    "place_names",
    "recipient_ends",
    "symbol_case",
    "symbol_issuer",
    "symbol_marks",
    "symbol_misspelt",
    "symbol_missing_organ",
    "symbol_order",
    "symbol_spaces",
    "symbol_type",
    "two_dates",
)


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of the package, by code."""
    found = [importlib.import_module(f"docparse.checks.rules.{name}").RULE for name in _MODULES]
    return tuple(sorted(found, key=lambda rule: rule.code))


def rule(code: str) -> Rule:
    """The rule with this code ("CIT001"). Raises SettingsError if there is none."""
    found = next((rule for rule in rules() if rule.code == code.upper()), None)
    if found is None:
        raise SettingsError(
            path=code, code="rule", message="Không có quy tắc mang mã này.", remedy="Xem danh sách: docparse rules."
        )
    return found
