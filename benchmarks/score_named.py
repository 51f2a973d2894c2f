"""Compares references by name ("Nghị quyết Đại hội XIII của Đảng") with the reference analysis.

The reference scorer has no rule for them; this one matches each distinct predicted name to at
most one of the reference: one contains the other, or at least 60 % of all their words are shared.
"""

from __future__ import annotations

import re
from typing import Any

from benchmarks.folding import fold_case, words
from benchmarks.tally import Tally

Record = dict[str, Any]
SHARED_WORDS = 0.6
LAWS = re.compile(r"(?:các )?(?:bộ )?luật\b|pháp lệnh\b|hiến pháp\b")
# A bare pointer to an appendix is listed by some readers and not by others.
APPENDIX = re.compile(r"phụ lục\b")


def score_named(tally: Tally, gold: Record, document: Record) -> None:
    """Named references that are not laws, once each."""
    wanted = [fold_case(text).strip("“”\"' ") for text in gold.get("named_references", [])]
    found = _predicted_names(document)
    pairs = match_names(wanted, found)
    left = [text for index, text in enumerate(wanted) if index not in pairs]
    missed = [text for text in left if not APPENDIX.match(text)]
    taken = set(pairs.values())
    false = [names for index, names in enumerate(found) if index not in taken]
    tally.match("named", tp=len(pairs), fp=len(false), fn=len(missed))
    tally.note_all("named reference missed", missed)
    tally.note_all("named reference false", (sorted(names)[0] for names in false))


def _predicted_names(document: Record) -> list[frozenset[str]]:
    """The folded wordings of each distinct instrument cited by name and without a number."""
    names: dict[str, set[str]] = {}
    for citation in document.get("citations", []):
        if citation.get("form") != "named" or citation.get("number"):
            continue
        text = fold_case(citation.get("text"))
        if text and not LAWS.match(text) and not LAWS.match(fold_case(citation.get("type"))):
            names.setdefault(citation.get("key") or text, set()).add(text)
    return [frozenset(texts) for texts in names.values()]


def match_names(wanted: list[str], found: list[frozenset[str]]) -> dict[int, int]:
    """Index of the wanted → index of the found, best pairs first, each used once."""
    scored = [
        (score, row, column)
        for row, text in enumerate(wanted)
        for column, texts in enumerate(found)
        if (score := max(_likeness(text, other) for other in texts)) >= SHARED_WORDS
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, row, column in sorted(scored, key=lambda item: (-item[0], item[1], item[2])):
        if row not in pairs and column not in taken:
            pairs[row] = column
            taken.add(column)
    return pairs


def _likeness(one: str, other: str) -> float:
    """1 and more where one contains the other, else the share of words that both have."""
    first, second = words(one), words(other)
    shared = len(first & second) / max(1, len(first | second))
    return 1 + shared if one in other or other in one else shared
