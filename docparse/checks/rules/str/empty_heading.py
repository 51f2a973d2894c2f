"""STR010: a heading with nothing under it."""

from __future__ import annotations

from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Section, Span

# Named and Roman units are headings wherever they stand; a khoản may be a sentence, unless its title ends with a colon.
_HEADINGS = frozenset({"phan", "chuong", "muc", "tieu_muc"})

_AROUND = 200


def _find(context: Context) -> Iterator[Draft]:
    sections, parts = context.analysis.sections, context.analysis.parts
    for index, section in enumerate(sections):
        following = sections[index + 1] if index + 1 < len(sections) else None
        if following is None or following.parent == index or following.part != section.part:
            continue
        if parts[section.part].kind != "main" or _is_form(context.text, section, following):
            continue
        if section.heading_end >= section.end and _is_heading(context.text, section):
            span = Span(section.start, section.heading_end)
            between = context.text[section.end : following.start]
            if len(section.title) > 3 and not between.strip() and not context.is_quoted(span):
                yield Draft(span=span)


def _is_form(text: str, section: Section, following: Section) -> bool:
    """Room to be filled in: dots around the heading, or opinions asked for one after another."""
    around = text[max(0, section.start - _AROUND) : following.end]
    return "…" in around or "...." in around or section.title.lower().startswith("ý kiến")


def _is_heading(text: str, section: Section) -> bool:
    written = text[section.start : section.heading_end].rstrip()
    if "\n" in text[section.heading_end : section.end] or _goes_on(written):
        return False
    return (section.kind in _HEADINGS and section.title.isupper()) or written.endswith(":")


def _goes_on(written: str) -> bool:
    """Dots to fill in, or a sentence."""
    return written.endswith((".", ";", "…"))


_HEAD = "KẾ HOẠCH\nKiểm tra công tác văn thư năm 2023\nCăn cứ nhiệm vụ được giao, Sở ban hành Kế hoạch như sau:\n"

RULE = Rule(
    code="STR010",
    name="đề mục không có nội dung",
    subject="đề mục",
    message="Dưới đề mục này không có nội dung.",
    why="Mỗi phần, mục của văn bản có tiêu đề và nội dung.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.d",
    severity="info",
    disposition="verify",
    fix="display-only",
    bad=(
        Example(f"{_HEAD}I. MỤC ĐÍCH\nNâng cao chất lượng.\n⟦II. KINH PHÍ⟧\nIII. TỔ CHỨC THỰC HIỆN\nSở chủ trì."),
        Example(f"{_HEAD}I. YÊU CẦU\n1. Đúng hạn.\n⟦2. Về hồ sơ:⟧\n3. Đầy đủ số liệu."),
    ),
    good=(
        Example(f"{_HEAD}I. MỤC ĐÍCH\nNâng cao chất lượng.\nII. KINH PHÍ\nNgân sách tỉnh.\nIII. TỔ CHỨC\nSở chủ trì."),
        Example(f"{_HEAD}I. YÊU CẦU\n1. Về hồ sơ:\na) Đúng hạn;\nb) Đúng mẫu.\n2. Đầy đủ số liệu."),
    ),
    check=_find,
)
