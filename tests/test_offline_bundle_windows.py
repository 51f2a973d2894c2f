"""The scripts for Windows, run by the command interpreter of Wine.

Wine has no Python, so that a program which only succeeds or only fails stands in for one: this shows the scripts' own
course, not an installation.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.offline_bundles import SOURCES

pytestmark = pytest.mark.slow

MANIFEST = {"docparse": "1.0", "platform": {"system": "Windows"}, "pythons": {"3.12": {}, "3.13": {}}}
OURS = "@echo off\r\nrem docparse-offline-bundle\r\n"
USER = "người dùng (1) & bạn"
# Neither its .NET, nor its browser, nor menu entries on the machine of the tests: making a disk takes half as long.
QUIETLY = {"WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml,winemenubuilder.exe="}


@dataclass(frozen=True)
class Windows:
    """A machine of Wine, with the folders of a user on its disk, and a bundle's scripts."""

    wine: str
    prefix: Path

    @property
    def user(self) -> Path:
        return self.prefix / "drive_c" / "users" / USER

    @property
    def app(self) -> Path:
        return self.user / "Local" / "docparse" / "app"

    @property
    def entry(self) -> Path:
        return self.user / "Roaming" / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "docparse.lnk"

    @property
    def bundle(self) -> Path:
        return self.user / "Bộ cài docparse"

    def run(self, script: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run a script as a double-click does, in its own folder, with the user's folders in the environment."""
        # Wine sets these itself for each program it starts, and reads its scripts as badly as Windows does.
        places = {"LOCALAPPDATA": "\\Local", "APPDATA": "\\Roaming", "USERPROFILE": ""}
        settings = [f'set "{name}=%THE_USER%{place}"' for name, place in places.items()]
        words = " ".join([script.name, *arguments])
        starter = self.prefix / "drive_c" / "starter.bat"
        text = "".join(f"{line}\r\n" for line in ["@echo off", *settings, f"call {words}", "exit %ERRORLEVEL%"])
        starter.write_text(text, encoding="ascii", newline="")
        return subprocess.run(
            [self.wine, "cmd", "/c", "C:\\starter.bat"], cwd=script.parent, capture_output=True, encoding="utf-8",
            errors="replace", timeout=120, check=False, stdin=subprocess.DEVNULL,
            env={
                **QUIETLY, "PATH": os.defpath, "HOME": str(self.prefix), "WINEPREFIX": str(self.prefix),
                "LANG": "C.UTF-8", "DOCPARSE_NO_PAUSE": "1", "THE_USER": f"C:\\users\\{USER}", **variables,
            },
        )  # fmt: skip

    def program(self, name: str) -> Path:
        return self.prefix / "drive_c" / "windows" / "system32" / name

    def install_by_hand(self) -> None:
        """What an installation makes."""
        for number in (1, 2):
            (self.app / f"env-{number}" / "Scripts").mkdir(parents=True)
            (self.app / f"env-{number}" / "Scripts" / "python.exe").touch()
        shutil.copy(self.bundle / "uninstall.bat", self.app)
        shutil.copytree(self.bundle / "setup" / "said", self.app / "said")
        self.entry.parent.mkdir(parents=True, exist_ok=True)
        self.entry.touch()
        (self.app / "made.txt").write_text("file C:\\docparse.lnk\n", encoding="utf-8")
        (self.user / "Desktop").mkdir(exist_ok=True)
        (self.user / "Desktop" / "docparse.bat").write_text(OURS, encoding="utf-8", newline="")
        words = self.user / "Roaming" / "docparse" / "words.txt"
        words.parent.mkdir(parents=True, exist_ok=True)
        words.write_text("từ riêng\n", encoding="utf-8")

    def files(self) -> set[str]:
        """What lies in the user's folders beside the bundle."""
        files = (path for path in self.user.rglob("*") if path.is_file() and self.bundle not in path.parents)
        return {path.relative_to(self.user).as_posix() for path in files}


@pytest.fixture(scope="module")
def prefix(tmp_path_factory: pytest.TempPathFactory, need_tool: Callable[[str], str]) -> Path:
    """The disk of a new machine."""
    folder = tmp_path_factory.mktemp("wine")
    environment = {**QUIETLY, "PATH": os.defpath, "HOME": str(folder), "WINEPREFIX": str(folder)}
    subprocess.run(
        [need_tool("wine"), "cmd", "/c", "ver"], env=environment, capture_output=True, timeout=300, check=True
    )
    return folder


@pytest.fixture
def windows(prefix: Path, need_tool: Callable[[str], str], monkeypatch: pytest.MonkeyPatch) -> Windows:
    """A user who has only the bundle."""
    monkeypatch.syspath_prepend(str(SOURCES))
    from bundle_contents import write_scripts

    machine = Windows(need_tool("wine"), prefix)
    shutil.rmtree(machine.user, ignore_errors=True)
    machine.bundle.mkdir(parents=True)
    write_scripts(machine.bundle, MANIFEST)
    return machine


def test_without_a_python_it_says_how_to_come_by_one(windows: Windows) -> None:
    done = windows.run(windows.bundle / "install.bat")
    assert done.returncode == 1
    assert "Cần một trong các phiên bản: Python 3.12, 3.13" in done.stdout
    assert "docparse chưa được cài" not in done.stdout


def test_it_takes_the_python_of_python_org(windows: Windows) -> None:
    python = windows.user / "Local" / "Programs" / "Python" / "Python312" / "python.exe"
    python.parent.mkdir(parents=True)
    # Prints the user's name and succeeds, whatever it is asked.
    shutil.copy(windows.program("whoami.exe"), python)
    done = windows.run(windows.bundle / "install.bat")
    assert (done.returncode, done.stdout.count("\\")) == (0, 1), done.stdout


def test_it_takes_the_python_that_it_is_told_and_no_other(windows: Windows) -> None:
    python = windows.user / "Local" / "Programs" / "Python" / "Python312" / "python.exe"
    python.parent.mkdir(parents=True)
    shutil.copy(windows.program("whoami.exe"), python)
    done = windows.run(windows.bundle / "install.bat", DOCPARSE_PYTHON="C:\\windows\\system32\\whoami.exe")
    assert done.returncode == 0
    # hostname fails for words that it does not know.
    done = windows.run(windows.bundle / "install.bat", DOCPARSE_PYTHON="C:\\windows\\system32\\hostname.exe")
    assert done.returncode == 1
    assert "Không tìm thấy Python" in done.stdout


def test_uninstalling_removes_what_was_made_and_nothing_else(windows: Windows) -> None:
    windows.install_by_hand()
    (windows.user / "Desktop" / "Tài liệu.txt").touch()
    done = windows.run(windows.bundle / "uninstall.bat")
    assert "Đã gỡ docparse" in done.stdout
    assert windows.files() == {"Roaming/docparse/words.txt", "Desktop/Tài liệu.txt"}
    assert not windows.app.parent.exists()
    done = windows.run(windows.bundle / "uninstall.bat")
    assert "không có gì để gỡ" in done.stdout
    assert windows.run(windows.bundle / "uninstall.bat", "--purge").returncode == 0
    assert windows.files() == {"Desktop/Tài liệu.txt"}


def test_the_script_in_the_programs_folder_removes_that_folder(windows: Windows) -> None:
    windows.install_by_hand()
    done = windows.run(windows.app / "uninstall.bat", "--purge")
    assert "cùng danh sách từ riêng" in done.stdout
    # Wine, unlike Windows, keeps a running script open, so that its empty folder stays.
    assert windows.files() == set()
    wait_until_gone(windows)


def test_a_program_that_runs_is_left_whole(windows: Windows) -> None:
    windows.install_by_hand()
    # A folder cannot be deleted as a file, as a program that runs cannot.
    python = windows.app / "env-2" / "Scripts" / "python.exe"
    (windows.app / "env-1" / "Scripts" / "python.exe").unlink()
    python.unlink()
    (python / "inner").mkdir(parents=True)
    before = windows.files()
    done = windows.run(windows.bundle / "uninstall.bat")
    assert done.returncode == 1
    assert "docparse đang chạy" in done.stdout
    assert windows.files() == before


def test_a_script_of_somebody_else_stays(windows: Windows) -> None:
    windows.install_by_hand()
    (windows.user / "Desktop" / "docparse.bat").write_text("echo khac\r\n", encoding="utf-8", newline="")
    assert "Đã gỡ docparse" in windows.run(windows.bundle / "uninstall.bat").stdout
    assert windows.files() == {"Roaming/docparse/words.txt", "Desktop/docparse.bat"}


def wait_until_gone(windows: Windows) -> None:
    """The script's copy is removed by a process that outlives it."""
    for _ in range(300):
        if not list(windows.prefix.rglob("docparse-uninstall.bat")):
            return
        time.sleep(0.1)
    raise AssertionError("the script's copy is still there")
