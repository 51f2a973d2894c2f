"""A long list of findings in parts: thousands at once are more than a browser shows at ease, or anybody reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docparse.server.tasks.seen import SeenFinding

__all__ = ["MOST", "FindingPart", "address_of", "parts_of"]

# Findings that are listed together.
MOST = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingPart:
    """The ``first`` to the ``last`` finding (from 1) in order of the text; its address names the one in ``finding``."""

    first: int
    last: int
    finding: int
    findings: tuple[SeenFinding, ...]


def parts_of(findings: Sequence[SeenFinding]) -> list[FindingPart]:
    """All findings, in order of the text."""
    listed = sorted(findings, key=lambda one: one.start)
    starts = range(0, len(listed), MOST)
    pieces = [(start, tuple(listed[start : start + MOST])) for start in starts]
    return [
        FindingPart(first=start + 1, last=start + len(piece), finding=piece[0].index + 1, findings=piece)
        for start, piece in pieces
    ]


def address_of(findings: Sequence[SeenFinding], index: int) -> str:
    """Where a finding is listed, behind the address of its document."""
    part = f"?diem={index + 1}" if len(findings) > MOST else ""
    return f"{part}#d-f{index + 1}"
