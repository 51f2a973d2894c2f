"""``docparse serve`` and ``docparse app`` as they are started and stopped."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import httpx
import pytest

from docparse.__main__ import main
from docparse.cli.running_server import is_own_docparse
from docparse.pipeline.own_server import told_key
from tests.served import ROOT, serving

TOKEN = "mot-ma-truy-cap-du-dai"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--host", "0.0.0.0"], "--token"),
        (["--host", "may-chu.vn"], "--users"),
        (["--allow-host", "may-chu.vn"], "may-chu.vn"),
        (["--behind-proxy"], "--behind-proxy"),
        (["--token", "ngan"], "quá ngắn"),
        (["--self-test", "--token", "mật khẩu của đơn vị"], "chữ không dấu"),
        (["--users", "khong-co.txt"], "Không đọc được tệp người dùng"),
        (["--port", "99999"], "99999"),
        (["--port", "abc"], "abc"),
        (["--workers", "0"], "từ 1 đến 999"),
        (["--config", "khong-co.toml"], "khong-co.toml"),
    ],
)
def test_wrong_usage_is_told_before_anything_starts(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code = main(["serve", *arguments])
    except SystemExit as left:
        code = int(left.code or 0)
    assert code == 2
    assert told in capsys.readouterr().err


def test_an_address_that_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert main(["serve", "--no-config", "--port", str(taken.getsockname()[1])]) == 2
    assert "--port 0" in capsys.readouterr().err


def test_without_the_packages_of_the_server() -> None:
    code = "import sys; sys.modules['uvicorn'] = None; from docparse.__main__ import main; sys.exit(main(['serve']))"
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 2
    assert 'pip install "docparse[server]"' in done.stderr


def test_nothing_of_the_server_is_loaded_by_other_commands() -> None:
    code = (
        "import sys, contextlib\nfrom docparse.__main__ import main\n"
        "with contextlib.suppress(SystemExit): main(['--help'])\n"
        "print(*sorted({'uvicorn', 'starlette', 'asyncio', 'docparse.server'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.stderr.strip() == ""


@contextmanager
def started(folder: Path, *arguments: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """A server that is ended with the block; ``folder`` is its home and its place for all files."""
    server = start(folder, *arguments, **environment)
    try:
        yield server
    finally:
        server.kill()
        server.communicate()


def start(folder: Path, *arguments: str, **environment: str) -> subprocess.Popen[str]:
    homes = ("HOME", "XDG_DATA_HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMPDIR", "TEMP", "TMP")
    own = {
        **dict.fromkeys(homes, str(folder)),
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return subprocess.Popen(
        [sys.executable, "-m", "docparse", *arguments, "--no-config"],
        cwd=folder,
        env={**os.environ, **own, "DOCPARSE_WORDS": str(folder / "words.txt"), "DOCPARSE_TOKEN": "", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def address_of(server: subprocess.Popen[str]) -> str:
    assert server.stdout is not None
    return server.stdout.readline().split()[-1]


def runs(process: int) -> bool:
    """False for one that has ended, also where nobody has taken note of it yet."""
    status = Path(f"/proc/{process}/status")
    return status.exists() and "State:\tZ" not in status.read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no window hangs up there")
@pytest.mark.parametrize("nohup", [False, True])
def test_a_closed_window_ends_it_unless_it_was_started_to_go_on(tmp_path: Path, nohup: bool) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN if nohup else signal.SIG_DFL)
    try:
        server = start(tmp_path, "serve", "--port", "0", "--workers", "1")
    finally:
        signal.signal(signal.SIGHUP, before)
    try:
        address = address_of(server)
        server.send_signal(signal.SIGHUP)
        if nohup:
            time.sleep(1)
            with urllib.request.urlopen(address + "v2/healthcheck") as answer:
                assert answer.status == 200
            server.terminate()
        _, errors = server.communicate(timeout=30)
        assert (server.returncode in (0, -signal.SIGTERM), errors) == (True, "")
    finally:
        server.kill()
        server.communicate()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is sent in another way there")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_stopping_ends_it_with_its_processes_and_leaves_nothing(tmp_path: Path, how: signal.Signals) -> None:
    with started(tmp_path, "serve", "--port", "0", "--workers", "2") as server:
        address = address_of(server)
        body = "language=vi-VN&text=Khôi thi đua họp bí mật".encode()
        with urllib.request.urlopen(address + "v2/check", body) as answer:
            assert "Khối" in answer.read().decode()
        listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(server.pid)], capture_output=True, encoding="utf-8")
        children = [int(line) for line in listed.stdout.split()]
        assert len(children) >= 4
        server.send_signal(how)
        out, errors = server.communicate(timeout=30)
    assert server.returncode in (0, -signal.SIGTERM)
    assert errors == ""
    assert "bí mật" not in out
    time.sleep(0.5)
    assert not [child for child in children if runs(child)]
    assert not list(tmp_path.iterdir())


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the browser is a script of the shell")
def test_app_shows_the_page_and_a_second_one_only_shows_it_again(tmp_path: Path) -> None:
    shown = tmp_path / "shown.txt"
    browser = tmp_path / "browser.sh"
    browser.write_text(f'#!/bin/sh\necho "$1" >> "{shown}"\n', encoding="utf-8")
    browser.chmod(0o755)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    with started(tmp_path, "app", "--port", port, BROWSER=str(browser)) as first:
        assert address_of(first) == f"http://127.0.0.1:{port}/"
        with started(tmp_path, "app", "--port", port, BROWSER=str(browser)) as second:
            assert second.communicate(timeout=30) == ("", "")
            assert second.returncode == 0
    assert shown.read_text(encoding="utf-8").split() == [f"http://127.0.0.1:{port}/"] * 2


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the browser is a command of the shell")
def test_the_page_of_app_ends_it(tmp_path: Path) -> None:
    with started(tmp_path, "app", "--port", "0", BROWSER="true") as app:
        with httpx.Client(base_url=address_of(app), follow_redirects=True) as visitor:
            page = visitor.get("/").text
            form = dict(re.findall(r'name="(_token)" value="([^"]+)"', page))
            assert 'action="/tat"' in page
            assert visitor.post("/tat", data={"_token": "wrong"}, headers=own_page(visitor)).status_code == 403
            ended = visitor.post("/tat", data=form, headers=own_page(visitor))
        assert ended.status_code == 200
        assert "đã tắt" in ended.text
        app.communicate(timeout=30)
        assert app.returncode == 0


@pytest.mark.slow
def test_a_server_for_others_is_not_ended_by_a_visitor() -> None:
    with serving("--workers", "1", "--no-model") as url, httpx.Client(base_url=url) as visitor:
        page = visitor.get("/").text
        assert 'action="/tat"' not in page
        form = dict(re.findall(r'name="(_token)" value="([^"]+)"', page))
        assert visitor.post("/tat", data=form, headers=own_page(visitor)).status_code >= 400
        assert visitor.get("/v2/healthcheck").status_code == 200


@pytest.mark.slow
def test_the_token_may_stand_in_the_environment() -> None:
    with serving("--no-model", environment={"DOCPARSE_TOKEN": TOKEN}) as url, httpx.Client(base_url=url) as client:
        assert client.get("/v2/check", params={"text": "Khôi"}).status_code in (401, 403)
        assert client.get(f"/{TOKEN}/v2/check", params={"text": "Khôi", "language": "vi-VN"}).status_code == 200


def entering(url: str, token: str, host: str, **headers: str) -> httpx.Response:
    """What a browser that knows the server as ``host`` sends to the page that asks for a token."""
    sent = {
        "Host": host,
        "Origin": f"https://{host}",
        **{name.replace("_", "-"): told for name, told in headers.items()},
    }
    return httpx.post(f"{url}/dang-nhap", data={"ma": token}, headers=sent)


@pytest.mark.slow
def test_a_proxy_says_who_came_and_how() -> None:
    name = "docparse.vanphong.vn"
    with serving("--behind-proxy", "--token", TOKEN, "--allow-host", name, "--no-model") as url:
        came = {"X_Forwarded_Proto": "https", "X_Forwarded_For": "10.0.0.7"}
        entered = entering(url, TOKEN, name, **came)
        assert entered.status_code == 303
        assert "secure" in entered.headers["set-cookie"].lower()
        with ThreadPoolExecutor(10) as many:
            guesses = [many.submit(entering, url, f"wrong {number}", name, **came) for number in range(10)]
        assert {guess.result().status_code for guess in guesses} == {401}
        # Nobody says who he is by himself: what stands before the proxy's own word is not heeded.
        forged = {**came, "X_Forwarded_For": "10.0.0.9, 10.0.0.7"}
        assert entering(url, TOKEN, name, **forged).status_code == 429
        assert entering(url, TOKEN, name, X_Forwarded_For="10.0.0.8").status_code == 303


@pytest.mark.slow
def test_without_a_proxy_nobody_believes_such_words() -> None:
    with serving("--token", TOKEN, "--no-model") as url:
        entered = entering(url, TOKEN, url.removeprefix("http://"), X_Forwarded_Proto="https")
        assert entered.status_code == 303
        assert "secure" not in entered.headers["set-cookie"].lower()


def own_page(visitor: httpx.Client) -> dict[str, str]:
    """A form of the page itself, as a browser sends it."""
    return {"Origin": str(visitor.base_url).rstrip("/")}


class Pretender(BaseHTTPRequestHandler):
    """Another program, which says of itself that it is docparse."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("x-docparse", "0.1.0")
        self.send_header("x-docparse-proof", "0" * 64)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        return


