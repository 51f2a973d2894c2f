"""A page in Chromium, where that and Playwright are installed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")


@contextmanager
def blank_page() -> Iterator[Any]:
    """An empty page of a size that many screens have; None without a browser."""
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        program = None
    if program is None:
        yield None
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser.new_page(viewport={"width": 1366, "height": 768})
        browser.close()
