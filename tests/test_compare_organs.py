"""A document's own name left out, and whom a task or figure is meant for."""

from __future__ import annotations

import pytest

from docparse.compare.issuers import addressed_to, are_of_one_place, are_versions, names_an_organ
from docparse.compare.mentions import Mentions
from docparse.compare.own_name import without_own_name
from docparse.compare.subject_words import subject_words
from docparse.values import Analysis, Block, Document, Header, Part


def paper(issuer: str | None, *paragraphs: str, place: str | None = None) -> Analysis:
    text, blocks, at = "\n".join(paragraphs), [], 0
    for paragraph in paragraphs:
        blocks.append(Block(start=at, end=at + len(paragraph)))
        at += len(paragraph) + 1
    document = Document(path="a", text=text, reader="text", sha256="0" * 64, blocks=tuple(blocks))
    header = Header(issuer=issuer, place=place)
    return Analysis(document=document, parts=(Part(id="main", kind="main", start=0, end=len(text), header=header),))


@pytest.mark.parametrize(
    ("issuer", "said", "left"),
    [
        ("SỞ Y TẾ", "100% viên chức ngành Y tế được tập huấn", "100% viên chức được tập huấn"),
        ("SỞ Y TẾ", "100% viên chức của Sở được tập huấn", "100% viên chức được tập huấn"),
        ("SỞ Y TẾ", "thủ tục thuộc thẩm quyền của Sở làm trên mạng", "thủ tục làm trên mạng"),
        ("SỞ Y TẾ", "ý kiến của Sở Tài chính", "ý kiến của Sở Tài chính"),
        ("SỞ Y TẾ", "mỗi trạm y tế có bác sĩ", "mỗi trạm y tế có bác sĩ"),
        ("UBND XÃ TÂN LỘC", "hộ dân trên địa bàn xã Tân Lộc có điện", "hộ dân có điện"),
        (None, "công chức của Sở", "công chức của Sở"),
    ],
)
def test_what_a_document_says_of_itself(issuer: str | None, said: str, left: str) -> None:
    assert " ".join(without_own_name(said, paper(issuer)).split()) == left


SISTERS = [paper("SỞ Y TẾ"), paper("SỞ NỘI VỤ"), paper("SỞ GIÁO DỤC VÀ ĐÀO TẠO")]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Sở Y tế", [0]),
        ("Các Sở: Nội vụ, Y tế", [0, 1]),
        ("Các sở, ban, ngành", [0, 1, 2]),
        ("Mỗi sở", [0, 1, 2]),
        ("Sở Tài chính", []),
        ("Tỷ lệ lấp đầy", []),
    ],
)
def test_whom_it_is_meant_for(said: str, meant: list[int]) -> None:
    assert addressed_to(said, SISTERS, range(len(SISTERS))) == meant


@pytest.mark.parametrize(
    ("said", "named"),
    [("Sở Tài chính cấp vốn", True), ("Công an tỉnh", True), ("các phòng", False), ("bộ dữ liệu", False)],
)
def test_an_organ_that_is_named(said: str, *, named: bool) -> None:
    assert names_an_organ(said) is named


def test_versions_are_of_one_organ_and_sisters_of_one_province() -> None:
    assert are_versions([paper("SỞ Y TẾ"), paper("Sở Y tế")])
    assert not are_versions(SISTERS)
    assert not are_versions([paper(None), paper(None)])
    assert are_of_one_place([paper("SỞ Y TẾ", place="Lào Cai"), paper("SỞ NỘI VỤ", place="Lào Cai")])
    assert not are_of_one_place([paper("SỞ Y TẾ", place="Lào Cai"), paper("SỞ Y TẾ", place="Cà Mau")])
    assert not are_of_one_place([paper("SỞ Y TẾ"), paper("SỞ NỘI VỤ")])


def test_paragraphs_that_speak_of_a_matter_stand_by_how_much_they_hold() -> None:
    one = paper("SỞ Y TẾ", "Trồng rừng ngập mặn ven biển.", "Trồng rừng.", "Nuôi tôm.")
    words = subject_words("trồng rừng ngập mặn").words
    assert [place.start for place in Mentions(one, 3).of(words, 0.5)] == [0, 30]
    assert [place.document for place in Mentions(one, 3).of(words, 0.9)] == [3]
    assert list(Mentions(one, 0).of(subject_words("đóng tàu").words, 0.5)) == []
