"""Text files of every encoding: what is read, how it is written back, where each letter stood."""

from __future__ import annotations

import codecs
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docparse.readers import read
from docparse.readers.decode import decode_file
from docparse.text.encodings import CHARSETS, TCVN3, TCVN5712, VNI, Charset
from docparse.text.encodings.codes import characters_of
from docparse.text.encodings.recognise import read_codes
from docparse.values import Span, UnreadableFile
from samples.notice_tcvn3 import NOTICE

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
PROSE = "Các đơn vị trực thuộc rà soát, báo cáo kết quả thực hiện nhiệm vụ, gửi về Văn phòng trước ngày 15 tháng 9."
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
syllables = st.sampled_from(
    "kế hoạch phòng thực hiện nhiệm vụ giao được Ngày Đội, người. \n 15/9 (quỹ) thuế".split(" ")
)


def prose_with(words: list[str]) -> str:
    return f"{PROSE} {' '.join(words)}"


@pytest.mark.parametrize("encoding", UNICODE)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_unicode_files(encoding: str, form: str) -> None:
    text = unicodedata.normalize(form, PROSE)  # type: ignore[arg-type]
    decoded = decode_file(text.encode(encoding), "a.txt")
    assert decoded.text.removeprefix("\ufeff") == text
    assert decoded.charset is None
    assert read("a.txt", text.encode(encoding)).text == PROSE


@pytest.mark.parametrize("charset", CHARSETS, ids=repr)
@given(words=st.lists(syllables))
def test_old_files_and_the_way_back(charset: Charset, words: list[str]) -> None:
    text = prose_with(words)
    data = charset.encode(text).encode("latin-1")
    decoded = decode_file(data, "a.txt")
    assert decoded.text == text
    assert decoded.charset is (TCVN3 if charset is TCVN5712 else charset)
    assert decoded.encode(text) == data


@pytest.mark.parametrize("charset", [None, *CHARSETS], ids=repr)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
@settings(max_examples=25)
@given(words=st.lists(syllables, max_size=12))
def test_every_span_of_the_document_leads_to_its_bytes(charset: Charset | None, form: str, words: list[str]) -> None:
    written = unicodedata.normalize(form, prose_with(words))  # type: ignore[arg-type]
    data = charset.encode(written).encode("latin-1") if charset else codecs.BOM_UTF8 + written.encode("utf-8")
    document = read("a.txt", data)
    bytes_of = decode_file(data, "a.txt").origin()
    assert document.source is not None
    for start in range(0, len(document.text), 5):
        span = Span(start, min(start + 7, len(document.text)))
        source = bytes_of.span_to_source(document.source.span_to_source(span)).of(data.decode("latin-1"))
        again = charset.decode(source).text if charset else source.encode("latin-1").decode("utf-8")
        assert unicodedata.normalize("NFC", again).split() == span.of(document.text).split()


def test_the_user_is_told_of_an_old_character_set() -> None:
    document = read("a.txt", VNI.encode(PROSE).encode("latin-1"))
    assert document.text == PROSE
    assert any("VNI" in warning for warning in document.warnings)
    assert not read("a.txt", PROSE.encode()).warnings


@pytest.mark.parametrize("charset", CHARSETS, ids=repr)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_text_copied_from_an_old_font(charset: Charset, encoding: str) -> None:
    copied = characters_of(charset.encode(PROSE))
    decoded = decode_file(copied.encode(encoding), "a.txt")
    assert decoded.text.removeprefix("\ufeff") == PROSE
    assert decoded.encode("kế hoạch").decode(decoded.encoding) == characters_of(charset.encode("kế hoạch"))


@pytest.mark.parametrize(
    "text",
    [
        "Le décret établit les modalités prévues à l'article précédent; la société a été créée où siège déjà.",
        "Straße über Brücke, Schloß, Gäste, fröhlich, Grüße, höflich, zurückgrüßen, schön, Mädchen, Äpfel.",
        "có là và cà phê, hè về, bé có quà, mẹ và bà",
        "© 2019 – ½ trang, 30° C, ± 5 µm, « trích », ®",
        "",
        "plain text",
    ],
)
def test_proper_unicode_is_never_taken_for_another_set(text: str) -> None:
    decoded = decode_file(text.encode("utf-8"), "a.txt")
    assert (decoded.text, decoded.charset) == (text, None)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("Le décret établit les modalités prévues à l'article".encode("cp1252"), "encoding"),
        ("Правительство утвердило прилагаемые правила".encode("cp1251"), "encoding"),
        (TCVN3.encode("Sở Nội").encode("latin-1"), "encoding"),
        (PROSE.encode()[:-30] + "ế".encode()[:2], "damaged"),
        (PROSE.encode()[:40] + b"\xff\xfe" + PROSE.encode()[40:], "damaged"),
        (TCVN3.encode(PROSE).encode("latin-1") + b"\x00\x01", "not_text"),
        (PROSE.encode("utf-16")[:-1], "damaged"),
        (bytes(range(256)) * 4, "not_text"),
    ],
)
def test_what_fits_nothing_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as error:
        decode_file(data, "a.txt")
    assert error.value.code == code
    assert error.value.remedy


def test_the_sample_in_tcvn3_is_the_notice_as_written() -> None:
    path = SAMPLES / "thong-bao-tcvn3.txt"
    decoded = decode_file(path.read_bytes(), path.name)
    assert (decoded.text, decoded.charset) == (NOTICE, TCVN3)


def test_shared_documents_in_every_encoding(shared: Path) -> None:
    """Each document in each set: none missed, none taken for another, no Unicode file changed."""
    for path in sorted((shared / "docs" / "md").glob("*.md")):
        data = path.read_bytes()
        assert decode_file(data, path.name).charset is None
        text = unicodedata.normalize("NFC", data.decode("utf-8"))[:2_000]
        for charset in CHARSETS:
            codes = "".join(_code(charset, letter) for letter in text)
            assert decode_file(codes.encode("latin-1"), path.name).text == read_codes(codes, charset).text


@cache
def _code(charset: Charset, letter: str) -> str:
    try:
        return charset.encode(letter)
    except UnicodeEncodeError:
        return "?"
