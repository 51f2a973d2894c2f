"""Figures that stand in several files of a dossier: one row for each thing, and what differs in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from docparse.compare.dossier.facts import Fact, FactRow
from docparse.compare.dossier.figures import is_total
from docparse.compare.dossier.named_bearers import are_of_others, named_in
from docparse.compare.dossier.statements import DossierKind, DossierStatement
from docparse.compare.quota_statements import under_two_names
from docparse.compare.quota_subjects import LEAST_ALIKE, clause_of, quota_subject
from docparse.compare.quota_values import Difference, difference_of, in_base_unit
from docparse.compare.rows import align
from docparse.compare.statements import Passage
from docparse.compare.subject_words import SubjectWords, share_of_words, weight_of
from docparse.lexicon.folding import fold_name
from docparse.values import Analysis, Quota

__all__ = ["figure_rows", "figure_statements", "two_name_statements"]

# Figures that differ outright are of one thing only where the words leave no doubt.
_SURELY_ALIKE = 0.85
# A figure that is another's to the last digit that is written of it, or its like in another power of ten, is of one
# thing with fewer words in common, the latter if it has so many digits.
_ALIKE, _TELLING_DIGITS = 0.7, 2
# Fewer words than these say of many things what a figure is ("gồm 25 thành viên").
_TELLING = 3.0
_KIND_OF: dict[Difference, DossierKind] = {
    "power of ten": "figure_power_of_ten",
    "rounded": "figure_rounded",
    "other": "figure_differs",
}
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LABEL = re.compile(r"^\W*(?:\d+(?:\.\d+)*[.)]|[a-zđ]\)|[IVX]+\.)?\s*[-+•]?\s*")


class _Subject(NamedTuple):
    words: SubjectWords
    measure: str | None
    years: frozenset[str]
    bounded: bool
    named: frozenset[str]


class _Row(NamedTuple):
    """For each document indices into its figures."""

    cells: tuple[tuple[int, ...], ...]


def figure_rows(analyses: Sequence[Analysis]) -> list[FactRow]:
    """The figures that two files or more state, in the order in which they first stand there."""
    return [
        FactRow(
            kind="figure",
            label=_label(*_first(row, analyses)),
            cells=tuple(
                tuple(_fact(place, analyses[place].quotas[at]) for at in own)
                for place, own in enumerate(row.cells)
            ),
            agrees=not list(_of_row(row, analyses)),
        )
        for row in _rows(analyses)
    ]  # fmt: skip


def figure_statements(analyses: Sequence[Analysis]) -> Iterator[DossierStatement]:
    """One thing in figures that differ: a power of ten apart, rounded, or otherwise."""
    for row in _rows(analyses):
        yield from _of_row(row, analyses)


def two_name_statements(analyses: Sequence[Analysis]) -> Iterator[DossierStatement]:
    """One figure that files give for two things, as capital registered and capital disbursed; each figure once.

    The passages of the one name come first, then those of the other, of which it is told.
    """
    made: list[tuple[dict[str, str], dict[str, list[Passage]]]] = []
    for found in under_two_names(analyses):
        said = dict(found.said)
        sides = {said["one"]: found.passages[0], said["other"]: found.passages[1]}
        known = next((one for _, one in made if _is_more_of(sides, one)), None)
        if known is None:
            made.append((said, {name: [passage] for name, passage in sides.items()}))
        else:
            for name, passage in sides.items():
                known[name] += [passage] if passage not in known[name] else []
    for said, places in made:
        one, other = places.values()
        documents = tuple(dict.fromkeys(passage.document for passage in other))
        if not any(_says_both(passage, said, analyses) for passage in (*one, *other)):
            yield DossierStatement(
                kind="figure_two_names", documents=documents, passages=(*one, *other), said=tuple(said.items())
            )


def _says_both(passage: Passage, names: Mapping[str, str], analyses: Sequence[Analysis]) -> bool:
    """True if the file says the figure of both things: it knows them apart."""
    analysis = analyses[passage.document]
    figures = {in_base_unit(one) for one in analysis.quotas if one.start == passage.start}
    same = [one for one in analysis.quotas if in_base_unit(one) in figures]
    clauses = [fold_name(" ".join((clause_of(one, analysis), one.subject or ""))) for one in same]
    return all(any(f" {names[key]} " in f" {clause} " for clause in clauses) for key in ("one", "other"))


def _is_more_of(sides: Mapping[str, Passage], known: Mapping[str, Sequence[Passage]]) -> bool:
    """True if both tell of the same two names, and one of the places is known."""
    return sides.keys() == known.keys() and any(passage in known[name] for name, passage in sides.items())


def _rows(analyses: Sequence[Analysis]) -> list[_Row]:
    subjects = [[_subject(figure, one) for figure in one.quotas] for one in analyses]
    rows = align(subjects, lambda subject: subject.words, _likeness, LEAST_ALIKE)
    return [_Row(row.cells) for row in rows if sum(map(bool, row.cells)) > 1]


def _subject(figure: Quota, analysis: Analysis) -> _Subject:
    known = quota_subject(figure, analysis)
    clause = clause_of(figure, analysis).replace(figure.value_text, " ", 1)
    return _Subject(
        words=known.words,
        measure=known.measure,
        years=frozenset(_YEAR.findall(clause)),
        bounded=figure.comparison not in ("=", "range"),
        named=named_in(f"{clause} {figure.subject or ''}"),
    )


def _likeness(one: _Subject, other: _Subject) -> float:
    if one.measure != other.measure or one.bounded != other.bounded:
        return 0.0
    if (one.years and other.years and one.years.isdisjoint(other.years)) or are_of_others(one.named, other.named):
        return 0.0
    if min(weight_of(one.words.words), weight_of(other.words.words)) < _TELLING:
        return 0.0
    return share_of_words(one.words, other.words)


def _of_row(row: _Row, analyses: Sequence[Analysis]) -> Iterator[DossierStatement]:
    """What the files say against each other; a file that says both says nothing against either."""
    told: dict[DossierKind, list[tuple[int, Quota]]] = {}
    own = [[(place, analyses[place].quotas[at]) for at in cell] for place, cell in enumerate(row.cells) if cell]
    for mine, theirs in combinations(own, 2):
        kinds = {_difference(one, other, analyses) for one in mine for other in theirs}
        if None not in kinds and len(kinds) == 1:
            (kind,) = kinds
            if kind is not None:
                told.setdefault(kind, []).extend((*mine[:1], *theirs[:1]))
    for kind, sides in told.items():
        places = list(dict.fromkeys(sides))
        (_, first), (_, second) = places[0], next(one for one in places if _value(one[1]) != _value(places[0][1]))
        yield DossierStatement(
            kind=kind,
            documents=tuple(dict.fromkeys(place for place, one in places if _value(one) != _value(first))),
            passages=tuple(_passage(place, one) for place, one in places),
            said=(
                ("label", _label(*_first(row, analyses))),
                ("one", first.value_text),
                ("other", second.value_text),
            ),
        )


def _difference(one: tuple[int, Quota], other: tuple[int, Quota], analyses: Sequence[Analysis]) -> DossierKind | None:
    difference = difference_of(one[1], other[1])
    mine, theirs = (_subject(figure, analyses[place]) for place, figure in (one, other))
    share = share_of_words(mine.words, theirs.words)
    if difference == "rounded" and share < _ALIKE:
        return None
    if difference == "power of ten" and share < _SURELY_ALIKE and _digits(one[1]) < _TELLING_DIGITS:
        return None
    if difference == "other":
        # What a table adds up to is held against its text by what refers to it (docparse.compare.dossier.totals).
        if mine.years != theirs.years or share < _SURELY_ALIKE:
            return None
        if is_total(one[1]) or is_total(other[1]):
            return None
    return _KIND_OF.get(difference)


def _digits(figure: Quota) -> int:
    value = in_base_unit(figure)
    return len(value.normalize().as_tuple().digits) if value is not None else 0


def _first(row: _Row, analyses: Sequence[Analysis]) -> tuple[Quota, Analysis]:
    place = next(place for place, cell in enumerate(row.cells) if cell)
    return analyses[place].quotas[row.cells[place][0]], analyses[place]


def _label(figure: Quota, analysis: Analysis) -> str:
    """What the figure is of, as written."""
    if figure.subject is not None:
        return figure.subject
    said = clause_of(figure, analysis).replace(figure.value_text, "…", 1)
    return _LABEL.sub("", " ".join(said.split()), count=1).strip(" ,:")


def _value(figure: Quota) -> tuple[float | None, float | None, str | None]:
    return figure.min, figure.max, figure.unit


def _fact(document: int, figure: Quota) -> Fact:
    return Fact(_passage(document, figure), figure.value_text)


def _passage(document: int, figure: Quota) -> Passage:
    return Passage(document, figure.start, figure.end)
