"""The answers to comments: from a table (cơ quan | nội dung góp ý | tiếp thu, giải trình) or from paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from docparse.compare.dossier.answer_columns import AnswerTable, ColumnKind, answer_tables, comment_tables
from docparse.compare.statements import Passage
from docparse.extract.quotas.table_grid import Cell
from docparse.values import Analysis, BlockKind, Document

__all__ = ["Answer", "Disposition", "answers_of", "comments_in_tables", "disposition_of"]

# tiếp thu | tiếp thu một phần | giải trình | (none stated)
Disposition = Literal["accepted", "partly", "explained"]

_PARTLY = re.compile(r"tiếp thu (?:một phần|có chọn lọc|và (?:xin )?giải trình|, giải trình)", re.IGNORECASE)
_KEPT = re.compile(
    r"\b(?:không (?:tiếp thu|bổ sung|sửa|chỉnh sửa|điều chỉnh)|chưa tiếp thu|giải trình|giữ (?:nguyên|như)|bảo lưu)",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"\b(?:tiếp thu|(?:đã|sẽ) (?:được )?(?:chỉnh sửa|sửa|bổ sung|điều chỉnh|thay|bỏ|lược bỏ|rà soát)|nhất trí"
    r"|thống nhất)",
    re.IGNORECASE,
)
# Behind a heading "Tiếp thu, giải trình:" the answer itself begins.
_HEADING = re.compile(r"^\W*(?:ý kiến\s+)?tiếp thu\s*(?:,|và|/)\s*giải trình\s*:\s*", re.IGNORECASE)
_ITEM = re.compile(r"^\s*(?:\(?(?P<number>\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]|[-+•])\s+", re.IGNORECASE)
_OF_WHOM = re.compile(
    r"^\W*(?:(?:\d{1,2}|[IVX]+|[a-zđ])[.)]\s*)?(?:ý kiến(?: góp ý| tham gia)?(?: của)?|theo ý kiến(?: của)?)\s+"
    r"(?P<who>[^:.;(]{3,120}?)\s*(?:\([^)]*\)\s*)?:\s*(?P<said>.*)$",
    re.IGNORECASE,
)
_NAMES_WHO = re.compile(
    r"^\W*(?:(?:\d{1,2}|[IVX]+)[.)]\s*)?(?:ý kiến (?:góp ý |tham gia )?của |sở |ban |bộ |công an |ubnd |ủy ban |hội )"
    r"(?!.*\b(?:đề nghị|bổ sung|sửa|bỏ|thay|rà soát|làm rõ|thống nhất|nhất trí)\b)",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"^\W*(?:(?:nội dung |ý kiến |về việc )?(?:tiếp thu|giải trình|không tiếp thu|trả lời)|"
    r"(?:cơ quan|đơn vị) (?:chủ trì|soạn thảo)[^:]{0,40}(?:tiếp thu|giải trình|có ý kiến))",
    re.IGNORECASE,
)
_BLANK = re.compile(r"[\W_]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A comment as it is told where it is answered, and the answer; None where nothing stands there.

    ``commenter`` is who made it as written there; the texts are those of the passages, line feeds as blanks. ``about``
    is what stands in a column of its own for the place in the draft that it is about.
    """

    commenter: str | None
    comment: Passage
    comment_text: str
    answer: Passage | None
    answer_text: str
    disposition: Disposition | None
    about: str = ""


def disposition_of(answer: str) -> Disposition | None:
    """What becomes of a comment by its answer."""
    said = _HEADING.sub("", answer)
    if _PARTLY.search(said):
        return "partly"
    kept, taken = _KEPT.search(said), _TAKEN.search(said)
    if kept and taken:
        # "Không tiếp thu" holds both words; "Tiếp thu … . Giải trình: …" does a part of it.
        return "explained" if kept.start() <= taken.start() else "partly"
    return "explained" if kept else "accepted" if taken else None


def answers_of(analysis: Analysis, document: int) -> list[Answer]:
    """Every comment that the file with index ``document`` answers, in order of place."""
    found = [answer for table in answer_tables(analysis) for answer in _of_table(table, analysis.document, document)]
    return found or list(_of_paragraphs(analysis, document))


def comments_in_tables(analysis: Analysis, document: int) -> list[Answer]:
    """The comments of a table that gathers them without an answer yet."""
    tables = comment_tables(analysis)
    return [comment for table in tables for comment in _of_table(table, analysis.document, document)]


