"""Whether two words are neighbours does not depend on how often one has asked."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from docparse.readers.lines import split_lines
from docparse.readers.region import Region
from docparse.readers.word_pairs import WordPairs

_LINES = ("Sở Nội vụ chủ trì,", "phối hợp với Sở", "Sở  Nội vụ", "vụ")


def _regions(lines: tuple[str, ...]) -> list[Region]:
    return [Region(list(split_lines(line)), [line]) for line in lines]


def test_only_neighbours_inside_one_line_are_a_pair() -> None:
    pairs = WordPairs(_regions(_LINES))
    assert ("Sở", "Nội") in pairs
    assert ("hợp", "với") in pairs
    assert ("Nội", "Sở") not in pairs
    assert ("Sở", "vụ") not in pairs
    assert ("trì,", "phối") not in pairs
    assert ("S", "Nội") not in pairs


@given(st.lists(st.lists(st.sampled_from(["a", "ab", "b", "ba", "c"]), max_size=6).map(" ".join), max_size=5))
def test_the_answer_is_the_same_each_time(lines: list[str]) -> None:
    pairs = WordPairs(_regions(tuple(lines)))
    asked = list(product(["a", "ab", "b", "ba", "c", "d"], repeat=2))
    first = [pair in pairs for pair in asked]
    assert first == [pair in pairs for pair in asked]
    assert first[:8] == [pair in WordPairs(_regions(tuple(lines))) for pair in asked[:8]]
