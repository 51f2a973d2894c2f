"""The page of documents side by side in a real browser: filtered, linked, read by keyboard, on a phone, on paper."""

from __future__ import annotations

from typing import Any

import pytest

import docparse
from tests.made_comparisons import BODY, HOSTILE, hostile, page_of, plan, samples, shares
from tests.opened_pages import PHONE

pytestmark = [
    pytest.mark.slow,
    # Playwright closes its loop in a way of its own.
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"),
]


def shown(page: Any) -> list[str]:
    """The numbers of the statements that are listed."""
    # Not inner_text: what is outside of the window is not laid out.
    return [one.text_content() for one in page.locator("#told > li:not([hidden]) > .sentence > .number").all()]


def in_view(page: Any, anchor: str) -> bool:
    """True if the element is inside the window."""
    return bool(
        page.evaluate(
            "id => { const box = document.getElementById(id).getBoundingClientRect();"
            " return box.height > 0 && box.top >= -1 && box.top <= innerHeight; }",
            anchor,
        )
    )


def test_it_opens_without_a_word_and_asks_for_nothing(opened: Any) -> None:
    seen = opened(page_of(samples()))
    seen.page.get_by_role("searchbox").fill("bệnh án")
    seen.page.locator(".to-row a:visible").first.click()
    assert (seen.errors, seen.requests) == ([], [])


@pytest.mark.parametrize(
    ("typed", "count"), [("bệnh án điện tử", 1), ("benh an dien tu", 1), ("BỆNH ÁN", 1), ("bênh án", 0), ("", 9)]
)
def test_words_are_found_with_and_without_marks(opened: Any, typed: str, count: int) -> None:
    page = opened(page_of(samples())).page
    page.get_by_role("searchbox").fill(typed)
    assert len(shown(page)) == count
    assert page.locator(".shown output").inner_text() == str(count)
    assert page.locator("#none-fits").is_visible() == (not count)


def test_filters_work_together_and_are_undone(opened: Any) -> None:
    page = opened(page_of(samples())).page
    everything = shown(page)
    page.get_by_role("button", name="thiếu").click()
    lacking = shown(page)
    assert 0 < len(lacking) < len(everything)
    page.get_by_label("Liên quan đến").select_option("3")
    assert 0 < len(shown(page)) < len(lacking)
    page.get_by_role("button", name="mâu thuẫn").click()
    both = shown(page)
    page.get_by_role("button", name="thiếu").click()
    assert set(shown(page)) < set(both)
    page.get_by_role("button", name="Bỏ lọc").click()
    assert shown(page) == everything
    assert page.locator("#weights [aria-pressed=true]").count() == 0


def test_groups_are_folded_filtered_and_counted(opened: Any) -> None:
    page = opened(page_of(shares(80, *[70] * 42))).page
    group = page.locator("#told > .group")
    assert group.locator(".size").inner_text() == "42"
    assert not group.locator("[data-gravity]").first.is_visible()
    page.get_by_label("Liên quan đến").select_option("7")
    assert group.locator(".size").inner_text() == "1"
    assert group.locator("[data-gravity]:visible").count() == 1
    page.get_by_role("searchbox").fill("không có đâu")
    assert not group.is_visible()
    page.get_by_role("button", name="Bỏ lọc").click()
    assert group.locator("[data-gravity]:visible").count() == 0
    page.evaluate("location.hash = 'told-9'")
    page.locator("#told-9").wait_for(state="visible")


@pytest.mark.parametrize("javascript", [True, False])
def test_a_link_opens_the_folded_table_and_shows_the_row(opened: Any, javascript: bool) -> None:
    page = opened(page_of(samples()), java_script_enabled=javascript).page
    link = page.locator("#told li", has_text="KINH PHÍ").locator(".to-row a")
    anchor = str(link.get_attribute("href"))[1:]
    assert not page.locator(f"#{anchor}").is_visible()
    link.click()
    assert page.url.endswith(f"#{anchor}")
    assert page.locator(f"#{anchor}").is_visible()


