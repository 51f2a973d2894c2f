"""Who signs: what a slip or a submission says of it against the signature under the draft."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docparse.compare.dossier.facts import Fact, FactRow
from docparse.compare.dossier.roles import Role
from docparse.compare.dossier.statements import DossierStatement
from docparse.compare.statements import Passage
from docparse.extract.header.person_names import is_name
from docparse.lexicon.folding import fold_code, fold_name
from docparse.values import Analysis, Signature

__all__ = ["signer_rows", "signer_statements"]

# "ký" as an act to come; not the day of it, a contract, a register or a term.
_SIGNS = re.compile(
    r"(?<!đăng )(?<!kể từ ngày )(?<!từ ngày )(?<!ngày )(?<!chữ )(?<!thời )(?<!đã )\bký\b(?! kết| hiệu| túc| hợp đồng"
    r"| tên| thỏa| quỹ| giao| cam| biên bản| số \d| ức| họa)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.;\n]+(?:\.(?=\d)[^.;\n]+)*")
_CAPITALISED = re.compile(r"[A-ZĐÀ-ỸĂÂÊÔƠƯ][^\W\d_]+(?:\s+[A-ZĐÀ-ỸĂÂÊÔƠƯ][^\W\d_]+){1,5}")
_LONGEST, _SHORTEST = 5, 2
_DEPUTY = re.compile(r"\bphó\b", re.IGNORECASE)
# A position stands so near before a name, in code points.
_NEAR = 80
# And a name so near before "ký".
_CLOSE = 40
_WHO = re.compile(r"\b(?:người|thẩm quyền)\s$", re.IGNORECASE)
_SPEAKING: tuple[Role, ...] = ("slip", "submission")


class _Said(NamedTuple):
    """Somebody of whom a file says that he signs a draft, and the words before his name."""

    document: int
    start: int
    end: int
    name: str
    before: str


def signer_rows(analyses: Sequence[Analysis], roles: Sequence[Role | None]) -> list[FactRow]:
    """One row: who signs the drafts, and who is said to sign them."""
    signed, said = _signed(analyses, roles), list(_said(analyses, roles))
    if not signed:
        return []
    cells: list[tuple[Fact, ...]] = [()] * len(analyses)
    for document, one in signed:
        text = analyses[document].document.text
        passage = Passage(document, one.start, one.end)
        cells[document] += (Fact(passage, " ".join(passage.span.of(text).split())),)
    for who in said:
        text = analyses[who.document].document.text[who.start : who.end]
        cells[who.document] += (Fact(Passage(who.document, who.start, who.end), text),)
    agrees = not list(signer_statements(analyses, roles))
    return [FactRow(kind="signer", label=signed[0][1].name or "", cells=tuple(cells), agrees=agrees)]


def signer_statements(analyses: Sequence[Analysis], roles: Sequence[Role | None]) -> Iterator[DossierStatement]:
    """Another name, or another rank, than under the draft; annexes signed by another than the draft."""
    signed = _signed(analyses, roles)
    names = {fold_name(one.name or "") for _, one in signed}
    for who in _said(analyses, roles) if signed else ():
        same = [(document, one) for document, one in signed if fold_name(one.name or "") == fold_name(who.name)]
        if fold_name(who.name) not in names:
            yield _statement("signer", signed[0], who)
        elif same and _rank_differs(who, same[0][1]):
            yield _statement("position", same[0], who)
    yield from _annexes(analyses, roles, signed)


def _signed(analyses: Sequence[Analysis], roles: Sequence[Role | None]) -> list[tuple[int, Signature]]:
    return [
        (document, signature)
        for document, (one, role) in enumerate(zip(analyses, roles, strict=True))
        if role == "draft"
        for signature in one.header.signatures
        if signature.name
    ]


def _said(analyses: Sequence[Analysis], roles: Sequence[Role | None]) -> Iterator[_Said]:
    """Names in front of "ký" or behind "người ký", unless the sentence cites a paper or the name signs another file."""
    elsewhere = {
        fold_name(signature.name or "")
        for one, role in zip(analyses, roles, strict=True)
        for signature in one.header.signatures
        if role not in ("draft", "annex")
    }
    for document, (one, role) in enumerate(zip(analyses, roles, strict=True)):
        text = one.document.text
        cited = [citation.start for citation in one.citations if citation.number is not None]
        for found in _SENTENCE.finditer(text) if role in _SPEAKING else ():
            if bisect_left(cited, found.start()) == bisect_left(cited, found.end()):
                for start, end in _signing(text, found.start(), found.end()):
                    who = _Said(document, start, end, text[start:end], text[max(found.start(), start - _NEAR) : start])
                    if fold_name(who.name) not in elsewhere:
                        yield who


def _signing(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The name that stands close before "ký", or the first behind "người ký"."""
    for act in _SIGNS.finditer(text, start, end):
        before = [name for name in _names_in(text, start, act.start()) if act.start() - name[1] <= _CLOSE]
        behind = _names_in(text, act.end(), end) if _WHO.search(text, start, act.start()) else iter(())
        name = before[-1] if before else next(behind, None)
        if name is not None:
            yield name


def _names_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The longest names of persons: "Ủy ban nhân dân tỉnh | Hà Quang Bách"."""
    for found in _CAPITALISED.finditer(text, start, end):
        words = list(re.finditer(r"\S+", found[0]))
        for first in range(len(words)):
            name = " ".join(word[0] for word in words[first:])
            if _SHORTEST <= len(words) - first <= _LONGEST and is_name(name) and _has_surname(name):
                yield found.start() + words[first].start(), found.end()
                break


def _has_surname(name: str) -> bool:
    # In capitals a name is taken for one only by its surname.
    return is_name(name.upper())


def _rank_differs(who: _Said, signature: Signature) -> bool:
    """One of the two is a deputy."""
    if not signature.title or not _has_position(who.before):
        return False
    return bool(_DEPUTY.search(who.before)) != bool(_DEPUTY.search(signature.title))


def _has_position(before: str) -> bool:
    return re.search(r"\b(?:chủ tịch|giám đốc|bộ trưởng|trưởng|chánh)\b", before, re.IGNORECASE) is not None


def _annexes(
    analyses: Sequence[Analysis], roles: Sequence[Role | None], signed: Sequence[tuple[int, Signature]]
) -> Iterator[DossierStatement]:
    names = {fold_name(one.name or "") for _, one in signed}
    for document, (one, role) in enumerate(zip(analyses, roles, strict=True)):
        for signature in one.header.signatures if role == "annex" and signed else ():
            same_organ = fold_code(one.header.issuer or "") == fold_code(analyses[signed[0][0]].header.issuer or "")
            if signature.name and same_organ and fold_name(signature.name) not in names:
                who = _Said(document, signature.start, signature.end, signature.name, "")
                yield _statement("signer", signed[0], who)


def _statement(what: str, signed: tuple[int, Signature], who: _Said) -> DossierStatement:
    document, signature = signed
    position = " ".join(filter(None, (signature.title, signature.name)))
    return DossierStatement(
        kind="signer_differs" if what == "signer" else "signer_position_differs",
        documents=(who.document,),
        passages=(Passage(document, signature.start, signature.end), Passage(who.document, who.start, who.end)),
        said=(("one", position), ("other", who.name)),
    )
