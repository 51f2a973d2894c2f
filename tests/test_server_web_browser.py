"""The pages in a real browser: a clerk's way from a draft to its corrected copy, by mouse, keyboard and phone."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from tests.accessible_pages import levels, nameless, pale
from tests.opened_pages import PHONE, Opened
from tests.served import ROOT, serving

pytestmark = [
    pytest.mark.slow,
    # Playwright closes its loop in a way of its own.
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"),
]

PASTED = "Khôi thi đua các sở tổ chức triễn khai kế hoạch năm 2026.\n\nKhôi thi đua báo cáo trước ngày 20/11/2026."
NASTY = "<script>document.title='x'</script><img src=http://127.0.0.1:9/x onerror=alert(1)>"
PAGES = ("/", "/van-ban", "/doi-chieu", "/do-thi", "/tra-cuu", "/quy-tac", "/tu-dien", "/gioi-thieu")
Open = Callable[..., Opened]


@pytest.fixture
def visit(chromium: Any, served: str) -> Iterator[Open]:
    """Opens the first page in a browser of its own; whatever it says or asks for is noted."""
    contexts = []

    def open_page(path: str = "/", **options: Any) -> Opened:
        contexts.append(chromium.new_context(**{"base_url": served, "reduced_motion": "reduce", **options}))
        contexts[-1].set_default_timeout(30_000)
        seen = Opened(contexts[-1].new_page())
        contexts[-1].on("console", lambda message: seen.errors.append(message.text))
        contexts[-1].on("weberror", lambda error: seen.errors.append(str(error.error)))
        contexts[-1].on("dialog", lambda dialog: (seen.errors.append(dialog.message), dialog.accept()))
        contexts[-1].on("request", lambda request: seen.requests.append(request.url))
        seen.page.goto(path)
        return seen

    yield open_page
    for context in contexts:
        context.close()


def draft(root: Path) -> Path:
    return root / "samples" / "du-thao-du-loai-loi.docx"


def paste(page: Any, text: str = PASTED) -> None:
    """From the first page to the page of the result."""
    page.get_by_role("textbox", name="Hoặc dán nội dung").fill(text)
    page.get_by_role("button", name="Kiểm tra", exact=True).click()
    page.wait_for_url("**/van-ban/*")
    page.locator("#left, .panel").first.wait_for()


def upload(page: Any, *files: Path) -> None:
    page.locator("input[type=file]").set_input_files([str(file) for file in files])
    page.get_by_role("button", name="Kiểm tra", exact=True).click()
    if len(files) == 1:
        page.wait_for_url("**/van-ban/*")
    else:
        page.get_by_role("heading", name="Đã kiểm tra xong").wait_for()


def entry(page: Any, words: str) -> Any:
    """The first finding on these words."""
    return page.locator(f'.entry[data-found="{words}"]').first


def saved(page: Any, button: str, folder: Path) -> Path:
    """The file that is saved by a button of the menu."""
    page.locator("#downloads > summary").click()
    with page.expect_download() as waited:
        page.locator("#downloads").get_by_role("button", name=button).click()
    path = folder / waited.value.suggested_filename
    waited.value.save_as(path)
    return path


def paragraphs(path: Path, without: str = "del") -> list[str]:
    """The paragraphs of a Word file: without what is deleted ("del"), or without what is inserted ("ins")."""
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    return [
        "".join(
            piece.text or ""
            for piece in paragraph.iter(f"{space}t", f"{space}delText")
            if next(piece.iterancestors(f"{space}{without}"), None) is None
        )
        for paragraph in Document(str(path)).element.body.iter(f"{space}p")
    ]


def changes(before: list[str], after: list[str]) -> list[tuple[str, str]]:
    """The paragraphs that are not the same."""
    return [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]


def test_pasted_text_from_draft_to_copy(visit: Open, served: str) -> None:
    seen = visit()
    page = seen.page
    paste(page)
    assert page.get_by_role("heading", name="Chưa trình ký được").is_visible()
    assert page.get_by_text("Chưa kiểm tra – người rà soát phải tự đối chiếu").is_visible()
    assert page.locator(".paper .hit[data-f]").count() == 3
    page.get_by_role("button", name="Chấp nhận mọi sửa từ ngữ, dấu câu 3").click()
    page.get_by_text("Đã xem hết: chấp nhận 3").wait_for()
    assert [one.text_content() for one in page.locator(".paper ins.new").all()] == ["Khối", "triển", "Khối"]
    page.locator("#downloads > summary").click()
    page.get_by_role("button", name="Xem và sao chép").click()
    field = page.locator("#copy textarea")
    field.wait_for()
    assert field.input_value() == PASTED.replace("Khôi", "Khối").replace("triễn", "triển")
    assert seen.errors == []
    assert all(url.startswith(served) for url in seen.requests)
    assert "Kh" not in page.url.rpartition("/van-ban/")[0]


def test_a_word_file_accepted_ignored_edited_and_saved(visit: Open, root: Path, tmp_path: Path) -> None:
    seen = visit()
    page = seen.page
    upload(page, draft(root))
    entry(page, "An Lọc").get_by_role("button", name="Thay bằng An Lộc").click()
    entry(page, "An Lọc").locator(".decided", has_text="An Lọc → An Lộc").wait_for()
    entry(page, "năm Sở").get_by_role("button", name="Bỏ qua").click()
    entry(page, "năm Sở").locator(".decided", has_text="bỏ qua").wait_for()
    entry(page, "Công").get_by_role("button", name="Sửa…").click()
    page.get_by_label("Thay bằng").fill("Cổng (mới)")
    page.get_by_role("button", name="Lưu").click()
    entry(page, "Công").locator(".decided", has_text="Cổng (mới)").wait_for()
    assert "Đã chấp nhận 2, bỏ qua 1" in page.locator("#left").inner_text()
    assert page.locator(".must-fix li.done").count() == 2
    tracked = saved(page, "Word, có vết sửa", tmp_path)
    plain = saved(page, "Word, đã sửa sạch", tmp_path / "sach")
    assert tracked.name == plain.name == "du-thao-du-loai-loi.da-sua.docx"
    original = paragraphs(draft(root))
    assert paragraphs(tracked, without="ins") == original
    for path in (tracked, plain):
        done = changes(original, paragraphs(path))
        assert [before.replace("An Lọc", "An Lộc").replace("Công thông", "Cổng (mới) thông") for before, _ in done] == [
            after for _, after in done
        ]
        assert len(done) == 2
    page.get_by_role("button", name="Hoàn tác").click()
    entry(page, "Công").get_by_role("button", name="Sửa…").wait_for()
    assert seen.errors == []


def test_all_that_an_office_files_is_saved(visit: Open, root: Path, tmp_path: Path) -> None:
    page = visit().page
    upload(page, draft(root))
    entry(page, "năm Sở").get_by_role("button", name="Bỏ qua").click()
    entry(page, "năm Sở").locator(".decided", has_text="bỏ qua").wait_for()
    noted = saved(page, "Word, nhận xét ở lề", tmp_path / "nhan-xet")
    assert paragraphs(noted) == paragraphs(draft(root))
    with zipfile.ZipFile(noted) as parts:
        assert "viết “Cổng”, không viết “Công”" in parts.read("word/comments.xml").decode()
    record = Document(str(saved(page, "Phiếu rà soát", tmp_path / "phieu")))
    cells = [cell.text for table in record.tables for row in table.rows for cell in row.cells]
    assert any("An Lọc" in text for text in cells)
    book = load_workbook(saved(page, "Bảng kết quả", tmp_path / "bang"))
    values = [str(value) for sheet in book for row in sheet.iter_rows(values_only=True) for value in row]
    assert any("An Lọc" in value for value in values)
    told = saved(page, "Báo cáo", tmp_path / "bao-cao").read_text(encoding="utf-8")
    assert "An Lọc" in told
    listed = Document(str(saved(page, "Danh mục văn bản viện dẫn", tmp_path / "danh-muc")))
    assert any("28/2013/NĐ-CP" in cell.text for table in listed.tables for row in table.rows for cell in row.cells)


def test_a_menu_opens_into_the_window(visit: Open, root: Path) -> None:
    page = visit(viewport={"width": 1366, "height": 768}).page
    upload(page, draft(root))
    page.locator("#downloads > summary").click()
    page.wait_for_function(
        "() => document.querySelector('#downloads .menu-body').getBoundingClientRect().bottom <= innerHeight + 1"
    )


def test_files_are_dropped_and_all_are_listed(visit: Open, root: Path) -> None:
    seen = visit()
    page = seen.page
    names = ["ke-hoach-so-noi-vu.pdf", "cong-van.docx"]
    for name in names:
        content = list((root / "samples" / name).read_bytes())
        page.evaluate(
            """([name, content]) => {
                const data = new DataTransfer();
                data.items.add(new File([new Uint8Array(content)], name));
                document.getElementById("drop").dispatchEvent(
                    new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
            }""",
            [name, content],
        )
    assert page.locator("#chosen li").count() == 2
    page.get_by_role("button", name="Kiểm tra", exact=True).click()
    page.get_by_role("heading", name="Đã kiểm tra xong").wait_for()
    assert sorted(one.inner_text() for one in page.locator("#items .name").all()) == sorted(names)
    page.locator("#items li", has_text="ke-hoach-so-noi-vu.pdf").get_by_role("link", name="Mở").click()
    assert page.locator(".paper .text").inner_text().count("\n") > 10
    assert "Bản đã sửa" not in page.locator("#downloads").text_content()
    assert seen.errors == []


def test_the_keyboard_alone(visit: Open) -> None:
    seen = visit()
    page = seen.page
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "van-ban":
            break
    page.keyboard.insert_text(PASTED)
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/van-ban/*")
    page.locator(".keys").wait_for()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.dataset.found") == "Khôi"
    assert page.locator(".hit.current").inner_text() == "Khôi"
    page.keyboard.press("Shift+Enter")
    page.get_by_text("Đã chấp nhận 2").wait_for()
    assert page.evaluate("document.activeElement.dataset.found") == "triễn"
    page.keyboard.press("e")
    page.keyboard.insert_text("đang triển")
    page.keyboard.press("Enter")
    page.get_by_text("chấp nhận 3, bỏ qua 0").wait_for()
    page.keyboard.press("k")
    page.keyboard.press("x")
    page.get_by_text("chấp nhận 2, bỏ qua 1").wait_for()
    page.keyboard.press("u")
    page.get_by_text("chấp nhận 3, bỏ qua 0").wait_for()
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("d")
    with page.expect_download() as waited:
        page.keyboard.press("Enter")
    text = Path(waited.value.path()).read_text(encoding="utf-8")
    assert text.startswith("Khối thi đua các sở tổ chức đang triển khai")
    assert seen.errors == []


def test_focus_can_always_be_seen(visit: Open) -> None:
    page = visit().page
    paste(page)
    for _ in range(25):
        page.keyboard.press("Tab")
        shown = page.evaluate(
            "(() => { const node = document.activeElement.closest('.choose') ?? document.activeElement;"
            " const style = getComputedStyle(node); const current = node.classList.contains('current');"
            " return current || style.outlineStyle !== 'none' || node === document.body; })()"
        )
        assert shown, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


def test_a_click_in_the_text_shows_the_finding(visit: Open, root: Path) -> None:
    page = visit().page
    upload(page, draft(root))
    page.locator(".paper .hit", has_text="kinh tế xã hội").click()
    current = page.locator(".entry.current")
    assert current.get_attribute("data-found") == "kinh tế xã hội"
    assert current.evaluate(
        "node => { const box = node.getBoundingClientRect(), pane = node.closest('.panel').getBoundingClientRect();"
        " return box.top >= pane.top && box.top < pane.bottom; }"
    )


def test_the_text_glides_to_the_finding_also_beside_a_short_list(visit: Open) -> None:
    page = visit(reduced_motion="no-preference").page
    paste(page, "Sở Nội vụ báo cáo.\n\n" * 12 + "Sở triễn khai kế hoạch.\n\n" + "Các sở báo cáo.\n\n" * 50)
    page.locator(".keys").wait_for()
    page.keyboard.press("j")
    page.wait_for_function(
        "() => { const box = document.querySelector('.hit.current')?.getBoundingClientRect();"
        " return box && box.top > 0 && box.bottom < innerHeight; }"
    )


def test_findings_are_filtered(visit: Open, root: Path) -> None:
    page = visit().page
    upload(page, draft(root))
    shown = page.locator(".entry:visible")
    before = shown.count()
    page.get_by_label("Lưu ý").check()
    assert shown.count() > before
    page.keyboard.press("/")
    page.keyboard.insert_text("dung la “cong thong tin")
    assert [one.get_attribute("data-found") for one in shown.all()] == ["Công"]
    page.get_by_role("button", name="Bỏ lọc").click()
    page.get_by_label("Xử lý").select_option("accept")
    assert page.get_by_text("Không có phát hiện nào khớp bộ lọc.").is_visible()


def test_citations_lead_into_the_text_and_back(visit: Open, root: Path) -> None:
    page = visit().page
    upload(page, draft(root))
    page.get_by_role("tab", name="Viện dẫn").click()
    table = page.locator("#d-citations")
    assert table.get_by_text("còn hiệu lực").first.is_visible()
    assert not page.locator(".paper").is_visible()
    table.locator(".mentions a").first.click()
    page.locator(".paper .cite").first.wait_for()
    page.locator("#tabs [aria-selected=true]").press("ArrowLeft")
    page.locator("#facts").wait_for()


def test_a_right_word_goes_on_the_list_and_off_again(visit: Open) -> None:
    page = visit().page
    paste(page, "Sở Nội vụ triễn khai kế hoạch. Phòng Nội vụ triễn khai báo cáo.")
    entry(page, "triễn").get_by_role("button", name="Từ này đúng").click()
    page.get_by_text("Đã xem hết: chấp nhận 0, bỏ qua 2").wait_for()
    page.locator("#again > summary").click()
    page.locator("#again button").click()
    page.get_by_text("Không có phát hiện nào.").wait_for()
    page.get_by_text("Đã bỏ qua 2 chỗ theo từ điển").wait_for()
    page.get_by_role("navigation", name="Các trang").get_by_role("link", name="Từ điển").click()
    page.get_by_label("triễn", exact=True).check()
    page.get_by_role("button", name="Bỏ các mục đã chọn").click()
    page.get_by_text("Đã bỏ: “triễn”.").wait_for()


def test_documents_are_compared_and_drawn_on_pages_of_their_own(visit: Open, root: Path, served: str) -> None:
    seen = visit()
    page = seen.page
    upload(page, *sorted((root / "samples" / "cung-chu-de").glob("so-*.*")))
    page.goto("/van-ban")
    page.locator("input[name=van_ban]").first.check()
    page.locator("input[name=van_ban]").nth(1).check()
    page.get_by_role("button", name="Đối chiếu, kiểm tra hồ sơ…").click()
    page.get_by_role("heading", name="Đối chiếu văn bản").wait_for()
    assert page.locator("input[name=van_ban]:checked").count() == 2
    page.get_by_label("Chọn tất cả").check()
    with page.context.expect_page() as waited:
        page.get_by_role("button", name="Xem trang đối chiếu").click()
    told = waited.value
    told.wait_for_load_state()
    assert told.title().startswith("So sánh")
    told.get_by_role("searchbox").fill("bệnh án")
    assert told.locator(".shown output").inner_text() != ""
    page.goto("/do-thi")
    with page.context.expect_page() as waited:
        page.get_by_role("button", name="Xem đồ thị").click()
    drawn = waited.value
    drawn.wait_for_load_state()
    drawn.locator("canvas").first.wait_for()
    assert seen.errors == []
    assert all(url.startswith(served) for url in seen.requests)


def test_an_instrument_is_looked_up(visit: Open) -> None:
    page = visit("/tra-cuu").page
    page.locator("input[name=so]:focus").wait_for()
    page.keyboard.insert_text("91/2017/NĐ-CP")
    page.keyboard.press("Enter")
    card = page.locator(".instrument")
    card.wait_for()
    assert "hết hiệu lực" in card.inner_text()
    assert "98/2023/NĐ-CP" in card.inner_text()
    assert "91" not in page.url
    page.get_by_label("Số, ký hiệu").fill("91/2017/NĐ-C")
    page.keyboard.press("Enter")
    page.locator(".near").get_by_role("button", name="91/2017/NĐ-CP").click()
    page.locator(".instrument").wait_for()


def test_rules_are_found_and_a_finding_leads_to_its_rule(visit: Open) -> None:
    page = visit().page
    paste(page)
    entry(page, "Khôi").locator(".place a").first.click()
    page.wait_for_url("**/quy-tac#SPL001")
    page.locator("#SPL001 p").first.wait_for()
    page.get_by_label("Tìm quy tắc").fill("viet tat sai")
    assert page.locator(".rule:visible").count() < 10


def test_wrong_files_say_what_to_do(visit: Open, tmp_path: Path) -> None:
    for name, content in (("rỗng.docx", b""), ("hỏng.pdf", b"%PDF-1.7\nrubbish")):
        (tmp_path / name).write_bytes(content)
    seen = visit()
    seen.page.locator("input[type=file]").set_input_files([str(one) for one in sorted(tmp_path.iterdir())])
    seen.page.get_by_role("button", name="Kiểm tra", exact=True).click()
    seen.page.get_by_role("heading", name="Đã kiểm tra xong").wait_for()
    assert seen.page.locator("#items .fault").count() == 2
    assert all(len(one.inner_text()) > 30 for one in seen.page.locator("#items .fault").all())
    assert seen.errors == []


def test_too_large_a_file_is_said_before_it_is_sent(visit: Open, tmp_path: Path) -> None:
    path = tmp_path / "lớn.pdf"
    with path.open("wb") as file:
        file.truncate(70_000_000)
    seen = visit()
    seen.page.locator("input[type=file]").set_input_files(str(path))
    assert "Tệp quá lớn: 70 MB, tối đa 64 MB" in seen.page.locator("#wrong").inner_text()
    seen.requests.clear()
    seen.page.keyboard.press("Control+Enter")
    assert seen.requests == []
    seen.page.get_by_role("button", name="Bỏ lớn.pdf").click()
    assert not seen.page.locator("#wrong").is_visible()


def test_nothing_chosen_is_said(visit: Open) -> None:
    page = visit().page
    page.get_by_role("button", name="Kiểm tra", exact=True).click()
    assert "Chưa có nội dung để kiểm tra" in page.get_by_role("alert").inner_text()


def test_a_script_in_name_and_text_does_nothing(visit: Open, served: str, tmp_path: Path) -> None:
    path = tmp_path / "'\"><img src=x onerror=alert(1)>.txt"
    path.write_text(f"Khôi thi đua {NASTY} tổ chức triễn khai. \u202eKhôi thi đua {NASTY}.", encoding="utf-8")
    seen = visit()
    page = seen.page
    upload(page, path)
    assert NASTY in page.locator(".paper .text").inner_text()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.locator("ins.new").first.wait_for()
    entry(page, "triễn").get_by_role("button", name="Sửa…").click()
    page.locator(".edit input").fill(NASTY)
    page.get_by_role("button", name="Lưu").click()
    page.locator("ins.new", has_text="onerror").wait_for()
    for where in PAGES:
        page.goto(where)
        assert page.title().endswith("docparse")
        assert page.locator("img:not([alt=''])").count() == 0
    assert seen.errors == []
    assert all(url.startswith(served) for url in seen.requests)


def test_two_windows_agree(visit: Open) -> None:
    page = visit().page
    paste(page)
    other = page.context.new_page()
    other.goto(page.url)
    entry(other, "triễn").get_by_role("button", name="Bỏ qua").click()
    entry(other, "triễn").locator(".decided", has_text="bỏ qua").wait_for()
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    entry(page, "triễn").locator(".decided", has_text="bỏ qua").wait_for()


def test_what_is_gone_is_said(visit: Open) -> None:
    page = visit().page
    paste(page)
    other = page.context.new_page()
    other.on("dialog", lambda dialog: dialog.accept())
    other.goto("/van-ban")
    other.get_by_role("button", name="Xóa tất cả khỏi bộ nhớ").click()
    other.get_by_text("Chưa có văn bản nào").wait_for()
    page.locator(".entry .ignore").first.click()
    page.locator(".toast.bad", has_text="Không còn nội dung này trong bộ nhớ").wait_for()
    page.reload()
    assert page.get_by_role("heading", name="Không còn nội dung này").is_visible()


def test_the_pages_work_without_a_script(visit: Open) -> None:
    page = visit(java_script_enabled=False).page
    page.get_by_role("textbox", name="Hoặc dán nội dung").fill(PASTED)
    page.get_by_role("button", name="Kiểm tra", exact=True).click()
    page.locator(".entry").first.wait_for()
    entry(page, "Khôi").get_by_role("button", name="Thay bằng Khối").click()
    entry(page, "Khôi").get_by_role("button", name="Xem lại").wait_for()
    page.locator("#downloads > summary").click()
    with page.expect_download() as waited:
        page.get_by_role("button", name="Văn bản đã sửa").click()
    assert Path(waited.value.path()).read_text(encoding="utf-8").startswith("Khối")


@pytest.mark.parametrize("width", [320, 390, 768, 1366])
def test_nothing_runs_off_the_window(visit: Open, root: Path, width: int) -> None:
    page = visit(viewport={**PHONE, "width": width}).page
    upload(page, draft(root), root / "samples" / "ke-hoach-so-noi-vu.pdf")
    addresses = [*PAGES, page.url, page.locator("#items a").first.get_attribute("href")]
    for address in addresses:
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    for tab in page.locator("#tabs a").all():
        tab.click()
        assert page.evaluate("document.documentElement.scrollWidth") <= width, tab.inner_text()


def test_on_a_phone_the_finding_stands_under_the_text(visit: Open, root: Path) -> None:
    page = visit(viewport=PHONE, has_touch=True).page
    upload(page, draft(root))
    assert not page.locator(".paper").is_visible()
    page.get_by_role("button", name="Văn bản", exact=True).tap()
    page.locator(".paper .hit", has_text="An Lọc").tap()
    sheet = page.locator(".panel").bounding_box()
    touched = page.locator(".paper .hit", has_text="An Lọc").bounding_box()
    assert 0 < touched["y"] < sheet["y"] - touched["height"]
    assert sheet["y"] + sheet["height"] == pytest.approx(PHONE["height"], abs=1)
    page.get_by_role("button", name="Thay bằng An Lộc").tap()
    page.locator(".paper ins.new", has_text="An Lộc").wait_for()


def test_it_prints_text_and_findings_without_controls(visit: Open, root: Path) -> None:
    page = visit().page
    upload(page, draft(root))
    page.emulate_media(media="print")
    assert not page.locator(".toolbar").is_visible()
    assert not page.locator("header.site").is_visible()
    assert page.locator(".paper .text").is_visible()
    assert page.locator("#d-citations").is_visible()
    assert len(page.pdf()) > 10_000


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_can_be_heard_and_read(visit: Open, root: Path, scheme: str) -> None:
    page = visit(color_scheme=scheme).page
    upload(page, draft(root))
    parts = page.locator("#tabs a").count()
    for number, address in enumerate([*[page.url] * parts, *PAGES]):
        if number < parts:
            page.locator("#tabs a").nth(number).click()
        else:
            page.goto(address)
        where = f"{address} {number}"
        assert nameless(page) == [], where
        assert pale(page) == [], where
        found = levels(page)
        assert found.count(1) == 1, where
        assert all(after <= before + 1 for before, after in pairwise(found)), (where, found)


def test_how_far_it_is_can_be_heard(visit: Open, root: Path) -> None:
    page = visit().page
    files = [
        draft(root),
        root / "samples" / "ke-hoach-so-noi-vu.pdf",
        *(root / "samples" / "cung-chu-de").glob("so-*.*"),
    ]
    page.locator("input[type=file]").set_input_files([str(file) for file in files])
    heard = """
        addEventListener("DOMContentLoaded", () => {
          const told = document.getElementById("told");
          const keep = () => sessionStorage.setItem("heard", told.textContent);
          told && new MutationObserver(keep).observe(told, { childList: true });
        });"""
    page.add_init_script(heard)
    page.get_by_role("button", name="Kiểm tra", exact=True).click()
    page.get_by_role("heading", name="Đã kiểm tra xong").wait_for(timeout=120_000)
    assert page.evaluate("sessionStorage.getItem('heard')").startswith("Đã xong ")


def test_each_user_has_documents_of_their_own(visit: Open, tmp_path: Path) -> None:
    users = tmp_path / "nguoi-dung.txt"
    users.write_text("An ma-cua-co-An-du-dai\nBình ma-cua-anh-Binh-du-dai\n", encoding="utf-8")
    with serving("--users", str(users)) as url:
        seen = visit("/van-ban", base_url=url)
        page = seen.page
        page.get_by_label("Mã truy cập").fill("mã-không-ai-có-cả")
        page.keyboard.press("Enter")
        assert "Mã truy cập không đúng" in page.get_by_role("alert").inner_text()
        page.get_by_label("Mã truy cập").fill("ma-cua-co-An-du-dai")
        page.get_by_role("button", name="Vào").click()
        page.locator("header").get_by_text("An", exact=True).wait_for()
        paste(page)
        address = page.url
        other = visit("/", base_url=url).page
        other.get_by_label("Mã truy cập").fill("ma-cua-anh-Binh-du-dai")
        other.keyboard.press("Enter")
        other.locator("header").get_by_text("Bình", exact=True).wait_for()
        other.goto(address)
        assert other.get_by_role("heading", name="Không còn nội dung này").is_visible()
        page.get_by_role("button", name="Thoát").click()
        page.get_by_role("heading", name="Nhập mã truy cập").wait_for()
        page.goto(address)
        page.get_by_role("heading", name="Nhập mã truy cập").wait_for()


def test_docparse_app_is_ended_from_its_page(visit: Open, tmp_path: Path) -> None:
    environment = {
        **os.environ, "HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1",
        "BROWSER": f"{sys.executable} -c pass %s",
    }  # fmt: skip
    command = [sys.executable, "-m", "docparse", "app", "--port", "0", "--no-config"]
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, encoding="utf-8") as app:
        assert app.stdout is not None
        try:
            _, _, rest = app.stdout.readline().partition("http://")
            page = visit("/", base_url=f"http://{rest.split()[0]}").page
            page.get_by_role("button", name="Tắt docparse").click()
            page.get_by_role("heading", name="docparse đã tắt").wait_for()
            assert app.wait(60) == 0
        finally:
            app.kill()
