"""CAP008: orders, titles of honour, holidays, special places in the wrong case ("Huân chương lao động")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.tables import read_table
from docparse.checks.words import Word, split_words
from docparse.values import Severity, Span

COLUMNS = ("name", "article", "severity")
_DECREE = "Nghị định 30/2020/NĐ-CP"


@dataclass(frozen=True, slots=True)
class CasedName:
    """One row: the words with their capitals, the article that says so; info where offices differ in spite of it."""

    words: tuple[Word, ...]
    article: str
    severity: Severity


def _find(context: Context) -> Iterator[Draft]:
    words, names, heads = context.words, _names(), _heads()
    done = 0
    for index in range(len(words) - 1):
        if words[index].sound not in heads or index < done:
            continue
        candidates = names.get((words[index].sound, words[index + 1].sound))
        name = next((name for name in candidates or () if _stands(name, words, index)), None)
        if name is None:
            continue
        done = index + len(name.words)
        here = words[index:done]
        if _is_miscased(name, here):
            span = Span(here[0].start, here[-1].end)
            yield Draft(
                span=span,
                suggestions=(_official(context.text, name, here),),
                why=f"{_REASON} ({name.article}).",
                severity=name.severity,
            )


def _stands(name: CasedName, words: Sequence[Word], index: int) -> bool:
    here = words[index : index + len(name.words)]
    return len(here) == len(name.words) and all(
        word.sound == expected.sound and (number == 0 or word.gap == expected.gap)
        for number, (word, expected) in enumerate(zip(here, name.words, strict=True))
    )


def _is_miscased(name: CasedName, here: Sequence[Word]) -> bool:
    """Another case than the official one; names all in capitals stay, and a first capital that may open a sentence."""
    if any(len(word.text) > 1 and word.text.isupper() for word in here):
        return False
    wrong = [word.text[0].isupper() != right.text[0].isupper() for word, right in zip(here, name.words, strict=True)]
    return any(wrong[1:]) or (wrong[0] and here[0].text[0].islower())


def _official(text: str, name: CasedName, here: Sequence[Word]) -> str:
    pieces: list[str] = []
    done = here[0].start
    for number, (word, expected) in enumerate(zip(here, name.words, strict=True)):
        upper = expected.text[0].isupper() or (number == 0 and word.text[0].isupper())
        pieces += [text[done : word.start], word.text[0].upper() if upper else word.text[0].lower(), word.text[1:]]
        done = word.end
    return "".join(pieces)


@cache
def _names() -> Mapping[tuple[str, str], tuple[CasedName, ...]]:
    """The rows by the sounds of their first two words, longest first."""
    index: dict[tuple[str, str], list[CasedName]] = defaultdict(list)
    for row in read_table("cased_names.csv", COLUMNS):
        words = split_words(row["name"])
        index[words[0].sound, words[1].sound].append(CasedName(words, row["article"], cast(Severity, row["severity"])))
    return {key: tuple(sorted(names, key=lambda name: -len(name.words))) for key, names in index.items()}


@cache
def _heads() -> frozenset[str]:
    return frozenset(first for first, _ in _names())


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
