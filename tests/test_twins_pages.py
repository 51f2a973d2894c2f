"""Faults of printed pages in other papers: provinces, departments, subjects and signers take turns."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import cycle, islice
from typing import NamedTuple

import pytest

from docparse.checks import Settings, check
from docparse.extract import extract
from docparse.readers import read_text
from tests.drawn_pages import rendering
from tests.twins import DEPARTMENTS, PROVINCES, SUBJECTS, TODAY, YEARS

_SIGNERS = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Minh Châu", "Phạm Quốc Dũng", "Hoàng Thị Giang")
_HEADS = ("GIÁM ĐỐC", "CHI CỤC TRƯỞNG", "HIỆU TRƯỞNG", "CHÁNH VĂN PHÒNG")
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_TO = "Nơi nhận:\n- Như trên;\n- Lưu: VT, TH.\n"


class Facts(NamedTuple):
    province: str
    department: str
    subject: str
    year: int
    head: str
    signer: str

    @property
    def letterhead(self) -> str:
        return (
            f"{self.department.upper()}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n{_MOTTO}\nSố: 45/KH-SNV\n"
            f"{self.province}, ngày 10 tháng 4 năm {self.year}\n"
        )

    @property
    def body(self) -> str:
        task = f"{self.department} tỉnh {self.province} triển khai {self.subject}"
        return f"KẾ HOẠCH\nVề {self.subject} năm {self.year}\n{task}, báo cáo trước ngày 15 tháng 12./.\n"

    @property
    def signed(self) -> str:
        return f"KT. {self.head}\nPHÓ {self.head}\n"


class Twin(NamedTuple):
    """Two prints of one text, or of two; in the wrong one ``place`` is to be found."""

    wrong: str
    right: str
    wrong_pages: tuple[str, ...]
    right_pages: tuple[str, ...]
    place: str


def _split(facts: Facts) -> Twin:
    above = facts.letterhead + facts.body + _TO + facts.signed
    text = above + facts.signer
    return Twin(text, text, (above, facts.signer), (text,), facts.signer)


def _alone(facts: Facts) -> Twin:
    above, below = facts.letterhead + facts.body, _TO + facts.signed + facts.signer
    return Twin(above + below, above + below, (above, below), (above + below,), f"KT. {facts.head}")


def _lone_word(facts: Facts) -> Twin:
    line = f"Về {facts.subject}, {facts.department} tỉnh {facts.province} báo cáo kết quả theo đúng thời hạn đã"
    text = f"{facts.letterhead}{line} nêu."
    return Twin(text, f"{text} Các đơn vị thực hiện.", (f"{facts.letterhead}{line}\nnêu.",),
                (f"{facts.letterhead}{line}\nnêu. Các đơn vị thực hiện.",), "nêu.")  # fmt: skip


def _lone_line(facts: Facts) -> Twin:
    line = f"{facts.department} tổng hợp kết quả {facts.subject}."
    above = facts.letterhead + facts.body
    return Twin(above + line, above + line, (above, line), (facts.letterhead, facts.body + line), line)


def _no_rule(facts: Facts) -> Twin:
    text = facts.letterhead + facts.body
    ruled = text.replace(f"{_MOTTO}\n", f"{_MOTTO}\n{'─' * 27}\n").replace("\nCỘNG", "\n─────────\n\nCỘNG", 1)
    unruled = ruled.replace(f"{'─' * 27}\n", "\n\n")
    return Twin(text, text, (unruled,), (ruled,), _MOTTO)


def _hard_break(facts: Facts) -> Twin:
    head = facts.letterhead.replace("KH-SNV", "SNV-VP").splitlines()
    about = f"V/v triển khai{{}}{facts.subject} năm {facts.year}"
    letter = "\n".join(
        [*head[:4], about, *head[4:], "Kính gửi: Sở Tài chính", f"{facts.department} trân trọng báo cáo."]
    )
    shown = (letter.format("\n"),)
    return Twin(letter.format("\n\n"), letter.format(" "), shown, shown, "khai")


TWINS: dict[str, Callable[[Facts], Twin]] = {
    "LAY026": _split,
    "LAY027": _alone,
    "LAY028": _lone_word,
    "LAY029": _lone_line,
    "LAY030": _no_rule,
    "LAY031": _hard_break,
}


def _facts() -> Iterator[Facts]:
    turns = (cycle(stock) for stock in (PROVINCES, DEPARTMENTS, SUBJECTS, YEARS, _HEADS, _SIGNERS))
    return (Facts(*facts) for facts in islice(zip(*turns, strict=True), 24))


def _found(code: str, text: str, pages: tuple[str, ...]) -> list[str]:
    document = read_text(text, "twin.txt")
    settings = Settings(select=(code,), rendered=True)
    return [
        one.text for one in check(extract(document), settings, TODAY, pages=rendering(document, pages)).findings or ()
    ]


def _is_found(code: str, twin: Twin) -> bool:
    """True if a finding has the place in it: plain text may join it with the next line."""
    return any(twin.place in text for text in _found(code, twin.wrong, twin.wrong_pages))


@pytest.mark.parametrize("code", TWINS)
def test_twins(code: str) -> None:
    twins = [TWINS[code](facts) for facts in _facts()]
    missed = [twin.wrong for twin in twins if not _is_found(code, twin)]
    alarms = [twin.right for twin in twins if _found(code, twin.right, twin.right_pages)]
    assert len({twin.wrong for twin in twins}) >= 20
    assert not alarms, alarms[0]
    assert len(missed) <= 0.1 * len(twins), missed[0]
