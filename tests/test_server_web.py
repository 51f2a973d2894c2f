"""The pages as a program sees them: what is kept and for whom, what is refused and how that is said."""

from __future__ import annotations

import contextlib
import html
import io
import socket
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from docx import Document

from tests.served import serving
from tests.web_visitor import Visitor, entries, index_of

pytestmark = pytest.mark.slow

PASTED = "Khôi thi đua các sở tổ chức triễn khai kế hoạch năm 2026. Khôi thi đua báo cáo trước ngày 20/11/2026."
PAGES = ["/", "/van-ban", "/doi-chieu", "/do-thi", "/tra-cuu", "/quy-tac", "/tu-dien", "/gioi-thieu"]
NASTY = '<script>document.title="x"</script><img src=x onerror=alert(1)>'


@pytest.fixture
def visitor(served: str) -> Iterator[Visitor]:
    with Visitor(served) as somebody:
        yield somebody


def draft(root: Path) -> bytes:
    return (root / "samples" / "du-thao-du-loai-loi.docx").read_bytes()


def text_of(content: bytes) -> str:
    """The text of a Word file with all tracked changes taken."""
    kept = []
    for paragraph in Document(io.BytesIO(content)).element.body.iter(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
    ):
        kept.append(
            "".join(
                node.text or ""
                for node in paragraph.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t")
            )
        )
    return "\n".join(kept)


# The way of a document through the pages.


def test_pasted_text_is_checked_corrected_and_copied(visitor: Visitor) -> None:
    where = visitor.paste(PASTED)
    page = visitor.look(f"/van-ban/{where}").text
    assert "Chưa trình ký được" in page
    assert "Chưa kiểm tra" in page
    wrong = index_of(page, "Khôi")
    state = visitor.decide(where, "accept", wrong, whole=True).json()
    assert state["accepted"] == 2
    assert state["touched"][0] == wrong
    made = visitor.send(f"/van-ban/{where}/tai", {"tep": "sua"})
    assert made.text.startswith("Khối thi đua các sở tổ chức triễn khai")
    assert made.text.count("Khối") == 2
    assert "attachment" in made.headers["content-disposition"]


def test_what_is_decided_is_undone_one_by_one(visitor: Visitor) -> None:
    where = visitor.paste(PASTED)
    page = visitor.look(f"/van-ban/{where}").text
    first = index_of(page, "Khôi")
    visitor.decide(where, "accept", first)
    visitor.decide(where, "ignore", first)
    assert visitor.decide(where, "undo").json()["choices"][str(first)]["action"] == "accept"
    assert visitor.decide(where, "undo").json()["choices"] == {}
    assert visitor.decide(where, "undo").json()["can_undo"] is False


def test_own_words_stand_in_the_corrected_copy(visitor: Visitor) -> None:
    where = visitor.paste(PASTED)
    page = visitor.look(f"/van-ban/{where}").text
    visitor.decide(where, "accept", index_of(page, "triễn"), text="triển khai và tiếp tục triển")
    made = visitor.send(f"/van-ban/{where}/tai", {"tep": "sua"}).text
    assert "tổ chức triển khai và tiếp tục triển khai kế hoạch" in made
    assert made.startswith("Khôi thi đua")


def test_wording_is_accepted_by_one_press_and_facts_are_not(visitor: Visitor, root: Path) -> None:
    where = visitor.upload("du-thao.docx", draft(root))
    state = visitor.decide(where, "wording").json()
    page = visitor.look(f"/van-ban/{where}").text
    by_index = {int(one["index"]): one for one in entries(page)}
    families = {by_index[int(index)]["family"] for index in state["choices"]}
    assert state["accepted"] > 5
    assert families <= {"SPL", "CAP", "PUN", "STR", "REL"}


@pytest.mark.parametrize("tracked", [True, False])
def test_a_word_file_is_corrected_with_and_without_tracks(visitor: Visitor, root: Path, tracked: bool) -> None:
    where = visitor.upload("Dự thảo.docx", draft(root))
    page = visitor.look(f"/van-ban/{where}").text
    visitor.decide(where, "accept", index_of(page, "An Lọc"))
    visitor.decide(where, "accept", index_of(page, "Công"), text="Cổng")
    made = visitor.send(f"/van-ban/{where}/tai", {"tep": "sua" if tracked else "sua-sach"})
    assert made.status_code == 200
    with zipfile.ZipFile(io.BytesIO(made.content)) as archive:
        written = archive.read("word/document.xml").decode("utf-8")
    assert ("<w:ins " in written) == ("<w:del " in written) == tracked
    assert "An Lọc, ngày" not in text_of(made.content)
    assert "An Lộc, ngày" in text_of(made.content)
    assert "Cổng thông tin điện tử" in text_of(made.content)
    # What was not accepted stays.
    assert "MỤC ĐÍCH YÊU CẦU" in text_of(made.content)