def _of_table(table: AnswerTable, document: Document, index: int) -> Iterator[Answer]:
    commenter: str | None = None
    seen: set[int] = set()
    for row in table.rows:
        cells = {kind: row.get(column) for kind, column in table.columns.items()}
        answer, head = _answer_in(row, table)
        cells["answer"] = answer
        comment, place = cells.get("comment"), cells.get("place")
        if own := _heading(row, cells):
            commenter = own
            continue
        if "commenter" in table.columns and (who := cells.get("commenter")) is not None:
            commenter = who.text
        if comment is None or _BLANK.fullmatch(comment.text) or (comment.start in seen and _same(answer, seen)):
            continue
        seen |= {comment.start, *([answer.start] if answer else [])}
        for pair in _pairs(comment, answer, commenter, document, index):
            becomes = disposition_of(f"{head}: {pair.answer_text}") if head else pair.disposition
            yield replace(pair, disposition=becomes, about=place.text if place else "")


def _answer_in(row: Mapping[int, Cell], table: AnswerTable) -> tuple[Cell | None, str]:
    """The cell that answers; of several columns the first that is filled, with its head, which then tells the rest."""
    filled = [(row[at], head) for at, head in table.answers if at in row and not _BLANK.fullmatch(row[at].text)]
    if not filled:
        return None, ""
    return filled[0] if len(table.answers) > 1 else (filled[0][0], "")


def _same(answer: Cell | None, seen: set[int]) -> bool:
    return answer is None or answer.start in seen


def _heading(row: Mapping[int, Cell], cells: Mapping[ColumnKind, Cell | None]) -> str | None:
    """A row with nothing but a name over its columns: who makes the comments of the rows below."""
    written = {cell.start: cell for cell in row.values() if not _BLANK.fullmatch(cell.text)}
    named = [cell for cell in written.values() if not re.fullmatch(r"\W*(?:\d{1,3}|[IVX]+|[A-Za-zđ])\W*", cell.text)]
    alone = len(named) == 1 and (
        named[0].columns > 1 or cells.get("comment") is not named[0] or _NAMES_WHO.match(named[0].text) is not None
    )
    return named[0].text if alone and cells.get("answer") in (None, named[0]) and len(named[0].text) < 120 else None


def _pairs(
    comment: Cell, answer: Cell | None, commenter: str | None, document: Document, index: int
) -> Iterator[Answer]:
    """One pair; several where both cells count their items alike."""
    asked, said = _items(comment, document), _items(answer, document) if answer else []
    if len(asked) > 1 and len(asked) == len(said):
        for one, other in zip(asked, said, strict=True):
            yield _answer(commenter, one, other, document, index)
    else:
        whole = (answer.start, answer.end) if answer else None
        yield _answer(commenter, (comment.start, comment.end), whole, document, index)


def _items(cell: Cell, document: Document) -> list[tuple[int, int]]:
    """The numbered or dashed paragraphs of a cell, each with what follows it; none where it opens without."""
    first = document.block_index(cell.start)
    found: list[tuple[int, int]] = []
    for block in document.blocks[first:]:
        if block.start >= cell.end:
            break
        if _ITEM.match(document.text[block.start : block.end]):
            found.append((block.start, block.end))
        elif found:
            found[-1] = (found[-1][0], block.end)
        else:
            return []
    return found


def _answer(
    commenter: str | None, comment: tuple[int, int], answer: tuple[int, int] | None, document: Document, index: int
) -> Answer:
    said = " ".join(document.text[slice(*answer)].split()) if answer else ""
    return Answer(
        commenter=commenter,
        comment=Passage(index, *comment),
        comment_text=" ".join(document.text[slice(*comment)].split()),
        answer=Passage(index, *answer) if answer else None,
        answer_text=said,
        disposition=disposition_of(said),
    )


def _of_paragraphs(analysis: Analysis, index: int) -> Iterator[Answer]:
    """ "Ý kiến của Sở X: …", and behind it "Tiếp thu: …" or "Giải trình: …"."""
    document = analysis.document
    commenter: str | None = None
    comment: tuple[int, int] | None = None
    for block in document.blocks:
        text = document.text[block.start : block.end]
        if block.kind is BlockKind.CELL:
            continue
        if found := _OF_WHOM.match(text):
            if comment is not None:
                yield _answer(commenter, comment, None, document, index)
            commenter, comment = found["who"], None
            if not _BLANK.fullmatch(found["said"]):
                comment = (block.start + found.start("said"), block.end)
        elif commenter is not None and _ANSWER.match(text):
            if comment is not None:
                yield _answer(commenter, comment, (block.start, block.end), document, index)
            comment = None
        elif commenter is not None and comment is None and _ITEM.match(text):
            comment = (block.start, block.end)
    if comment is not None:
        yield _answer(commenter, comment, None, document, index)
