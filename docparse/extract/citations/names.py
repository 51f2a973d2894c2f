"""Instruments cited by a name alone: "Nghị quyết Đại hội XIII", "Đề án 06", "Quy hoạch tỉnh … thời kỳ 2021-2030".

A name is a capitalised type word with a title behind it that pins it down: a year or period, a
congress or plenum, an issuing organ, or quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docparse.extract.citations.organs import match_organ
from docparse.extract.citations.titles import find_title
from docparse.extract.citations.typewords import match_type_word
from docparse.extract.dates import WrittenDate, match_date
from docparse.text.literals import places_of_any
from docparse.values import Citation, Span

_TYPES = (
    "Nghị quyết|Kế hoạch|Chương trình|Chiến lược|Đề án|Quy hoạch|Kết luận|Chỉ thị|Quy chế|Báo cáo|Dự án|"
    "Quy định|Thông báo|Cương lĩnh|Điều lệ|Quyết định|Văn bản|Phương án|Công văn|Tờ trình"
).split("|")
# Capitals are rare, so that a pattern that begins with a set of them is searched fast.
_TYPE = re.compile(
    r"(?:K(?:ế hoạch|ết luận)|C(?:hương trình|hiến lược|hỉ thị|ương lĩnh|ông văn)|Đ(?:ề án|iều lệ)|Báo cáo|Dự án|"
    r"Q(?:uy(?: hoạch| chế| định|ết định))|T(?:hông báo|ờ trình)|Phương án|Văn bản|Nghị quyết)"
)
_LOWER_TYPES = ("kế hoạch", "đề án", "chiến lược", "quy hoạch", "chương trình")
_QUOTED = re.compile(r"\s*[:]?\s*[“\"](?P<title>[^”\"“\n]{6,300})[”\"]")
_NOT_A_NAME = re.compile(
    r"\s*(?:số\b|này|nêu|nói|trên|đó|kèm|của Chính phủ,|:|;|,|\.|\(|\)|và |các |được |đã |để |do |có |là |tại |"
    r"trong |theo |"
    r"cụ thể|chi tiết|như|phải|hằng|hàng|tuần|tháng|quý)",
)
_END = re.compile(
    r"[;:.()“”\n]|…|,\s*(?=(?!định hướng|tầm nhìn|lần thứ|nhiệm kỳ|giai đoạn|đến năm)(?:[A-ZĐ]\w*\s|và\s|"
    r"đồng thời|góp phần|nhằm|"
    r"trong đó|bảo đảm|đảm bảo|để|theo|đặc biệt|cụ thể|gắn|đã|được|có|các|phù hợp|trên cơ sở|kịp thời|tập trung|"
    r"trong))|"
    r"\s(?:và các|do|được|đã|phải|theo|tại các|nhằm|để|bảo đảm|đảm bảo|trên cơ sở|gắn với|đạt|là|có hiệu lực|"
    r"kèm theo|"
    r"ban hành|trình|trước ngày|trong tháng|khi|sau khi|nếu)(?!\w)|\svà (?=[A-ZĐ]|thực hiện|triển khai|tổ chức|những)"
)
_ANCHOR = re.compile(
    r"(?:năm|giai đoạn|thời kỳ|nhiệm kỳ)\s+\d{4}|\d{4}\s*[-–]\s*\d{4}|Đại hội (?:đại biểu|XI|Đảng|toàn quốc|lần)|"
    r"Trung ương (?:\d|lần|\w+ kh)|kh[oó][aá] [IVX]+|5 năm|ngày \d{1,2}[/ ]|\sgiữa [A-ZĐ]"
)
_OBJECT_VERB = re.compile(r"\s(?:triển khai|thực hiện|về|ban hành|theo|tại|kèm theo|trong)(?!\w)")
_ISSUED_BY = re.compile(r"(?P<words>(?:\s+[a-zà-ỹđ]+){0,6})\s+của\s+(?=[A-ZĐ])")
_OWN_PLACE = re.compile(r"(?:Thành phố|Tỉnh|Trung ương|Đảng)(?!\w)")
# The number may be left blank: "Văn bản số …/STP-HCBT ngày …/5/2025".
_DATED = re.compile(
    r"\s+(?:số\s*:?\s*[.…]*\s*(?:/\s*[A-ZĐ][\wĐ-]*)?\s*)?(?=ngày\s*(?:\d{1,2}(?:[/.-]| tháng)|[.…]+\s*/))"
)
_YEAR_AT = re.compile(r"\s+(?=năm \d{4}(?!\s*[-–\d]))")
_PERIODICAL = frozenset({"Kế hoạch", "Chương trình", "Báo cáo", "Dự án", "Đề án"})
_DECISIONS = frozenset({"Quyết định", "Báo cáo", "Phương án", "Dự án"})
_LETTERS = frozenset({"Văn bản", "Công văn", "Tờ trình"})
_CONGRESS = re.compile(
    r"\s*(?:của\s+)?(?:Hội nghị\s+)?(?:(?:lần thứ \w+ )?(?:Ban Chấp hành )?Trung ương|Đại hội)(?!\w)"
)
_ABOUT = re.compile(r"\s+về(?!\w)")
_PERIOD = re.compile(
    r"(?:năm|giai đoạn|thời kỳ|nhiệm kỳ|đến)\s+(?:năm\s+)?\d{4}(?:\s*[-–]\s*\d{4})?|\d{4}\s*[-–]\s*\d{4}\)?"
)
# Once a name is pinned down, a comma ends it, unless a vision, a term or a year follows.
_OTHER_CLAUSE = re.compile(
    r",\s+(?!(?:và )?(?:định hướng|tầm nhìn|lần thứ|nhiệm kỳ|giai đoạn|đến năm|thời kỳ|hướng đến năm|\d))"
)
_ONLY_PERIOD = re.compile(r"\s*(?:năm|giai đoạn|thời kỳ)?\s*\d{4}(?:\s*[-–]\s*\d{4})?")
_AFTER_PERIOD = re.compile(
    r"$|[,\s]*(?:của|trên địa bàn|tỉnh|thành phố|tại|cho|theo hướng|tầm nhìn|định hướng|và định hướng|\d|“|”|\)|"
    r"lần|về)"
)
_BRACKETED_PERIOD = re.compile(r"\s*\(\d{4}\s*[-–]\s*\d{4}\)(?:\s+của[^;:.()\n]+)?")
_STOP = re.compile(r"[;:.]")
_MAKING = re.compile(
    r"(?:xây dựng|ban hành|phê duyệt|lập|tham mưu|dự thảo|trình|hoàn thiện|soạn thảo|sửa đổi|đề xuất|công bố|"
    r"thẩm định|rà soát)"
    r"\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_NUMBERED_SCHEME = re.compile(r"\s+(?P<number>\d{2,4})(?=\s*(?:[,.;:)]|$|của|và|trên|về|tại))")
_LONGEST = 320


def find_names(text: str, mentions: Sequence[Citation]) -> list[Citation]:
    """Names in one paragraph that no other mention covers; ``mentions`` are the ones found already."""
    found: list[Citation] = []
    position = 0
    for start, end in _type_words(text):
        if start < position or text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
            continue
        if any(mention.start <= start < mention.end for mention in mentions):
            continue
        name = _read_name(text, start, mentions)
        if name is not None and not _is_what_it_titles(text, name, mentions):
            found.append(name)
            position = name.end
    return found


def _type_words(text: str) -> list[tuple[int, int]]:
    """Where the words stand that may open a name."""
    capital, small = [word.span() for word in _TYPE.finditer(text)], places_of_any(text, _LOWER_TYPES)
    return sorted(capital + small) if small else capital


def _is_titled_type(kind: str) -> bool:
    """One of the types that go by name, or a kind of it ("Kế hoạch hành động")."""
    return any(kind == base or kind.startswith(f"{base} ") for base in _TYPES)


def _read_name(text: str, start: int, mentions: Sequence[Citation]) -> Citation | None:
    matched = match_type_word(text, start)
    if matched is None or not _is_titled_type(matched[0]):
        return None
    kind, type_end = matched
    date = _date_instead_of_number(text, kind, start, type_end)
    if date is not None:
        return Citation(
            start=start,
            end=date.end,
            type=kind,
            name=text[start : date.end],
            date=date.iso,
            form="named",
            confidence=0.7,
            type_span=Span(start, type_end),
            date_span=Span(date.start, date.end),
        )
    end = _name_end(text, kind, start, type_end, mentions)
    if end is None or _is_being_made(text, start) or _is_heading(text, kind, start, type_end, end):
        return None
    return Citation(
        start=start,
        end=end,
        type=kind,
        name=re.sub(r"\s+", " ", text[start:end]),
        form="named",
        confidence=0.7,
        type_span=Span(start, type_end),
    )


def _date_instead_of_number(text: str, kind: str, start: int, type_end: int) -> WrittenDate | None:
    """ "Công ty A tại Văn bản ngày 22/6/2026": a paper known by its day alone."""
    dated = _DATED.match(text, type_end)
    if dated is None and kind in _LETTERS and text[max(0, start - 4) : start] == "tại ":
        dated = _YEAR_AT.match(text, type_end)
    if dated is None or kind in _PERIODICAL or text[start].islower():
        return None
    return match_date(text, dated.end())


def _name_end(text: str, kind: str, start: int, type_end: int, mentions: Sequence[Citation]) -> int | None:
    quoted = _QUOTED.match(text, type_end)
    if quoted is not None:
        return quoted.end()
    if _NOT_A_NAME.match(text, type_end):
        return None
    next_mention = min((mention.start for mention in mentions if mention.start > start), default=len(text))
    limit = min(start + _LONGEST, len(text))
    end_mark = _END.search(text, type_end, limit)
    end = end_mark.start() if end_mark is not None else limit
    if next_mention < end:
        return _end_before_mention(text, type_end, next_mention) or _end_of_issued(text, kind, type_end)
    end = _close_period(text, end)
    if _CONGRESS.match(text, type_end) and (about := _ABOUT.search(text, type_end, end)) is not None:
        end = about.start()
    written = text[type_end:end].rstrip(" ,-–")
    if len(written.split()) < 2:
        return None
    closed = _cut_after_period(written)
    if _ANCHOR.search(written) is None or _ONLY_PERIOD.fullmatch(closed):
        return _end_of_issued(text, kind, type_end)
    return type_end + len(closed)


def _cut_after_period(written: str) -> str:
    """A year or period closes a name, unless an organ, a place or a vision follows; so does a comma."""
    anchor = _ANCHOR.search(written)
    comma = _OTHER_CLAUSE.search(written, anchor.end()) if anchor is not None else None
    written = written[: comma.start()] if comma is not None else written
    periods = list(_PERIOD.finditer(written))
    if not periods:
        return written
    end = periods[-1].end()
    return written if _AFTER_PERIOD.match(written, end) else written[:end]


def _end_before_mention(text: str, type_end: int, mention: int) -> int | None:
    """A name that goes on to name another instrument ends before the verb that takes it as object."""
    cut = _OBJECT_VERB.search(text, type_end, mention)
    if cut is None or not _ANCHOR.search(text, type_end, cut.start()):
        return None
    return cut.start()


def _end_of_issued(text: str, kind: str, type_end: int) -> int | None:
    """ "Kế hoạch hành động của Ban Thường vụ …", "Chương trình chuyển đổi số của Thành phố": up to the organ."""
    issued = _ISSUED_BY.match(text, type_end)
    if issued is None or kind in _DECISIONS:
        return None
    words = issued.group("words").split()
    if len(words) < 3 and words != ["hành", "động"] and len(kind.split()) < 3:
        return None
    place = _OWN_PLACE.match(text, issued.end())
    organ = match_organ(text, issued.end())
    return organ.end if organ is not None else place.end() if place is not None else None


def _close_period(text: str, end: int) -> int:
    """ "Kế hoạch 5 năm (2021-2025) của Đại hội …" goes on after the bracket."""
    period = _BRACKETED_PERIOD.match(text, end)
    if period is None:
        return end
    stop = _STOP.search(text, period.end())
    return stop.start() if stop is not None and "," in text[period.end() : stop.start()][:2] else period.end()


def _is_being_made(text: str, start: int) -> bool:
    """A plan that is to be drawn up is no reference; nor is one that a numbered instrument approves."""
    if text[start].islower() and not _ITEM.search(text, 0, start):
        return True
    return _MAKING.search(text, max(0, start - 60), start) is not None


def _is_heading(text: str, kind: str, start: int, type_end: int, end: int) -> bool:
    """A paragraph that begins with the name, or a name before a colon, presents the thing itself."""
    if _CONGRESS.match(text, type_end):
        return False
    return _LABEL.fullmatch(text, 0, start) is not None or text[end : end + 1] == ":"


def _is_what_it_titles(text: str, name: Citation, mentions: Sequence[Citation]) -> bool:
    """The plan that a numbered decision approves is that decision, not a second instrument.

    What a title implements or quotes is an instrument of its own, as are congress resolutions.
    """
    if _CONGRESS.match(text, name.type_span.end if name.type_span else name.start) or "“" in (name.name or ""):
        return False
    if text[max(0, name.start - 1) : name.start] in ("“", '"') or _IMPLEMENTED.search(text, 0, name.start):
        return False
    heads = [mention for mention in mentions if mention.form == "full" and mention.end <= name.start]
    if not heads:
        return False
    between = text[heads[-1].end : name.start]
    return ";" not in between and "." not in between and find_title(text, heads[-1].end) is not None


_LABEL = re.compile(r"\W*(?:\w{1,4}(?:\.\d+)*[.)])?\s*\W*")
_IMPLEMENTED = re.compile(r"(?:thực hiện|triển khai)\s+$", re.IGNORECASE)
_ITEM = re.compile(r"(?:;|thực hiện|triển khai)\s*$", re.IGNORECASE)
