"""PUN006: a paired term without its spaced hyphen ("kinh tế xã hội") where the document has it elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from docparse.checks.anchors import matches_at
from docparse.checks.context import Context
from docparse.checks.letter_case import like
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.tables import read_table
from docparse.values import Span

_DASHED = re.compile(r" - ")


def _find(context: Context) -> Iterator[Draft]:
    starts = context.words.starts_where(_first_words().fullmatch)
    for term, pattern in _terms():
        found = list(matches_at(pattern, context.text, starts))
        styles = Counter(place["joint"] for place in found)
        right = styles[" - "]
        for place in found:
            wrong = place["joint"]
            # With a comma they are two things; a bare pair may belong to other words ("ngành kinh tế xã hội").
            if wrong != " - " and right and styles[wrong] <= right and _is_slip(wrong):
                span = Span(*place.span())
                joined = f"{place['left']} - {place['right']}"
                if not context.is_in_quotes(span):
                    yield Draft(
                        span=span,
                        suggestions=(like(place.group(), joined) if place.group().isupper() else joined,),
                        values={"term": term},
                    )


def _is_slip(joint: str) -> bool:
    return joint == " " or "-" in joint or "–" in joint


@cache
def _terms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each term with the pattern of its spellings."""
    return tuple((row["term"], _pattern(row["term"])) for row in read_table("hyphen_terms.csv", ("term",)))


def _pattern(term: str) -> re.Pattern[str]:
    left, right = _DASHED.split(term)
    pattern = rf"(?<!\w)(?P<left>{left})(?P<joint> ?[-–] ?| )(?P<right>{right})(?!\w)"
    return re.compile(pattern, re.IGNORECASE)


@cache
def _first_words() -> re.Pattern[str]:
    """The words that the terms begin with."""
    return re.compile("|".join(sorted({term.split(" ")[0] for term, _ in _terms()})), re.IGNORECASE)


RULE = Rule(
    code="PUN006",
    name="thiếu gạch nối trong thuật ngữ ghép",
    subject="gạch nối trong thuật ngữ ghép (kinh tế - xã hội)",
    message="Viết “{right}”, có gạch nối như nơi khác trong văn bản.",
    why="Hai lĩnh vực ghép thành thuật ngữ nối bằng gạch nối có khoảng trắng; trong một văn bản viết thống nhất.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I (trình bày thống nhất)",
    severity="warning",
    disposition="should_fix",
    fix="suggested",
    bad=(
        Example("Phát triển kinh tế - xã hội của tỉnh; nhiệm vụ ⟦kinh tế xã hội⟧ năm 2024."),
        Example("Bảo đảm quốc phòng - an ninh; công tác ⟦quốc phòng-an ninh⟧ địa phương."),
    ),
    good=(
        Example("Phát triển kinh tế - xã hội của tỉnh và nhiệm vụ kinh tế, xã hội của huyện."),
        Example("Các vấn đề kinh tế xã hội được quan tâm."),
        Example("KINH TẾ - XÃ HỘI năm 2024; phát triển kinh tế - xã hội."),
    ),
    check=_find,
)
