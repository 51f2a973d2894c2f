"""What ``docparse watch`` tells of one basis, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from docparse.lexicon.source_words import source_words
from docparse.report.places import date_words
from docparse.report.words import Lang, relation_word

__all__ = ["WatchRow", "amended_cells", "cells_of", "csv_cells", "known_words", "row_to_dict"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchRow:
    """One basis of one document; days ISO. ``before`` and ``now`` are facts as ``Known`` holds them, as data."""

    kind: str
    paths: Sequence[str]
    document: Mapping[str, str | None]
    instrument: Mapping[str, str | None]
    relation: str
    before: Mapping[str, Any] | None
    now: Mapping[str, Any]

    def called(self) -> str:
        """The document by type and number; without a number by its type and file."""
        named = self.document["number"] or PurePosixPath(self.paths[0]).name
        return " ".join(filter(None, (self.document["type"], named)))

    def instrument_called(self) -> str:
        """The instrument by type, number and day; a law by its name."""
        one = self.instrument
        named = " ".join(filter(None, (one["type"], one["number"]))) if one["number"] else one["name"] or ""
        return f"{named} ({date_words(one['date'])})" if one["date"] else named

    def new_amendments(self) -> str:
        """What has amended it since."""
        before = self.before["amended_by"] if self.before else ()
        return ", ".join(one for one in self.now["amended_by"] if one not in before)


def amended_cells(row: WatchRow) -> tuple[str, ...]:
    """Document, basis, what has amended it."""
    return row.called(), row.instrument_called(), row.new_amendments()


def known_words(known: Mapping[str, Any], said: Mapping[str, str]) -> str:
    """The state that is known, or was last known."""
    partly = known["partly_expired"] and known["state"] == "in_force"
    return said["partly_expired" if partly else f"state_{known['state']}"]


def cells_of(row: WatchRow, said: Mapping[str, str], lang: Lang) -> tuple[str, ...]:
    """Document, basis, before, now, since, successor, source with its day."""
    now, source, as_of = known_words(row.now, said), source_words(row.now["source"] or "", lang), row.now["as_of"]
    if row.kind == "amended":
        # The source is that of the state, which says nothing of the amendment.
        now, source, as_of = said["watch_amended_by"].format(state=now, by=row.new_amendments()), "", None
    return (
        row.called(),
        row.instrument_called(),
        known_words(row.before, said) if row.before is not None else "",
        now,
        date_words(row.now["since"] if row.kind != "amended" else None),
        ", ".join(row.now["replaced_by"]),
        source,
        date_words(as_of),
    )


def row_to_dict(row: WatchRow) -> dict[str, Any]:
    """The same for programs."""
    return {
        "kind": row.kind,
        "paths": list(row.paths),
        "document": dict(row.document),
        "instrument": dict(row.instrument),
        "relation": row.relation,
        "before": dict(row.before) if row.before is not None else None,
        "now": dict(row.now),
    }


def csv_cells(row: WatchRow, said: Mapping[str, str], lang: Lang) -> tuple[str, ...]:
    """Kind and files in front of what the table shows, the relation behind it."""
    kind = said[f"watch_kind_{row.kind}"]
    return (kind, "; ".join(row.paths), *cells_of(row, said, lang), relation_word(row.relation, said))
