"""CAP008: orders, titles of honour, holidays, special places in the wrong case ("Huân chương lao động")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import cast

from docparse.checks.cased_phrases import (
    CasedPhrases,
    Phrase,
    cased_phrases,
    differs,
    find_phrases,
    in_right_case,
    is_in_capitals,
)
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.tables import read_table
from docparse.checks.words import Word, split_words
from docparse.values import Severity, Span

COLUMNS = ("name", "article", "severity")
_DECREE = "Nghị định 30/2020/NĐ-CP"


def _find(context: Context) -> Iterator[Draft]:
    for index, name in find_phrases(context.words, _names()):
        here = context.words[index : index + len(name)]
        if _is_miscased(name, here):
            right = in_right_case(context.text, name, here)
            row = _rows()[_sounds(name)]
            yield Draft(
                span=Span(here[0].start, here[-1].end),
                suggestions=(here[0].text[0] + right[1:] if here[0].text[0].isupper() else right,),
                why=f"{_REASON} ({row['article']}).",
                severity=cast(Severity, row["severity"]),
            )


def _is_miscased(name: Phrase, here: Sequence[Word]) -> bool:
    """Another case than the official one; names all in capitals stay, and a first capital that may open a sentence."""
    wrong = [differs(word, right) for word, right in zip(here, name, strict=True)]
    return not is_in_capitals(here) and (any(wrong[1:]) or (wrong[0] and here[0].text[0].islower()))


@cache
def _names() -> CasedPhrases:
    return cased_phrases(row["name"] for row in _rows().values())


@cache
def _rows() -> Mapping[tuple[str, ...], Mapping[str, str]]:
    """The rows by the sounds of their names."""
    return {_sounds(split_words(row["name"])): row for row in read_table("cased_names.csv", COLUMNS)}


def _sounds(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.sound for word in words)


_REASON = f"Tên riêng, danh hiệu, ngày lễ viết hoa theo {_DECREE}"

RULE = Rule(
    code="CAP008",
    name="tên huân chương, danh hiệu, ngày lễ sai chữ hoa",
    subject="viết hoa tên huân chương, danh hiệu, ngày lễ",
    message="Viết “{right}”.",
    why=f"{_REASON}.",
    source=f"{_DECREE}, Phụ lục II, mục III.3, V.2, V.5, V.8",
    severity="warning",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Tặng thưởng ⟦Huân chương lao động hạng ba⟧ cho 02 tập thể."),
        Example("Tổ chức trực trong dịp ⟦Tết nguyên đán⟧ năm 2024."),
        Example("Đề nghị xét tặng danh hiệu ⟦Anh hùng lao động⟧ cho đơn vị."),
    ),
    good=(
        Example("Tặng thưởng Huân chương Lao động hạng Ba cho 02 tập thể."),
        Example("Tổ chức trực trong dịp tết Nguyên đán năm 2024; Tết Nguyên đán vui tươi, tiết kiệm."),
        Example("ĐỀ NGHỊ XÉT TẶNG HUÂN CHƯƠNG LAO ĐỘNG HẠNG BA"),
    ),
    check=_find,
)
