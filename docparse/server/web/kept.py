"""What a visitor has in memory: documents with what was decided on them, groups that were sent together, made files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from docparse.server.tasks.asked import CheckOptions, Decision, Ignored, MadeFile, Upload
from docparse.server.tasks.seen import SeenDocument, SeenFinding

__all__ = ["Batch", "BatchItem", "Choice", "KeptDocument", "KeptFile"]

# Steps that can be taken back, and how many findings they may be about together; the last one always can.
_MOST_UNDONE, _MOST_UNDONE_FINDINGS = 50, 100_000
# What one entry of what was decided takes in memory, and a letter of its words at the most.
_ENTRY, _LETTER = 100, 4
# Objects take about thrice the bytes of their pickle.
_IN_MEMORY = 3
_SMALL = 20_000


@dataclass(frozen=True, slots=True)
class Choice:
    """What the visitor decided on one finding; ``replacement`` None: as suggested. ``word``: it is on the word list."""

    action: Literal["accept", "ignore"]
    replacement: str | None = None
    word: bool = False


@dataclass(frozen=True, slots=True)
class _Step:
    """What was decided before on the findings that one decision was about; ``weight`` in bytes."""

    former: Mapping[int, Choice | None]
    weight: int


@dataclass(slots=True, kw_only=True)
class KeptDocument:
    """A checked document; ``analysis`` is opaque. ``at`` is the time of day it was checked ("14:05").

    ``seen_size``: bytes of ``seen`` as a pickle.
    """

    upload: Upload
    options: CheckOptions
    analysis: bytes
    seen: SeenDocument
    seen_size: int
    pasted: bool
    at: str
    choices: dict[int, Choice] = field(default_factory=dict)
    _undo: list[_Step] = field(default_factory=list)

    @property
    def size(self) -> int:
        """About what it takes in memory; it grows with what is decided."""
        decided = _weight(self.choices) + sum(step.weight for step in self._undo)
        return len(self.upload.content) + len(self.analysis) + _IN_MEMORY * self.seen_size + decided + _SMALL

    @property
    def name(self) -> str:
        """What the visitor called it."""
        return f"Nội dung đã dán lúc {self.at}" if self.pasted else self.upload.name

    @property
    def accepted(self) -> list[Decision]:
        """What goes into a corrected copy."""
        chosen = sorted(self.choices.items())
        return [Decision(index=index, replacement=one.replacement) for index, one in chosen if one.action == "accept"]

    @property
    def ignored(self) -> list[Ignored]:
        """What reports leave out, with the reason for the record."""
        chosen = sorted(self.choices.items())
        return [
            Ignored(index=index, reason="từ đúng, đã thêm vào từ điển" if one.word else "người rà soát bỏ qua")
            for index, one in chosen
            if one.action == "ignore"
        ]

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    def left(self) -> list[SeenFinding]:
        """The findings on which nothing is decided yet."""
        return [one for one in self.seen.findings if one.index not in self.choices]

    def decide(self, indices: list[int], choice: Choice | None) -> None:
        """The same for all of ``indices``; None: nothing is decided any more."""
        former = {index: self.choices.get(index) for index in indices}
        if all(before == choice for before in former.values()):
            return
        self._undo = [*self._undo, _Step(former, _weight(former))][-_MOST_UNDONE:]
        while len(self._undo) > 1 and sum(len(step.former) for step in self._undo) > _MOST_UNDONE_FINDINGS:
            del self._undo[0]
        self._set(dict.fromkeys(indices, choice))

    def undo(self) -> list[int]:
        """Take the last decision back; the findings it was about."""
        if not self._undo:
            return []
        former = self._undo.pop().former
        self._set(former)
        return sorted(former)

    def _set(self, choices: Mapping[int, Choice | None]) -> None:
        for index, choice in choices.items():
            if choice is None:
                self.choices.pop(index, None)
            else:
                self.choices[index] = choice


@dataclass(slots=True, kw_only=True)
class BatchItem:
    """One file on its way: ``document`` is where it is kept once it is ``done``; else ``fault`` and ``remedy``."""

    name: str
    state: Literal["waiting", "running", "done", "failed"] = "waiting"
    done: int = 0
    total: int = 0
    step: str = ""
    document: str = ""
    verdict: str = ""
    counts: tuple[tuple[str, str, int], ...] = ()
    fault: str = ""
    remedy: str = ""


@dataclass(slots=True, kw_only=True)
class Batch:
    """What was sent together; ``job`` does it, ``once`` marks the form that was sent and what was in it.

    ``ready``: the ``items`` are known. ``fault`` and ``remedy``: nothing of it could be opened.
    """

    once: str
    job: str = ""
    items: list[BatchItem] = field(default_factory=list)
    ready: bool = False
    fault: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """A file that was made of ``documents`` (where they are kept): it goes with the first of them that goes.

    ``shown``: it is a page to be opened, not only to be saved.
    """

    file: MadeFile
    documents: frozenset[str]
    shown: bool = False


def _weight(choices: Mapping[int, Choice | None]) -> int:
    """Bytes of what was decided; one decision on many findings has its words once."""
    words = {id(one): len(one.replacement or "") for one in choices.values() if one is not None}
    return _ENTRY * len(choices) + sum(_ENTRY + _LETTER * letters for letters in words.values())
