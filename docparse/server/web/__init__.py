"""The pages: a clerk's whole work without a command line. Server-rendered; scripts add what a page alone cannot do."""

from __future__ import annotations

from starlette.routing import BaseRoute

__all__ = ["web_routes"]


def web_routes() -> list[BaseRoute]:
    """All routes of the pages; the last one answers for addresses that nobody has, so they come last."""
    from docparse.server.web.about import about_routes
    from docparse.server.web.assets import asset_routes
    from docparse.server.web.documents import document_routes
    from docparse.server.web.downloads import download_routes
    from docparse.server.web.ending import ending_routes
    from docparse.server.web.login import login_routes
    from docparse.server.web.lookup import lookup_routes
    from docparse.server.web.progress import progress_routes
    from docparse.server.web.rule_pages import rule_routes
    from docparse.server.web.start import start_routes
    from docparse.server.web.together import together_routes
    from docparse.server.web.visits import Site
    from docparse.server.web.word_list import word_routes

    site = Site()
    pages = (
        login_routes, start_routes, progress_routes, document_routes, download_routes, together_routes, lookup_routes,
        rule_routes, word_routes, ending_routes, about_routes,
    )  # fmt: skip
    return [*asset_routes(), *(route for routes in pages for route in routes(site))]
