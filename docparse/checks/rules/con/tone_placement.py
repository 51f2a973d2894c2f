"""CON002: "hoá" beside "hóa": two ways of placing the tone mark in one document; the rarer one is marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.words import Word
from docparse.text.syllables import Placement, placement_of, respell

# Every syllable with two placements ends in one of these (letters of NFC, either case).
_UNSETTLED = re.compile(r"(?:o[àáảãạèéẻẽẹ]|[òóỏõọ][ae]|u[ỳýỷỹỵ]|[ùúủũụ]y)$", re.IGNORECASE)
# The head of the paper is written as its template has it ("CỘNG HOÀ …").
_STATE = "CỘNG"
# Of two styles the rarer one is a slip only while it is clearly rarer.
_RARER = 0.4


def _find(context: Context) -> Iterator[Draft]:
    words = [(word, style) for word in _candidates(context) if (style := placement_of(word.text)) is not None]
    wanted = context.house.tone_placement or _majority([style for _, style in words])
    for word, style in words:
        if wanted is not None and style != wanted and not context.is_in_quotes(word.span):
            yield Draft(span=word.span, suggestions=(respell(word.text, wanted),), form=word.text.lower())


def _candidates(context: Context) -> Iterator[Word]:
    words = context.words
    for index in words.where(_UNSETTLED.search):
        if not index or words.texts[index - 1] != _STATE:
            yield words[index]


def _majority(styles: list[Placement]) -> Placement | None:
    old, new = styles.count("old"), styles.count("new")
    if min(old, new) > _RARER * (old + new):
        return None
    return "old" if old > new else "new"


RULE = Rule(
    code="CON002",
    name="hai cách đặt dấu thanh trong một văn bản",
    subject="cách đặt dấu thanh thống nhất (hóa/hoá, thủy/thuỷ)",
    message="Phần lớn văn bản đặt dấu kiểu “{right}”; ở đây viết “{wrong}”.",
    why="Hai cách đặt dấu thanh đều đúng, nhưng trong một văn bản nên dùng một cách.",
    source="Nghị định 30/2020/NĐ-CP, Điều 8 và Phụ lục I (trình bày thống nhất)",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Số hóa hồ sơ; văn hóa công sở; xã hội hóa giáo dục; tin học ⟦hoá⟧ quản lý."),
        Example(
            "Nuôi trồng thuỷ sản, thuỷ lợi, khoá luận và tự động hoá; phát triển thủy điện ⟦hóa⟧.".replace(
                "thủy điện ⟦hóa⟧", "điện khí ⟦hóa⟧"
            )
        ),
    ),
    good=(
        Example("Số hóa hồ sơ, văn hóa công sở, Ủy ban nhân dân tỉnh."),
        Example("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố hóa hồ sơ, văn hóa, thủy lợi."),
        Example("Quý I, quý II, quy hoạch, hoàn thành, khoảng, thuế, quả, loa."),
    ),
    check=_find,
)
