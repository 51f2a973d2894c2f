"""The offline bundle for each system: every wheel is there, fits the target, and may be given away."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import zipfile
from collections.abc import Callable
from email.parser import HeaderParser
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.tags import compatible_tags, cpython_tags, mac_platforms
from packaging.utils import canonicalize_name, parse_wheel_filename

from tests.offline_bundles import PYTHONS, linux_bundle, other_bundles

pytestmark = pytest.mark.slow

# How each system's wheels may be tagged, written out apart from the build script's own list.
GLIBC = ("manylinux_2_28", "manylinux_2_27", "manylinux_2_26", "manylinux_2_17", "manylinux2014")
TAGS = {
    "linux": [f"{system}_x86_64" for system in GLIBC],
    "linux-arm": [f"{system}_aarch64" for system in GLIBC],
    "windows": ["win_amd64"],
    "macos": list(mac_platforms((12, 0), "x86_64")),
    "macos-arm": list(mac_platforms((12, 0), "arm64")),
}
LINUX = {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"}
DARWIN = {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"}
MARKERS = {
    "linux": LINUX | {"platform_machine": "x86_64"},
    "linux-arm": LINUX | {"platform_machine": "aarch64"},
    "windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"},
    "macos": DARWIN | {"platform_machine": "x86_64"},
    "macos-arm": DARWIN | {"platform_machine": "arm64"},
}


@pytest.fixture(scope="module")
def every_bundle(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A bundle for each platform and every Python."""
    base = tmp_path_factory.getbasetemp()
    return {"linux": linux_bundle(base), **other_bundles(base)}


def pins(bundle: Path, version: str) -> dict[str, tuple[str, str]]:
    """Name to (version, SHA-256) of a requirements file."""
    path = bundle / "requirements" / f"cp{version.replace('.', '')}.txt"
    lines = [line.split() for line in path.read_text(encoding="utf-8").splitlines()]
    return {
        pin.partition("==")[0]: (pin.partition("==")[2], hash_.removeprefix("--hash=sha256:")) for pin, hash_ in lines
    }


@pytest.mark.parametrize("platform", TAGS)
def test_every_wheel_is_there_and_fits_the_target(every_bundle: dict[str, Path], platform: str) -> None:
    bundle = every_bundle[platform]
    by_digest = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in (bundle / "wheels").iterdir()}
    for version in PYTHONS:
        python = (3, int(version.partition(".")[2]))
        interpreter = f"cp{version.replace('.', '')}"
        tags = {
            *cpython_tags(python, [interpreter], TAGS[platform]),
            *compatible_tags(python, interpreter, TAGS[platform]),
        }
        for name, (number, digest) in pins(bundle, version).items():
            found_name, found_version, _, found_tags = parse_wheel_filename(by_digest[digest].name)
            assert (found_name, str(found_version)) == (name, number)
            assert found_tags & tags, by_digest[digest].name


def required(wheel: Path, environment: dict[str, str]) -> set[str]:
    """The names that a wheel depends on there."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [one for one in archive.namelist() if one.endswith(".dist-info/METADATA") and one.count("/") == 1]
        lines = HeaderParser().parsestr(archive.read(name).decode("utf-8")).get_all("Requires-Dist", [])
    needs = [Requirement(line) for line in lines]
    return {canonicalize_name(need.name) for need in needs if not need.marker or need.marker.evaluate(environment)}


@pytest.mark.parametrize("platform", TAGS)
def test_nothing_is_lacking_on_the_target(every_bundle: dict[str, Path], platform: str) -> None:
    bundle = every_bundle[platform]
    for version in PYTHONS:
        environment = MARKERS[platform] | {
            "python_version": version,
            "python_full_version": version + ".0",
            "extra": "",
        }
        there = pins(bundle, version)
        for name, (number, _) in there.items():
            (path, *_) = [
                path for path in (bundle / "wheels").iterdir() if parse_wheel_filename(path.name)[0] == name
                and str(parse_wheel_filename(path.name)[1]) == number
            ]  # fmt: skip
            extra = "server" if name == "docparse" else ""
            assert required(path, environment | {"extra": extra}) <= there.keys(), path.name


def test_markers_are_those_of_the_target(every_bundle: dict[str, Path]) -> None:
    assert "uvloop" in pins(every_bundle["linux"], "3.13")
    assert "uvloop" in pins(every_bundle["macos-arm"], "3.13")
    assert "uvloop" not in pins(every_bundle["windows"], "3.13")


def test_the_licences_allow_giving_the_bundle_away(every_bundle: dict[str, Path]) -> None:
    for bundle in every_bundle.values():
        for wheel in json.loads((bundle / "manifest.json").read_text(encoding="utf-8"))["wheels"]:
            assert wheel["licence"] != "?", wheel["file"]
            assert "GPL" not in wheel["licence"], wheel["file"]


@pytest.mark.parametrize("platform", TAGS)
def test_checksums_name_every_file(every_bundle: dict[str, Path], platform: str) -> None:
    bundle = every_bundle[platform]
    sums = [line.split("  ") for line in (bundle / "SHA256SUMS").read_text(encoding="utf-8").splitlines()]
    files = {path.relative_to(bundle).as_posix() for path in bundle.rglob("*") if path.is_file()}
    assert {name for _, name in sums} == files - {"SHA256SUMS"}
    assert [name for digest, name in sums if hashlib.sha256((bundle / name).read_bytes()).hexdigest() != digest] == []


@pytest.mark.parametrize("platform", TAGS)
def test_the_scripts_are_those_of_the_system(every_bundle: dict[str, Path], platform: str) -> None:
    bundle = every_bundle[platform]
    ending = "bat" if platform == "windows" else "sh"
    scripts = sorted(path.name for path in bundle.iterdir() if path.suffix in {".bat", ".sh"})
    assert scripts == [f"install.{ending}", f"uninstall.{ending}"]
    for path in [*bundle.glob("*.*"), *(bundle / "setup").rglob("*.*")]:
        content = path.read_bytes()
        assert not re.search(rb"@[A-Z_]+@", content), path.name
        if path.suffix in {".bat", ".txt"}:
            assert content.count(b"\n") == content.count(b"\r\n"), path.name
        elif path.suffix in {".sh", ".py"}:
            assert b"\r" not in content, path.name


def test_shellcheck_finds_nothing(every_bundle: dict[str, Path], need_tool: Callable[[str], str]) -> None:
    scripts = [every_bundle[name] / script for name in ("linux", "macos") for script in ("install.sh", "uninstall.sh")]
    done = subprocess.run(
        [need_tool("shellcheck"), "--shell", "sh", *scripts], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout
