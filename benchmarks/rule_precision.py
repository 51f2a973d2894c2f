"""How many findings readers found right: ``python -m benchmarks.rule_precision [--json OUT]``.

``verdicts.csv`` holds what readers said of findings in real documents, of all versions of the rules: what was read
false and has been mended since counts as false. By severity, over all rules that have it today; and how many rules
with at least ten readings do not earn the severity that they have.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.speed_figures import tell
from benchmarks.verdicts import load_verdicts, precision
from docparse.checks import rules

# What a severity asks for.
_EARNED = {"error": 0.98, "warning": 0.90}
_READ = 10


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.rule_precision", description=__doc__.split("\n")[0])
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args(arguments)
    tell(measure(), options.json)
    return 0


def measure() -> dict[str, float]:
    """Shares, and how many findings they rest on."""
    by_rule = precision(load_verdicts().items())
    figures: dict[str, float] = {}
    unearned = 0
    for severity, least in _EARNED.items():
        own = [by_rule[rule.code] for rule in rules() if rule.severity == severity and rule.code in by_rule]
        right, read = (sum(column) for column in zip(*own, strict=True)) if own else (0, 0)
        figures |= {f"{severity}s read": read, f"{severity}s right": right / read if read else 0.0}
        unearned += sum(total >= _READ and hits / total < least for hits, total in own)
    return figures | {"rules that do not earn their severity": float(unearned)}


if __name__ == "__main__":
    sys.exit(main())
