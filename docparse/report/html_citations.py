"""The cited instruments for the page: one row each, with all places and the short forms that were resolved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from docparse.graph.antecedents import SELF, instrument_keys
from docparse.report.html_status import NOT_LOOKED_UP, Badge, badges_of
from docparse.report.instruments import InstrumentRow, list_instruments
from docparse.report.places import date_words
from docparse.report.words import relation_word
from docparse.values import Analysis, RelationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRow:
    """``mentions`` are the numbers (from 1) of the citations, anchors of their marks; ``aliases`` the short
    forms and anaphora that stand for this instrument, each with its number; ``badges`` tell of its validity."""

    row: InstrumentRow
    called: str
    date: str
    relation: str
    mentions: tuple[int, ...]
    aliases: tuple[tuple[int, str], ...]
    badges: tuple[Badge, ...]

    @property
    def state(self) -> str:
        """The look of the first badge."""
        return self.badges[0].look if self.badges else NOT_LOOKED_UP

    @property
    def validity(self) -> str:
        """The words of the first badge; none where nobody asked."""
        return self.badges[0].words if self.state != NOT_LOOKED_UP else ""

    @property
    def is_self(self) -> bool:
        """True for the mentions of the document itself."""
        return self.row.key == SELF

    @property
    def resolved(self) -> bool:
        """False for a short form that could not be linked to an instrument."""
        return self.row.key is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citations:
    """The rows in order of first mention, the row (from 0) of each citation, and the relations between rows."""

    rows: tuple[CitationRow, ...]
    row_of: tuple[int, ...]
    links: tuple[tuple[int, RelationKind, int], ...]
    relations: tuple[tuple[str, str, str], ...]

    @property
    def count(self) -> int:
        """How many instruments are cited: the document itself is none of them, nor is what is not known."""
        return sum(row.resolved and not row.is_self for row in self.rows)

    @property
    def looked_up(self) -> bool:
        """True if the validity of any of them was looked up."""
        return any(row.state != NOT_LOOKED_UP for row in self.rows)


def citations_of(analysis: Analysis, said: Mapping[str, str]) -> Citations:
    """The table of cited instruments of one document, and the relations between them."""
    members = _members(analysis)
    pairs = zip(list_instruments(analysis), members, strict=True)
    rows = [_row(row, numbers, analysis, said) for row, numbers in pairs]
    row_of = {index: number for number, indices in enumerate(members) for index in indices}
    links = dict.fromkeys((row_of[link.source], link.relation, row_of[link.target]) for link in analysis.relations)
    return Citations(
        rows=tuple(rows),
        row_of=tuple(row_of[index] for index in range(len(analysis.citations))),
        links=tuple(links),
        relations=tuple(_relations(links, rows, said)),
    )


def _members(analysis: Analysis) -> list[list[int]]:
    """The citations of each row of ``list_instruments``, by the same key."""
    groups: dict[tuple[str | None, int], list[int]] = {}
    for index, key in enumerate(instrument_keys(analysis.citations)):
        groups.setdefault((key, -1 if key else index), []).append(index)
    return list(groups.values())


def _row(row: InstrumentRow, indices: Sequence[int], analysis: Analysis, said: Mapping[str, str]) -> CitationRow:
    return CitationRow(
        row=row,
        called=_called(row),
        date=date_words(row.date),
        relation=relation_word(row.relation, said),
        mentions=tuple(index + 1 for index in indices),
        aliases=tuple(_aliases(row, indices, analysis)),
        badges=() if row.key == SELF else badges_of([analysis.citations[index] for index in indices], said),
    )


def _aliases(row: InstrumentRow, indices: Sequence[int], analysis: Analysis) -> Iterator[tuple[int, str]]:
    """Each wording once, where it first stands; one that repeats the whole number tells nothing new."""
    seen: set[str] = set()
    for index in indices if row.key is not None else ():
        citation = analysis.citations[index]
        text = citation.span.of(analysis.document.text)
        if citation.form in ("short", "anaphora") and text not in seen and (row.number or row.name or "\n") not in text:
            seen.add(text)
            yield index + 1, text


def _called(row: InstrumentRow) -> str:
    if row.number and row.key is not None:
        return " ".join(filter(None, (row.type, row.number)))
    return row.name or row.text


def _relations(
    links: Iterable[tuple[int, RelationKind, int]], rows: Sequence[CitationRow], said: Mapping[str, str]
) -> dict[tuple[str, str, str], None]:
    """Each stated relation once, in the order of the text."""
    return dict.fromkeys(
        (rows[source].called, relation_word(relation, said), rows[target].called) for source, relation, target in links
    )
