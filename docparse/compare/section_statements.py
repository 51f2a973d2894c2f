"""Chapters of a plan that its sisters have and it lacks, or has in another place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docparse.compare.section_rows import SectionRow
from docparse.compare.statements import Passage, Statement
from docparse.lexicon.folding import fold_name
from docparse.values import Analysis, Section

__all__ = ["section_statements"]

# A section is lacking where so many of the others have it.
_MOST_HAVE, _FEWEST_HAVE = 0.75, 2
# A section goes by another name where its heading has so many of the words.
_ANOTHER_NAME = 1 / 3


@dataclass(frozen=True, slots=True)
class _Placed:
    row: int
    section: Section


def section_statements(
    rows: Sequence[SectionRow], analyses: Sequence[Analysis], *, versions: bool = False
) -> Iterator[Statement]:
    """Of sections of the highest level of the main part.

    What one paper has more than another of another organ says nothing; between ``versions`` of one it does.
    """
    tops = [_top_sections(rows, place, analyses) for place in range(len(analyses))]
    yield from _missing(tops, versions)
    yield from _moved(tops)


def _top_sections(rows: Sequence[SectionRow], place: int, analyses: Sequence[Analysis]) -> dict[int, Section]:
    """By the number of the row, in the order of the document."""
    sections = analyses[place].sections
    cells = [(row.cells[place], number) for number, row in enumerate(rows)]
    found = {
        number: sections[cell.section]
        for cell, number in cells
        if cell is not None and sections[cell.section].parent is None and sections[cell.section].part == 0
    }
    return dict(sorted(found.items(), key=lambda one: one[1].start))


def _missing(tops: Sequence[dict[int, Section]], versions: bool) -> Iterator[Statement]:
    for row in dict.fromkeys(row for top in tops for row in top):
        having = [place for place, top in enumerate(tops) if row in top]
        # A document without any section of its own is of another make.
        lacking = [place for place, top in enumerate(tops) if top and row not in top]
        few = 1 if versions else _FEWEST_HAVE
        first = tops[having[0]][row]
        lacking = [place for place in lacking if not _has_another_name_for(row, place, tops)]
        if not first.title or not lacking or len(having) < max(few, _MOST_HAVE * (len(having) + len(lacking) - 1)):
            continue
        yield Statement(
            kind="section_missing",
            documents=tuple(lacking),
            passages=tuple(Passage(place, tops[place][row].start, tops[place][row].heading_end) for place in having),
            said=(("heading", first.title), ("path", first.path)),
        )


def _has_another_name_for(row: int, place: int, tops: Sequence[dict[int, Section]]) -> bool:
    """True if the document has a section of its own whose heading holds some of the words of what it seems to lack.

    A section that others have beside the one in question is none of those.
    """
    heading = next(top[row].title for top in tops if row in top)
    words = frozenset(fold_name(heading).split())
    return any(
        len(words & frozenset(fold_name(own.title).split())) >= _ANOTHER_NAME * len(words)
        for other, own in tops[place].items()
        if not any(row in top and other in top for top in tops)
    )


def _moved(tops: Sequence[dict[int, Section]]) -> Iterator[Statement]:
    """Against the order that most documents have: of what stands otherwise the least text is told as moved."""
    order = _common_order(tops)
    for place, top in enumerate(tops):
        ranks = [(order[row], _Placed(row, section)) for row, section in top.items() if row in order]
        for moved in _out_of_order(ranks):
            beside = next((other for other, rest in enumerate(tops) if other != place and moved.row in rest), None)
            if beside is not None and moved.section.title:
                usual = tops[beside][moved.row]
                yield Statement(
                    kind="section_moved",
                    documents=(place,),
                    passages=(
                        Passage(beside, usual.start, usual.heading_end),
                        Passage(place, moved.section.start, moved.section.heading_end),
                    ),
                    said=(("heading", moved.section.title), ("path", moved.section.path), ("usual", usual.path)),
                )


def _common_order(tops: Sequence[dict[int, Section]]) -> dict[int, float]:
    """The rank of each row: the mean of its places in the documents that have it, as a share of their length."""
    places: dict[int, list[float]] = {}
    for top in tops:
        for rank, row in enumerate(top):
            places.setdefault(row, []).append(rank / len(top))
    shared = {row: sorted(ranks) for row, ranks in places.items() if len(ranks) > 1}
    # The median, so that one document out of order moves nothing.
    return {row: ranks[(len(ranks) - 1) // 2] for row, ranks in shared.items()}


def _out_of_order(ranks: Sequence[tuple[float, _Placed]]) -> Iterator[_Placed]:
    """What must be taken out so that the rest rises, the least text of all ways to do it."""
    best: list[tuple[int, int | None]] = []
    for index, (rank, placed) in enumerate(ranks):
        before = [(best[earlier][0], earlier) for earlier in range(index) if ranks[earlier][0] <= rank]
        length, earlier = max(before, default=(0, None), key=lambda one: one[0])
        best.append((length + len(range(placed.section.start, placed.section.end)), earlier))
    kept: set[int] = set()
    at = max(range(len(best)), key=lambda index: best[index][0], default=None)
    while at is not None:
        kept.add(at)
        at = best[at][1]
    yield from (placed for index, (_, placed) in enumerate(ranks) if index not in kept)
