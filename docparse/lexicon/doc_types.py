"""Types of documents (tên loại văn bản) and the codes by which symbols name them.

How to add a row to ``data/doc_types.csv``: ``name`` as it is written in running text; ``alt_names``
other spellings or names that count as the same type; ``state_codes`` the codes of state symbols
("57/KH-UBND": KH), ``party_codes`` those of Party and mass-organisation symbols ("188-KH/TU": KH),
lists separated by "; "; ``normative`` yes, no or mixed (văn bản quy phạm pháp luật); ``families``
state, party, mass; ``reserved`` yes if only organs whose row in ``issuers.csv`` lists the type may
issue it; ``example`` a number and symbol, or a citation where the type has no symbol. The commonest
type of a code stands above the others: types_by_code keeps the order of the table.
Sources: Decree 30/2020/NĐ-CP, Điều 7 and Phụ lục III; Quy định 399-QĐ/TW; Luật 64/2025/QH15, Điều 4.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from docparse.lexicon.folding import fold_code, fold_name
from docparse.lexicon.tables import read_table, split_list

Normative = Literal["yes", "no", "mixed"]
Family = Literal["state", "party", "mass"]

COLUMNS = ("name", "alt_names", "state_codes", "party_codes", "normative", "families", "reserved", "example")


@dataclass(frozen=True, slots=True, kw_only=True)
class DocType:
    """One type of document."""

    name: str
    alt_names: tuple[str, ...]
    state_codes: tuple[str, ...]
    party_codes: tuple[str, ...]
    normative: Normative
    families: tuple[Family, ...]
    reserved: bool
    example: str

    @property
    def codes(self) -> tuple[str, ...]:
        """All codes of the type, state ones first, each once."""
        return tuple(dict.fromkeys(self.state_codes + self.party_codes))

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name and its other spellings."""
        return (self.name, *self.alt_names)


@cache
def doc_types() -> tuple[DocType, ...]:
    """Every type, in the order of the table."""
    return tuple(_parse(row) for row in read_table("doc_types.csv", COLUMNS))


def _parse(row: dict[str, str]) -> DocType:
    return DocType(
        name=row["name"],
        alt_names=split_list(row["alt_names"]),
        state_codes=split_list(row["state_codes"]),
        party_codes=split_list(row["party_codes"]),
        normative=cast(Normative, row["normative"]),
        families=cast(tuple[Family, ...], split_list(row["families"])),
        reserved=row["reserved"] == "yes",
        example=row["example"],
    )


@cache
def type_spellings() -> tuple[str, ...]:
    """All spellings of all types, longest first: the alternatives of a pattern that finds type words."""
    names = {spelling for kind in doc_types() for spelling in kind.spellings}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


@cache
def _by_name() -> dict[str, DocType]:
    index: dict[str, DocType] = {}
    for kind in doc_types():
        for spelling in kind.spellings:
            index.setdefault(fold_name(spelling), kind)
    return index


@cache
def _longest() -> int:
    return max(name.count(" ") + 1 for name in _by_name())


def type_by_name(text: str) -> DocType | None:
    """The type whose name ``text`` is or begins with; the longest name wins, case does not count.

    >>> type_by_name("THÔNG TƯ LIÊN TỊCH số 12").name
    'Thông tư liên tịch'
    >>> type_by_name("Thông thường") is None
    True
    """
    words = fold_name(text).split(" ", _longest())[: _longest()]
    index = _by_name()
    for count in range(len(words), 0, -1):
        found = index.get(" ".join(words[:count]))
        if found is not None:
            return found
    return None


@cache
def _by_code() -> dict[str, tuple[DocType, ...]]:
    index: dict[str, tuple[DocType, ...]] = {}
    for kind in doc_types():
        for code in kind.codes:
            for key in dict.fromkeys((code, fold_code(code))):
                index[key] = (*index.get(key, ()), kind)
    return index


def types_by_code(code: str, family: Family | None = None) -> tuple[DocType, ...]:
    """The types that ``code`` stands for, commonest first; () for an unknown code.

    ``family`` "state" looks at the codes of state symbols only, "party" and "mass" at those of Party
    and mass-organisation symbols. Case counts only where it tells two codes apart.

    >>> [kind.name for kind in types_by_code("TT", "party")]
    ['Thông tri']
    """
    found = _by_code().get(code) or _by_code().get(fold_code(code), ())
    if family is None:
        return found
    return tuple(kind for kind in found if _has_code(kind, code, family))


def _has_code(kind: DocType, code: str, family: Family) -> bool:
    codes = kind.state_codes if family == "state" else kind.party_codes
    return fold_code(code) in map(fold_code, codes)
