"""The machines that a bundle is made for: their wheels' tags and what environment markers say there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from packaging.tags import Tag, compatible_tags, cpython_tags, mac_platforms

__all__ = ["PLATFORMS", "Platform", "Target"]

# Debian 10, Ubuntu 20.04, Red Hat 8 and whatever is newer; numpy has no wheels for older C libraries.
_GLIBC = (2, 28)
_OLDEST_GLIBC = 5
# The oldest for which every dependency has wheels of both processors.
_MACOS = (12, 0)
_NAMED_GLIBC = {17: "manylinux2014", 12: "manylinux2010", 5: "manylinux1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """A system on a processor. ``system`` and ``machine`` are as Python's ``platform`` module calls them there.

    ``least`` is the oldest version of glibc or macOS that the wheels run on.
    """

    name: str
    system: str
    machine: str
    tags: tuple[str, ...]
    least: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """A platform with one version of CPython."""

    platform: Platform
    python: tuple[int, int]

    @property
    def version(self) -> str:
        return f"{self.python[0]}.{self.python[1]}"

    @property
    def interpreter(self) -> str:
        """'cp313', also the name of the ABI."""
        return f"cp{self.python[0]}{self.python[1]}"

    def tags(self) -> frozenset[Tag]:
        """Every tag of a wheel that runs there."""
        tags = self.platform.tags
        own = cpython_tags(self.python, abis=[self.interpreter], platforms=tags)
        return frozenset(own) | frozenset(compatible_tags(self.python, interpreter=self.interpreter, platforms=tags))

    def markers(self) -> dict[str, str]:
        """The environment in which the dependencies' markers are judged: not that of the building machine."""
        return {
            "implementation_name": "cpython",
            "implementation_version": f"{self.version}.0",
            "os_name": "nt" if self.platform.system == "Windows" else "posix",
            "platform_machine": self.platform.machine,
            "platform_python_implementation": "CPython",
            "platform_release": "",
            "platform_system": self.platform.system,
            "platform_version": "",
            "python_full_version": f"{self.version}.0",
            "python_version": self.version,
            "sys_platform": {"Windows": "win32", "Darwin": "darwin", "Linux": "linux"}[self.platform.system],
        }


def _linux_tags(processor: str) -> Iterator[str]:
    for minor in range(_GLIBC[1], _OLDEST_GLIBC - 1, -1):
        yield f"manylinux_2_{minor}_{processor}"
        if minor in _NAMED_GLIBC:
            yield f"{_NAMED_GLIBC[minor]}_{processor}"


def _linux(name: str, processor: str) -> Platform:
    return Platform(name=name, system="Linux", machine=processor, tags=tuple(_linux_tags(processor)), least=_GLIBC)


def _macos(name: str, processor: str) -> Platform:
    tags = tuple(mac_platforms(_MACOS, processor))
    return Platform(name=name, system="Darwin", machine=processor, tags=tags, least=_MACOS)


PLATFORMS = {
    platform.name: platform
    for platform in (
        _linux("linux", "x86_64"),
        _linux("linux-arm", "aarch64"),
        Platform(name="windows", system="Windows", machine="AMD64", tags=("win_amd64",)),
        _macos("macos", "x86_64"),
        _macos("macos-arm", "arm64"),
    )
}
