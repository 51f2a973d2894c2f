"""How far two readers agree: ``python -m benchmarks.agreement [--json OUT]``.

The first and the second reading of the same documents are matched as a prediction is matched with
a reference: citations by number or name and date, sections by label and heading, quotas by number,
unit and place, tasks by lead and place. No program can be trusted beyond this figure.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.annotated import FOLDER

Record = dict[str, Any]
Same = Callable[[Any, Any], bool]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one line a kind: agreed, only in the first reading, only in the second, F1."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.agreement", description=__doc__.split("\n")[0])
    parser.add_argument("--first", type=Path, default=FOLDER)
    parser.add_argument("--second", type=Path, default=FOLDER / "second")
    parser.add_argument("--differences", action="store_true", help="list what only one reader has")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    options = parser.parse_args(arguments)
    pairs = [(options.first / file.name, file) for file in sorted(options.second.glob("*.json"))]
    readings = [(_load(first), _load(second)) for first, second in pairs if first.exists()]
    print(f"{len(readings)} documents read twice\n\n{'':12}{'both':>6}{'first':>7}{'second':>8}{'F1':>8}")
    agreed: dict[str, float] = {}
    for kind, same in _SAME.items():
        both = first_only = second_only = 0
        for first, second in readings:
            one, other = first.get(kind, []), second.get(kind, [])
            alone, left = unmatched(one, other, same)
            both += len(one) - len(alone)
            first_only, second_only = first_only + len(alone), second_only + len(left)
            if options.differences:
                for reader, records in (("first", alone), ("second", left)):
                    print(*(f"  {first['file']} {reader}: {record}" for record in records), sep="\n")
        found = 2 * both + first_only + second_only
        agreed[kind] = 2 * both / found if found else 1.0
        print(f"{kind:12}{both:>6}{first_only:>7}{second_only:>8}{agreed[kind]:>8.3f}")
    if options.json:
        options.json.write_text(json.dumps(agreed, indent=1) + "\n", encoding="utf-8")
    return 0


def unmatched(first: Iterable[Any], second: Iterable[Any], same: Same) -> tuple[list[Any], list[Any]]:
    """What each list has and the other has not; every record matches one at most."""
    left = list(second)
    alone = []
    for record in first:
        match = next((place for place, other in enumerate(left) if same(record, other)), None)
        if match is None:
            alone.append(record)
        else:
            del left[match]
    return alone, left


def _load(path: Path) -> Record:
    loaded: Record = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def _overlap(one: list[int] | None, other: list[int] | None) -> float:
    """The shared part of two stretches, as a share of the shorter."""
    if not one or not other:
        return 0.0
    shorter = min(one[1] - one[0], other[1] - other[0])
    return max(0, min(one[1], other[1]) - max(one[0], other[0])) / shorter if shorter else 0.0


def _same_citation(one: Record, other: Record) -> bool:
    if one.get("number") or other.get("number"):
        return one.get("number") == other.get("number") and one.get("type") == other.get("type")
    return _overlap(one["text"], other["text"]) >= 0.5


def _same_section(one: list[Any], other: list[Any]) -> bool:
    return one[0].rstrip(".):") == other[0].rstrip(".):") and _overlap(one[1], other[1]) >= 0.5


def _same_quota(one: Record, other: Record) -> bool:
    return _figures(one) == _figures(other) and _overlap(one["text"], other["text"]) >= 0.5


def _figures(quota: Record) -> tuple[Any, ...]:
    return tuple(quota.get(field) for field in ("min", "max", "unit"))


def _same_task(one: Record, other: Record) -> bool:
    leads = (one["lead"] is None) == (other["lead"] is None)
    return leads and _overlap(one["text"], other["text"]) >= 0.5


_SAME: dict[str, Same] = {
    "citations": _same_citation,
    "sections": _same_section,
    "quotas": _same_quota,
    "tasks": _same_task,
}

if __name__ == "__main__":
    sys.exit(main())
