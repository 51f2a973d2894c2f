"""What a client marks for a finding, and what it puts there when the user picks a suggestion.

A rule quotes a letter on either side of a wrong blank, so that a reader sees where it is. A word processor underlines
what it is given: there a mark is over whole words, or over the blank and the sign alone (as LanguageTool has it).
"""

from __future__ import annotations

from collections.abc import Callable

from docparse.values import Finding, Span

__all__ = ["marked"]

_MOST = 10
# No word is longer; what is (a line of signs, an address) is marked in part.
_LONGEST = 60


def marked(finding: Finding, text: str) -> tuple[Span, list[str]]:
    """What is marked, never empty, and the texts that may stand there instead."""
    start, end = finding.start, finding.end
    fix = finding.fix if finding.fix is not None and finding.fix.kind != "display-only" else None
    if fix is not None:
        start, end = min(start, fix.start), max(end, fix.end)
    texts = [text[start : finding.start] + suggested + text[finding.end : end] for suggested in finding.suggestions]
    if fix is not None:
        texts.insert(0, text[start : fix.start] + fix.replacement + text[fix.end : end])
    span, texts = _from_a_word_on(text, *_up_to_a_word(text, Span(start, end), texts))
    if span.start == span.end:
        span, texts = _beside(text, span, texts)
    return span, [one for one in dict.fromkeys(texts) if one != span.of(text)][:_MOST]


def _from_a_word_on(text: str, span: Span, texts: list[str]) -> tuple[Span, list[str]]:
    """Not from the middle of a word: its letters go out where all texts keep them, else the whole word is in."""
    first, last = _back(text, span.start, _is_letter), _on(text, span.start, _is_letter)
    if not first < span.start < last:
        return span, texts
    before, cut = text[first : span.start], text[span.start : last]
    kept = all(one.startswith(cut) and _on(one, 0, _is_letter) == len(cut) for one in texts)
    if texts and kept and last < span.end:
        return Span(last, span.end), [one[len(cut) :] for one in texts]
    return Span(first, span.end), [before + one for one in texts]


def _up_to_a_word(text: str, span: Span, texts: list[str]) -> tuple[Span, list[str]]:
    """The same at the end."""
    first, last = _back(text, span.end, _is_letter), _on(text, span.end, _is_letter)
    if not first < span.end < last:
        return span, texts
    cut, after = text[first : span.end], text[span.end : last]
    kept = all(one.endswith(cut) and _back(one, len(one), _is_letter) == len(one) - len(cut) for one in texts)
    if texts and kept and span.start < first:
        return Span(span.start, first), [one[: -len(cut)] for one in texts]
    return Span(span.start, last), [one + after for one in texts]


def _beside(text: str, span: Span, texts: list[str]) -> tuple[Span, list[str]]:
    """Where something is missing: the word before with the blanks behind it, or else the one that follows."""
    first = _back(text, _back(text, span.start, str.isspace), _is_shown)
    last = _on(text, _on(text, span.end, str.isspace), _is_shown)
    if text[first : span.start].strip():
        last = span.end
    else:
        first = span.start
    before, after = text[first : span.start], text[span.end : last]
    return Span(first, last), [before + one + after for one in texts]


def _back(text: str, at: int, belongs: Callable[[str], bool]) -> int:
    """Where the run of such characters before ``at`` begins."""
    lowest = max(0, at - _LONGEST)
    while at > lowest and belongs(text[at - 1]):
        at -= 1
    return at


def _on(text: str, at: int, belongs: Callable[[str], bool]) -> int:
    """Where the run of such characters from ``at`` on ends."""
    highest = min(len(text), at + _LONGEST)
    while at < highest and belongs(text[at]):
        at += 1
    return at


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"


def _is_shown(char: str) -> bool:
    return not char.isspace()
