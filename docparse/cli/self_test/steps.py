"""What each client needs of a server, one function a step: it returns when all is well, raises Failed otherwise."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote, urlencode

from docparse.cli.self_test.exchange import Answer, Failed, Server, encoded

__all__ = ["STEPS", "Skipped", "Step", "may_ask"]

# "Khôi" stands where "Khối" is meant; the signs are those that a form must not swallow, one takes two units in UTF-16.
_WRONG, _RIGHT = "Khôi", "Khối"
_TEXT = f"Mục A & B + C = 50%20 & 100% 😀 theo kế hoạch: {_WRONG} thi đua họp mỗi quý một lần."
_ELSEWHERE = "https://mail.example"
_BOUNDARY = "docparse-self-test"
# What clients in Java say on a new connection.
_OFFER = {
    "Connection": "Upgrade, HTTP2-Settings",
    "Upgrade": "h2c",
    "HTTP2-Settings": "AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA",
}


class Skipped(Exception):  # noqa: N818 (what happened to a step)
    """This server has nothing that the step could look at."""


@dataclass(frozen=True, slots=True)
class Step:
    """``name`` is the key of its texts."""

    name: str
    run: Callable[[Server], None]


def may_ask(server: Server) -> bool:
    """False where the server wants another token."""
    return server.post("/v2/check", encoded(text=_TEXT, language="vi-VN")).status not in (401, 403)


def _libreoffice_languages(server: Server) -> None:
    known = {language["longCode"] for language in server.ask("GET", "/v2/languages").json()}
    if "vi-VN" not in known:
        raise Failed(f"vi-VN? {', '.join(sorted(known))}")


def _libreoffice_paragraph(server: Server) -> None:
    """LibreOffice 7.4 encodes nothing."""
    _require_finding(server.post("/v2/check", f"text={_TEXT}&language=vi-VN".encode()), _TEXT)


def _doubled(server: Server) -> None:
    """Who sets an address that ends in "/v2" in a client that adds it once more."""
    _require_finding(server.post("/v2/v2/check", encoded(text=_TEXT, language="vi-VN")), _TEXT)


def _extension_paragraph(server: Server) -> None:
    _require_finding(server.post("/v2/check", encoded(language="vi-VN", text=_TEXT)), _TEXT)


def _extension_document(server: Server) -> None:
    head = f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="thu.txt"\r\n\r\n'
    body = head.encode() + _TEXT.encode() + f"\r\n--{_BOUNDARY}--\r\n".encode()
    answer = server.post("/api/v1/check", body, f"multipart/form-data; boundary={_BOUNDARY}").json()
    if _WRONG not in [finding["text"] for finding in answer["documents"][0]["findings"]]:
        raise Failed(f"“{_WRONG}”?")


def _python_clients(server: Server) -> None:
    """pylanguagetool names every parameter it knows, most of them empty; unknown ones are passed over."""
    known = {"motherTongue": "", "preferredVariants": "", "enabledOnly": "false", "unknown": "x"}
    query = urlencode({"text": _TEXT, "language": "auto", **known})
    _require_finding(server.ask("GET", f"/v2/check?{query}"), _TEXT)
    _require_finding(server.post("/v2/check", encoded(text=_TEXT, language="vi-VN", **known)), _TEXT)


def _annotated(server: Server) -> None:
    """LTeX sends what is markup, and what stands for it: a form that it calls JSON, with an offer of HTTP/2."""
    pieces: list[dict[str, str]] = [
        {"markup": "\\textbf{"},
        {"text": _TEXT},
        {"markup": "}\\ref{a}", "interpretAs": "1"},
    ]
    data = json.dumps({"annotation": pieces}, ensure_ascii=False)
    whole = "".join(piece.get("text", piece.get("markup", "")) for piece in pieces)
    body = encoded(language="vi-VN", data=data)
    _require_finding(server.post("/v2/check", body, "application/json", **_OFFER), whole)


def _browser(server: Server) -> None:
    asked = {"Origin": _ELSEWHERE, "Access-Control-Request-Method": "POST"}
    before = server.ask("OPTIONS", "/v2/check", headers=asked)
    before.require(200, 204)
    after = server.post("/v2/check", encoded(text=_TEXT, language="vi-VN"), Origin=_ELSEWHERE)
    _require_finding(after, _TEXT)
    for answer in (before, after):
        allowed = answer.all_of("access-control-allow-origin")
        if len(allowed) != 1 or allowed[0] not in ("*", _ELSEWHERE):
            raise Failed(f"Access-Control-Allow-Origin: {allowed}")


def _limits(server: Server) -> None:
    longest = server.ask("GET", "/v2/maxtextlength")
    longest.require(200)
    if not longest.text.strip().isdecimal():
        raise Failed(longest.text[:60])
    if not server.ask("GET", "/v2/info").json()["software"]["version"]:
        raise Failed("software.version?")
    server.ask("GET", "/v2/healthcheck").require(200)


def _wrong_calls(server: Server) -> None:
    """A line of plain text with the right status."""
    for body in (encoded(language="vi-VN"), encoded(text=_TEXT, language="xx")):
        answer = server.post("/v2/check", body)
        answer.require(400)
        if not answer.text.startswith("Error:"):
            raise Failed(answer.text[:60])


def _words(server: Server) -> None:
    """A word that nobody has, and that is taken out again."""
    word = "docparse" + secrets.token_hex(8)
    try:
        if server.post("/v2/words/add", encoded(word=word)).json() != {"added": True}:
            raise Failed("added?")
        if word not in server.ask("GET", "/v2/words?limit=99999999").json()["words"]:
            raise Failed("words?")
    finally:
        deleted = server.post("/v2/words/delete", encoded(word=word))
    if deleted.json() != {"deleted": True}:
        raise Failed("deleted?")


def _tokens(server: Server) -> None:
    """A server with tokens refuses wrong ones, and takes the right one wherever a client puts it."""
    nobody = replace(server, token="")
    body = encoded(text=_TEXT, language="vi-VN")
    if nobody.post("/v2/check", body).status == 200:
        raise Skipped
    for stranger in (nobody, replace(server, token="wrong-" + secrets.token_hex(16))):
        stranger.post("/v2/check", body).require(401, 403)
    _require_finding(server.post("/v2/check", body), _TEXT)
    _require_finding(nobody.post("/v2/check", body + b"&" + encoded(apiKey=server.token)), _TEXT)
    _require_finding(nobody.post(f"/{quote(server.token, safe='')}/v2/check", body), _TEXT)


def _require_finding(answer: Answer, whole: str) -> None:
    """The wrong word, at its place in UTF-16 units, with the right word and all that clients read."""
    start = len(whole[: whole.index(_WRONG)].encode("utf-16-le")) // 2
    matches: list[dict[str, Any]] = answer.json()["matches"]
    found = [match for match in matches if (match["offset"], match["length"]) == (start, len(_WRONG))]
    if not found:
        places = [(match["offset"], match["length"]) for match in matches]
        raise Failed(f"“{_WRONG}”: {(start, len(_WRONG))}? {places}")
    match = found[0]
    if _RIGHT not in [one["value"] for one in match["replacements"]]:
        raise Failed(f"“{_RIGHT}”?")
    missing = [key for key in ("message", "shortMessage", "context", "sentence") if key not in match]
    if missing or match["rule"]["category"]["id"] != "TYPOS":
        raise Failed(f"{', '.join(missing)} {match['rule']}")


STEPS = (
    Step("libreoffice_languages", _libreoffice_languages),
    Step("libreoffice_paragraph", _libreoffice_paragraph),
    Step("doubled", _doubled),
    Step("extension_paragraph", _extension_paragraph),
    Step("extension_document", _extension_document),
    Step("annotated", _annotated),
    Step("browser", _browser),
    Step("python_clients", _python_clients),
    Step("limits", _limits),
    Step("wrong_calls", _wrong_calls),
    Step("words", _words),
    Step("tokens", _tokens),
)
