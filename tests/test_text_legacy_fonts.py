"""Text in fonts of the old character sets: told by the font's name, judged by the characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.text.encodings import TCVN3, VISCII, VNI, Charset
from docparse.text.encodings.codes import characters_of
from docparse.text.encodings.font_text import FontDecoder, in_codes
from docparse.text.encodings.fonts import old_font
from docparse.values import Span

NAMES = {TCVN3.name: ".VnTime", VNI.name: "VNI-Times"}


def codes(text: str, charset: Charset = TCVN3) -> str:
    """``text`` as a Word file holds it in a font of ``charset``."""
    return characters_of(charset.encode(text))


def decoded(*stretches: tuple[str, str | None]) -> str:
    mapped = FontDecoder().decode(stretches)
    return mapped.text if mapped else "".join(text for text, _ in stretches)


@pytest.mark.parametrize(
    ("name", "charset", "capitals"),
    [
        (".VnTime", TCVN3, False),
        (".VnTimeH", TCVN3, True),
        (".VnArial NarrowH", TCVN3, True),
        (".vntime", TCVN3, False),
        ("BCDEFG+.VnTimeH,BoldItalic", TCVN3, True),
        ("ABCDEF+.VnTimeH-Bold", TCVN3, True),
        ("VnTime", TCVN3, False),
        ("VNI-Times", VNI, False),
        ("ABCDEF+VNI-Helve-Bold", VNI, False),
        ("VNI Times", VNI, False),
        ("VI Times", VISCII, False),
    ],
)
def test_old_fonts_are_known_by_name(name: str, charset: Charset, capitals: bool) -> None:
    assert old_font(name) == (charset, capitals)


@pytest.mark.parametrize(
    "name", ["Times New Roman", "Arial", "Vni", "Vivaldi", "Verdana", "Vineta", "Symbol", "VnExpress Sans", "", None]
)
def test_other_fonts_are_left_alone(name: str | None) -> None:
    assert old_font(name) is None


@pytest.mark.parametrize(
    ("stretches", "text"),
    [
        ([(codes("Sở Nội vụ báo cáo"), ".VnTime")], "Sở Nội vụ báo cáo"),
        ([(codes("Ủy ban nhân dân", VNI), "VNI-Times")], "Ủy ban nhân dân"),
        ([(codes("quyết định"), ".VnTimeH")], "QUYẾT ĐỊNH"),
        ([(codes("ủ"), ".VnTimeH"), (codes("y ban"), ".VnTime")], "Ủy ban"),
        ([(codes("Số: 15/QĐ-UB (bản 2), 30%"), ".VnTime")], "Số: 15/QĐ-UB (bản 2), 30%"),
        ([(codes("Kính gửi: "), ".VnTime"), ("Sở Nội vụ có “ý kiến”", "Times New Roman")],
         "Kính gửi: Sở Nội vụ có “ý kiến”"),
        ([("Sở Nội vụ có ý kiến", ".VnTime")], "Sở Nội vụ có ý kiến"),
        ([("Ủy ban có ý kiến", ".VnTimeH")], "Ủy ban có ý kiến"),
        ([("Phó Giám đốc có ý kiến, ", ".VnTime"), (codes("xã báo cáo"), ".VnTime")],
         "Phó Giám đốc có ý kiến, xã báo cáo"),
        ([("vi\uf0d6c trước", ".VnTime"), (codes(" báo"), ".VnTime")], "việc trước báo"),
        ([("UBND", ".VnTime"), ("ubnd", ".VnTimeH")], "UBNDUBND"),
        ([("", ".VnTime")], ""),
    ],
)  # fmt: skip
def test_what_is_read(stretches: list[tuple[str, str | None]], text: str) -> None:
    assert decoded(*stretches) == text


def test_a_letter_whose_mark_stands_in_the_next_run() -> None:
    written = codes("hòa", VNI)
    assert decoded((written[:2], "VNI-Times"), (written[2:], "VNI-Times")) == "hòa"


def test_words_that_may_be_both_follow_what_the_file_had_before() -> None:
    decoder = FontDecoder()
    assert decoder.decode([("Sở Nội vụ đề nghị", ".VnTime")])
    doubtful = decoder.decode([("Phó", ".VnTime")])
    assert doubtful is not None
    assert doubtful.text == "Phó"
    assert decoded(("Phó", ".VnTime")) == TCVN3.decode("Phó").text


def test_met_character_sets_are_remembered() -> None:
    decoder = FontDecoder()
    decoder.decode([("Sở Nội vụ", ".VnTime")])
    assert not decoder.charsets
    decoder.decode([(codes("Sở Nội vụ"), ".VnTime")])
    assert decoder.charsets == {TCVN3}


def test_marks_alone_are_no_word() -> None:
    assert in_codes("®", TCVN3) is None
    assert in_codes("15/Q§-UB", TCVN3) is None


words = st.sampled_from("kế hoạch phòng thực hiện nhiệm vụ được ngày đội người quỹ 15/9 UBND thuế xã, “trích”".split())
charsets = st.sampled_from([TCVN3, VNI])


@given(st.lists(st.tuples(words, charsets), min_size=1), st.booleans())
def test_every_place_leads_to_its_code(parts: list[tuple[str, Charset]], capitals: bool) -> None:
    old = [(codes(f"{word} ", charset), NAMES[charset.name] + "H" * (capitals and charset is TCVN3))
           for word, charset in parts]  # fmt: skip
    written = "".join(text for text, _ in old)
    mapped = FontDecoder().decode(old)
    assert mapped is not None
    expected = [word.upper() if capitals and charset is TCVN3 else word for word, charset in parts]
    assert mapped.text == "".join(f"{word} " for word in expected)
    place = 0
    for letter, shown in zip((letter for word, _ in parts for letter in f"{word} "), mapped.text, strict=True):
        source = mapped.origin.span_to_source(Span(place, place + 1)).of(written)
        assert letter.lower() in {decoded((source, font)).lower() for font in NAMES.values()}
        assert shown in (letter, letter.upper())
        place += 1
    assert mapped.origin.span_to_source(Span(0, place)) == Span(0, len(written))
