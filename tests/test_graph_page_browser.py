"""The page of a citation graph in a real browser: found, clicked, filtered, read by keyboard, on a phone, on paper."""

from __future__ import annotations

from typing import Any

import networkx
import pytest

from benchmarks.speed_graph_page import made_graph
from docparse.report.graph_page import render_graph_page
from tests.made_graphs import HOSTILE, example_graph, hostile_graph
from tests.opened_pages import PHONE

DECREE = "Nghị định 30/2011/NĐ-CP"
pytestmark = [
    pytest.mark.slow,
    # Playwright closes its loop in a way of its own.
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"),
]


def hit_names(page: Any) -> list[str]:
    return [str(name) for name in page.locator("#hits li b").all_inner_texts()]


def table_names(page: Any) -> list[str]:
    return [str(name).strip() for name in page.locator("#listing td:first-child .to-node").all_inner_texts()]


def shown(page: Any) -> str:
    return str(page.locator("#shown").inner_text())


def heading(page: Any) -> str:
    return str(page.locator("#details h2").inner_text()).split("\n")[-1]


def choose(page: Any, typed: str) -> None:
    """Select the first hit of what is typed."""
    page.locator("#find").fill(typed)
    page.locator("#find").press("Enter")


def place_of(page: Any, name: str) -> tuple[float, float]:
    """Where the mouse has to be for the name of a text to show up, as a reader would look for it."""
    box = page.locator("#canvas").bounding_box()
    for y in range(int(box["y"]) + 30, int(box["y"] + box["height"]), 14):
        for x in range(int(box["x"]) + 115, int(box["x"] + box["width"]), 30):
            page.mouse.move(x, y)
            if page.locator("#tip").is_visible() and page.locator("#tip b").inner_text() == name:
                return x, y
    raise AssertionError(f"{name} is nowhere in the drawing")


def ink(page: Any) -> int:
    """How many pixels of the canvas are neither blank nor nearly so."""
    return int(
        page.evaluate(
            "() => { const c = document.getElementById('canvas');"
            " const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
            " let n = 0;"
            " for (let i = 0; i < d.length; i += 4) { if (d[i + 3] && d[i] + d[i + 1] + d[i + 2] < 600) n++; }"
            " return n; }"
        )
    )


def test_it_opens_draws_and_asks_for_nothing(opened: Any) -> None:
    seen = opened(render_graph_page(example_graph()))
    assert shown(seen.page) == "Đang hiện 9 / 9"
    seen.page.wait_for_timeout(100)
    assert ink(seen.page) > 500
    choose(seen.page, "bến phao")
    seen.page.locator("#view-table").click()
    assert (seen.errors, seen.requests) == ([], [])


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("nghi dinh 30/2011", [DECREE]),
        ("NGHỊ ĐỊNH 30", [DECREE]),
        ("30/2011", [DECREE]),
        ("cau phao", ["Kế hoạch 12/KH-SXD", DECREE]),
        ("cầu phao nghị", [DECREE]),
        ("chinh phu", [DECREE]),
        ("cau-phao", []),
        ("dinh bịa", []),
        ("ke-hoach.docx", ["Kế hoạch 12/KH-SXD"]),
    ],
)
def test_texts_are_found_with_and_without_marks(opened: Any, typed: str, found: list[str]) -> None:
    page = opened(render_graph_page(example_graph())).page
    page.locator("#find").fill(typed)
    assert sorted(hit_names(page)) == sorted(found)
    assert page.locator("#hits-count").inner_text() == (
        f"{len(found)} kết quả" if found else "Không có văn bản nào khớp."
    )


def test_what_begins_with_the_number_typed_stands_first(opened: Any) -> None:
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for number in ("130/2020/NĐ-CP", "30/2020/NĐ-CP", "5/2030/NĐ-CP"):
        graph.add_node(number, label=f"Nghị định {number}", number=number)
    page = opened(render_graph_page(graph)).page
    page.locator("#find").fill("30")
    assert hit_names(page)[0] == "Nghị định 30/2020/NĐ-CP"


