"""Organ names in running text: where one begins and where it ends.

A name is a known one (lexicon of issuers, longest first) or a generic head ("Sở", "Công ty",
"Ban …") followed by what can continue a name; positions ("Giám đốc", "Chủ tịch") may precede
it and a place may follow. Capitalisation follows Decree 30/2020/NĐ-CP, Phụ lục II, mục IV.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from docparse.extract.citations.name_trie import NameTrie, bare_word
from docparse.lexicon import issuers, provinces

_POSITIONS = (
    "Chủ tịch Phó Chủ tịch|Chủ tịch|Phó Chủ tịch|Bộ trưởng|Thứ trưởng|Tổng Giám đốc|Phó Giám đốc|Giám đốc|"
    "Tổng cục trưởng|Phó Cục trưởng|Cục trưởng|Chi cục trưởng|Vụ trưởng|Phó Trưởng|Trưởng|Chánh|Phó Chánh|"
    "Viện trưởng|Thống đốc|Tổng|Chủ nhiệm|Bí thư|Phó Bí thư|Hiệu trưởng|Thủ trưởng|Thường trực|Đoàn Chủ tịch|"
    "Ban Thường trực|Lãnh đạo"
)
_HEADS = (
    "Bộ|Sở|Ban|Cục|Tổng cục|Chi cục|Vụ|Viện|Trường|Đại học|Học viện|Văn phòng|Thanh tra|Công an|Cảnh sát|Hội|"
    "Hiệp hội|Liên đoàn|Liên hiệp|Liên minh|Đoàn|Công ty|Tập đoàn|Tổng công ty|Tổng Công ty|Doanh nghiệp|Ngân hàng|"
    "Quỹ|Trung tâm|Hội đồng|Tổ|Đảng ủy|Đảng uỷ|Đảng đoàn|Đảng bộ|Chi bộ|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|"
    "Huyện uỷ|Quận ủy|Quận uỷ|Thị ủy|Thị uỷ|UBND|HĐND|UBMTTQ|MTTQ|Ủy ban|Uỷ ban|Tòa án|Toà án|Viện kiểm sát|"
    "Kho bạc|Bảo hiểm xã hội|Cơ quan|Phòng|Chính phủ|Quốc hội|Thủ tướng|Phó Thủ tướng|Trung ương|Hợp tác xã|HTX|"
    "Bệnh viện|Nhà máy|Xí nghiệp|Mặt trận|Tỉnh đoàn|Tỉnh Đoàn|Thành đoàn|Thành Đoàn|Huyện đoàn|Quân khu|Kiểm toán|"
    "Chi nhánh|Báo|Đài|Nhà xuất bản|Hội nghị|Đại hội|Tổng Liên đoàn|Tổng cục|Thuế|Hải quan|Chủ tịch nước"
)
_TITLE_VERBS = (
    "Về|Ban hành|Quy định|Hướng dẫn|Sửa đổi|Bổ sung|Phê duyệt|Thực hiện|Triển khai|Thay thế|Bãi bỏ|Giao|Công bố|"
    "Tăng cường|Thông qua|Kiện toàn|Thành lập|Tổ chức|Chấn chỉnh|Tiếp tục|Quy chuẩn|Điều chỉnh"
)
# Lower-case words at which a name ends: prepositions, auxiliaries and the verbs that open a title.
_ENDS = frozenset(
    (
        "về quy hướng phê sửa thực triển của tại theo để có đã được cho trong là nhằm thì trên gửi ngày số do bởi "
        "giao nêu này kèm đối với từ đến phải sẽ cùng hoặc như khi mà ra nay công bãi thay đang bổ yêu chỉ đề căn "
        "v/v trình tham tiếp tổ kiện thành xây tăng nhận báo tuyên đôn cần còn các những sau trước gồm vào qua "
        "xem quyết kể trả nhiệm khoảng ở sẵn ký lập hôm năm hiện vừa bị"
    ).split()
)
# These end a name only as the first half of a word.
_ENDS_WITH_NEXT = {"công": " bố", "nhiệm": " kỳ"}
_ENDS_ALONE = _ENDS - _ENDS_WITH_NEXT.keys()
# In a firm's name these can be part of a trade ("xây dựng giao thông", "tổ chức sự kiện").
_FIRM_ENDS = frozenset(
    ("về của tại theo để có đã được là thì ngày số do bởi nêu này kèm hoặc như đề v/v nhiệm").split()
)
_PLACE_KINDS = frozenset(
    ("tỉnh thành phố huyện quận xã phường thị trấn tp trung ương nước nhân dân đặc khu cấp").split()
)

_HEAD = re.compile(rf"(?:{_HEADS})(?!\w)", re.IGNORECASE)
_POSITION = re.compile(rf"(?:{_POSITIONS})\s+", re.IGNORECASE)
_START = re.compile(rf"(?:(?:{_POSITIONS})\s+)?(?:{_HEADS})(?!\w)")
# What a position or a head begins with, at the beginning of a word: few letters are capitals.
_CAPITAL = re.compile(rf"[{''.join(sorted({word[0] for word in f'{_POSITIONS}|{_HEADS}'.split('|')}))}](?<!\w.)")
_TITLE_VERB = re.compile(rf"(?:{_TITLE_VERBS})(?!\w)", re.IGNORECASE)
_DOCUMENT_WORD = re.compile(
    r"(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Thông báo|Kết luận|Kế hoạch|Chương trình|Công văn|Văn bản|"
    r"Tờ trình|Báo cáo|Đề án|Dự án|Luật(?! sư)|Hướng dẫn|Công điện|Quy chế|Quy định|Điều|Khoản)(?!\w)"
)
_WORD = re.compile(r"[\w]+(?:[&/.][\w]+)*")
_GAP = re.compile(r"(?: |, | - | – |-|–| & )(?=[\w])")
_PROVINCE_KIND = re.compile(r"\s(?:tỉnh|Tỉnh|TỈNH|thành phố|Thành phố|THÀNH PHỐ|TP\.?)(?=\s)")
_FIRM = re.compile(r"(?:Chi nhánh|Công ty|Doanh nghiệp|Tập đoàn|Tổng công ty|Nhà máy|HTX|Hợp tác xã)", re.IGNORECASE)
_COMMITTEE = re.compile(r"(?:\w+ )?(?:Trưởng )?(?:Ban Chỉ đạo|Ủy ban|Uỷ ban|Hội đồng|Tổ công tác)")
_LOWER_REST = re.compile(r"(?: [a-zà-ỹđ]+){1,7}(?=[,;.:)\n]|$| (?:tại|về|và|ngày|của|đã|được)\b)")
_MORE_WITH_AND = re.compile(r"[\w ]{1,40} và ")
_FORMER = re.compile(r"\s*\((?:cũ|trước đây)\)")


class Organ(NamedTuple):
    """An organ name in a text, in code points."""

    start: int
    end: int


@cache
def _known_names() -> NameTrie:
    """The names of all issuers, in every spelling."""
    return NameTrie(_issuer_names())


@cache
def _bare_names() -> NameTrie:
    """Names of three words and more, compared without marks."""
    return NameTrie((name for name in _issuer_names() if name.count(" ") >= 2), bare_word)


@cache
def _province_names() -> NameTrie:
    return NameTrie(name for province in provinces() for name in (province.name, *province.alt_names))


def _issuer_names() -> tuple[str, ...]:
    names = (name for issuer in issuers() for name in (issuer.name, *issuer.alt_names))
    return tuple(name for name in names if " " in name or name in ("UBND", "HĐND"))


def match_organ(text: str, position: int) -> Organ | None:
    """The organ name that begins at exactly ``position``; None if none does."""
    after_position = position
    while (found := _POSITION.match(text, after_position)) is not None:
        after_position = found.end()
    known = _known_names().match(text, position) or _known_names().match(text, after_position)
    if known is None and text[position : position + 1].isupper():
        # A known name with a wrong mark ("Thủ tưởng Chính phủ") still says who issued.
        known = _bare_names().match(text, position)
    end = known or _match_head(text, after_position)
    if end is None:
        return None
    head_end = end
    province_end = _match_province(text, end)
    end = province_end or _extend(text, position, end)
    if province_end is None and (known is None or end != head_end):
        end = _finish_word(text, end)
    former = _FORMER.match(text, end)
    return Organ(position, former.end() if former is not None else end)


def _match_province(text: str, position: int) -> int | None:
    """ "… tỉnh Lào Cai", "… Lào Cai": a known province ends the name; a following capital opens a title."""
    kind = _PROVINCE_KIND.match(text, position)
    start = kind.end() if kind is not None else position
    gap = _GAP.match(text, start)
    if gap is None or gap.group() != " ":
        return None
    return _province_names().match(text, gap.end())


def _match_head(text: str, position: int) -> int | None:
    found = _HEAD.match(text, position)
    if found is None or not text[position].isupper():
        return None
    return found.end()


def _extend(text: str, start: int, position: int) -> int:
    """Consume the words that continue a name; return where it ends."""
    shouting = _is_upper(text, position)
    firm = _FIRM.match(text, start) is not None
    ends = _FIRM_ENDS if firm else _ENDS
    pending = 0
    cursor = end = position
    while pending <= 5:
        gap = _GAP.match(text, cursor)
        word = _WORD.match(text, gap.end()) if gap is not None else None
        if gap is None or word is None:
            return end
        if _ends_name(text, gap, word, shouting, ends) and not _names_field(text, start, word):
            return end
        cursor = word.end()
        written = word.group()
        if written.lower() == "và":
            pending += 1
        elif written[0].isupper() or (written[0].isdigit() and (firm or not pending)):
            end, pending = cursor, 0
        elif written in _PLACE_KINDS and gap.group() == " ":
            province = _match_province(text, cursor)
            if province is not None:
                return province
            end = cursor if written not in ("thành", "thị", "nhân", "trung", "đặc", "cấp") else end
            pending = 0
        else:
            pending += 1
    return end


def _names_field(text: str, start: int, word: re.Match[str]) -> bool:
    """ "Ban Chỉ đạo Nhà nước về Du lịch": a committee's field, with a capital, is part of its name."""
    following = text[word.end() + 1 : word.end() + 2]
    return word.group() == "về" and following.isupper() and _COMMITTEE.match(text, start) is not None


