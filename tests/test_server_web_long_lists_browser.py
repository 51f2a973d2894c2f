"""A list of findings in parts, in a real browser: all parts are reached, repeats in other parts are decided on too."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.web_visitor import Visitor

pytestmark = [
    pytest.mark.slow,
    # Playwright closes its loop in a way of its own.
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"),
]

LINES = 1_200


def opened(chromium: Any, served: str) -> tuple[Any, list[str]]:
    """The page of a document with the same slip in each line, and what goes wrong on it."""
    with Visitor(served) as visitor:
        where = visitor.paste("Khôi thi đua họp mỗi quý một lần.\n" * LINES)
        cookies = [{"name": name, "value": value, "url": served} for name, value in visitor.client.cookies.items()]
    context = chromium.new_context(base_url=served, reduced_motion="reduce")
    context.set_default_timeout(30_000)
    context.add_cookies(cookies)
    errors: list[str] = []
    context.on("console", lambda message: errors.append(message.text))
    context.on("weberror", lambda error: errors.append(str(error.error)))
    page = context.new_page()
    page.goto(f"/van-ban/{where}")
    page.locator("#filter").wait_for()
    return page, errors


def test_all_parts_of_a_long_list_are_reached_and_decided_on(chromium: Any, served: str) -> None:
    page, errors = opened(chromium, served)
    assert page.locator(".entry").count() == 1_000
    slip = page.locator('.entry[data-found="Khôi"]').first
    slip.scroll_into_view_if_needed()
    slip.locator(".same input").check()
    slip.locator("button.accept").first.click()
    page.locator("#left").filter(has_text=f"chấp nhận {LINES}").wait_for()
    page.locator(".must-fix li.done").first.wait_for()
    # A mark in the text leads to the part where its finding is listed.
    shown = {int(one) for one in page.eval_on_selector_all(".entry", "all => all.map(one => one.dataset.index)")}
    marks = page.eval_on_selector_all(".paper .hit[data-f]", "all => all.map(one => one.dataset.f.split(' ')[0])")
    elsewhere = next(int(one) for one in reversed(marks) if int(one) - 1 not in shown)
    page.locator(f'.paper .hit[data-f^="{elsewhere}"]').first.click()
    page.wait_for_url(re.compile(rf"\?diem={elsewhere}#d-f{elsewhere}$"))
    listed = page.locator(f"#d-f{elsewhere}.current")
    listed.wait_for()
    assert listed.get_attribute("data-state") == "accept"
    # What was decided in another part is undone here.
    page.keyboard.press("u")
    page.locator(f'#d-f{elsewhere}[data-state="open"]').wait_for()
    page.locator("#d-findings p.hint a").first.click()
    page.locator('.entry[data-found="Khôi"][data-state="open"]').first.wait_for()
    assert errors == []
    page.context.close()
