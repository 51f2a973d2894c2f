"""Which characters of the printed pages are those of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.pipeline.alignment import align

_LINE = "thựchiệnkếhoạchkiểmtracôngtácvănthưnăm2023củasở"
_OTHER = "cácđơnvịtrựcthuộcgửibáocáovềphòngtrướcngàyhaimươi"


def _shown(text: str, printed: str) -> str:
    return "".join(printed[place] if place >= 0 else "·" for place in align(text, printed))


@pytest.mark.parametrize(
    ("text", "printed", "shown"),
    [
        (_LINE, _LINE, _LINE),
        (_LINE + _OTHER, f"{_LINE}trang2{_OTHER}", _LINE + _OTHER),
        (_LINE + _OTHER, _OTHER + _LINE, _LINE + _OTHER),
        (_LINE + "x" + _OTHER, _LINE + _OTHER, _LINE + "·" + _OTHER),
        ("số" + _LINE + "tt", f"số{_LINE}tt", "số" + _LINE + "tt"),
        ("", _LINE, ""),
        (_LINE, "", "·" * len(_LINE)),
    ],
    ids=[
        "same",
        "page number between",
        "order changed",
        "not printed",
        "short ends",
        "no text",
        "no page",
    ],
)
def test_characters_found(text: str, printed: str, shown: str) -> None:
    assert _shown(text, printed) == shown


def test_first_of_two_alike() -> None:
    """A head that the table repeats on the next page is found where the table begins."""
    head, rows = "sốthứtựđơnvịkinhphíghichú", (_LINE, _OTHER)
    found = align(head + rows[0] + rows[1], head + rows[0] + head + rows[1])
    assert found[0] == 0
    assert found[-1] == len(head + rows[0] + head + rows[1]) - 1


@given(st.text("abcđêô12", max_size=60), st.text("abcđêô12", max_size=60))
def test_same_characters_each_once(text: str, printed: str) -> None:
    found = align(text, printed)
    places = [place for place in found if place >= 0]
    assert len(set(places)) == len(places)
    assert all(place < 0 or printed[place] == letter for letter, place in zip(text, found, strict=True))


@given(st.lists(st.sampled_from([_LINE, _OTHER, "điều", "khoản1"]), max_size=8))
def test_equal_texts_are_found_whole(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert _shown(text, text) == text
