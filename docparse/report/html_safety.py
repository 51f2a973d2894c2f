"""What keeps a page safe against the text that it shows."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Any

# Characters that reorder, hide or break what a reader sees: control characters (except tab and line
# feed), zero-width ones, bidi controls, line separators, surrogates, non-characters.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def make_visible(value: Any) -> Any:
    """``value`` with its code in place of each character that could hide or reorder text.

    Markup is left alone: its text has been through here. Anything but text is returned as it is.

    >>> make_visible("a\\u202eb")
    'a[U+202E]b'
    """
    if not isinstance(value, str) or hasattr(value, "__html__"):
        return value
    return _INVISIBLE.sub(lambda match: f"[U+{ord(match[0]):04X}]", value)


def content_policy(style: str, script: str) -> str:
    """A Content-Security-Policy that runs this style and this script, and nothing else.

    Hashes, not 'unsafe-inline': whatever got into the page by a fault would still not run.
    """
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; "
        "form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return "sha256-" + base64.b64encode(digest).decode("ascii")
