"""The OpenAPI document: it tells of every route and of nothing else, and schemathesis finds no other behaviour."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import jsonschema
import pytest

from docparse.checks import rules
from docparse.compare.dossier import ROLES
from docparse.report.contract import load_schema
from docparse.server.api import api_routes
from docparse.server.api.openapi import describe
from docparse.server.api.table import ENDPOINTS
from tests.served import serving

TOKEN = "mot-ma-truy-cap-du-dai"
METHODS = {"get", "post", "put", "delete", "patch", "head", "options", "trace"}
PATIENCE = 540
# How long an answer takes is nothing that a test asks for: some of them wait for LibreOffice.
PATIENT = "300"


@pytest.fixture(scope="module")
def document(served: str) -> dict[str, Any]:
    """The document of a running server."""
    answer = httpx.get(f"{served}/api/v1/openapi.json")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    written: dict[str, Any] = answer.json()
    return written


def operations(document: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    return {
        (method.upper(), path): told
        for path, methods in document["paths"].items()
        for method, told in methods.items()
        if method in METHODS
    }


def test_every_route_is_described_and_every_description_is_routed(document: dict[str, Any]) -> None:
    routed = {route.path for route in api_routes()} - {"/api", "/api/v1", "/api/{rest:path}"}
    assert set(document["paths"]) == routed
    assert set(operations(document)) == {(one.method, one.path) for one in ENDPOINTS}


@pytest.mark.slow
def test_each_described_method_answers_and_each_other_is_refused(served: str, document: dict[str, Any]) -> None:
    for path, methods in document["paths"].items():
        url = served + re.sub(r"\{\w+\}", "x" * 24, path)
        allowed = {method.upper() for method in methods} | ({"HEAD"} if "get" in methods else set())
        for method in ("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"):
            answer = httpx.request(method, url)
            assert (answer.status_code == 405) == (method not in allowed), (method, path)
            if answer.status_code == 405:
                assert set(answer.headers["allow"].split(", ")) == allowed


def test_operations_are_named_once_and_their_references_lead_somewhere(document: dict[str, Any]) -> None:
    names = [told["operationId"] for told in operations(document).values()]
    assert len(names) == len(set(names))
    for reference in re.findall(r'"\$ref": ?"#/([^"]+)"', str(document).replace("'", '"')):
        found: Any = document
        for step in reference.split("/"):
            found = found[step]
        assert found


def test_every_problem_is_told_as_one(document: dict[str, Any]) -> None:
    for told in operations(document).values():
        for status, response in told["responses"].items():
            if int(status) >= 400:
                assert list(response["content"]) == ["application/problem+json"]


def test_the_contract_is_that_of_the_package(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    assert schemas["Answer"]["properties"].keys() == load_schema()["properties"].keys()
    assert schemas["Answer"]["$defs"].keys() == load_schema()["$defs"].keys()
    jsonschema.Draft202012Validator.check_schema(schemas["Answer"])


def test_choices_are_those_of_the_package(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    assert set(schemas["OneRule"]["enum"]) == {rule.code for rule in rules()}
    assert set(schemas["Family"]["enum"]) == {rule.code[:3] for rule in rules()}
    assert set(schemas["RuleCode"]["enum"]) == {"ALL", *schemas["OneRule"]["enum"], *schemas["Family"]["enum"]}
    form = document["paths"]["/api/v1/dossier"]["post"]["requestBody"]["content"]["multipart/form-data"]["schema"]
    assert form["properties"]["roles"]["items"]["enum"] == [*ROLES, "?"]


def test_tokens_stand_in_it_where_they_are_asked_for() -> None:
    free, guarded = describe(["ALL"], with_tokens=False), describe(["ALL"], with_tokens=True)
    assert "securitySchemes" not in free["components"]
    assert not any("security" in told or "401" in told["responses"] for told in operations(free).values())
    for (_, path), told in operations(guarded).items():
        is_open = path in ("/api/v1/", "/api/v1/openapi.json")
        assert told["security"] == ([] if is_open else [{"token": []}])
        assert ("401" in told["responses"]) != is_open


@pytest.mark.slow
@pytest.mark.parametrize(
    ("token", "phases", "examples"), [(None, "coverage,fuzzing,stateful", "8"), (TOKEN, "fuzzing", "3")]
)
def test_schemathesis_finds_nothing(token: str | None, phases: str, examples: str, tmp_path: Path) -> None:
    """All checks, in a process of its own: the plug-in of pytest would bring its own settings.

    The document is given as a file: who fetches it from the server leaves out the address that it was fetched from.
    """
    written = tmp_path / "openapi.json"
    with serving("--workers", "2", *(["--token", token] if token else [])) as url:
        written.write_bytes(httpx.get(f"{url}/api/v1/openapi.json").content)
        command = [
            str(Path(sys.executable).parent / "schemathesis"), "run", str(written), "--url", url, "--workers", "2",
            "--checks", "all", "--max-examples", examples, "--seed", "2026", "--request-timeout", PATIENT,
            "--max-response-time", PATIENT, "--phases", phases, "--continue-on-failure",
            *(["--header", f"Authorization: Bearer {token}"] if token else []),
        ]  # fmt: skip
        hooks = {"SCHEMATHESIS_HOOKS": "api_samples", "PYTHONPATH": str(Path(__file__).parent), "PYTHONUTF8": "1"}
        ran = subprocess.run(
            command, cwd=tmp_path, env=os.environ | hooks, capture_output=True, encoding="utf-8", timeout=PATIENCE,
            check=False,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stdout + ran.stderr
        assert f"Tested: {len(ENDPOINTS)}" in ran.stdout
