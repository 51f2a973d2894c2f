"""The old character sets: every letter there and back, and the places of what was converted."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docparse.text.encodings import CHARSETS, TCVN3, TCVN5712, VISCII, VNI, WINDOWS_1258, Charset, charset_named
from docparse.text.encodings.capitals import restore_capitals
from docparse.text.encodings.codes import characters_of, codes_of
from docparse.text.encodings.recognise import read_codes
from docparse.values import Span

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SMALL = [unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES] + ["đ"]
LETTERS = SMALL + [letter.upper() for letter in SMALL]
NATIONAL = "Cộng hòa xã hội chủ nghĩa Việt Nam"

prose = st.text(alphabet=st.sampled_from([*LETTERS, *"bcdghklmnpqrstvxBCDGHKLMNPQRSTVX 0123456789.,;:-/()\n"]))
small_prose = st.text(alphabet=st.sampled_from([*SMALL, *"bcdghklmnpqrstvxBCDĐGHKLĂÂÊÔƠƯ 0123456789.,;:-/()\n"]))


def texts_of(charset: Charset) -> st.SearchStrategy[str]:
    return small_prose if charset is TCVN3 else prose


@pytest.mark.parametrize(
    ("charset", "codes"),
    [
        (TCVN3, "Céng hßa x· héi chñ nghÜa ViÖt Nam"),
        (TCVN5712, "Céng hßa x· héi chñ nghÜa ViÖt Nam"),
        (VNI, "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"),
        (VISCII, "Cµng hòa xã hµi chü nghîa Vi®t Nam"),
        (WINDOWS_1258, "Cô\u00f2ng ho\u00cca xa\u00de hô\u00f2i chu\u00d2 nghi\u00dea Viê\u00f2t Nam"),
    ],
    ids=lambda value: value.name if isinstance(value, Charset) else "",
)
def test_the_national_name_as_files_have_it(charset: Charset, codes: str) -> None:
    assert charset.decode(codes).text == NATIONAL


@pytest.mark.parametrize("charset", CHARSETS, ids=repr)
def test_every_letter_of_every_tone_returns(charset: Charset) -> None:
    known = [letter for letter in LETTERS if charset is not TCVN3 or letter in SMALL or letter in "ĂÂĐÊÔƠƯAEIOUY"]
    assert [charset.decode(charset.encode(letter)).text for letter in known] == known
    assert len({charset.encode(letter) for letter in known}) == len(known)


@pytest.mark.parametrize("charset", CHARSETS, ids=repr)
def test_letters_written_apart_are_written_like_composed_ones(charset: Charset) -> None:
    assert charset.encode(unicodedata.normalize("NFD", NATIONAL)) == charset.encode(NATIONAL)


@pytest.mark.parametrize("charset", CHARSETS, ids=repr)
@given(data=st.data())
def test_any_text_returns_and_each_place_leads_to_its_codes(charset: Charset, data: st.DataObject) -> None:
    text = data.draw(texts_of(charset))
    codes = charset.encode(text)
    assert all(code <= "\xff" for code in codes)
    read = charset.decode(codes)
    assert read.text == text
    assert len(read.origin) == len(text)
    for index, letter in enumerate(text):
        source = read.origin.span_to_source(Span(index, index + 1))
        assert charset.decode(source.of(codes)).text == letter
        assert read.origin.from_source(source.start) == index


@pytest.mark.parametrize("charset", CHARSETS, ids=repr)
def test_a_character_without_a_code_is_named(charset: Charset) -> None:
    with pytest.raises(UnicodeEncodeError) as error:
        charset.encode("Điều ж")
    assert (error.value.encoding, error.value.start) == (charset.name, 5)


@pytest.mark.parametrize("charset", CHARSETS, ids=repr)
def test_character_sets_are_found_by_name(charset: Charset) -> None:
    assert charset_named(charset.name) is charset


def test_marks_in_the_other_case_are_read() -> None:
    assert VNI.decode("COäNG HOøA, coÄng hoØa").text == "CỘNG HÒA, cộng hòa"


def test_windows_punctuation_stays_in_sets_that_leave_room_for_it() -> None:
    for charset in (TCVN3, VNI, WINDOWS_1258):
        assert charset.decode(charset.encode("“Tháng” – ngày…")).text == "“Tháng” – ngày…"


@pytest.mark.parametrize(
    ("decoded", "restored"),
    [
        ("CộNG HòA Xã HộI CHủ NGHĩA VIệT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("ủY BAN NHÂN DÂN Xã", "ỦY BAN NHÂN DÂN XÃ"),
        ("Bộ trưởng Bộ Y tế", "Bộ trưởng Bộ Y tế"),
        ("Số: 05/QĐ-UB", "Số: 05/QĐ-UB"),
        ("Sở GTVT và Bộ KHĐT", "Sở GTVT và Bộ KHĐT"),
        ("KẾ HOạCH\nVề công tác", "KẾ HOẠCH\nVề công tác"),
        ("Hộ nghèo, ở xã", "Hộ nghèo, ở xã"),
    ],
)
def test_capitals_of_a_set_without_toned_ones(decoded: str, restored: str) -> None:
    assert restore_capitals(decoded) == restored


@pytest.mark.parametrize("heading", ["QUYẾT ĐỊNH", "TỜ TRÌNH", "SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"])
def test_headings_in_capitals_return(heading: str) -> None:
    assert read_codes(TCVN3.encode(heading), TCVN3).text == heading


@given(st.text(alphabet=st.sampled_from([chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x100))])))
def test_codes_stand_in_unicode_text_and_return(codes: str) -> None:
    assert codes_of(characters_of(codes)) == codes


def test_codes_of_symbol_fonts_and_twins() -> None:
    assert codes_of("vi\uf0d6c \u03bc \u201cx\u201d") == "viÖc µ \x93x\x94"
