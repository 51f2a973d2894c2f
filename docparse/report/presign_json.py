"""The record of a check as JSON (presign.schema.json beside this file)."""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib import resources
from typing import Any

from docparse.report.contract import error_to_dict, format_json, verdict_to_dict
from docparse.report.contract_citations import status_to_dict
from docparse.report.presign import Base, FileRecord, Point
from docparse.report.presign_pieces import Record

SCHEMA = "docparse-presign/1"


def render_presign_json(record: Record) -> str:
    """The same record for a program; what is to be filled in by hand is null, days are ISO."""
    return format_json(
        {
            "schema": SCHEMA,
            "run": dict(record.run),
            "rules": record.rules,
            "office": record.office or None,
            "by": record.by or None,
            "errors": [error_to_dict(error) for error in record.errors],
            "files": [_file_to_dict(file) for file in record.files],
        }
    )


def load_presign_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the record."""
    text = resources.files("docparse.report").joinpath("presign.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def _file_to_dict(file: FileRecord) -> dict[str, Any]:
    return {
        "path": file.path,
        "name": file.name,
        "sha256": file.sha256,
        "reader": file.reader,
        "document": file.called or None,
        "verdict": verdict_to_dict(file.verdict) if file.verdict else None,
        "bases": [_base_to_dict(base) for base in file.bases],
        "points": [_point_to_dict(point) for point in file.points],
        "for_clerk": [_point_to_dict(point) for point in file.for_clerk],
        "doubts": [asdict(doubt) for doubt in file.doubts],
        "warnings": list(file.warnings),
    }


def _base_to_dict(base: Base) -> dict[str, Any]:
    stated = {name: value if value != "" else None for name, value in asdict(base).items()}
    return stated | {
        "states": list(base.states),
        "statuses": [status_to_dict(status) for status in base.statuses],
    }


def _point_to_dict(point: Point) -> dict[str, Any]:
    filled_in = {name: getattr(point, name) or None for name in ("suggestion", "reason", "by", "on")}
    return asdict(point) | {"places": list(point.places), "texts": list(point.texts)} | filled_in
