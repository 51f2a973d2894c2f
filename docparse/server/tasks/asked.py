"""What goes to a worker; light, so that the server itself loads none of the checks."""

from __future__ import annotations

from dataclasses import dataclass, field

from docparse.server.languagetool.chosen import Chosen
from docparse.values import Stage

__all__ = [
    "CheckOptions",
    "CheckSettings",
    "Decision",
    "Ignored",
    "MadeFile",
    "Paragraph",
    "Upload",
    "WordFile",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    """``config`` is the path of a settings file."""

    config: str | None = None
    model: bool = True
    allow_classified: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WordFile:
    """A visitor's word list as it is now: ``changed`` (nanoseconds) is 0 where there is no file."""

    path: str
    changed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """``annotated``: ``text`` is JSON of text and markup. ``words`` are left alone by the rules of spelling."""

    text: str
    annotated: bool = False
    chosen: Chosen = field(default_factory=Chosen)
    words: WordFile | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file in memory; ``name`` is for people and never leads to a place on disk."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOptions:
    """What a visitor chooses; ``stage`` None: guessed; ``on`` is an ISO date, None for today."""

    stage: Stage | None = None
    on: str | None = None
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    model: bool = True
    rendered: bool = False
    words: WordFile | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A finding that the visitor accepts, by its place in the list; ``replacement``: other words than suggested."""

    index: int
    replacement: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """A finding that the visitor sets aside, by its place in the list, and why."""

    index: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeFile:
    """A file to give to the visitor.

    ``applied`` and ``refused`` are places of findings in the list: those that are in it, those for which there was no
    place (with a key of the reason). ``notes`` are keys of what to know of it (docparse.server.made_words).
    """

    name: str
    media_type: str
    content: bytes
    applied: tuple[int, ...] = ()
    refused: tuple[tuple[int, str], ...] = ()
    notes: tuple[str, ...] = ()
