"""How an answer was made: the "run" object of the contract."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Sequence
from typing import Any

from docparse import __version__
from docparse.values import Stage


def describe_run(
    *,
    stage: Stage | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    as_original: bool = False,
    on: datetime.date | None = None,
    today: datetime.date | None = None,
) -> dict[str, Any]:
    """The "run" object: version, days (ISO), stage as set, hash of the settings, rules switched off."""
    settings = {
        "stage": stage,
        "select": sorted(set(select)),
        "ignore": sorted(set(ignore)),
        "as_original": as_original,
    }
    return {
        "version": __version__,
        "today": (today or datetime.date.today()).isoformat(),
        "on": on.isoformat() if on else None,
        "stage": stage,
        "config_hash": _hash_of(settings),
        "registry": {"id": None, "as_of": None},
        "model": None,
        "rules_off": _rules_off(select, ignore),
    }


def _hash_of(settings: dict[str, Any]) -> str:
    """SHA-256 of the settings in one canonical spelling."""
    canonical = json.dumps(settings, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()


def _rules_off(select: Sequence[str], ignore: Sequence[str]) -> list[str]:
    from docparse.checks import Settings
    from docparse.checks.registry import rules

    settings = Settings(select=tuple(select), ignore=tuple(ignore))
    return [rule.code for rule in rules() if not settings.wants(rule)]
