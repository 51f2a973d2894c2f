"""A request as the table of endpoints describes it: parameters, fields and files, validated and nothing unknown."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NoReturn
from urllib.parse import parse_qsl

from starlette.requests import Request

from docparse.pipeline.serving import Limits
from docparse.server.api.endpoints import JSON, Body, Endpoint, Parameter
from docparse.server.api.problems import Problem
from docparse.server.api.validation import from_text, require_valid
from docparse.server.tasks.asked import Upload
from docparse.server.uploads import looks_archived, read_form, safe_file_name

__all__ = ["ASYNC", "NAME", "TEXT", "Asked", "read_request"]

# Fields of a JSON body that stand for a file.
TEXT = {"type": "string", "minLength": 1, "description": "Văn bản thuần, thay cho tệp."}
NAME = {"type": "string", "minLength": 1, "maxLength": 200, "description": "Tên để ghi trong kết quả."}
ASYNC = Parameter(
    name="async",
    schema={"type": "boolean"},
    about="true: trả lời ngay 202 và nơi xem tiến độ (như Prefer: respond-async).",
)
Codes = Collection[str]
_FORM = "multipart/form-data"
_NAMELESS = "van-ban.txt"
_MOST_PARAMETERS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a request says; ``size`` is that of its body."""

    values: dict[str, Any]
    files: dict[str, list[Upload]] = field(default_factory=dict)
    is_text: bool = False
    size: int = 0


async def read_request(endpoint: Endpoint, request: Request, limits: Limits, codes: Codes) -> Asked:
    """Everything that is asked for; ``codes`` are those of rules and families.

    Raises Problem, and RefusedUpload for a form that is not taken.
    """
    values = _from_path(endpoint, request.path_params) | _from_query(endpoint, request.scope["query_string"], codes)
    if endpoint.body is None:
        async for _ in request.stream():
            # Whatever body came with it is out of the way: only the end of the connection can follow.
            continue
        return Asked(values=values)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == JSON and endpoint.body.text:
        return await _from_json(endpoint.body, values, request, limits, codes)
    if kind == _FORM:
        return await _from_form(endpoint.body, values, request, limits, codes)
    wanted = f"{_FORM} hoặc {JSON}" if endpoint.body.text else _FORM
    raise Problem(415, "media_type", "Không nhận dạng nội dung này.", f"Hãy gửi {wanted}.")


def _from_path(endpoint: Endpoint, given: Mapping[str, str]) -> dict[str, Any]:
    values = {}
    for parameter in endpoint.parameters:
        if parameter.place == "path":
            if "$ref" in parameter.schema:
                # The endpoint knows better what to say.
                values[parameter.name] = given[parameter.name]
                continue
            try:
                require_valid(parameter.name, given[parameter.name], parameter.schema)
            except Problem:
                raise Problem(404, "not_found", "Không có địa chỉ này.", "Các địa chỉ: GET /api/v1/.") from None
            values[parameter.name] = given[parameter.name]
    return values


def _from_query(endpoint: Endpoint, query: bytes, codes: Codes) -> dict[str, Any]:
    known = {one.name: one for one in endpoint.parameters if one.place == "query"}
    if endpoint.long:
        known[ASYNC.name] = ASYNC
    try:
        pairs = parse_qsl(
            query.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=_MOST_PARAMETERS
        )
    except ValueError:
        raise Problem(400, "query", "Tham số của địa chỉ không đúng dạng.", "Hãy mã hóa URL bằng UTF-8.") from None
    values = _valid(_gathered(pairs), {name: one.schema for name, one in known.items()}, codes)
    for one in known.values():
        if one.required and one.name not in values:
            _miss(one.name)
    return values


