"""CAP002: a capital after a semicolon inside a line, where no name begins ("…; Hoàn thành các mục tiêu")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.clause_openings import opens_clause
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.witness import Witness
from docparse.checks.word_case import begins_small
from docparse.checks.words import Word
from docparse.lexicon import type_by_name
from docparse.text.marks import sound_key
from docparse.values import BlockKind

_SEMICOLON = re.compile(r";[ \t]+")
# A capital is right where one of these begins, whatever stands before.
_NAMES = ("organ", "post", "name", "law")
# The end of a post's name: "Thủ trưởng", "Tổng thư ký".
_POST_ENDINGS = frozenset(map(sound_key, ("trưởng", "phó", "viên", "ký")))
# Lines of legal bases that were run together: each begins with a capital.
_BASES = frozenset(map(sound_key, ("căn", "theo", "xét")))
# General words that begin the name of a firm or a school.
_FIRMS = frozenset(
    (sound_key(first), sound_key(second))
    for first, second in (
        ("doanh", "nghiệp"),
        ("hộ", "kinh"),
        ("cơ", "sở"),
        ("chi", "nhánh"),
        ("nhà", "máy"),
        ("cửa", "hàng"),
    )
)


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    names = {match.first for match in context.matches if match.wrong is None and match.phrase.kind in _NAMES}
    for index in context.capitalised:
        if not 0 < index < len(words) - 1 or index in names:
            continue
        if not _SEMICOLON.fullmatch(context.text, words.ends[index - 1], words.starts[index]):
            continue
        word = words[index]
        if _is_open(context, index) and _opens_clause(context, index):
            right = word.text[0].lower() + word.text[1:]
            yield Draft(span=word.span, suggestions=(right,), severity="info" if _is_listed(context, word) else None)


def _is_open(context: Context, index: int) -> bool:
    """A small letter follows, where neither a type of instrument nor a legal basis begins.

    Table cells, quotations and cited titles are not the place to judge.
    """
    word, after = context.words[index : index + 2]
    if after.gap != " " or not after.text.islower() or word.sound in _BASES:
        return False
    block = context.document.block_at(word.start)
    in_cell = block is not None and block.kind is BlockKind.CELL
    opens_type = type_by_name(context.text[word.start : word.start + 40]) is not None
    return not (in_cell or opens_type or context.is_quoted(word.span))


def _is_listed(context: Context, word: Word) -> bool:
    """True in a list on one line whose items all begin with capitals, as labels do: the office may mean them so."""
    line, span = context.line_of(word.span)
    start = max(line.rfind(mark, 0, span.start - 2) for mark in ";:(")
    item = line[start + 1 : span.start].lstrip(" +-–•")
    return not item[:1].islower() and start >= 0


def _opens_clause(context: Context, index: int) -> bool:
    """By the tables of words that begin a clause and no name; else by the witness, if there is one."""
    words = context.words
    pair = words[index].sound, words[index + 1].sound
    if opens_clause(words, index) or (pair not in _FIRMS and begins_small(words[index], words[index + 1])):
        return True
    return context.witness is not None and _is_attested(context, index, context.witness)


def _is_attested(context: Context, index: int, witness: Witness) -> bool:
    """True if the witness takes the word for a verb or a word of grammar, also when it reads it small.

    Heads of organs are noun phrases that taggers know badly; offices write them with a capital.
    """
    words = context.words
    if any(word.sound in _POST_ENDINGS for word in words[index + 1 : index + 3]):
        return False
    line, span = context.line_of(words[index].span)
    small = line[: span.start] + line[span.start].lower() + line[span.start + 1 :]
    return witness(line, span).is_predicate and witness(small, span).is_predicate


RULE = Rule(
    code="CAP002",
    name="viết hoa sau dấu chấm phẩy",
    subject="viết hoa giữa câu, sau dấu chấm phẩy",
    message="Sau dấu chấm phẩy, giữa dòng, viết thường: “{right}”.",
    why="Chỉ viết hoa chữ cái đầu câu hoàn chỉnh (sau dấu chấm, chấm hỏi, chấm than và khi xuống dòng) và tên riêng.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I",
    severity="warning",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Văn phòng rà soát các quy trình đã ban hành; ⟦Triển⟧ khai phần mềm mới trong quý II."),
        Example("Các xã báo cáo hằng tháng; ⟦Thực⟧ hiện nghiêm chế độ trực; ⟦Phối⟧ hợp với công an."),
    ),
    good=(
        Example("Văn phòng rà soát các quy trình; triển khai phần mềm mới."),
        Example("Gửi Sở Nội vụ; Sở Tài chính; Chủ tịch Ủy ban nhân dân các xã."),
        Example("Theo Kế hoạch số 14/KH-UBND ngày 20/4/2022; Quyết định của Giám đốc."),
        Example("Căn cứ nhiệm vụ được giao; Căn cứ tình hình thực tế, Văn phòng báo cáo."),
        Example("Rà soát quy trình;\nTriển khai phần mềm mới."),
    ),
    check=_find,
)
