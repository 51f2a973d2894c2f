"""How an answer was made: the "run" object of the contract."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from docparse import __version__
from docparse.values import Stage

if TYPE_CHECKING:
    from docparse.checks import Settings
    from docparse.pipeline.settings import FileSettings


def describe_run(
    *,
    stage: Stage | None = None,
    select: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    config: FileSettings | None = None,
    as_original: bool = False,
    ocr: bool = True,
    rendered: bool = False,
    model: bool = True,
    on: datetime.date | None = None,
    today: datetime.date | None = None,
) -> dict[str, Any]:
    """The "run" object: version, days (ISO), stage as set, hash of the settings, rules switched off.

    ``model``: the context model is asked; False for a run that checks nothing.
    """
    from docparse.checks import rules
    from docparse.pipeline.settings import merge_settings
    from docparse.pipeline.spelling import known_speller
    from docparse.pipeline.validity import known_registry

    registry = known_registry()
    settings = merge_settings(
        config, stage=stage, select=select, extend_select=extend_select, ignore=ignore, rendered=rendered, model=model
    )
    speller = known_speller(settings)
    return {
        "version": __version__,
        "today": (today or datetime.date.today()).isoformat(),
        "on": on.isoformat() if on else None,
        "stage": settings.stage,
        "config_hash": _hash_of(settings, as_original, ocr),
        "registry": {"id": registry.name, "as_of": registry.as_of},
        "model": speller.name if speller else None,
        "rules_off": [rule.code for rule in rules() if not settings.wants(rule)],
    }


def _hash_of(settings: Settings, as_original: bool, ocr: bool) -> str:
    """SHA-256 of the settings in one canonical spelling; the user's rules by what they look for."""
    facts = {
        "stage": settings.stage,
        "select": sorted(set(settings.select)),
        "extend_select": sorted(set(settings.extend_select)),
        "ignore": sorted(set(settings.ignore)),
        "house": asdict(settings.house),
        "rules": [rule.data for rule in settings.rules],
        "words": sorted({entry for words in settings.words for entry in words.entries}),
        "as_original": as_original,
        "ocr": ocr,
        "rendered": settings.rendered,
        "model": settings.model,
    }
    canonical = json.dumps(facts, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()
