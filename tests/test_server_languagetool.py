"""LanguageTool's API over HTTP: what is asked for, what comes back, what is refused and how."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from docparse.pipeline.serving import Limits
from tests.served import serving

ONE, OTHER = "ma-truy-cap-cua-an-01", "ma-truy-cap-cua-binh-02"
TEXT = "Khôi thi đua báo cáo kết qủa về Sở Nội vụ ."
LONG = Limits().text + 1


@pytest.fixture(scope="module")
def client(served: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=served, timeout=60) as client:
        yield client


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A server with two users."""
    users = tmp_path_factory.mktemp("users") / "users.txt"
    users.write_text(f"# mỗi dòng một người\nan {ONE}\nbình {OTHER}\n", encoding="utf-8")
    with serving("--users", str(users), "--workers", "1") as url, httpx.Client(base_url=url, timeout=60) as client:
        yield client


def check(client: httpx.Client, text: str = TEXT, **more: str) -> dict[str, Any]:
    answer = client.post("/v2/check", data={"text": text, "language": "vi-VN", **more})
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def found(body: dict[str, Any]) -> list[str]:
    return [match["rule"]["id"] for match in body["matches"]]


def marked(body: dict[str, Any], whole: str) -> list[str]:
    """The words that the offsets give, in UTF-16 units."""
    units = whole.encode("utf-16-le")
    places = [(match["offset"] * 2, (match["offset"] + match["length"]) * 2) for match in body["matches"]]
    return [units[start:end].decode("utf-16-le") for start, end in places]


def test_everything_that_clients_read_is_there(client: httpx.Client) -> None:
    body = check(client)
    assert body["software"]["name"] == "docparse"
    assert body["language"]["code"] == body["language"]["detectedLanguage"]["code"] == "vi-VN"
    assert found(body) == ["SPL001", "SPL004", "PUN002"]
    assert marked(body, TEXT) == ["Khôi", "qủa", " ."]
    assert [match["rule"]["category"]["id"] for match in body["matches"]] == ["TYPOS", "TYPOS", "PUNCTUATION"]
    for match in body["matches"]:
        assert match["message"]
        assert match["shortMessage"]
        context = match["context"]
        words = context["text"][context["offset"] : context["offset"] + context["length"]]
        assert words == TEXT[match["offset"] : match["offset"] + match["length"]]
        assert match["sentence"] == TEXT
        assert match["type"]["typeName"]
        assert {"id", "description", "issueType", "category"} <= set(match["rule"])
        assert all(set(one) == {"value"} for one in match["replacements"])
    assert body["matches"][0]["replacements"][0] == {"value": "Khối"}


@pytest.mark.parametrize("path", ["/v2/check", "/v2/v2/check", "/v2/v2/v2/check"])
def test_it_is_the_same_by_get_and_with_a_doubled_path(client: httpx.Client, path: str) -> None:
    by_get = client.get(path, params={"text": TEXT, "language": "vi-VN"}).json()
    assert by_get == client.post(path, data={"text": TEXT, "language": "vi"}).json() == check(client)


@pytest.mark.parametrize("before", ["😀 ", "👩‍👩‍👧‍👦 và 𝟙𝟚𝟛: ", "\U0001f1fb\U0001f1f3" * 50 + " "])
def test_offsets_are_units_of_utf_16(client: httpx.Client, before: str) -> None:
    body = check(client, before + TEXT)
    assert marked(body, before + TEXT)[:2] == ["Khôi", "qủa"]


def test_letters_with_loose_marks_are_placed_where_they_stand(client: httpx.Client) -> None:
    text = unicodedata.normalize("NFD", TEXT)
    words = [unicodedata.normalize("NFC", word) for word in marked(check(client, text), text)]
    assert {"Khôi", "qủa"} <= set(words)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0", ".", "\ufeff", "\x00", "a" * 3000, "😀"])
