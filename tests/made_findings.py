"""Findings at chosen places of a text, for what writes them into files."""

from __future__ import annotations

from docparse.values import Analysis, Document, Finding, Fix, Place


def make_finding(
    text: str, start: int, end: int, replacement: str | None = None, message: str = "Viết sai."
) -> Finding:
    """A finding at ``text[start:end]``, with a safe fix if there is a replacement."""
    return Finding(
        code="SPL900", name="n", severity="error", disposition="must_fix", start=start, end=end, text=text[start:end],
        message=message, why="w", source="Nghị định 30/2020/NĐ-CP, Phụ lục II", at=Place(),
        suggestions=() if replacement is None else (replacement,),
        fix=None if replacement is None else Fix(kind="safe", start=start, end=end, replacement=replacement),
    )  # fmt: skip


def find(text: str, words: str, replacement: str | None = None) -> Finding:
    """A finding at the only place of ``words``."""
    assert text.count(words) == 1, f"{words!r} in {text!r}"
    start = text.index(words)
    return make_finding(text, start, start + len(words), replacement)


def analysis_of(document: Document, *findings: Finding) -> Analysis:
    return Analysis(document=document, parts=(), findings=findings)
