"""Number and date of each paper of a dossier, and how the other files cite it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docparse.compare.dossier.facts import Fact, FactRow
from docparse.compare.dossier.statements import DossierKind, DossierStatement
from docparse.compare.statements import Passage
from docparse.lexicon.folding import fold_code, fold_name
from docparse.values import Analysis, Citation, Span

__all__ = ["paper_rows", "paper_statements"]

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# "Tờ trình số      /TTr-SNV ngày 28/6/2025": the number is left for later.
_BLANK = re.compile(
    r"số[:\s.…_]*/(?P<symbol>[A-ZĐƯa-zđ&]+(?:[-/][A-ZĐƯ&a-zđ]+)+)"
    r"(?:,?\s*ngày\s+(?P<d>\d{1,2})(?:/|\s+tháng\s+)(?P<m>\d{1,2})(?:/|\s+năm\s+)(?P<y>\d{4}))?"
)
_SPLIT = re.compile(r"^(\d+[a-zđ]?)([/-].+)$", re.IGNORECASE)


class _Paper(NamedTuple):
    """A file of the dossier that has a number or a date of its own."""

    document: int
    number: str
    date: str | None
    span: Span


def paper_rows(analyses: Sequence[Analysis]) -> list[FactRow]:
    """Each file with a number of its own: how its head states number and date, how the others cite it."""
    return [_row(paper, analyses) for paper in _papers(analyses)]


def paper_statements(analyses: Sequence[Analysis]) -> Iterator[DossierStatement]:
    """What a citation says against the head of the paper, or against another citation of a paper that is not here."""
    papers = _papers(analyses)
    for paper in papers:
        for document, citation in _citing(paper, analyses):
            if kind := _against(paper, citation):
                yield _statement(kind, paper, document, citation, analyses)
        yield from _blanks(paper, analyses)
    yield from _among_citations(analyses, papers)


def _papers(analyses: Sequence[Analysis]) -> list[_Paper]:
    found = []
    for document, one in enumerate(analyses):
        header = one.header
        span = header.span_of("number")
        if header.number is not None and span is not None:
            found.append(_Paper(document, header.number, header.date, span))
    return found


def _citing(paper: _Paper, analyses: Sequence[Analysis]) -> Iterator[tuple[int, Citation]]:
    """Citations of ``paper`` in the other files: by its number, or by its day and symbol."""
    others = {fold_code(one.header.number or "") for one in analyses}
    for document, one in enumerate(analyses):
        if document == paper.document:
            continue
        cited = [citation for citation in one.citations if citation.number is not None and _is_of(paper, citation)]
        by_number = [citation for citation in cited if fold_code(citation.number or "") == fold_code(paper.number)]
        # Beside a citation of the paper itself another number is another paper, as one that is in the dossier is.
        strange = [citation for citation in cited if fold_code(citation.number or "") not in others]
        yield from ((document, citation) for citation in by_number or strange)


def _is_of(paper: _Paper, citation: Citation) -> bool:
    if fold_code(citation.number or "") == fold_code(paper.number):
        return _year(citation.date) in (None, _year(paper.date))
    mine, theirs = _SPLIT.match(paper.number), _SPLIT.match(citation.number or "")
    same_day = _is_day(paper.date) and citation.date == paper.date
    return bool(same_day and mine and theirs and fold_code(mine[2]) == fold_code(theirs[2]))


def _against(paper: _Paper, citation: Citation) -> DossierKind | None:
    if fold_code(citation.number or "") != fold_code(paper.number):
        return "paper_number_differs"
    both = _is_day(paper.date) and _is_day(citation.date)
    return "paper_date_differs" if both and paper.date != citation.date else None


def _row(paper: _Paper, analyses: Sequence[Analysis]) -> FactRow:
    cells: list[tuple[Fact, ...]] = [()] * len(analyses)
    own = analyses[paper.document]
    date = own.header.span_of("date")
    stated = [span.of(own.document.text) for span in (paper.span, date) if span is not None]
    head = Fact(Passage(paper.document, paper.span.start, paper.span.end), ", ".join(stated))
    cells[paper.document] = (head,)
    agrees = True
    for document, citation in _citing(paper, analyses):
        written = citation.span.of(analyses[document].document.text)
        cells[document] += (Fact(Passage(document, citation.start, citation.end), written),)
        agrees = agrees and _against(paper, citation) is None
    return FactRow(kind="paper", label=paper.number, cells=tuple(cells), agrees=agrees)


def _statement(
    kind: DossierKind, paper: _Paper, document: int, citation: Citation, analyses: Sequence[Analysis]
) -> DossierStatement:
    own = analyses[paper.document]
    passages = [Passage(paper.document, paper.span.start, paper.span.end)]
    one, other = paper.number, citation.number or ""
    if kind == "paper_date_differs":
        date = own.header.span_of("date") or paper.span
        passages = [Passage(paper.document, date.start, date.end)]
        one, other = paper.date or "", citation.date or ""
    return DossierStatement(
        kind=kind,
        documents=(document,),
        passages=(*passages, Passage(document, citation.start, citation.end)),
        said=(("paper", " ".join(filter(None, (own.header.type, paper.number)))), ("one", one), ("other", other)),
    )


def _blanks(paper: _Paper, analyses: Sequence[Analysis]) -> Iterator[DossierStatement]:
    """Places where the number was left blank that the dossier itself knows."""
    split = _SPLIT.match(paper.number)
    alone = split is not None and sum(one.number.endswith(split[2]) for one in _papers(analyses)) == 1
    for document, one in enumerate(analyses):
        own = one.header.span_of("number") or one.header.span_of("symbol")
        for found in _BLANK.finditer(one.document.text) if split else ():
            same = split is not None and fold_code(found["symbol"]) == fold_code(split[2].lstrip("/-"))
            at_head = own is not None and own.start <= found.end() and found.start() <= own.end
            if document == paper.document or not same or at_head or one.header.symbol == found["symbol"]:
                continue
            if _iso(found) != paper.date if found["y"] else not alone:
                continue
            yield DossierStatement(
                kind="paper_number_blank",
                documents=(document,),
                passages=(
                    Passage(paper.document, paper.span.start, paper.span.end),
                    Passage(document, *found.span()),
                ),
                said=(("paper", paper.number), ("other", found[0])),
            )


def _iso(found: re.Match[str]) -> str:
    return f"{found['y']}-{int(found['m']):02d}-{int(found['d']):02d}"


def _among_citations(analyses: Sequence[Analysis], papers: Sequence[_Paper]) -> Iterator[DossierStatement]:
    """A paper that is not in the dossier, cited with two dates."""
    here = {fold_code(paper.number) for paper in papers}
    cited: dict[tuple[str, str, str], list[tuple[int, Citation]]] = defaultdict(list)
    for document, one in enumerate(analyses):
        for citation in one.citations:
            code = fold_code(citation.number or "")
            if code and code not in here and _is_day(citation.date):
                # A number begins anew each year: of two years it is of two papers.
                key = (code, fold_name(citation.type or ""), _year(citation.date) or "")
                cited[key].append((document, citation))
    for sides in cited.values():
        by_date: dict[str, tuple[int, Citation]] = {}
        for document, citation in sides:
            by_date.setdefault(citation.date or "", (document, citation))
        if len(by_date) > 1 and len({document for document, _ in by_date.values()}) > 1:
            (_, first), (_, second), *_ = by_date.values()
            yield DossierStatement(
                kind="paper_date_differs",
                documents=tuple(dict.fromkeys(document for document, _ in [*by_date.values()][1:])),
                passages=tuple(Passage(document, one.start, one.end) for document, one in by_date.values()),
                said=(
                    ("paper", " ".join(filter(None, (first.type, first.number)))),
                    ("one", first.date or ""),
                    ("other", second.date or ""),
                ),
            )


def _year(date: str | None) -> str | None:
    return date[:4] if date else None


def _is_day(date: str | None) -> bool:
    return date is not None and _DAY.fullmatch(date) is not None
