"""Seeded texts for the speed benchmark: prose of administrative words with a given density of citations.

Vietnamese for docparse, English for eyecite; the same number of characters, paragraphs of like
length and the same number of citations per kilobyte of characters.
"""

from __future__ import annotations

import random
from collections.abc import Callable

TEXT_LENGTH = 24_000
PARAGRAPH_LENGTH = 600

_VIETNAMESE = (
    "các đơn vị|tổ chức|triển khai|kịp thời|công tác|kiểm tra|đôn đốc|báo cáo|kết quả|trên địa bàn|bảo đảm|"
    "chất lượng|đúng tiến độ|phối hợp|chặt chẽ|với|và|của|trong|theo|người dân|doanh nghiệp|cán bộ|công chức|"
    "viên chức|hồ sơ|thủ tục|hành chính|nâng cao|hiệu quả|quản lý|nhà nước|tuyên truyền|rà soát|tổng hợp|đề xuất|"
    "giải pháp|phù hợp|thực tế|địa phương"
).split("|")
_ENGLISH = (
    "the court|held that|the parties|under|of|and|in|the record|a motion|to dismiss|the evidence|was|sufficient|"
    "on appeal|the lower|judgment|affirmed|because|counsel|argued|several|issues|of fact|remain|the statute|"
    "requires|notice|within|a reasonable time|therefore|the claim|cannot|proceed|before|trial|the order|is|"
    "reversed|with|instructions"
).split("|")


def vietnamese_text(seed: int, per_kilobyte: float) -> str:
    """A Vietnamese text of TEXT_LENGTH characters."""
    return _text(random.Random(seed), per_kilobyte, _VIETNAMESE, _vietnamese_citation)


def english_text(seed: int, per_kilobyte: float) -> str:
    """An English text of TEXT_LENGTH characters."""
    return _text(random.Random(seed), per_kilobyte, _ENGLISH, _english_citation)


def _text(
    source: random.Random, per_kilobyte: float, words: list[str], citation: Callable[[random.Random], str]
) -> str:
    wanted = round(TEXT_LENGTH / 1000 * per_kilobyte)
    places = sorted(source.sample(range(TEXT_LENGTH // 50), wanted))
    chunks: list[str] = []
    for place in range(TEXT_LENGTH // 50):
        if places and places[0] == place:
            places.pop(0)
            chunks.append(citation(source))
        chunks.append(_phrase(source, words, 40))
        if place % (PARAGRAPH_LENGTH // 50) == PARAGRAPH_LENGTH // 50 - 1:
            chunks.append(".\n\n")
    return " ".join(chunks)[:TEXT_LENGTH].replace(" .", ".")


def _phrase(source: random.Random, words: list[str], length: int) -> str:
    phrase = ""
    while len(phrase) < length:
        phrase += (" " if phrase else "") + source.choice(words)
    return phrase


def _vietnamese_citation(source: random.Random) -> str:
    number, year = source.randint(1, 999), source.randint(2010, 2025)
    day = f"ngày {source.randint(10, 28)}/{source.randint(10, 12)}/{year}"
    return source.choice(
        (
            f"Nghị định số {number}/{year}/NĐ-CP {day} của Chính phủ",
            f"Quyết định số {number}/QĐ-TTg {day} của Thủ tướng Chính phủ",
            f"Kế hoạch số {number}/KH-UBND {day} của UBND tỉnh",
            f"Nghị quyết số {number}-NQ/TW {day} của Bộ Chính trị",
            f"khoản 2 Điều {source.randint(1, 90)} Thông tư số {number}/{year}/TT-BTC",
            f"Luật Đất đai năm {year}",
        )
    )


def _english_citation(source: random.Random) -> str:
    volume, page, year = source.randint(100, 580), source.randint(1, 999), source.randint(1950, 2020)
    return source.choice(
        (
            f"Smith v. Jones, {volume} U.S. {page}, {page + 3} ({year})",
            f"Doe v. Roe, {volume} F.2d {page} (9th Cir. {year})",
            f"{source.randint(1, 50)} U.S.C. § {page}",
            f"Miller v. State, {volume} F. Supp. {page} (D. Mass. {year})",
            f"{volume} S. Ct. {page} ({year})",
            f"Baker v. Carr, {volume} F.3d {page} (2d Cir. {year})",
        )
    )
