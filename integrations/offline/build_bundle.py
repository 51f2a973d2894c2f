"""Builds a folder from which docparse is installed on a machine without a network.

Needs this checkout, pip, the package ``packaging`` and a package index:

    python integrations/offline/build_bundle.py --platform windows --python 3.12 3.13 -o docparse-windows

Nothing of the target is needed: wheels are only fetched, and docparse itself has no compiled part.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

try:
    from bundle_contents import write_manifest, write_requirements, write_scripts, write_sums
    from bundle_resolve import NoWheel, Wheel, fetch, resolve
    from bundle_targets import PLATFORMS, Target
except ModuleNotFoundError as error:
    sys.exit(f"Thiếu gói “{error.name}”. Cài bằng: python -m pip install packaging")

_CHECKOUT = Path(__file__).resolve().parents[2]
_PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
_MEGABYTE = 1_000_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the bundle that ``arguments`` ask for; 0, or 2 with the reason on stderr."""
    options = _parser().parse_args(arguments)
    goal: Path = options.output
    if goal.exists() and (not goal.is_dir() or any(goal.iterdir())):
        return _refuse(f"Thư mục “{goal}” đã có dữ liệu; hãy chọn thư mục khác hoặc xóa nó trước.")
    goal.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=goal.parent, prefix=".docparse-bundle-") as work:
        made = Path(work) / "bundle"
        try:
            manifest = _build(made, options)
        except NoWheel as error:
            return _refuse(f"Không tải đủ gói cho {options.platform}:\n{error}")
        if goal.exists():
            goal.rmdir()
        made.rename(goal)
    _tell(goal, manifest)
    if options.zip:
        print(f"Tệp nén: {shutil.make_archive(str(goal), 'zip', goal.parent, goal.name)}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build_bundle.py",
        description="Tạo thư mục cài docparse cho máy không có mạng (tải các gói từ chỉ mục gói).",
    )
    parser.add_argument("--platform", choices=sorted(PLATFORMS), required=True, help="hệ điều hành của máy sẽ cài")
    parser.add_argument(
        "--python", nargs="+", type=_version, default=[_version(one) for one in _PYTHONS], metavar="3.x",
        help=f"các phiên bản Python của máy sẽ cài (mặc định: {' '.join(_PYTHONS)})",
    )  # fmt: skip
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="THƯ_MỤC", help="thư mục mới sẽ tạo")
    parser.add_argument(
        "--extras", default="server", help="phần thêm của docparse, cách nhau dấu phẩy (mặc định: server)"
    )
    parser.add_argument("--wheel", type=Path, metavar="TỆP", help="dùng gói docparse này thay cho mã nguồn hiện tại")
    parser.add_argument("--zip", action="store_true", help="nén thêm thành tệp .zip")
    return parser


def _version(text: str) -> tuple[int, int]:
    major, _, minor = text.partition(".")
    if major != "3" or not (minor.isascii() and minor.isdecimal()) or int(minor) < 11:
        raise argparse.ArgumentTypeError(f"“{text}” không phải phiên bản Python 3.11 trở lên")
    return 3, int(minor)


def _build(folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    """Fill ``folder``; the manifest. Raises NoWheel."""
    platform = PLATFORMS[options.platform]
    extras = [one.strip() for one in options.extras.split(",") if one.strip()]
    wheels = folder / "wheels"
    wheels.mkdir(parents=True)
    own = _own_wheel(options.wheel, wheels)
    sets = _resolve_all(own, extras, [Target(platform, python) for python in sorted(set(options.python))], wheels)
    for target, chosen in sets.items():
        write_requirements(folder, target, chosen)
    # An environment is filled by this pip: some systems come without one.
    pip = fetch("pip", next(iter(sets)), wheels)
    _drop_others(wheels, {wheel.path.name for chosen in sets.values() for wheel in chosen} | {pip.path.name})
    manifest = write_manifest(folder, platform, extras, sets, pip)
    write_scripts(folder, manifest)
    write_sums(folder)
    return manifest


def _resolve_all(own: Wheel, extras: list[str], targets: list[Target], store: Path) -> dict[Target, list[Wheel]]:
    """What each target needs: the others take from the oldest what suits them, and wait for the index together."""
    oldest, *others = targets
    print(f"{oldest.platform.name}, Python {', '.join(target.version for target in targets)} …", flush=True)
    first = resolve(own, extras, oldest, store)
    with ThreadPoolExecutor(max_workers=max(len(others), 1)) as pool:
        found = pool.map(lambda target: resolve(own, extras, target, store, first), others)
        return {oldest: first, **dict(zip(others, found, strict=True))}


def _own_wheel(given: Path | None, folder: Path) -> Wheel:
    """docparse's wheel in ``folder``. Raises NoWheel if it cannot be built."""
    if given is not None:
        return Wheel.read(Path(shutil.copy(given, folder)))
    done = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(_CHECKOUT)],
        capture_output=True, encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    if done.returncode:
        raise NoWheel(done.stderr)
    return Wheel.read(next(folder.glob("docparse-*.whl")))


def _drop_others(folder: Path, kept: set[str]) -> None:
    """Versions that a later requirement ruled out."""
    for path in folder.iterdir():
        if path.name not in kept:
            path.unlink()


def _tell(folder: Path, manifest: dict[str, Any]) -> None:
    for wheel in manifest["wheels"]:
        print(f"  {wheel['name']} {wheel['version']}  ({wheel['licence']})  {wheel['file']}")
    for version, one in manifest["pythons"].items():
        sizes = f"{one['bytes'] / _MEGABYTE:.1f} MB, cài ra {one['installed_bytes'] / _MEGABYTE:.0f} MB"
        print(f"Python {version}: {one['packages']} gói, {sizes}")
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    print(f"{folder}: {len(manifest['wheels'])} tệp gói, cả thư mục {size / _MEGABYTE:.1f} MB")


def _refuse(message: str) -> int:
    print(message, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
