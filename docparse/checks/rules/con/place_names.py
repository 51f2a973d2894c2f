"""CON001: a place's name with one mark wrong ("Hung Yên", "thành phố Hà Nôi")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from docparse.checks.context import Context
from docparse.checks.letter_case import like
from docparse.checks.place_mentions import Name, find_mentions, follows_kind, is_province, known_names
from docparse.checks.rule import Draft, Example, Rule
from docparse.checks.words import Word
from docparse.text.marks import mark_count
from docparse.values import Span

# The right form must be this much commoner than the wrong one.
_MAJORITY = 3


def _find(context: Context) -> Iterator[Draft]:
    words = context.words
    mentions = list(find_mentions(words, known_names(words)))
    right = Counter(_title(name) for name, _, odd in mentions if not odd)
    slips = Counter(_title(name) for name, _, odd in mentions if odd)
    for name, first, odd in mentions:
        title = _title(name)
        usual = right[title] >= _MAJORITY * slips[title]
        if odd and _is_slip(context, name, first, odd[0], usual):
            yield _draft(words, first, odd[0], name, right[title])


def _is_slip(context: Context, name: Name, first: int, odd: int, usual: bool) -> bool:
    """A province is known; of another place only the document's own habit tells what is right."""
    words = context.words
    if is_province(name):
        return follows_kind(words, first, province=True) or (usual and not _is_person(words, first))
    lost_mark = mark_count(words[odd].text) < mark_count(name[odd - first].text)
    return usual and lost_mark and (follows_kind(words, first, province=False) or _is_place_of_issue(context, first))


def _is_place_of_issue(context: Context, first: int) -> bool:
    span = context.analysis.header.span_of("place")
    return span is not None and span.contains(context.words[first].span)


def _is_person(words: Sequence[Word], first: int) -> bool:
    """True behind another capitalised word, as in "Trần Hà Nam" (all-capital lines excepted)."""
    before = words[first - 1] if first else None
    if before is None or words[first].gap != " " or words[first].text.isupper():
        return False
    return before.text[0].isupper()


def _title(name: Name) -> str:
    return " ".join(word.text for word in name)


def _others(count: int) -> str:
    return f" ({count} chỗ khác trong văn bản viết đúng)" if count else ""


def _draft(words: Sequence[Word], first: int, odd_word: int, name: Name, count: int) -> Draft:
    here = words[first : first + len(name)]
    right = " ".join(like(word.text, expected.text) for word, expected in zip(here, name, strict=True))
    span = Span(here[0].start, here[-1].end)
    return Draft(span=span, suggestions=(right,), values={"others": _others(count)}, form=words[odd_word].text)


RULE = Rule(
    code="CON001",
    name="tên địa phương sai dấu",
    subject="tên địa phương viết đúng và thống nhất",
    message="Tên địa phương là “{right}”, ở đây viết “{wrong}”{others}.",
    why="Địa danh phải viết đúng tên gọi chính thức và thống nhất trong văn bản.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4 và Phụ lục II, mục III",
    severity="warning",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example(
            "Sở Tài chính tỉnh ⟦Hung Yên⟧ báo cáo như sau.\nTỉnh Hưng Yên đã ban hành kế hoạch.\n"
            "Các đơn vị của Hưng Yên thực hiện nghiêm túc, nộp báo cáo cho tỉnh Hưng Yên đúng hạn."
        ),
        Example("Hội nghị do Ủy ban nhân dân thành phố ⟦Hà Nôi⟧ chủ trì."),
        Example(
            "Ủy ban nhân dân xã Hòa Lộc họp.\nXã Hòa Lộc có năm thôn.\nCông an xã Hòa Lộc báo cáo.\n"
            "Trạm Y tế xã ⟦Hòa Lôc⟧ phối hợp."
        ),
    ),
    good=(
        Example(
            "Tỉnh Hà Nam đã ban hành kế hoạch.\nĐơn vị tại Hà Nam và tỉnh Hà Nam thực hiện.\nÔng Trần Hà Năm dự họp."
        ),
        Example("Đoàn công tác làm việc tại huyện Phù Yên của tỉnh bạn."),
        Example("Xã Đông Sơn họp.\nXã Đông Sơn báo cáo.\nCông an xã Đông Sơn dự.\nXã Đồng Sơn cử cán bộ dự."),
    ),
    check=_find,
)
