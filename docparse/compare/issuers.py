"""Who issues the documents that are compared, and whom a task or figure of one of them is meant for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from docparse.extract.citations.resolve import province_of
from docparse.lexicon.folding import fold_name, slug
from docparse.values import Analysis

__all__ = ["addressed_to", "are_of_one_place", "are_versions", "names_an_organ"]

# Whoever is meant by these has a part in it.
_EVERYBODY = re.compile(
    r"\b(?:các|mỗi|từng|tất cả các|toàn bộ các)\s+(?:sở|ban|ngành|cơ quan|đơn vị|địa phương|xã|phường|huyện|"
    r"phòng|ủy ban nhân dân|uỷ ban nhân dân|ubnd|cục|bộ|tổ chức)\b",
    re.IGNORECASE,
)
_ORGAN = re.compile(
    r"\b(?:Sở|Ban|Bộ|Cục|Chi cục|Công an|Bộ Chỉ huy|Thanh tra|Văn phòng|Hội|Liên đoàn|Ủy ban|Uỷ ban|UBND|Viện|"
    r"Bảo hiểm xã hội|Ngân hàng|Trường|Đài|Báo)\s+(?:[A-ZĐ]|tỉnh|thành phố|huyện|xã|phường|nhân dân)"
)
_OFFICE = re.compile(r"^(?:sở|ban|bộ|cục|chi cục|phòng|tổng cục|ủy ban nhân dân)\s+")


def are_versions(analyses: Sequence[Analysis]) -> bool:
    """True if all documents are of one organ: drafts of one paper, or the papers of several years."""
    issuers = {_name(one) for one in analyses}
    return len(issuers) == 1 and issuers != {""}


def are_of_one_place(analyses: Iterable[Analysis]) -> bool:
    """True if all are of organs of one province, by letterhead or date line: elsewhere another has the same name."""
    places = {slug(province_of(one.parts) or "") for one in analyses}
    return len(places) == 1 and places != {""}


def addressed_to(said: str, analyses: Sequence[Analysis], children: Sequence[int]) -> list[int]:
    """Those of ``children`` whom ``said`` (a lead, a clause) names, or all where it names every organ of a kind.

    In a list the kind stands once ("Các Sở: Nội vụ, Y tế"): the field alone names the organ, too.
    """
    folded = f" {_folded(said)} "
    listed = _EVERYBODY.search(said) is not None
    named = [child for child in children if _is_named(_name(analyses[child]), folded, listed)]
    return named or (list(children) if listed else [])


def names_an_organ(said: str) -> bool:
    """True if an organ is named in ``said``, of whatever kind."""
    return _ORGAN.search(said) is not None


def _is_named(name: str, folded: str, listed: bool) -> bool:
    if not name:
        return False
    field = _OFFICE.sub("", name)
    return f" {name} " in folded or (listed and field != name and f" {field} " in folded)


def _name(analysis: Analysis) -> str:
    return _folded(analysis.header.issuer or "")


def _folded(said: str) -> str:
    return fold_name(said).replace("ubnd", "ủy ban nhân dân").replace(":", "")
