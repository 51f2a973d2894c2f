"""Telex keys that went wrong, and the syllables that were meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.speller.typed_keys import TypedKeys, keys_of

SYLLABLES = "định chức nước và vào hợp liệu nhiệm của thông thôn ngày đã phục hoạt các khoa".split()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("đihnj", "định"),  # swapped
        ("cgưcs", "chức"),  # the key beside
        ("nưc", None),  # two keys are missing
        ("avf", "và"),
        ("hiwpj", "hợp"),
        ("phhucj", "phục"),  # twice
        ("hoztj", "hoạt"),
        ("koa", "khoa"),  # left out
        ("thôgn", "thông"),
        ("pạt", None),
        ("định", None),  # right as it is
    ],
)
def test_one_key_away(written: str, meant: str | None) -> None:
    near = list(TypedKeys(SYLLABLES).near(written))
    assert (meant in near) if meant else (written not in near)


@given(st.sampled_from(SYLLABLES), st.data())
def test_any_key_left_out_doubled_or_swapped_is_found_again(syllable: str, data: st.DataObject) -> None:
    keys = keys_of(syllable)
    place = data.draw(st.integers(0, len(keys) - 1))
    left_out, doubled = keys[:place] + keys[place + 1 :], keys[:place] + keys[place] + keys[place:]
    swapped = keys[:place] + keys[place : place + 2][::-1] + keys[place + 2 :]
    index = TypedKeys(SYLLABLES)
    for typed in {left_out, doubled, swapped} - {keys}:
        # What is typed may itself be read as a syllable with marks, whose keys come out in another order.
        if keys_of(typed) == typed:
            assert syllable in list(index.near(typed))
