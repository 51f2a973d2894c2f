"""Hostile uploads: one clear answer each, bounded memory, nothing on disk, and the server stays up."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.hostile.all_cases import all_cases
from tests.hostile.good_files import good_docx
from tests.served import serving

CHECK = "/api/v1/check"
# What may be told of a file that is not read, and of one that is.
ANSWERED = {200, 400, 403, 413, 415, 422, 504}
CASES = [one for one in all_cases() if not one.slow]
GONE = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015."


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    """Talks to a server of this module."""
    with serving("--workers", "1", "--no-model") as url, httpx.Client(base_url=url, timeout=120) as opened:
        yield opened


def is_up(client: httpx.Client) -> bool:
    answer = client.post("/v2/check", data={"language": "vi-VN", "text": "Khôi thi đua họp."})
    return answer.status_code == 200 and "Khối" in answer.text


def told(answer: httpx.Response) -> set[str]:
    """The codes of all faults in an answer, of a problem or beside documents that were read."""
    facts = answer.json()
    return {facts.get("code", "")} | {one["code"] for one in facts.get("errors", ())} - {""}


@pytest.mark.slow
@pytest.mark.parametrize("group", range(8))
def test_every_bad_file_has_one_clear_answer(client: httpx.Client, group: int) -> None:
    wrong = []
    for one in CASES[group::8]:
        answer = client.post(CHECK, files={"file": (one.file_name, one.make())})
        if answer.status_code not in ANSWERED or "internal" in told(answer):
            wrong.append(f"{one.file_name}: {answer.status_code} {answer.text[:200]}")
    assert not wrong, "\n".join(wrong)
    assert is_up(client)


@pytest.mark.parametrize("identifier", ["bomb-in-body", "bomb-in-picture", "bomb-of-members"])
def test_bombs_are_refused(client: httpx.Client, identifier: str) -> None:
    one = next(case for case in all_cases() if case.id == identifier)
    answer = client.post(CHECK, files={"file": (one.file_name, one.make())})
    assert answer.status_code in {413, 422}
    assert told(answer) & one.answers
    assert is_up(client)


def test_entities_of_xml_are_not_followed(client: httpx.Client) -> None:
    entities = [case for case in CASES if "entit" in case.id or "laugh" in case.id]
    assert entities
    for one in entities:
        answer = client.post(CHECK, files={"file": (one.file_name, one.make())})
        assert answer.status_code in ANSWERED
        assert "root:" not in answer.text


@pytest.mark.parametrize(
    "name",
    [
        "../../../../etc/passwd",
        "..\\..\\windows\\win.ini",
        "C:\\Windows\\System32\\a.docx",
        "/etc/passwd",
        "\\\\may-chu\\chung\\a.docx",
        "a\x00b.docx",
        "a\r\nSet-Cookie: x=1\r\n.docx",
        "<script>alert(1)</script>.docx",
        "\u202excod.exe",
        "CON.docx",
        "." * 300,
        "x" * 5000 + ".docx",
        "",
        " ",
    ],
)
def test_names_lead_nowhere(client: httpx.Client, name: str, tmp_path: Path) -> None:
    boundary = "b0undary"
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{quoted}"\r\n\r\n'
    body = head.encode() + GONE.encode() + f"\r\n--{boundary}--\r\n".encode()
    headers = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
    answer = client.post(CHECK, content=body, headers=headers)
    assert answer.status_code in {200, 400, 422}
    assert "set-cookie" not in answer.headers
    if answer.status_code == 200:
        path = answer.json()["documents"][0]["path"]
        assert not set(path) & set("/\\\x00\r\n\u202e")
        assert len(path) <= 255


@pytest.mark.parametrize(
    ("content", "content_type", "statuses"),
    [
        (b"", "multipart/form-data; boundary=x", {400, 422}),
        (b"--x\r\n\r\n", "multipart/form-data; boundary=x", {400, 422}),
        (b"--x\r\n" * 100_000, "multipart/form-data; boundary=x", {400, 413, 422}),
        (b"garbage", "multipart/form-data", {400, 415, 422}),
        (b"garbage", "multipart/form-data; boundary=" + "x" * 5000, {400, 415, 422}),
        (b"{", "application/json", {400, 422}),
        (b"[" * 200_000, "application/json", {400, 422}),
        (b'{"text": "' + b"\\ud800" * 10 + b'"}', "application/json", {200, 400, 422}),
        (b'{"text": 5}', "application/json", {400, 422}),
        (b'{"text": "a", "unknown": ' + b"9" * 6_000 + b"}", "application/json", {400, 422}),
        (b"a=b", "application/x-www-form-urlencoded", {400, 415, 422}),
        (b"\xff\xfe", "application/json; charset=utf-16", {400, 415, 422}),
        (b"x", "text/x-unknown", {400, 415, 422}),
    ],
)
def test_bodies_that_are_no_form(client: httpx.Client, content: bytes, content_type: str, statuses: set[int]) -> None:
    answer = client.post(CHECK, content=content, headers={"Content-Type": content_type})
    assert answer.status_code in statuses
    if answer.status_code != 200:
        assert answer.headers["content-type"].startswith("application/problem+json")
        assert answer.json()["status"] == answer.status_code
    assert is_up(client)


def test_too_large_a_file(client: httpx.Client) -> None:
    answer = client.post(CHECK, files={"file": ("a.txt", b"a" * 70_000_000)})
    assert answer.status_code == 413
    assert is_up(client)


def test_too_many_files_at_once(client: httpx.Client) -> None:
    answer = client.post(CHECK, files=[("file", (f"{number}.txt", GONE.encode())) for number in range(400)])
    assert answer.status_code in {400, 413, 422}
    assert is_up(client)


@pytest.mark.slow
def test_ten_thousand_uploads_leave_memory_and_disk_as_they_were(client: httpx.Client) -> None:
    word = good_docx()

    def send(number: int) -> int:
        if number % 10 == 0:
            files = {"file": (f"{number}.docx", word)}
            return client.post("/api/v1/extract?async=true", files=files).status_code
        return client.post("/api/v1/extract", json={"text": f"Kế hoạch số {number}/KH-UBND."}).status_code

    before = 0.0
    seen: set[int] = set()
    with ThreadPoolExecutor(4) as threads:
        for thousand in range(10):
            seen |= set(threads.map(send, range(thousand * 1_000, thousand * 1_000 + 1_000)))
            before = before or resident(client)
    assert seen <= {200, 202, 429, 503}
    assert is_up(client)
    if sys.platform == "linux":
        assert resident(client) < before + 200


def resident(client: httpx.Client) -> float:
    """Megabytes of all processes that were started for the server of ``client``; 0 where no /proc tells it."""
    port = str(client.base_url.port)
    total = 0.0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes().split(b"\0")
            if b"serve" in command and listens(folder, port):
                total += sum(rss(Path("/proc", child)) for child in [folder.name, *children(folder.name)])
        except OSError:
            continue
    return total


def listens(folder: Path, port: str) -> bool:
    """True if this process holds a socket that listens on ``port``."""
    wanted = f":{int(port):04X}"
    rows = (line.split() for line in (folder / "net/tcp").read_text(encoding="ascii").splitlines()[1:])
    inodes = {row[9] for row in rows if row[1].endswith(wanted) and row[3] == "0A"}
    held = {str(link.readlink()) for link in (folder / "fd").iterdir()}
    return any(f"socket:[{inode}]" in held for inode in inodes)


def children(process: str) -> list[str]:
    return Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()


def rss(folder: Path) -> float:
    status = (folder / "status").read_text(encoding="utf-8")
    return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS")), 0.0)