@pytest.mark.slow
def test_the_program_of_somebody_else_is_not_taken_for_ones_own(tmp_path: Path) -> None:
    shown = tmp_path / "shown.txt"
    with HTTPServer(("127.0.0.1", 0), Pretender) as other:
        answering = threading.Thread(target=other.serve_forever)
        answering.start()
        port = other.server_address[1]
        try:
            assert not is_own_docparse(port)
            with told_key(port, "a key that was left there"):
                assert not is_own_docparse(port)
            with started(tmp_path, "app", "--port", str(port), BROWSER=f"echo %s >> {shown}") as app:
                address = address_of(app)
            assert address.startswith("http://127.0.0.1:")
            assert address != f"http://127.0.0.1:{port}/"
        finally:
            other.shutdown()
            answering.join()
    assert not is_own_docparse(1)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="rights of files are other ones there")
def test_the_key_of_a_server_is_for_its_user_alone_and_goes_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    with started(tmp_path, "serve", "--port", "0", "--no-model") as server:
        port = int(address_of(server).rstrip("/").rpartition(":")[2])
        [key] = tmp_path.rglob("*.key")
        assert key.stat().st_mode & 0o077 == 0
        assert is_own_docparse(port)
        server.terminate()
        server.communicate(timeout=30)
    assert not list(tmp_path.iterdir())


