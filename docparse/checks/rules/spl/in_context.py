"""SPL201–SPL204: what the words around a place do not call for: other marks, other letters, a gap, a word twice."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.letter_case import like
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.word_pairs import is_word_pair
from docparse.speller import Doubling, Suspect
from docparse.text.marks import sound_key, strip_marks
from docparse.values import Span

_WHY = (
    "Tiếng này có thể đúng ở chỗ khác, nhưng không hợp với các tiếng đứng trước và sau nó; mô hình ngữ cảnh đã so với "
    "những tiếng dễ gõ nhầm thành nó."
)
# The score is learned on slips put into good text, where they are commoner than in real papers. How often a finding is
# right was read on real papers (models/spelling/README.md): the log odds are slope · score + offset.
_OF_SLIPS, _OF_GAPS, _OF_DOUBLINGS = (0.9, -1.8), (0.6, -1.9), (1.0, -1.5)
_LAST_WORD, _NEXT_WORD, _FAR = re.compile(r"(\w+) \Z"), re.compile(r" (\w+)"), 12
# Of an organ whose name follows.
_HEADS = frozenset({"trưởng", "phó", "chánh"})
_SOURCE = "Nghị định 30/2020/NĐ-CP, Điều 18"


def _other_marks(context: Context) -> Iterator[Draft]:
    return (_draft(suspect, context) for suspect in context.judged.suspects if _has_same_letters(suspect))


def _other_letters(context: Context) -> Iterator[Draft]:
    return (_draft(suspect, context) for suspect in context.judged.suspects if not _has_same_letters(suspect))


def _has_same_letters(suspect: Suspect) -> bool:
    return strip_marks(suspect.piece.word) == strip_marks(suspect.meant[0])


def _draft(suspect: Suspect, context: Context) -> Draft:
    span = Span(suspect.piece.start, suspect.piece.end)
    written = span.of(context.text)
    return Draft(
        span=span,
        suggestions=tuple(like(written, word) for word in suspect.meant),
        confidence=_chance(suspect.score, _OF_SLIPS),
        severity="warning" if suspect.score >= context.sure else None,
        disposition="must_fix" if suspect.score >= context.sure else None,
    )


def _missing(context: Context) -> Iterator[Draft]:
    for gap in context.judged.gaps:
        # Told at the two words beside it: between them nothing is written that could be marked.
        before, between = gap.before, context.text[gap.before.end : gap.behind.start]
        ahead, behind = context.text[before.start : before.end], context.text[gap.behind.start : gap.behind.end]
        glue = between if between else " "
        yield Draft(
            span=Span(before.start, gap.behind.end),
            suggestions=tuple(f"{ahead} {word}{glue}{behind}" for word in gap.meant),
            confidence=_chance(gap.score, _OF_GAPS),
        )


def _twice(context: Context) -> Iterator[Draft]:
    for doubling in context.judged.doublings:
        if _meet_by_right(doubling, context.text):
            continue
        once = context.text[doubling.first.start : doubling.again.start].rstrip()
        yield Draft(
            span=Span(doubling.first.start, doubling.last.end),
            suggestions=(_words_of(once),),
            confidence=_chance(doubling.score, _OF_DOUBLINGS),
        )


def _meet_by_right(doubling: Doubling, text: str) -> bool:
    """The end of one word and the beginning of the next ("quán triệt | triệt để", "Trưởng phòng | Phòng Tổ chức")."""
    before = _LAST_WORD.search(text, max(0, doubling.first.start - _FAR), doubling.first.start)
    behind = _NEXT_WORD.match(text, doubling.last.end)
    if before is not None and before[1].lower() in _HEADS:
        return True
    if doubling.again is not doubling.last or before is None or behind is None:
        return False
    own = sound_key(doubling.again.word)
    return is_word_pair(sound_key(before[1]), own) and is_word_pair(own, sound_key(behind[1]))


def _words_of(once: str) -> str:
    """Without a mark behind the last word."""
    return once.rstrip(" *_")


def _chance(score: float, line: tuple[float, float]) -> float:
    """How often such a finding is right."""
    slope, offset = line
    return round(1 / (1 + math.exp(-slope * score - offset)), 2)


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
    Rule(
        code="SPL203",
        name="thiếu tiếng theo ngữ cảnh",
        subject="tiếng bị bỏ sót theo ngữ cảnh",
        message="“{wrong}” có thể thiếu tiếng: có phải “{right}”?",
        why=(
            "Giữa hai tiếng này, mô hình ngữ cảnh chờ thêm một tiếng; đọc lại có tiếng ấy thì những tiếng xung quanh "
            "hợp hơn hẳn."
        ),
        source=_SOURCE,
        severity="info",
        disposition="verify",
        fix="suggested",
        bad=(Example("Sở Nội vụ chịu ⟦trách tham⟧ mưu, đôn đốc các phòng."),),
        good=(Example("Sở Nội vụ chịu trách nhiệm tham mưu, đôn đốc các phòng; phối hợp công - tư."),),
        check=_missing,
        model=True,
    ),
    Rule(
        code="SPL204",
        name="lặp từ theo ngữ cảnh",
        subject="từ bị lặp theo ngữ cảnh",
        message="“{wrong}” có thể lặp từ: có phải “{right}”?",
        why="Bỏ phần viết lần thứ hai thì những tiếng xung quanh hợp hơn hẳn.",
        source=_SOURCE,
        severity="info",
        disposition="verify",
        fix="suggested",
        bad=(Example("Các đơn vị báo cáo ⟦tình hình tình hình⟧ thực hiện Kế hoạch."),),
        good=(
            Example("Các đơn vị thực hiện theo quy định định kỳ hằng quý."),
            Example("Các chi bộ phải quán triệt triệt để nội dung này; danh hiệu Nghệ nhân nhân dân."),
            Example("Trưởng phòng Phòng Tài vụ và Chánh văn phòng Văn phòng Sở ký nháy."),
        ),
        check=_twice,
        model=True,
    ),
)
