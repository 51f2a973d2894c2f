"""Numbered units of a document's outline (Decree 30/2020, Phụ lục I, mục II.6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from docparse.values.construction import quickly_built

SectionKind = Literal["phan", "chuong", "muc", "tieu_muc", "dieu", "khoan", "diem", "other"]


@quickly_built
@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One unit: ``[start, end)`` with its content, ``[start, heading_end)`` its heading.

    ``parent`` is an index into the Analysis' sections, ``part`` into its parts; ``path``
    joins the numbers from the top ("II.6.1").
    """

    kind: SectionKind
    label: str
    number: str
    path: str
    title: str
    level: int
    start: int
    heading_end: int
    end: int
    parent: int | None
    part: int
