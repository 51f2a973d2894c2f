"""One run of ``docparse watch`` as the reports need it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from docparse.pipeline.watch_record import Basis, Known, Record, Watched
from docparse.report.watch_report import WatchReport
from docparse.report.watch_rows import WatchRow

if TYPE_CHECKING:
    from docparse.pipeline.watching import Look

__all__ = ["summarise"]


def summarise(look: Look, folder: str, last: Record | None, *, drafts: bool, mentions: bool) -> WatchReport:
    """What ``look`` found, compared with ``last``; ``drafts`` and ``mentions`` as it was made with."""
    watched = [one for one in look.record.documents.values() if one.issued or drafts]
    rows = [_row(one.document, one.basis, one.before, one.kind) for one in look.changes]
    return WatchReport(
        folder=folder,
        on=look.record.on,
        since=last.on if last else None,
        registry=look.record.registry,
        registry_before=last.registry if last else "",
        documents=len(watched),
        bases=sum(basis.relation == "based_on" or mentions for one in watched for basis in one.bases),
        drafts=drafts,
        changes=[row for row in rows if row.kind != "learned"],
        learned=[row for row in rows if row.kind == "learned"],
        ended=[_row(document, basis, None, "ended") for document, basis in look.ended],
        files={"new": look.new, "changed": look.changed, "removed": look.removed},
    )


def _row(document: Watched, basis: Basis, before: Known | None, kind: str) -> WatchRow:
    number, date = basis.named or (None, None)
    return WatchRow(
        kind=kind,
        paths=document.paths,
        document={"type": document.type, "number": document.number, "date": document.date},
        instrument={
            "type": basis.type, "number": basis.number or number, "date": date or basis.date, "issuer": basis.issuer,
            "name": basis.name,
        },
        relation=basis.relation,
        before=asdict(before) if before else None,
        now=asdict(basis.known),
    )  # fmt: skip