def test_each_link_of_a_statement_brings_its_row_into_view(opened: Any) -> None:
    page = opened(page_of(samples())).page
    anchors = {str(one.get_attribute("href"))[1:] for one in page.locator(".to-row a").all()}
    assert len(anchors) > 3
    for anchor in sorted(anchors):
        page.evaluate("id => { location.hash = id; }", anchor)
        page.wait_for_timeout(100)
        assert in_view(page, anchor), anchor


def test_the_keyboard_is_enough(opened: Any) -> None:
    page = opened(page_of(samples())).page
    page.keyboard.press("Tab")
    assert page.locator(".skip").evaluate("node => node === document.activeElement && node.offsetLeft >= 0")
    reached = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate("document.activeElement.closest('.weights, .filter, .told, .heat, .scroll')?.className")
        )
    assert reached >= {"weights", "filter", "told", "heat", "scroll"}
    page.locator("#weights button").first.focus()
    page.keyboard.press("Space")
    assert page.locator("#weights button").first.get_attribute("aria-pressed") == "true"


def test_it_can_be_read_without_a_script(opened: Any) -> None:
    page = opened(page_of(samples()), java_script_enabled=False).page
    assert not page.locator("#filter").is_visible()
    assert len(shown(page)) == 9
    assert page.locator("#weights button").first.is_disabled()
    page.locator("#told summary").first.click()
    assert page.locator("#told mark").first.is_visible()


def test_a_hostile_document_does_nothing(opened: Any) -> None:
    seen = opened(page_of(hostile()))
    assert seen.page.title() == "So sánh 2 văn bản"
    assert f"{HOSTILE}.docx" in seen.page.locator(".papers").inner_text()
    assert seen.page.locator("img").count() == 0
    assert (seen.errors, seen.requests) == ([], [])


def test_a_script_that_got_in_would_not_run(opened: Any) -> None:
    seen = opened(page_of(hostile()).replace("</main>", HOSTILE + "</main>"))
    assert seen.page.title() == "So sánh 2 văn bản"
    assert seen.answered == []
    assert all("Content Security Policy" in error for error in seen.errors)


@pytest.mark.parametrize("width", [320, 390, 768, 1366])
def test_nothing_runs_off_the_window(opened: Any, width: int) -> None:
    long = plan(1, BODY.format(share=80, place=" " + "ven" * 60), "ỦY BAN NHÂN DÂN THÀNH PHỐ BẾN PHAO", "a" * 90)
    named = docparse.compare([long, plan(2, BODY.format(share=70, place=""))])
    for comparison in (samples(), hostile(), shares(*[80] * 12), named):
        page = opened(page_of(comparison), viewport={**PHONE, "width": width}).page
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_names_of_rows_and_columns_stay_in_sight(opened: Any) -> None:
    page = opened(page_of(shares(*[80] * 20, 70)), viewport=PHONE).page
    for pane, name in (("#quotas .scroll", "tbody th"), (".heat", ".names")):
        page.locator(pane).first.scroll_into_view_if_needed()
        before = page.locator(f"{pane} {name}").first.bounding_box()["x"]
        page.locator(pane).first.evaluate("node => { node.scrollLeft = 150; }")
        assert page.locator(pane).first.evaluate("node => node.scrollLeft") == 150
        assert abs(page.locator(f"{pane} {name}").first.bounding_box()["x"] - before) < 2


def test_print_has_the_quotes_and_no_controls(opened: Any) -> None:
    page = opened(page_of(samples())).page
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#told mark").first.is_visible()
    assert not page.locator("#filter").is_visible()
    assert not page.locator(".jump").is_visible()
    assert page.locator(".legend").first.is_visible()
    assert len(page.pdf(prefer_css_page_size=True)) > 10_000
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not page.locator("#told mark").first.is_visible()


def test_wide_tables_are_left_out_of_print_with_a_word(opened: Any) -> None:
    page = opened(page_of(shares(*[80] * 12))).page
    assert page.locator("#quotas .side").is_visible()
    page.emulate_media(media="print")
    assert not page.locator("#quotas .side").is_visible()
    assert page.locator("#quotas .printed-only").is_visible()
    assert page.locator(".heat").is_visible()
