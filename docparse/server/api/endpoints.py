"""What an endpoint is: one row of the table that both the routes and the OpenAPI document are made of."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from docparse.pipeline.serving import User
from docparse.server.context import Context
from docparse.server.jobs import Jobs
from docparse.server.tasks.asked import Upload

__all__ = ["JSON", "Body", "Call", "Endpoint", "Parameter", "Reply", "Schema", "json_reply"]

Schema = Mapping[str, Any]
Tell = Callable[[int, int, str], None]
JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Reply:
    """A finished answer."""

    content: bytes
    media_type: str = JSON
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request, validated: ``values`` are the parameters and fields by name, ``files`` the uploads by field.

    ``form`` is the format that the answer is to have, "" where there is only one. ``owner`` is whose jobs and results
    they are, ``codes`` are those of rules and families. ``hold`` is told how many bytes the uploads have once archives
    are opened; it raises TooManyJobs where a job may not keep as many.
    """

    context: Context
    jobs: Jobs
    user: User | None
    owner: str
    values: Mapping[str, Any]
    files: Mapping[str, list[Upload]]
    form: str
    codes: tuple[str, ...]
    is_text: bool = False
    hold: Callable[[int], None] = lambda size: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter of the query or of the path."""

    name: str
    schema: Schema
    about: str
    place: Literal["query", "path"] = "query"
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """Fields of a form; those in ``files`` take files. ``text``: instead of files a JSON object with "text".

    ``spares``: a field that stands for one of the files which "file" needs at least.
    """

    files: Mapping[str, Schema]
    fields: Mapping[str, Schema]
    required: tuple[str, ...] = ("file",)
    text: bool = False
    spares: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """``formats`` are the media types of the answer by the names of the formats, the default first; ``schema`` is that
    of JSON.

    ``long``: it takes ``tell`` too, and may be asked for as a job. ``open``: needs no token. ``faults`` are the
    statuses of its problems besides those that every endpoint has. ``id`` is its operationId.
    """

    method: Literal["GET", "POST", "DELETE"]
    path: str
    id: str
    tag: str
    summary: str
    run: Callable[[Call, Tell], Awaitable[Reply]]
    about: str = ""
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    formats: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: {"json": (JSON,)})
    schema: Schema = field(default_factory=lambda: {"type": "object"})
    success: int = 200
    faults: tuple[int, ...] = ()
    long: bool = False
    open: bool = False


def json_reply(value: Any, status: int = 200, **headers: str) -> Reply:
    """``value`` as JSON, Vietnamese letters as they are; names of headers with "_" for "-"."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    return Reply(written, status=status, headers={name.replace("_", "-"): told for name, told in headers.items()})