async def _from_json(body: Body, values: dict[str, Any], request: Request, limits: Limits, codes: Codes) -> Asked:
    written = await request.body()
    try:
        given = json.loads(written.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise Problem(400, "damaged_json", "Nội dung không phải JSON (UTF-8) đúng.", "Hãy sửa rồi gửi lại.") from None
    if not isinstance(given, dict):
        raise Problem(422, "invalid_value", "Nội dung phải là một đối tượng JSON.", 'Ví dụ: {"text": "…"}.')
    schemas = {**body.fields, "text": TEXT, "name": NAME}
    for name, value in given.items():
        if name not in schemas:
            _refuse_unknown(name, schemas)
        require_valid(name, value, schemas[name], codes)
    if "text" not in given:
        _miss("text")
    if len(given["text"]) > limits.text:
        message = f"Văn bản quá dài (nhiều nhất {limits.text} ký tự)."
        raise Problem(413, "text_too_long", message, "Hãy gửi dưới dạng tệp.")
    text = given.pop("text")
    name = safe_file_name(given.pop("name", _NAMELESS))
    uploads = [Upload(name=name, content=text.encode("utf-8"))]
    return Asked(values={**values, **given}, files={"file": uploads}, is_text=True, size=len(written))


async def _from_form(body: Body, values: dict[str, Any], request: Request, limits: Limits, codes: Codes) -> Asked:
    form = await read_form(request.headers["content-type"], request.stream(), limits)
    known = {**body.fields, **body.files}
    files: dict[str, list[Upload]] = {}
    for name, upload in form.files:
        if name not in body.files:
            _refuse_unknown(name, known)
        files.setdefault(name, []).append(upload)
    for name, uploads in files.items():
        _require_number(name, uploads, body, int(body.spares in files))
    for name in form.fields:
        if name in body.files:
            message = f"“{name}” phải là tệp (có filename)."
            raise Problem(422, "not_a_file", message, "Với curl: -F file=@ten-tep.docx", more={"field": name})
    fields = _valid({name: list(texts) for name, texts in form.fields.items()}, body.fields, codes)
    for name in body.required:
        if name not in files and name not in fields:
            _miss(name)
    size = sum(len(upload.content) for upload in (one for uploads in files.values() for one in uploads))
    return Asked(values={**values, **fields}, files=files, size=size)


def _require_number(name: str, uploads: Sequence[Upload], body: Body, spared: int) -> None:
    """As many files as the schema says, ``spared`` less; an archive may hold any number of them."""
    schema, more = body.files[name], {"field": name}
    if schema["type"] != "array" and len(uploads) > 1:
        raise Problem(422, "one_file", f"“{name}” chỉ nhận một tệp.", "Hãy gửi từng tệp.", more=more)
    least = schema.get("minItems", 1) - spared
    if len(uploads) < least and not any(map(looks_archived, uploads)):
        message = f"“{name}” cần ít nhất {least} tệp."
        raise Problem(422, "too_few", message, "Hãy gửi thêm văn bản, hoặc một tệp .zip có chúng.", more=more)


def _gathered(pairs: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    gathered: dict[str, list[str]] = {}
    for name, text in pairs:
        gathered.setdefault(name, []).append(text)
    return gathered


def _valid(given: Mapping[str, list[str]], schemas: Mapping[str, Mapping[str, Any]], codes: Codes) -> dict[str, Any]:
    values = {}
    for name, texts in given.items():
        if name not in schemas:
            _refuse_unknown(name, schemas)
        values[name] = from_text(name, texts, schemas[name])
        require_valid(name, values[name], schemas[name], codes)
    return values


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _refuse_unknown(name: str, known: Mapping[str, Any]) -> NoReturn:
    choices = f"Có thể dùng: {', '.join(known)}." if known else "Địa chỉ này không có tham số."
    shown = name[:40].encode("utf-8", "replace").decode("utf-8")
    raise Problem(422, "unknown_parameter", f"Không có tham số “{shown}”.", choices, more={"field": shown})


def _miss(name: str) -> NoReturn:
    remedy = "Xem mô tả tham số tại /api/v1/openapi.json."
    raise Problem(422, "missing_value", f"Thiếu “{name}”.", remedy, more={"field": name})
