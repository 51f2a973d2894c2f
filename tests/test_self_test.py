"""``docparse serve --self-test`` against real servers, and against something that is none."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from docparse.cli import main
from docparse.cli.self_test.steps import STEPS
from tests.served import serving

TOKEN = "mot-ma-truy-cap-dai"


def test_a_server_without_tokens_passes(served: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--self-test", "--url", served + "/v2/"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert sum(line.startswith("✓") for line in lines) == len(STEPS)
    assert [line for line in lines if line.startswith("–")] == [lines[-3]]
    assert lines[-1] == f"Đạt tất cả: {len(STEPS) + 1} mục."


@pytest.fixture(scope="module")
def guarded() -> Iterator[str]:
    with serving("--token", TOKEN, "--workers", "1") as url:
        yield url


def test_a_server_with_tokens_passes_with_the_right_one(guarded: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--self-test", "--url", guarded, "--token", TOKEN, "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert "✓  Tokens" in out
    assert TOKEN not in out


@pytest.mark.parametrize("arguments", [[], ["--token", "mot-ma-truy-cap-sai"]])
def test_without_the_right_token_it_says_so(
    guarded: str, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--self-test", "--url", guarded, *arguments]) == 1
    out = capsys.readouterr().out
    assert "✗  Mã truy cập" in out
    assert "--token" in out


@pytest.mark.parametrize(
    ("address", "told"),
    [("http://khong-co-may-nay.invalid", "không có máy nào tên"), ("https:{served}", "http:// thay cho https://")],
)
def test_why_it_is_not_reached(address: str, told: str, served: str, capsys: pytest.CaptureFixture[str]) -> None:
    url = address.format(served=served.removeprefix("http:"))
    assert main(["serve", "--self-test", "--url", url]) == 1
    assert told in capsys.readouterr().out


def test_where_nobody_listens_it_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--self-test", "--port", "1"]) == 1
    assert "docparse app" in capsys.readouterr().out


@contextmanager
def stranger(answers: dict[str, tuple[int, bytes, dict[str, str]]]) -> Iterator[str]:
    """Another program at the address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, body, headers = answers.get(self.path, (200, b"{}", {}))
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.do_GET()

        def do_OPTIONS(self) -> None:
            self.do_GET()

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is printed."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


def test_another_program_is_no_docparse(capsys: pytest.CaptureFixture[str]) -> None:
    with stranger({}) as url:
        assert main(["serve", "--self-test", "--url", url]) == 1
    assert "chương trình khác" in capsys.readouterr().out


def test_every_step_can_fail_and_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    with stranger({"/v2/healthcheck": (200, b"OK", {"x-docparse": "0"})}) as url:
        assert main(["serve", "--self-test", "--url", url]) == 1
    out = capsys.readouterr().out
    failed = [line for line in out.splitlines() if line.startswith("✗")]
    assert len(failed) == len(STEPS) - 1, out
    assert out.count("→") == len(failed)


@pytest.mark.parametrize("arguments", [["--url", "http://127.0.0.1:8642"], ["--self-test", "--url", "ftp://x"]])
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", *arguments]) == 2
    assert "--url" in capsys.readouterr().err or arguments[0] == "--self-test"
