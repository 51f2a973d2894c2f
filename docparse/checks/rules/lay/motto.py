"""LAY012: the tiêu ngữ or the quốc hiệu written otherwise than the Decree does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.rule import Draft, Example, Rule
from docparse.extract.header.shape import bare
from docparse.text.literals import contains_any
from docparse.values import Part, Span

_WORDS = ("Độc lập", "Tự do", "Hạnh phúc")
_NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_BARE_MOTTO = re.compile(r"doc lap(?P<a>\W{0,5})tu do(?P<b>\W{0,5})hanh phuc")
_BARE_NATIONAL = "cong hoa xa hoi chu nghia viet nam"
_MARKS = ("lập", "Lập", "LẬP", "CỘNG", "Hạnh", "HẠNH")
_DASHES = "-–—"
_SEARCHED = 14


def _find(context: Context) -> Iterator[Draft]:
    for part in context.analysis.parts:
        if part.kind != "main":
            continue
        for span in _header_lines(context, part):
            yield from _judge_motto(context, span)
            yield from _judge_national(context.text, span)


def _header_lines(context: Context, part: Part) -> Iterator[Span]:
    """Blocks of the letterhead that are the motto or the national header and nothing else."""
    blocks = context.document.blocks
    first = context.document.block_index(part.start)
    for block in blocks[first : first + _SEARCHED]:
        written = block.span.of(context.text)
        if len(written) < 60 and contains_any(written, _MARKS):
            start = block.start + len(written) - len(written.lstrip())
            yield Span(start, start + len(written.strip()))


def _judge_motto(context: Context, span: Span) -> Iterator[Draft]:
    written = span.of(context.text)
    match = _BARE_MOTTO.fullmatch(bare(written).strip(" .-_*"))
    if match is None:
        return
    dashes = context.house.motto_dashes
    used = next((dash for dash in _DASHES if dash in written), "")
    right = f" {used if used in dashes else dashes[0]} ".join(_WORDS)
    trimmed = written.strip(" .-_*")
    if trimmed != right and " ".join(trimmed.split()) != right:
        start = span.start + written.index(trimmed)
        only_dash = trimmed.replace(used, dashes[0]) == right if used else False
        yield Draft(
            span=Span(start, start + len(trimmed)),
            suggestions=(right,),
            values={"what": "Tiêu ngữ"},
            severity="info" if only_dash else None,
            disposition="should_fix" if only_dash else None,
        )


def _judge_national(text: str, span: Span) -> Iterator[Draft]:
    written = " ".join(span.of(text).split())
    if bare(written) == _BARE_NATIONAL and written.replace("HOÀ", "HÒA") != _NATIONAL:
        yield Draft(span=span, suggestions=(_NATIONAL,), values={"what": "Quốc hiệu"})


_HEAD = "SỞ NỘI VỤ\n{}\n{}\nSố: 45/KH-SNV\nHòa An, ngày 10 tháng 4 năm 2023\nKẾ HOẠCH\nKiểm tra công tác văn thư"
_RIGHT = "Độc lập - Tự do - Hạnh phúc"

RULE = Rule(
    code="LAY012",
    name="quốc hiệu, tiêu ngữ viết sai",
    subject="quốc hiệu, tiêu ngữ",
    message="{what} viết là “{right}”.",
    why="Quốc hiệu viết in hoa; tiêu ngữ viết in thường, chữ cái đầu của các cụm từ viết hoa, giữa các cụm từ có"
    " gạch nối (-), có cách chữ.",
    source="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.1",
    severity="warning",
    disposition="must_fix",
    fix="suggested",
    bad=(
        Example(_HEAD.format(_NATIONAL, "⟦Độc Lập - Tự do - Hạnh phúc⟧")),
        Example(_HEAD.format(_NATIONAL, "⟦Độc lập- Tự do- Hạnh phúc⟧")),
        Example(_HEAD.format(_NATIONAL, "⟦Độc lập – Tự do – Hạnh phúc⟧")),
        Example(
            f"⟦CỘNG HÓA XÃ HỘI CHỦ NGHĨA VIỆT NAM⟧\n{_RIGHT}\nSố: 45/KH-SNV\nHòa An, ngày 10 tháng 4 năm 2023\nKẾ HOẠCH"
        ),
    ),
    good=(
        Example(_HEAD.format(_NATIONAL, _RIGHT)),
        Example(_HEAD.format("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", _RIGHT)),
        Example(f"{_HEAD.format(_NATIONAL, _RIGHT)}\nĐất nước giữ vững độc lập, tự do, hạnh phúc."),
    ),
    check=_find,
)
