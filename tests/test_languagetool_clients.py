"""Clients of LanguageTool get what ``docparse.check`` finds: those for Python as they come, LTeX by what it sends."""

from __future__ import annotations

import http.client
import json
import socket
import warnings
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest

import docparse
from docparse.readers.plain import read_plain

TEXTS = {
    "one paragraph": "Khôi thi đua số 3 họp mỗi quý một lần, báo cáo kết qủa về Sở Nội vụ.",
    "signs of forms": "Mục A & B + C = 50%20 & 100% do Khôi thi đua thực hiện; x=1&language=en-US",
    "a letter of two units": "😀 Khôi thi đua 👍🏽 báo cáo kết qủa.",
    "several paragraphs": "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;\n\nKhôi thi đua báo cáo kết qủa.\n",
    "nothing wrong": "Sở Nội vụ tổng hợp.",
}


def expected(text: str) -> list[tuple[str, int, int, str]]:
    """(rule, start, end, words) of what a client is shown, in code points."""
    analysis = docparse.check(read_plain(text, text.encode("utf-8"), ""))
    shown = [finding for finding in analysis.findings or () if finding.severity != "info"]
    return sorted((one.code, one.start, one.end, one.text) for one in shown)


def units(text: str, start: int, length: int) -> str:
    """The stretch of a text that UTF-16 units give."""
    return text.encode("utf-16-le")[start * 2 : (start + length) * 2].decode("utf-16-le")


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("path", ["", "/v2"])
def test_language_tool_python(served: str, text: str, path: str) -> None:
    import language_tool_python

    with language_tool_python.LanguageTool("vi-VN", remote_server=served + path) as tool:
        # (Its "matched_text" is off by one behind letters of two units: it reads the context's offset as code points.)
        found = [(one.rule_id, text[one.offset : one.offset + one.error_length]) for one in tool.check(text)]
        corrected = tool.correct(text)
    assert sorted(found) == sorted((code, words) for code, _, _, words in expected(text))
    assert "Khôi" not in corrected
    assert "qủa" not in corrected


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_pylanguagetool(served: str, text: str) -> None:
    with warnings.catch_warnings():
        # Of the package itself, as it is imported.
        warnings.simplefilter("ignore")
        from pylanguagetool import api
    answer: dict[str, Any] = api.check(text, api_url=served + "/v2/", lang="vi-VN")
    found = [(one["rule"]["id"], units(text, one["offset"], one["length"])) for one in answer["matches"]]
    assert sorted(found) == sorted((code, words) for code, _, _, words in expected(text))
    assert "vi-VN" in [one["longCode"] for one in api.get_languages(served + "/v2/")]


def test_rules_are_switched_as_the_clients_do_it(served: str) -> None:
    import language_tool_python

    text = TEXTS["one paragraph"]
    with language_tool_python.LanguageTool("vi-VN", remote_server=served) as tool:
        tool.disabled_rules = {"SPL001"}
        assert "SPL001" not in [one.rule_id for one in tool.check(text)]
        tool.disabled_rules = set()
        tool.enabled_rules, tool.enabled_rules_only = {"SPL001"}, True
        assert {one.rule_id for one in tool.check(text)} == {"SPL001"}


PIECES: list[dict[str, str]] = [
    {"markup": "\\textbf{"},
    {"text": "😀 Khôi thi đua báo cáo kết qủa"},
    {"markup": "}~\\ref{a}", "interpretAs": " 1"},
    {"text": "."},
]


def as_ltex_asks(address: str, body: bytes) -> bytes:
    """The head that LTeX 13 to 18 sends on a new connection: its HTTP client offers HTTP/2, and calls a form JSON."""
    head = (
        "POST /v2/check HTTP/1.1",
        "Connection: Upgrade, HTTP2-Settings",
        f"Content-Length: {len(body)}",
        f"Host: {urlsplit(address).netloc}",
        "HTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA",
        "Upgrade: h2c",
        "User-Agent: Java-http-client/17.0.15",
        "Content-Type: application/json",
    )
    return "\r\n".join((*head, "", "")).encode("ascii")


@pytest.mark.parametrize("together", [True, False], ids=["in one piece", "head and body apart"])
def test_ltex(served: str, together: bool) -> None:
    body = urlencode({"language": "vi-VN", "data": json.dumps({"annotation": PIECES})}).encode("ascii")
    whole = "".join(piece.get("text", piece.get("markup", "")) for piece in PIECES)
    head = as_ltex_asks(served, body)
    parts = urlsplit(served)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=60) as connection:
        # Once more over the same connection, as LTeX keeps it.
        for _ in range(2):
            for piece in [head + body] if together else [head, body]:
                connection.sendall(piece)
            answer = http.client.HTTPResponse(connection)
            answer.begin()
            assert answer.status == 200
            matches = json.loads(answer.read())["matches"]
            assert [units(whole, one["offset"], one["length"]) for one in matches] == ["Khôi", "qủa"]
            for one in matches:
                assert {"rule", "sentence", "message", "replacements"} <= set(one)
