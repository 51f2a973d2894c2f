"""A text as a word processor sends it, checked and answered as LanguageTool does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from docparse.pipeline import check
from docparse.readers.plain import read_plain
from docparse.server.languagetool.annotated import parse_annotated, plain
from docparse.server.languagetool.faults import WrongRequest
from docparse.server.languagetool.matches import answer
from docparse.server.tasks.asked import CheckSettings, Paragraph, WordFile
from docparse.server.tasks.lone_paragraph import NEED_THE_REST, is_lone, may_be_explained
from docparse.server.tasks.settings import settings_for
from docparse.values import Analysis

__all__ = ["check_paragraph", "warm_up"]

# Touches the model, the registry and every table.
_WARM = "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15, Sở Nội vụ tổng hợp, báo cáo trước ngày 20/11/2026."


def check_paragraph(
    tell: Callable[[int, int, str], None], asked: Paragraph, settings: CheckSettings
) -> bytes | WrongRequest:
    """The body of the answer, or why there is none."""
    try:
        written = parse_annotated(asked.text) if asked.annotated else plain(asked.text)
    except WrongRequest as wrong:
        return wrong
    return answer(_checked(written.text, asked.words, settings), written, asked.chosen)


def warm_up(tell: Callable[[int, int, str], None], settings: CheckSettings) -> None:
    """Load what the first paragraph needs."""
    _checked(_WARM, None, settings)


def _checked(text: str, words: WordFile | None, settings: CheckSettings) -> Analysis | None:
    """The text as plain paragraphs: what a word processor sends is never Markdown."""
    if not text.strip():
        return None
    document = read_plain(text, text.encode("utf-8", "surrogatepass"), "")
    lone, config = is_lone(document), settings_for(settings, words)
    analysis = check(document, config=config, model=settings.model, ignore=NEED_THE_REST if lone else ())
    return _without_explicable(analysis) if lone else analysis


def _without_explicable(analysis: Analysis) -> Analysis:
    """Without what another paragraph may explain."""
    text = analysis.document.text
    kept = tuple(one for one in analysis.findings or () if not may_be_explained(one, text))
    return replace(analysis, findings=kept)
