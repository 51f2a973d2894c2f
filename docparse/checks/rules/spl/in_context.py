"""SPL201, SPL202: syllables that exist and do not belong where they stand ("Khôi" for "Khối")."""

from __future__ import annotations

import math
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.letter_case import like
from docparse.checks.rule import Draft, Example, Rule
from docparse.speller import Suspect
from docparse.text.marks import strip_marks
from docparse.values import Span

_WHY = (
    "Tiếng này có nghĩa nhưng không hợp với các tiếng đứng trước và sau nó; mô hình ngữ cảnh đã so với những tiếng dễ "
    "gõ nhầm thành nó."
)
_SOURCE = "Nghị định 30/2020/NĐ-CP, Điều 18"


def _other_marks(context: Context) -> Iterator[Draft]:
    return (_draft(suspect, context) for suspect in context.suspects if _has_same_letters(suspect))


def _other_letters(context: Context) -> Iterator[Draft]:
    return (_draft(suspect, context) for suspect in context.suspects if not _has_same_letters(suspect))


def _has_same_letters(suspect: Suspect) -> bool:
    return strip_marks(suspect.piece.word) == strip_marks(suspect.meant[0])


def _draft(suspect: Suspect, context: Context) -> Draft:
    span = Span(suspect.piece.start, suspect.piece.end)
    written = span.of(context.text)
    return Draft(
        span=span,
        suggestions=tuple(like(written, word) for word in suspect.meant),
        confidence=round(1 / (1 + math.exp(-suspect.score)), 2),
        severity="warning" if suspect.score >= context.sure else None,
        disposition="must_fix" if suspect.score >= context.sure else None,
    )


RULES = (
    Rule(
        code="SPL201",
        name="dấu sai theo ngữ cảnh",
        subject="dấu thanh, dấu mũ theo ngữ cảnh",
        message="“{wrong}” có thể sai dấu: có phải “{right}”?",
        why=_WHY,
        source=_SOURCE,
        severity="info",
        disposition="verify",
        fix="suggested",
        bad=(Example("Các đơn vị nghiêm túc thực ⟦hiên⟧ các nhiệm vụ được giao."),),
        good=(Example("Ủy ban nhân dân tỉnh giao các sở, ban, ngành tổ chức thực hiện Kế hoạch này."),),
        check=_other_marks,
        model=True,
    ),
    Rule(
        code="SPL202",
        name="tiếng sai theo ngữ cảnh",
        subject="từng tiếng theo ngữ cảnh",
        message="“{wrong}” có thể viết nhầm: có phải “{right}”?",
        why=_WHY,
        source=_SOURCE,
        severity="info",
        disposition="verify",
        fix="suggested",
        bad=(Example("Cơ quan chuyên môn chịu ⟦tránh⟧ nhiệm trước pháp luật."),),
        good=(Example("Các cơ quan chịu trách nhiệm hướng dẫn việc thực hiện Kế hoạch."),),
        check=_other_letters,
        model=True,
    ),
)
