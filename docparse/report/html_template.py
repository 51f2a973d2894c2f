"""The templates of the pages, and the files of ours that stand in them as they are."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from docparse.report.html_safety import make_visible

if TYPE_CHECKING:
    from jinja2 import Template


@cache
def page_template(name: str) -> Template:
    """Compiled once: that takes longer than to fill it in. What is filled in is escaped."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("docparse.report"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=make_visible,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)


def page_asset(name: str) -> str:
    """A style sheet or script of ours."""
    return resources.files("docparse.report").joinpath("templates", name).read_text(encoding="utf-8")
