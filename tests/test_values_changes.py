"""A changed copy equals what ``dataclasses.replace`` makes."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from docparse.values import Citation, Span
from docparse.values.changes import with_changes


def test_every_field_is_kept_or_changed() -> None:
    citation = Citation(start=3, end=9, type="Kế hoạch", number="5/KH-UBND", number_span=Span(4, 9), statuses=())
    for field in fields(Citation):
        changes = {field.name: object()}
        assert with_changes(citation, **changes) == replace(citation, **changes)  # type: ignore[arg-type]
    assert citation.start == 3


def test_a_name_that_is_no_field_is_refused() -> None:
    with pytest.raises(TypeError, match="no field 'numbr'"):
        with_changes(Citation(start=0, end=1), numbr="1")  # type: ignore[call-arg]


def test_a_class_that_checks_its_fields_is_refused() -> None:
    with pytest.raises(TypeError, match="checks its fields"):
        with_changes(Span(0, 1), end=-5)
