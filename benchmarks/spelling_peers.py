"""Other programs that look for spelling errors in Vietnamese and run offline, where they are installed.

hunspell with the dictionary hunspell-vi (Debian packages of these names); symspellpy with a list counted from the
training text, word by word and, with pairs of words, line by line; underthesea's ``text_normalize``. Words with
capitals and single letters are not put to the first two: names and abbreviations would be most of what they tell.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

import regex

from benchmarks.spelling_counts import count_words
from benchmarks.spelling_programs import Program
from benchmarks.spelling_scoring import Told
from docparse.speller.pieces import plain_word
from docparse.text.syllables import respell
from docparse.text.tokens import tokenize

_WORD = re.compile(r"\w+")
_SMALL = regex.compile(r"(?<!\w)\p{Ll}{2,}(?: \p{Ll}{2,})*(?!\w)")
_EDITS = 2


class WordProgram:
    """A program that is asked about each word; ``suggest`` gives None for a right one."""

    scored = False

    def __init__(self, name: str, suggest: Callable[[Sequence[str]], Sequence[tuple[str, ...] | None]]) -> None:
        self.name = name
        self._suggest = suggest
        self._known: dict[str, tuple[str, ...] | None] = {}

    def find(self, text: str) -> Sequence[Told]:
        words = [(start, end) for start, end, kind in tokenize(text) if kind == "word" and _is_small(text[start:end])]
        unknown = list(dict.fromkeys(w for start, end in words if (w := text[start:end]) not in self._known))
        self._known.update(zip(unknown, self._suggest(unknown), strict=True))
        told = ((start, end, self._known[text[start:end]]) for start, end in words)
        return [
            Told(start, end, suggestions, source=self.name)
            for start, end, suggestions in told
            if suggestions is not None
        ]

    def find_scored(self, text: str) -> Sequence[Told]:
        return self.find(text)


def _is_small(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.islower()


class LineProgram:
    """A program that rewrites a line; what it changes is what it tells."""

    scored = False

    def __init__(self, name: str, rewrite: Callable[[str], str]) -> None:
        self.name = name
        self._rewrite = rewrite

    def find(self, text: str) -> Sequence[Told]:
        told: list[Told] = []
        start = 0
        for line in text.split("\n"):
            if line.strip():
                told += self._changed(line, self._rewrite(line), start)
            start += len(line) + 1
        return told

    def find_scored(self, text: str) -> Sequence[Told]:
        return self.find(text)

    def _changed(self, line: str, other: str, offset: int) -> Iterator[Told]:
        """The words that differ, one spelling of a tone for the other and capitals left aside."""
        places = [match.span() for match in _WORD.finditer(line)]
        own = [plain_word(line[start:end]) for start, end in places]
        new = [plain_word(word) for word in _WORD.findall(other)]
        for kind, first, last, begin, end in SequenceMatcher(None, own, new, autojunk=False).get_opcodes():
            if kind == "equal" or first == last:
                continue
            if last - first == end - begin:
                for index in range(last - first):
                    yield self._told(places[first + index], new[begin + index : begin + index + 1], offset)
            else:
                yield self._told((places[first][0], places[last - 1][1]), new[begin:end], offset)

    def _told(self, place: tuple[int, int], words: Sequence[str], offset: int) -> Told:
        return Told(place[0] + offset, place[1] + offset, (" ".join(words),), source=self.name)


def installed_peers(shared: Path) -> tuple[list[Program], list[str]]:
    """The programs that can be run here, and those that cannot, with the reason."""
    programs: list[Program] = []
    absent: list[str] = []
    for name, make in _MAKERS.items():
        made = make(shared)
        if isinstance(made, str):
            absent.append(f"{name}: {made}")
        else:
            programs.append(made)
    return programs, absent


def _hunspell(_: Path) -> Program | str:
    if shutil.which("hunspell") is None:
        return "no program hunspell"
    try:
        _ask_hunspell(["thử"])
    except (OSError, subprocess.SubprocessError):
        return "no dictionary hunspell-vi"

    def suggest(words: Sequence[str]) -> list[tuple[str, ...] | None]:
        """Its dictionary has one placement of the tone only (hoá); a word is right if either is."""
        newer = _ask_hunspell([respell(word, "new") for word in words])
        return [
            None if told is None or other is None else told
            for told, other in zip(_ask_hunspell(words), newer, strict=True)
        ]

    return WordProgram("hunspell-vi", suggest)


def _ask_hunspell(words: Sequence[str]) -> list[tuple[str, ...] | None]:
    """Asked a word a line: "*", "+", "-" where it is right, "& word count place: suggestions", "# word" without any."""
    if not words:
        return []
    asked = subprocess.run(
        ["hunspell", "-a", "-i", "UTF-8", "-d", "vi_VN"], input="".join(f"^{word}\n" for word in words),
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    answers: list[list[str]] = [[]]
    for line in asked.stdout.splitlines()[1:]:
        if line:
            answers[-1].append(line)
        else:
            answers.append([])
    return [_suggested(own) for own in answers[: len(words)]]


def _suggested(answers: Sequence[str]) -> tuple[str, ...] | None:
    """The answers to one word: none where its letters are of another script."""
    for answer in answers:
        if answer[0] in "&#":
            return tuple(answer.partition(": ")[2].split(", ")) if answer[0] == "&" else ()
    return None


def _symspell(shared: Path) -> Program | str:
    try:
        from symspellpy import SymSpell, Verbosity
    except ImportError:
        return "no package symspellpy"
    counts = _counts(shared)
    if not counts[0]:
        return "no text to count words in"
    speller = SymSpell(_EDITS, 7)
    for word, count in counts[0].items():
        speller.create_dictionary_entry(word, count)

    def suggest(words: Sequence[str]) -> list[tuple[str, ...] | None]:
        return [_unlike(word, lookup(word)) for word in words]

    def lookup(word: str) -> tuple[str, ...]:
        found = speller.lookup(plain_word(word), Verbosity.CLOSEST, max_edit_distance=_EDITS)
        return tuple(one.term for one in found[:5])

    return WordProgram("symspellpy", suggest)


def _unlike(word: str, terms: tuple[str, ...]) -> tuple[str, ...] | None:
    """None where the word is in the list."""
    return None if terms[:1] == (plain_word(word),) else terms


def _symspell_pairs(shared: Path) -> Program | str:
    try:
        from symspellpy import SymSpell
    except ImportError:
        return "no package symspellpy"
    words, pairs = _counts(shared)
    if not words:
        return "no text to count words in"
    speller = SymSpell(_EDITS, 7)
    for word, count in words.items():
        speller.create_dictionary_entry(word, count)
    speller.bigrams.update(pairs)
    speller.bigram_count_min = min(pairs.values())

    def rewrite(line: str) -> str:
        """Runs of words in small letters only: numbers, marks and names would be taken for slips."""
        return _SMALL.sub(lambda run: corrected(run.group()), line)

    def corrected(run: str) -> str:
        return str(speller.lookup_compound(" ".join(plain_word(word) for word in run.split()), _EDITS)[0].term)

    return LineProgram("symspell pairs", rewrite)


@cache
def _counts(shared: Path) -> tuple[dict[str, int], dict[str, int]]:
    return count_words(shared / "corpus")


def _underthesea(_: Path) -> Program | str:
    try:
        from underthesea import text_normalize
    except ImportError:
        return "no package underthesea"
    return LineProgram("underthesea", lambda line: str(text_normalize(line)))


_MAKERS: dict[str, Callable[[Path], Program | str]] = {
    "hunspell-vi": _hunspell,
    "symspellpy": _symspell,
    "symspell pairs": _symspell_pairs,
    "underthesea": _underthesea,
}
