"""Starts uvicorn on the address of the settings and says where the page is."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sys
import webbrowser
from dataclasses import replace

from docparse.pipeline.own_server import new_key, told_key
from docparse.pipeline.serving import ServerSettings, is_loopback
from docparse.pipeline.system_words import system_words
from docparse.values import SettingsError

try:
    import uvicorn

    from docparse.server.app import build_app
    from docparse.server.connections import patient_protocol
    from docparse.server.guards.asgi import App
except ModuleNotFoundError as missing:
    raise SettingsError(
        path="docparse serve",
        code="server_extra",
        message=f"Chưa cài phần máy chủ (thiếu {missing.name}).",
        remedy='Hãy chạy: pip install "docparse[server]".',
    ) from missing

__all__ = ["serve", "server_config"]

_WORDS = {
    "ready": (
        "docparse đang chạy tại {address}\nVăn bản không rời khỏi máy này. Nhấn Ctrl+C để dừng.",
        "docparse is running at {address}\nNo text leaves this machine. Press Ctrl+C to stop.",
    ),
    "ready_shared": (
        "docparse đang chạy tại {address}, cho các máy khác trong mạng dùng với mã truy cập.\n"
        "Văn bản không rời khỏi máy này; trên đường truyền, văn bản không được mã hóa. Nhấn Ctrl+C để dừng.",
        "docparse is running at {address}, for other machines with a token.\n"
        "No text leaves this machine; on its way here it is not encrypted. Press Ctrl+C to stop.",
    ),
    "ready_behind_proxy": (
        "docparse đang chạy tại {address}, nhận yêu cầu do máy chủ proxy chuyển đến, với mã truy cập.\n"
        "Văn bản không rời khỏi máy này. Nhấn Ctrl+C để dừng.",
        "docparse is running at {address}, for what a proxy hands on, with a token.\n"
        "No text leaves this machine. Press Ctrl+C to stop.",
    ),
}
_BACKLOG = 1024
_LEAVE = 5


def serve(settings: ServerSettings) -> int:
    """Serve until stopped; 0. Raises SettingsError where the address cannot be used."""
    # What it writes, word lists and its workers' files, is for this account alone.
    os.umask(0o077)
    listening = _listen(settings)
    port = listening.getsockname()[1]
    running: list[uvicorn.Server] = []

    def end() -> None:
        for server in running:
            server.should_exit = True

    key = new_key() if is_loopback(settings.host) and not settings.users else ""
    app = build_app(
        replace(settings, key=key),
        on_ready=lambda: _announce(settings, _address(settings.host, port)),
        # Started from a menu it has no window that could be closed.
        end=end if settings.open_browser else None,
    )
    _end_in_order()
    running.append(uvicorn.Server(server_config(app, settings)))
    with told_key(port, key) if key else contextlib.nullcontext(), contextlib.suppress(KeyboardInterrupt):
        running[0].run(sockets=[listening])
    return 0


def _end_in_order() -> None:
    """What stops the server ends it as Ctrl+C does: uvicorn raises signals again once it has shut down."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    hang_up = getattr(signal, "SIGHUP", None)
    # The window was closed; who started it with nohup wants it to go on.
    if hang_up is not None and signal.getsignal(hang_up) is not signal.SIG_IGN:
        signal.signal(hang_up, lambda *_: signal.raise_signal(signal.SIGTERM))


def server_config(app: App, settings: ServerSettings) -> uvicorn.Config:
    """How uvicorn is to run: it logs no request and waits for nobody too long."""
    return uvicorn.Config(
        app,
        http=patient_protocol(settings.limits.silence),
        ws="none",
        lifespan="on",
        # It would hold the addresses of requests, which may hold text (GET /v2/check?text=…).
        access_log=False,
        log_level="error",
        server_header=False,
        # What they say counts only where it is a proxy of this machine that says it.
        proxy_headers=settings.behind_proxy,
        forwarded_allow_ips=["127.0.0.1", "::1"],
        limit_concurrency=settings.limits.connections,
        timeout_keep_alive=int(settings.limits.silence),
        timeout_graceful_shutdown=_LEAVE,
    )


def _listen(settings: ServerSettings) -> socket.socket:
    """The socket of the address. Raises SettingsError where it cannot be used."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family)
    if sys.platform != "win32":
        # There it would let a second server take the same port.
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
        listening.listen(_BACKLOG)
    except OSError as error:
        listening.close()
        raise SettingsError(
            path=f"{settings.host}:{settings.port}",
            code="address",
            message=f"Không mở được địa chỉ này ({system_words(error)}).",
            remedy="Hãy chọn cổng khác (--port 0: cổng trống bất kỳ), hoặc tắt chương trình đang dùng cổng.",
        ) from error
    return listening


def _address(host: str, port: int) -> str:
    """Where a browser of this machine finds the page."""
    if host in ("0.0.0.0", "::"):
        host = "127.0.0.1"
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def _announce(settings: ServerSettings, address: str) -> None:
    key = "ready_behind_proxy" if settings.behind_proxy else "ready" if is_loopback(settings.host) else "ready_shared"
    print(_WORDS[key][settings.lang == "en"].format(address=address), flush=True)
    if settings.open_browser:
        webbrowser.open(address)
