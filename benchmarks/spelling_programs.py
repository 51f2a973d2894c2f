"""docparse as a program under test: with its thresholds as shipped, and with the scores behind them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from benchmarks.spelling_scoring import Told
from docparse.checks import Settings, check
from docparse.extract import extract
from docparse.speller import ContextModel, find_suspects, written_paragraphs
from docparse.values import Analysis, Block, Document, Finding, Place

_PACKAGED = Path(__file__).resolve().parent.parent / "docparse" / "speller" / "data" / "context.npz"
# Far below any threshold that somebody would choose.
_LEAST = -4.0


class Program(Protocol):
    """Something that finds doubtful words in a text; offsets in code points."""

    name: str
    scored: bool

    def find(self, text: str) -> Sequence[Told]:
        """As its user would see it."""
        ...

    def find_scored(self, text: str) -> Sequence[Told]:
        """All that it could tell, with scores; of use only where ``scored``."""
        ...


class Docparse:
    """The rules of the family SPL; with ``model`` None those of them that need no model."""

    def __init__(self, name: str = "docparse", model: Path | None = _PACKAGED) -> None:
        self.name = name
        self.scored = model is not None
        self.model = ContextModel(model) if model is not None else None

    def find(self, text: str) -> Sequence[Told]:
        """All findings of the family: ``docparse check`` shows those of each severity."""
        return [_told(finding) for finding in self._findings(text, self.model)]

    def find_scored(self, text: str) -> Sequence[Told]:
        """What the rules tell without the model, and the suspects of the model that no rule has told."""
        rules = [_told(finding) for finding in self._findings(text, None)]
        if self.model is None:
            return rules
        taken = {place for one in rules if one.suggestions for place in range(one.start, one.end)}
        suspects = find_suspects(self.model, written_paragraphs(text), _LEAST)
        return rules + [
            Told(one.piece.start, one.piece.end, one.meant, one.score, "model", _adds(one.piece.word, one.meant))
            for one in suspects
            if taken.isdisjoint(range(one.piece.start, one.piece.end))
        ]

    def _findings(self, text: str, model: ContextModel | None) -> Sequence[Finding]:
        return check(_analysed(text), Settings(select=("SPL",)), speller=model).findings or ()


def _analysed(text: str) -> Analysis:
    """Each line is a paragraph: a reader of text files would join some of them, and places would not agree."""
    blocks, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            blocks.append(Block(start=start, end=start + len(line), place=Place(paragraph=number, line=number)))
        start += len(line) + 1
    return extract(Document(path="van-ban.txt", text=text, reader="text", sha256="", blocks=tuple(blocks)))


def _told(finding: Finding) -> Told:
    adds = _adds(finding.text, finding.suggestions)
    return Told(finding.start, finding.end, finding.suggestions, source=finding.code, adds=adds)


def _adds(written: str, suggestions: Sequence[str]) -> bool:
    """True if the first suggestion has more words than are written, not only more space."""
    own, meant = written.split(), suggestions[0].split() if suggestions else []
    return len(meant) > len(own) and "".join(meant) != "".join(own)


def docparse_programs(model: Path | None) -> list[Program]:
    """docparse as it ships (or with another model), and without a model."""
    with_model = Docparse(model=model) if model is not None else Docparse()
    return [with_model, Docparse("without model", None)]
