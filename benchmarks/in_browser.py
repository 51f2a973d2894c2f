"""A page in Chromium, where that and Playwright are installed."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
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


def measure_turns(path: Path, turns: Mapping[str, str], control: str) -> dict[str, float]:
    """Seconds until the page at ``path`` is ready, and for one turn of each control; nothing without a browser.

    ``turns``: name → a function of JavaScript, given the element that ``control`` selects.
    """
    with blank_page() as page:
        if page is None:
            return {}
        begin = time.perf_counter()
        page.goto(path.as_uri())
        page.evaluate(_DRAWN)
        drawn = time.perf_counter() - begin
        timed = {f"{name}, s": page.evaluate(_TURN % (turn, control)) / 1000 for name, turn in turns.items()}
    return {"opened and drawn, s": drawn} | timed


_DRAWN = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))"
_TURN = """() => new Promise(done => {
  const begin = performance.now();
  (%s)(document.querySelector('%s'));
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin))));
})"""
