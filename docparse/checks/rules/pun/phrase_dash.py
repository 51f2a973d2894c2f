"""PUN009: a dash where the fixed phrase has its comma ("người tốt - việc tốt")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from docparse.checks.context import Context
from docparse.checks.letter_case import is_capitalised
from docparse.checks.phrases import Phrase, known_phrases
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.words import Word
from docparse.values import Span

_LENGTH = 4


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    for index in [place for place, gap in enumerate(words.gaps) if gap == "-" and place]:
        for phrase, comma in _phrases().get(words.sounds[index - 1 : index + 1], ()):
            here = words[index - comma : index - comma + len(phrase)]
            if index >= comma and _holds(phrase, comma, here) and not _is_unit_name(here[comma]):
                before, word = words[index - 1 : index + 1]
                yield Draft(
                    span=Span(before.start, word.end),
                    suggestions=(f"{before.text}, {word.text}",),
                    values={"phrase": phrase.text},
                    form=phrase.text,
                )
                break


def _holds(phrase: Phrase, comma: int, words: Sequence[Word]) -> bool:
    if tuple(word.sound for word in words) != tuple(word.sound for word in phrase.words):
        return False
    return all(word.gap == (" " if place != comma else "-") for place, word in enumerate(words) if place)


def _is_unit_name(word: Word) -> bool:
    """Names of units join their parts by a dash ("Ban Thi đua - Khen thưởng")."""
    return is_capitalised(word.text)


@cache
def _phrases() -> dict[tuple[str, ...], list[tuple[Phrase, int]]]:
    """Phrases of two equal halves whose comma must not be left out, by the words at the comma."""
    index: dict[tuple[str, ...], list[tuple[Phrase, int]]] = defaultdict(list)
    for phrase in known_phrases():
        commas = [place for place, word in enumerate(phrase.words) if place and word.gap == ","]
        if len(commas) == 1 and len(phrase) == _LENGTH == 2 * commas[0] and "," in phrase.drop:
            index[phrase.words[commas[0] - 1].sound, phrase.words[commas[0]].sound].append((phrase, commas[0]))
    return index


RULE = Rule(
    code="PUN009",
    name="gạch nối thay cho dấu phẩy trong cụm từ cố định",
    subject="dấu phẩy trong các cụm từ cố định",
    message="Cụm từ thường viết “{phrase}”, có dấu phẩy, không có gạch nối.",
    why="Hai thành phần đẳng lập của cụm từ cố định cách nhau bằng dấu phẩy.",
    source="Nghị định 30/2020/NĐ-CP, Điều 18; quy tắc dấu câu tiếng Việt",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example("Nêu gương người ⟦tốt - việc⟧ tốt tại cơ sở."),
        Example("Công tác thi ⟦đua - khen⟧ thưởng năm 2024."),
    ),
    good=(
        Example("Nêu gương người tốt, việc tốt tại cơ sở."),
        Example("Phòng Thi đua - Khen thưởng; phát triển kinh tế - xã hội; quốc phòng - an ninh."),
    ),
    check=_find,
)