def test_hits_are_worked_by_keyboard(opened: Any) -> None:
    page = opened(render_graph_page(example_graph())).page
    field = page.locator("#find")
    field.fill("cau phao")
    field.press("ArrowDown")
    field.press("ArrowDown")
    second = hit_names(page)[1]
    assert field.get_attribute("aria-activedescendant") == "hit-1"
    field.press("Enter")
    assert heading(page) == second
    assert field.get_attribute("aria-expanded") == "false"
    field.press("Escape")
    assert page.locator("#details h2").count() == 0


def test_details_have_state_source_and_who_cites_it_in_which_words(opened: Any) -> None:
    page = opened(render_graph_page(example_graph())).page
    choose(page, "30/2011")
    told = page.locator("#details").inner_text()
    for words in ("hết hiệu lực", "tại ngày 22/11/2026", "05/03/2011", "Chính phủ", "Bến phao và cầu phao",
                  "01/01/2024", "bảng thử", "danh mục, công báo chính thức",
                  "01/10/2026", "Được viện dẫn trong (3)"):  # fmt: skip
        assert words in told
    cited = page.locator("#details section").last
    assert "như Nghị định 30/2011/NĐ-CP đã nêu" in cited.inner_text()
    assert "được thay thế bởi · 01/01/2024, theo sổ đăng ký (danh mục thử)" in cited.inner_text()
    assert "đã hết hiệu lực" not in cited.inner_text()
    # The successor is in the graph: it can be gone to, and back.
    page.locator("#details dd .to-node").first.click()
    assert heading(page) == "Nghị định 77/2023/NĐ-CP"
    assert "hết hiệu lực một phần" in page.locator("#details .badges").inner_text()
    page.go_back()
    page.wait_for_function("document.querySelector('#details h2').innerText.includes('30/2011')")


def test_what_was_last_known_is_not_said_to_hold_today(opened: Any) -> None:
    page = opened(render_graph_page(example_graph())).page
    choose(page, "Luật Bến")
    assert page.locator("#details .badges .status").inner_text() == "chưa rõ"
    assert "còn hiệu lực (đến 01/10/2026; chưa rõ sau đó)" in page.locator("#details dl").inner_text()


def test_a_chain_leads_down_to_the_expired_text(opened: Any) -> None:
    page = opened(render_graph_page(example_graph())).page
    choose(page, "12/KH-SXD")
    chain = page.locator("#details .chains")
    assert [name.inner_text() for name in chain.locator(".to-node").all()] == ["Quyết định 8/2021/QĐ-UBND", DECREE]
    assert "hết hiệu lực từ 01/01/2024, sau khi văn bản viện dẫn ban hành" in chain.inner_text()
    assert "Chưa chắc" not in chain.inner_text()


def test_only_what_rests_on_expired_texts(opened: Any) -> None:
    """The successor replaces the decree, and the letter mentions it: neither rests on it."""
    page = opened(render_graph_page(example_graph())).page
    button = page.locator("#only-expired")
    assert "(1)" in button.inner_text()
    button.click()
    assert button.get_attribute("aria-pressed") == "true"
    assert shown(page) == "Đang hiện 3 / 9"
    page.locator("#view-table").click()
    assert sorted(table_names(page)) == ["Kế hoạch 12/KH-SXD", DECREE, "Quyết định 8/2021/QĐ-UBND"]
    page.locator("#reset").click()
    assert shown(page) == "Đang hiện 9 / 9"


