"""Which wheels docparse needs on another machine, fetched by pip.

``pip download --platform`` takes wheels of another platform, but judges the markers of dependencies ("not on
Windows") by the machine it runs on. So pip only fetches here, each package by itself, and the dependencies are read
from the wheels and judged by the target's own environment.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import threading
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path

from bundle_targets import Target
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import NormalizedName, canonicalize_name, parse_wheel_filename
from packaging.version import Version

__all__ = ["NoWheel", "Wheel", "fetch", "resolve"]

# Each round takes the newest wheels that what is known so far allows; a set that never settles contradicts itself.
_ROUNDS = 12
_NOT_IN_PLACE = "is neither a file nor a directory"
_moving = threading.Lock()


class NoWheel(Exception):  # noqa: N818 - it says what there is not
    """pip found no wheel, or reached no index; the message is pip's."""


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel in a folder, with what its METADATA says."""

    path: Path
    name: NormalizedName
    version: Version
    metadata: Message

    @classmethod
    def read(cls, path: Path) -> Wheel:
        name, version, _, _ = parse_wheel_filename(path.name)
        with zipfile.ZipFile(path) as archive:
            inside = next(one for one in archive.namelist() if one.endswith(".dist-info/METADATA"))
            metadata = HeaderParser().parsestr(archive.read(inside).decode("utf-8"))
        return cls(path, name, version, metadata)

    def fits(self, target: Target) -> bool:
        """True if its tags and its Requires-Python suit the target."""
        pythons = SpecifierSet(self.metadata.get("Requires-Python", ""))
        return bool(parse_wheel_filename(self.path.name)[3] & target.tags()) and pythons.contains(target.version)

    def needs(self, target: Target, extras: Iterable[str]) -> Iterator[Requirement]:
        """Its dependencies on that machine, with those of its ``extras``."""
        for line in self.metadata.get_all("Requires-Dist", []):
            need = Requirement(line)
            environments = [target.markers() | {"extra": extra} for extra in ("", *extras)]
            if need.marker is None or any(need.marker.evaluate(one) for one in environments):
                yield need


@dataclass(slots=True)
class _Need:
    versions: SpecifierSet
    extras: set[str]


def resolve(
    root: Wheel, extras: Iterable[str], target: Target, store: Path, known: Iterable[Wheel] = ()
) -> list[Wheel]:
    """``root`` and every wheel it needs on ``target``, by name; those fetched lie in ``store``.

    ``known`` are wheels of a similar target: those that fit are taken, for the others it is known what they need, so
    that the rest is asked for at once and not in rounds. Raises NoWheel where a package has no wheel for the target.
    """
    chosen = {wheel.name: wheel for wheel in (*known, root)}
    for _ in range(_ROUNDS):
        needs = _needs(root, set(extras), chosen, target)
        lacking = {name: need for name, need in needs.items() if not _met(need, chosen.get(name), target)}
        if root.name in lacking:
            raise NoWheel(f"{root.path.name} does not fit {target.platform.name} {target.interpreter}")
        if not lacking:
            return [chosen[name] for name in sorted(needs)]
        chosen |= {wheel.name: wheel for wheel in _fetch(lacking, target, store)}
    raise NoWheel(f"no set of versions meets {', '.join(sorted(lacking))} for {target.interpreter}")


def fetch(name: str, target: Target, store: Path) -> Wheel:
    """The newest wheel of one package, without what it needs. Raises NoWheel."""
    (wheel,) = _fetch({canonicalize_name(name): _Need(SpecifierSet(), set())}, target, store)
    return wheel


def _needs(
    root: Wheel, extras: set[str], chosen: Mapping[NormalizedName, Wheel], target: Target
) -> dict[NormalizedName, _Need]:
    """What ``root`` needs, directly and through the wheels chosen so far."""
    needs = {root.name: _Need(SpecifierSet(), extras)}
    waiting = [root.name]
    while waiting:
        name = waiting.pop()
        if name not in chosen:
            continue
        for asked in chosen[name].needs(target, needs[name].extras):
            other = canonicalize_name(asked.name)
            known = needs.get(other)
            if known is None or not asked.extras <= known.extras:
                waiting.append(other)
            known = needs.setdefault(other, _Need(SpecifierSet(), set()))
            known.versions &= asked.specifier
            known.extras |= asked.extras
    return needs


def _met(need: _Need, wheel: Wheel | None, target: Target) -> bool:
    return wheel is not None and need.versions.contains(wheel.version, prereleases=True) and wheel.fits(target)


def _fetch(needs: Mapping[NormalizedName, _Need], target: Target, store: Path) -> list[Wheel]:
    """The newest wheels for the target that meet the needs."""
    platforms = [word for tag in target.platform.tags for word in ("--platform", tag)]
    with tempfile.TemporaryDirectory(dir=store.parent) as folder:
        done = subprocess.run(
            [
                *(sys.executable, "-m", "pip", "download", "--disable-pip-version-check", "--no-deps"),
                *("--only-binary", ":all:", "--dest", folder, "--implementation", "cp"),
                *("--python-version", target.version, "--abi", target.interpreter, *platforms),
                *(f"{name}{need.versions}" for name, need in needs.items()),
            ],
            capture_output=True, encoding="utf-8", errors="replace", check=False,
        )  # fmt: skip
        if done.returncode:
            raise NoWheel("\n".join(line for line in done.stderr.splitlines() if _NOT_IN_PLACE not in line))
        return [Wheel.read(_stored(path, store)) for path in Path(folder).glob("*.whl")]


def _stored(path: Path, store: Path) -> Path:
    """The file's place in the store. One that is there already may be in use by another target."""
    goal = store / path.name
    with _moving:
        return goal if goal.exists() else path.replace(goal)
