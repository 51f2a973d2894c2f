"""The server in a thread of the tests, with limits that a test can reach; raw connections to it."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn

from docparse.pipeline.serving import Limits, ServerSettings
from docparse.server.app import build_app
from docparse.server.run import server_config

_PATIENCE = 30


@contextmanager
def bounded(limits: Limits, **settings: Any) -> Iterator[int]:
    """The port of a server on 127.0.0.1 that runs until the block ends; it may still warm up."""
    asked = ServerSettings(limits=limits, model=False, **{"own_words": False, **settings})
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(512)
        server = uvicorn.Server(server_config(build_app(asked), asked))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            end = time.monotonic() + _PATIENCE
            while not server.started and time.monotonic() < end:
                time.sleep(0.02)
            yield listening.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join(_PATIENCE)


def send_raw(port: int, *pieces: bytes, pause: float = 0.0, patience: float = 20.0) -> bytes:
    """What the server answers until it closes the connection, or until ``patience`` seconds are over."""
    with socket.create_connection(("127.0.0.1", port), timeout=patience) as connection:
        for piece in pieces:
            try:
                connection.sendall(piece)
            except OSError:
                break
            time.sleep(pause)
        return _read_all(connection)


def _read_all(connection: socket.socket) -> bytes:
    answer = b""
    try:
        while piece := connection.recv(65_536):
            answer += piece
    except OSError:
        pass
    return answer


def request(method: str, path: str, body: bytes = b"", host: str = "127.0.0.1", **headers: str) -> bytes:
    """The bytes of one request that closes its connection; "_" in names of headers stands for "-"."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host}", "Connection: close", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def status_of(answer: bytes) -> int:
    """The status of an answer; 0 where the connection was closed without one."""
    return int(answer[9:12]) if answer.startswith(b"HTTP/1.1 ") else 0
