"""Findings of spelling on words that the user, or the office, has listed as right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docparse.checks.house import House
from docparse.lexicon.word_list import WordList, named_list
from docparse.values import Finding, Suppressed, Suppression

__all__ = ["house_words", "is_listed", "judges_spelling", "leave_out"]

_FAMILY = "SPL"
# They judge how a name or term is spelt by another writing of it.
_OF_NAMES = frozenset({"CON001", "CON004", "CON005"})


def leave_out(
    findings: Sequence[Finding], lists: Sequence[WordList], text: str
) -> tuple[list[Finding], tuple[Suppressed, ...]]:
    """What is left, and the findings of spelling that lie wholly inside a word or phrase of one of ``lists``."""
    kept: list[Finding] = []
    aside: list[Suppressed] = []
    for finding in findings:
        told = next(_listings(finding, lists, text), None) if lists and judges_spelling(finding.code) else None
        if told is None:
            kept.append(finding)
        else:
            aside.append(Suppressed(finding=finding, suppression=told))
    return kept, tuple(aside)


def judges_spelling(code: str) -> bool:
    """True for the rules that a word list silences."""
    return code.startswith(_FAMILY) or code in _OF_NAMES


def is_listed(suppressed: Suppressed) -> bool:
    """True for what a word list leaves out: it is known by the word alone, wherever that stands."""
    return not suppressed.suppression.context


def _listings(finding: Finding, lists: Sequence[WordList], text: str) -> Iterator[Suppression]:
    for words in lists:
        entry = words.entry_over(text, finding.start, finding.end)
        if entry is not None:
            reason = f"“{entry}” có trong danh sách từ ({words.name})"
            yield Suppression(code=finding.code, context="", text=entry, reason=reason)


def house_words(house: House) -> tuple[WordList, ...]:
    """The words of the settings file itself as a list."""
    return named_list("[house] words", house.words)
