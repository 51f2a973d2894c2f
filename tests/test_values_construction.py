"""A quick constructor makes what the dataclass's own would."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields

import pytest

from docparse.extract.citations.clauses import Clause
from docparse.extract.quotas.figures import Figure
from docparse.extract.sections.labels import Label
from docparse.extract.tasks.items import Item
from docparse.values import Block, Citation, Place, Section, Span, Task
from docparse.values.construction import quickly_built


@dataclass(frozen=True, slots=True)
class Plain:
    """One field of each sort that the constructor has to know."""

    first: int
    second: str = "two"
    third: list[int] = field(default_factory=list)
    fourth: int | None = field(default=None, kw_only=True)
    fifth: list[str] = field(default_factory=lambda: ["five"], kw_only=True)


@quickly_built
@dataclass(frozen=True, slots=True)
class Quick:
    """The same fields."""

    first: int
    second: str = "two"
    third: list[int] = field(default_factory=list)
    fourth: int | None = field(default=None, kw_only=True)
    fifth: list[str] = field(default_factory=lambda: ["five"], kw_only=True)


@pytest.mark.parametrize(
    ("placed", "named"),
    [
        ((1,), {}),
        ((1, "b"), {"fourth": 4}),
        ((1, "b", [3]), {"fifth": []}),
        ((), {"first": 1, "third": [2, 3], "fourth": None}),
    ],
)
def test_arguments_reach_the_fields_that_they_would_reach(placed: tuple[object, ...], named: dict[str, object]) -> None:
    plain, quick = Plain(*placed, **named), Quick(*placed, **named)  # type: ignore[arg-type]
    assert type(quick) is Quick
    assert [getattr(quick, each.name) for each in fields(Quick)] == [
        getattr(plain, each.name) for each in fields(Plain)
    ]
    assert repr(quick) == repr(plain).replace("Plain", "Quick")


def test_what_is_made_anew_is_nobody_elses() -> None:
    assert Quick(1).third is not Quick(1).third
    assert Quick(1).fifth is not Quick(1).fifth


@pytest.mark.parametrize(
    ("placed", "named"), [((), {}), ((1, 2, [], 4), {}), ((1,), {"first": 1}), ((1,), {"sixth": 6})]
)
def test_wrong_arguments_are_refused_in_the_same_words(placed: tuple[object, ...], named: dict[str, object]) -> None:
    with pytest.raises(TypeError) as plain:
        Plain(*placed, **named)  # type: ignore[arg-type]
    with pytest.raises(TypeError) as quick:
        Quick(*placed, **named)  # type: ignore[arg-type]
    assert str(quick.value).replace("Quick.", "") == str(plain.value).replace("Plain.", "")


@pytest.mark.parametrize("cls", [Block, Citation, Clause, Figure, Item, Place, Section, Task, Label])
def test_a_quick_class_is_still_frozen_and_documented(cls: type) -> None:
    made = cls(**{each.name: each.name for each in fields(cls)})
    assert type(made) is cls
    with pytest.raises(FrozenInstanceError):
        setattr(made, fields(cls)[0].name, 1)
    assert list(inspect.signature(cls).parameters) == [each.name for each in fields(cls)]
    assert pickle.loads(pickle.dumps(made)) == made == copy.deepcopy(made)
    assert hash(made) == hash(copy.copy(made))


def test_a_class_that_checks_its_fields_is_refused() -> None:
    with pytest.raises(TypeError, match="Span checks its fields"):
        quickly_built(Span)
