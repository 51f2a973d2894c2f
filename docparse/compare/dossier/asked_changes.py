"""What a comment or its answer asks to be changed, as far as the very words are told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

__all__ = ["AskedChange", "asked_change"]

_Part = Literal["wanted", "removed", "replaced", "stated", "beside"]

_QUOTE = re.compile('“([^”]{1,400})”|"([^"]{1,400})"|‘([^’]{2,400})’|«([^»]{1,400})»')
_FIGURE = r"\d+(?:[.,]\d+)*\s*(?:%|nghìn tỷ đồng|tỷ đồng|triệu đồng|ha|km|ngày|tháng)"
_SPECIFIC = re.compile(rf"\d{{1,2}}/\d{{1,2}}/\d{{4}}|{_FIGURE}")
# The last of these words before a quotation says what becomes of it. "replaced" goes if something takes its place;
# "stated" is wanted only where the comment asks for it ("sửa lại là"), else it tells what the draft says now.
_CUES: dict[_Part, str] = {
    "wanted": r"thành|bằng|bổ sung|thêm|viết lại|như sau|sử dụng|dùng|đưa vào",
    "stated": r"là",
    "removed": r"lược bỏ|loại bỏ|bãi bỏ|bỏ|xóa|xoá|thay thế cho|thay cho",
    "replaced": r"thay thế|thay|chỉnh sửa|sửa đổi|sửa|đổi|điều chỉnh|từ",
    "beside": r"sau|trước|tại|ở|vào|giữa|trong|cuối|đầu|theo|của|nêu|với|tên|căn cứ",
}
_CUE = re.compile(
    rf"(?<!không )\b(?:{'|'.join(f'(?P<{part}>{words})' for part, words in _CUES.items())})\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:sửa|chỉnh|đổi|viết lại|đề nghị|thống nhất)\b", re.IGNORECASE)
# "cụm từ", "từ ngữ": what is quoted, no cue.
_NOUNS = re.compile(r"\b(?:các\s+)?(?:cụm từ|từ ngữ|nội dung|đoạn|câu|chữ|số liệu|quy định)\b", re.IGNORECASE)
_FROM_TO = re.compile(rf"\btừ\s+(?:ngày\s+)?({_SPECIFIC.pattern})\s+(?:thành|sang|lên|xuống)\s+(?:ngày\s+)?", re.I)
_TO = re.compile(r"\b(?:thành|sang|lên|xuống(?: còn)?)\s+(?:ngày\s+|đến\s+)?$", re.IGNORECASE)
_KINDS = (
    r"(?:Sở|Ban|Cục|Chi cục|Công an|Bộ Chỉ huy|Thanh tra|Hội|Liên minh|Liên đoàn|Trường|Trung tâm|Bệnh viện|Kho bạc|"
    r"Ngân hàng|Ủy ban|Uỷ ban|UBND)"
)
_ADDS_ORGANS = re.compile(
    rf"\b(?i:bổ sung)(?: thêm)?\s+(?P<organs>{_KINDS}\s[^.;:“\"()\n]{{1,160}}?)"
    r"(?=\s+(?:vào|là|trong|làm|tại|cùng|phối hợp|chủ trì|tham gia)\b|[.;:]|$)"
)
_NEXT_ORGAN = re.compile(rf"(?:\s*,\s*|\s+và\s+)(?={_KINDS}\s)")
_NUMBER = r"\d+[a-zđ]?(?:/\d{4})?[/-][A-ZĐƯ][\w&Đđ]*(?:[-/][\w&Đđ]+)*"


def _paper(part: str) -> str:
    """A type of paper and its number, the number as the group ``part``."""
    return rf"(?:[A-ZĐ]\w*(?:\s+\w+){{0,3}}\s+)?số\s+(?P<{part}>{_NUMBER})"


_ADDS_PAPER = re.compile(
    rf"\b(?:bổ sung|thêm)(?: thêm)?(?: (?:các )?(?:căn cứ|cơ sở)(?: pháp lý)?)?:?\s+{_paper('wanted')}",
    re.IGNORECASE,
)
_DROPS_PAPER = re.compile(rf"\b(?:bỏ|lược bỏ)(?: căn cứ)?\s+{_paper('removed')}", re.IGNORECASE)
_SWAPS_PAPER = re.compile(
    rf"\bthay(?: thế)?(?: căn cứ)?\s+{_paper('replaced')}[^.;]{{0,160}}?\sbằng\s+{_paper('wanted')}",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?P<kind>điểm|khoản|điều|mục|tiểu mục|chương|phần|phụ lục)\s+"
    r"(?P<label>\d{1,3}(?:\.\d{1,2})*[a-zđ]?|[IVXLC]+|[a-zđ])(?![\w/])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AskedChange:
    """Words that are to stand in the draft (``wanted``), words that are to go, and the places named, as written.

    ``places`` are (kind, label) from the inside out or as the text names them: ("khoản", "2"), ("mục", "III").
    """

    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    places: tuple[tuple[str, str], ...] = ()

    @property
    def is_telling(self) -> bool:
        """True if any word of the change is told."""
        return bool(self.wanted or self.unwanted)


def asked_change(text: str) -> AskedChange:
    """What ``text`` asks for: words in quotation marks, figures, days, organs and instruments by their numbers."""
    parts = [*_quoted(text), *_specific(text), *_organs(text), *_papers(text)]
    # What is merely to be looked at again ("sửa “…” cho rõ") may stay.
    gone = ("removed", "replaced") if any(part == "wanted" for part, _ in parts) else ("removed",)
    return AskedChange(
        tuple(dict.fromkeys(words for part, words in parts if part == "wanted")),
        tuple(dict.fromkeys(words for part, words in parts if part in gone)),
        tuple(dict.fromkeys((place["kind"].casefold(), place["label"]) for place in _PLACE.finditer(_bare(text)))),
    )


def _bare(text: str) -> str:
    """Without the quotations: what they cite is not where the change is."""
    return _QUOTE.sub(" ", text)


def _quoted(text: str) -> Iterator[tuple[_Part, str]]:
    part: _Part | None = None
    verb: _Part | None = None
    end = 0
    for quote in _QUOTE.finditer(text):
        gap = _NOUNS.sub(" ", text[end : quote.start()])
        cues = list(_parts(gap))
        if cues:
            verb = next((cue for cue in reversed(cues) if cue != "beside"), verb)
            # Behind a colon stands what is put in, wherever it goes: "bổ sung vào Điều 3: “…”".
            part = verb if gap.rstrip().endswith(":") else cues[-1]
        elif part == "beside":
            # "bổ sung sau “A” cụm từ “B”": what is put in beside A comes with the verb that stood before.
            part = verb
        end = quote.end()
        words = next(group for group in quote.groups() if group).strip(" .;,")
        if part is not None and part != "beside" and words:
            yield part, words


def _parts(gap: str) -> Iterator[_Part]:
    for cue in _CUE.finditer(gap):
        part = next(part for part in _CUES if cue[part])
        if part == "stated":
            part = "wanted" if _ASKED.search(gap) else "beside"
        yield part


def _specific(text: str) -> Iterator[tuple[_Part, str]]:
    """ "từ 30/6/2026 thành 31/12/2026", "thành 15%"."""
    bare = _bare(text)
    for found in _FROM_TO.finditer(bare):
        behind = _SPECIFIC.match(bare, found.end())
        if behind is not None:
            yield "replaced", found[1]
    for value in _SPECIFIC.finditer(bare):
        if _TO.search(bare, max(0, value.start() - 24), value.start()):
            yield "wanted", value[0]


def _organs(text: str) -> Iterator[tuple[_Part, str]]:
    for found in _ADDS_ORGANS.finditer(_bare(text)):
        for organ in _NEXT_ORGAN.split(found["organs"]):
            yield "wanted", organ.strip(" ,")


def _papers(text: str) -> Iterator[tuple[_Part, str]]:
    """Instruments that are to be cited, or no longer, by their numbers."""
    bare = _bare(text)
    for found in (match for form in (_ADDS_PAPER, _DROPS_PAPER, _SWAPS_PAPER) for match in form.finditer(bare)):
        for part in _CUES:
            if number := found.groupdict().get(part):
                yield part, number
