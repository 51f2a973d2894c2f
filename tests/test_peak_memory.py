"""The measure of memory that other tests rest on."""

from __future__ import annotations

import sys

import pytest

from benchmarks.peak_memory import measure_peak

MEGABYTE = 2**20
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows tells the memory of a process in another way")


def test_what_the_program_held_counts() -> None:
    peak = measure_peak(f"held = b'x' * {150 * MEGABYTE}; print('a'); del held; print('b')")
    assert peak.printed == "a\nb"
    assert 150 < peak.megabytes < 200


def test_what_the_process_that_measures_holds_does_not_count() -> None:
    held = b"x" * (300 * MEGABYTE)
    assert measure_peak("pass").megabytes < 100
    assert len(held) == 300 * MEGABYTE
