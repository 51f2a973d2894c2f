"""The offline bundle on Linux: installed, used, renewed and removed without a network."""

from __future__ import annotations

import hashlib
import json
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.offline_bundles import PYTHONS, ROOT, Home, linux_bundle

pytestmark = pytest.mark.slow

PYTHON = "{}.{}".format(*sys.version_info[:2])
HOME_NAME = "nhà của Thủy & 'Đức' 100%"

# Starts the entry's command in a terminal, asks what a browser would, closes the terminal. It runs as process 1 of its
# namespace, the parent of whoever loses theirs: with no child left, nothing of the program runs.
USE = """
import json, os, pty, signal, sys, time, urllib.parse, urllib.request

starter, terminal = pty.fork()
if starter == 0:
    # Whoever started the tests with nohup does not want it of this.
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    os.execv(sys.argv[1], sys.argv[1:])
said = b""
while not said.partition(b"http://")[2].partition(b"/")[1]:
    said += os.read(terminal, 4096)
address = "http://" + said.partition(b"http://")[2].partition(b"/")[0].decode()

def ask(path, data=None):
    with urllib.request.urlopen(address + path, data, timeout=60) as answer:
        return answer.read().decode("utf-8")

text = urllib.parse.urlencode({"language": "vi-VN", "text": "Hoạt động của Khôi thi đua các tỉnh năm 2024."})
found = {"health": ask("/v2/healthcheck"), "page": ask("/"), "check": json.loads(ask("/v2/check", text.encode()))}
os.close(terminal)
for _ in range(600):
    try:
        ended, _ = os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        break
    if not ended:
        time.sleep(0.1)
else:
    sys.exit("the server outlives its window")
print(json.dumps({**found, "address": address}))
"""


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """For Linux and every Python, in a folder with blanks and Vietnamese letters."""
    return linux_bundle(tmp_path_factory.getbasetemp())


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home.make(tmp_path / HOME_NAME)


