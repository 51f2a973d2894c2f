"""What the pages show of a document, ready made by a worker; light, so that the server itself loads no checks."""

from __future__ import annotations

from dataclasses import dataclass

from docparse.values import Disposition, Severity, VerdictState

__all__ = ["SeenDocument", "SeenFact", "SeenFinding"]


@dataclass(frozen=True, slots=True)
class SeenFact:
    """A label with its value; ``items`` are the lines of a list."""

    label: str
    value: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenFinding:
    """One finding with its place (``index``) in the list and all words that are shown of it.

    ``offered`` is what may stand in place of ``text``; accepting takes the first. ``same`` are the places in the list
    of its repeats, itself among them. ``is_safe``: it is put right unasked; ``is_wording``: it is among the
    words and marks that are put right together where the visitor says so. ``entry`` is what would be put on the word
    list if the words are right, "" where a list would not help.
    """

    index: int
    code: str
    name: str
    family: str
    severity: Severity
    disposition: Disposition
    start: int
    before: str
    text: str
    after: str
    message: str
    why: str
    source: str
    place: str
    offered: tuple[str, ...]
    same: tuple[int, ...]
    is_safe: bool
    is_wording: bool
    entry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenDocument:
    """``text``, ``citations``, ``graph``, ``quotas``, ``tasks`` are markup of ours around escaped text; "" for none.

    ``counts``: (disposition or "note", words, number); ``families``: (letters, words, number); ``aside`` are findings
    that the word list or a remembered decision has set aside. ``is_word``: corrections become tracked changes;
    ``is_fixable`` and ``is_annotatable``: such copies can be made.
    """

    called: str
    title: str
    state: VerdictState
    counts: tuple[tuple[str, str, int], ...]
    families: tuple[tuple[str, str, int], ...]
    findings: tuple[SeenFinding, ...]
    checked: tuple[str, ...]
    not_checked: tuple[str, ...]
    aside: tuple[tuple[str, str, str], ...]
    facts: tuple[SeenFact, ...]
    parts: tuple[SeenFact, ...]
    warnings: tuple[str, ...]
    text: str
    citations: str
    citation_count: int
    expired_count: int
    graph: str
    quotas: str
    quota_count: int
    tasks: str
    task_count: int
    is_word: bool
    is_fixable: bool
    is_annotatable: bool
    is_plain: bool