def test_texts_with_nothing_in_them(client: httpx.Client, text: str) -> None:
    assert check(client, text)["matches"] == []


def annotated(*pieces: dict[str, Any]) -> str:
    return json.dumps({"annotation": list(pieces)})


def test_markup_is_passed_over_and_counted(client: httpx.Client) -> None:
    pieces = [
        {"markup": "<p>"}, {"text": "😀 "}, {"markup": "<b>", "interpretAs": ""}, {"text": "Khôi thi"},
        {"markup": "&nbsp;", "interpretAs": " "}, {"text": "đua báo cáo kết qủa."}, {"markup": "</b></p>"},
    ]  # fmt: skip
    whole = "".join(piece.get("text", piece.get("markup", "")) for piece in pieces)
    body = client.post("/v2/check", data={"data": annotated(*pieces), "language": "vi-VN"}).json()
    assert marked(body, whole) == ["Khôi", "qủa"]


def test_what_a_finding_covers_may_hold_markup(client: httpx.Client) -> None:
    pieces = [
        {"text": "Báo cáo kết qu"},
        {"markup": "<i>"},
        {"text": "ỉa nhé, kết q"},
        {"markup": "</i>"},
        {"text": "ủa."},
    ]
    whole = "".join(piece.get("text", piece.get("markup", "")) for piece in pieces)
    body = client.post("/v2/check", data={"data": annotated(*pieces), "language": "vi-VN"}).json()
    assert "q</i>ủa" in marked(body, whole)


def test_nothing_but_markup(client: httpx.Client) -> None:
    data = annotated({"markup": "<p>"}, {"markup": "</p>"})
    assert client.post("/v2/check", data={"data": data, "language": "vi-VN"}).json()["matches"] == []


@pytest.mark.parametrize(
    ("switched", "codes"),
    [
        ({"disabledRules": "SPL001"}, ["SPL004", "PUN002"]),
        ({"disabledRules": "SPL001, PUN002"}, ["SPL004"]),
        ({"disabledCategories": "TYPOS"}, ["PUN002"]),
        ({"enabledRules": "SPL004", "enabledOnly": "true"}, ["SPL004"]),
        ({"enabledCategories": "PUNCTUATION", "enabledOnly": "true"}, ["PUN002"]),
        ({"enabledCategories": "PUNCTUATION", "enabledRules": "SPL001", "enabledOnly": "yes"}, ["SPL001", "PUN002"]),
        ({"enabledRules": "SPL004"}, ["SPL001", "SPL004", "PUN002"]),
        (
            {"enabledRules": "", "disabledRules": "", "motherTongue": "en", "unknown": "x"},
            ["SPL001", "SPL004", "PUN002"],
        ),
    ],
)
def test_rules_and_categories_are_switched(client: httpx.Client, switched: dict[str, str], codes: list[str]) -> None:
    assert found(check(client, **switched)) == codes


def test_picky_shows_what_is_worth_a_look(client: httpx.Client) -> None:
    text = "Hạn nộp báo cáo là ngày 5/9/2026."
    assert found(check(client, text)) == []
    assert found(check(client, text, level="default")) == []
    assert found(check(client, text, level="picky")) == ["DAT003"]
    assert found(check(client, text, enabledRules="DAT003")) == ["DAT003"]


