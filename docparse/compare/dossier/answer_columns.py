"""The tables that put answers beside comments: which column holds what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from docparse.extract.quotas.table_grid import Cell, Table, tables_of
from docparse.values import Analysis

__all__ = ["AnswerTable", "ColumnKind", "answer_tables", "comment_tables"]

ColumnKind = Literal["commenter", "comment", "answer", "place"]
# The first kind that fits: "Ý kiến tiếp thu, giải trình" is an answer, "Cơ quan, đơn vị góp ý" who comments.
_HEADS: tuple[tuple[ColumnKind, re.Pattern[str]], ...] = (
    ("answer", re.compile(r"tiếp thu|giải trình|trả lời|ý kiến của (?:cơ quan|đơn vị) (?:chủ trì|soạn thảo)", re.I)),
    (
        "commenter",
        re.compile(
            r"^(?:tên\s+)?(?:các\s+)?(?:cơ quan|đơn vị|tổ chức|cá nhân|chủ thể|sở|địa phương|người|nơi)\b"
            r"(?!.*nội dung)",
            re.I,
        ),
    ),
    ("place", re.compile(r"^(?:vị trí|điều|khoản|mục|(?:nội dung )?(?:tại |của |trong )?dự thảo)\b(?!.*góp ý)", re.I)),
    ("comment", re.compile(r"góp ý|ý kiến|tham gia|kiến nghị|đề nghị", re.I)),
)
# Rows of a head.
_HIGHEST = 3


@dataclass(frozen=True, slots=True)
class AnswerTable:
    """Rows below the head, as the cells that cover each column; ``columns`` by what they hold.

    ``answers`` are all columns of answers with their heads: "Tiếp thu" and "Giải trình" may stand side by side.
    """

    rows: tuple[Mapping[int, Cell], ...]
    columns: Mapping[ColumnKind, int]
    answers: tuple[tuple[int, str], ...]


def answer_tables(analysis: Analysis) -> Iterator[AnswerTable]:
    """Tables with a column of comments and one of answers."""
    return (table for table in _tables(analysis) if {"comment", "answer"} <= set(table.columns))


def comment_tables(analysis: Analysis) -> Iterator[AnswerTable]:
    """Tables with a column of comments and one of those who make them, and no answers."""
    return (table for table in _tables(analysis) if set(table.columns) - {"place"} == {"comment", "commenter"})


def _tables(analysis: Analysis) -> Iterator[AnswerTable]:
    for table in tables_of(analysis.document, analysis.document.blocks):
        for height in range(1, min(_HIGHEST, len(table.rows) - 1) + 1):
            found = _columns(table, height)
            columns = {kind: column for column, (kind, _) in reversed(found.items())}
            if "comment" in columns:
                answers = tuple((column, head) for column, (kind, head) in found.items() if kind == "answer")
                yield AnswerTable(tuple(table.covered(height)), columns, answers)
                break


def _columns(table: Table, height: int) -> dict[int, tuple[ColumnKind, str]]:
    """The last row of a head names the columns; what is merged from above counts, too."""
    head = next(islice(table.covered(0), height - 1, None))
    found: dict[int, tuple[ColumnKind, str]] = {}
    for column, cell in sorted(head.items()):
        kind = next((kind for kind, words in _HEADS if words.search(cell.text)), None)
        if kind is not None and len(cell.text) < 120:
            found[column] = kind, cell.text
    return found
