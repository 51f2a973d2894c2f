"""The proofreading rules on real documents.

``python -m benchmarks.proofreading seed [--misses]``: the seed plan beside a human proofreader.
``… alarms [--family CAP] [--sample 20] [--seed 1] [PATH …]``: findings to be read, each with its place, the words
around it and a number; those that have a verdict already are left out.
``… judge FILE``: takes verdicts back, lines of "rule document start end verdict" as ``alarms`` prints them.
``… precision``: right and read findings by rule, and whether the rule's severity is earned.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.proofreading_seed import PLAN, lines_for, load_rows, match_rows
from benchmarks.verdicts import Place, add_verdicts, load_verdicts, place_of, precision
from docparse.checks import rules
from docparse.pipeline import check
from docparse.values import Analysis, DocparseError, Finding

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
_EARNED = {"error": 0.98, "warning": 0.90, "info": 0.0}
_SUFFIXES = (".md", ".docx", ".txt")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one of the four commands."""
    options = _parse(arguments)
    for line in options.lines(options):
        print(line)
    return 0


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.proofreading",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of the reference material")
    commands = parser.add_subparsers(required=True)
    seed = commands.add_parser("seed")
    seed.add_argument("--misses", action="store_true")
    seed.set_defaults(lines=_seed)
    alarms = commands.add_parser("alarms")
    alarms.add_argument("paths", nargs="*", type=Path)
    alarms.add_argument("--family", default="", help="code or family of the rules")
    alarms.add_argument("--sample", type=int, default=20)
    alarms.add_argument("--seed", type=int, default=1)
    alarms.add_argument("--all", action="store_true", help="also findings that are only information")
    alarms.set_defaults(lines=_alarms)
    judge = commands.add_parser("judge")
    judge.add_argument("file", type=Path)
    judge.set_defaults(lines=_judge)
    commands.add_parser("precision").set_defaults(lines=_precision)
    return parser.parse_args(arguments)


def _seed(options: argparse.Namespace) -> Iterator[str]:
    path = options.shared / PLAN
    if not path.is_file():
        yield f"no plan at {path}: nothing measured"
        return
    source = path.read_bytes().decode("utf-8-sig")
    matches, beyond = match_rows(check(path), load_rows(options.shared), source)
    yield from lines_for(matches, beyond, misses=options.misses)


def _alarms(options: argparse.Namespace) -> Iterator[str]:
    known = load_verdicts()
    found = [
        (analysis, finding)
        for analysis in _analyses(options.paths or [options.shared / "docs", options.shared / "corpus"])
        for finding in analysis.findings or ()
        if finding.code.startswith(options.family)
        and (options.all or finding.severity != "info")
        and place_of(finding, analysis.document) not in known
    ]
    yield f"{len(found)} findings without a verdict"
    chosen = random.Random(options.seed).sample(found, min(options.sample, len(found)))
    for analysis, finding in chosen:
        yield " ".join(map(str, place_of(finding, analysis.document)))
        yield f"    {Path(analysis.document.path).name}: {finding.message} → {' | '.join(finding.suggestions)}"
        yield f"    {_around(analysis, finding)}"


def _around(analysis: Analysis, finding: Finding) -> str:
    text = analysis.document.text
    before, after = text[max(0, finding.start - 90) : finding.start], text[finding.end : finding.end + 90]
    return f"{before}⟦{text[finding.start : finding.end]}⟧{after}".replace("\n", "⏎")


def _analyses(paths: Iterable[Path]) -> Iterator[Analysis]:
    for path in paths:
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.suffix.lower() in _SUFFIXES or file == path:
                try:
                    yield check(file)
                except DocparseError:
                    continue


def _judge(options: argparse.Namespace) -> Iterator[str]:
    given: dict[Place, str] = {}
    for line in options.file.read_text(encoding="utf-8").splitlines():
        words = line.split()
        if len(words) == 5:
            rule, document, start, end, verdict = words
            given[Place(rule, document, int(start), int(end))] = verdict
    add_verdicts(given)
    yield f"{len(given)} verdicts kept"


def _precision(_: argparse.Namespace) -> Iterator[str]:
    measured = precision(load_verdicts().items())
    for rule in rules():
        right, read = measured.get(rule.code, (0, 0))
        share = right / read if read else None
        earned = share is None or share >= _EARNED[rule.severity]
        shown = f"{share:.2f}" if share is not None else "   –"
        yield f"{rule.code} {rule.severity:8} {right:4} of {read:4} right {shown} {'' if earned else 'NOT EARNED'}"


if __name__ == "__main__":
    raise SystemExit(main())
