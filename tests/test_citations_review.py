"""The review table of cited instruments: states, successors, evidence, sources and days in words."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from docparse.cli import main
from docparse.lexicon.doc_types import doc_types
from docparse.lexicon.passing_papers import PASSING_TYPES
from docparse.lexicon.source_words import source_words, with_source_words
from docparse.registry.evidence import RANK
from docparse.report.evidence_words import evidence_words
from docparse.report.instruments import InstrumentRow
from docparse.report.merged_review import merge_reviews
from docparse.report.review import Review, describe, review_of, words_now, words_then
from docparse.report.table_words import table_words
from docparse.values import LastKnown, Place, Resolution, Status
from docparse.values.citation import Basis, State
from docparse.values.registry import EVIDENCES
from tests.made_analyses import cite, make_analysis

SAID = table_words("vi")
THEN, LATER, NOW = "2023-01-01", "2023-01-31", "2026-11-23"


def on(day: str, state: State, basis: Basis = "document_date", **facts: Any) -> Status:
    return Status(on=day, basis=basis, state=state, **facts)


def known(state: State, as_of: str | None = "2024-06", evidence: str = "official-list") -> LastKnown:
    return LastKnown(state=state, as_of=as_of, evidence=evidence, source="codification-2024")


def review(*statuses: Status, **facts: Any) -> Review:
    usual: dict[str, Any] = {
        "key": "k", "type": "Nghị định", "number": "12/2020/NĐ-CP", "date": "2020-02-01", "issuer": "Chính phủ",
        "name": None, "title": None, "text": "Nghị định 12/2020/NĐ-CP", "relation": "based_on", "mentions": 1,
        "start": 0, "place": Place(), "corrected": None, "proposal": None, "statuses": statuses,
        "instrument_id": "Nghị định|12/2020/NĐ-CP|2020-02-01" if statuses else None,
    }  # fmt: skip
    return review_of(InstrumentRow(**{**usual, **facts}), "7/KH-UBND", SAID)


IN_FORCE = on(THEN, "in_force", since="2020-03-01", last_known=known("in_force"))
EXPIRED = on(NOW, "expired", "today", since="2024-01-01", replaced_by=("9/2023/NĐ-CP",), last_known=known("expired"))
UNKNOWN = on(NOW, "unknown", "today", last_known=known("in_force"))


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        # In force on both days.
        ((IN_FORCE, on(NOW, "in_force", "today")), "còn hiệu lực"),
        ((IN_FORCE, EXPIRED), "ngày ký 01/01/2023: còn hiệu lực; nay (23/11/2026): hết hiệu lực từ 01/01/2024"),
        # Never more than what a source says.
        ((UNKNOWN,), "còn hiệu lực theo nguồn đến 06/2024; chưa rõ sau đó"),
        (
            (on(NOW, "unknown", "today", partly_expired=True, last_known=known("in_force")),),
            "hết hiệu lực một phần theo nguồn đến 06/2024; chưa rõ sau đó",
        ),
        ((on(NOW, "unknown", "today"),), "chưa rõ: sổ đăng ký không ghi tình trạng"),
        ((on(NOW, "in_force", "today", partly_expired=True),), "hết hiệu lực một phần"),
        ((on(NOW, "not_yet", "asked", since="2027-01-01"),), "chưa có hiệu lực (từ 01/01/2027)"),
        ((on(NOW, "period_ended", "today", since="2024-01-01"),), "hết thời hạn áp dụng từ 01/01/2024"),
        # The day of a paper is known to the month only; here that makes no difference …
        (
            (IN_FORCE, on(LATER, "in_force"), EXPIRED),
            "ngày ký 01/01/2023 – 31/01/2023: còn hiệu lực; nay (23/11/2026): hết hiệu lực từ 01/01/2024",
        ),
        # … and here it does.
        (
            (IN_FORCE, on(LATER, "expired", since="2023-01-15"), on(NOW, "expired", "today", since="2023-01-15")),
            "ngày ký 01/01/2023: còn hiệu lực; ngày ký 31/01/2023: hết hiệu lực từ 15/01/2023; "
            "nay (23/11/2026): hết hiệu lực từ 15/01/2023",
        ),
    ],
)
def test_states_in_one_sentence(statuses: tuple[Status, ...], expected: str) -> None:
    assert describe(review(*statuses), SAID) == expected


def test_the_days_are_left_out_where_the_reader_knows_them() -> None:
    assert describe(review(IN_FORCE, EXPIRED), SAID, days=False) == (
        "ngày ký: còn hiệu lực; nay: hết hiệu lực từ 01/01/2024"
    )


def test_each_state_alone_to_filter_by() -> None:
    one = review(IN_FORCE, EXPIRED)
    assert (words_then(one, SAID), words_now(one, SAID)) == ("còn hiệu lực", "hết hiệu lực")


def test_evidence_source_and_day_are_those_of_the_latest_day_with_a_state() -> None:
    one = review(IN_FORCE, EXPIRED)
    assert (one.replaced_by, one.evidence, one.source, one.as_of) == (
        ("9/2023/NĐ-CP",), "hết hiệu lực từ 01/01/2024; danh mục, công báo chính thức",
        "danh mục hệ thống hóa văn bản 2024", "2024-06",
    )  # fmt: skip
    assert review(IN_FORCE, UNKNOWN).evidence == "có hiệu lực từ 01/03/2020; danh mục, công báo chính thức"


AMBIGUOUS = on(NOW, "unknown", "today", reason="Có 2 văn bản cùng số: cần ghi rõ.")
UNCOUNTED = on(NOW, "unknown", "today", reason="Sổ đăng ký không có số này: số lớn nhất là 99.")
NEAR = Resolution(number="12/2020/NĐ-CP", date="2020-02-01", confidence=0.8, source="registry")


@pytest.mark.parametrize(
    ("facts", "statuses", "standing", "state"),
    [
        ({}, (), "absent", "không có trong sổ đăng ký"),
        ({"instrument_id": None}, (AMBIGUOUS,), "ambiguous", "chưa rõ là văn bản nào"),
        ({"instrument_id": None}, (UNCOUNTED,), "uncounted", "không thấy số này"),
        ({"number": "12/2020/NĐ", "offered": NEAR}, (), "near", "không khớp văn bản nào trong sổ"),
        ({"type": "Tờ trình", "number": "9/TTr-SNV"}, (), "passing", "không xét hiệu lực"),
        ({"type": "Văn bản", "number": "17/UBND-KT"}, (), "passing", "không xét hiệu lực"),
        ({"type": "Văn bản", "number": "312/GM-VPUBND"}, (), "passing", "không xét hiệu lực"),
        ({"type": "Văn bản", "number": "17/NQ-HĐND"}, (), "absent", "không có trong sổ đăng ký"),
        ({"number": None, "name": "Nghị quyết Đại hội"}, (), "unnamed", "không có số để tra"),
        ({"key": None}, (), "unlinked", "chưa rõ là văn bản nào"),
        ({"relation": "attached", "number": "7/KH-UBND"}, (), "itself", "chính văn bản này"),
    ],
)
def test_why_there_is_no_state(facts: dict[str, Any], statuses: tuple[Status, ...], standing: str, state: str) -> None:
    one = review(*statuses, **facts)
    assert (one.standing, describe(one, SAID)) == (standing, state)


def test_what_a_person_should_look_at() -> None:
    assert review(number="12/2020/NĐ", offered=NEAR).remarks == ("có phải 12/2020/NĐ-CP ngày 01/02/2020?",)
    other = Resolution(number="12/2020/NĐ-CP", date="2020-02-10", confidence=0.9, source="registry")
    told = review(on(NOW, "in_force", "today", amended_by=("3/2022/NĐ-CP",)), offered=other).remarks
    assert told == ("được sửa đổi, bổ sung bởi 3/2022/NĐ-CP", "sổ đăng ký ghi ngày 10/02/2020: cần đối chiếu")
    # What was said of one day is not said again of the next; sources have names that people know.
    reasons = [
        on(day, "unknown", basis, reason=f"Nguồn curated-2026-11 ghi khác. Vào {day} thì rõ.")
        for day, basis in ((THEN, "document_date"), (NOW, "today"))
    ]
    assert review(*reasons).remarks == (
        f"Nguồn docparse đối chiếu 11/2026 ghi khác. Vào {THEN} thì rõ. Vào {NOW} thì rõ.",
    )


def test_every_evidence_and_every_passing_type_has_its_words() -> None:
    assert {evidence for evidence in EVIDENCES if evidence_words(evidence) == evidence} == set()
    assert set(RANK) == set(EVIDENCES)
    assert {kind.name for kind in doc_types()} >= PASSING_TYPES


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("codification-2024:cited", "danh mục hệ thống hóa văn bản 2024 (theo văn bản khác viện dẫn)"),
        ("vbpl.vn, tra ngày 20/11/2026", "vbpl.vn, tra ngày 20/11/2026"),
        ("curated-2026-11x", "curated-2026-11x"),
    ],
)
def test_sources_in_words(source: str, expected: str) -> None:
    assert source_words(source) == expected
    assert with_source_words(f"Nguồn {source} ghi.") == f"Nguồn {expected} ghi."


def decree_of(path: str, relation: str, number: str = "30/2020/NĐ-CP", **facts: Any) -> Any:
    text = make_analysis().document.text
    words = "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"
    one = cite(text, words, type="Nghị định", number=number, date="2020-03-05", issuer="Chính phủ", relation=relation,
               key=f"Nghị định|{number}", **facts)  # fmt: skip
    return make_analysis(path, citations=(one,), relations=())


def test_several_documents_bases_first_then_what_most_cite() -> None:
    papers = [
        decree_of("a.md", "mentions", "1/2020/NĐ-CP"), decree_of("b.md", "mentions", "1/2020/NĐ-CP"),
        decree_of("c.md", "based_on", "2/2020/NĐ-CP"),
        decree_of("d.md", "based_on", "3/2020/NĐ-CP"), decree_of("e.md", "based_on", "3/2020/NĐ-CP"),
    ]  # fmt: skip
    merged = merge_reviews(papers, SAID)
    assert [(one.review.row.number, one.bases, len(one.uses)) for one in merged] == [
        ("3/2020/NĐ-CP", 2, 2), ("2/2020/NĐ-CP", 1, 1), ("1/2020/NĐ-CP", 0, 2),
    ]  # fmt: skip


PAPERS = {
    "cu.md": (
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 7/KH-UBND\nLào Cai, ngày 10 tháng 01 năm 2021\nKẾ HOẠCH\nCông tác\n"
        "Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ về công tác văn thư;\n"
    ),
    "moi.md": (
        "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\nSố: 8/KH-UBND\nLào Cai, ngày 10 tháng 01 năm 2019\nKẾ HOẠCH\nCông tác\n"
        "Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ về công tác văn thư;\n"
        "Căn cứ Nghị quyết số 9999/NQ-HĐND ngày 09/12/2018 của Hội đồng nhân dân tỉnh;\n"
    ),
}


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    for name, text in PAPERS.items():
        Path(name).write_text(text, encoding="utf-8")
    return list(PAPERS)


def test_the_command_in_every_format(papers: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["citations", "moi.md"]) == 0
    shown = capsys.readouterr().out
    for words in ("Thay thế bởi", "30/2020/NĐ-CP", "hết hiệu lực", "từ 05/03/2020", "không có trong"):
        assert words in shown
    main(["citations", *papers, "--format", "csv"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [(row["Tình trạng ngày ký"], row["Tình trạng nay"], row["Thay thế bởi"]) for row in rows] == [
        ("hết hiệu lực", "hết hiệu lực", "30/2020/NĐ-CP"), ("còn hiệu lực", "hết hiệu lực", "30/2020/NĐ-CP"),
        ("", "không có trong sổ đăng ký", ""),
    ]  # fmt: skip
    assert main(["citations", *papers, "--format", "xlsx", "-o", "bang.xlsx", "--quiet"]) == 0
    assert openpyxl.load_workbook("bang.xlsx").sheetnames == ["Tóm tắt", "Trích dẫn"]
    assert main(["citations", *papers, "--format", "xlsx"]) == 2


def test_one_table_of_several_documents(papers: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["citations", "--merge", *papers, "--format", "json"]) == 0
    first, second = json.loads(capsys.readouterr().out)["instruments"]
    assert (first["number"], first["bases"], first["replaced_by"]) == ("110/2004/NĐ-CP", 2, ["30/2020/NĐ-CP"])
    assert [document["path"] for document in first["documents"]] == papers
    assert "không còn hiệu lực vào ngày ký của: cu.md" in first["remarks"]
    assert second["standing"] == "absent"
    assert main(["citations", "--merge", *papers]) == 0
    shown = capsys.readouterr().out
    assert "BẢNG RÀ SOÁT VĂN BẢN ĐƯỢC VIỆN DẪN TRONG 2 VĂN BẢN" in shown
    assert "tình trạng ngày" in shown
    # Files are told by numbers, which a list below the table explains.
    assert "2 (căn cứ 2):" in shown
    assert shown.endswith("  1. cu.md\n  2. moi.md\n")
    for form in ("csv", "xlsx", "docx"):
        assert main(["citations", "--merge", *papers, "--format", form, "-o", f"bang.{form}", "--quiet"]) == 0
    sheet = openpyxl.load_workbook("bang.xlsx").worksheets[0]
    assert [cell.value for cell in sheet[2]][5] == "hết hiệu lực"
    assert Path("bang.csv").read_text(encoding="utf-8-sig").count("\n") == 3
    assert main(["citations", "--merge", "khong-co.md", *papers]) == 2
