"""Every command works with the network denied and starts no other program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sample_expectations import CONVERTED, RECOGNISED, SAMPLES

ROOT = Path(__file__).resolve().parent.parent

# An audit hook sees the calls themselves, however a library imported them, and cannot be removed.
DENY = """
import sys

def deny(event, arguments):
    if event.split(".")[0] in {"socket", "urllib", "http", "ftplib", "smtplib", "subprocess"} or event == "os.system":
        raise PermissionError(f"denied: {event}")

sys.addaudithook(deny)
"""
RUN = DENY + "sys.argv[0] = 'docparse'\nfrom docparse.cli import main\nsys.exit(main())"

DRAFT = """ỦY BAN NHÂN DÂN XÃ AN BÌNH
Số: 12/KH-UBND
An Bình, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Tổ chức Khôi thi đua các thôn năm 2024

Thực hiện Nghị quyết số 15/NQ-HĐND ngày 20/12/2023 của Hội đồng nhân dân xã, Ủy ban nhân dân xã ban hành kế hoạch:

1. Mỗi thôn cử một nhóm tham gia.
2. Khối thi đua họp mỗi quý một lần.
"""


def run_denied(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code, *arguments],
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9), timeout=1)",
        "import urllib.request; urllib.request.urlopen('http://localhost:9/')",
        "import subprocess; subprocess.run([sys.executable, '--version'])",
    ],
)
def test_the_denial_denies(attempt: str) -> None:
    done = run_denied(DENY + attempt)
    assert done.returncode != 0
    assert "denied:" in done.stderr


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "ke-hoach.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        (["text"], "Nghị quyết số 15/NQ-HĐND"),
        (["extract", "--format", "json"], '"12/KH-UBND"'),
        (["check", "--format", "json"], '"Khôi'),
        (["check"], "Khôi"),
        (["check", "--format", "csv"], "Khôi"),
        (["check", "--format", "sarif"], '"Khôi'),
        (["citations"], "15/NQ-HĐND"),
        (["graph", "--format", "json"], "15/NQ-HĐND"),
        (["compare", str(SAMPLES / "cung-chu-de" / "so-noi-vu.md"), "--format", "html"], "Các mục"),
        (["dossier", str(SAMPLES / "cung-chu-de" / "so-noi-vu.md")], "HỒ SƠ TRÌNH"),
    ],
    ids=lambda value: " ".join(Path(word).name for word in value) if isinstance(value, list) else "",
)
def test_a_command_needs_no_network(draft: Path, command: list[str], expected: str) -> None:
    done = run_denied(RUN, command[0], str(draft), *command[1:])
    assert done.returncode in (0, 1), done.stderr
    assert expected in done.stdout
    assert "denied" not in done.stderr


REGISTRY = [
    (["show", "30/2020/NĐ-CP"], 0, "công tác văn thư"),
    (["status", "Luật Đất đai 2024"], 0, "31/2024/QH15"),
    (["set", "30/2020/NĐ-CP", "--state", "in_force", "--as-of", "2026-10-01", "--source", "Công báo"], 0, "đã ghi"),
    (["history"], 0, "Công báo"),
    (["export", "so.csv", "--own", "--manifest"], 0, ""),
    (["update", "so.manifest.json"], 0, "đã cập nhật"),
    (["stats"], 0, "24."),
    (["unset", "30/2020/NĐ-CP"], 0, "đã rút"),
    # The one command that opens a connection, told to.
    (["update", "http://127.0.0.1:9/so.json"], 2, ""),
]


def test_only_an_update_from_a_server_needs_a_network(tmp_path: Path) -> None:
    env = os.environ | {"DOCPARSE_REGISTRY": str(tmp_path / "so.sqlite"), "PYTHONPATH": str(ROOT)}
    for arguments, code, expected in REGISTRY:
        done = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", RUN, "registry", *arguments],
            cwd=tmp_path, env=env, capture_output=True, encoding="utf-8", timeout=120, check=False,
        )  # fmt: skip
        assert (done.returncode, expected in done.stdout) == (code, True), (arguments, done.stderr)
        assert ("denied" in done.stderr) == (code == 2)


def test_the_html_report_needs_no_network_to_be_made_or_read(draft: Path, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    done = run_denied(RUN, "check", str(draft), "--format", "html", "--output", str(page))
    assert done.returncode in (0, 1), done.stderr
    html = page.read_text(encoding="utf-8")
    assert "Khôi" in html
    assert not [mark for mark in ('src="http', "src='http", 'href="http', "@import", "url(http") if mark in html]


def test_a_set_of_reports_needs_no_network(draft: Path, tmp_path: Path) -> None:
    done = run_denied(RUN, "report", str(draft), "--output", str(tmp_path / "kq"))
    assert done.returncode in (0, 1), done.stderr
    assert len(list((tmp_path / "kq" / "ke-hoach").iterdir())) == 5
    assert "://" not in (tmp_path / "kq" / "index.html").read_text(encoding="utf-8")


# Another program reads these; it is denied here, as every program is.
NOT_ALONE = CONVERTED | {".py"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "sample",
    sorted(
        path.name
        for path in (ROOT / "samples").glob("*.*")
        if path.suffix not in NOT_ALONE and path.name not in RECOGNISED
    ),
)
def test_every_sample_is_checked_offline(sample: str) -> None:
    done = run_denied(RUN, "check", str(ROOT / "samples" / sample), "--format", "json")
    assert done.returncode in (0, 1), done.stderr
    assert '"verdict"' in done.stdout
