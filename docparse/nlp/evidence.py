"""What underthesea says about single places of a text: words, parts of speech, named entities.

It is asked only about places whose decision is open (a proper name, or a slip?), never about a
whole document. The models come with the package, so nothing is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from docparse.nlp.alignment import align
from docparse.nlp.extra import missing_package
from docparse.values import Span

Entity = Literal["PER", "LOC", "ORG", "MISC"]
# A short text to its words: form, part of speech, chunk, entity ("B-LOC", "I-LOC", "O").
Tagger = Callable[[str], list[tuple[str, str, str, str]]]
# So many words on either side of a place are read with it: the models look two words far, and
# the same surface has the same answer wherever it stands.
_REACH = 8
_FAR = 160
_PIECE = re.compile(r"\S+")
_CACHED = 4096
_NAME_TAGS = frozenset({"Np", "Ny"})
# Verbs, adverbs, prepositions, conjunctions, determiners and pronouns.
_PREDICATE_TAGS = frozenset({"V", "R", "E", "C", "L", "P"})


@dataclass(frozen=True, slots=True)
class TaggedWord:
    """A word (one syllable or more) with its part of speech ("Np", "N", "V" …) and entity, if any.

    The tags are those of VLSP 2013 and 2016; offsets are code points.
    """

    start: int
    end: int
    pos: str
    entity: Entity | None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that touch ``span``, in order."""

    span: Span
    words: tuple[TaggedWord, ...]

    @property
    def entity(self) -> Entity | None:
        """The kind of named entity that all of the span belongs to."""
        kinds = {word.entity for word in self.words}
        return kinds.pop() if len(kinds) == 1 else None

    @property
    def is_name(self) -> bool:
        """True if every word of the span is a proper noun or a letter word, or all of it is one entity."""
        tagged = bool(self.words) and all(word.pos in _NAME_TAGS for word in self.words)
        return tagged or self.entity in ("PER", "LOC")

    @property
    def is_predicate(self) -> bool:
        """True if the first word is a verb or a word of grammar, and no entity."""
        return bool(self.words) and self.words[0].pos in _PREDICATE_TAGS and self.words[0].entity is None


def testify(text: str, span: Span) -> Evidence:
    """Evidence on one span of ``text``, from its own line only: the witness that the checks may ask.

    Raises SettingsError where underthesea is not installed.
    """
    window = _window(text, span)
    words = tuple(
        TaggedWord(window.start + word.start, window.start + word.end, word.pos, word.entity)
        for word in tag(window.of(text))
        if window.start + word.start < span.end and span.start < window.start + word.end
    )
    return Evidence(span, words)


def gather(text: str, spans: Iterable[Span]) -> list[Evidence]:
    """``testify`` about each of ``spans``."""
    return [testify(text, span) for span in spans]


def _window(text: str, span: Span) -> Span:
    """The span with some words on either side, inside its line."""
    low = max(text.rfind("\n", 0, span.start) + 1, span.start - _FAR)
    end = text.find("\n", span.end)
    high = min(len(text) if end < 0 else end, span.end + _FAR)
    before = [match.start() for match in _PIECE.finditer(text, low, span.start)][-_REACH:]
    after = [match.end() for match in _PIECE.finditer(text, span.end, high)][:_REACH]
    return Span(before[0] if before else span.start, after[-1] if after else span.end)


@lru_cache(maxsize=_CACHED)
def tag(surface: str) -> tuple[TaggedWord, ...]:
    """The words of a short text, tagged; offsets into ``surface`` itself.

    Raises SettingsError where underthesea is not installed.
    """
    if not surface.strip():
        return ()
    rows = load_tagger()(surface)
    spans = align(surface, [row[0] for row in rows])
    return tuple(
        TaggedWord(span.start, span.end, row[1], _entity(row[3])) for span, row in zip(spans, rows, strict=True)
    )


def _entity(mark: str) -> Entity | None:
    """ "B-LOC" and "I-LOC" are both a place."""
    kind = mark.partition("-")[2]
    return kind or None  # type: ignore[return-value]


def load_tagger() -> Tagger:
    """The tagger of underthesea, loaded on first use. Raises SettingsError where it is not installed."""
    try:
        from underthesea import ner
    except ImportError:
        raise missing_package("underthesea") from None
    tagger: Tagger = ner
    return tagger
