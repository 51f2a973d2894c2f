"""Names of organs, firms, places and persons that a dossier spells in two ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from docparse.compare.dossier.facts import Fact, FactRow
from docparse.compare.dossier.statements import DossierStatement
from docparse.compare.dossier.written_words import WrittenWord, are_near, words_in
from docparse.compare.statements import Passage
from docparse.compare.subject_words import weight_of
from docparse.text.marks import strip_marks
from docparse.values import Analysis, Span

__all__ = ["name_rows", "name_statements"]

# A name is told by so many words in a row, so many of them with capitals; one of them may be spelt otherwise.
_WINDOW, _CAPITALS = 4, 2
# Behind these begins the name of one organ or place among several.
# A name is shown with so many words to either side.
_LONGEST = 7
_NUMBER = re.compile(r"[IVXLC]+|\w")
_KINDS = frozenset("bộ sở ban cục hội viện phòng tỉnh xã phường thôn bản ấp ông bà".split())


class _Place(NamedTuple):
    """The word ``words[at]`` of a paragraph of the file ``document``."""

    document: int
    words: tuple[WrittenWord, ...]
    at: int


class _Spelt(NamedTuple):
    """One name, spelt in two ways, with where each stands first in each file."""

    one: tuple[_Place, ...]
    other: tuple[_Place, ...]


def name_rows(analyses: Sequence[Analysis]) -> list[FactRow]:
    """One row for each name that is spelt in two ways."""
    rows = []
    for spelt in _spelt_in_two_ways(analyses):
        places = [*spelt.one, *spelt.other]
        cells = tuple(
            tuple(_fact(place, analyses) for place in places if place.document == document)
            for document in range(len(analyses))
        )
        rows.append(FactRow(kind="name", label=_fact(places[0], analyses).value, cells=cells, agrees=False))
    return rows


def name_statements(analyses: Sequence[Analysis]) -> Iterator[DossierStatement]:
    """One statement for each name; of the two spellings neither is called right."""
    for spelt in _spelt_in_two_ways(analyses):
        facts = [_fact(place, analyses) for place in (*spelt.one, *spelt.other)]
        yield DossierStatement(
            kind="name_two_spellings",
            documents=tuple(dict.fromkeys(place.document for place in spelt.other)),
            passages=tuple(fact.passage for fact in facts),
            said=(("one", facts[0].value), ("other", facts[len(spelt.one)].value)),
        )


def _spelt_in_two_ways(analyses: Sequence[Analysis]) -> list[_Spelt]:
    """Words that stand in the same surroundings and nearly have the same letters, each pair once."""
    found: dict[tuple[str, str], tuple[list[_Place], list[_Place]]] = {}
    for variants in _by_surroundings(analyses).values():
        for one, other in combinations(sorted(variants), 2) if len(variants) > 1 else ():
            if are_near(one, other) and _are_one_name(variants[one], variants[other]):
                mine, theirs = found.setdefault((one, other), ([], []))
                mine += variants[one]
                theirs += variants[other]
    spelt = [
        _Spelt(*sorted(map(_first_in_each, sides), key=lambda side: _order(side[0])))
        for sides in found.values()
        if len({place.document for side in sides for place in side}) > 1
    ]
    return sorted(spelt, key=lambda one: _order(one.one[0]))


def _by_surroundings(analyses: Sequence[Analysis]) -> dict[tuple[int, tuple[str, ...]], dict[str, list[_Place]]]:
    """The words that stand at one place of a name, by the other words of it."""
    found: dict[tuple[int, tuple[str, ...]], dict[str, list[_Place]]] = defaultdict(dict)
    for document, one in enumerate(analyses):
        for block in one.document.blocks:
            words = tuple(words_in(one.document.text, block.start, block.end))
            for first in range(len(words) - _WINDOW + 1):
                window = words[first : first + _WINDOW]
                if any(word.kind != "word" or not word.joined for word in window[1:]) or window[0].kind != "word":
                    continue
                capitals = sum(word.written[0].isupper() for word in window)
                for at in range(_WINDOW) if capitals >= _CAPITALS else ():
                    others = (*window[:at], *window[at + 1 :])
                    if _may_be_of_a_name(words, first + at):
                        key = (at, tuple(word.key for word in others))
                        found[key].setdefault(window[at].key, []).append(_Place(document, words, first + at))
    return found


def _may_be_of_a_name(words: Sequence[WrittenWord], at: int) -> bool:
    """A word with a capital, no number, or a small one behind such that is not a link ("và", "về")."""
    if _NUMBER.fullmatch(words[at].written):
        return False
    if words[at].written[0].isupper():
        return True
    return at > 0 and words[at - 1].written[0].isupper() and weight_of(frozenset((words[at].key,))) == 1


def _are_one_name(one: Sequence[_Place], other: Sequence[_Place]) -> bool:
    """Not an abbreviation and another, a small word and a name, the first words of two organs ("Bộ Công | Bộ Nông").

    Nor persons or places of one file whose names merely look alike: every word of these has a capital.
    """
    mine, theirs = one[0], other[0]
    if any(_is_abbreviation(place) for place in (mine, theirs)) or _is_capital(mine) != _is_capital(theirs):
        return False
    # Where the next words are not the same either, only marks may differ ("thành phố Hồ Chí Minh", "… Hà Nội").
    if _next(mine) != _next(theirs) and (_follows_a_kind(mine) or not _differ_in_marks(mine, theirs)):
        return False
    together = {place.document for place in one} & {place.document for place in other}
    return not together or not all(_is_all_capitals(place) for place in (*one, *other))


def _differ_in_marks(one: _Place, other: _Place) -> bool:
    mine, theirs = (place.words[place.at].key for place in (one, other))
    return strip_marks(mine) == strip_marks(theirs)


def _is_capital(place: _Place) -> bool:
    return place.words[place.at].written[0].isupper()


def _is_abbreviation(place: _Place) -> bool:
    """In capitals among words that are not."""
    word, beside = place.words[place.at], place.words[max(0, place.at - 1) : place.at + 2]
    return len(word.written) > 1 and word.written.isupper() and not all(other.written.isupper() for other in beside)


def _follows_a_kind(place: _Place) -> bool:
    return place.at > 0 and place.words[place.at - 1].key in _KINDS


def _next(place: _Place) -> str | None:
    """The word behind, None where the name ends with a mark or its paragraph."""
    if place.at + 1 == len(place.words) or not place.words[place.at + 1].joined:
        return None
    return place.words[place.at + 1].key


def _is_all_capitals(place: _Place) -> bool:
    before = place.words[max(0, place.at - 1) : place.at]
    return all(word.written[0].isupper() for word in (*before, place.words[place.at]))


def _first_in_each(places: Sequence[_Place]) -> tuple[_Place, ...]:
    first: dict[int, _Place] = {}
    for place in sorted(places, key=_order):
        first.setdefault(place.document, place)
    return tuple(first.values())


def _order(place: _Place) -> tuple[int, int]:
    return place.document, place.words[place.at].start


def _fact(place: _Place, analyses: Sequence[Analysis]) -> Fact:
    span = _name_around(place)
    return Fact(Passage(place.document, span.start, span.end), span.of(analyses[place.document].document.text))


def _name_around(place: _Place) -> Span:
    """From the word to both sides as far as capitals reach, over single small words between them."""
    words, first, last = place.words, place.at, place.at
    # A heading in capitals is not all one name.
    while (step := _reach(words, first, -1)) is not None and place.at - step <= _LONGEST:
        first = step
    while (step := _reach(words, last, 1)) is not None and step - place.at <= _LONGEST:
        last = step
    return Span(words[first].start, words[last].end)


def _reach(words: Sequence[WrittenWord], at: int, step: int) -> int | None:
    """The next word with a capital, this one or the one behind it; None where a mark or small words end the name."""
    for distance in (1, 2):
        to = at + step * distance
        edge = to + (1 if step < 0 else 0)
        if not 0 <= to < len(words) or not words[edge].joined:
            return None
        if words[to].written[0].isupper():
            return to
    return None
