"""The review table of legal bases as a Word file: to be checked by a person, or pasted into a paper."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence

from docparse.report.instruments import InstrumentRow
from docparse.report.merged_review import MergedReview, cited_by_words, describe_now, remarks_of
from docparse.report.places import date_words, place_words
from docparse.report.review import Review, days_words, describe, reviewed
from docparse.report.table_words import table_words
from docparse.report.word_document import (
    Cell,
    Paragraph,
    Piece,
    Row,
    Table,
    Words,
    cell,
    header_row,
    paragraph,
    write_word,
)
from docparse.report.words import Lang, relation_word
from docparse.values import Analysis

_SIZE = 13.0
_SMALL = 12.0
_NOTE = 11.0
_TITLES = (
    "row_number", "review_instrument", "review_state", "review_successor", "review_evidence", "review_source",
    "review_as_of", "cited_at",
)  # fmt: skip
_WIDTHS = (12, 60, 42, 34, 33, 27, 26, 22)
_GROUND = "F2F2F2"
_LONGEST_TITLE = 160
# These stand there in bold: somebody has to do something about them.
_GOOD = "in_force"


def render_citations_docx(analyses: Sequence[Analysis], lang: str = "vi") -> bytes:
    """The bytes of a .docx, landscape: for each document a table, the legal bases before the other instruments.

    Times New Roman 13 (Decree 30/2020/NĐ-CP, Phụ lục I); titles are repeated on every page, and no row is torn
    apart by the end of a page.
    """
    said = table_words("en" if lang == "en" else "vi")
    pieces = [piece for number, analysis in enumerate(analyses) for piece in _document(analysis, number, said)]
    return write_word(pieces, title=said["bases_heading"], landscape=True)


def render_merged_docx(merged: Sequence[MergedReview], paths: Sequence[str], lang: Lang = "vi") -> bytes:
    """The same with one table of what the documents at ``paths`` cite; the last column says which of them do."""
    said = table_words(lang)
    heading = said["review_heading"].format(count=len(paths))
    titles = [said[title] for title in (*_TITLES[:-1], "review_cited_by")]
    pieces: list[Piece] = [_heading(heading)]
    if merged:
        rows = tuple(_merged_row(number, one, paths, said) for number, one in enumerate(merged, 1))
        pieces.append(Table(widths=_WIDTHS, rows=(header_row(titles, size=_SIZE), *rows), header_rows=1))
    else:
        pieces.append(paragraph(said["no_citations"]))
    pieces.append(paragraph(said["review_papers"], bold=True, size=_SMALL))
    pieces += [paragraph(f"{number}. {path}", size=_SMALL) for number, path in enumerate(paths, 1)]
    return write_word(pieces, title=heading, landscape=True)


def _heading(text: str, *, page_break: bool = False) -> Paragraph:
    return Paragraph(words=(Words(text, bold=True),), alignment="center", after=0, page_break=page_break, size=14)


def _document(analysis: Analysis, number: int, said: Mapping[str, str]) -> Iterator[Piece]:
    header = analysis.header
    named = " ".join(filter(None, (header.type, header.number, header.title))) or analysis.document.path
    yield _heading(said["bases_heading"], page_break=number > 0)
    yield paragraph(named, bold=True, alignment="center")
    reviews = reviewed(analysis, said)
    if not reviews:
        yield paragraph(said["no_citations"])
        return
    if days := days_words(reviews, said):
        yield paragraph(days, italic=True, alignment="center", size=_SMALL)
    rows = [header_row([said[title] for title in _TITLES], size=_SIZE), *_rows(reviews, said)]
    yield Table(widths=_WIDTHS, rows=tuple(rows), header_rows=1)
    if not any(review.now for review in reviews):
        yield paragraph(said["none_looked_up"], italic=True, size=_SMALL)


def _rows(reviews: Sequence[Review], said: Mapping[str, str]) -> Iterator[Row]:
    """The instruments in two groups, numbered through."""
    number = 0
    for title, members in (
        ("legal_bases", [review for review in reviews if review.row.relation == "based_on"]),
        ("other_instruments", [review for review in reviews if review.row.relation != "based_on"]),
    ):
        if members:
            heading = cell(f"{said[title]} ({len(members)})", bold=True, size=_SIZE)
            yield (Cell(heading.paragraphs, columns=len(_TITLES), shade=_GROUND),)
        for review in members:
            number += 1
            state = _state(review, describe(review, said, days=False), review.remarks)
            yield _row(number, review, state, _cited_at(review.row, said), said)


def _merged_row(number: int, one: MergedReview, paths: Sequence[str], said: Mapping[str, str]) -> Row:
    state = _state(one.review, describe_now(one.review, said), tuple(remarks_of(one, said)))
    return _row(number, one.review, state, cited_by_words(one, paths, said), said)


def _row(number: int, review: Review, state: Cell, last: str, said: Mapping[str, str]) -> Row:
    return (
        cell(str(number), alignment="center", size=_SIZE),
        cell(_called(review, said), size=_SIZE),
        state,
        cell("\n".join(review.replaced_by), size=_SIZE),
        cell(review.evidence, size=_SMALL),
        cell(review.source, size=_SMALL),
        cell(date_words(review.as_of), alignment="center", size=_SMALL),
        cell(last, size=_SMALL),
    )


def _called(review: Review, said: Mapping[str, str]) -> str:
    """Type and number, or the name; day, issuer and title below; then the number that is probably meant."""
    row = review.row
    if row.key is None:
        return f"“{row.text}” ({said['unresolved']})"
    called = " ".join(filter(None, (row.type, row.number))) if row.number else row.name or row.text
    facts = ", ".join(filter(None, (date_words(row.date), row.issuer)))
    title = textwrap.shorten(row.title or "", _LONGEST_TITLE, placeholder=" …") if row.number or row.name else ""
    meant = row.corrected if row.number else row.proposal
    # A law that is cited by its name and day is known for certain.
    sure = review.standing == "known" and not row.number
    said_of = said["review_is"] if sure else said["probably"]
    remark = f"({said_of} {meant})" if meant and meant != row.number else ""
    own = f"({said['this_document']})" if review.standing == "itself" else ""
    return "\n".join(filter(None, (called, facts, title, own or remark)))


def _state(review: Review, words: str, remarks: Sequence[str]) -> Cell:
    """The state; below it in small letters what a person should look at."""
    good = review.now is not None and review.now.state == _GOOD and not review.now.partly_expired
    shown = [Paragraph(words=(Words(words, bold=not good and review.standing == "known"),), size=_SIZE, after=0)]
    shown += [Paragraph(words=(Words(remark, italic=True),), size=_NOTE, after=3) for remark in remarks]
    return Cell(tuple(shown))


def _cited_at(row: InstrumentRow, said: Mapping[str, str]) -> str:
    """Where it is first named; of a legal basis the heading above says what it is to the document."""
    place = place_words(row.place, said)
    first = place if row.relation == "based_on" else f"{relation_word(row.relation, said)}, {place}"
    return f"{first} ({said['times'].format(count=row.mentions)})" if row.mentions > 1 else first