def test_filters_by_state_kind_and_relation(opened: Any) -> None:
    page = opened(render_graph_page(example_graph())).page
    page.get_by_label("còn hiệu lực (1)").uncheck()
    assert shown(page) == "Đang hiện 8 / 9"
    page.get_by_text("Lọc theo loại, quan hệ").click()
    page.get_by_label("văn bản đã đọc (2)").uncheck()
    assert shown(page) == "Đang hiện 6 / 9"
    page.locator("#reset").click()
    page.get_by_text("Lọc theo loại, quan hệ").click()
    for box in page.locator("#relations input:not([value='based_on'])").all():
        box.uncheck()
    assert shown(page) == "Đang hiện 4 / 9"
    page.get_by_text("Lọc theo loại, quan hệ").click()
    for box in page.locator("#looks input").all():
        box.uncheck()
    assert page.locator("#nothing").is_visible()


def test_a_text_is_clicked_in_the_drawing(opened: Any) -> None:
    page = opened(render_graph_page(example_graph()), viewport={"width": 1366, "height": 768}).page
    page.mouse.click(*place_of(page, DECREE))
    assert heading(page) == DECREE
    # A press on blank ground lets go of it.
    box = page.locator("#canvas").bounding_box()
    page.mouse.click(box["x"] + 20, box["y"] + 5)
    assert page.locator("#details h2").count() == 0


def test_the_drawing_is_moved_and_zoomed(opened: Any) -> None:
    page = opened(render_graph_page(example_graph()), viewport={"width": 1366, "height": 768}).page
    x, y = place_of(page, DECREE)
    page.mouse.move(x, y + 120)
    page.mouse.down()
    page.mouse.move(x + 90, y + 180, steps=3)
    page.mouse.up()
    assert page.locator("#details h2").count() == 0
    page.mouse.move(x + 90, y + 60)
    assert page.locator("#tip b").inner_text() == DECREE
    page.mouse.wheel(0, -400)
    page.mouse.move(x + 91, y + 60)
    assert page.locator("#tip b").inner_text() == DECREE
    page.locator("#canvas").focus()
    for key in ("ArrowLeft", "+", "-", "0"):
        page.keyboard.press(key)
    page.mouse.move(x, y)
    assert page.locator("#tip b").inner_text() == DECREE


def test_the_table_is_sorted_by_keyboard(opened: Any) -> None:
    page = opened(render_graph_page(example_graph())).page
    page.locator("#view-table").click()
    assert table_names(page)[0] == DECREE
    by_date = page.locator("#listing th button").nth(1)
    by_date.press("Enter")
    assert table_names(page)[:2] == [DECREE, "Quyết định 8/2021/QĐ-UBND"]
    by_date.press("Enter")
    assert page.locator("#listing th").nth(1).get_attribute("aria-sort") == "descending"
    # What has no date stays below, however it is sorted.
    assert table_names(page)[0] == "Kế hoạch 12/KH-SXD"
    page.locator("#find").fill("cau phao")
    assert sorted(table_names(page)) == ["Kế hoạch 12/KH-SXD", DECREE]
    page.locator("#find").press("Escape")
    page.locator("#listing tbody .to-node").first.press("Enter")
    assert heading(page) == "Kế hoạch 12/KH-SXD"
    assert page.locator("#listing tr.chosen").count() == 1


def test_only_what_is_around_a_text(opened: Any) -> None:
    page = opened(render_graph_page(example_graph())).page
    choose(page, "8/2021")
    page.get_by_role("button", name="Chỉ xem quanh văn bản này").click()
    assert shown(page) == "Đang hiện 3 / 9"
    # What is out of sight can still be found: then all is shown again.
    choose(page, "4-CTr")
    assert (shown(page), heading(page)) == ("Đang hiện 9 / 9", "Chương trình 4-CTr/TU")


def test_the_address_leads_to_a_text(opened: Any) -> None:
    page = opened(render_graph_page(example_graph())).page
    choose(page, "30/2011")
    page.reload()
    assert heading(page) == DECREE