def test_a_corrected_copy_of_nothing_says_what_to_do(visitor: Visitor) -> None:
    where = visitor.paste(PASTED)
    refused = visitor.send(f"/van-ban/{where}/tai", {"tep": "sua"})
    assert refused.status_code == 400
    assert "Chưa chấp nhận chỗ sửa nào" in refused.text


@pytest.mark.parametrize(
    ("what", "starts"),
    [("phieu", b"PK"), ("xlsx", b"PK"), ("html", b"<!DOCTYPE"), ("can-cu", b"PK"), ("nhan-xet", b"PK")],
)
def test_every_report_is_made(visitor: Visitor, root: Path, what: str, starts: bytes) -> None:
    where = visitor.upload("du-thao.docx", draft(root))
    made = visitor.send(f"/van-ban/{where}/tai", {"tep": what})
    assert made.status_code == 200
    assert made.content.startswith(starts)
    assert 'filename="du-thao.' in made.headers["content-disposition"]


def test_the_record_names_what_was_set_aside(visitor: Visitor, root: Path) -> None:
    where = visitor.upload("du-thao.docx", draft(root))
    page = visitor.look(f"/van-ban/{where}").text
    visitor.decide(where, "ignore", index_of(page, "An Lọc"))
    record = visitor.send(f"/van-ban/{where}/tai", {"tep": "phieu"})
    with zipfile.ZipFile(io.BytesIO(record.content)) as archive:
        assert "người rà soát bỏ qua" in archive.read("word/document.xml").decode("utf-8")
    book = visitor.send(f"/van-ban/{where}/tai", {"tep": "html"}).text
    assert "người rà soát bỏ qua" in book


def test_a_pdf_gets_notes_and_is_not_corrected(visitor: Visitor, root: Path) -> None:
    where = visitor.upload("ke-hoach.pdf", (root / "samples" / "ke-hoach-so-noi-vu.pdf").read_bytes())
    page = visitor.look(f"/van-ban/{where}").text
    assert 'value="sua"' not in page
    made = visitor.send(f"/van-ban/{where}/tai", {"tep": "nhan-xet"})
    assert made.content.startswith(b"%PDF")


def test_a_zip_stands_for_its_documents(visitor: Visitor, root: Path) -> None:
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w") as archive:
        archive.writestr("một/kế hoạch.txt", PASTED)
        archive.writestr("hai/kế hoạch.txt", "Sở Nội vụ triển khai kế hoạch.")
        archive.writestr("ảnh.png", b"\x89PNG\r\n\x1a\n")
    items = visitor.check(("hồ sơ.zip", box.getvalue()))
    assert sorted(one["state"] for one in items)[:2] == ["done", "done"]
    assert len({one["name"] for one in items}) == len(items)


def test_a_document_is_checked_again_with_another_stage(visitor: Visitor) -> None:
    where = visitor.paste("Số: /KH-SNV\n\nSở Nội vụ triển khai kế hoạch.")
    again = visitor.send(f"/van-ban/{where}/kiem-tra-lai", {"giai_doan": "issued"})
    (item,) = visitor.wait(again.headers["location"])["items"]
    assert item["document"] != where
    assert visitor.look(f"/van-ban/{where}").status_code == 404
    assert 'value="issued" selected' in visitor.look(f"/van-ban/{item['document']}").text


def test_the_same_form_sent_twice_is_checked_once(visitor: Visitor) -> None:
    sent = [visitor.send("/kiem-tra", {"van_ban": PASTED, "_lan": "một-lần"}, [("tep", ("", b""))]) for _ in range(2)]
    assert sent[0].headers["location"] == sent[1].headers["location"]


# What a visitor has belongs to the visitor, and goes.


def test_nobody_else_sees_it(served: str, visitor: Visitor) -> None:
    where = visitor.paste(PASTED)
    with Visitor(served) as other:
        assert other.look(f"/van-ban/{where}").status_code == 404
        assert other.decide(where, "safe").status_code == 404
        assert "Khôi" not in other.look("/van-ban").text


