"""Scripts and modules of the offline bundle that are judged without building one."""

from __future__ import annotations

import hashlib
import re
import subprocess
from pathlib import Path

import pytest

from tests.offline_bundles import SOURCES

BATS = ("install.bat", "uninstall.bat")
# What may hold blanks, ampersands and brackets.
PATH_VARIABLE = re.compile(
    r"%(HERE|APP|HOUSE|COPY|DATA|SAID|FIND|TEMP|PYTHON|LOCALAPPDATA|APPDATA|USERPROFILE|OneDrive)%|%~(dp0|f0|1)"
)


@pytest.fixture(autouse=True)
def setup_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(SOURCES / "setup"))
    monkeypatch.syspath_prepend(str(SOURCES))


def lines(name: str) -> list[str]:
    return (SOURCES / name).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", ["install.sh", "uninstall.sh"])
def test_a_shell_reads_the_script(name: str) -> None:
    assert subprocess.run(["sh", "-n", SOURCES / name], check=False).returncode == 0


@pytest.mark.parametrize("name", BATS)
def test_cmd_reads_nothing_but_ascii(name: str) -> None:
    assert all(line.isascii() for line in lines(name))
    assert "chcp 65001 >nul" in lines(name)


@pytest.mark.parametrize("name", BATS)
def test_every_label_that_is_gone_to_exists(name: str) -> None:
    code = [line for line in lines(name) if not line.startswith("rem ")]
    labels = {line[1:] for line in code if line.startswith(":")}
    gone_to = {found for line in code for found in re.findall(r"(?:goto|call) :(\w+)", line)} - {"eof"}
    assert gone_to == labels


@pytest.mark.parametrize("name", BATS)
def test_every_path_stands_in_quotes(name: str) -> None:
    for line in lines(name):
        if not line.startswith("rem "):
            for found in PATH_VARIABLE.finditer(line):
                assert line[: found.start()].count('"') % 2 == 1, line


def test_every_text_that_is_typed_exists() -> None:
    typed = {found for name in BATS for line in lines(name) for found in re.findall(r"([\w-]+\.txt)\"", line)}
    assert typed - {"made.txt"} == {path.name for path in (SOURCES / "setup" / "said").iterdir()}


@pytest.mark.parametrize(
    ("system", "variables", "app", "entry"),
    [
        ("Linux", {}, ".local/share/docparse/app", ".local/share/applications/docparse.desktop"),
        ("Linux", {"XDG_DATA_HOME": "not whole"}, ".local/share/docparse/app", None),
        ("Darwin", {}, "Library/Application Support/docparse/app", "Applications/docparse.command"),
        (
            "Windows",
            {},
            "AppData/Local/docparse/app",
            "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/docparse.lnk",
        ),
    ],
)
def test_everything_goes_into_the_users_own_folders(
    tmp_path: Path, system: str, variables: dict[str, str], app: str, entry: str | None
) -> None:
    from places import places_of

    places = places_of(system, variables, tmp_path)
    assert places.app == tmp_path / app
    assert entry is None or places.entry == tmp_path / entry


def test_where_the_variables_say_otherwise_they_hold(tmp_path: Path) -> None:
    from places import places_of

    assert places_of("Linux", {"XDG_DATA_HOME": str(tmp_path)}, Path("home")).app == tmp_path / "docparse" / "app"
    windows = places_of("Windows", {"LOCALAPPDATA": str(tmp_path), "OneDrive": "cloud"}, Path("home"))
    assert windows.app == tmp_path / "docparse" / "app"
    assert windows.spare_entries[-1] == Path("cloud/Desktop/docparse.bat")


def test_without_powershell_a_script_lies_on_the_desktop(tmp_path: Path) -> None:
    from entries import start_script, write_entry
    from made_files import MadeFiles
    from places import places_of

    (tmp_path / "Desktop").mkdir()
    places = places_of("Windows", {}, tmp_path)
    made = MadeFiles(tmp_path / "made.txt")
    assert write_entry(places, made) == tmp_path / "Desktop" / "docparse.bat"
    text = (tmp_path / "Desktop" / "docparse.bat").read_bytes()
    assert b'call "%LOCALAPPDATA%\\docparse\\app\\start-docparse.bat"\r\n' in text
    start = start_script(places, places.app / "env-1")
    assert start.isascii()
    assert '"%~dp0env-1\\Scripts\\python.exe" -I -X utf8 -m docparse app %*' in start
    made.take_back()
    assert list(tmp_path.rglob("*.bat")) == []


