"""A registry as tables that ``docparse registry import`` and ``update`` take back without loss."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from docparse.values import Instrument, InstrumentLink, StateFact
from docparse.values.registry import FIELDS

if TYPE_CHECKING:
    from docparse.registry import Registry

__all__ = ["MANIFEST", "RegistryTable", "export_files", "manifest_of", "registry_tables"]

# What a manifest begins with: the form of it, and the number of that form.
MANIFEST = "docparse-registry/1"
ExportedFiles = dict[str, tuple[str, bytes]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistryTable:
    """``kind`` is "instruments", "relations" or "names"; each row has all of ``columns``, "" for what is not known."""

    kind: str
    columns: Sequence[str]
    rows: Sequence[dict[str, str]]


def export_files(path: str, *, own: bool = False) -> ExportedFiles:
    """The tables of all that is known, or of what the office knows itself: path → kind and content.

    The instruments stand at ``path`` (.csv, .jsonl, .xlsx or .parquet), beside it relations and other names, where
    there are any. Raises SettingsError: the office has no registry, or a package is missing.
    """
    from docparse.report.registry_tables import render_table

    suffix = Path(path).suffix.lower()
    written: ExportedFiles = {}
    for table in registry_tables(own=own):
        if table.rows or table.kind == "instruments":
            place = path if table.kind == "instruments" else f"{path[: -len(suffix)]}.{table.kind}{suffix}"
            written[place] = (table.kind, render_table(table.columns, table.rows, suffix, path))
    return written


def manifest_of(files: ExportedFiles, name: str) -> bytes:
    """The manifest by which ``docparse registry update`` takes ``files``; their addresses are relative to it."""
    told = {
        "schema": MANIFEST,
        "name": name,
        "as_of": datetime.date.today().isoformat(),
        "files": [
            {"url": quote(Path(path).name), "kind": kind, "bytes": len(content), "sha256": sha256(content).hexdigest()}
            for path, (kind, content) in files.items()
        ],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def registry_tables(*, own: bool = False) -> list[RegistryTable]:
    """Instruments (a row a fact, at least one an instrument), relations and other names."""
    from docparse.pipeline.registry_cards import known_registries
    from docparse.registry import open_registry
    from docparse.registry.tables_import import LINK_COLUMNS, NAME_COLUMNS

    registry: Registry = _own_registry() if own else open_registry()
    instruments = list(registry.all_instruments())
    by_id = {one.id: one for one in instruments}
    rows = [row for one in instruments for row in _instrument_rows(one)]
    links = [_link_row(link, by_id[link.target]) for link in registry.all_links()]
    names = {
        (one.number, one.date or "", one.type or "", name)
        for known in known_registries()
        for one, name in known.given_names()
        if one.id in by_id
    }
    return [
        RegistryTable(kind="instruments", columns=FIELDS, rows=rows),
        RegistryTable(kind="relations", columns=LINK_COLUMNS, rows=[*_once(links)]),
        RegistryTable(
            kind="names",
            columns=NAME_COLUMNS,
            rows=[dict(zip(NAME_COLUMNS, row, strict=True)) for row in sorted(names)],
        ),
    ]


def _own_registry() -> Registry:
    from docparse.registry.user_file import open_own, own_place, shown_place
    from docparse.values import SettingsError

    own = open_own(own_place())
    if own is None:
        message, remedy = (
            "Đơn vị chưa có sổ đăng ký riêng.",
            "Hãy ghi bằng registry set hoặc nhập bằng registry import.",
        )
        raise SettingsError(path=shown_place(), code="no_registry", message=message, remedy=remedy)
    return own


def _instrument_rows(instrument: Instrument) -> Iterator[dict[str, str]]:
    base = {
        "number": instrument.number, "type": instrument.type or "", "issue_date": instrument.date or "",
        "issuer": instrument.issuer or "", "title": instrument.title or "",
    }  # fmt: skip
    for fact in instrument.facts or (None,):
        yield {**dict.fromkeys(FIELDS, ""), **base, **(_fact_cells(fact) if fact else {})}


def _fact_cells(fact: StateFact) -> dict[str, str]:
    return {
        "effective_date": fact.effective_date or "", "expiry_date": fact.expiry_date or "",
        "state": "partly_expired" if fact.partly_expired else fact.state or "", "as_of": fact.as_of or "",
        "evidence": fact.evidence, "source": fact.source,
    }  # fmt: skip


def _link_row(link: InstrumentLink, target: Instrument) -> dict[str, str]:
    return {
        "source_number": link.source_number, "source_date": link.source_date or "",
        "source_type": link.source_type or "", "relation": link.kind, "target_number": target.number,
        "target_date": target.date or "", "target_type": target.type or "",
        "effective_from": link.effective_from or "", "evidence": link.evidence, "source": link.origin,
    }  # fmt: skip


def _once(rows: Iterable[dict[str, str]]) -> Iterable[dict[str, str]]:
    return {tuple(row.values()): row for row in rows}.values()
