"""What the legal bases of several documents say against each other, as far as the documents themselves tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docparse.compare.base_rows import BaseRow, is_cited
from docparse.compare.statements import Passage, Statement
from docparse.lexicon.folding import fold_code
from docparse.values import Analysis

__all__ = ["base_statements"]

_SYMBOL = re.compile(r"^\d+/(?:\d{4}/)?([^\s\d]\S*)")


def base_statements(
    rows: Sequence[BaseRow], analyses: Sequence[Analysis], *, versions: bool = False
) -> Iterator[Statement]:
    """One instrument under two titles, and a base that another document has replaced by its successor.

    Of ``versions`` of one paper also what not all rest on; of several organs each has its own.
    """
    for row in rows:
        cited = [(place, analyses[place].citations[cell]) for place, cell in enumerate(row.cells) if cell is not None]
        passages = tuple(Passage(place, one.start, one.end) for place, one in cited)
        if row.titles:
            apart = [place for place, one in cited if one.title and one.title in row.titles[1:]]
            said = (
                ("instrument", passages[0].span.of(analyses[passages[0].document].document.text)),
                ("titles", " | ".join(row.titles)),
            )
            yield Statement(kind="base_two_titles", documents=tuple(apart), passages=passages, said=said)
        lacking = [
            place
            for place, cell in enumerate(row.cells)
            if cell is None and not is_cited(cited[0][1], analyses[place]) and not _leaves_blank(row, analyses[place])
        ]
        if versions and lacking:
            named = (("instrument", passages[0].span.of(analyses[passages[0].document].document.text)),)
            yield Statement(kind="base_not_in_all", documents=tuple(lacking), passages=passages, said=named)
    yield from _replaced(analyses)


def _leaves_blank(row: BaseRow, analysis: Analysis) -> bool:
    """True if the number of the base stands open there: "Tờ trình số     /TTr-SNV"."""
    symbol = _SYMBOL.search(row.key)
    if symbol is None:
        return False
    return re.search(rf"(?<!\d)/{re.escape(fold_code(symbol[1]))}", fold_code(analysis.document.text)) is not None


def _replaced(analyses: Sequence[Analysis]) -> Iterator[Statement]:
    """One document rests on an instrument, another on what has replaced it."""
    bases = [
        (place, analysis.citations[index]) for place, analysis in enumerate(analyses)
        for index in analysis.header.legal_bases
    ]  # fmt: skip
    by_number: dict[str, list[int]] = {}
    for number, (_, one) in enumerate(bases):
        if one.number:
            by_number.setdefault(one.number.casefold(), []).append(number)
    for place, old in bases:
        if old.number is None:
            continue
        successors = {name.casefold() for status in old.statuses for name in status.replaced_by}
        newer = [bases[at] for name in successors for at in by_number.get(name, ()) if bases[at][0] != place]
        if newer:
            other_place, new = min(newer, key=lambda one: (one[0], one[1].start))
            yield Statement(
                kind="base_replaced",
                documents=(place,),
                passages=(Passage(other_place, new.start, new.end), Passage(place, old.start, old.end)),
                said=(("instrument", old.number or ""), ("successor", new.number or "")),
            )
