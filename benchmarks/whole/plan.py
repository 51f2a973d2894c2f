"""What is measured and what is asked, as the tables beside this package say.

``measurements.csv``: the modules that measure, and with what arguments in each mode ("-": not in this one).
``measures.csv``: the rows of the whole table, and where their figures stand in what a module wrote.
``targets.csv``: what is asked of them, and where that comes from.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar, cast, get_args

Mode = Literal["quick", "full", "long"]
Better = Literal["more", "less"]
Direction = Literal["at least", "at most"]
MODES: tuple[Mode, ...] = get_args(Mode)
FOLDER = Path(__file__).resolve().parent.parent
# Stands between the names of what is inside each other in the JSON of a measurement.
INSIDE = "::"
# Parts the name of another measurement from a key in what it wrote.
ELSEWHERE = "|"
_LEFT_OUT = "-"
_LIST = "; "
_Line = TypeVar("_Line")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """A module that is run in a process of its own; ``seconds`` is how long it may take at most."""

    name: str
    module: str
    arguments: Mapping[Mode, tuple[str, ...] | None]
    needs: tuple[str, ...]
    seconds: float
    shape: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One row of the whole table.

    ``key`` is where the figure stands; ``peers`` maps the names of others to where theirs stand. ``noise`` is the share
    by which two runs of one version differ: 0 where nothing is timed. ``least`` is the shortest mode that gives it.
    """

    measurement: str
    key: str
    area: str
    measure: str
    unit: str
    better: Better
    noise: float
    least: Mode
    peers: Mapping[str, str]

    def borrowed(self) -> set[str]:
        """The other measurements that its peers stand in: their keys are "@measurement|key"."""
        return {key[1:].partition(ELSEWHERE)[0] for key in self.peers.values() if key.startswith("@")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What is asked of a row, and where that comes from."""

    area: str
    measure: str
    target: float
    direction: Direction
    source: str

    def is_met(self, value: float) -> bool:
        """Whether ``value``, to three decimals, reaches the target."""
        shown = round(value, 3)
        return shown >= self.target if self.direction == "at least" else shown <= self.target


@dataclass(frozen=True, slots=True)
class Plan:
    """All that can be measured, in the order in which it is shown."""

    measurements: tuple[Measurement, ...]
    measures: tuple[Measure, ...]
    targets: Mapping[tuple[str, str], Target]

    def areas(self) -> tuple[str, ...]:
        """The areas, in the order of the table."""
        return tuple(dict.fromkeys(measure.area for measure in self.measures))

    def measurements_for(self, areas: Collection[str]) -> tuple[Measurement, ...]:
        """Those that give rows of ``areas`` (all, if there are none), and those whose figures stand beside them."""
        asked = [measure for measure in self.measures if not areas or measure.area in areas]
        names = {measure.measurement for measure in asked} | {name for one in asked for name in one.borrowed()}
        return tuple(measurement for measurement in self.measurements if measurement.name in names)


def load_plan(folder: Path = FOLDER) -> Plan:
    """The three tables of ``folder``. Raises KeyError, ValueError: a table does not have the shape it should have."""
    targets = _load(folder / "targets.csv", _target)
    return Plan(
        _load(folder / "measurements.csv", _measurement),
        _load(folder / "measures.csv", _measure),
        {(target.area, target.measure): target for target in targets},
    )


def _load(path: Path, make: Callable[[dict[str, str]], _Line]) -> tuple[_Line, ...]:
    with path.open(encoding="utf-8", newline="") as stream:
        return tuple(map(make, csv.DictReader(stream)))


def _measurement(row: dict[str, str]) -> Measurement:
    return Measurement(
        name=row["name"],
        module=row["module"],
        arguments={mode: None if row[mode] == _LEFT_OUT else tuple(row[mode].split()) for mode in MODES},
        needs=_split(row["needs"]),
        seconds=float(row["seconds"]),
        shape=row["shape"],
    )


def _measure(row: dict[str, str]) -> Measure:
    return Measure(
        measurement=row["measurement"],
        key=row["key"],
        area=row["area"],
        measure=row["measure"],
        unit=row["unit"],
        better=cast(Better, _one_of(row["better"], get_args(Better))),
        noise=float(row["noise"]),
        least=cast(Mode, _one_of(row["least"], MODES)),
        peers=dict(_peer(entry, row["key"]) for entry in _split(row["peers"])),
    )


def _target(row: dict[str, str]) -> Target:
    return Target(
        area=row["area"],
        measure=row["measure"],
        target=float(row["target"]),
        direction=cast(Direction, _one_of(row["direction"], get_args(Direction))),
        source=row["source"],
    )


def _peer(entry: str, key: str) -> tuple[str, str]:
    """An entry is "name=key"; a name alone stands for the last part of the row's own key."""
    name, found, own = entry.partition("=")
    return name, own if found else INSIDE.join([*key.split(INSIDE)[:-1], name])


def _split(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split(_LIST)))


def _one_of(word: str, words: tuple[str, ...]) -> str:
    if word not in words:
        raise ValueError(f"{word!r} is none of {', '.join(words)}")
    return word
