"""Paragraphs that a document shares with a sister's, and in which the sister's name was left."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from docparse.compare.statements import Passage, Statement
from docparse.lexicon.folding import fold_name
from docparse.values import Analysis

__all__ = ["Copy", "copied_paragraphs", "copy_statements"]

_Pairs = Counter[tuple[str, str]]

# Shorter paragraphs are alike because they say the same.
_FEWEST_WORDS = 15
# From so many common pairs of neighbouring words on (Dice) one is the other's copy.
_ALIKE = 0.8
# Whom a paper is sent to, asked or led by may be named in every paper alike.
_OF_OTHERS = re.compile(
    r"(?:gửi|về|với|cho|báo cáo|trình|đề nghị|của|qua|do|đến|tới|theo|ngày \S+|xin ý kiến|hướng dẫn của)\s+"
    r"(?:\S+\s+){0,2}$",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\s*(?:\([^)]*\)\s*)?"
    r"(?:là|chủ trì|phối hợp|có trách nhiệm|tổng hợp|thẩm định|hướng dẫn|kiểm tra|theo dõi|tham mưu|:)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Copy:
    """``copy`` is a paragraph of ``original``'s words that still has the name of its issuer, at ``name``."""

    original: Passage
    copy: Passage
    name: Passage


def copied_paragraphs(analyses: Sequence[Analysis]) -> list[Copy]:
    """Each copy once, with the document whose issuer is named in it, in order of place.

    Only paragraphs that name another document's issuer are looked at, beside those of that document.
    """
    names = _issuers(analyses)
    wanted = _any_of(names)
    if wanted is None:
        return []
    bodies: dict[int, list[tuple[Passage, _Pairs]]] = {}
    found: list[Copy] = []
    for document, analysis in enumerate(analyses):
        own = fold_name(analysis.header.issuer or "")
        for copy in _paragraphs(analysis, document):
            named = {_flat(match[0]) for match in wanted.finditer(copy.span.of(analysis.document.text))}
            for original in (place for name in sorted(named) if own and name != own for place in names.get(name, ())):
                body = bodies.setdefault(original, _body(analyses[original], original))
                found += _copies(copy, body, analyses)
    return sorted(found, key=lambda one: (one.copy, one.original))


def _issuers(analyses: Sequence[Analysis]) -> dict[str, list[int]]:
    """The documents of each issuer."""
    names: dict[str, list[int]] = {}
    for document, one in enumerate(analyses):
        if one.header.issuer:
            names.setdefault(_flat(one.header.issuer), []).append(document)
    return names


def _flat(name: str) -> str:
    return fold_name(" ".join(name.split()))


def _any_of(names: Iterable[str]) -> re.Pattern[str] | None:
    longest = sorted(names, key=len, reverse=True)
    ways = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest)
    return re.compile(rf"(?<!\w)(?:{ways})(?!\w)", re.IGNORECASE) if ways else None


def _body(analysis: Analysis, document: int) -> list[tuple[Passage, _Pairs]]:
    text = analysis.document.text
    return [(place, _pairs(place.span.of(text))) for place in _paragraphs(analysis, document)]


def _pairs(text: str) -> _Pairs:
    return Counter(pairwise(fold_name(text).split()))


def _copies(copy: Passage, body: Sequence[tuple[Passage, _Pairs]], analyses: Sequence[Analysis]) -> Iterator[Copy]:
    pairs = _pairs(copy.span.of(analyses[copy.document].document.text))
    if pairs.total() + 1 < _FEWEST_WORDS:
        return
    for original, theirs in body:
        name = _name_left(original, copy, analyses) if _are_alike(pairs, theirs) else None
        if name is not None:
            yield Copy(original, copy, name)


def _are_alike(one: _Pairs, other: _Pairs) -> bool:
    """Most pairs of words are common; that they are not, the shorter one alone may tell."""
    least = _ALIKE * (one.total() + other.total())
    return 2 * min(one.total(), other.total()) >= least and 2 * (one & other).total() >= least


def copy_statements(copies: Sequence[Copy], analyses: Sequence[Analysis]) -> Iterator[Statement]:
    """One statement a copy."""
    for one in copies:
        yield Statement(
            kind="copied_paragraph",
            documents=(one.copy.document,),
            passages=(one.original, one.name),
            said=(("name", one.name.span.of(analyses[one.copy.document].document.text)),),
        )


def _paragraphs(analysis: Analysis, document: int) -> Iterator[Passage]:
    """Those of the body: what stands between the header and the recipients."""
    starts = [span.end for name, span in analysis.header.spans if name in ("title", "date", "number")]
    ends = [one.start for one in analysis.header.signatures]
    first, last = max(starts, default=0), min(ends, default=len(analysis.document.text))
    for block in analysis.document.blocks:
        if first <= block.start < last:
            yield Passage(document, block.start, block.end)


def _name_left(original: Passage, copy: Passage, analyses: Sequence[Analysis]) -> Passage | None:
    """Where the copy names the issuer of the original as if it were its own."""
    issuer = analyses[original.document].header.issuer
    own = analyses[copy.document].header.issuer
    if not issuer or not own or fold_name(issuer) == fold_name(own):
        return None
    text = copy.span.of(analyses[copy.document].document.text)
    pattern = re.compile(rf"(?<!\w){re.escape(issuer)}(?!\w)".replace(r"\ ", r"\s+"), re.IGNORECASE)
    for found in pattern.finditer(text):
        if not _OF_OTHERS.search(text[: found.start()]) and not _LEADS.match(text, found.end()):
            return Passage(copy.document, copy.start + found.start(), copy.start + found.end())
    return None
