"""PUN002 to PUN004: blanks before a mark, none behind it, blanks inside brackets, two blanks in a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from docparse.checks.anchors import matches_at
from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.text.literals import contains_any, places_of_any
from docparse.values import Span

_SUBJECT = "khoảng trắng quanh dấu câu"
_WHY = (
    "Dấu câu viết liền với chữ đứng trước và cách chữ đứng sau một khoảng trắng; dấu ngoặc viết liền với chữ bên trong."
)
_SOURCE = "Nghị định 30/2020/NĐ-CP, Phụ lục I (kỹ thuật trình bày); quy tắc gõ văn bản tiếng Việt thông dụng"

# A colon or stop before leaders ("Tên :……") belongs to a form.
_BEFORE = re.compile(r"(?<=[\w)”\"%])(?P<blank>[ \u00a0]+)(?:[,;:?!](?![)…._])|\.(?=\s+[A-ZĐ]|$))", re.MULTILINE)
_OPENED = re.compile(r"\((?P<blank>[ \u00a0]+)(?=\w)")
_CLOSED = re.compile(r"(?<=\w)(?P<blank>[ \u00a0]+)\)")
# Letters on both sides: figures, hours, ratios and addresses have marks without blanks.
_AFTER = re.compile(
    r"(?<=[a-zà-ỹđ])[,;](?=[A-Za-zÀ-ỹđĐ])|(?<=[a-zà-ỹđ]):(?=[A-Za-zÀ-ỹđĐ])|(?<=[a-zà-ỹ]{2})\.(?=[A-ZĐ][a-zà-ỹ])"
)
_MARK_BEFORE_LETTER = re.compile(r"[,;:.](?=[A-Za-zÀ-ỹđĐ])")
_ADDRESS = re.compile(r"https?:|www\.|@|\.(?:vn|com|gov|org|edu|net)\b", re.IGNORECASE)
_TWO = re.compile(r"(?<=\S)(?P<blank>[ \u00a0]{2,3})(?=\S)")
_BLANKS = (" ", "\u00a0")
_TWO_BLANKS = tuple(one + other for one in _BLANKS for other in _BLANKS)
# A line laid out with blanks (a blank number, a date to be filled in, two columns) is no slip of the finger.
_LAID_OUT = re.compile(r"[ \u00a0\t]{4}|\t|ngày\s{2}|tháng\s{2}|[Ss]ố:?\s{2}|\s{2}năm")


def _extra_blanks(context: Context) -> Iterator[Draft]:
    text = context.text
    before = matches_at(_BEFORE, text, _blanks_before(text, ",;:?!."))
    closed = matches_at(_CLOSED, text, _blanks_before(text, ")"))
    for found in chain(before, _OPENED.finditer(text), closed):
        span = Span(found.start("blank") - 1, found.end("blank") + 1)
        if not _is_laid_out(context, span):
            yield Draft(span=span, suggestions=(_without_blanks(span.of(text)),))


def _blanks_before(text: str, marks: str) -> Iterator[int]:
    """Where the blanks begin that stand before one of ``marks``."""
    for start, _ in places_of_any(text, (blank + mark for blank in _BLANKS for mark in marks)):
        while start and text[start - 1] in _BLANKS:
            start -= 1
        yield start


def _without_blanks(written: str) -> str:
    return written.replace(" ", "").replace("\u00a0", "")


def _missing_blanks(context: Context) -> Iterator[Draft]:
    marks = (found.start() for found in _MARK_BEFORE_LETTER.finditer(context.text))
    for found in matches_at(_AFTER, context.text, marks):
        span = Span(found.start() - 1, found.end() + 1)
        if not _ADDRESS.search(_word_at(context.text, found.start())):
            written = span.of(context.text)
            yield Draft(span=span, suggestions=(f"{written[:2]} {written[2:]}",))


def _word_at(text: str, position: int) -> str:
    """What stands between white space around ``position``."""
    start = max(text.rfind(" ", 0, position), text.rfind("\n", 0, position)) + 1
    ends = [place for mark in " \n" if (place := text.find(mark, position)) >= 0]
    return text[start : min(ends, default=len(text))]


def _double_blanks(context: Context) -> Iterator[Draft]:
    # Hardly any paper has two blanks in a row, and every blank would be looked at.
    for found in _TWO.finditer(context.text) if contains_any(context.text, _TWO_BLANKS) else ():
        span = Span(found.start() - 1, found.end() + 1)
        if not _is_laid_out(context, span):
            written = span.of(context.text)
            yield Draft(span=span, suggestions=(f"{written[0]} {written[-1]}",))


def _is_laid_out(context: Context, span: Span) -> bool:
    line, _ = context.line_of(span)
    return _LAID_OUT.search(line) is not None


def _rule(
    code: str,
    name: str,
    message: str,
    check: Callable[[Context], Iterable[Draft]],
    bad: tuple[Example, ...],
    good: tuple[Example, ...],
) -> Rule:
    return Rule(
        code=code,
        name=name,
        subject=_SUBJECT,
        message=message,
        why=_WHY,
        source=_SOURCE,
        severity="warning",
        disposition="editorial",
        fix="safe",
        bad=bad,
        good=good,
        check=check,
    )


RULES = (
    _rule(
        "PUN002",
        "khoảng trắng thừa cạnh dấu câu",
        "Thừa khoảng trắng cạnh dấu câu.",
        _extra_blanks,
        bad=(
            Example("Hồ sơ gồ⟦m :⟧ đơn đề nghị, bản sao giấy phép."),
            Example("Các đơn vị báo cáo bằng văn bả⟦n ;⟧ gửi bản mềm về Văn phòng."),
            Example("Kinh phí thực hiện ⟦( t⟧heo dự toán được giao) do Sở cấp."),
        ),
        good=(
            Example("Hồ sơ gồm: đơn đề nghị, bản sao giấy phép; nộp 01 bộ."),
            Example("Tên nhiệm vụ :……………"),
            Example("Số:      /KH-UBND"),
        ),
    ),
    _rule(
        "PUN003",
        "thiếu khoảng trắng sau dấu câu",
        "Thiếu khoảng trắng sau dấu câu.",
        _missing_blanks,
        bad=(
            Example("Tuyên truyền chủ trương của Đản⟦g,N⟧hà nước."),
            Example("Thực hiện đúng thời hạ⟦n.C⟧ác đơn vị báo cáo kết quả."),
        ),
        good=(
            Example("Tỷ lệ đạt 7,5%; bản vẽ 1:500; họp lúc 7:30."),
            Example("Gửi về vanphong@noivu.gov.vn hoặc https://dichvucong.gov.vn,Muc1."),
            Example("Địa bàn TP.HCM và các tỉnh."),
        ),
    ),
    _rule(
        "PUN004",
        "hai khoảng trắng liền nhau",
        "Hai khoảng trắng liền nhau.",
        _double_blanks,
        bad=(
            Example("Các đơn vị đan⟦g  t⟧riển khai nhiệm vụ được giao."),
            Example("Báo cáo gửi trước ngày 1⟦5  h⟧ằng tháng."),
        ),
        good=(
            Example("Các đơn vị đang triển khai nhiệm vụ được giao."),
            Example("Lào Cai, ngày   tháng  năm 2026"),
        ),
    ),
)
