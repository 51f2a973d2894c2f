"""Real documents: the word errors that readers marked in them, and the same documents with all marks corrected."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.annotated import FOLDER, load_annotations
from benchmarks.gold import GoldCase, load_cases
from benchmarks.spelling_scoring import Error, Sheet
from docparse.readers import read

# Spelling, marks, missing, doubled and wrong words; superfluous words, names and abbreviations are other matters.
WORD_ERRORS = frozenset({"spelling", "diacritic", "tone_diacritic", "missing_word", "doubled_word", "wrong_word"})
_NOTE = re.compile(r"\s*\([^()]*\)?\s*$")


class _Change(NamedTuple):
    """``text[start:end]`` is to be ``right``; None: something else is wrong there, which nobody wrote down."""

    start: int
    end: int
    right: str | None


@dataclass(frozen=True, slots=True)
class RealDocument:
    """A document as written, with its marked word errors, and as corrected."""

    marked: Sheet
    corrected: Sheet


def load_real(shared: Path) -> list[RealDocument]:
    """The documents of the reference analyses and of our own annotations that are at hand."""
    cases = [*load_cases(shared / "gold", shared / "docs")[0], *load_annotations(FOLDER, shared)[0]]
    return [make_real(case, read(str(case.path)).text) for case in cases]


def make_real(case: GoldCase, text: str) -> RealDocument:
    """The two sheets of one document."""
    errors: list[Error] = []
    changes: list[_Change] = []
    for kind in ("errors", "minor_errors"):
        for record in case.gold.get(kind, ()):
            place = find_place(record, text)
            if place is None:
                continue
            right = plain_correction(record["wrong"], record.get("right"))
            changes += _changes(record, text, place, right)
            if kind == "errors" and record["class"] in WORD_ERRORS:
                errors.append(_error(record, text, place, right))
    return RealDocument(Sheet(case.name, text, tuple(errors)), _correct(case.name, text, changes))


def find_place(record: dict[str, Any], text: str) -> tuple[int, int] | None:
    """Where the error stands: inside its context as far as that is found; marks and white space may differ."""
    wrong = record["wrong"]
    for context in _narrowing(str(record.get("context") or ""), wrong):
        around = _find_words(context, text, 0, len(text))
        place = around and (_find_exactly(wrong, text, *around) or _find_words(wrong, text, *around))
        if place:
            return place
    return _find_words(wrong, text, 0, len(text))


def _narrowing(context: str, wrong: str) -> Iterator[str]:
    """The context, then less and less of it: marks inside words may have been written otherwise."""
    before, found, after = context.partition(wrong)
    if not found:
        return
    left, right = before.split(), after.split()
    for count in range(max(len(left), len(right)), 1, -1):
        yield " ".join((*left[-count:], wrong, *right[:count]))
        yield " ".join((*left[-count:], wrong))
        yield " ".join((wrong, *right[:count]))


def _find_exactly(quote: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    found = re.compile(rf"(?<!\w){re.escape(quote)}(?!\w)").search(text, start, end)
    return found.span() if found else None


def _find_words(quote: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    words = re.findall(r"\w+", quote)
    found = re.compile(r"[\W_]+".join(map(re.escape, words))).search(text, start, end) if words else None
    return found.span() if found else None


def plain_correction(wrong: str, right: str | None) -> str | None:
    """The correction without the remarks that readers put into it; None where there is no other left.

    >>> plain_correction("Vò nát tinh", "Vò nát vụn (?)"), plain_correction("Số: /BC", "Số: …/BC")
    ('Vò nát vụn', None)
    """
    if right is None or ("…" in right and "…" not in wrong):
        return None
    if "(" not in wrong:
        right = _NOTE.sub("", right)
    if " / " not in wrong:
        right = right.split(" / ")[0]
    return right.strip() or None


def _changes(record: dict[str, Any], text: str, place: tuple[int, int], right: str | None) -> Iterator[_Change]:
    """The marked place; a reader who marks a wrong form of several words means it wherever it stands."""
    written, wrong = text[slice(*place)], record["wrong"]
    if "\n" in written:
        # A correction is quoted as one line; what stands in two would be joined.
        right = None
    if right is not None and written != wrong:
        right = re.sub(r"^\W+|\W+$", "", right)
    yield _Change(*place, right)
    if record["class"] in WORD_ERRORS and right is not None and len(wrong.split()) > 1:
        for again in re.finditer(rf"(?<!\w){re.escape(wrong)}(?!\w)", text):
            yield _Change(*again.span(), right)


def _correct(name: str, text: str, changes: Sequence[_Change]) -> Sheet:
    """The text with all changes made; where two overlap, the one that was marked first is."""
    taken: list[_Change] = []
    for change in changes:
        if not any(change.start < other.end and other.start < change.end for other in taken):
            taken.append(change)
    written, apart, at = "", [], 0
    for change in sorted(taken):
        written += text[at : change.start]
        begin = len(written)
        written += text[slice(change.start, change.end)] if change.right is None else change.right
        if change.right is None:
            apart.append((begin, len(written)))
        at = change.end
    return Sheet(name, written + text[at:], apart=tuple(apart))


def _error(record: dict[str, Any], text: str, place: tuple[int, int], right: str | None) -> Error:
    """The error as narrow as its words allow: those that differ, or those beside a gap."""
    kind = record["class"]
    if right is None:
        return Error(*place, (), kind)
    words = [match.span() for match in re.finditer(r"\w+", text[slice(*place)])]
    written = [text[place[0] + start : place[0] + end].lower() for start, end in words]
    meant = re.findall(r"\w+", right.lower())
    same = _same(written, meant)
    tail = min(_same(written[::-1], meant[::-1]), min(len(written), len(meant)) - same)
    first, last = same, len(written) - tail
    if first == last or same == len(meant) - tail:
        first, last = first - 1, last + 1
    start = place[0] + words[first][0] if first >= 0 else _word_before(text, place[0])
    end = place[0] + words[last - 1][1] if last <= len(words) else _word_behind(text, place[1])
    middle = meant[max(0, first) : len(meant) - (len(written) - last) if last <= len(written) else None]
    meant_there = f"{text[start : place[0]]} {' '.join(middle)} {text[place[1] : end]}"
    return Error(start, end, (meant_there,), kind)


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words they begin with together."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _word_before(text: str, at: int) -> int:
    found = re.search(r"\w+\W*$", text[max(0, at - 60) : at])
    return max(0, at - 60) + found.start() if found else at


def _word_behind(text: str, at: int) -> int:
    found = re.compile(r"\W*\w+").match(text, at)
    return found.end() if found else at
