"""An answer as a drawing (SVG) for a report: bars, or a map of offices and months; no script, no font of its own."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from docparse.corpus.answer import Answer
from docparse.corpus.plot_bars import draw_bars
from docparse.corpus.plot_map import draw_map
from docparse.corpus.words import corpus_words
from docparse.report.html_safety import make_visible
from docparse.report.words import Lang

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["draw"]


def draw(answer: Answer, lang: Lang = "vi") -> str:
    """The SVG text of the drawing that fits the question; every text of a document is escaped."""
    said = corpus_words(lang)
    if answer.question == "expired":
        return _template("heat_map.svg.j2").render(chart=draw_map(answer, said)) + "\n"
    return _template("bars.svg.j2").render(chart=draw_bars(answer, said)) + "\n"


@cache
def _template(name: str) -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("docparse.corpus"), autoescape=True, undefined=StrictUndefined, finalize=make_visible,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    return environment.get_template(name)