def test_it_is_forgotten_at_once(visitor: Visitor) -> None:
    one, two = visitor.paste(PASTED), visitor.paste(PASTED)
    assert "2</span>" in visitor.look("/").text
    visitor.send(f"/van-ban/{one}/xoa")
    assert visitor.look(f"/van-ban/{one}").status_code == 404
    assert visitor.look(f"/van-ban/{two}").status_code == 200
    visitor.send("/van-ban/xoa-het")
    gone = visitor.look(f"/van-ban/{two}")
    assert gone.status_code == 404
    assert "Không còn nội dung này trong bộ nhớ" in gone.text


def test_no_address_and_no_answer_for_caches_holds_text(visitor: Visitor) -> None:
    where = visitor.paste(PASTED)
    page = visitor.look(f"/van-ban/{where}")
    assert page.headers["cache-control"] == "no-store"
    assert "Khôi" not in str(page.url)


def test_styles_and_scripts_may_be_kept(visitor: Visitor) -> None:
    page = visitor.look("/").text
    address = page.split('rel="stylesheet" href="')[1].split('"')[0]
    answer = visitor.client.get(address)
    assert "immutable" in answer.headers["cache-control"]
    assert visitor.client.get("/static/x/..%2fsessions.py").status_code == 404
    old = visitor.client.get(address.replace(address.split("/")[2], "0"))
    assert "immutable" not in old.headers["cache-control"]


@pytest.mark.parametrize(
    "path", ["/", "/van-ban", "/doi-chieu", "/do-thi", "/tra-cuu", "/quy-tac", "/tu-dien", "/gioi-thieu"]
)
def test_every_page_has_the_strict_policy_and_nothing_inline(visitor: Visitor, path: str) -> None:
    answer = visitor.look(path)
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "<style" not in answer.text
    assert "style=" not in answer.text
    assert "<script>" not in answer.text
    assert "onclick" not in answer.text
    assert "không rời khỏi máy này" in answer.text


# What is refused.


def test_a_form_without_the_mark_of_the_page_is_refused(visitor: Visitor) -> None:
    where = visitor.paste(PASTED)
    visitor.token = "x" * 40
    assert visitor.send(f"/van-ban/{where}/xoa").status_code == 403
    assert visitor.decide(where, "safe").status_code == 403
    assert visitor.look(f"/van-ban/{where}").status_code == 200


def test_a_form_of_another_site_is_refused(visitor: Visitor) -> None:
    answer = visitor.client.post("/van-ban/xoa-het", data={"_token": visitor.token}, headers={"Origin": "http://evil"})
    assert answer.status_code == 403


def test_an_invented_cookie_is_replaced(served: str) -> None:
    answer = httpx.get(served, headers={"Cookie": "docparse=mine.0000"})
    assert answer.cookies["docparse"] != "mine.0000"
    assert "HttpOnly" in answer.headers["set-cookie"]
    assert "SameSite=strict" in answer.headers["set-cookie"]


def test_a_link_on_another_site_does_not_cost_the_session(served: str) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    answer = httpx.get(served, headers=headers)
    assert answer.status_code == 200
    assert "set-cookie" not in answer.headers
    assert 'http-equiv="refresh"' in answer.text


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("rỗng.docx", b""),
        ("giả.docx", b"PK\x03\x04" + b"rubbish" * 30),
        ("ảnh.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 100),
        ("hỏng.pdf", b"%PDF-1.7\nrubbish"),
    ],
)
def test_a_wrong_file_says_what_is_wrong_and_what_to_do(visitor: Visitor, name: str, content: bytes) -> None:
    where = visitor.send("/kiem-tra", files=[("tep", (name, content))]).headers["location"]
    (item,) = visitor.wait(where)["items"]
    assert item["state"] == "failed"
    page = html.unescape(visitor.look(where).text)
    for words in (name, item["fault"], item["remedy"]):
        assert words
        assert words in page


def test_nothing_is_sent_nothing_is_checked(visitor: Visitor) -> None:
    answer = visitor.send("/kiem-tra", {"van_ban": "  \n "}, [("tep", ("", b""))])
    assert answer.status_code == 400
    assert "Chưa có nội dung để kiểm tra" in answer.text


def test_too_much_is_refused_before_it_is_read(served: str) -> None:
    host = urlsplit(served)
    with socket.create_connection((host.hostname, host.port), timeout=30) as connection:
        head = f"POST /kiem-tra HTTP/1.1\r\nHost: {host.netloc}\r\nContent-Length: 900000000\r\n\r\n"
        connection.sendall(head.encode())
        answer = connection.makefile("rb").read().decode("utf-8")
    assert answer.startswith("HTTP/1.1 413")
    assert "quá lớn" in answer


