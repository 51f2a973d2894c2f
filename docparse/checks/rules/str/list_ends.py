"""STR004, STR005: the marks that close the items of a list."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.item_lists import Item, ItemList
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

# A run-in heading and one time behind it, whose capital is as odd as the stop that is not there.
_RUN_IN_TIME = re.compile(r":\s+(?P<word>Năm|Tháng|Ngày|Quý|Từ|Trong|Trước)(?=(?:\s+\S+){1,8}$)")
# A form to fill in.
_BLANK = re.compile(r"\.\.\.\.|…\s*…|_{3}")
_MARKS = frozenset((";", ".", ""))


def _last(context: Context) -> Iterator[Draft]:
    """The last item closes the list with a full stop."""
    for one in context.lists:
        last, before = one.items[-1], one.items[:-1]
        ends = one.closed and one.whole and last.mark == ";"
        if ends and before and all(item.mark in (";", ".") for item in before) and not context.is_quoted(last.span):
            yield _draft(last, ".")


def _uneven(context: Context) -> Iterator[Draft]:
    for one in context.lists:
        for item, right in _odd_items(one):
            if not context.is_quoted(item.span):
                yield _draft(item, right)
    for item in _odd_cousins(context):
        yield _draft(item, ".")


def _odd_items(one: ItemList) -> Iterator[tuple[Item, str]]:
    """The items that end otherwise than most of their list; the last one may end as if the sentence went on."""
    items, before = one.items, one.inner
    stops = sum(item.mark == "." for item in items)
    semicolons = sum(item.mark == ";" for item in before)
    if len(items) < 3:
        # Among headings with text below them one that is followed by its time is a sentence too.
        yield from ((item, ".") for item in items if item.mark == "" and _RUN_IN_TIME.search(item.text))
        return
    if not all(item.mark in _MARKS and not _BLANK.search(item.text) for item in items):
        return
    # Beside items with lists of their own, or with notes, only a forgotten mark is surely a slip.
    wrong = ("", ";", ".") if one.whole else ("",)
    if stops * 2 > len(items) and stops > semicolons:
        yield from ((item, ".") for item in before if item.mark in wrong and item.mark != ".")
    elif semicolons * 3 >= len(before) * 2 and semicolons >= 2:
        yield from ((item, ";") for item in before if item.mark in wrong and item.mark != ";" and item.is_one_sentence)
    else:
        return
    if one.closed and items[-1].mark == "":
        yield items[-1], "."


def _odd_cousins(context: Context) -> Iterator[Item]:
    """A list of two with a semicolon whose parallel lists, under the neighbours of its parent, use full stops only."""
    groups: dict[int | None, list[ItemList]] = defaultdict(list)
    for one in context.lists:
        if one.parent is not None and not one.dashed and one.whole:
            groups[context.analysis.sections[one.parent].parent].append(one)
    for grandparent, cousins in groups.items():
        odd = [one for one in cousins if any(item.mark != "." for item in one.items)]
        parallel = grandparent is not None and len(cousins) > 1 and len(odd) == 1
        if parallel and [item.mark for item in odd[0].items] == [";", "."]:
            yield odd[0].items[0]


def _draft(item: Item, right: str) -> Draft:
    """A forgotten mark is surer than a different one."""
    written = item.text[-1] if item.mark == "" else ""
    span = Span(item.span.end - 1, item.span.end)
    suggestions = [f"{written}{right}"]
    run_in = _RUN_IN_TIME.search(item.text)
    if run_in is not None and item.mark == "":
        span = Span(item.span.start + run_in.start("word"), item.span.end)
        words = run_in["word"] + item.text[run_in.end("word") :]
        suggestions = [f"{words[0].lower()}{words[1:]}{right}", f"{words}{right}"]
    return Draft(
        span=span,
        suggestions=tuple(suggestions),
        form=f"cuối mục liệt kê cần {right}",
        values={"mark": "dấu chấm" if right == "." else "dấu chấm phẩy"},
        severity="warning" if item.mark == "" else None,
        disposition="should_fix" if item.mark == "" else None,
    )


_HEAD = "KẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\nCăn cứ nhiệm vụ được giao, Sở ban hành Kế hoạch như sau:\n"
_WHY = "Các ý của một danh sách kết thúc như nhau bằng dấu chấm phẩy, ý cuối bằng dấu chấm; hoặc đều bằng dấu chấm."
_SOURCE = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6 (trình bày nội dung); quy tắc dấu câu tiếng Việt"

RULES = (
    Rule(
        code="STR004", name="ý cuối danh sách kết thúc bằng dấu chấm phẩy",
        subject="dấu kết thúc các ý liệt kê",
        message="Ý cuối cùng kết thúc bằng dấu chấm.", why=_WHY, source=_SOURCE,
        severity="warning", disposition="should_fix", fix="suggested", check=_last,
        bad=(
            Example(f"{_HEAD}I. YÊU CẦU\n- Đúng hạn, đúng mẫu;\n- Đầy đủ số liệu⟦;⟧\nII. TỔ CHỨC\nSở chủ trì."),
            Example(f"{_HEAD}1. Yêu cầu:\na) Đúng hạn, đúng mẫu;\nb) Đầy đủ số liệu⟦;⟧\n2. Kinh phí: Ngân sách tỉnh."),
        ),
        good=(
            Example(f"{_HEAD}I. YÊU CẦU\n- Đúng hạn, đúng mẫu;\n- Đầy đủ số liệu.\nII. TỔ CHỨC\nSở chủ trì."),
            Example(f"{_HEAD}1. Yêu cầu:\na) Về hồ sơ:\n- Đúng hạn;\n- Đúng mẫu;\nb) Về số liệu: đầy đủ."),
        ),
    ),
    Rule(
        code="STR005", name="dấu kết thúc các ý không thống nhất", subject="dấu kết thúc các ý liệt kê",
        message="Các ý khác của danh sách kết thúc khác: ở đây là {mark}.", why=_WHY, source=_SOURCE,
        severity="info", disposition="editorial", fix="suggested", check=_uneven,
        bad=(
            Example(f"{_HEAD}1. Yêu cầu:\na) Đúng hạn;\nb) Đúng mẫu⟦.⟧\nc) Đầy đủ;\nd) Có ký tên."),
            Example(f"{_HEAD}1. Yêu cầu:\na) Hồ sơ nộp đúng hạn.\nb) Báo cáo theo mẫu⟦;⟧\nc) Số liệu đầy đủ."),
        ),
        good=(
            Example(f"{_HEAD}1. Yêu cầu:\na) Đúng hạn;\nb) Đúng mẫu;\nc) Đầy đủ."),
            Example(f"{_HEAD}1. Yêu cầu:\na) Hồ sơ nộp đúng hạn.\nb) Báo cáo theo mẫu.\nc) Số liệu đầy đủ."),
        ),
    ),
)  # fmt: skip
