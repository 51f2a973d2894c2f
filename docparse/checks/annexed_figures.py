"""Figures of the running text beside those of tables and attached texts that carry the very same words.

A figure is compared only where nothing is open: the clause says just the words of the table's row, or of the clause
in the attached text; those words stand once; unit, year and what the column holds agree.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from docparse.checks.context import Context
from docparse.checks.measured_figures import Measured, Name, Statement, statements_of, tabled_figures
from docparse.text.marks import sound_key
from docparse.values import Span

__all__ = ["annexed_pairs"]

_SENTENCE_END = re.compile(r"\.(?:\s|$)|\n")
# What may stand before the name without making it another one.
_OPENINGS = frozenset(map(sound_key, "và trong đó có gồm năm là".split()))
_FEWEST_WORDS = 4
_TOTALS = frozenset(
    tuple(map(sound_key, words.split())) for words in ("tổng", "cộng", "tổng cộng", "tổng số", "tổng kinh phí")
)
_TOTAL_STATED = re.compile(r"(?:^|,)\s*(?:với |có )?tổng\s[^,]*$", re.IGNORECASE)
_REFERS = re.compile(r"phụ lục|biểu (?:chi tiết|kèm theo|đính kèm|tổng hợp|số)", re.IGNORECASE)
_LOOK_BACK = 240


def annexed_pairs(context: Context) -> Iterator[tuple[Measured, Measured]]:
    """Pairs (in the running text of the document, in a table or an attached text) that contradict each other."""
    tabled = list(tabled_figures(context))
    if not tabled and len(context.analysis.parts) < 2:
        return
    statements = list(statements_of(context))
    elsewhere = _by_name((*tabled, *((one.words, one.measured) for one in statements if one.measured.part)))
    yield from _totals(context, tabled, statements)
    lengths = sorted({len(name) for name in elsewhere}, reverse=True)
    own = _by_name((name, one.measured) for one in statements for name in _names(one, lengths, elsewhere))
    for name, figures in own.items():
        for here in (one for one in figures if not one.part):
            others = [there for there in elsewhere[name] if _is_same(here, there)]
            again = {one.value for one in figures if not one.part and _is_same(here, one)}
            if len({one.value for one in others}) == len(again) == 1 and here.contradicts(others[0]):
                yield here, others[0]


def _totals(
    context: Context, tabled: Iterable[tuple[Name, Measured]], statements: Iterable[Statement]
) -> Iterator[tuple[Measured, Measured]]:
    """A total that refers to an annex, against the only total of that unit in the annexes."""
    totals = [figure for name, figure in tabled if name in _TOTALS and figure.part]
    for one in statements if totals else ():
        here = one.measured
        if here.part or not _TOTAL_STATED.search(one.clause) or not _refers(context.text, here.span):
            continue
        others = [there for there in totals if there.base == here.base]
        if len(others) == 1 and _is_same(here, others[0]) and here.contradicts(others[0]):
            yield here, others[0]


def _refers(text: str, span: Span) -> bool:
    """True if the sentence goes on to name an annex."""
    rest = text[span.end : span.end + _LOOK_BACK]
    return _REFERS.search(_SENTENCE_END.split(rest)[0]) is not None


def _by_name(figures: Iterable[tuple[Name, Measured]]) -> dict[Name, list[Measured]]:
    named: dict[Name, list[Measured]] = defaultdict(list)
    for name, figure in figures:
        if len(name) >= _FEWEST_WORDS:
            named[name].append(figure)
    return named


def _is_same(one: Measured, other: Measured) -> bool:
    """True if unit and years are those of one thing."""
    return one.base == other.base and one.years == other.years


def _names(statement: Statement, lengths: Iterable[int], known: dict[Name, list[Measured]]) -> Iterator[Name]:
    """The longest known name with which the clause ends, if nothing before it belongs to it."""
    words = statement.words
    for length in lengths:
        at = len(words) - length
        if at >= 0 and words[at:] in known:
            if not at or at in statement.parted or words[at - 1] in _OPENINGS or _is_number(words[at - 1]):
                yield words[at:]
            return


def _is_number(word: str) -> bool:
    return word[0].isdigit()
