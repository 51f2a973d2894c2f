"""A published release taken into an office's registry: what it says now is added, what it no longer says withdrawn.

What a release brought is remembered by digests, so that nothing else is ever withdrawn: not what the office wrote or
imported itself, nor what other releases brought.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from hashlib import blake2b
from operator import attrgetter
from typing import Any, TypeVar

from docparse.registry.database import Database
from docparse.registry.number_keys import number_key
from docparse.registry.schema import VERSION
from docparse.registry.sql_registry import SqlRegistry
from docparse.registry.writing import RegistryWriter
from docparse.values.registry import Instrument, InstrumentLink, StateFact

__all__ = ["ReleaseChanges", "apply_release"]

Told = tuple[Instrument, StateFact]
Linked = tuple[InstrumentLink, Instrument, Instrument]
Thing = TypeVar("Thing")
_FIELDS = attrgetter(*(field.name for field in fields(StateFact)))
_DIGEST = 8
_DIGESTS = "digests "


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseChanges:
    """How many facts and relations came in, and what was withdrawn."""

    facts: int
    links: int
    withdrawn_facts: tuple[tuple[Instrument, StateFact], ...]
    withdrawn_links: int


def apply_release(database: Database, name: str, release: SqlRegistry, who: str) -> ReleaseChanges:
    """Take ``release`` into the open registry of an office, where a former one of the same ``name`` may be.

    The caller begins and commits. Withdrawn facts are told in the history, by ``who``.
    """
    writer, own = RegistryWriter(database), SqlRegistry(database, VERSION)
    former, others = _brought(database, name)
    facts, new_facts = _facts_by_digest(own), _facts_by_digest(release)
    links, new_links = _links_by_digest(own), _links_by_digest(release)
    gone_facts, added_facts = _compare(facts, new_facts, former - others, _fact_place)
    gone_links, added_links = _compare(links, new_links, former - others, _link_place)
    by_hand = _written_by_hand(own)
    withdrawn = [told for digest in gone_facts if _named(*(told := facts[digest])) not in by_hand]
    unlinked = [links[digest] for digest in gone_links]
    _withdraw(writer, withdrawn, unlinked, name, who)
    _add(writer, release, [new_facts[digest] for digest in added_facts], [new_links[digest] for digest in added_links])
    kept = (former | others) & (new_facts.keys() | new_links.keys())
    writer.describe(f"{_DIGESTS}{name}", _packed(kept.union(added_facts, added_links)))
    latest = max((fact.as_of or "" for _, fact in new_facts.values()), default="")
    writer.describe("as_of", max(writer.told("as_of") or "", latest))
    return ReleaseChanges(
        facts=len(added_facts), links=len(added_links), withdrawn_facts=tuple(withdrawn), withdrawn_links=len(unlinked)
    )


def _add(writer: RegistryWriter, release: SqlRegistry, facts: Sequence[Told], links: Sequence[Linked]) -> None:
    for one in release.all_instruments():
        _row(writer, one)
    for instrument, fact in facts:
        writer.add_fact(_row(writer, instrument), fact)
    for link, source, target in links:
        ends = _row(writer, source), _row(writer, target)
        writer.add_link(ends[0], link.kind, ends[1], link.effective_from, link.evidence, link.origin)
    for one, name in release.given_names():
        writer.add_name(_row(writer, one), name)
    writer.flush()


def _facts_by_digest(registry: SqlRegistry) -> dict[bytes, Told]:
    return {
        _digest(*_identity(instrument), *map(str, _FIELDS(fact))): (instrument, fact)
        for instrument in registry.all_instruments()
        for fact in instrument.facts
    }


def _links_by_digest(registry: SqlRegistry) -> dict[bytes, Linked]:
    by_id = {one.id: one for one in registry.all_instruments()}
    told = ((link, by_id[link.source], by_id[link.target]) for link in registry.all_links())
    return {
        _digest(
            *_identity(source), *_identity(target), link.kind, str(link.effective_from), link.evidence, link.origin
        ): (link, source, target)
        for link, source, target in told
    }


def _fact_place(told: Told) -> tuple[str, ...]:
    """A registry holds one fact at each place (see ``fact_once`` in the tables)."""
    instrument, fact = told
    return (*_identity(instrument), fact.source, fact.evidence, str(fact.state), str(fact.as_of))


def _link_place(told: Linked) -> tuple[str, ...]:
    link, source, target = told
    return (*_identity(source), *_identity(target), link.kind, link.origin)


def _compare(
    present: Mapping[bytes, Thing], stated: Mapping[bytes, Thing], former: set[bytes], place: Callable[[Thing], object]
) -> tuple[list[bytes], list[bytes]]:
    """What only the former release brought and this one no longer says, and what it says and is not there."""
    old = former - stated.keys()
    gone = [digest for digest in present if digest in old]
    taken = {place(thing) for digest, thing in present.items() if digest not in old}
    return gone, [digest for digest in stated if digest not in present and place(stated[digest]) not in taken]


def _identity(instrument: Instrument) -> tuple[str, str, str]:
    return number_key(instrument.number), str(instrument.date), str(instrument.type)


def _digest(*pieces: str) -> bytes:
    return blake2b("\x1f".join(pieces).encode("utf-8"), digest_size=_DIGEST).digest()


def _named(instrument: Instrument, fact: StateFact) -> tuple[str, ...]:
    return (*_identity(instrument), fact.source, fact.evidence)


def _written_by_hand(own: SqlRegistry) -> set[tuple[object, ...]]:
    """The instruments, sources and evidence of which somebody of the office wrote: a release never takes that back."""
    return {
        (number_key(change.instrument), str(change.date), str(change.type), fact.get("source"), fact.get("evidence"))
        for change in own.history()
        if change.action == "set" and change.instrument is not None
        for fact in _facts_of(change.after)
    }


def _facts_of(told: Mapping[str, Any] | None) -> list[Mapping[str, Any]]:
    return list((told or {}).get("facts", ()))


def _withdraw(
    writer: RegistryWriter,
    facts: Sequence[Told],
    links: Sequence[Linked],
    name: str,
    who: str,
) -> None:
    for instrument, fact in facts:
        row = _row(writer, instrument)
        writer.withdraw_fact(row, fact)
        told = {key: value for key, value in asdict(fact).items() if value}
        writer.remember(who, "withdraw", row, before={"facts": [told]}, note=name)
    for link, source, target in links:
        writer.withdraw_link(_row(writer, source), link.kind, _row(writer, target), link.origin)


def _row(writer: RegistryWriter, one: Instrument) -> int:
    return writer.add_instrument(one.number, one.type, one.date, one.issuer, one.title)


def _brought(database: Database, name: str) -> tuple[set[bytes], set[bytes]]:
    """What the former release of that name brought, and what releases of other names did."""
    asked = f"SELECT name, value FROM about WHERE substr(name, 1, {len(_DIGESTS)}) = '{_DIGESTS}'"
    told = {key: _unpacked(value) for key, value in database.execute(asked)}
    former = told.pop(f"{_DIGESTS}{name}", set())
    return former, set().union(*told.values())


def _packed(digests: set[bytes]) -> str:
    """Text that a column of text can hold."""
    return base64.b85encode(zlib.compress(b"".join(sorted(digests)), 1)).decode("ascii")


def _unpacked(text: str) -> set[bytes]:
    joined = zlib.decompress(base64.b85decode(text))
    return {joined[start : start + _DIGEST] for start in range(0, len(joined), _DIGEST)}
