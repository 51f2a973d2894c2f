"""Files that schemathesis sends where the OpenAPI document asks for one: no schema can say what a Word file is.

Loaded by schemathesis in a process of its own (SCHEMATHESIS_HOOKS).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import schemathesis
from hypothesis import strategies

_SAMPLES = Path(__file__).resolve().parent.parent / "samples"
_FILES = [_SAMPLES / "cong-van.docx", _SAMPLES / "bao-cao.md", _SAMPLES / "cong-van-ho-chua.txt"]

schemathesis.openapi.format("binary", strategies.sampled_from([path.read_bytes() for path in _FILES]))


@schemathesis.hook
def map_body(context: schemathesis.HookContext, body: Any) -> Any:
    """No more roles than files: what no schema can say either."""
    if isinstance(body, dict) and isinstance(body.get("roles"), list) and isinstance(body.get("file"), list):
        return {**body, "roles": body["roles"][: len(body["file"])]}
    return body