@pytest.mark.parametrize("language", ["vi", "vi-VN", "VI-vn", "vi_VN", "auto"])
def test_names_of_vietnamese(client: httpx.Client, language: str) -> None:
    assert client.post("/v2/check", data={"text": TEXT, "language": language}).json()["matches"]


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"text": TEXT}, 400),
        ({"text": TEXT, "language": ""}, 400),
        ({"text": TEXT, "language": "en-US"}, 400),
        ({"language": "vi-VN"}, 400),
        ({"text": TEXT, "data": annotated({"text": "a"}), "language": "vi-VN"}, 400),
        ({"text": TEXT, "language": "vi-VN", "enabledOnly": "true"}, 400),
        ({"data": "{}", "language": "vi-VN"}, 400),
        ({"data": "không phải JSON", "language": "vi-VN"}, 400),
        ({"data": "[" * 100_000, "language": "vi-VN"}, 400),
        ({"data": annotated({"text": 1}), "language": "vi-VN"}, 400),
        ({"data": annotated({"text": "a", "markup": "b"}), "language": "vi-VN"}, 400),
        ({"text": "a" * LONG, "language": "vi-VN"}, 413),
    ],
)
def test_what_cannot_be_answered_is_refused_in_a_line(client: httpx.Client, sent: dict[str, str], status: int) -> None:
    answer = client.post("/v2/check", data=sent)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.text.startswith("Error:")
    assert len(answer.text.splitlines()) == 1
    assert "Khôi" not in answer.text


def test_a_lone_surrogate_does_no_harm(client: httpx.Client) -> None:
    data = '{"annotation":[{"text":"Khôi thi đua \\ud83d báo cáo."}]}'
    body = client.post("/v2/check", data={"data": data, "language": "vi-VN"}).json()
    assert found(body) == ["SPL001"]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        *((method, "/v2/check") for method in ("PUT", "DELETE", "PATCH")),
        *(("POST", f"/v2/{name}") for name in ("languages", "maxtextlength", "info", "healthcheck")),
        ("GET", "/v2/words/add"),
        ("GET", "/v2/words/delete"),
    ],
)
def test_other_methods_are_not_allowed(client: httpx.Client, method: str, path: str) -> None:
    assert client.request(method, path).status_code == 405


def test_small_endpoints(client: httpx.Client) -> None:
    assert "vi-VN" in [one["longCode"] for one in client.get("/v2/languages").json()]
    assert int(client.get("/v2/maxtextlength").text) == Limits().text
    assert client.get("/v2/info").json()["software"]["name"] == "docparse"
    assert client.get("/v2/healthcheck").text == "OK"
    assert client.get("/v2/nothing").status_code == 404


@pytest.mark.parametrize("path", ["check", "languages", "maxtextlength", "info"])
def test_pages_anywhere_may_ask_and_read(client: httpx.Client, path: str) -> None:
    asked = {"Origin": "https://mail.example", "Access-Control-Request-Method": "POST"}
    preflight = client.options(f"/v2/{path}", headers=asked)
    assert preflight.is_success
    assert preflight.headers.get_list("access-control-allow-origin") == ["*"]
    answer = client.get(f"/v2/{path}", params={"text": "a", "language": "vi-VN"}, headers=asked)
    assert answer.headers.get_list("access-control-allow-origin") == ["*"]
    refused = client.get(f"/v2/{path}", params={"language": "xx"}, headers=asked)
    assert refused.headers.get_list("access-control-allow-origin") == ["*"]


@pytest.mark.parametrize("path", ["healthcheck", "words"])
def test_pages_elsewhere_may_not_read_the_rest(client: httpx.Client, path: str) -> None:
    answer = client.get(f"/v2/{path}", headers={"Origin": "https://mail.example"})
    assert "access-control-allow-origin" not in answer.headers


def test_words_are_added_heeded_listed_and_deleted(client: httpx.Client) -> None:
    assert "SPL004" in found(check(client))
    try:
        assert client.post("/v2/words/add", data={"word": "qủa"}).json() == {"added": True}
        assert client.post("/v2/words/add", data={"word": "qủa"}).json() == {"added": False}
        assert client.get("/v2/words").json() == {"words": ["qủa"]}
        assert client.get("/v2/words", params={"offset": "1"}).json() == {"words": []}
        assert client.get("/v2/words", params={"limit": "0"}).json() == {"words": []}
        assert "SPL004" not in found(check(client))
    finally:
        deleted = client.post("/v2/words/delete", data={"word": "qủa"})
    assert deleted.json() == {"deleted": True}
    assert client.post("/v2/words/delete", data={"word": "qủa"}).json() == {"deleted": False}
    assert "SPL004" in found(check(client))


