"""The OpenAPI 3.1 document of the table of endpoints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docparse import __version__
from docparse.server.api.components import COMPONENTS, ref, report_schemas
from docparse.server.api.endpoints import JSON, Body, Endpoint, Parameter, Schema
from docparse.server.api.problems import PROBLEM
from docparse.server.api.reading import ASYNC, NAME, TEXT
from docparse.server.api.table import ENDPOINTS

__all__ = ["describe"]

_ABOUT = (
    "Soát lỗi văn bản hành chính tiếng Việt. Mọi việc diễn ra trên máy chủ này; không có gì được ghi ra đĩa. "
    "Lỗi được trả lời theo RFC 9457 (application/problem+json) với “code” cho chương trình và “remedy” cho người dùng."
)
_MEANINGS = {
    200: "Kết quả.",
    202: "Đã nhận; xem tiến độ tại Location.",
    204: "Đã bỏ.",
    400: "Yêu cầu bị lỗi.",
    401: "Cần mã truy cập.",
    403: "Không được phép: văn bản có dấu chỉ độ mật, hoặc máy chủ không biết ai hỏi.",
    404: "Không có.",
    406: "Không trả lời được theo Accept.",
    409: "Chưa xong.",
    410: "Đã dừng, hoặc kết quả không còn được giữ.",
    413: "Quá lớn, hoặc quá nhiều tệp.",
    415: "Không nhận dạng nội dung này.",
    422: "Giá trị sai, hoặc tệp không đọc được.",
    429: "Quá nhiều việc chưa xong.",
    500: "Lỗi của docparse.",
    503: "Máy chủ đang bận.",
    504: "Quá thời gian.",
}
_AGAIN = {"schema": {"type": "integer", "minimum": 0}, "description": "Số giây nên chờ."}


def describe(codes: Sequence[str], *, with_tokens: bool) -> dict[str, Any]:
    """The document; ``codes`` are the rules and families there are, ``with_tokens``: the server asks for them."""
    paths: dict[str, dict[str, Any]] = {}
    for endpoint in ENDPOINTS:
        paths.setdefault(endpoint.path, {})[endpoint.method.lower()] = _operation(endpoint, with_tokens)
    components: dict[str, Any] = {"schemas": {**COMPONENTS, **report_schemas(), **_codes_of(codes)}}
    if with_tokens:
        components["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "docparse", "version": __version__, "description": _ABOUT},
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": components,
    }


def _codes_of(codes: Sequence[str]) -> dict[str, Any]:
    """What names rules, and what names one rule or one family."""
    single = {"RuleCode": codes, "OneRule": [one for one in codes if len(one) == 6]}
    single["Family"] = [one for one in codes if len(one) == 3 and one != "ALL"]
    return {name: {"type": "string", "enum": [*named]} for name, named in single.items()}


def _operation(endpoint: Endpoint, with_tokens: bool) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": endpoint.id,
        "tags": [endpoint.tag],
        "summary": endpoint.summary,
        "responses": _responses(endpoint, with_tokens),
    }
    if endpoint.about:
        operation["description"] = endpoint.about
    parameters = [_parameter(one) for one in (*endpoint.parameters, *([ASYNC] if endpoint.long else []))]
    if parameters:
        operation["parameters"] = parameters
    if endpoint.body is not None:
        operation["requestBody"] = {"required": True, "content": _contents(endpoint.body)}
    if with_tokens:
        operation["security"] = [] if endpoint.open else [{"token": []}]
    return operation


def _parameter(one: Parameter) -> dict[str, Any]:
    return {
        "name": one.name,
        "in": one.place,
        "required": one.required,
        "description": one.about,
        "schema": {name: value for name, value in one.schema.items() if name != "description"},
    }


def _contents(body: Body) -> dict[str, Any]:
    form: dict[str, Any] = {"schema": _form(body)}
    encoding = {name: {"contentType": JSON} for name, schema in body.fields.items() if _is_json(schema)}
    if encoding:
        form["encoding"] = encoding
    contents = {"multipart/form-data": form}
    if body.text:
        contents[JSON] = {"schema": _object({"text": TEXT, "name": NAME, **body.fields}, ("text",))}
    return contents


def _form(body: Body) -> dict[str, Any]:
    """The fields of a form; where another field spares a file, one of both must hold."""
    files = dict(body.files)
    if body.spares is None:
        return _object({**files, **body.fields}, body.required)
    enough = {"minItems": files["file"]["minItems"]}
    files["file"] = {**files["file"], "minItems": enough["minItems"] - 1}
    either = [{"required": [body.spares]}, {"properties": {"file": enough}}]
    return {**_object({**files, **body.fields}, body.required), "anyOf": either}


def _is_json(schema: Schema) -> bool:
    """Lists of objects are one field in JSON; lists of texts are as many fields."""
    items: Schema = schema.get("items", {})
    return items.get("type") == "object"


def _object(properties: dict[str, Schema], required: Sequence[str]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": [*required], "additionalProperties": False}


def _responses(endpoint: Endpoint, with_tokens: bool) -> dict[str, Any]:
    responses: dict[str, Any] = {str(endpoint.success): _success(endpoint)}
    faults = {*endpoint.faults, 500}
    if endpoint.long:
        responses["202"] = _accepted()
        faults.add(429)
    if with_tokens and not endpoint.open:
        faults.add(401)
    return {**responses, **{str(status): _fault(status) for status in sorted(faults)}}


def _success(endpoint: Endpoint) -> dict[str, Any]:
    told: dict[str, Any] = {"description": _MEANINGS[endpoint.success]}
    if endpoint.formats:
        told["content"] = {
            kind: {"schema": endpoint.schema} if form == "json" else {}
            for form, kinds in endpoint.formats.items()
            for kind in kinds
        }
    return told


def _accepted() -> dict[str, Any]:
    """With links: the id of the job leads to the other endpoints of jobs."""
    links = {name: {"operationId": name, "parameters": {"id": "$response.body#/id"}} for name in ("job", "end_job")}
    headers = {"Location": {"schema": {"type": "string"}}, "Retry-After": _AGAIN}
    content = {JSON: {"schema": ref("Job")}}
    return {"description": _MEANINGS[202], "headers": headers, "content": content, "links": links}


def _fault(status: int) -> dict[str, Any]:
    told: dict[str, Any] = {"description": _MEANINGS[status], "content": {PROBLEM: {"schema": ref("Problem")}}}
    if status in (429, 503):
        told["headers"] = {"Retry-After": _AGAIN}
    return told
