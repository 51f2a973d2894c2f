"""A dossier as sentences and tables in words, shown by what shows documents side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from docparse.compare import Passage
from docparse.compare.dossier import CommentRow, Dossier, DossierStatement, FactRow
from docparse.report.compare_view import Cell, ComparisonView, Table, TableRow, Told, quote
from docparse.report.document_labels import organ_label, sentence_case
from docparse.report.dossier_words import dossier_words
from docparse.report.places import place_words
from docparse.report.tasks_table import deadline_words
from docparse.report.words import Lang

__all__ = ["view_dossier"]

# So much of a comment tells which it is.
_LONGEST = 160
_OPEN = ("comment_without_answer", "answer_blank")


def view_dossier(dossier: Dossier, lang: Lang = "vi") -> ComparisonView:
    """``dossier`` in the words of ``lang``; its files go by their roles."""
    said, labels = dossier_words(lang), _labels(dossier, dossier_words(lang))
    tables = (_facts(dossier, said), _comments(dossier, labels, said))
    rows = list(_rows_by_passage(dossier))
    return ComparisonView(
        labels=labels,
        paths=tuple(one.document.path for one in dossier.analyses),
        parent=None,
        versions=False,
        told=tuple(replace(_tell(one, dossier, labels, said), row=_row_of(one, rows)) for one in dossier.statements),
        tables=tables,
        pairs=(),
        said=said,
    )


def _labels(dossier: Dossier, said: Mapping[str, str]) -> tuple[str, ...]:
    """The role of each file; of several of one role, who issues it or what it is, else a number."""
    names = [said[f"role_{role or 'none'}"] for role in dossier.roles]
    files = list(zip(names, dossier.analyses, strict=True))
    ways = [
        names,
        [f"{name} {organ_label(one)}".strip() for name, one in files],
        [" ".join([name, *(one.header.type or "").lower().split()]) for name, one in files],
        [f"{name} {number}" for number, name in enumerate(names, 1)],
    ]
    taken = [Counter(way) for way in ways]
    return tuple(
        next(way[at] for way, counts in zip(ways, taken, strict=True) if counts[way[at]] == 1)
        for at in range(len(names))
    )


def _tell(one: DossierStatement, dossier: Dossier, labels: Sequence[str], said: Mapping[str, str]) -> Told:
    """The sentence, each side with the files in which it stands: the other files first, those told of behind."""
    facts = {key: deadline_words(value) for key, value in one.said}
    first, second = _sides(one, dossier)
    named = {
        "label": "", "commenter": "", "asked": "",
        **facts,
        "who": ", ".join(labels[place] for place in one.documents),
        "one_at": ", ".join(labels[place] for place in first), "other_at": ", ".join(labels[place] for place in second),
    }  # fmt: skip
    named["commenter"] = sentence_case(named["commenter"])
    named["label_told"] = f"{named['label'].rstrip(' :…')}:" if named["label"] else ""
    kind = "accepted_kept" if one.kind == "accepted_without_change" and not named["asked"] else one.kind
    sentence = said[kind].format_map(named).strip()
    quotes = tuple(quote(place, dossier.analyses, labels, said) for place in one.passages)
    concerned = sorted({*one.documents, *(place.document for place in one.passages)})
    return Told(one.gravity, one.kind, sentence, quotes, one.documents, tuple(concerned))


def _sides(one: DossierStatement, dossier: Dossier) -> tuple[list[int], list[int]]:
    """The files on either side: by what they write where the text shows it, else those told of stand second."""
    value = dict(one.said).get("one")
    texts = [(place.document, place.span.of(dossier.analyses[place.document].document.text)) for place in one.passages]
    first = list(dict.fromkeys(document for document, text in texts if value and value in text))
    second = list(dict.fromkeys(document for document, text in texts if not (value and value in text)))
    if first and second and one.kind == "name_two_spellings":
        return first, second
    there = list(dict.fromkeys(document for document, _ in texts if document not in one.documents))
    return there or list(one.documents), list(one.documents)


def _rows_by_passage(dossier: Dossier) -> Iterator[tuple[Passage, tuple[str, int]]]:
    """Each passage that stands in a row, with the kind of the table and the number of the row."""
    for at, row in enumerate(dossier.facts):
        yield from ((fact.passage, ("facts", at)) for cell in row.cells for fact in cell)
    for at, comment in enumerate(dossier.comments):
        yield from ((place, ("comments", at)) for place in (comment.letter, comment.comment) if place is not None)


def _row_of(one: DossierStatement, rows: Sequence[tuple[Passage, tuple[str, int]]]) -> tuple[str, int] | None:
    """The first row of a passage that holds one of the statement's."""
    return next((row for own in one.passages for held, row in rows if _holds(held, own)), None)


def _holds(one: Passage, other: Passage) -> bool:
    return one.document == other.document and one.span.contains(other.span)


def _facts(dossier: Dossier, said: Mapping[str, str]) -> Table:
    rows = [_fact_row(row, said) for row in dossier.facts]
    return Table("facts", said["dossier_facts"], said["dossier_fact"], tuple(rows), said["compare_note"])


def _fact_row(row: FactRow, said: Mapping[str, str]) -> TableRow:
    mark = "" if row.agrees else "differs"
    cells = tuple(_cell("; ".join(dict.fromkeys(fact.value for fact in cell)), mark) for cell in row.cells)
    name = f"{said[f'fact_{row.kind}']}: {row.label}"
    note = said["fact_agrees" if row.agrees else "fact_differs"]
    return TableRow(_cut(name), cells, note)


def _cell(text: str, mark: str) -> Cell:
    return Cell(_cut(text), mark if text else "")


def _comments(dossier: Dossier, labels: Sequence[str], said: Mapping[str, str]) -> Table:
    """One row a comment; the columns are who makes it, the answer and the draft, not the files."""
    open_ = {(place.document, place.start) for one in dossier.statements if one.kind in _OPEN for place in one.passages}
    rows = tuple(_comment_row(row, open_, dossier, labels, said) for row in dossier.comments)
    head = (said["dossier_commenter"], said["dossier_answer"], said["dossier_in_draft"])
    return Table("comments", said["dossier_comments"], said["dossier_comment"], rows, "", head)


def _comment_row(
    row: CommentRow, open_: set[tuple[int, int]], dossier: Dossier, labels: Sequence[str], said: Mapping[str, str]
) -> TableRow:
    own = [place for place in (row.letter, row.comment) if place is not None]
    is_open = any((place.document, place.start) in open_ for place in own)
    # Who agrees and asks for nothing needs no answer.
    unanswered = said["disposition_none" if is_open else "no_need"]
    answered = said[f"disposition_{row.disposition}"] if row.disposition else unanswered
    shown = f"{answered}: {row.answer_text}" if row.answer_text else answered
    place = ""
    if row.place is not None:
        document = dossier.analyses[row.place.document].document
        place = f"{labels[row.place.document]}, {place_words(document.place_of(row.place.span), said)}"
    change = said[f"change_{row.change}"].format(place=place) if row.change else said["no_need"]
    cells = (
        Cell(sentence_case(row.commenter or "")),
        Cell(_cut(shown), "lacks" if is_open else ""),
        Cell(change, "lacks" if row.change == "not made" else ""),
    )
    return TableRow(_cut(row.text), cells)


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else flat[:_LONGEST].rsplit(" ", 1)[0] + " …"
