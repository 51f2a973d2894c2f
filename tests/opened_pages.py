"""A page of ours in a real browser, with all that it says and asks for."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Started once: that takes longer than a test."""
    from playwright.sync_api import sync_playwright

    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert found, f"this test needs one of {', '.join(BROWSERS)}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@dataclass
class Opened:
    """A page, and what it said and asked for while it was open."""

    page: Any
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)


@pytest.fixture
def opened(chromium: Any, tmp_path: Path) -> Iterator[Any]:
    contexts = []

    def open_page(html: str, **options: Any) -> Opened:
        path = tmp_path / "trang.html"
        path.write_text(html, encoding="utf-8")
        contexts.append(chromium.new_context(reduced_motion="reduce", **options))
        contexts[-1].set_default_timeout(10_000)
        seen = Opened(contexts[-1].new_page())
        seen.page.on("console", lambda message: seen.errors.append(message.text))
        seen.page.on("pageerror", lambda error: seen.errors.append(str(error)))
        seen.page.on("dialog", lambda dialog: seen.errors.append(dialog.message))
        seen.page.on("request", lambda request: seen.requests.append(request.url))
        seen.page.on("requestfinished", lambda request: seen.answered.append(request.url))
        seen.page.goto(path.as_uri())
        seen.answered.remove(path.as_uri())
        assert seen.requests.pop(0) == path.as_uri()
        return seen

    yield open_page
    for context in contexts:
        context.close()
