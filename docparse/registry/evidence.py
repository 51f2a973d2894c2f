"""How much a source is worth: which facts win, and which may say that an instrument has expired."""

from __future__ import annotations

from docparse.values.registry import Evidence, StateFact

__all__ = ["PROVES_EXPIRY", "PROVES_FORCE", "RANK", "best_first"]

# The better evidence first; facts that a user enters are as good as what was checked one by one.
RANK: dict[Evidence, int] = {
    "curated-high": 0,
    "user": 0,
    "official-list": 1,
    "derived-from-text": 2,
    "curated-med": 3,
    "curated-low": 5,
    "weak": 6,
    "record": 7,
    "cited": 8,
}
# Others are hints: a finding that rests on them is never an error.
PROVES_EXPIRY: frozenset[Evidence] = frozenset({"curated-high", "user", "official-list", "derived-from-text"})
# A portal that marks nearly everything as in force proves nothing, nor does an uncertain entry.
PROVES_FORCE: frozenset[Evidence] = frozenset({"curated-high", "user", "official-list", "curated-med"})


def best_first(fact: StateFact) -> tuple[bool, int, str]:
    """Sort key: facts with a state first, then by evidence, the later day first among equals (sorted reversed)."""
    return fact.state is None, RANK[fact.evidence], _descending(fact.as_of or "")


def _descending(day: str) -> str:
    """A key under which later days come first."""
    return "".join(chr(0x7E - ord(letter) + 0x20) for letter in day) + "~"
