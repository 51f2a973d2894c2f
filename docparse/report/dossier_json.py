"""A dossier checked together, for programs: facts, comments and statements by file, offsets in code points."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from importlib import resources
from typing import Any

from docparse.compare import Passage
from docparse.compare.dossier import Dossier
from docparse.report.contract import SCHEMA, error_to_dict
from docparse.report.dossier_view import view_dossier
from docparse.report.words import Lang
from docparse.values import DocparseError

__all__ = ["dossier_to_dict", "load_dossier_schema"]


def load_dossier_schema() -> dict[str, Any]:
    """The JSON Schema of what ``dossier_to_dict`` gives."""
    text = resources.files("docparse.report").joinpath("dossier.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def dossier_to_dict(
    dossier: Dossier, errors: Iterable[DocparseError], run: Mapping[str, Any], lang: Lang = "vi"
) -> dict[str, Any]:
    """The whole answer; files go by their place in ``files``."""
    view = view_dossier(dossier, lang)
    named = zip(dossier.analyses, dossier.roles, view.labels, strict=True)
    return {
        "schema": SCHEMA,
        "run": dict(run),
        "errors": [error_to_dict(error) for error in errors],
        "files": [
            {"path": one.document.path, "sha256": one.document.sha256, "role": role, "label": label}
            for one, role, label in named
        ],
        "statements": [
            {
                "kind": one.kind,
                "gravity": one.gravity,
                "sentence": told.sentence,
                "files": one.documents,
                "passages": _passages(one.passages, dossier),
                "said": dict(one.said),
            }
            for one, told in zip(dossier.statements, view.told, strict=True)
        ],
        "facts": [
            {
                "kind": row.kind,
                "label": row.label,
                "agrees": row.agrees,
                "values": [
                    {**_passages([fact.passage], dossier)[0], "value": fact.value}
                    for cell in row.cells
                    for fact in cell
                ],
            }
            for row in dossier.facts
        ],
        "comments": [asdict(row) for row in dossier.comments],
    }


def _passages(passages: Sequence[Passage], dossier: Dossier) -> list[dict[str, Any]]:
    texts = [one.document.text for one in dossier.analyses]
    return [
        {"file": one.document, "start": one.start, "end": one.end, "text": one.span.of(texts[one.document])}
        for one in passages
    ]
