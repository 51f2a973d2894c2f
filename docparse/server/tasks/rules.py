"""The rules and their reasons, those of the server's settings file among them; as data for JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from docparse.checks import rules
from docparse.report.rules_table import rules_json
from docparse.server.tasks.asked import CheckSettings
from docparse.server.tasks.settings import settings_for

__all__ = ["list_rules", "one_rule"]

Tell = Callable[[int, int, str], None]


def list_rules(tell: Tell, checks: CheckSettings) -> list[dict[str, Any]]:
    """Every rule as ``docparse rules --format json`` gives it."""
    listed: list[dict[str, Any]] = json.loads(rules_json((*rules(), *settings_for(checks, None).rules)))["rules"]
    return listed


def one_rule(tell: Tell, code: str, checks: CheckSettings) -> dict[str, Any] | None:
    """The rule with that code; None where there is none."""
    return next((rule for rule in list_rules(tell, checks) if rule["code"] == code), None)
