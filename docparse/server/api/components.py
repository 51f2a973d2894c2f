"""The schemas that the OpenAPI document names; those of whole answers are the JSON Schemas of docparse.report."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib import resources
from typing import Any

__all__ = ["COMPONENTS", "JOB_ID", "REPORTS", "ref", "report_schemas"]

JOB_ID = {"type": "string", "pattern": "^[A-Za-z0-9_-]{24}$"}
_TEXT = {"type": "string"}
_MAYBE = {"type": ["string", "null"]}
_COUNT = {"type": "integer", "minimum": 0}
# Answers whose schemas come with docparse.report, by the name of the file.
REPORTS = {"Answer": "contract", "Comparison": "compare", "Dossier": "dossier", "PresignRecord": "presign"}


def ref(name: str) -> dict[str, str]:
    """A reference to a component."""
    return {"$ref": f"#/components/schemas/{name}"}


def _object(required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": required.split()}


def _list(items: Any) -> dict[str, Any]:
    return {"type": "array", "items": items}


COMPONENTS: dict[str, dict[str, Any]] = {
    "Problem": _object(
        "type title status detail code remedy",
        type=_TEXT,
        title=_TEXT,
        status={"type": "integer", "minimum": 400, "maximum": 599},
        detail={"type": "string", "description": "Điều gì không được, bằng tiếng Việt."},
        code={"type": "string", "description": "Mã cố định cho chương trình."},
        remedy={"type": "string", "description": "Nên làm gì."},
        path={"type": "string", "description": "Tệp nào."},
        field={"type": "string", "description": "Tham số nào."},
        errors=_list(ref("FileError")),
    ),
    "FileError": _object("path code message remedy", path=_TEXT, code=_TEXT, message=_TEXT, remedy=_TEXT),
    "Job": _object(
        "id operation state done total step created ended result problem",
        id=JOB_ID,
        operation=_TEXT,
        state={"enum": ["queued", "running", "done", "failed", "cancelled"]},
        done=_COUNT,
        total=_COUNT,
        step={"type": "string", "description": "Đang làm gì, bằng tiếng Việt."},
        created={"type": "string", "format": "date-time"},
        ended={"type": ["string", "null"], "format": "date-time"},
        result={"type": ["string", "null"], "description": "Nơi lấy kết quả khi đã xong."},
        problem={"oneOf": [ref("Problem"), {"type": "null"}]},
    ),
    "Jobs": _object("jobs", jobs=_list(ref("Job"))),
    "Index": _object(
        "name version openapi endpoints",
        name=_TEXT,
        version=_TEXT,
        openapi=_TEXT,
        endpoints=_list(_object("method path summary", method=_TEXT, path=_TEXT, summary=_TEXT)),
    ),
    "Fixed": _object(
        "name media_type content applied refused notes",
        name=_TEXT,
        media_type=_TEXT,
        content={"type": "string", "contentEncoding": "base64"},
        applied=_list(_COUNT),
        refused=_list(_object("index reason message", index={"type": "integer"}, reason=_TEXT, message=_TEXT)),
        notes={**_list(_TEXT), "description": "Điều cần biết về tệp, bằng lời."},
    ),
    "Citations": _object(
        "schema errors documents",
        schema=_TEXT,
        errors=_list(ref("FileError")),
        documents=_list({"type": "object"}),
    ),
    "Graph": {"type": "object", "description": "Đồ thị dạng node-link của networkx."},
    "State": {"enum": ["in_force", "not_yet", "expired", "period_ended", "unknown"]},
    "ShortInstrument": _object(
        "id number type date issuer title state",
        id=_TEXT,
        number=_TEXT,
        type=_MAYBE,
        date=_MAYBE,
        issuer=_MAYBE,
        title=_MAYBE,
        state=ref("State"),
    ),
    "Instrument": _object(
        "id number type date issuer title facts statuses links links_from names history lines",
        id=_TEXT,
        number=_TEXT,
        type=_MAYBE,
        date=_MAYBE,
        issuer=_MAYBE,
        title=_MAYBE,
        facts=_list({"type": "object"}),
        statuses=_list(_object("on state", on=_TEXT, state=ref("State"))),
        links=_list({"type": "object"}),
        links_from=_list({"type": "object"}),
        names=_list(_TEXT),
        history=_list({"type": "object"}),
        lines={**_list(_TEXT), "description": "Cùng nội dung, bằng lời."},
    ),
    "Instruments": _object(
        "asked on instruments near",
        asked=_TEXT,
        on={"type": "string", "format": "date"},
        instruments=_list(ref("Instrument")),
        near={**_list(_TEXT), "description": "Số, ký hiệu gần giống, khi không tìm thấy."},
    ),
    "FoundInstruments": _object(
        "asked on total first instruments",
        asked=_TEXT,
        on={"type": "string", "format": "date"},
        total=_COUNT,
        first=_COUNT,
        instruments=_list(ref("ShortInstrument")),
    ),
    "RegistryStats": _object(
        "registries",
        registries=_list(
            _object("id as_of counts", id=_TEXT, as_of=_MAYBE, counts={"type": "object"})
        ),
    ),
    "Rule": _object(
        "code name severity disposition fix default rendered why source bad good",
        code=_TEXT,
        name=_TEXT,
        severity={"enum": ["error", "warning", "info"]},
        disposition={"enum": ["must_fix", "verify", "should_fix", "editorial"]},
        fix={"enum": ["safe", "suggested", "display-only"]},
        default={"type": "boolean"},
        rendered={"type": "boolean"},
        why=_TEXT,
        source=_TEXT,
        bad=_list(_TEXT),
        good=_list(_TEXT),
    ),
    "Rules": _object("rules", rules=_list(ref("Rule"))),
}  # fmt: skip


@lru_cache(maxsize=1)
def report_schemas() -> dict[str, dict[str, Any]]:
    """The schemas of the reports as components: their "$defs" are found where the component stands."""
    folder = resources.files("docparse.report")
    found = {}
    for name, stem in REPORTS.items():
        written = folder.joinpath(f"{stem}.schema.json").read_text(encoding="utf-8")
        schema = json.loads(written.replace('"#/$defs/', f'"#/components/schemas/{name}/$defs/'))
        # It stands inside a document of its own dialect now.
        schema.pop("$schema", None)
        found[name] = schema
    return found