def test_a_classified_paper_is_refused(visitor: Visitor) -> None:
    paper = (
        "ỦY BAN NHÂN DÂN\nTỈNH AN LỘC\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
        "MẬT\n\nSố: 12/KH-UBND\nAn Lộc, ngày 02 tháng 3 năm 2026\n\nKẾ HOẠCH\nDiễn tập phòng thủ năm 2026\n\n"
        "Ủy ban nhân dân tỉnh ban hành kế hoạch.\n"
    )
    (item,) = visitor.check(text=paper)
    assert item["state"] == "failed"
    assert "mật" in item["fault"].lower()
    assert item["remedy"]


@pytest.mark.parametrize("do", ["", "fly", "accept", "word"])
def test_senseless_decisions_are_refused(visitor: Visitor, do: str) -> None:
    where = visitor.paste(PASTED)
    for items in ([], [9999], ["x"], [-1]):
        answer = visitor.client.post(
            f"/van-ban/{where}/quyet-dinh",
            json={"do": do, "items": items},
            headers={"Accept": "application/json", "X-Docparse-Token": visitor.token},
        )
        assert answer.status_code == 400
        assert answer.json()["message"]


def test_a_day_or_stage_that_is_none_is_refused(visitor: Visitor) -> None:
    for fields in ({"ngay": "hôm qua"}, {"giai_doan": "x"}):
        answer = visitor.send("/kiem-tra", {"van_ban": PASTED, **fields}, [("tep", ("", b""))])
        assert answer.status_code == 400
        assert "không hợp lệ" in answer.text


def test_an_address_that_nobody_has(visitor: Visitor) -> None:
    answer = visitor.look("/khong-co")
    assert answer.status_code == 404
    assert "Không có trang này" in answer.text
    assert visitor.client.get("/v2/khong-co").headers["content-type"].startswith("text/plain")


def test_a_hostile_name_and_text_are_shown_as_they_are(visitor: Visitor) -> None:
    name = f"\u202excod.{NASTY}.txt"
    where = visitor.upload(name, f"Khôi thi đua {NASTY} \u202e tổ chức triễn khai.".encode())
    page = visitor.look(f"/van-ban/{where}").text
    assert "<script>document" not in page
    assert "<img src=x" not in page
    assert "\u202e" not in page
    assert "\u202e" not in visitor.look("/van-ban").text
    made = visitor.send(f"/van-ban/{where}/tai", {"tep": "nhan-xet"})
    assert "<" not in made.headers["content-disposition"]
    assert "%E2%80%AE" not in made.headers["content-disposition"]


# The other pages.


def test_words_are_added_removed_and_handed_on(visitor: Visitor) -> None:
    where = visitor.paste(PASTED)
    page = visitor.look(f"/van-ban/{where}").text
    state = visitor.decide(where, "word", index_of(page, "triễn")).json()
    assert any(choice["word"] for choice in state["choices"].values())
    try:
        assert "triễn" in visitor.look("/tu-dien").text
        assert visitor.client.get("/tu-dien/tep").text == "triễn\n"
        again = visitor.look(f"/van-ban/{visitor.paste(PASTED)}").text
        assert "triễn" not in {one["found"] for one in entries(again)}
        assert "theo từ điển" in again
    finally:
        assert "Đã bỏ: “triễn”" in visitor.send("/tu-dien", {"do": "remove", "tu": "triễn"}).text
    added = visitor.send("/tu-dien", {"do": "import"}, [("tep", ("từ.txt", "# của phòng\nPha Lưu\n".encode()))])
    assert "Đã nhập: “Pha Lưu”" in added.text
    assert "Đã hoàn tác" in visitor.send("/tu-dien", {"do": "undo"}).text
    wrong = visitor.send("/tu-dien", {"do": "add", "tu": "Đây là câu; không phải từ."})
    assert wrong.status_code == 400
    assert "không phải một từ" in wrong.text


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("91/2017/NĐ-CP", "98/2023/NĐ-CP"),
        ("Luật Đất đai 2024", "31/2024/QH15"),
        ("91/2017/NĐ-C", "Có phải bạn tìm"),
        ("công tác văn thư", "30/2020/NĐ-CP"),
        ("9999/2099/XX-YY", "Không có trong sổ không có nghĩa là hết hiệu lực"),
    ],
)
def test_an_instrument_is_looked_up(visitor: Visitor, asked: str, says: str) -> None:
    answer = visitor.send("/tra-cuu", {"so": asked})
    assert answer.status_code == 200
    assert says in answer.text


