"""Which organ a written name means ("Chủ tịch UBND tỉnh Lào Cai", "Bộ trưởng Bộ Y tế"), and its id.

How to add a row to ``data/organ_heads.csv``: ``title`` the words that may stand before an organ's
name and do not change which organ it is; ``example`` a written issuer and ``issuer`` the id of the
organ meant.
"""

from __future__ import annotations

from functools import cache

from docparse.lexicon.folding import fold_name, slug
from docparse.lexicon.issuing_organs import Issuer, issuers
from docparse.lexicon.places import Province, province_by_name
from docparse.lexicon.tables import read_table

HEAD_COLUMNS = ("title", "example", "issuer")
# An organ that exists at several levels is the central one where its name says so.
_CENTRAL_WORDS = ("việt nam", "trung ương", "quốc gia", "toàn quốc")


@cache
def _by_name() -> dict[str, tuple[Issuer, ...]]:
    index: dict[str, tuple[Issuer, ...]] = {}
    for issuer in issuers():
        for key in dict.fromkeys(map(fold_name, issuer.spellings)):
            index[key] = (*index.get(key, ()), issuer)
    return index


@cache
def _longest() -> int:
    return max(name.count(" ") + 1 for name in _by_name())


@cache
def organ_heads() -> tuple[str, ...]:
    """Titles that stand before an organ's name, folded, longest first."""
    titles = {fold_name(row["title"]) for row in read_table("organ_heads.csv", HEAD_COLUMNS)}
    return tuple(sorted(titles, key=lambda title: (-len(title), title)))


def issuer_by_name(text: str) -> Issuer | None:
    """The organ whose name ``text`` is or begins with, heads of organs and places being looked through.

    >>> issuer_by_name("Chủ tịch UBND tỉnh Lào Cai").id, issuer_by_name("Bộ trưởng Bộ Y tế").id
    ('UBND', 'BYT')
    """
    found = _find(fold_name(text))
    return found[0] if found else None


def _find(folded: str) -> tuple[Issuer, str] | None:
    """The organ and what follows its name; a name with a head is looked up whole first."""
    found = _longest_known(folded)
    if found is not None:
        return found
    behind_heads = (_find(folded[len(head) + 1 :]) for head in organ_heads() if folded.startswith(head + " "))
    return next((found for found in behind_heads if found is not None), None)


def _longest_known(folded: str) -> tuple[Issuer, str] | None:
    words = folded.split(" ", _longest())[: _longest()]
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        candidates = _by_name().get(name)
        if candidates:
            rest = folded[len(name) :].lstrip()
            return _of_level(candidates, rest), rest
    return None


def _of_level(candidates: tuple[Issuer, ...], rest: str) -> Issuer:
    """Of organs with one name ("Thành ủy") the province's, unless what follows is no province ("Vinh")."""
    if len(candidates) == 1 or not rest or province_by_name(rest) is not None:
        return candidates[0]
    return candidates[-1]


def issuer_id(text: str, place: str | None = None) -> str | None:
    """The canonical id of a written issuer: the table id, for local organs with "@" and the province's id.

    The province is the one that ``text`` names, else ``place`` (a province's name or id). An organ of a
    district or commune carries its own name before "@" ("UBND-X.bac-ha@lao-cai"). Without a known
    place the id ends before "@". None for an organ that the table does not know.

    >>> issuer_id("Ủy ban nhân dân tỉnh Lào Cai"), issuer_id("Sở Y tế", "Lào Cai"), issuer_id("Bộ Y tế", "Lào Cai")
    ('UBND@lao-cai', 'SYT@lao-cai', 'BYT')
    """
    found = _find(fold_name(text))
    if found is None:
        return None
    issuer, rest = found
    if not issuer.is_local or (issuer.level == "any" and _is_central(text)):
        return issuer.id
    written = province_by_name(rest) if rest else None
    province = written or _province_inside(rest) or (province_by_name(place) if place else None)
    unit = "" if written else _own_name(issuer, rest)
    return issuer.id + (f".{unit}" if unit else "") + (f"@{province.id}" if province else "")


def _is_central(text: str) -> bool:
    folded = fold_name(text)
    return any(word in folded for word in _CENTRAL_WORDS)


def _province_inside(rest: str) -> Province | None:
    """The province named after a district or commune ("bảo yên tỉnh lào cai")."""
    for word in (" tỉnh ", " thành phố "):
        _, found, name = f" {rest}".rpartition(word)
        province = province_by_name(name) if found else None
        if province is not None:
            return province
    return None


def _own_name(issuer: Issuer, rest: str) -> str:
    """The slug of a district's or commune's own name; "" where none is written."""
    if issuer.level not in ("district", "commune"):
        return ""
    for word in (" tỉnh ", " thành phố ", " huyện ", " của "):
        rest = f"{rest} ".partition(word)[0].strip()
    return slug(rest)
