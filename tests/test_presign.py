"""The record of a check (phiếu rà soát): what it says, and that its three forms say the same."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import jsonschema
import pytest

import docparse
from docparse.cli import main
from docparse.pipeline import describe_run
from docparse.readers import read
from docparse.report.presign import record_file
from docparse.report.presign_json import load_presign_schema
from docparse.report.presign_words import presign_words
from docparse.values import Status
from tests.docx_files import make_docx, paragraph

DRAFT = """ỦY BAN NHÂN DÂN TỈNH HÒA AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số:      /KH-UBND
Hòa An, ngày      tháng 3 năm 2026
KẾ HOẠCH
Kiểm tra công tác văn thư năm 2026
Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;
Các đơn vị tổ chức thực hiện, báo cáo kết qủa trước ngày 30/11/2026 ,gửi Sở Nội vụ.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH"""
FIXED = DRAFT.replace("kết qủa", "kết quả").replace(" ,gửi", ", gửi")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with one draft."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ke-hoach.txt").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def presign(*arguments: str, output: str = "phieu.json") -> int:
    return main(["presign", *arguments, "-o", output, "--force", "--quiet", "--no-config"])


def record(*arguments: str) -> dict:
    presign(*arguments)
    stored = json.loads(Path("phieu.json").read_text(encoding="utf-8"))
    jsonschema.validate(stored, load_presign_schema(), cls=jsonschema.Draft202012Validator)
    return stored


def fates(stored: dict) -> dict[str, tuple[str, str | None]]:
    return {point["code"]: (point["fate"], point["by"]) for point in stored["files"][0]["points"]}


def test_says_what_was_checked_and_how(folder: Path) -> None:
    stored = record("ke-hoach.txt", "--ignore", "CIT")
    file = stored["files"][0]
    assert stored["run"]["stage"] == "presign"
    assert stored["run"]["registry"] == describe_run()["registry"]
    assert stored["run"]["rules_off"].count("CIT001") == 1
    assert file["sha256"] == read("ke-hoach.txt").sha256
    assert file["verdict"]["not_checked"]
    assert (stored["by"], stored["office"]) == (None, None)


def test_what_the_clerk_fills_in_is_no_point_of_the_writer(folder: Path) -> None:
    file = record("ke-hoach.txt")["files"][0]
    assert [point["code"] for point in file["for_clerk"]] == ["LAY001", "LAY002"]
    assert not {"LAY001", "LAY002"} & {point["code"] for point in file["points"]}


def test_legal_bases_carry_their_state_or_nothing(folder: Path) -> None:
    (base,) = record("ke-hoach.txt")["files"][0]["bases"]
    assert (base["called"], base["date"], base["is_legal_base"]) == ("Nghị định 30/2020/NĐ-CP", "2020-03-05", True)
    presign("ke-hoach.txt", output="phieu.docx")
    table = next(one for one in tables("phieu.docx") if one[0][1] == "Văn bản")
    assert table[2][-1] == ("\n".join(base["states"]) or "chưa có dữ liệu")


def test_every_finding_has_a_fate(folder: Path) -> None:
    assert main(["check", "ke-hoach.txt", "--format", "json", "-o", "truoc.json", "--quiet", "--no-config"]) == 0
    before = fates(record("ke-hoach.txt", "--by", "Lê Thị Sen"))
    assert set(before.values()) == {("left", "Lê Thị Sen")}
    main(["ignore", "ke-hoach.txt", "LAY", "--reason", "đã thống nhất", "--by", "Đỗ Văn Hiển", "--no-config"])
    Path("ke-hoach.txt").write_text(FIXED, encoding="utf-8")
    stored = record("ke-hoach.txt", "--before", "truoc.json")
    after = fates(stored)
    assert {fate for fate, _ in after.values()} >= {"fixed"}
    assert all(after[code] == ("fixed", None) for code in before if code.startswith(("SPL", "PUN")))
    aside = [point for point in stored["files"][0]["points"] if point["fate"] == "set_aside"]
    assert {(point["by"], point["reason"]) for point in aside} == {("Đỗ Văn Hiển", "đã thống nhất")}


def test_a_rule_that_did_not_run_has_fixed_nothing(folder: Path) -> None:
    main(["check", "ke-hoach.txt", "--format", "json", "-o", "truoc.json", "--quiet", "--no-config"])
    Path("ke-hoach.txt").write_text(FIXED, encoding="utf-8")
    stored = record("ke-hoach.txt", "--before", "truoc.json", "--ignore", "SPL,PUN")
    assert not [point for point in stored["files"][0]["points"] if point["fate"] == "fixed"]


def test_the_earlier_result_of_one_file_belongs_to_its_corrected_copy(folder: Path) -> None:
    main(["check", "ke-hoach.txt", "--format", "json", "-o", "truoc.json", "--quiet", "--no-config"])
    Path("ban-sach.txt").write_text(FIXED, encoding="utf-8")
    assert "fixed" in {fate for fate, _ in fates(record("ban-sach.txt", "--before", "truoc.json")).values()}


def test_what_is_left_in_a_word_file_is_a_point_of_the_whole_file(folder: Path) -> None:
    comments = f'<w:comment w:id="1" w:author="Đỗ Văn Hiển">{paragraph("Xem lại")}</w:comment>'
    Path("a.docx").write_bytes(make_docx(paragraph("Kế hoạch kiểm tra."), comments=comments))
    (point,) = [one for one in record("a.docx")["files"][0]["points"] if one["code"] == "REL001"]
    assert point["places"] == ["cả tệp"]
    assert "Đỗ Văn Hiển: “Xem lại”" in point["message"]
    assert main(["check", "a.docx", "--select", "REL", "--quiet", "--no-config"]) == 0


def tables(path: str) -> list[list[list[str]]]:
    document = docx.Document(io.BytesIO(Path(path).read_bytes()))
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]


def test_word_file_and_page_show_every_point(folder: Path) -> None:
    stored = record("ke-hoach.txt", "--office", "VĂN PHÒNG HUYỆN HÒA AN")
    points = stored["files"][0]["points"]
    presign("ke-hoach.txt", "--office", "VĂN PHÒNG HUYỆN HÒA AN", output="phieu.docx")
    presign("ke-hoach.txt", "--office", "VĂN PHÒNG HUYỆN HÒA AN", output="phieu.html")
    page = Path("phieu.html").read_text(encoding="utf-8")
    listed = next(one for one in tables("phieu.docx") if "Nội dung" in one[0])
    assert [row[0] for row in listed if row[0].isdigit()] == [str(number) for number in range(1, len(points) + 1)]
    assert all(any(point["code"] in row[2] for row in listed) for point in points)
    assert page.count("VĂN PHÒNG HUYỆN HÒA AN") == 1
    assert all(f"[{point['code']}]" in page for point in points)


def test_the_record_leaves_nothing_of_its_own_in_the_file(folder: Path) -> None:
    presign("ke-hoach.txt", output="phieu.docx")
    assert main(["check", "phieu.docx", "--stage", "presign", "--select", "REL", "--quiet", "--no-config"]) == 0
    assert {remnant.kind for remnant in read("phieu.docx").remnants} <= {"metadata"}


def test_the_page_escapes_what_documents_and_people_write(folder: Path) -> None:
    Path("x.txt").write_text(DRAFT.replace("kết qủa", "<script>alert(1)</script> kết qủa"), encoding="utf-8")
    presign("x.txt", "--by", "<img src=x onerror=alert(1)>", output="phieu.html")
    page = Path("phieu.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "<img" not in page
    assert not re.search(r"(?:src|href)=", re.sub("&lt;.*?&gt;", "", page))


def test_several_files_and_one_that_cannot_be_read(folder: Path) -> None:
    Path("ban-sach.txt").write_text(FIXED, encoding="utf-8")
    Path("hong.docx").write_bytes(b"PK\x03\x04hong")
    assert presign("ke-hoach.txt", "ban-sach.txt", "hong.docx", output="phieu.docx") == 2
    document = docx.Document("phieu.docx")
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 2"]
    assert [text for text in headings if text.startswith("Tệp ")] == [
        "Tệp không đọc được, chưa rà soát", "Tệp 1. ke-hoach.txt", "Tệp 2. ban-sach.txt",
    ]  # fmt: skip


def test_english(folder: Path) -> None:
    presign("ke-hoach.txt", "--lang", "en", output="phieu.docx")
    assert "Legal bases (1)" in str(tables("phieu.docx"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["presign", "ke-hoach.txt"], "-o phieu-ra-soat.docx"),
        (["presign", "ke-hoach.txt", "-o", "phieu.pdf"], "-o phieu-ra-soat.docx"),
        (["presign", "ke-hoach.txt", "--format", "docx"], "-o phieu-ra-soat.docx"),
        (["presign", "ke-hoach.txt", "-o", "co-san.docx"], "tệp kết quả đã có"),
        (["presign", "ke-hoach.txt", "--format", "json", "-o", "ke-hoach.txt"], "trùng với tệp đầu vào"),
        (["presign", "ke-hoach.txt", "-o", "p.docx", "--before", "ke-hoach.txt"], "không phải kết quả kiểm tra"),
    ],
)
def test_wrong_usage_says_what_to_do_and_writes_nothing(
    arguments: list[str], said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("co-san.docx").write_bytes(b"cu")
    assert main(arguments) == 2
    assert said in capsys.readouterr().err
    assert not Path("p.docx").exists()
    assert Path("co-san.docx").read_bytes() == b"cu"


CORE = (
    '<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Đỗ Văn Hiển</dc:creator>'
    "<cp:revision>4</cp:revision></cp:coreProperties>"
)


def worked_on() -> bytes:
    """A Word file with a comment, a highlight, a foreign language, an author, a tracked change and hidden text."""
    body = (
        '<w:p><w:commentRangeStart w:id="1"/><w:r><w:rPr><w:highlight w:val="yellow"/><w:lang w:val="nl-NL"/></w:rPr>'
        '<w:t>Giao Sở Nội vụ</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
        '<w:ins w:id="2" w:author="Đỗ Văn Hiển"><w:r><w:t xml:space="preserve"> chủ trì.</w:t></w:r></w:ins></w:p>'
    )
    comments = f'<w:comment w:id="1" w:author="Đỗ Văn Hiển">{paragraph("Xem lại")}</w:comment>'
    stream = io.BytesIO(make_docx(body, comments=comments))
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr("docProps/core.xml", CORE)
    return stream.getvalue()


def test_a_clean_copy_keeps_text_and_what_a_person_must_decide(folder: Path) -> None:
    original = worked_on()
    Path("a.docx").write_bytes(original)
    stored = record("a.docx", "--clean", "sach.docx")
    before, after = read("a.docx"), read("sach.docx")
    assert after.text == before.text == "Giao Sở Nội vụ chủ trì."
    assert {one.kind for one in before.remnants} > {one.kind for one in after.remnants} == {"hidden", "insertion"}
    assert b"revision" in zipfile.ZipFile("sach.docx").read("docProps/core.xml")
    assert stored["files"][0]["sha256"] == after.sha256
    assert stored["files"][0]["name"] == "sach.docx"
    assert {code: fate for code, (fate, _) in fates(stored).items() if code.startswith("REL")} == {
        "REL001": "fixed", "REL002": "left", "REL003": "left", "REL004": "fixed", "REL006": "fixed", "REL007": "fixed",
    }  # fmt: skip
    assert Path("a.docx").read_bytes() == original


def test_what_is_clean_stays_byte_for_byte(folder: Path) -> None:
    Path("a.docx").write_bytes(make_docx(paragraph("Kế hoạch")))
    record("a.docx", "--clean", "sach.docx")
    with zipfile.ZipFile("a.docx") as old, zipfile.ZipFile("sach.docx") as new:
        assert {name: old.read(name) for name in old.namelist()} == {name: new.read(name) for name in new.namelist()}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ke-hoach.txt", "ke-hoach.txt", "-o", "p.docx", "--clean", "b.docx"], "chỉ dùng khi rà soát một tệp"),
        (["a.docx", "-o", "p.docx", "--clean", "a.docx"], "trùng với tệp đầu vào"),
        (["a.docx", "-o", "p.docx", "--clean", "b.odt"], ".docx"),
        (["ke-hoach.txt", "-o", "p.docx", "--clean", "b.docx"], "Chỉ làm sạch được tệp Word"),
    ],
)
def test_a_clean_copy_that_cannot_be_made(
    arguments: list[str], said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("a.docx").write_bytes(worked_on())
    assert main(["presign", *arguments, "--no-config"]) == 2
    assert said in capsys.readouterr().err
    assert not Path("b.docx").exists()


def test_validity_is_told_with_its_day(folder: Path) -> None:
    analysis = docparse.check("ke-hoach.txt", stage="presign", today="2026-05-04")
    expired = Status(
        on="2026-05-04", basis="today", state="expired", replaced_by=("99/2026/NĐ-CP",), since="2026-01-01"
    )
    citations = tuple(replace(citation, statuses=(expired,)) for citation in analysis.citations)
    file = record_file(replace(analysis, citations=citations), (), "", presign_words())
    (base,) = file.bases
    assert base.statuses == (expired,)
    assert re.fullmatch(r"hết hiệu lực \(.*04/05/2026\); .*99/2026/NĐ-CP; .*01/01/2026.*", base.states[0])
