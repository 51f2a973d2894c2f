"""Which character set a text is in: found where it is one, left open where it is none."""

from __future__ import annotations

import pytest

from docparse.text.encodings import CHARSETS, TCVN3, TCVN5712, Charset
from docparse.text.encodings.plausible import is_plausible, tally
from docparse.text.encodings.recognise import recognise

PROSE = (
    "Ủy ban nhân dân xã đề nghị các đơn vị trực thuộc rà soát, báo cáo kết quả thực hiện nhiệm vụ được giao, "
    "gửi về Văn phòng trước ngày 15 tháng 9 để tổng hợp."
)


@pytest.mark.parametrize("charset", [charset for charset in CHARSETS if charset is not TCVN5712], ids=repr)
@pytest.mark.parametrize("text", [PROSE, PROSE.upper(), f"({PROSE}) - 05/2019", PROSE[:60]], ids=range(4))
def test_a_sentence_is_enough(charset: Charset, text: str) -> None:
    assert recognise(charset.encode(text)) is charset


def test_toned_capitals_tell_the_two_vietnamese_standards_apart() -> None:
    assert recognise(TCVN5712.encode(PROSE.upper())) is TCVN5712
    assert recognise(TCVN5712.encode(PROSE.lower())) is TCVN3


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        (
            "cp1252",
            "Le décret établit les modalités prévues à l'article précédent; la société a été créée où siège déjà.",
        ),
        (
            "cp1252",
            "Die Straße führt über die Brücke zum großen Schloß, wo die Gäste fröhlich schöne Grüße übermitteln.",
        ),
        (
            "cp1252",
            "El niño comió piñas según la opinión del médico; aquí está la solución más rápida, señora también.",
        ),
        ("cp1250", "Příliš žluťoučký kůň úpěl ďábelské ódy, také město řeklo, že není možné přijít dříve."),
        ("cp1251", "Правительство утвердило прилагаемые правила и порядок их применения на территории страны."),
        ("koi8_r", "Правительство утвердило прилагаемые правила и порядок их применения на территории страны."),
        ("gbk", "现将有关事项通知如下，请各单位认真贯彻执行，并按时上报。"),
        ("shift_jis", "政府は本日、新しい計画を発表しました。詳細は担当者にお問い合わせください。"),
        ("utf-8", PROSE),
        ("ascii", "Plain English text, and nothing else; 15 pages."),
        ("ascii", "De nghi cac don vi bao cao truoc ngay 15 thang 9."),
    ],
)
def test_other_languages_and_sets_are_none(encoding: str, text: str) -> None:
    assert recognise(text.encode(encoding).decode("latin-1")) is None


def test_too_little_is_no_proof() -> None:
    assert recognise(TCVN3.encode("Sở Nội")) is None


@pytest.mark.parametrize("word", "Ủy NHÂN được khoẻ khỏe giường quýt nguyễn yếu gìn quốc Đặng nghiêng ý".split())
def test_syllables_are_plausible(word: str) -> None:
    assert is_plausible(word)


@pytest.mark.parametrize("word", "ViÖt cÁc cảc décret được² tỉhn qúy ôâ Straße".split())
def test_other_words_are_not(word: str) -> None:
    assert not is_plausible(word)


def test_words_are_counted_without_ascii_ones() -> None:
    assert tally("Sở Y tế báo cáo; xem http://a.vn").marked == 4
