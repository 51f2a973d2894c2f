"""What several documents cite as one table: each instrument once, bases first, those that most documents cite."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from docparse.report.csv_table import harmless
from docparse.report.data_table import Cell, Column, cell_text, day_cell, shown_text
from docparse.report.review import Review, describe, reviewed, told_last, words_now
from docparse.report.table_words import table_words
from docparse.report.words import Lang
from docparse.values import Analysis

__all__ = [
    "MergedReview",
    "Use",
    "cited_by_words",
    "describe_now",
    "merge_reviews",
    "merged_columns",
    "merged_csv",
    "merged_rows",
    "merged_to_dict",
    "remarks_of",
]

# An instrument that has no state or has none today is looked at by a person anyhow.
_STANDS = frozenset({"in_force", "unknown"})
_COLUMNS = (
    Column("type", 12), Column("number", 18), Column("day", 11), Column("issued_by", 20), Column("name", 32),
    Column("review_state_now", 15), Column("review_day_now", 11), Column("review_successor", 16),
    Column("review_evidence", 26), Column("review_source", 22), Column("review_as_of", 11),
    Column("review_documents", 9), Column("review_bases", 9), Column("mentions_count", 7),
    Column("review_cited_by", 34), Column("review_remark", 34), Column("meant", 16),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One document that cites an instrument, and what is known of the instrument there."""

    path: str
    review: Review

    @property
    def is_basis(self) -> bool:
        """True if the document rests on it."""
        return self.review.row.relation == "based_on"


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedReview:
    """One instrument and all documents that cite it; ``review`` is that of the mention that tells most."""

    key: str
    review: Review
    uses: tuple[Use, ...]

    @property
    def bases(self) -> int:
        """How many documents rest on it."""
        return sum(use.is_basis for use in self.uses)

    @property
    def mentions(self) -> int:
        """How often it is cited."""
        return sum(use.review.row.mentions for use in self.uses)


def merge_reviews(analyses: Iterable[Analysis], said: Mapping[str, str]) -> list[MergedReview]:
    """Each instrument once; short forms that nobody could link, and the documents themselves, are left out."""
    uses: dict[str, list[Use]] = {}
    for analysis in analyses:
        for review in reviewed(analysis, said):
            if review.row.key is not None and review.standing != "itself":
                name = review.row.instrument_id or review.row.key
                uses.setdefault(name, []).append(Use(path=analysis.document.path, review=review))
    merged = [
        MergedReview(key=name, review=max((use.review for use in cited), key=_told), uses=tuple(cited))
        for name, cited in uses.items()
    ]
    return sorted(merged, key=lambda one: (not one.bases, -one.bases, -len(one.uses), -one.mentions, one.key))


def _told(review: Review) -> int:
    row = review.row
    return sum(map(bool, (row.type, row.number, row.date, row.issuer, row.name or row.title)))


def merged_columns(said: Mapping[str, str]) -> list[tuple[str, int]]:
    """Titles and widths of the columns of ``merged_rows``."""
    return [(said[column.title], column.width) for column in _COLUMNS]


def merged_rows(merged: Sequence[MergedReview], said: Mapping[str, str]) -> Iterator[tuple[Cell, ...]]:
    """One row an instrument; its state is that of today, or of the day asked about."""
    for one in merged:
        review, row = one.review, one.review.row
        yield (
            row.type,
            row.number,
            day_cell(row.date),
            row.issuer,
            row.name or row.title,
            words_now(review, said),
            day_cell(review.now.on if review.now else None),
            "; ".join(review.replaced_by),
            review.evidence,
            review.source,
            day_cell(review.as_of),
            len(one.uses),
            one.bases,
            one.mentions,
            "; ".join(dict.fromkeys(use.path for use in one.uses)),
            "; ".join(filter(None, (told_last(review, said), *remarks_of(one, said)))),
            row.corrected or row.proposal,
        )


def merged_csv(merged: Sequence[MergedReview], lang: Lang = "vi") -> str:
    """The table as CSV; dates as dd/mm/yyyy, no text that a spreadsheet would run."""
    said = table_words(lang)
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\n")
    lines.writerow([title for title, _ in merged_columns(said)])
    for row in merged_rows(merged, said):
        lines.writerow([harmless(shown_text(cell)) if isinstance(cell, str) else cell_text(cell) for cell in row])
    return out.getvalue()


def merged_to_dict(merged: Sequence[MergedReview], said: Mapping[str, str]) -> list[dict[str, Any]]:
    """The same for programs; ISO dates."""
    return [
        {
            "key": one.key,
            "type": one.review.row.type,
            "number": one.review.row.number,
            "date": one.review.row.date,
            "issuer": one.review.row.issuer,
            "name": one.review.row.name,
            "title": one.review.row.title,
            "standing": one.review.standing,
            "status": asdict(one.review.now) if one.review.now else None,
            "replaced_by": list(one.review.replaced_by),
            "evidence": one.review.evidence,
            "source": one.review.source,
            "as_of": one.review.as_of,
            "remarks": list(remarks_of(one, said)),
            "bases": one.bases,
            "mentions": one.mentions,
            "documents": [{"path": use.path, "relation": use.review.row.relation} for use in one.uses],
        }
        for one in merged
    ]


def describe_now(review: Review, said: Mapping[str, str]) -> str:
    """The state today with the day from which it holds, or until which it was known."""
    return describe(replace(review, then=()), said)


def cited_by_words(one: MergedReview, paths: Sequence[str], said: Mapping[str, str]) -> str:
    """How many documents, for how many it is a basis, and which, by their numbers."""
    cited = sorted({paths.index(use.path) + 1 for use in one.uses})
    bases = said["review_bases_of"].format(count=one.bases) if one.bases else ""
    return f"{len(cited)}{bases}: {', '.join(map(str, cited))}"


def remarks_of(one: MergedReview, said: Mapping[str, str]) -> Iterator[str]:
    """What a person should look at: documents that rested on what was not in force, and the instrument itself."""
    if late := [use.path for use in one.uses if use.is_basis and _had_ended(use.review)]:
        yield said["review_not_then"].format(paths=", ".join(dict.fromkeys(late)))
    yield from dict.fromkeys(remark for use in one.uses for remark in use.review.remarks)


def _had_ended(review: Review) -> bool:
    """True if it was not in force on any day that the document may be of."""
    return bool(review.then) and all(status.state not in _STANDS for status in review.then)