@pytest.fixture(scope="module")
def installed(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """A home with the program in it, for tests that leave it as it is; what they used goes without a trace."""
    there = Home.make(tmp_path_factory.mktemp("installed") / HOME_NAME)
    done = there.install(bundle)
    assert done.returncode == 0, done.stderr
    yield there
    gone = there.run("sh", there.app / "uninstall.sh")
    assert gone.returncode == 0, gone.stderr
    assert there.files() == []


def changed_copy(bundle: Path, folder: Path) -> Path:
    """A copy whose files may be changed."""
    return Path(shutil.copytree(bundle, folder / "bản sao"))


def rewrite_sums(bundle: Path) -> None:
    """Make the checksums those of the files as they are now."""
    names = [line.partition("  ")[2] for line in (bundle / "SHA256SUMS").read_text(encoding="utf-8").splitlines()]
    lines = [f"{hashlib.sha256((bundle / name).read_bytes()).hexdigest()}  {name}\n" for name in names]
    (bundle / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def test_the_denial_denies(home: Home) -> None:
    done = home.run("python" + PYTHON, "-c", "import socket; socket.create_connection(('192.0.2.1', 80), timeout=5)")
    assert done.returncode == 1
    assert "Network is unreachable" in done.stderr


def test_what_was_installed_checks_a_document(installed: Home) -> None:
    assert installed.run(installed.command, "--version").stdout.startswith("docparse ")
    checked = installed.run(installed.command, "check", ROOT / "samples" / "ke-hoach-thi-dua.md")
    assert checked.returncode == 1, checked.stderr
    assert "Khối" in checked.stdout


def test_the_page_opens_and_nothing_outlives_the_closed_window(installed: Home) -> None:
    browser, opened = installed.programs / "browser", installed.programs / "opened"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" >"{opened}"\n', encoding="utf-8")
    browser.chmod(0o755)
    used = installed.run(
        "python" + PYTHON, "-X", "utf8", "-c", USE, installed.start, "--port", "0", BROWSER=str(browser)
    )
    assert used.returncode == 0, used.stderr
    found = json.loads(used.stdout)
    assert found["health"] == "OK"
    assert "docparse" in found["page"]
    assert "Khối" in str(found["check"]["matches"])
    assert opened.read_text(encoding="utf-8") == found["address"] + "/"


def test_the_menu_entry_starts_the_script(installed: Home, need_tool: Callable[[str], str]) -> None:
    validated = installed.run(need_tool("desktop-file-validate"), installed.entry)
    assert (validated.returncode, validated.stdout) == (0, "")
    (line,) = [one for one in installed.entry.read_text(encoding="utf-8").splitlines() if one.startswith("Exec=")]
    assert line.removeprefix("Exec=").replace("%%", "%") == f'"{installed.start}"'
    assert installed.start.stat().st_mode & stat.S_IXUSR


def test_it_is_renewed_with_the_data_kept_and_goes(bundle: Path, home: Home) -> None:
    packed = sorted(bundle.rglob("*"))
    done = home.install(bundle)
    assert done.returncode == 0, done.stderr
    assert "Đã cài xong docparse" in done.stdout
    assert sorted(bundle.rglob("*")) == packed
    words, own = home.app.parent / "words.txt", home.folder / "Tài liệu.txt"
    for path in (words, own):
        path.write_text("từ riêng\n", encoding="utf-8")
    home.command.write_text("#!/bin/sh\necho khác\n", encoding="utf-8")
    first = home.start.read_text(encoding="utf-8")

    renewed = home.install(bundle)
    assert renewed.returncode == 0, renewed.stderr
    assert "do chương trình khác tạo, nên được giữ nguyên" in renewed.stdout
    assert home.start.read_text(encoding="utf-8") != first
    assert [folder.name for folder in home.app.glob("env-*")] == ["env-2"]
    assert home.run(home.app / "env-2" / "bin" / "docparse", "--version").returncode == 0

    gone = home.run("sh", home.app / "uninstall.sh")
    assert gone.returncode == 0, gone.stderr
    kept = {path for path in home.folder.rglob("*") if path.is_file()}
    assert kept == {home.command, words, own}
    assert "khác" in home.command.read_text(encoding="utf-8")
    assert home.run("sh", bundle / "uninstall.sh", "--purge").returncode == 0
    assert not words.parent.exists()
    again = home.run("sh", bundle / "uninstall.sh")
    assert again.returncode == 1
    assert "không có gì để gỡ" in again.stdout


def test_an_upgrade_that_fails_leaves_the_old_program(bundle: Path, installed: Home, tmp_path: Path) -> None:
    before = installed.files()
    faulty = changed_copy(bundle, tmp_path)
    for path in (faulty / "requirements").iterdir():
        path.write_text("docparse==99 --hash=sha256:" + "0" * 64, encoding="utf-8")
    rewrite_sums(faulty)
    done = installed.install(faulty)
    assert done.returncode == 1
    assert "bản cũ (nếu có) vẫn dùng được" in done.stderr
    assert installed.files() == before
    assert installed.run(installed.command, "--version").returncode == 0


def test_a_damaged_or_missing_file_is_named_and_nothing_is_installed(bundle: Path, home: Home, tmp_path: Path) -> None:
    damaged = changed_copy(bundle, tmp_path)
    lxml = next((damaged / "wheels").glob("lxml-*"))
    content = bytearray(lxml.read_bytes())
    content[len(content) // 2] ^= 1
    lxml.write_bytes(content)
    next((damaged / "wheels").glob("jinja2-*")).unlink()
    done = home.install(damaged)
    assert done.returncode == 1
    assert f"wheels/{lxml.name}" in done.stderr
    assert "wheels/jinja2-" in done.stderr
    assert "Chưa cài gì cả" in done.stderr
    assert home.files() == []


def test_a_wheel_that_was_exchanged_is_refused_by_its_hash(bundle: Path, home: Home, tmp_path: Path) -> None:
    exchanged = changed_copy(bundle, tmp_path)
    with next((exchanged / "wheels").glob("jinja2-*")).open("ab") as file:
        file.write(b"\0")
    rewrite_sums(exchanged)
    done = home.install(exchanged)
    assert done.returncode == 1
    assert "jinja2" in done.stderr
    assert home.files() == []


def test_another_python_is_told_which_are_needed(bundle: Path, home: Home, tmp_path: Path) -> None:
    other = changed_copy(bundle, tmp_path)
    manifest = json.loads((other / "manifest.json").read_text(encoding="utf-8"))
    manifest["pythons"] = {"3.99": manifest["pythons"][PYTHON]}
    (other / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    done = home.install(other, DOCPARSE_PYTHON=str(home.programs / f"python{PYTHON}"))
    assert done.returncode == 1
    assert f"Python {PYTHON}; bộ cài này dành cho Python 3.99" in done.stderr
    assert home.files() == []


def test_without_a_python_it_says_how_to_come_by_one(bundle: Path, home: Home) -> None:
    done = home.install(bundle, DOCPARSE_PYTHON="/nowhere/python3")
    assert done.returncode == 1
    assert f"Cần một trong các phiên bản: {', '.join(PYTHONS)}" in done.stderr
    assert home.files() == []


def test_a_python_without_venv_is_told_what_to_install(bundle: Path, home: Home) -> None:
    python = home.programs / "python without venv"
    base = Path(sys.base_prefix) / "bin" / f"python{PYTHON}"
    python.write_text(
        '#!/bin/sh\ncase "$*" in *"import venv"*) exit 1 ;; esac\n' + f'exec "{base}" "$@"\n', encoding="utf-8"
    )
    python.chmod(0o755)
    done = home.install(bundle, DOCPARSE_PYTHON=str(python))
    assert done.returncode == 1
    assert "python3-venv" in done.stderr


def test_a_small_disk_is_refused_before_anything_is_written(bundle: Path, home: Home) -> None:
    done = home.install(bundle, before='mount -t tmpfs -o size=40m tmpfs "$HOME"')
    assert done.returncode == 1
    assert "MB trống" in done.stderr


def test_a_folder_that_cannot_be_written_is_named(bundle: Path, home: Home) -> None:
    done = home.install(bundle, before='mount -t tmpfs -o ro tmpfs "$HOME"')
    assert done.returncode == 1
    assert f"Không ghi được {home.folder / '.local'}" in done.stderr
