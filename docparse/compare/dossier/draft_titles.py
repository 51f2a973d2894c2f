"""The name of each draft, and how the other files of the dossier write it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import compress
from typing import NamedTuple

from docparse.compare.dossier.facts import Fact, FactRow
from docparse.compare.dossier.roles import Role
from docparse.compare.dossier.statements import DossierStatement
from docparse.compare.dossier.written_words import WrittenWord, are_near, words_in
from docparse.compare.statements import Passage
from docparse.compare.subject_words import subject_words
from docparse.values import Analysis, Span

__all__ = ["title_rows", "title_statements"]

# A passage names the draft if so much of the draft's name stands in it, and so many words at least.
_HELD, _FEWEST = 0.75, 4
# More words than these in a place are another text.
_MOST = 4
# Where the words do not fit the place is left out of the comparison, of so many words at either side.
_ROOM = 3
_OPENINGS = ("v/v", "về", "việc")
# What stands before the name where the draft is meant, not a paper of another year or the matter itself.
_MEANT = re.compile(
    r"(?:\b(?:dự thảo|vấn đề trình|trích yếu|nội dung trình|tên văn bản)\b|^\W*(?:ban hành )?(?:kèm|đính kèm) theo\b)"
    r"[^.;\n]{0,80}$",
    re.IGNORECASE,
)


class _Mention(NamedTuple):
    """Where a file names a draft, and what it has in place of words of the draft's name."""

    passage: Passage
    changes: tuple[tuple[Span, Span], ...]

    def with_slips(self, own: str, analysis: Analysis) -> _Mention:
        """The same with no other changes than slips of the finger."""
        theirs = analysis.document.text
        words = [(one.of(own).casefold(), other.of(theirs).casefold()) for one, other in self.changes]
        slips = [one.isalpha() and other.isalpha() and are_near(one, other) for one, other in words]
        return self._replace(changes=tuple(compress(self.changes, slips)))

    def overlaps(self, other: Passage) -> bool:
        return self.passage.document == other.document and self.passage.span.overlaps(other.span)


def title_rows(analyses: Sequence[Analysis], roles: Sequence[Role | None]) -> list[FactRow]:
    """One row for each draft with a name."""
    rows = []
    for place, own, found in _named(analyses, roles):
        cells: list[tuple[Fact, ...]] = [()] * len(analyses)
        cells[place] = (_fact(Passage(place, own.start, own.end), analyses),)
        for mention in found:
            cells[mention.passage.document] += (_fact(mention.passage, analyses),)
        agrees = not any(mention.changes for mention in found)
        rows.append(FactRow(kind="title", label=cells[place][0].value, cells=tuple(cells), agrees=agrees))
    return rows


def title_statements(analyses: Sequence[Analysis], roles: Sequence[Role | None]) -> Iterator[DossierStatement]:
    """Words of a draft's name for which other files have others; each difference once, with all who have it."""
    for place, own, found in _named(analyses, roles):
        told: dict[tuple[str, str], list[tuple[Span, Passage]]] = {}
        for mention in found:
            text = analyses[mention.passage.document].document.text
            for mine, theirs in mention.changes:
                key = (_words(analyses[place].document.text, mine), _words(text, theirs))
                told.setdefault(key, []).append((mine, Passage(mention.passage.document, theirs.start, theirs.end)))
        for sides in told.values():
            mine, other = sides[0]
            yield DossierStatement(
                kind="title_differs",
                documents=tuple(dict.fromkeys(passage.document for _, passage in sides)),
                passages=(Passage(place, mine.start, mine.end), *(passage for _, passage in sides)),
                said=(
                    ("title", own.of(analyses[place].document.text).replace("\n", " ")),
                    ("one", mine.of(analyses[place].document.text)),
                    ("other", other.span.of(analyses[other.document].document.text)),
                ),
            )


def _named(analyses: Sequence[Analysis], roles: Sequence[Role | None]) -> Iterator[tuple[int, Span, list[_Mention]]]:
    """Each draft, where its title stands, and where others name it; what is the very name of one names no other."""
    drafts = [
        (place, span, list(_mentions(place, span, analyses, roles)))
        for place, one in enumerate(analyses)
        if roles[place] == "draft" and (span := one.header.span_of("title")) is not None
    ]
    exact = [mention.passage for _, _, found in drafts for mention in found if not mention.changes]
    for place, span, found in drafts:
        yield place, span, [one for one in found if not one.changes or not any(map(one.overlaps, exact))]


