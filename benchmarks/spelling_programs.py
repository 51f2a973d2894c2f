"""docparse as a program under test: with its thresholds as shipped, and with the scores behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from benchmarks.spelling_scoring import Told
from docparse.checks import Settings, check
from docparse.extract import extract
from docparse.speller import ContextModel, Least, judge, written_paragraphs
from docparse.values import Analysis, Block, Document, Finding, Place

_PACKAGED = Path(__file__).resolve().parent.parent / "docparse" / "speller" / "data" / "context.npz"
# So far below the limits that ship, nobody would choose one.
_DEPTH = 5.0


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
        return rules + [one for one in _judged(self.model, text) if taken.isdisjoint(range(one.start, one.end))]

    def _findings(self, text: str, model: ContextModel | None) -> Sequence[Finding]:
        return check(_analysed(text), Settings(select=("SPL",)), speller=model).findings or ()


def _judged(model: ContextModel, text: str) -> Iterator[Told]:
    """What the model finds; scores are log odds above the limit that ships for each kind."""
    shipped = Least(model.least, model.least_missing, model.least_doubled)
    found = judge(model, written_paragraphs(text), Least(*(limit - _DEPTH for limit in shipped)))
    for slip in found.suspects:
        yield Told(slip.piece.start, slip.piece.end, slip.meant, slip.score - shipped.slip, "slip")
    for gap in found.gaps:
        before, behind = text[gap.before.start : gap.before.end], text[gap.behind.start : gap.behind.end]
        filled = tuple(f"{before} {word} {behind}" for word in gap.meant)
        yield Told(gap.before.start, gap.behind.end, filled, gap.score - shipped.gap, "gap", adds=True)
    for twice in found.doublings:
        once = text[twice.first.start : twice.again.start].rstrip()
        yield Told(twice.first.start, twice.last.end, (once,), twice.score - shipped.doubling, "doubling")


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
