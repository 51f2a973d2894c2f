"""What an office itself writes into its registry, and takes back; the history keeps both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from docparse.pipeline.acting_user import acting_user
from docparse.pipeline.registry_target import instrument_to_write, successor_to_write
from docparse.values import Instrument, StateFact
from docparse.values.registry import Evidence, LinkKind

if TYPE_CHECKING:
    from docparse.registry import Registry
    from docparse.registry.sql_registry import SqlRegistry
    from docparse.registry.writing import RegistryWriter

__all__ = ["Edit", "PlannedEdit", "Statement", "plan_edit", "set_facts", "unset_facts", "write_planned"]

_LINKS: Mapping[str, LinkKind] = {"replaced_by": "replaces", "amended_by": "amends"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What somebody says of one instrument. Texts that name instruments are numbers, or whole citations.

    ``fact`` None: nothing is said of its validity. ``date`` (ISO), ``type`` and ``issuer`` tell the instrument from
    others of its number; ``is_new`` says that it is none of those that the registry knows.
    """

    number: str
    source: str
    fact: StateFact | None = None
    evidence: Evidence = "user"
    replaced_by: Sequence[str] = ()
    amended_by: Sequence[str] = ()
    names: Sequence[str] = ()
    date: str | None = None
    type: str | None = None
    issuer: str | None = None
    title: str | None = None
    is_new: bool = False
    note: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedEdit:
    """A statement that agrees with itself, the instrument that it is about, and those that act on it."""

    stated: Statement
    instrument: Instrument
    sources: Mapping[LinkKind, Sequence[Instrument]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What was changed: what the source said of ``instrument`` before, and what it says now."""

    instrument: Instrument
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


def set_facts(stated: Statement) -> Edit:
    """Write ``stated`` into the office's registry; what the same source said before of the same thing is replaced.

    An amendment is added to those told before. Raises SettingsError: it is not clear which instrument is meant, or the
    statement contradicts itself (see ``registry_statement``).
    """
    from docparse.registry import open_registry

    registry = open_registry()
    (edit,) = write_planned([plan_edit(stated, instrument_to_write(stated, registry), registry)])
    return edit


def plan_edit(stated: Statement, instrument: Instrument, registry: Registry) -> PlannedEdit:
    """What is to be written of ``instrument``. Raises SettingsError: the statement contradicts itself."""
    from docparse.pipeline.registry_statement import check_statement

    sources = {
        kind: [successor_to_write(text, instrument, registry) for text in getattr(stated, name)]
        for name, kind in _LINKS.items()
    }
    check_statement(stated, instrument, sources)
    return PlannedEdit(stated=stated, instrument=instrument, sources=sources)


def write_planned(planned: Sequence[PlannedEdit]) -> list[Edit]:
    """Write all of ``planned`` into the office's registry, or nothing."""
    from docparse.registry import open_packaged
    from docparse.registry.schema import VERSION
    from docparse.registry.sql_registry import SqlRegistry
    from docparse.registry.user_file import own_place, written
    from docparse.registry.writing import RegistryWriter

    with written(own_place()) as database:
        writer = RegistryWriter(database, open_packaged())
        own = SqlRegistry(database, VERSION)
        return [_write_one(writer, own, each) for each in planned]


def _write_one(writer: RegistryWriter, own: SqlRegistry, planned: PlannedEdit) -> Edit:
    """Write one, and remember it if it changes anything."""
    stated, instrument = planned.stated, planned.instrument
    before = _told(own, instrument, stated.evidence, stated.source)
    known_names = own.names_of(instrument)
    row = _write(writer, stated, instrument, planned.sources)
    writer.flush()
    after = _told(own, instrument, stated.evidence, stated.source)
    if new_names := [name for name in stated.names if name not in known_names]:
        after = {**(after or {}), "names": new_names}
    if before != after:
        writer.remember(stated.by or acting_user(), "set", row, before=before, after=after, note=stated.note)
        writer.flush()
    return Edit(instrument=instrument, before=before, after=after)


def unset_facts(stated: Statement) -> Edit:
    """Take back what was written with ``stated.evidence`` of the instrument, by one source or ("") by all.

    Where only ``stated.names`` are given, nothing but these names is taken back.

    Raises SettingsError: it is not clear which instrument is meant.
    """
    from docparse.lexicon.folding import slug
    from docparse.registry import open_registry
    from docparse.registry.schema import VERSION
    from docparse.registry.sql_registry import SqlRegistry
    from docparse.registry.user_file import own_place, written
    from docparse.registry.writing import RegistryWriter

    instrument = instrument_to_write(stated, open_registry())
    source = stated.source or None
    with written(own_place()) as database:
        writer = RegistryWriter(database)
        own = SqlRegistry(database, VERSION)
        before = None if stated.names and not source else _told(own, instrument, stated.evidence, source)
        if names := [name for name in own.names_of(instrument) if slug(name) in map(slug, stated.names)]:
            before = {**(before or {}), "names": names}
        if before is not None:
            row = _row(writer, instrument)
            if "facts" in before or before.keys() & _LINKS:
                writer.withdraw_facts(row, stated.evidence, source)
                writer.withdraw_links(row, tuple(_LINKS.values()), stated.evidence, source)
            for name in names:
                writer.withdraw_name(row, name)
            writer.remember(stated.by or acting_user(), "unset", row, before=before, note=stated.note)
            writer.flush()
    return Edit(instrument=instrument, before=before, after=None)


def _write(
    writer: RegistryWriter, stated: Statement, instrument: Instrument, sources: Mapping[LinkKind, Sequence[Instrument]]
) -> int:
    """Write everything but the history; the instrument's row."""
    row = _row(writer, instrument)
    for name in stated.names:
        writer.add_name(row, name)
    if stated.fact is not None:
        writer.withdraw_facts(row, stated.evidence, stated.source)
        writer.add_fact(row, stated.fact)
        writer.describe("as_of", max(writer.told("as_of") or "", stated.fact.as_of or ""))
    if stated.fact is not None or stated.replaced_by:
        # What ended it is part of what its source says of its validity.
        writer.withdraw_links(row, ("replaces",), stated.evidence, stated.source)
    for kind, others in sources.items():
        day = stated.fact.expiry_date if stated.fact and kind == "replaces" else None
        for other in others:
            writer.add_link(_row(writer, other), kind, row, day, stated.evidence, stated.source)
    return row


def _row(writer: RegistryWriter, instrument: Instrument) -> int:
    return writer.add_instrument(
        instrument.number, instrument.type, instrument.date, instrument.issuer, instrument.title
    )


def _told(own: SqlRegistry, instrument: Instrument, evidence: Evidence, source: str | None) -> dict[str, Any] | None:
    """What the registry of the office says on that evidence, as data; None where it says nothing."""
    from docparse.registry.number_keys import number_key

    found = [
        one for one in own.numbered(instrument.number) if (one.date, one.type) == (instrument.date, instrument.type)
    ]
    facts = [
        {key: value for key, value in asdict(fact).items() if value}
        for one in found
        for fact in one.facts
        if fact.evidence == evidence and source in (None, fact.source)
    ]
    links = [
        link for one in found for link in own.links_to(one)
        if link.evidence == evidence and source in (None, link.origin)
    ]  # fmt: skip
    told: dict[str, Any] = {"facts": facts} if facts else {}
    for name, kind in _LINKS.items():
        if numbers := sorted({link.source_number for link in links if link.kind == kind}, key=number_key):
            told[name] = numbers
    return told or None
