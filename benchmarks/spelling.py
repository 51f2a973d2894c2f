"""The context model on real and on injected errors: ``python -m benchmarks.spelling [--misses]``.

``real``: the word errors that the reference analyses mark (spelling, marks, missing, doubled and wrong words), found by
any rule of the SPL family, beside the alarms of that family elsewhere. ``injected``: one word in sixty of the same
documents replaced by a syllable of the same letters, drawn from all syllables in use, not from the model's own
list. ``viwiki``: sentences with real errors, and as many without. ``speed``: syllables a second on one core.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.annotated import FOLDER, load_annotations
from benchmarks.gold import GoldCase, load_cases
from docparse.checks import Settings, check
from docparse.extract import extract
from docparse.readers import read
from docparse.speller import find_suspects, packaged_model, written_paragraphs
from docparse.speller.pieces import MARK, Piece
from docparse.text.marks import strip_marks
from docparse.values import Document, Finding

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
_WORD_ERRORS = frozenset(
    "diacritic tone_diacritic spelling wrong_word missing_word doubled_word proper_name extra_word spurious_word "
    "redundant_word".split()
)
_ONE_IN = 60
_RATES = (0.25, 0.5, 1.0)
# Syllables rarer than these are not what somebody types by mistake.
_IN_USE = 6000


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.spelling", description=__doc__.split("\n")[0])
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of the reference material")
    parser.add_argument("--misses", action="store_true", help="list what was missed and what was told falsely")
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args(arguments)
    cases = [
        *load_cases(options.shared / "gold", options.shared / "docs")[0],
        *load_annotations(FOLDER, options.shared)[0],
    ]
    read_cases = [(case, read(str(case.path))) for case in cases]
    for lines in (
        _real(read_cases, options.misses),
        _injected([document for _, document in read_cases], options.seed),
        _viwiki(options.shared / "bench"),
    ):
        for line in lines:
            print(line)
    return 0


def _real(cases: Sequence[tuple[GoldCase, Document]], misses: bool) -> Iterator[str]:
    marked, found, alarms, syllables = 0, 0, 0, 0
    told: list[str] = []
    for case, document in cases:
        spans = [(place, error) for error in case.gold.get("errors", []) if (place := _place_of(error, document.text))]
        every = [place for place, _ in spans]
        findings = check(extract(document), Settings(select=("SPL",)), speller=packaged_model()).findings or ()
        shown = [finding for finding in findings if finding.severity != "info" or finding.code.startswith("SPL2")]
        hit = {place for place in every for one in shown if one.start < place[1] and place[0] < one.end}
        words = [(place, error) for place, error in spans if error["class"] in _WORD_ERRORS]
        marked += len(words)
        found += sum(place in hit for place, _ in words)
        known = {_change(one) for one in shown for start, end in every if one.start < end and start < one.end}
        outside = [one for one in shown if not any(one.start < end and start < one.end for start, end in every)]
        # A reader marks an error once, and means it wherever it stands.
        false = [one for one in outside if _change(one) not in known]
        alarms += len(false)
        syllables += sum(piece.shape != MARK for line in written_paragraphs(document.text) for piece in line)
        told += [f"  missed  {error['class']}: {error['wrong']}" for place, error in words if place not in hit]
        told += [f"  alarm   {one.code}: {one.before[-20:]}«{one.text}»{one.after[:20]}" for one in false]
    yield f"real       {found} of {marked} word errors = {found / max(1, marked):.3f}"
    yield f"           {alarms / max(1, syllables) * 1000:.2f} alarms in 1,000 of {syllables:,} syllables"
    if misses:
        yield from (line.replace("\n", " | ") for line in told)


def _change(finding: Finding) -> tuple[str, tuple[str, ...]]:
    return finding.text.lower(), finding.suggestions[:1]


def _place_of(error: dict[str, Any], text: str) -> tuple[int, int] | None:
    """Where the error stands: inside its context, where that is found; marks and white space may differ."""
    context = _words_in(str(error.get("context") or ""), text, 0, len(text))
    return _words_in(error["wrong"], text, *(context or (0, len(text))))


def _words_in(quote: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    words = re.findall(r"\w+", quote)
    found = re.compile(r"[\W_]+".join(map(re.escape, words))).search(text, start, end) if words else None
    return found.span() if found else None


def _injected(documents: Sequence[Document], seed: int) -> Iterator[str]:
    model, dice = packaged_model(), random.Random(seed)
    by_letters: dict[str, list[str]] = {}
    for word in model.words[:_IN_USE]:
        by_letters.setdefault(strip_marks(word), []).append(word)
    scores: list[tuple[float, bool]] = []
    clean: list[float] = []
    syllables, injected, seconds = 0, 0, 0.0
    for document in documents:
        paragraphs, meant = _with_errors(written_paragraphs(document.text), by_letters, dice)
        syllables += sum(piece.shape != MARK for line in paragraphs for piece in line)
        injected += len(meant)
        begin = time.process_time()
        suspects = find_suspects(model, paragraphs, -8.0)
        seconds += time.process_time() - begin
        for suspect in suspects:
            right = meant.get(suspect.piece.start)
            if right is None:
                clean.append(suspect.score)
            else:
                scores.append((suspect.score, suspect.meant[0] == right))
    clean.sort(reverse=True)
    for rate in _RATES:
        threshold = clean[min(len(clean) - 1, int(rate * syllables / 1000))]
        hits = [right for score, right in scores if score > threshold]
        share, first = len(hits) / injected, sum(hits) / max(1, len(hits))
        yield f"injected   {share:.3f} of {injected} found, the right word first {first:.3f}, at {rate} alarms in 1,000"
    yield f"speed      {syllables / seconds:,.0f} syllables in a second of processor time"


def _with_errors(
    paragraphs: Sequence[Sequence[Piece]], by_letters: dict[str, list[str]], dice: random.Random
) -> tuple[list[list[Piece]], dict[int, str]]:
    meant: dict[int, str] = {}
    changed = []
    for paragraph in paragraphs:
        line = []
        for piece in paragraph:
            others = [word for word in by_letters.get(strip_marks(piece.word), ()) if word != piece.word]
            if piece.shape != MARK and others and dice.random() < 1 / _ONE_IN:
                meant[piece.start] = piece.word
                line.append(piece._replace(word=dice.choice(others)))
            else:
                line.append(piece)
        changed.append(line)
    return changed, meant


def _viwiki(folder: Path) -> Iterator[str]:
    """Sentences of Viwiki-Spelling (development half): each as a document of its own, all rules of the family."""
    faulty, clean = (_rows(folder / f"viwiki_dev_{kind}.jsonl") for kind in ("errors", "clean"))
    right, wrong, marked = 0, 0, 0
    first: list[bool] = []
    for row in (*faulty, *random.Random(1).sample(clean, len(faulty))):
        document = replace(read("sentence.txt", row["text"].encode("utf-8")))
        findings = check(extract(document), Settings(select=("SPL",)), speller=packaged_model()).findings or ()
        errors = row.get("errors", [])
        marked += len(errors)
        for error in errors:
            hits = [one for one in findings if one.start < error["end"] and error["start"] < one.end]
            right += bool(hits)
            first += [any(one.suggestions and one.suggestions[0] in error["right"] for one in hits)] if hits else []
        wrong += sum(not any(one.start < e["end"] and e["start"] < one.end for e in errors) for one in findings)
    precision, recall = right / max(1, right + wrong), right / max(1, marked)
    score = 2 * precision * recall / max(1e-9, precision + recall)
    yield (
        f"viwiki     precision {precision:.3f}, recall {recall:.3f}, F1 {score:.3f}; right suggestion first "
        f"{sum(first) / max(1, len(first)):.3f}"
    )


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    sys.exit(main())
