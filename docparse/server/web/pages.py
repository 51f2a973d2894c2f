"""Pages from templates; what is filled in is escaped, and characters that hide or reorder text show their code."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse

from docparse import __version__
from docparse.report.html_safety import make_visible
from docparse.server.web.assets import asset_address

__all__ = ["page", "written"]


def page(template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """The answer that ``template`` writes."""
    return HTMLResponse(written(template, **values), status)


def written(template: str, **values: Any) -> str:
    """What ``template`` writes."""
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("docparse.server.web"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=make_visible,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(asset=asset_address, version=__version__)
    environment.filters.update(figure=_figure, markup=Markup)
    return environment


def _figure(number: int) -> str:
    """ "12.345", as Vietnamese writes it."""
    return f"{number:,}".replace(",", ".")