def test_a_mac_gets_a_command_file_that_a_shell_reads(tmp_path: Path) -> None:
    from entries import write_entry
    from made_files import MadeFiles
    from places import places_of

    places = places_of("Darwin", {}, tmp_path / "nhà 'của' Đức")
    entry = write_entry(places, MadeFiles(tmp_path / "made.txt"))
    assert entry is not None
    assert subprocess.run(["sh", "-n", entry], check=False).returncode == 0
    places.start.parent.mkdir(parents=True)
    places.start.write_text("#!/bin/sh\necho started\n", encoding="utf-8")
    places.start.chmod(0o755)
    done = subprocess.run([entry], capture_output=True, encoding="utf-8", check=False)
    assert done.stdout == "started\n"


@pytest.mark.parametrize(
    ("folder", "written"),
    [
        ("/nhà của Thủy", "/nhà của Thủy"),
        ("/100%", "/100%%"),
        ('/a"b/c$d/e`f', r'/a\\"b/c\\$d/e\\`f'),
        (r"/a\b", r"/a\\\\b"),
    ],
)
def test_a_path_in_a_menu_entry_is_escaped_twice(tmp_path: Path, folder: str, written: str) -> None:
    from entries import write_entry
    from made_files import MadeFiles
    from places import Places

    places = Places(system="Linux", app=Path(folder), entry=tmp_path / "docparse.desktop")
    assert write_entry(places, MadeFiles(tmp_path / "made.txt")) == places.entry
    assert f'\nExec="{written}/start-docparse.sh"\n' in places.entry.read_text(encoding="utf-8")


def test_damaged_and_missing_files_are_found(tmp_path: Path) -> None:
    from checksums import damaged_files

    assert damaged_files(tmp_path) == ["SHA256SUMS"]
    digest = hashlib.sha256(b"whole").hexdigest()
    for name, content in (("whole", b"whole"), ("changed", b"wholf")):
        (tmp_path / name).write_bytes(content)
    names = ("whole", "changed", "lacking")
    (tmp_path / "SHA256SUMS").write_text("".join(f"{digest}  {name}\n" for name in names), encoding="utf-8")
    assert damaged_files(tmp_path) == ["changed", "lacking"]


def manifest(**changed: object) -> dict[str, object]:
    import fits

    system, machine = fits.platform.system(), fits._machine()
    own = {"system": system, "machine": machine, "least": []} | changed
    return {"platform": own, "pythons": dict.fromkeys(["{}.{}".format(*fits.sys.version_info[:2])])}


@pytest.mark.parametrize(
    ("changed", "reason"),
    [({}, ""), ({"system": "Plan 9"}, "bộ cài dành cho Plan 9"), ({"machine": "m68k"}, "m68k")],
)
def test_a_machine_of_another_kind_is_told_so(changed: dict[str, object], reason: str) -> None:
    from fits import why_not

    said = why_not(manifest(**changed))
    assert bool(said) == bool(reason)
    assert reason in said


@pytest.mark.parametrize(
    ("system", "own", "fine"), [("Linux", "2.31", True), ("Linux", "2.27", False), ("Darwin", "11.7.1", False)]
)
def test_an_old_system_is_told_so(monkeypatch: pytest.MonkeyPatch, system: str, own: str, *, fine: bool) -> None:
    import fits

    monkeypatch.setattr(fits.platform, "libc_ver", lambda: ("glibc", own))
    monkeypatch.setattr(fits.platform, "mac_ver", lambda: (own, ("", "", ""), "x86_64"))
    said = fits._too_old({"system": system, "least": [2, 28] if system == "Linux" else [12, 0]})
    assert (said == "") == fine
    assert fine or own in said


def test_folders_that_were_there_are_not_remembered(tmp_path: Path) -> None:
    from made_files import MadeFiles

    (tmp_path / "there").mkdir()
    made = MadeFiles(tmp_path / "made.txt")
    made.folder(tmp_path / "there" / "new" / "inner")
    made.save()
    (tmp_path / "there" / "new" / "inner" / "a file of the user").touch()
    MadeFiles(tmp_path / "made.txt").take_back()
    assert (tmp_path / "there" / "new" / "inner").is_dir()
    (tmp_path / "there" / "new" / "inner" / "a file of the user").unlink()
    MadeFiles(tmp_path / "made.txt").take_back()
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == ["there"]
    assert list((tmp_path / "there").iterdir()) == []