def _finish_word(text: str, end: int) -> int:
    """The lower-case rest of a compound that closes a name nobody knows: "… Xây dựng", "… Kỹ thuật an toàn"."""
    rest = _LOWER_REST.match(text, end)
    if rest is None:
        return end
    verb = re.search(r" (?:ban hành|công bố)$", rest.group())
    words = rest.group()[: verb.start()] if verb is not None else rest.group()
    return end + len(words) if _ENDS_ALONE.isdisjoint(words.split()) else end


def _ends_name(text: str, gap: re.Match[str], word: re.Match[str], shouting: bool, ends: frozenset[str]) -> bool:
    start, written = word.start(), word.group()
    folded, capital = written.lower(), written[0].isupper()
    if not capital and folded not in _ENDS_WITH_NEXT:
        if folded in ends:
            return True
        if gap.group() == " " and folded != "và" and not written[0].isdigit():
            return False
    if ends is _ENDS and (capital or written in ends) and _TITLE_VERB.match(text, start):
        return True
    if capital and _DOCUMENT_WORD.match(text, start):
        return True
    if written[0].isdigit() and not (gap.group() == " " and len(written) <= 2):
        return True
    if folded in _ENDS_WITH_NEXT and not text.startswith(_ENDS_WITH_NEXT[folded], word.end()):
        return False
    if folded in ends and (shouting or written[0].islower()):
        return True
    if gap.group() in (", ", "-", "–"):
        return not _continues_after_comma(text, start)
    return folded == "và" and _HEAD.match(text, word.end() + 1) is not None and text[word.end() + 1 :][:1].isupper()


def _continues_after_comma(text: str, position: int) -> bool:
    """A comma stays inside a name only before a capital that is not a new organ or document."""
    word = _WORD.match(text, position)
    return (
        word is not None
        and word.group()[0].isupper()
        and _HEAD.match(text, position) is None
        and (_MORE_WITH_AND.match(text, position) is not None)
    )


def _is_upper(text: str, position: int) -> bool:
    before = text[max(0, position - 12) : position]
    return before.isupper() and sum(map(str.isalpha, before)) > 5


def organs_before(text: str, position: int, floor: int = 0) -> list[Organ]:
    """Organ names between ``floor`` and ``position``, in order, none inside another."""
    found: list[Organ] = []
    cursor = floor
    for capital in _CAPITAL.finditer(text, floor, position):
        start = _START.match(text, capital.start(), position) if capital.start() >= cursor else None
        if start is None:
            continue
        organ = match_organ(text, start.start())
        if organ is None or organ.end > position:
            cursor = start.end()
            continue
        found.append(organ)
        cursor = organ.end
    return found
