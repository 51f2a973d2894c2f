"""underthesea as a witness: reference errors, alarms and open words with and without it."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from benchmarks.ablation_row import Row
from benchmarks.gold import GoldCase, load_cases
from benchmarks.open_words import load_analyses, load_readings, make_word, names_in_phrases
from benchmarks.score_structure import score_findings
from benchmarks.tally import Tally
from docparse.checks import Settings, Witness, check
from docparse.nlp import witness
from docparse.nlp.evidence import tag, testify
from docparse.pipeline import extract
from docparse.report.contract import analysis_to_dict
from docparse.values import Span

ASKING = "CAP002"
Result = TypeVar("Result")


def measure_witness(shared: Path) -> Iterator[Row]:
    """What the checks find with and without the witness."""
    if not (shared / "gold").is_dir():
        yield Row("no documents to measure on", note=f"({shared} is absent)")
        return
    cases, _ = load_cases(shared / "gold", shared / "docs")
    yield from _on_reference(cases)
    yield from _on_open_words(shared)


def _on_reference(cases: list[GoldCase]) -> Iterator[Row]:
    (alone, missed), alone_seconds = _timed(lambda: _counts(cases, None))
    tag.cache_clear()
    (both, still), both_seconds = _timed(lambda: _counts(cases, witness()))
    gained = ", ".join(f"{count} {kind}" for kind, count in sorted((missed - still).items()))
    found = (str(alone["errors:ok"]), str(both["errors:ok"]))
    yield Row(f"reference errors found, of {alone['errors:total']}", *found, gained and f"(their classes: {gained})")
    for severity in ("error", "warning"):
        key = f"alarm_{severity}"
        yield Row(f"alarms of severity {severity} ({len(cases)} documents)", str(alone[key]), str(both[key]))
    yield Row("findings in all", str(alone["findings"]), str(both["findings"]))
    yield Row("seconds for these documents (the models loaded)", f"{alone_seconds:.1f}", f"{both_seconds:.1f}")
    yield Row("surfaces that the models read", note=str(tag.cache_info().currsize))


def _counts(cases: list[GoldCase], asked: Witness | None) -> tuple[Counter[str], Counter[str]]:
    """The scores, and how many errors of each class were missed."""
    total: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for case in cases:
        analysis = check(extract(case.path), witness=asked)
        tally = Tally(case.name)
        score_findings(tally, case.gold, analysis_to_dict(analysis), analysis.document.text)
        total.update(tally.counts)
        missed.update(str(row[-1]) for row in tally.misses["error missed"])
    return total, missed


def _on_open_words(shared: Path) -> Iterator[Row]:
    """Places that a reader judged: what CAP002 reports, and what SPL001 excuses as a name."""
    readings = load_readings()
    found: dict[bool, Counter[str]] = {False: Counter(), True: Counter()}
    excused: Counter[str] = Counter()
    settings = Settings(select=(ASKING,))
    for analysis in load_analyses(shared):
        for asked in (False, True):
            for finding in check(analysis, settings, witness=witness() if asked else None).findings or ():
                found[asked][readings.get(make_word(ASKING, analysis, finding.span), "unread")] += 1
        text = analysis.document.text
        for span in names_in_phrases(analysis):
            reading = readings.get(make_word("SPL001", analysis, span), "unread")
            excused[reading] += 1
            excused[f"{reading}, a name"] += testify(text, span).is_name
    yield from _open_rows(found, excused)


def _open_rows(found: dict[bool, Counter[str]], excused: Counter[str]) -> Iterator[Row]:
    alone, both = found[False], found[True]
    for kind in ("slip", "right", "unread"):
        yield Row(f"capitals behind a semicolon reported ({ASKING}), read as {kind}", str(alone[kind]), str(both[kind]))
    yield Row("  share of slips among those read", _precision(alone), _precision(both))
    right = excused["right"]
    yield Row(
        f"words that SPL001 lets pass as names, rightly, of {right}",
        str(right), str(excused["right, a name"]), "if the witness decided instead: so it is not asked",
    )  # fmt: skip


def _precision(counts: Counter[str]) -> str:
    read = counts["slip"] + counts["right"]
    return f"{counts['slip'] / read:.3f}" if read else "-"


def _timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """The result, and the seconds of this process; the models are loaded before."""
    testify("Ông An họp", Span(0, 3))
    begin = time.process_time()
    result = work()
    return result, time.process_time() - begin
