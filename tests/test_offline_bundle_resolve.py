"""What a bundle's builder takes along: real pip over a folder of made wheels, no network."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.offline_bundles import SOURCES

pytestmark = pytest.mark.slow


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that pip takes for the only index."""
    folder = tmp_path / "index"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(SOURCES))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", folder.as_uri())
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    return folder


def wheel(
    folder: Path, name: str, version: str, *needs: str, tag: str = "py3-none-any", python: str = ">=3.11"
) -> Path:
    """A wheel that holds nothing but what it says of itself."""
    path = folder / f"{name}-{version}-{tag}.whl"
    info = f"{name}-{version}.dist-info"
    said = [
        f"Name: {name}",
        f"Version: {version}",
        f"Requires-Python: {python}",
        *(f"Requires-Dist: {n}" for n in needs),
    ]
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{info}/METADATA", "\n".join(["Metadata-Version: 2.1", *said]) + "\n")
        archive.writestr(f"{info}/WHEEL", f"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {tag}\n")
        archive.writestr(f"{info}/RECORD", "")
    return path


def chosen(
    root: Path, tmp_path: Path, platform: str, python: tuple[int, int] = (3, 12), extras: Any = (), known: Any = ()
) -> list[str]:
    """The wheels taken, as names with versions."""
    from bundle_resolve import Wheel, resolve
    from bundle_targets import PLATFORMS, Target

    store = tmp_path / "store"
    store.mkdir(exist_ok=True)
    others = [Wheel.read(path) for path in known]
    taken = resolve(Wheel.read(root), extras, Target(PLATFORMS[platform], python), store, others)
    return [f"{one.name} {one.version}" for one in taken]


@pytest.mark.parametrize(
    ("platform", "python", "expected"),
    [
        ("windows", (3, 12), ["onwindows 1", "root 1"]),
        ("windows", (3, 11), ["old 1", "onwindows 1", "root 1"]),
        ("macos-arm", (3, 12), ["notwindows 1", "root 1"]),
        ("linux-arm", (3, 12), ["arm 1", "notwindows 1", "root 1"]),
    ],
)
def test_markers_are_judged_for_the_target(
    index: Path, tmp_path: Path, platform: str, python: tuple[int, int], expected: list[str]
) -> None:
    for name in ("onwindows", "notwindows", "old", "arm"):
        wheel(index, name, "1")
    root = wheel(
        tmp_path, "root", "1", "onwindows; platform_system == 'Windows'", "notwindows; sys_platform != 'win32'",
        "old; python_version < '3.12'", "arm; platform_machine == 'aarch64'",
    )  # fmt: skip
    assert chosen(root, tmp_path, platform, python) == expected


def test_a_later_need_narrows_an_earlier_choice(index: Path, tmp_path: Path) -> None:
    for version in ("1", "2", "3"):
        wheel(index, "shared", version)
    wheel(index, "narrow", "1", "shared<3")
    root = wheel(tmp_path, "root", "1", "shared>1", "narrow")
    assert chosen(root, tmp_path, "linux") == ["narrow 1", "root 1", "shared 2"]


def test_a_version_that_was_dropped_leaves_nothing_behind(index: Path, tmp_path: Path) -> None:
    wheel(index, "shared", "1")
    wheel(index, "shared", "2", "onlynew")
    wheel(index, "onlynew", "1")
    wheel(index, "narrow", "1", "shared<2")
    root = wheel(tmp_path, "root", "1", "shared", "narrow")
    assert chosen(root, tmp_path, "linux") == ["narrow 1", "root 1", "shared 1"]


def test_extras_bring_their_needs(index: Path, tmp_path: Path) -> None:
    wheel(index, "served", "1", "fast; extra == 'speed'", "slow; extra == 'rest'")
    wheel(index, "fast", "1")
    root = wheel(tmp_path, "root", "1", "served[speed]; extra == 'server'", "lost; extra == 'else'")
    assert chosen(root, tmp_path, "windows", extras=["server"]) == ["fast 1", "root 1", "served 1"]
    assert chosen(root, tmp_path, "windows") == ["root 1"]


def test_the_wheel_of_the_target_is_taken(index: Path, tmp_path: Path) -> None:
    for tag in ("cp312-cp312-win_amd64", "cp312-cp312-manylinux_2_17_x86_64", "cp313-cp313-win_amd64"):
        wheel(index, "built", "1", tag=tag)
    root = wheel(tmp_path, "root", "1", "built")
    assert chosen(root, tmp_path, "windows") == ["built 1", "root 1"]
    assert [path.name for path in (tmp_path / "store").iterdir()] == ["built-1-cp312-cp312-win_amd64.whl"]


def test_a_version_for_newer_pythons_is_left(index: Path, tmp_path: Path) -> None:
    wheel(index, "plain", "1")
    wheel(index, "plain", "2", python=">=3.13")
    root = wheel(tmp_path, "root", "1", "plain")
    assert chosen(root, tmp_path, "linux") == ["plain 1", "root 1"]


def test_what_another_python_took_is_taken_if_it_fits(index: Path, tmp_path: Path) -> None:
    for version in ("1", "2"):
        wheel(index, "built", version, tag="cp313-cp313-win_amd64")
    wheel(index, "old", "2")
    root = wheel(tmp_path, "root", "1", "plain", "built<2", "old")
    # Not in the index, so that it can only have come from there.
    plain = wheel(tmp_path, "plain", "1", "inner; python_version < '3.13'")
    built = wheel(tmp_path, "built", "1", "lost; python_version < '3.13'", tag="cp312-cp312-win_amd64")
    old = wheel(tmp_path, "old", "1", python="<3.13")
    assert chosen(root, tmp_path, "windows", (3, 13), known=[root, plain, built, old]) == [
        "built 1", "old 2", "plain 1", "root 1",
    ]  # fmt: skip
    assert (tmp_path / "store" / "built-1-cp313-cp313-win_amd64.whl").exists()


@pytest.mark.parametrize("need", ["nowhere", "elsewhere", "one<2"])
def test_what_cannot_be_had_is_named(index: Path, tmp_path: Path, need: str) -> None:
    from bundle_resolve import NoWheel

    wheel(index, "elsewhere", "1", tag="cp312-cp312-win_amd64")
    wheel(index, "one", "2")
    root = wheel(tmp_path, "root", "1", need)
    with pytest.raises(NoWheel, match=need.partition("<")[0]):
        chosen(root, tmp_path, "linux")


def test_a_wheel_of_our_own_that_does_not_fit_is_refused(index: Path, tmp_path: Path) -> None:
    from bundle_resolve import NoWheel

    root = wheel(tmp_path, "root", "1", tag="cp312-cp312-linux_x86_64")
    with pytest.raises(NoWheel, match="does not fit windows cp312"):
        chosen(root, tmp_path, "windows")
