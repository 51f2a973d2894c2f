"""What could not be listed at all, as rows of the table of errors."""

from __future__ import annotations

from collections.abc import Sequence

from docparse.pipeline.batch.manifest import Entry, Manifest, partition_id, sizes_of
from docparse.pipeline.batch.parquet import parquet_files
from docparse.pipeline.batch.rows import error_rows
from docparse.pipeline.batch.store import MANIFEST, Store
from docparse.values import UnreadableFile

__all__ = ["publish_listing"]

_SLOT = "listing"


def publish_listing(store: Store, errors: Sequence[UnreadableFile], fingerprint: str) -> tuple[str, ...]:
    """A partition of folders without documents, archives that do not open and the like; none where all went well."""
    if not errors:
        return ()
    name = partition_id(_SLOT, fingerprint, [Entry(one.path, 0, "", None, one.code) for one in errors])
    tables, counts = parquet_files([error_rows(one.path, None, one) for one in errors])
    # It has no entries: the next run makes it anew.
    manifest = Manifest(_SLOT, fingerprint, (), counts, sizes_of(tables))
    store.publish(name, {**tables, MANIFEST: manifest.to_json()})
    return (name,)