def test_the_tab_key_reaches_every_part(opened: Any) -> None:
    page = opened(render_graph_page(example_graph())).page
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.closest('[id]')?.id"))
    assert reached >= {"find", "view-table", "only-expired", "reset", "looks", "canvas", "zoom-fit", "details"}


def test_a_state_is_told_by_its_shape_too(opened: Any) -> None:
    page = opened(render_graph_page(example_graph())).page
    shapes = [mark.inner_html() for mark in page.locator("#looks .mark").all()]
    assert len(set(shapes)) == len(shapes) == 7


def test_it_can_be_read_without_a_script(opened: Any) -> None:
    page = opened(render_graph_page(example_graph()), java_script_enabled=False).page
    assert not page.locator("#network").is_visible()
    assert page.locator("tbody tr:visible").count() == 9
    assert page.locator("tbody tr", has_text=DECREE).locator(".status").first.inner_text() == "hết hiệu lực"


def test_a_hostile_graph_does_nothing(opened: Any) -> None:
    seen = opened(render_graph_page(hostile_graph()))
    choose(seen.page, "broken")
    assert HOSTILE in seen.page.locator("#details").inner_text()
    seen.page.locator("#view-table").click()
    seen.page.wait_for_timeout(100)
    assert seen.page.title() == "Mạng lưới viện dẫn"
    assert seen.page.locator("img").count() == 0
    assert (seen.errors, seen.requests) == ([], [])


def test_a_script_that_got_in_would_not_run(opened: Any) -> None:
    seen = opened(render_graph_page(example_graph()).replace("</main>", HOSTILE + "</main>"))
    assert seen.page.title() == "Mạng lưới viện dẫn"
    assert seen.answered == []
    assert all("Content Security Policy" in error for error in seen.errors)


def test_five_thousand_texts_are_drawn_found_filtered_and_listed(opened: Any) -> None:
    graph = made_graph(5_000, 20_000)
    label = next(facts["label"] for _, facts in graph.nodes(data=True) if facts["label"].startswith("Nghị định"))
    seen = opened(render_graph_page(graph))
    page = seen.page
    assert shown(page) == "Đang hiện 5.000 / 5.000"
    page.wait_for_timeout(200)
    assert ink(page) > 20_000
    choose(page, label.replace("Nghị định", "nghi dinh"))
    assert heading(page).startswith(label)
    page.locator("#only-expired").click()
    page.locator("#find").fill("")
    page.locator("#view-table").click()
    assert len(table_names(page)) == 100
    page.locator("#more-rows").click()
    assert len(table_names(page)) == 200
    assert (seen.errors, seen.requests) == ([], [])


@pytest.mark.parametrize("width", [320, 390, 768, 1366])
def test_nothing_runs_off_the_window(opened: Any, width: int) -> None:
    graph = example_graph()
    graph.nodes["decree"].update(issuer="A" * 90, number="1" * 70 + "/NĐ-CP", title="B" * 200)
    page = opened(render_graph_page(graph), viewport={**PHONE, "width": width}).page
    choose(page, "1111")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator("#view-table").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_a_touch_shows_the_details(opened: Any) -> None:
    page = opened(render_graph_page(example_graph()), viewport=PHONE, has_touch=True).page
    page.locator("#details .to-node").first.tap()
    panel = page.locator("#details").bounding_box()
    assert panel["y"] < PHONE["height"]
    sizes = page.evaluate(
        "[...document.querySelectorAll('p, dd, li, label')].map(n => parseFloat(getComputedStyle(n).fontSize))"
    )
    assert min(sizes) >= 12


def test_paper_has_drawing_and_table_and_no_controls(opened: Any) -> None:
    page = opened(render_graph_page(example_graph()), color_scheme="dark").page
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert not page.locator(".tools").is_visible()
    assert page.locator("#canvas").is_visible()
    assert page.locator("#listing tbody tr:visible").count() == 9
    assert len(page.pdf()) > 10_000
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert page.locator(".tools").is_visible()
