"""What stands before every request: names of the server, tokens, other sites, sizes and patience."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from docparse.pipeline.serving import Limits, User, is_loopback, load_users, single_user, user_with
from docparse.server.guards.asgi import Message, Receive, Scope, Send
from docparse.server.guards.faults import FaultGuard
from docparse.server.guards.hosts import HostGuard, host_of
from docparse.values import SettingsError
from tests.bounded_server import bounded, request, send_raw, status_of

TOKEN = "mot-ma-truy-cap-du-dai"
USERS = (User("an", sha256(TOKEN.encode()).hexdigest()),)
FORM = {"Content_Type": "application/x-www-form-urlencoded"}
TEXT = "text=Khối thi đua&language=vi-VN".encode()


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """A server without tokens."""
    with bounded(
        Limits(body=200_000, silence=1.0, body_time=3.0, text=5_000), hosts=("may-chu.vanphong.vn",)
    ) as opened:
        yield opened


@pytest.fixture(scope="module")
def guarded_port() -> Iterator[int]:
    """A server with one user."""
    with bounded(Limits(), users=USERS, own_words=True) as opened:
        yield opened


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1", 200),
        ("127.0.0.1:8642", 200),
        ("localhost", 200),
        ("LocalHost:80", 200),
        ("[::1]:8642", 200),
        ("may-chu.vanphong.vn", 200),
        ("may-chu.vanphong.vn.", 200),
        ("evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("localhost.evil.example", 421),
        ("127.0.0.1@evil.example", 421),
        ("evil.example:127.0.0.1", 421),
        ("127.0.0.1, evil.example", 421),
        ("", 421),
        ("0x7f000001", 421),
    ],
)
def test_only_names_of_this_server(port: int, host: str, status: int) -> None:
    assert status_of(send_raw(port, request("GET", "/v2/languages", host=host))) == status


async def _not_reached(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})


@pytest.mark.parametrize(
    ("shared", "host", "status"),
    [
        (True, b"192.168.1.20:8642", 200),
        (True, b"[fe80::1]", 200),
        (True, b"evil.example", 421),
        (True, b"vanphong", 200),
        (False, b"192.168.1.20:8642", 421),
    ],
)
def test_addresses_stand_for_a_server_that_others_reach(shared: bool, host: bytes, status: int) -> None:
    """An address cannot be a name of somebody else that was pointed here."""
    told: list[Message] = []

    async def send(message: Message) -> None:
        told.append(message)

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    guard = HostGuard(_not_reached, ("vanphong",), shared=shared)
    asyncio.run(guard({"type": "http", "path": "/", "headers": [(b"host", host)]}, receive, send))
    assert told[0]["status"] == status


def test_a_fault_tells_no_text(capsys: pytest.CaptureFixture[str]) -> None:
    async def fail(scope: Scope, receive: Receive, send: Send) -> None:
        raise ValueError("văn bản bí mật")

    told: list[Message] = []

    async def send(message: Message) -> None:
        told.append(message)

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    asyncio.run(FaultGuard(fail)({"type": "http", "path": "/", "headers": []}, receive, send))
    assert told[0]["status"] == 500
    written = capsys.readouterr()
    assert "ValueError" in written.err
    assert "bí mật" not in written.err + written.out + repr(told)


def test_a_request_without_a_name_is_refused(port: int) -> None:
    assert status_of(send_raw(port, b"GET /v2/languages HTTP/1.1\r\nConnection: close\r\n\r\n")) in {400, 421}


@pytest.mark.parametrize(
    ("name", "host"),
    [("[::1]:80", "::1"), ("Ab.C:1", "ab.c"), ("a b", None), ("a:b", None), ("[::1", None), (None, None)],
)
def test_names_in_headers(name: str | None, host: str | None) -> None:
    assert host_of(name) == host


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": "http://127.0.0.1"}, 200),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://127.0.0.1:1"}, 403),
        ({"Referer": "https://evil.example/page"}, 403),
        ({"Referer": "http://127.0.0.1/"}, 200),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Cookie": "docparse=abc"}, 403),
        ({"Cookie": "docparse=abc", "Origin": "http://127.0.0.1"}, 200),
        ({"Origin": "http://[", "Cookie": "docparse=abc"}, 403),
    ],
)
def test_other_sites_change_nothing(guarded_port: int, headers: dict[str, str], status: int) -> None:
    """A word that cannot be an entry: it is refused with 400 where the request itself comes through."""
    body = b"word=&apiKey=" + TOKEN.encode()
    answer = send_raw(guarded_port, request("POST", "/v2/words/add", body, **{**FORM, **headers}))
    assert status_of(answer) == (400 if status == 200 else status)


@pytest.mark.parametrize("path", ["/v2/check", "/v2/languages", "/v2/maxtextlength", "/v2/info", "/v2/v2/check"])
def test_what_only_checks_is_open_to_all_pages(port: int, path: str) -> None:
    foreign = {"Origin": "https://mail.example", "Access-Control-Request-Method": "POST"}
    preflight = send_raw(port, request("OPTIONS", path, **foreign)).lower()
    assert status_of(preflight.upper()) == 204
    asked = request("POST", path, TEXT, **FORM, **foreign) if "check" in path else request("GET", path, **foreign)
    answer = send_raw(port, asked).lower()
    assert status_of(answer.upper()) == 200
    for one in (preflight, answer):
        assert one.count(b"access-control-allow-origin: *\r\n") == 1
        assert b"access-control-allow-credentials" not in one


@pytest.mark.parametrize("path", ["/v2/words", "/v2/healthcheck", "/api/v1/rules", "/"])
def test_everything_else_is_closed_to_other_pages(port: int, path: str) -> None:
    answer = send_raw(port, request("GET", path, Origin="https://mail.example")).lower()
    assert b"access-control-allow-origin" not in answer


def test_every_answer_says_how_it_may_be_used(port: int) -> None:
    answer = send_raw(port, request("GET", "/v2/info")).lower()
    policy = b"content-security-policy: default-src 'none'"
    for expected in (policy, b"x-content-type-options: nosniff", b"x-frame-options: deny", b"cache-control: no-store"):
        assert expected in answer
    assert b"server: " not in answer


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        (request("POST", "/v2/check", TEXT, **FORM), 403),
        (request("POST", "/v2/check", b"apiKey=" + TOKEN.encode() + b"&language=vi&text=a", **FORM), 200),
        (request("POST", "/v2/check", b"apiKey=wrong&language=vi&text=a", **FORM), 403),
        (request("POST", "/v2/check", TEXT, **FORM, Authorization=f"Bearer {TOKEN}"), 200),
        (request("POST", "/v2/check", TEXT, **FORM, Authorization=f"Bearer {TOKEN}x"), 403),
        (request("POST", "/v2/check", TEXT, **FORM, Authorization="Basic YTpi"), 403),
        (request("POST", f"/{TOKEN}/v2/check", TEXT, **FORM), 200),
        (request("POST", f"/{TOKEN}/v2/v2/check", TEXT, **FORM), 200),
        (request("POST", "/mot-ma-sai-cung-du-dai/v2/check", TEXT, **FORM), 404),
        (request("GET", f"/v2/words?apiKey={TOKEN}"), 200),
        (request("GET", "/v2/words"), 403),
        (request("GET", "/v2/languages"), 200),
    ],
)
def test_tokens(guarded_port: int, asked: bytes, status: int) -> None:
    assert status_of(send_raw(guarded_port, asked)) == status


def test_too_much_is_refused_before_it_is_read(port: int) -> None:
    head = request("POST", "/v2/check", b"", **FORM).replace(b"Content-Length: 0", b"Content-Length: 99000000000")
    assert status_of(send_raw(port, head)) == 413


def test_too_much_in_pieces_is_refused(port: int) -> None:
    head = request("POST", "/v2/check", b"", **FORM).replace(b"Content-Length: 0", b"Transfer-Encoding: chunked")
    piece = b"4000\r\n" + b"a" * 0x4000 + b"\r\n"
    assert status_of(send_raw(port, head, *[piece] * 20)) == 413


def test_a_text_longer_than_told_is_refused(port: int) -> None:
    body = b"language=vi&text=" + b"a" * 5_001
    answer = send_raw(port, request("POST", "/v2/check", body, **FORM))
    assert status_of(answer) == 413
    assert b"5000" in answer


def test_a_body_that_stops_coming_is_given_up(port: int) -> None:
    head = request("POST", "/v2/check", b"", **FORM).replace(b"Content-Length: 0", b"Content-Length: 100")
    assert status_of(send_raw(port, head, b"text=a")) == 408


def test_a_body_that_trickles_is_given_up(port: int) -> None:
    head = request("POST", "/v2/check", b"", **FORM).replace(b"Content-Length: 0", b"Content-Length: 1000")
    assert status_of(send_raw(port, head, *[b"a"] * 20, pause=0.4)) == 408


@pytest.mark.parametrize(
    ("path", "length"),
    [("/dang-nhap", 5_000), ("/dang-xuat", 5_000), ("/v2/check", 14_000_000), ("/ket-qua", 2_000_000)],
)
def test_a_form_of_somebody_unknown_is_small(guarded_port: int, path: str, length: int) -> None:
    head = request("POST", path, b"", **FORM).replace(b"Content-Length: 0", f"Content-Length: {length}".encode())
    assert status_of(send_raw(guarded_port, head)) == 413


@pytest.mark.parametrize("key", [b"", b"&apiKey=wrong-and-long-enough"])
def test_nobody_unknown_has_much_parsed(guarded_port: int, key: bytes) -> None:
    body = b"language=vi&text=" + b"%41" * 100_000 + key
    assert status_of(send_raw(guarded_port, request("POST", "/v2/check", body, **FORM))) == 403


def test_all_together_may_not_send_more_than_there_is_room_for() -> None:
    with bounded(Limits(receiving=100_000, silence=5.0)) as port:
        head = request("POST", "/v2/check", b"", **FORM).replace(b"Content-Length: 0", b"Content-Length: 90000")
        with socket.create_connection(("127.0.0.1", port)) as slow:
            slow.sendall(head + b"text=" + b"a" * 80_000)
            time.sleep(0.5)
            assert status_of(send_raw(port, head, b"a" * 30_000)) == 503
            assert status_of(send_raw(port, request("POST", "/v2/check", TEXT, **FORM))) == 200
        # The slow one has left.
        time.sleep(0.5)
        body = b"language=vi&text=" + b"a" * 80_000
        assert status_of(send_raw(port, request("POST", "/v2/check", body, **FORM))) == 200


def test_headers_without_end_are_given_up(port: int) -> None:
    lines = b"".join(b"X-%d: %s\r\n" % (number, b"a" * 1_000) for number in range(50))
    assert send_raw(port, b"GET /v2/info HTTP/1.1\r\n", *[lines] * 4, pause=0.1) == b""


def take_all(connection: socket.socket) -> bytes:
    taken = b""
    with contextlib.suppress(ConnectionError):
        while piece := connection.recv(65_536):
            taken += piece
    return taken


@pytest.mark.slow
def test_who_takes_nothing_of_an_answer_is_left() -> None:
    with bounded(Limits(silence=1.0)) as port, socket.socket() as idle:
        idle.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        idle.connect(("127.0.0.1", port))
        idle.sendall(b"GET /api/v1/openapi.json HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" * 300)
        # Far longer than it is waited for; what is on its way is more than the systems between them hold.
        time.sleep(10)
        idle.settimeout(20)
        whole = len(send_raw(port, request("GET", "/api/v1/openapi.json")))
        assert len(take_all(idle)) < whole * 200
        assert status_of(send_raw(port, request("GET", "/v2/info"))) == 200


def test_where_no_words_are_heeded_none_are_kept(port: int) -> None:
    assert status_of(send_raw(port, request("POST", "/v2/words/add", b"word=abc", **FORM))) == 403


def test_a_slash_at_the_end_leads_nowhere(guarded_port: int) -> None:
    assert status_of(send_raw(guarded_port, request("GET", f"/{TOKEN}/v2/check/"))) == 404


def test_headers_that_never_end_are_given_up(port: int) -> None:
    assert send_raw(port, b"GET /v2/info HTTP/1.1\r\n", *[b"X: y\r\n"] * 10, pause=0.3) == b""


def test_silence_is_given_up_and_others_are_served_meanwhile(port: int) -> None:
    silent = [socket.create_connection(("127.0.0.1", port)) for _ in range(200)]
    try:
        assert status_of(send_raw(port, request("GET", "/v2/info"))) == 200
        end = time.monotonic() + 20
        for one in silent:
            one.settimeout(max(0.1, end - time.monotonic()))
            assert one.recv(1) == b""
    finally:
        for one in silent:
            one.close()


@pytest.mark.parametrize(
    "garbage",
    [
        b"\x16\x03\x01\x02\x00\x01\x00",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        b"POST /v2/check HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
        b"POST /v2/check HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"GET /v2/%00%ff%fe HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        b"GET /v2/../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
        b"\x00" * 5_000,
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ],
)
def test_garbage_is_refused_and_the_server_stays(port: int, garbage: bytes) -> None:
    assert status_of(send_raw(port, garbage)) in {0, 400, 404, 405, 414, 431, 505}
    assert status_of(send_raw(port, request("GET", "/v2/info"))) == 200


@pytest.mark.parametrize(
    ("host", "loopback"),
    [("127.0.0.1", True), ("127.9.9.9", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("::", False),
     ("192.168.1.5", False), ("may-chu", False)],
)  # fmt: skip
def test_which_addresses_only_this_machine_reaches(host: str, loopback: bool) -> None:
    assert is_loopback(host) is loopback


def test_a_file_of_users(tmp_path: Path) -> None:
    path = tmp_path / "nguoi-dung.txt"
    digest = sha256(b"mot-ma-khac-du-dai").hexdigest()
    path.write_text(f"# văn phòng\nan {TOKEN}\n\nbinh sha256:{digest.upper()}  # máy bàn\n", encoding="utf-8")
    users = load_users(path)
    assert [user.name for user in users] == ["an", "binh"]
    assert user_with(TOKEN, users) == users[0]
    assert user_with("mot-ma-khac-du-dai", users) == users[1]
    assert user_with("", users) is None
    assert TOKEN not in repr(users)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "không có dòng nào"),
        ("an\n", "dòng 1"),
        (f"an {TOKEN}\nbinh ngan\n", "dòng 2"),
        ("an sha256:abc\n", "64 chữ số"),
        (f"an b {TOKEN}\n", "hai phần"),
        (f"an {TOKEN}\nbinh {TOKEN}\n", "đã là của an"),
        (f"an {TOKEN}/v2\n", "chữ không dấu"),
        ("an mã-truy-cập-đủ-dài\n", "chữ không dấu"),
    ],
)
def test_a_wrong_file_of_users_names_the_line(tmp_path: Path, content: str, told: str) -> None:
    path = tmp_path / "nguoi-dung.txt"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=told):
        load_users(path)


def test_no_file_of_users(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="Không đọc được"):
        load_users(tmp_path / "absent.txt")


@pytest.mark.parametrize(
    ("token", "told"),
    [("abc", "quá ngắn"), ("mật khẩu của đơn vị", "chữ không dấu"), ("long-enough-but\r\nX: 1", "chữ không dấu")],
)
def test_a_token_that_cannot_be_used_is_refused(token: str, told: str) -> None:
    with pytest.raises(SettingsError, match=told):
        single_user(token)


def test_a_sign_within_a_token_begins_no_comment(tmp_path: Path) -> None:
    path = tmp_path / "nguoi-dung.txt"
    path.write_text(f"an {TOKEN}#1\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="chữ không dấu"):
        load_users(path)


def test_no_file_is_left_open_by_refusals(port: int) -> None:
    folder = Path("/proc/self/fd")
    if not folder.is_dir():
        pytest.skip("only Linux lists open files there")
    for _ in range(3):
        send_raw(port, request("GET", "/v2/info"))
    before = len(list(folder.iterdir()))
    for _ in range(50):
        send_raw(port, request("GET", "/v2/info", host="evil.example"))
    time.sleep(0.3)
    assert len(list(folder.iterdir())) <= before + 2
