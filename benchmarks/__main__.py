"""The whole table beside the peers: ``python -m benchmarks [--quick | --long] [--only AREA …]``.

Every measurement is run in a process of its own; what is absent or fails gives a row that says so. ``--release`` keeps
the figures for this version (with ``--only`` those of some areas, beside those of others that were kept on this
machine), ``--against FILE`` says what became better or worse since another one, ``--show FILE`` prints figures that
were kept and measures nothing. benchmarks/README.md says what each measurement needs and takes.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.whole.against import format_differences
from benchmarks.whole.layout import format_table
from benchmarks.whole.plan import Mode, Plan, load_plan
from benchmarks.whole.record import RELEASES, Record, joined, make_record, may_join, read_record, write_record
from benchmarks.whole.rows import make_rows
from benchmarks.whole.runs import run_all

# Above this share of the cores, other programs make what is timed slower.
_BUSY = 0.3


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table. Returns 1 where something is worse than in the run compared with, 2 for wrong options."""
    plan = load_plan()
    parser = _parser(plan)
    options = parser.parse_args(arguments)
    target = RELEASES / f"{_version()}.json"
    fault = _fault(options, plan, target)
    if fault:
        parser.error(fault)
    before = read_record(options.against) if options.against else None
    joins = options.release and options.only and not options.force and target.exists()
    kept = read_record(target) if joins else None
    record = read_record(options.show) if options.show else _measure(plan, options)
    print(*format_table(plan, record.rows, record.runs, options.only or ()), sep="\n")
    for path in filter(None, (options.json, target if options.release else None)):
        write_record(joined(kept, record, plan) if kept and path == target else record, path)
    if before:
        lines, worse = format_differences(before, record)
        print("", *lines, sep="\n")
        return 1 if worse else 0
    return 0


def _version() -> str:
    from docparse import __version__

    return __version__


def _parser(plan: Plan) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--quick", action="store_const", const="quick", dest="mode", help="a part, some five minutes")
    mode.add_argument("--long", action="store_const", const="long", dest="mode", help="all, hours")
    parser.add_argument("--only", nargs="+", metavar="AREA", help=f"these areas: {', '.join(plan.areas())}")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures to this file")
    parser.add_argument(
        "--release",
        action="store_true",
        help="keep the figures in benchmarks/releases; with --only beside those of other areas",
    )
    parser.add_argument("--force", action="store_true", help="write over the figures kept for this version")
    parser.add_argument("--against", type=Path, metavar="FILE", help="compare with figures that were kept")
    parser.add_argument("--show", type=Path, metavar="FILE", help="print figures that were kept; nothing is measured")
    parser.set_defaults(mode="full")
    return parser


def _fault(options: argparse.Namespace, plan: Plan, target: Path) -> str:
    """What is wrong with the options; "" where nothing is."""
    unknown = sorted(set(options.only or ()) - set(plan.areas()))
    if unknown:
        return f"no such area: {', '.join(unknown)} (there are {', '.join(plan.areas())})"
    if options.release and (options.mode == "quick" or options.show):
        return "--release keeps the whole table: not with --quick or --show"
    if options.release and target.exists() and not options.force:
        if not options.only:
            return f"the figures of {target.stem} are there already: --force writes over them"
        if not may_join(read_record(target), options.mode):
            return f"the figures of {target.stem} are of another machine or mode: --force writes over them"
    absent = [path.name for path in (options.against, options.show) if path and not path.is_file()]
    return f"no such file: {', '.join(absent)}" if absent else ""


def _measure(plan: Plan, options: argparse.Namespace) -> Record:
    mode: Mode = options.mode
    areas = options.only or ()
    _warn_if_busy()
    runs = list(run_all(plan.measurements_for(areas), mode, lambda line: print(line, file=sys.stderr, flush=True)))
    return make_record(make_rows(plan, runs, mode, areas), runs, mode)


def _warn_if_busy() -> None:
    load = getattr(os, "getloadavg", None)
    busy = load()[0] / (os.cpu_count() or 1) if load else 0.0
    if busy > _BUSY:
        print("The machine is busy: what is timed will look slower than it is.", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
