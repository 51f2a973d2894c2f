"""Texts of ``docparse serve`` and ``docparse app``: key → (Vietnamese, English)."""

from __future__ import annotations

SERVE_TEXTS: dict[str, tuple[str, str]] = {
    "serve": (
        "máy chủ: trang web, REST API và API tương thích LanguageTool cho Word, LibreOffice, trình duyệt",
        "the server: web page, REST API and an API compatible with LanguageTool for office programs and browsers",
    ),
    "app": (
        "mở trang docparse trong trình duyệt của máy này (khởi động máy chủ nếu chưa chạy)",
        "open the page of docparse in this machine's browser (starts the server unless it runs)",
    ),
    "serve_host": (
        "địa chỉ lắng nghe (mặc định 127.0.0.1: chỉ máy này); địa chỉ khác bắt buộc có --token hoặc --users",
        "address to listen on (default 127.0.0.1: this machine only); any other needs --token or --users",
    ),
    "serve_port": ("cổng (mặc định {port}; 0: cổng trống bất kỳ)", "port (default {port}; 0: any free one)"),
    "serve_token": (
        "mã truy cập mà mọi người dùng phải có, ít nhất 16 ký tự (hoặc biến môi trường DOCPARSE_TOKEN)",
        "the token that everybody must have, at least 16 characters (or in the variable DOCPARSE_TOKEN)",
    ),
    "serve_users": (
        "tệp người dùng, mỗi dòng: tên, dấu cách, mã truy cập hoặc sha256:…; mỗi người một danh sách từ riêng",
        "file of users, a line each: name, blank, token or sha256:…; each has a word list of their own",
    ),
    "serve_allow_host": (
        "tên khác của máy chủ này mà người dùng gõ trên trình duyệt (dùng được nhiều lần)",
        "another name of this server that users type in the browser (repeatable)",
    ),
    "serve_behind_proxy": (
        "nhận yêu cầu qua máy chủ proxy (nginx, Caddy …) trên cùng máy: tin X-Forwarded-For, X-Forwarded-Proto của nó",
        "requests come by way of a proxy on this machine: its X-Forwarded-For and X-Forwarded-Proto are believed",
    ),
    "serve_workers": (
        "số tiến trình cho mỗi loại việc (mặc định: theo số lõi của máy, nhiều nhất 4)",
        "processes for each kind of work (default: the cores of the machine, at most 4)",
    ),
    "serve_allow_classified": (
        "nhận cả văn bản có dấu chỉ độ mật (mặc định từ chối)",
        "accept documents stamped as classified (refused by default)",
    ),
    "serve_self_test": (
        "không khởi động máy chủ mà kiểm tra máy chủ đang chạy, lần lượt như từng chương trình sẽ gọi",
        "start no server, but check the one that runs, as each client would call it",
    ),
    "serve_url": (
        "với --self-test: địa chỉ của máy chủ cần kiểm tra (mặc định máy này, cổng --port)",
        "with --self-test: address of the server to check (default: this machine, --port)",
    ),
    "serve_url_alone": ("--url chỉ dùng cùng --self-test", "--url goes with --self-test only"),
    "serve_needs_token": (
        "mở cho máy khác dùng ({host}) thì phải có --token hoặc --users: bản dự thảo không được để ai cũng gửi, đọc",
        "to listen for other machines ({host}) give --token or --users: drafts are confidential",
    ),
    "serve_unavailable": (
        "cách gọi này không khởi động được máy chủ; hãy dùng: docparse serve",
        "the server cannot be started this way; use: docparse serve",
    ),
    "serve_wrong_port": ("“{value}” không phải số cổng (0–65535)", "“{value}” is no port number (0–65535)"),
    "serve_wrong_number": ("“{value}” không phải số từ 1 đến 999", "“{value}” is no number from 1 to 999"),
}