@pytest.mark.parametrize(
    ("method", "path", "sent"),
    [
        ("POST", "/v2/words/add", {}),
        ("POST", "/v2/words/add", {"word": "  "}),
        ("POST", "/v2/words/add", {"word": "a" * 5000}),
        ("POST", "/v2/words/delete", {}),
        ("GET", "/v2/words", {"limit": "-1"}),
        ("GET", "/v2/words", {"offset": "một"}),
    ],
)
def test_wrong_words_are_refused(client: httpx.Client, method: str, path: str, sent: dict[str, str]) -> None:
    answer = client.request(method, path, **({"params": sent} if method == "GET" else {"data": sent}))
    assert answer.status_code == 400
    assert answer.text.startswith("Error:")


def asked_as(client: httpx.Client, how: str, token: str) -> httpx.Response:
    """A check with the token where one kind of client puts it."""
    data = {"text": TEXT, "language": "vi-VN"}
    if how == "bearer":
        return client.post("/v2/check", data=data, headers={"Authorization": f"Bearer {token}"})
    if how == "apiKey":
        return client.post("/v2/check", data={**data, "username": "an", "apiKey": token})
    if how == "query":
        return client.get("/v2/check", params={**data, "apiKey": token})
    if how == "raw":
        body = f"text={TEXT}&language=vi-VN&username=an&apiKey={token}"
        return client.post(
            "/v2/check", content=body.encode(), headers={"Content-Type": "application/x-www-form-urlencoded"}
        )
    return client.post(f"/{token}/v2/check", data=data)


WAYS = ("bearer", "apiKey", "query", "raw", "path")


@pytest.mark.parametrize("how", WAYS)
def test_the_token_is_taken_wherever_a_client_puts_it(guarded: httpx.Client, how: str) -> None:
    assert asked_as(guarded, how, ONE).status_code == 200


@pytest.mark.parametrize("how", WAYS)
def test_wrong_tokens_are_refused(guarded: httpx.Client, how: str) -> None:
    answer = asked_as(guarded, how, "mot-ma-khong-ai-biet")
    assert answer.status_code == (404 if how == "path" else 403)
    assert "mot-ma" not in answer.text


@pytest.mark.parametrize("path", ["/v2/check", "/v2/words/add", "/v2/words/delete"])
def test_without_a_token_nothing_is_done(guarded: httpx.Client, path: str) -> None:
    answer = guarded.post(path, data={"text": TEXT, "language": "vi-VN", "word": "qủa"})
    assert answer.status_code == 403
    assert guarded.get("/v2/words").status_code == 403


def test_each_user_has_words_of_their_own(guarded: httpx.Client) -> None:
    guarded.post(f"/{ONE}/v2/words/add", data={"word": "qủa"})
    try:
        assert guarded.get(f"/{ONE}/v2/words").json() == {"words": ["qủa"]}
        assert guarded.get("/v2/words", params={"apiKey": OTHER}).json() == {"words": []}
        assert found(asked_as(guarded, "bearer", ONE).json()) == ["SPL001", "PUN002"]
        assert found(asked_as(guarded, "bearer", OTHER).json()) == ["SPL001", "SPL004", "PUN002"]
    finally:
        guarded.post("/v2/words/delete", data={"word": "qủa", "apiKey": ONE})
    assert guarded.get(f"/{ONE}/v2/words").json() == {"words": []}


def test_nothing_but_words_is_written(tmp_path: Path) -> None:
    with serving("--workers", "1", environment={"XDG_DATA_HOME": str(tmp_path), "TMPDIR": str(tmp_path)}) as url:
        httpx.post(f"{url}/v2/check", data={"text": TEXT, "language": "vi-VN"}, timeout=60)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
