"""Every endpoint below /api/v1. The routes and the OpenAPI document are both made of this table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docparse.server.api import files, index, lookups, tracking
from docparse.server.api.components import JOB_ID, ref
from docparse.server.api.endpoints import JSON, Body, Endpoint, Parameter, Schema
from docparse.server.api.negotiation import ANY
from docparse.server.tasks.formats import CITATION_FORMATS, COMPARE_FORMATS, GRAPH_FORMATS, PRESIGN_FORMATS
from docparse.server.tasks.media_types import media_type

__all__ = ["ENDPOINTS", "ROOT"]

ROOT = "/api/v1"
_FILE = {"type": "string", "format": "binary"}
_MANY = {"type": "array", "items": _FILE, "description": "Một hay nhiều tệp; tệp .zip được mở ra."}
_ONE = {**_FILE, "description": "Một tệp."}
_CODES = {"type": "array", "items": ref("RuleCode"), "maxItems": 200}
_ON = {"type": "string", "format": "date", "description": "Ngày để xét hiệu lực (mặc định: hôm nay)."}
_LANG = {"type": "string", "enum": ["vi", "en"], "description": "Tiếng của kết quả."}
_EXTRACTING: dict[str, Schema] = {"on": _ON}
_CHOOSING: dict[str, Schema] = {
    "on": _ON,
    "select": {**_CODES, "description": "Chỉ dùng các luật này."},
    "extend_select": {**_CODES, "description": "Dùng thêm các luật vốn tắt."},
    "ignore": {**_CODES, "description": "Không dùng các luật này."},
    "model": {"type": "boolean", "description": "false: không dùng mô hình ngữ cảnh."},
    "rendered": {"type": "boolean", "description": "true: xem cả trang in (cần LibreOffice)."},
}
_CHECKING: dict[str, Schema] = {
    "stage": {"type": "string", "enum": ["draft", "presign", "issued"], "description": "Mặc định: đoán theo văn bản."},
    **_CHOOSING,
}


def _plain(kind: str) -> str:
    """The media type without its parameters."""
    return kind.partition(";")[0]


_INDEX = {"type": "integer", "minimum": 0, "maximum": 999_999}
_WORDS = {"type": "string", "maxLength": 300}


def _picked(described: str, **more: Schema) -> Schema:
    """Findings by their place in the list, each with something more."""
    item = {
        "type": "object",
        "properties": {"index": _INDEX, **more},
        "required": ["index"],
        "additionalProperties": False,
    }
    return {"type": "array", "items": item, "maxItems": 3_000, "description": described}


_ACCEPT = _picked(
    "Các lỗi được chấp nhận (JSON): vị trí trong “findings” của POST /check với cùng tùy chọn, kèm chữ thay thế nếu "
    "muốn khác gợi ý. Có “accept” thì chỉ sửa những gì được nêu; không có thì sửa các lỗi chắc chắn.",
    replacement=_WORDS,
)
_ASIDE = _picked(
    "Các lỗi được bỏ qua (JSON): vị trí trong “findings” của POST /check, kèm lý do nếu có; “file” là tệp thứ mấy khi "
    "gửi nhiều tệp (đếm từ 0).",
    reason=_WORDS,
    file=_INDEX,
)
_WHO = {"type": "string", "maxLength": 200}
_ROLES = {
    "type": "array",
    "items": {"type": "string", "enum": ["submission", "draft", "annex", "slip", "comments", "response", "?"]},
    "description": "Vai trò của từng tệp theo thứ tự; thiếu hoặc ? là để máy đoán.",
}
_KINDS = (".docx", ".txt", ".md", ".pdf", ".html", "")
_COPIES = {"file": tuple(_plain(media_type(suffix)) for suffix in _KINDS), "json": (JSON,)}
_DOCUMENT_FAULTS = (400, 403, 406, 413, 415, 422, 503, 504)


def _formats(forms: Sequence[str]) -> dict[str, tuple[str, ...]]:
    return {form: (_plain(media_type(".gv" if form == "dot" else f".{form}")),) for form in forms}


def _with_format(fields: dict[str, Schema], formats: dict[str, tuple[str, ...]]) -> dict[str, Schema]:
    described = "Dạng của kết quả; không có thì theo Accept."
    return {**fields, "format": {"type": "string", "enum": [*formats], "description": described}}


def _on_files(
    path: str, run: Any, summary: str, about: str, fields: dict[str, Schema], *, schema: str,
    formats: dict[str, tuple[str, ...]] | None = None, one: bool = False, against: bool = False, least: int = 1,
    text: bool = False,
) -> Endpoint:  # fmt: skip
    """An endpoint that takes files and may take long."""
    formats = formats or {"json": (JSON,)}
    taken: dict[str, Schema] = {"file": _ONE if one else {**_MANY, "minItems": least}}
    if against:
        taken["against"] = {**_FILE, "description": "Văn bản của cấp trên."}
    if len(formats) > 1:
        fields = _with_format(fields, formats)
    body = Body(files=taken, fields=fields, text=text, spares="against" if against else None)
    return Endpoint(
        method="POST", path=f"{ROOT}/{path}", id=path, tag="documents", summary=summary, about=about, run=run,
        body=body, formats=formats, schema=ref(schema), faults=_DOCUMENT_FAULTS, long=True,
    )  # fmt: skip


_PRESIGN = _formats(PRESIGN_FORMATS)
_CITATIONS = _formats(CITATION_FORMATS)
_GRAPH = _formats(GRAPH_FORMATS)
_COMPARE = _formats(COMPARE_FORMATS)
_JOB = Parameter(name="id", schema=JOB_ID, about="Mã của việc.", place="path", required=True)
_DAY = Parameter(name="on", schema=_ON, about="Ngày để xét hiệu lực (mặc định: hôm nay).")
_ASKED = {"type": "string", "minLength": 1, "maxLength": 300, "pattern": r"\S"}
_FIRST = {"type": "integer", "minimum": 0, "maximum": 100_000}
_LIMIT = {"type": "integer", "minimum": 1, "maximum": 100}
_LOOKING_UP = (400, 406, 422, 503, 504)

ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint(
        method="GET", path=f"{ROOT}/", id="index", tag="api", summary="Các địa chỉ của API", run=index.index,
        schema=ref("Index"), faults=(400, 406, 422), open=True,
    ),
    Endpoint(
        method="GET", path=f"{ROOT}/openapi.json", id="openapi", tag="api", summary="Tài liệu OpenAPI 3.1 này",
        run=index.openapi, faults=(400, 406, 422), open=True,
    ),
    _on_files(
        "extract", files.extract, "Bóc tách văn bản",
        "Thể thức, cấu trúc, viện dẫn kèm hiệu lực, chỉ tiêu, nhiệm vụ: như docparse extract --format json.",
        _EXTRACTING, schema="Answer", text=True,
    ),
    _on_files(
        "check", files.check, "Soát lỗi văn bản",
        "Như docparse check --format json: thêm các lỗi và kết luận.", _CHECKING, schema="Answer", text=True,
    ),
    _on_files(
        "fix", files.fix, "Bản đã sửa",
        "Bản sao của tệp đã sửa những lỗi chắc chắn và những gì được chấp nhận; tệp Word có theo dõi thay đổi. "
        "Số lỗi đã sửa, số lỗi không sửa được nằm trong Docparse-Applied, Docparse-Refused; format=json cho biết hết.",
        {
            **_CHECKING,
            "mode": {"type": "string", "enum": ["tracked", "plain"], "description": "plain: không theo dõi thay đổi."},
            "all": {"type": "boolean", "description": "true: sửa cả những lỗi chữ, dấu câu có gợi ý."},
            "accept": _ACCEPT,
            "rules": {**_CODES, "description": "Sửa cả những lỗi của các luật này."},
        },
        schema="Fixed", formats=_COPIES, one=True,
    ),
    _on_files(
        "annotate", files.annotate, "Bản có nhận xét", "Bản sao của tệp với mỗi lỗi là một nhận xét (Word, PDF).",
        {**_CHECKING, "aside": _ASIDE}, schema="Fixed", formats=_COPIES, one=True,
    ),
    _on_files(
        "presign", files.presign, "Phiếu rà soát", "Phiếu rà soát trước khi ký của một hay nhiều văn bản.",
        {**_CHOOSING, "by": _WHO, "office": _WHO, "aside": _ASIDE, "lang": _LANG},
        schema="PresignRecord", formats=_PRESIGN,
    ),
    _on_files(
        "citations", files.citations, "Bảng viện dẫn", "Các văn bản được viện dẫn, hiệu lực và nguồn.",
        {**_EXTRACTING, "lang": _LANG}, schema="Citations", formats=_CITATIONS,
    ),
    _on_files(
        "graph", files.graph, "Đồ thị viện dẫn", "Đồ thị viện dẫn chung của các văn bản, kèm sổ đăng ký.",
        {**_EXTRACTING, "lang": _LANG}, schema="Graph", formats=_GRAPH,
    ),
    _on_files(
        "compare", files.compare, "Đối chiếu các văn bản",
        "Mục, chỉ tiêu, nhiệm vụ, căn cứ cạnh nhau; “against” là văn bản cấp trên. "
        "Cần ít nhất hai tệp, hoặc một tệp .zip có chúng.",
        {**_EXTRACTING, "lang": _LANG}, schema="Comparison", formats=_COMPARE, against=True, least=2,
    ),
    _on_files(
        "dossier", files.dossier, "Kiểm tra hồ sơ trình",
        "Các tệp của một hồ sơ (tờ trình, dự thảo, phụ lục …) có khớp nhau không. "
        "Cần ít nhất hai tệp, hoặc một tệp .zip có chúng.",
        {**_EXTRACTING, "roles": _ROLES, "lang": _LANG}, schema="Dossier", formats=_COMPARE, least=2,
    ),
    Endpoint(
        method="GET", path=f"{ROOT}/registry/instruments", id="instruments", tag="registry",
        summary="Một văn bản còn hiệu lực không", run=lookups.instruments,
        about="Theo số, ký hiệu, theo cả câu viện dẫn, hoặc theo tên luật; không có thì nêu số gần giống.",
        parameters=(
            Parameter(name="number", schema=_ASKED, about="Số, ký hiệu, câu viện dẫn hoặc tên luật.", required=True),
            _DAY,
        ),
        schema=ref("Instruments"), faults=_LOOKING_UP,
    ),
    Endpoint(
        method="GET", path=f"{ROOT}/registry/search", id="search", tag="registry",
        summary="Tìm văn bản theo chữ trong số, tên, cơ quan", run=lookups.search,
        parameters=(
            Parameter(name="q", schema=_ASKED, about="Các chữ cần có; không cần dấu.", required=True),
            _DAY,
            Parameter(name="first", schema=_FIRST, about="Bắt đầu từ kết quả này."),
            Parameter(name="limit", schema=_LIMIT, about="Nhiều nhất bấy nhiêu kết quả (mặc định 20)."),
        ),
        schema=ref("FoundInstruments"), faults=_LOOKING_UP,
    ),
    Endpoint(
        method="GET", path=f"{ROOT}/registry/stats", id="stats", tag="registry", summary="Sổ đăng ký có bao nhiêu",
        run=lookups.stats, schema=ref("RegistryStats"), faults=_LOOKING_UP,
    ),
    Endpoint(
        method="GET", path=f"{ROOT}/rules", id="rules", tag="rules", summary="Các luật và lý do", run=lookups.rules,
        parameters=(Parameter(name="family", schema=ref("Family"), about="Một nhóm (SPL)."),),
        schema=ref("Rules"), faults=_LOOKING_UP,
    ),
    Endpoint(
        method="GET", path=f"{ROOT}/rules/{{code}}", id="rule", tag="rules", summary="Một luật", run=lookups.rule,
        parameters=(
            Parameter(
                name="code", schema=ref("OneRule"), about="Mã luật (SPL001).",
                place="path", required=True,
            ),
        ),
        schema=ref("Rule"), faults=(*_LOOKING_UP, 404),
    ),
    Endpoint(
        method="GET", path=f"{ROOT}/jobs", id="jobs", tag="jobs", summary="Các việc của người gọi", run=tracking.jobs,
        schema=ref("Jobs"), faults=(400, 403, 406, 422),
    ),
    Endpoint(
        method="GET", path=f"{ROOT}/jobs/{{id}}", id="job", tag="jobs", summary="Tiến độ của một việc",
        run=tracking.job,
        parameters=(
            _JOB,
            Parameter(
                name="wait", schema={"type": "integer", "minimum": 0, "maximum": 30},
                about="Chờ đến khi có thay đổi, nhiều nhất chừng này giây.",
            ),
        ),
        schema=ref("Job"), faults=(400, 404, 406, 422),
    ),
    Endpoint(
        method="GET", path=f"{ROOT}/jobs/{{id}}/result", id="job_result", tag="jobs", summary="Kết quả của một việc",
        about="Như câu trả lời của chính địa chỉ đã gọi, cả khi đó là lỗi.", run=tracking.job_result,
        parameters=(_JOB,), formats={"any": (ANY,)}, faults=(*_DOCUMENT_FAULTS, 404, 409, 410),
    ),
    Endpoint(
        method="DELETE", path=f"{ROOT}/jobs/{{id}}", id="end_job", tag="jobs", summary="Dừng và bỏ một việc",
        run=tracking.end_job, parameters=(_JOB,), formats={}, success=204, faults=(400, 404, 422),
    ),
)  # fmt: skip
