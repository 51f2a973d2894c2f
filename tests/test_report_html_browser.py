"""The page in a real browser: links, filters, keyboard, phone; nothing runs, and nothing is asked for, but our own."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from docparse.report.html import render_html
from docparse.values import Analysis, Document, Header, Part
from tests.made_analyses import blocks, finding
from tests.made_page_analyses import RUN, TEXT, analysis, example
from tests.opened_pages import PHONE

HOSTILE = "<script>document.title='broken into'</script><img src=x onerror=\"document.title='broken into'\">"


pytestmark = [
    pytest.mark.slow,
    # Playwright closes its loop in a way of its own.
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"),
]


def shown_entries(page: Any) -> list[str]:
    """The numbers of the findings that are listed."""
    # Not inner_text: what is outside of the window is not laid out.
    return [number.text_content() for number in page.locator(".entry:visible .message .number").all()]


def in_view(page: Any, anchor: str) -> bool:
    """True if the element is inside the window."""
    return bool(
        page.evaluate(
            "id => { const box = document.getElementById(id).getBoundingClientRect();"
            " return box.top >= -1 && box.bottom <= innerHeight + 1 && box.bottom > 0; }",
            anchor,
        )
    )


def test_it_opens_without_a_word_and_asks_for_nothing(opened: Any) -> None:
    seen = opened(render_html([example(), example()], [], RUN))
    seen.page.get_by_role("searchbox").first.fill("khối")
    seen.page.locator("#d2-f3 .number").first.click()
    assert (seen.errors, seen.requests) == ([], [])


@pytest.mark.parametrize("javascript", [True, False])
def test_links_lead_both_ways(opened: Any, javascript: bool) -> None:
    page = opened(render_html([example()], [], RUN), java_script_enabled=javascript).page
    page.locator(".must-fix a").first.click()
    assert page.url.endswith("#d1-f3")
    page.locator("#d1-f3 .message .number").click()
    assert page.url.endswith("#d1-m3")
    page.locator("#d1-m3").click()
    assert page.url.endswith("#d1-f3")
    page.locator("#d1-c1").click()
    assert page.url.endswith("#d1-i1")
    page.locator("#d1-i1 .mentions a").first.click()
    assert page.url.endswith("#d1-c1")


def test_a_link_opens_what_is_folded_or_filtered(opened: Any) -> None:
    """Finding 1 is information, whose list is folded."""
    page = opened(render_html([example()], [], RUN)).page
    assert "1" not in shown_entries(page)
    page.locator("#d1-m1").click()
    assert "1" in shown_entries(page)
    assert in_view(page, "d1-f1")
    page.get_by_label("Lỗi (4)").uncheck()
    assert "3" not in shown_entries(page)
    page.locator("#d1-m3").click()
    assert "3" in shown_entries(page)
    page.wait_for_function("document.getElementById('d1-f3').getBoundingClientRect().top < innerHeight")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("trường", ["1"]), ("trưởng", ["2"]), ("truong", ["1", "2"]), ("TRUONG", ["1", "2"]), ("khối", ["1"]),
     ("khoi", ["1", "3"]), ("spl001", ["1", "2", "3"]), ("không có đâu", [])],
)  # fmt: skip
def test_words_are_found_with_and_without_marks(opened: Any, typed: str, shown: list[str]) -> None:
    text = "gửi Trường khối\nmời Trưởng phòng\nhọp với Khôi thi đua"
    lines = [match.span() for match in re.finditer(".+", text)]
    page = opened(render_html([analysis(text, [finding(text, *line) for line in lines])], [], RUN)).page
    page.get_by_role("searchbox").fill(typed)
    assert shown_entries(page) == shown
    assert page.locator(".shown output").inner_text() == str(len(shown))
    assert page.locator(".none").is_visible() == (not shown)


def test_filters_work_together_and_are_undone(opened: Any) -> None:
    page = opened(render_html([example()], [], RUN)).page
    before = shown_entries(page)
    page.get_by_label("Nhóm lỗi").select_option("SPL")
    assert sorted(shown_entries(page)) == ["3", "4"]
    page.get_by_role("searchbox").fill("khối thi")
    assert shown_entries(page) == []
    page.get_by_role("button", name="Bỏ lọc").click()
    assert shown_entries(page) == before
    page.get_by_label("Cảnh báo (2)").uncheck()
    assert page.locator("details.severity:visible").count() == 2


def test_the_keyboard_is_enough(opened: Any) -> None:
    page = opened(render_html([example()], [], RUN)).page
    page.keyboard.press("Tab")
    assert page.locator(".skip").evaluate("node => node === document.activeElement && node.offsetLeft >= 0")
    page.keyboard.press("Enter")
    assert page.url.endswith("#d1-title")
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.closest('.filter, .must-fix, .text, .graph')?.className"))
    assert reached >= {"filter", "must-fix", "text"}


def test_it_can_be_read_without_a_script(opened: Any) -> None:
    page = opened(render_html([example()], [], RUN), java_script_enabled=False).page
    assert not page.locator(".filter").is_visible()
    assert len(shown_entries(page)) == 5
    page.locator("details.severity summary").last.click()
    assert "1" in shown_entries(page)


def hostile_page() -> str:
    text = f"Kính gửi Khôi thi đua {HOSTILE}"
    found = finding(text, 9, 13, message=HOSTILE, why=HOSTILE, source=HOSTILE, suggestions=(HOSTILE,))
    header = Header(type=HOSTILE, title=HOSTILE, number=HOSTILE)
    main = Part(id="main", kind="main", start=0, end=len(text), header=header)
    document = Document(path=HOSTILE, text=text, reader="markdown", sha256="", blocks=blocks(text))
    return render_html([analysis(text, [found], document=document, parts=(main,))], [], {"version": HOSTILE})


def test_a_hostile_document_does_nothing(opened: Any) -> None:
    seen = opened(hostile_page())
    assert seen.page.title().startswith("Kết quả rà soát văn bản – <script>")
    assert HOSTILE in seen.page.locator("h2").first.inner_text()
    assert seen.page.locator("img").count() == 0
    assert (seen.errors, seen.requests) == ([], [])
    assert seen.page.locator(".shown output").inner_text() == "1"


def test_a_script_that_got_in_would_not_run(opened: Any) -> None:
    seen = opened(hostile_page().replace("</main>", HOSTILE + "</main>"))
    assert seen.page.title().startswith("Kết quả")
    assert seen.answered == []
    assert all("Content Security Policy" in error for error in seen.errors)


def long_lines() -> Analysis:
    """Words that cannot be broken, and a wide table of citations."""
    whole = example()
    wide = tuple(replace(one, number="1" * 60 + "/NĐ-CP", issuer="A" * 70) for one in whole.citations[:1])
    return replace(whole, citations=(*wide, *whole.citations[1:]))


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_runs_off_the_window(opened: Any, width: int) -> None:
    page = opened(render_html([long_lines()], [], RUN), viewport={**PHONE, "width": width}).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_letters_can_be_read_and_links_be_hit(opened: Any) -> None:
    page = opened(render_html([example()], [], RUN), viewport=PHONE, has_touch=True).page
    sizes = page.evaluate(
        "[...document.querySelectorAll('p, td, li')].map(n => parseFloat(getComputedStyle(n).fontSize))"
    )
    assert min(sizes) >= 12
    number = page.locator("#d1-f3 .message .number").bounding_box()
    assert min(number["width"], number["height"]) >= 22


def test_print_has_every_finding_and_no_controls(opened: Any) -> None:
    page = opened(render_html([example()], [], RUN)).page
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert len(shown_entries(page)) == 6
    assert not page.locator(".filter").is_visible()
    assert not page.locator(".jump").is_visible()
    assert page.locator("#d1-text").is_visible()
    assert len(page.pdf()) > 10_000


def test_a_thousand_findings_are_drawn_and_filtered(opened: Any) -> None:
    text = "\n".join(f"Dòng {number} có lỗi ở đây" for number in range(1000))
    starts = [match.start() for match in re.finditer("lỗi", text)]
    many = analysis(text, [finding(text, start, start + 3, suggestions=("lối",)) for start in starts])
    seen = opened(render_html([many], [], RUN))
    assert seen.page.locator(".shown output").inner_text() == "1000"
    seen.page.get_by_role("searchbox").fill("dòng 77 có")
    assert shown_entries(seen.page) == ["78"]
    seen.page.locator("#d1-m990").click()
    assert in_view(seen.page, "d1-f990")
    assert seen.errors == []


def test_the_text_is_shown_whole(opened: Any) -> None:
    page = opened(render_html([example()], [], RUN)).page
    shown = page.locator("#d1-text .block").all_inner_texts()
    assert [re.sub("[‸]", "", line).strip() for line in shown] == TEXT.split("\n")
