"""How the documents of an archive are to be analysed, and what tells two ways apart."""

from __future__ import annotations

import datetime
import hashlib
import json
from dataclasses import dataclass, field

from docparse.pipeline.run_facts import describe_run
from docparse.pipeline.settings import FileSettings
from docparse.values import Stage

__all__ = ["Choices", "Limits", "fingerprint"]

# Another meaning of a column makes all that was written before anew.
_TABLES_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """``day`` is the day (ISO) that all documents are judged on; ``asked``: it was asked for, it is not just today.

    ``checking`` False: nothing is checked. ``allow_classified``: documents with a stamp of secrecy are analysed, too.
    """

    day: str
    asked: bool = False
    checking: bool = True
    stage: Stage | None = None
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    config: FileSettings = field(default_factory=FileSettings)
    model: bool = True
    ocr: bool = True
    as_original: bool = False
    allow_classified: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one file may cost: ``seconds``, and ``memory`` in bytes of the process that reads it (None: no limit)."""

    seconds: float = 120.0
    memory: int | None = 4_000_000_000


def fingerprint(choices: Choices) -> str:
    """16 hexadecimal digits: two runs with one fingerprint say the same of the same content.

    The day of the run is no part of it, unless it was asked for: a document that has not changed is not judged anew
    every day. A new version of docparse, of its registry or of the settings is.
    """
    asked = datetime.date.fromisoformat(choices.day) if choices.asked else None
    run = describe_run(
        stage=choices.stage, select=choices.select, extend_select=choices.extend_select, ignore=choices.ignore,
        config=choices.config, as_original=choices.as_original, ocr=choices.ocr,
        model=choices.model and choices.checking, on=asked,
    )  # fmt: skip
    facts = {
        **{name: value for name, value in run.items() if name != "today"},
        "checking": choices.checking,
        "allow_classified": choices.allow_classified,
        "tables": _TABLES_VERSION,
    }
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:16]