def _mentions(place: int, own: Span, analyses: Sequence[Analysis], roles: Sequence[Role | None]) -> Iterator[_Mention]:
    text = analyses[place].document.text
    name = words_in(text, own.start, own.end)
    while name and name[0].key in _OPENINGS:
        name = name[1:]
    if len(name) < _FEWEST:
        return
    for document, one in enumerate(analyses):
        # Two drafts of one dossier are two papers.
        if roles[document] != "draft":
            for stretch in _stretches(one):
                found = _in(document, name, words_in(one.document.text, stretch.start, stretch.end))
                if found is not None:
                    yield found if _is_meant(found.passage, stretch, one) else found.with_slips(text, one)


def _is_meant(passage: Passage, stretch: Span, analysis: Analysis) -> bool:
    """True in a title, and where the words before the name say so."""
    title = analysis.header.span_of("title")
    if title is not None and title.overlaps(passage.span):
        return True
    return _MEANT.search(analysis.document.text[stretch.start : passage.start]) is not None


def _stretches(analysis: Analysis) -> Iterator[Span]:
    """The title, which may run over several lines, and each paragraph."""
    title = analysis.header.span_of("title")
    if title is not None:
        yield title
    yield from (block.span for block in analysis.document.blocks if title is None or not title.overlaps(block.span))


def _in(document: int, name: Sequence[WrittenWord], words: Sequence[WrittenWord]) -> _Mention | None:
    keys, wanted = [word.key for word in words], [word.key for word in name]
    if len(set(keys) & set(wanted)) < max(_FEWEST, _HELD * len(set(wanted))):
        return None
    at = SequenceMatcher(None, wanted, keys, autojunk=False).find_longest_match()
    first = max(0, at.b - at.a - _ROOM)
    last = min(len(words), at.b - at.a + len(name) + _ROOM)
    operations = SequenceMatcher(None, wanted, keys[first:last], autojunk=False).get_opcodes()
    same = [one for one in operations if one[0] == "equal"]
    if sum(end - start for _, start, end, _, _ in same) < max(_FEWEST, _HELD * len(name)):
        return None
    start, stop = first + same[0][3], first + same[-1][4]
    changes = [
        (name[one[1] : one[2]], words[first + one[3] : first + one[4]])
        for one in operations
        if one[0] == "replace" and same[0][1] <= one[1] < same[-1][2]
    ]
    changes += _at_the_end(name[same[-1][2] :], words[stop:])
    told = [(mine, theirs) for mine, theirs in changes if _is_a_change(mine, theirs)]
    return _Mention(
        Passage(document, words[start].start, max([words[stop - 1].end, *(theirs[-1].end for _, theirs in told)])),
        tuple((_span(mine), _span(theirs)) for mine, theirs in told),
    )


def _at_the_end(
    name: Sequence[WrittenWord], words: Sequence[WrittenWord]
) -> Iterator[tuple[Sequence[WrittenWord], Sequence[WrittenWord]]]:
    """The last word of the name, where a figure stands for a figure or a word that looks like it."""
    if len(name) == 1 and words and words[0].joined:
        figures = name[0].key.isdigit() and words[0].key.isdigit()
        if figures or are_near(name[0].key, words[0].key):
            yield name, words[:1]


def _is_a_change(mine: Sequence[WrittenWord], theirs: Sequence[WrittenWord]) -> bool:
    """Not where it is only written otherwise, or where the two are of different make."""
    if len(mine) > _MOST or len(theirs) > _MOST:
        return False
    left, right = (" ".join(word.written for word in side) for side in (mine, theirs))
    numbers = [[word.key for word in side if word.key.isdigit()] for side in (mine, theirs)]
    return subject_words(left).words != subject_words(right).words or numbers[0] != numbers[1]


def _span(words: Sequence[WrittenWord]) -> Span:
    return Span(words[0].start, words[-1].end)


def _words(text: str, span: Span) -> str:
    return " ".join(word.key for word in words_in(text, span.start, span.end))


def _fact(passage: Passage, analyses: Sequence[Analysis]) -> Fact:
    return Fact(passage, " ".join(passage.span.of(analyses[passage.document].document.text).split()))
