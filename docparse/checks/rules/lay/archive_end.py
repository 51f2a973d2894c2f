"""LAY004: the Lưu line of Nơi nhận without its full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.recipient_lines import RecipientLine
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Span

# The drafter's sign and the number of copies may follow the full stop.
_COPIES = re.compile(r"\.\s*[^\W\d_]{0,6}\.?\s*\(?\d{0,4}b?\)?\.?$|\(\d{1,4}b?\)\.?\s*[^\W\d_]{1,6}$")
_TAGGED = re.compile(r"<sup>([^<>]+)</sup>$", re.IGNORECASE)
_UNIT = re.compile(r"([^\s,;.]+)[\s,;]*$")
_FILLED = re.compile(r"lưu\W+\w", re.IGNORECASE)


def _find(context: Context) -> Iterator[Draft]:
    for lines in context.recipients:
        last = lines[-1]
        if not last.is_archive or not _FILLED.search(last.text) or _is_left_open(context, last):
            continue
        if not last.text.endswith(".") and not _COPIES.search(last.text):
            yield _marked(context, last) or _unmarked(last)


def _is_left_open(context: Context, last: RecipientLine) -> bool:
    """A form leaves dots for the unit."""
    return context.text[last.span.end : last.span.end + 4].lstrip().startswith(("…", ".."))


def _unmarked(last: RecipientLine) -> Draft:
    """The full stop goes behind the last character, or takes the place of another mark."""
    kept = "" if last.text[-1] in ";," else last.text[-1]
    span = Span(last.span.end - 1, last.span.end)
    return Draft(span=span, suggestions=(f"{kept}.",), form="dòng Lưu thiếu dấu chấm", values={"mark": ""})


def _marked(context: Context, last: RecipientLine) -> Draft | None:
    """The drafter's mark hangs on the unit as a superscript: the full stop stands before it, the mark apart."""
    start, mark = _raised_mark(context, last)
    unit = _UNIT.search(last.text[:start]) if mark else None
    if unit is None:
        return None
    stopped = f"{unit[1]}."
    return Draft(
        span=Span(last.span.start + unit.start(), last.span.end),
        suggestions=(stopped, f"{stopped} {mark}"),
        form="dòng Lưu thiếu dấu chấm",
        values={"mark": f" Ký hiệu người soạn thảo ({mark}) ghi riêng, sau dấu chấm."},
    )


def _raised_mark(context: Context, last: RecipientLine) -> tuple[int, str]:
    """Where in the line the superscript at its end begins, and what it says; it may still be a tag."""
    tagged = _TAGGED.search(last.text)
    if tagged is not None:
        return tagged.start(), tagged[1].strip()
    raised = [run for run in context.document.runs_in(last.span) if run.superscript]
    if not raised or raised[-1].end < last.span.end:
        return 0, ""
    return raised[-1].start - last.span.start, context.text[raised[-1].start : raised[-1].end].strip()


_HEAD = "Căn cứ nhiệm vụ được giao, đơn vị thực hiện nghiêm túc./.\nNơi nhận:\n- Như trên;\n"

RULE = Rule(
    code="LAY004",
    name="dòng Lưu thiếu dấu chấm",
    subject="nơi nhận",
    message="Dòng “Lưu” cuối nơi nhận kết thúc bằng dấu chấm.{mark}",
    why="Dòng cuối cùng gồm chữ “Lưu”, dấu hai chấm, “VT”, dấu phẩy, chữ viết tắt tên đơn vị soạn thảo, cuối cùng"
    " là dấu chấm.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9",
    severity="info",
    disposition="editorial",
    fix="suggested",
    bad=(
        Example(f"{_HEAD}- Lưu: VT, T⟦H⟧"),
        Example(f"{_HEAD}- Lưu: VT, TH⟦;⟧"),
        Example(f"{_HEAD}- Lưu: VT, ⟦TH<sup>HB</sup>⟧"),
    ),
    good=(Example(f"{_HEAD}- Lưu: VT, TH."), Example(f"{_HEAD}- Lưu: VT, TH. PL(300)")),
    check=_find,
)
