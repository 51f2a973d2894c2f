"""Parameters from the query or the body of a request.

LibreOffice 7.4 posts "text=…&language=vi-VN" as a form without encoding anything: a paragraph may hold "&", "+" and
"%" as they are. Such a body is told from an encoded one by what an encoder never leaves.
"""

from __future__ import annotations

import re
import string
from urllib.parse import parse_qsl, unquote_plus

from docparse.server.languagetool.faults import WrongRequest

__all__ = ["api_key", "parse_form"]

_TEXT = b"text="
_LANGUAGE = b"&language="
# What an encoder leaves: its own signs, letters that need no encoding, and codes.
_PLAIN = (string.ascii_letters + string.digits + "*_.~!'()/:,;@$?=&+%-").encode()
_NO_CODE = re.compile(rb"%(?![0-9A-Fa-f]{2})")
_KEY = re.compile(rb"(?:^|&)apiKey=([^&]*)")
_MOST_PARAMETERS = 100


def parse_form(body: bytes) -> dict[str, str]:
    """The parameters of a form; of a repeated one the first. Raises WrongRequest for what is no UTF-8."""
    if _is_raw(body):
        return _raw_form(body)
    try:
        # Letters that nobody encoded are taken as they are: people write such requests by hand.
        pairs = parse_qsl(
            body.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=_MOST_PARAMETERS
        )
    except ValueError:
        raise WrongRequest("Error: the parameters are not URL-encoded UTF-8") from None
    return dict(reversed(pairs))


def api_key(body: bytes) -> str:
    """The token in a form, without parsing it; empty where there is none."""
    found = _KEY.findall(body)
    return unquote_plus(found[-1].decode("utf-8", "replace")) if found else ""


def _is_raw(body: bytes) -> bool:
    if not body.startswith(_TEXT) or _LANGUAGE not in body:
        return False
    # Each of these looks at every byte once, without remembering any.
    pieces = body.split(b"&", _MOST_PARAMETERS)
    if len(pieces) > _MOST_PARAMETERS or any(b"=" not in piece for piece in pieces):
        return True
    return bool(body.translate(None, _PLAIN)) or _NO_CODE.search(body) is not None


def _raw_form(body: bytes) -> dict[str, str]:
    """The text goes from the first "text=" to the last "&language="; what follows are plain parameters."""
    text, _, rest = body[len(_TEXT) :].rpartition(_LANGUAGE)
    try:
        language, *others = rest.decode("utf-8").split("&")
        pairs = [pair.partition("=") for pair in others]
        return {**{name: value for name, _, value in pairs}, "text": text.decode("utf-8"), "language": language}
    except UnicodeDecodeError:
        raise WrongRequest("Error: the text is not UTF-8") from None
