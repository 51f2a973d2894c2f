"""Forms as clients write them: encoded, and raw as LibreOffice 7.4 does."""

from __future__ import annotations

from urllib.parse import quote, urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from docparse.server.languagetool.faults import WrongRequest
from docparse.server.languagetool.form import parse_form

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1)


@given(TEXTS)
@example("a&b=c&language=en-US")
@example("%41 + %zz & 100%")
@example("&language=")
def test_any_text_survives_encoded(text: str) -> None:
    for body in (urlencode({"text": text, "language": "vi-VN"}), urlencode({"language": "vi-VN", "text": text})):
        assert parse_form(body.encode("ascii")) == {"text": text, "language": "vi-VN"}
    spaced = f"text={quote(text, safe='')}&language=vi-VN&level=picky"
    assert parse_form(spaced.encode("ascii")) == {"text": text, "language": "vi-VN", "level": "picky"}


@given(TEXTS)
@example("&language=")
@example("Mục A & B + C = 50%20 & x=1&language=en-US")
def test_vietnamese_survives_raw(text: str) -> None:
    """A letter that no encoder leaves tells that nothing is encoded."""
    whole = text + "ố"
    body = f"text={whole}&language=vi-VN".encode()
    assert parse_form(body) == {"text": whole, "language": "vi-VN"}
    more = body + b"&username=a&apiKey=b&level=picky"
    assert parse_form(more) == {"text": whole, "language": "vi-VN", "username": "a", "apiKey": "b", "level": "picky"}


@pytest.mark.parametrize(
    "text",
    ["A & B", "A & B + C", "100% & 20%", "5% ", "a b", 'a "b"', "so 35%, con 2", "x & y=1", "A&B", "[1] + {2}", "a\nb"],
)
def test_raw_text_without_vietnamese_letters_survives(text: str) -> None:
    assert parse_form(f"text={text}&language=vi-VN".encode()) == {"text": text, "language": "vi-VN"}


def test_what_an_encoder_may_leave_is_decoded() -> None:
    assert parse_form(b"text=A+%26+B&language=vi-VN")["text"] == "A & B"
    assert parse_form(b"text=1+1%3D2&language=vi-VN")["text"] == "1 1=2"


def test_letters_that_nobody_encoded_are_taken_in_any_order() -> None:
    assert parse_form("language=vi-VN&text=Khôi thi đua".encode()) == {"language": "vi-VN", "text": "Khôi thi đua"}


def test_of_a_repeated_parameter_the_first_counts() -> None:
    assert parse_form(b"language=vi-VN&language=en-US&text=a&text=b") == {"language": "vi-VN", "text": "a"}


@pytest.mark.parametrize("body", [b"", b"&", b"&&&", b"text", b"=", b"text=&language="])
def test_odd_bodies_are_forms(body: bytes) -> None:
    assert isinstance(parse_form(body), dict)


@pytest.mark.parametrize(
    "body",
    [b"text=%ff&language=vi-VN", b"text=\xff\xfe a&language=vi-VN", b"\xff=1", b"a=1" + b"&a=1" * 500],
)
def test_what_is_no_form_is_refused(body: bytes) -> None:
    with pytest.raises(WrongRequest) as wrong:
        parse_form(body)
    assert wrong.value.status == 400


@given(st.binary(max_size=300))
def test_anything_is_a_form_or_refused(body: bytes) -> None:
    try:
        parsed = parse_form(body)
    except WrongRequest:
        return
    assert all(isinstance(value, str) for value in parsed.values())
