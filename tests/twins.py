"""Twins: the same class of error put into other sentences, provinces and departments, beside the sentence without it.

A twin is a text with ``⟦wrong|right⟧``: the wrong text must give a finding of the rule that
touches the place, the right one must give none of the rule at all.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle

from docparse.checks import Settings, check
from docparse.extract import extract
from docparse.readers import read_text
from docparse.values import Finding, Span

PROVINCES = ("Lào Cai", "Phú Thọ", "Cà Mau", "Đắk Lắk", "Lâm Đồng", "Nghệ An", "Thái Nguyên", "Tây Ninh", "Quảng Trị",
             "Bắc Ninh", "An Giang", "Gia Lai", "Sơn La", "Vĩnh Long", "Khánh Hòa", "Điện Biên")  # fmt: skip
DEPARTMENTS = ("Sở Tài chính", "Sở Nội vụ", "Sở Tư pháp", "Sở Y tế", "Sở Xây dựng", "Sở Công Thương", "Sở Ngoại vụ",
               "Sở Nông nghiệp và Môi trường", "Sở Giáo dục và Đào tạo", "Sở Khoa học và Công nghệ")  # fmt: skip
SUBJECTS = ("công tác văn thư, lưu trữ", "chuyển đổi số", "phòng cháy và chữa cháy rừng", "bảo vệ môi trường nước",
            "an toàn thực phẩm", "cải cách hành chính", "phòng, chống thiên tai", "chăm sóc người cao tuổi",
            "phát triển thủy sản", "tiếp công dân")  # fmt: skip
YEARS = (2019, 2020, 2021, 2022, 2023, 2024, 2025)
TODAY = datetime.date(2030, 1, 1)
_PLACE = re.compile(r"⟦([^|⟧]*)\|([^⟧]*)⟧")


def fill(patterns: Sequence[str], **words: Sequence[object]) -> Iterator[str]:
    """Each pattern with each turn of ``words`` ({province}, {department} …), 24 twins at least."""
    stock = {"province": PROVINCES, "department": DEPARTMENTS, "subject": SUBJECTS, "year": YEARS, **words}
    turns = {name: cycle(choices) for name, choices in stock.items()}
    rounds = max(1, -(-24 // len(patterns)))
    for _ in range(rounds):
        for pattern in patterns:
            yield pattern.format_map({name: next(turn) for name, turn in turns.items()})


def assert_twins(code: str, twins: Sequence[str], *, recall: float = 0.9, wrap: Callable[[str], str] = str) -> None:
    """Hold the rule ``code`` to ``twins``: 20 different ones at least, ``recall`` of the errors, originals silent.

    ``wrap`` puts a sentence into the document that the rule needs around it.
    """
    texts = [wrap(twin) for twin in dict.fromkeys(twins)]
    assert len(texts) >= 20
    missed = [text for text in texts if not _is_found(code, text)]
    alarms = {text: found for text in texts if (found := _findings(code, _PLACE.sub(r"\2", text)))}
    assert not alarms
    assert len(missed) <= (1 - recall) * len(texts), "\n".join(missed)


def _is_found(code: str, text: str) -> bool:
    wrong = _PLACE.sub(r"\1", text)
    places = []
    shift = 0
    for match in _PLACE.finditer(text):
        start = match.start() - shift
        places.append(Span(start, start + len(match[1])))
        shift += len(match[0]) - len(match[1])
    found = _findings(code, wrong)
    return all(any(_touches(finding, place) for finding in found) for place in places)


def _touches(finding: Finding, place: Span) -> bool:
    return finding.start < max(place.end, place.start + 1) and place.start < max(finding.end, finding.start + 1)


def _findings(code: str, text: str) -> tuple[Finding, ...]:
    document = read_text(text, "twin.txt")
    return check(extract(document), Settings(select=(code,)), TODAY).findings or ()
