"""Documents side by side for programs: statements and rows by index, offsets in code points (compare.schema.json)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from importlib import resources
from typing import Any

from docparse.compare import Comparison, Passage, Statement, carried_by
from docparse.report.compare_view import view_comparison
from docparse.report.contract import SCHEMA, error_to_dict
from docparse.report.words import Lang
from docparse.values import DocparseError

__all__ = ["compare_to_dict", "load_compare_schema"]


def load_compare_schema() -> dict[str, Any]:
    """The JSON Schema of what ``compare_to_dict`` gives."""
    text = resources.files("docparse.report").joinpath("compare.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def compare_to_dict(
    comparison: Comparison, errors: Iterable[DocparseError], run: Mapping[str, Any], lang: Lang = "vi"
) -> dict[str, Any]:
    """The whole answer. Cells hold indices into what ``extract`` gives of the document at that place."""
    view = view_comparison(comparison, lang)
    analyses, parent = comparison.analyses, comparison.parent
    return {
        "schema": SCHEMA,
        "run": dict(run),
        "errors": [error_to_dict(error) for error in errors],
        "documents": [
            {"path": one.document.path, "sha256": one.document.sha256, "label": label, "number": one.header.number}
            for one, label in zip(analyses, view.labels, strict=True)
        ],
        "parent": parent,
        "versions": comparison.versions,
        "statements": [
            _statement(one, told.sentence, comparison)
            for one, told in zip(comparison.statements, view.told, strict=True)
        ],
        "sections": [[None if cell is None else asdict(cell) for cell in row.cells] for row in comparison.sections],
        "quotas": [
            {
                "cells": row.cells,
                "difference": row.difference,
                "carried": carried_by(row, parent, analyses) if parent is not None and row.cells[parent] else None,
            }
            for row in comparison.quotas
        ],
        "tasks": [
            {"cells": row.cells, "changes": [[change._asdict() for change in changes] for changes in row.changes]}
            for row in comparison.tasks
        ],
        "bases": [asdict(row) for row in comparison.bases],
        "copies": [
            {"original": asdict(one.original), "copy": asdict(one.copy), "name": asdict(one.name)}
            for one in comparison.copies
        ],
    }


def _statement(one: Statement, sentence: str, comparison: Comparison) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "gravity": one.gravity,
        "sentence": sentence,
        "documents": one.documents,
        "passages": _passages(one.passages, comparison),
        "said": dict(one.said),
    }


def _passages(passages: Sequence[Passage], comparison: Comparison) -> list[dict[str, Any]]:
    texts = [one.document.text for one in comparison.analyses]
    return [{**asdict(one), "text": one.span.of(texts[one.document])} for one in passages]