def test_the_state_on_a_day(visitor: Visitor) -> None:
    before = visitor.send("/tra-cuu", {"so": "91/2017/NĐ-CP", "ngay": "2020-05-01"}).text
    after = visitor.send("/tra-cuu", {"so": "91/2017/NĐ-CP", "ngay": "2025-05-01"}).text
    assert 'status good">còn hiệu lực' in before
    assert 'status bad">hết hiệu lực' in after
    assert visitor.send("/tra-cuu", {"so": "1", "ngay": "x"}).status_code == 400


def test_rules_have_their_reasons_and_examples(visitor: Visitor) -> None:
    page = visitor.look("/quy-tac").text
    assert 'id="SPL001"' in page
    assert "Cơ sở: Nghị định 30/2020/NĐ-CP" in page
    assert "<mark>" in page


def test_documents_are_compared_as_a_page_and_a_table(visitor: Visitor, root: Path) -> None:
    folder = root / "samples" / "cung-chu-de"
    plans = sorted(folder.glob("so-*.*"))[:2]
    items = visitor.check(*((plan.name, plan.read_bytes()) for plan in plans))
    names = [one["document"] for one in items]
    page = visitor.send("/doi-chieu", {"van_ban": names, "cap_tren": names[0], "dang": "html"})
    shown = visitor.client.get(page.headers["location"])
    assert "<title>" in shown.text
    policy = shown.headers["content-security-policy"]
    assert "sandbox" in policy
    assert "sha256-" in policy
    assert "unsafe" not in policy
    table = visitor.send("/doi-chieu", {"van_ban": names, "dang": "xlsx"})
    assert table.content.startswith(b"PK")
    assert visitor.send("/doi-chieu", {"van_ban": names[:1]}).status_code == 400
    assert visitor.send("/doi-chieu", {"van_ban": names, "dang": "exe"}).status_code == 400


def test_a_dossier_and_a_graph_and_one_report_for_all(visitor: Visitor, root: Path) -> None:
    files = [path for path in sorted((root / "samples" / "dossier").iterdir()) if path.suffix == ".docx"]
    names = [one["document"] for one in visitor.check(*((path.name, path.read_bytes()) for path in files))]
    assert len(names) >= 2
    for path, fields in (("/doi-chieu", {"kieu": "ho-so"}), ("/do-thi", {})):
        answer = visitor.send(path, {"van_ban": names, "dang": "html", **fields})
        assert answer.status_code == 303, answer.text
        assert "sandbox" in visitor.client.get(answer.headers["location"]).headers["content-security-policy"]
    assert visitor.send("/do-thi", {"van_ban": names, "dang": "graphml"}).text.startswith("<?xml")
    assert visitor.send("/bao-cao", {"van_ban": names, "tep": "xlsx"}).content.startswith(b"PK")
    assert visitor.send("/bao-cao", {"van_ban": names, "tep": "x"}).status_code == 400
    assert visitor.send("/bao-cao", {"tep": "xlsx"}).status_code == 400


# A server that asks for a token.


def test_a_token_opens_the_pages_and_leaving_forgets_all() -> None:
    with contextlib.ExitStack() as stack:
        url = stack.enter_context(serving("--token", "mot-ma-du-dai-cua-phong"))
        client = httpx.Client(base_url=url, headers={"Origin": url}, follow_redirects=False)
        stack.enter_context(client)
        assert client.get("/van-ban", headers={"Accept": "text/html"}).headers["location"] == "/dang-nhap"
        assert client.get("/van-ban", headers={"Accept": "application/json"}).status_code == 401
        assert client.post("/kiem-tra", data={"van_ban": PASTED}).status_code == 401
        wrong = client.post("/dang-nhap", data={"ma": "sai-sai-sai-sai-sai-sai"})
        assert wrong.status_code == 401
        assert "Mã truy cập không đúng" in wrong.text
        entered = client.post("/dang-nhap", data={"ma": "mot-ma-du-dai-cua-phong"})
        assert entered.status_code == 303
        with Visitor(url) as visitor:
            visitor.client.cookies = client.cookies
            where = visitor.paste(PASTED) if visitor.look("/").status_code == 200 else ""
            assert visitor.look(f"/van-ban/{where}").status_code == 200
            visitor.send("/dang-xuat")
        assert client.get(f"/van-ban/{where}").headers["location"] == "/dang-nhap"
