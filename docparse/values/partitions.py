"""Which partitions of an archive can stand beside each other: asked by what writes an archive and by what reads one."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["without_overlaps"]


def without_overlaps(partitions: Iterable[tuple[str, Iterable[str]]]) -> tuple[str, ...]:
    """The names of partitions, in their order, that hold no file twice; each comes with the paths of its files.

    Runs that were killed may have cut the same files in several ways.

    >>> without_overlaps([("a", ["1.doc", "2.doc"]), ("b", ["2.doc", "3.doc"]), ("c", ["3.doc"])])
    ('a', 'c')
    """
    held: set[str] = set()
    kept: list[str] = []
    for name, paths in partitions:
        own = set(paths)
        if not own & held:
            held |= own
            kept.append(name)
    return tuple(kept)