@pytest.mark.slow
def test_words_of_users_are_their_own(tmp_path: Path) -> None:
    users = tmp_path / "users.txt"
    users.write_text(f"an {TOKEN}\nbinh {TOKEN}-khac\n", encoding="utf-8")
    text = "language=vi-VN&text=" + "Ông Đặng Kuruma đã đến nhận nhiệm vụ tại thôn Kurumo."

    def asked(url: str, path: str, body: str) -> str:
        with urllib.request.urlopen(f"{url}/{path}", body.encode()) as answer:
            return str(answer.read().decode())

    with serving("--users", str(users)) as url:
        before = asked(url, f"{TOKEN}/v2/check", text)
        assert '"added":true' in asked(url, f"{TOKEN}/v2/words/add", "word=Khôi thi đua")
        assert '"added":false' in asked(url, f"{TOKEN}/v2/words/add", "word=Khôi thi đua")
        wrong = "language=vi-VN&text=Khôi thi đua họp."
        assert "Khối" not in asked(url, f"{TOKEN}/v2/check", wrong)
        assert "Khối" in asked(url, f"{TOKEN}-khac/v2/check", wrong)
        assert before == asked(url, f"{TOKEN}/v2/check", text)


@pytest.mark.slow
def test_the_list_of_a_user_stays_with_the_name(tmp_path: Path) -> None:
    users, data = tmp_path / "users.txt", tmp_path / "data"

    def asked(token: str, path: str, body: str) -> str:
        users.write_text(f"../thủy {token}\n", encoding="utf-8")
        with (
            serving("--users", str(users), "--no-model", environment={"XDG_DATA_HOME": str(data)}) as url,
            urllib.request.urlopen(f"{url}/{token}/{path}", body.encode()) as answer,
        ):
            return str(answer.read().decode())

    asked(TOKEN, "v2/words/add", "word=Khôi thi đua")
    assert "Khối" not in asked(f"{TOKEN}-moi", "v2/check", "language=vi-VN&text=Khôi thi đua họp.")
    written = {path for path in tmp_path.rglob("*") if path.is_file()} - {users}
    assert written
    assert all(path.is_relative_to(data / "docparse" / "server-words") for path in written), written
