"""``docparse watch``: which documents of a folder rest on something whose state has changed since the last run."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Literal

from docparse import __version__
from docparse.pipeline.isolation import guarded
from docparse.pipeline.sources import Source, find_sources
from docparse.pipeline.watch_record import Basis, Known, Record, Watched
from docparse.pipeline.watch_states import judge, watched_of
from docparse.values import Analysis, UnreadableFile

if TYPE_CHECKING:
    from docparse.readers import ReadOptions
    from docparse.registry import Registry

__all__ = ["Change", "Look", "default_record", "look_at"]

Kind = Literal["state", "successor", "amended", "learned"]
_ENDED = frozenset({"expired", "period_ended"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is known otherwise than at the last run of something that ``document`` cites."""

    document: Watched
    basis: Basis
    before: Known
    kind: Kind


@dataclass(slots=True)
class Look:
    """One run: the new record, what has changed, and what there is to say of files.

    ``ended`` are things that documents new to the record rest on although they are no longer in force.
    """

    record: Record
    first: bool
    changes: list[Change] = field(default_factory=list)
    ended: list[tuple[Watched, Basis]] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    classified: list[tuple[str, str]] = field(default_factory=list)
    errors: list[UnreadableFile] = field(default_factory=list)
    read: int = 0


def default_record(folder: str) -> Path:
    """Where the record of ``folder`` lies: in a folder beside the user's registry."""
    from docparse.registry.data_folder import data_folder

    named = hashlib.sha256(str(Path(folder).resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return data_folder() / "watch" / f"{PurePath(Path(folder).resolve()).name or 'folder'}-{named}.json"


def look_at(
    folder: str,
    last: Record | None,
    registry: Registry,
    day: str,
    *,
    drafts: bool = False,
    mentions: bool = False,
    allow_classified: bool = False,
    reading: ReadOptions | None = None,
    progress: Callable[[int, int, str], None] = lambda done, total, path: None,
) -> Look:
    """Judge everything that the documents of ``folder`` cite on ``day`` (ISO), and compare with ``last``.

    A document that was read before is not read again. ``drafts`` looks at documents that are not issued yet too,
    ``mentions`` at what they cite without resting on it. A file that cannot be read keeps its place in the record.
    """
    found = find_sources([folder])
    earlier = last.documents if last else {}
    look = Look(record=Record(on=day, version=__version__, registry=registry.name), first=last is None)
    look.errors += found.errors
    if not found.sources and last is not None and earlier:
        # A drive that is not there looks like an empty folder: nothing is forgotten for that.
        look.record = last
        return look
    read_before = earlier if last and last.version == __version__ else {}
    kept: dict[str, Watched] = {}
    for done, source in enumerate(found.sources, 1):
        progress(done, len(found.sources), source.path)
        path = _below(source.path, folder)
        seen = guarded(source.path, partial(_see, source, path, read_before, reading))
        if isinstance(seen, UnreadableFile):
            look.errors.append(seen)
            kept |= {digest: one for digest, one in earlier.items() if path in one.paths}
            continue
        look.read += not seen.was_known
        if seen.stamp and not allow_classified:
            look.classified.append((source.path, seen.stamp))
            continue
        twin = kept.get(seen.digest)
        kept[seen.digest] = replace(twin, paths=tuple({*twin.paths, path})) if twin else seen.watched
    judged = {digest: judge(one, registry, day) for digest, one in kept.items()}
    look.record = replace(look.record, documents=judged)
    _compare_files(look, earlier)
    _compare_states(look, earlier, drafts=drafts, mentions=mentions)
    return look


@dataclass(frozen=True, slots=True)
class _Seen:
    """One document: its hash, what is to be remembered, its stamp of secrecy, and whether it was read before."""

    digest: str
    watched: Watched
    stamp: str | None
    was_known: bool


def _see(source: Source, path: str, known: Mapping[str, Watched], reading: ReadOptions | None) -> _Seen:
    digest = hashlib.sha256(source.content()).hexdigest()
    if digest in known:
        return _Seen(digest, replace(known[digest], paths=(path,)), None, was_known=True)
    from docparse.extract import extract

    analysis: Analysis = extract(source.read(lambda: b"", reading))
    stamp = next((part.header.secrecy for part in analysis.parts if part.header.secrecy), None)
    return _Seen(digest, watched_of(analysis, (path,)), stamp, was_known=False)


def _below(path: str, folder: str) -> str:
    try:
        return PurePath(path).relative_to(folder).as_posix()
    except ValueError:
        return PurePath(path).as_posix()


def _compare_files(look: Look, before: Mapping[str, Watched]) -> None:
    """Which files are new, have another content, or are gone; a file that only moved is neither new nor gone."""
    earlier = {path: digest for digest, one in before.items() for path in one.paths}
    now = {path: digest for digest, one in look.record.documents.items() for path in one.paths}
    look.changed = sorted(path for path in now if path in earlier and earlier[path] != now[path])
    look.new = sorted(path for path in now if path not in earlier and now[path] not in before)
    gone = (path for path in earlier if path not in now and earlier[path] not in look.record.documents)
    look.removed = sorted(gone)


def _compare_states(look: Look, before: Mapping[str, Watched], *, drafts: bool, mentions: bool) -> None:
    by_path = {path: one for one in before.values() for path in one.paths}
    for digest, document in look.record.documents.items():
        if not (document.issued or drafts):
            continue
        earlier = before.get(digest) or next((by_path[path] for path in document.paths if path in by_path), None)
        known = {basis.key: basis.known for basis in earlier.bases} if earlier else {}
        for basis in document.bases:
            if basis.relation != "based_on" and not mentions:
                continue
            if basis.key in known:
                kinds = _kinds(known[basis.key], basis.known)
                look.changes += [Change(document=document, basis=basis, before=known[basis.key], kind=k) for k in kinds]
            elif basis.known.state in _ENDED:
                look.ended.append((document, basis))


def _kinds(before: Known, now: Known) -> Iterator[Kind]:
    """In what way ``now`` differs, if in any that a person has to know."""
    if (before.state, before.partly_expired) != (now.state, now.partly_expired):
        # What was not known and turns out to be in force is good news, and often the bulk of an update.
        yield "learned" if before.state == "unknown" and now.state == "in_force" else "state"
    elif now.state in _ENDED and set(now.replaced_by) - set(before.replaced_by):
        yield "successor"
    elif set(now.amended_by) - set(before.amended_by):
        yield "amended"
