"""Was a change that was accepted made in the draft?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from docparse.compare.dossier.asked_changes import AskedChange
from docparse.compare.dossier.draft_words import DraftWords
from docparse.compare.statements import Passage
from docparse.compare.word_difference import word_differences
from docparse.values import Analysis, Span

__all__ = ["ChangeState", "Made", "made_in"]

# "elsewhere": the words stand in the draft, not in the place that is named; "to look at": the words do not tell it.
ChangeState = Literal["made", "not made", "elsewhere", "to look at"]
# The best first.
_STATES: tuple[ChangeState, ...] = ("made", "elsewhere", "to look at", "not made")
# A removed word or two may well stand in other sentences.
_TELLING_WORDS = 3


class Made(NamedTuple):
    """``asked`` are the words that are missing or should be gone, "" where there are none such."""

    state: ChangeState
    place: Passage | None = None
    asked: str = ""


def made_in(change: AskedChange, drafts: Mapping[int, DraftWords], annexes: Mapping[int, DraftWords]) -> Made:
    """What ``drafts`` (by index of the file) show of ``change``; what is to be put in may stand in an annex.

    Of several drafts one is meant: the one that shows the new words, or the one that still has those that were to go.
    """
    own = {**drafts, **annexes} if not drafts or any(kind == "phụ lục" for kind, _ in change.places) else drafts
    if not change.is_telling or not own:
        return Made("to look at")
    found = [_in_one(change, document, words, annexes) for document, words in own.items()]
    best, *_, worst = sorted(found, key=lambda made: _STATES.index(made.state)) * 2
    return best if change.wanted else worst


def unchanged_place(change: AskedChange, versions: Sequence[tuple[int, Analysis, DraftWords]]) -> Passage | None:
    """The place named in ``change`` in the last of two versions of a draft, where it is as in the first."""
    places = [words.place(change.places) for _, _, words in versions]
    if len(places) != 2 or places[0] is None or places[1] is None:
        return None
    before, after = (place.of(one.document.text) for place, (_, one, _) in zip(places, versions, strict=True) if place)
    same = all(one.kind == "form" for one in word_differences(before, after))
    return Passage(versions[1][0], places[1].start, places[1].end) if same else None


def _in_one(change: AskedChange, document: int, draft: DraftWords, annexes: Mapping[int, DraftWords]) -> Made:
    place = draft.place(change.places)
    added = [span for words in change.wanted for span in draft.find(words)]
    everywhere = (draft, *annexes.values())
    lacking = [words for words in change.wanted if not any(one.find(words) for one in everywhere)]
    near = any(draft.nearly_has(words) for words in lacking)
    left = _left(change, draft, place, added)
    if left is not None and (lacking or not change.wanted or place is not None):
        words, span = left
        telling = place is not None or len(words.split()) >= _TELLING_WORDS or (bool(lacking) and not near)
        return Made("not made" if telling else "to look at", _passage(document, span), words)
    if lacking:
        return Made("to look at" if near else "not made", _passage(document, place), lacking[0])
    away = [words for words in change.wanted if place is not None and not draft.find(words, place)]
    if away:
        return Made("elsewhere", _passage(document, next(iter(draft.find(away[0])), None)), away[0])
    return Made("made", _passage(document, added[0] if added else place))


def _left(change: AskedChange, draft: DraftWords, place: Span | None, added: Sequence[Span]) -> tuple[str, Span] | None:
    """Words that were to go and still stand, not as a part of the new ones."""
    for words in change.unwanted:
        for span in draft.find(words, place):
            if not any(new.contains(span) for new in added):
                return words, span
    return None


def _passage(document: int, span: Span | None) -> Passage | None:
    return Passage(document, span.start, span.end) if span is not None else None
