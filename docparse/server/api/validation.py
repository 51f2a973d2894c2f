"""Values against the part of JSON Schema that the table of endpoints uses; nothing more is understood."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Any

from docparse.server.api.endpoints import Schema
from docparse.server.api.problems import Problem

__all__ = ["from_text", "require_valid"]

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_WHOLE = re.compile(r"-?\d{1,9}", re.ASCII)
_TRUTH = {"true": True, "false": False}
_TYPES: Mapping[str, type] = {"string": str, "integer": int, "boolean": bool, "array": list, "object": dict}


def from_text(name: str, texts: list[str], schema: Schema) -> Any:
    """The value of a parameter or of a field of a form, which are written as text: lists of objects as JSON.

    Raises Problem.
    """
    if "$ref" in schema:
        return texts[0]
    if schema["type"] == "array" and schema["items"].get("type") == "object":
        return _from_json(name, texts)
    if schema["type"] == "array":
        return [from_text(name, [text], schema["items"]) for text in texts]
    if len(texts) > 1:
        raise _wrong(name, "chỉ được gửi một lần")
    text = texts[0]
    if schema["type"] == "boolean":
        if text not in _TRUTH:
            raise _wrong(name, "phải là true hoặc false")
        return _TRUTH[text]
    if schema["type"] == "integer":
        if not _WHOLE.fullmatch(text):
            raise _wrong(name, "phải là một số nguyên")
        return int(text)
    return text


def require_valid(name: str, value: Any, schema: Schema, codes: Collection[str] = ()) -> None:
    """Raises Problem where ``value`` is not what ``schema`` asks for.

    What a schema refers to are codes of rules and families: ``codes``.
    """
    if "$ref" in schema:
        if value not in codes:
            raise _wrong(name, "phải là mã luật hay nhóm luật (GET /api/v1/rules)")
        return
    kind = _TYPES[schema["type"]]
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise _wrong(name, f"phải là {schema['type']}")
    if "enum" in schema and value not in schema["enum"]:
        raise _wrong(name, f"phải là một trong: {', '.join(map(str, schema['enum']))}")
    if isinstance(value, str):
        _require_text(name, value, schema)
    elif isinstance(value, list):
        _require_size(name, len(value), schema.get("minItems", 0), schema.get("maxItems"))
        for item in value:
            require_valid(name, item, schema["items"], codes)
    elif isinstance(value, dict):
        _require_members(name, value, schema)
    elif not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        raise _wrong(name, f"phải từ {schema.get('minimum')} đến {schema.get('maximum')}")


def _from_json(name: str, texts: list[str]) -> Any:
    if len(texts) > 1:
        raise _wrong(name, "chỉ được gửi một lần")
    try:
        return json.loads(texts[0])
    except (ValueError, RecursionError):
        raise _wrong(name, "phải là JSON") from None


def _require_members(name: str, value: Mapping[str, Any], schema: Schema) -> None:
    for member, content in value.items():
        if member not in schema["properties"]:
            raise _wrong(name, f"chỉ có: {', '.join(schema['properties'])}")
        require_valid(f"{name}.{member}", content, schema["properties"][member])
    for member in schema["required"]:
        if member not in value:
            raise _wrong(name, f"thiếu {member}")


def _require_text(name: str, value: str, schema: Schema) -> None:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise _wrong(name, "có ký tự không hợp lệ") from None
    _require_size(name, len(value), schema.get("minLength", 0), schema.get("maxLength"))
    if "pattern" in schema and not _compiled(schema["pattern"]).search(value):
        raise _wrong(name, "không đúng dạng")
    if schema.get("format") == "date" and not _is_day(value):
        raise _wrong(name, "phải là một ngày có thật, dạng NĂM-THÁNG-NGÀY (2026-11-20)")


def _require_size(name: str, size: int, least: int, most: int | None) -> None:
    if size < least:
        raise _wrong(name, "không được để trống" if least == 1 else f"cần ít nhất {least}")
    if most is not None and size > most:
        raise _wrong(name, f"quá dài (nhiều nhất {most})")


def _is_day(value: str) -> bool:
    try:
        return _DAY.fullmatch(value) is not None and bool(datetime.date.fromisoformat(value))
    except ValueError:
        return False


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    # In JSON Schema "$" is the very end.
    return re.compile(pattern.replace("$", r"\Z"), re.ASCII)


def _wrong(name: str, what: str) -> Problem:
    return Problem(
        422,
        "invalid_value",
        f"“{name}” {what}.",
        "Xem mô tả tham số tại /api/v1/openapi.json.",
        more={"field": name},
    )
