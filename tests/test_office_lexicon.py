"""The lexicon of an office: what it gathers from papers, what it sets apart, and the commands about it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import docparse
from docparse.checks.list_doubts import doubts_of
from docparse.checks.office_mentions import Mentions, Report, Run, mentions_in
from docparse.checks.office_terms import OfficeTerms, TermTally
from docparse.checks.office_vocabulary import OfficeVocabulary
from docparse.checks.pair_counts import PairCounts
from docparse.cli import main
from docparse.lexicon.word_list import WordList
from docparse.lexicon.word_list_lines import format_lines, parse_lines
from docparse.pipeline.lexicon_building import RULES, build_lexicon
from docparse.pipeline.word_list_file import read_word_list
from docparse.readers import read
from docparse.report.lexicon_lines import lexicon_lines
from docparse.speller import packaged_model
from docparse.values import Analysis

PAPERS = (
    "Bản Nậm Khuôi họp ngày 05/3/2024.\nCác hộ ở Nậm Khuôi và Pắc Luông dùng nước sạch; ông Hờ A Súa phụ trách.\n",
    "Trạm Y tế Nậm Khuôi nhận thuốc.\nTại Pắc Luông có 20 hộ người Hmông; phần mềm iQuanly đã cài.\n",
    "Đoàn kiểm tra Nậm Khuôi, Pắc Luông; người Hmông hưởng ứng. Nậm Khuội báo cáo bằng iQuanly, iQuanly chạy tốt.\n",
    "Người Hmông ở Nậm Khuôi; NẬM KHUÔI; Ủy ban nhân dân xã, Bộ Nội vụ, Hà Nội.\nBan đã gửi; ban họp; ban về.\n",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOCPARSE_WORDS", str(tmp_path / "own" / "words.txt"))
    papers = tmp_path / "da-ban-hanh"
    papers.mkdir()
    for number, text in enumerate(PAPERS):
        (papers / f"{number}.txt").write_text(text, encoding="utf-8")
    return papers


def checked(*texts: str) -> Iterator[Analysis]:
    for number, text in enumerate(texts):
        document = read(f"{number}.txt", data=text.encode("utf-8"))
        yield docparse.check(document, select=RULES, model=False)


def gathered(*texts: str, documents: int = 2, times: int = 2) -> OfficeTerms:
    return build_lexicon(checked(*texts), documents=documents, times=times, model=False)


def taken(*texts: str, documents: int = 2, times: int = 2) -> list[str]:
    return sorted(term.text for term in gathered(*texts, documents=documents, times=times).taken)


def test_names_and_words_of_the_office_are_taken_with_their_counts() -> None:
    terms = gathered(*PAPERS)
    found = {term.text: (term.count, term.documents) for term in terms.taken}
    assert found == {"Nậm Khuôi": (5, 4), "Pắc Luông": (3, 3), "Hmông": (3, 3), "iQuanly": (3, 2)}
    assert terms.documents == 4


def test_a_rare_variant_stands_apart_however_rare() -> None:
    (doubtful,) = gathered(*PAPERS).doubtful
    assert (doubtful.text, doubtful.count, doubtful.meant, doubtful.meant_count) == ("Nậm Khuội", 1, "Nậm Khuôi", 5)


MENTIONS = [
    # words with capitals side by side
    ("ở Nậm Khuôi và", [("Nậm", "Khuôi")]),
    ("ở Nậm Khuôi, Pắc Luông", [("Nậm", "Khuôi"), ("Pắc", "Luông")]),
    ("ở Nậm\nKhuôi", [("Nậm",), ("Khuôi",)]),
    ("theo Điều 3; Bộ Tư pháp", [("Điều",), ("Bộ",)]),
    # what a word of two syllables takes is no part of the name beside it
    ("Trạm Y tế Nậm Khuôi", [("Trạm",), ("Nậm", "Khuôi")]),
    ("người H’Mông ở", [("H'Mông",)]),
    ("ứng dụng VNeID, UBND xã", [("VNeID",)]),
    ("PCTr Nậm Khuôi, TTgCP", [("Nậm", "Khuôi")]),
    ("số 12/2024/QĐ-UBND tại http://Sonoivu.vn", []),
]


@pytest.mark.parametrize(("text", "runs"), MENTIONS)
def test_names_are_cut_out_of_the_text(text: str, runs: list[tuple[str, ...]]) -> None:
    (analysis,) = checked(text)
    assert [run.words for run in mentions_in(analysis).runs] == runs


def test_a_name_is_shown_in_the_longer_name_that_it_ends() -> None:
    (analysis,) = checked("Dân đến Trạm Y tế Nậm Khuôi có thuốc; khu vực Pắc Luông đủ.")
    around = {run.words: run.around for run in mentions_in(analysis).runs}
    assert around["Nậm", "Khuôi"] == "Trạm Y tế Nậm Khuôi"
    assert around["Pắc", "Luông"] == "Pắc Luông"


NOT_TAKEN = [
    # known words, a capital that the beginning of a sentence asks for, abbreviations, headings
    ("Ủy ban nhân dân xã họp.", "Ủy ban nhân dân xã gửi."),
    ("Khuôi chảy. Các khuôi, khuôi nhỏ.", "Khuôi cạn; khuôi đầy."),
    ("XÃ NẬM KHUÔI", "XÃ NẬM KHUÔI"),
    ("UBND gửi TTĐT", "UBND gửi TTĐT"),
    # a word without its marks
    ("Tep bao cao thang nay", "Tep bao cao thang nay"),
]


@pytest.mark.parametrize("texts", NOT_TAKEN)
def test_what_is_known_is_not_taken(texts: tuple[str, ...]) -> None:
    assert taken(*texts) == []


def test_the_first_word_of_a_sentence_is_no_part_of_a_name_where_it_is_an_ordinary_word() -> None:
    texts = ("Bản Nậm Khuôi họp. Các bản gần; bản xa.", "Bản Nậm Khuôi nghỉ. Ở Nậm Khuôi.")
    assert taken(*texts) == ["Nậm Khuôi"]


def test_limits_hold_and_a_paper_that_comes_twice_counts_once() -> None:
    one, other = "Ở Nậm Khuôi, Nậm Khuôi.", "Về Nậm Khuôi."
    assert taken(one, other, documents=2, times=3) == ["Nậm Khuôi"]
    assert taken(one, other, documents=3, times=1) == []
    assert taken(one, other, documents=1, times=4) == []
    assert taken(one, one, documents=2) == []


def test_two_files_of_one_paper_are_one_document() -> None:
    text = "UBND XÃ AN BÌNH\nSố: 12/KH-UBND\nAn Bình, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\nDân ở Nậm Khuôi, Nậm Khuôi"
    assert taken(f"{text} họp.", f"{text} họp!") == []
    assert "Nậm Khuôi" in taken(f"{text} họp.", f"{text.replace('12/', '13/')} họp!")


def test_a_longer_name_is_left_out_where_a_shorter_one_says_all() -> None:
    texts = ("Dân ở Nậm Khuôi, về Suối Nậm Khuôi.", "Đến Nậm Khuôi, qua Suối Nậm Khuôi; suối cạn.")
    assert taken(*texts) == ["Nậm Khuôi"]


def tally(*papers: Mentions) -> OfficeTerms:
    counted = TermTally(OfficeVocabulary(None))
    for number, paper in enumerate(papers):
        counted.add(paper, number)
    return counted.terms(documents=2, times=2)


def name(text: str) -> Run:
    return Run(tuple(text.split(" ")), False, text)


@pytest.mark.parametrize(
    ("report", "is_doubtful"),
    [
        # a table names the slip; the model only where the papers know what it proposes
        (Report("Nậm Khuôi", "SPL001", "Nậm Khuồi"), True),
        (Report("Nậm Khuôi", "SPL201", "Nậm Khuồi"), False),
        (Report("Nậm Khuôi", "SPL201", "Pắc Luông"), True),
    ],
)
def test_what_a_rule_tells_of_a_name(report: Report, is_doubtful: bool) -> None:
    paper = Mentions(runs=[name("Nậm Khuôi"), name("Pắc Luông")], reports=[report])
    terms = tally(paper, paper)
    assert ("Nậm Khuôi" in [term.text for term in terms.doubtful]) == is_doubtful
    assert ("Nậm Khuôi" in [term.text for term in terms.taken]) != is_doubtful


@pytest.mark.parametrize(
    ("code", "proposed", "is_doubtful"),
    [
        # the model has not met the term, and the papers do not write what it proposes, or less often
        ("SPL202", 0, False),
        ("SPL202", 1, False),
        # a slip that was copied
        ("SPL202", 2, True),
        ("SPL011", 0, True),
    ],
)
def test_a_phrase_that_a_rule_tells_of(code: str, proposed: int, is_doubtful: bool) -> None:
    pairs = ["kíp vi", "vi sai", "vi sai", *["vi sau"] * proposed]
    paper = Mentions(pairs=pairs, reports=[Report("vi sai", code, "vi sau")])
    terms = tally(paper, Mentions(pairs=pairs))
    (term,) = terms.doubtful if is_doubtful else terms.taken
    assert (term.text, term.count, term.documents, term.meant, term.code) == ("vi sai", 4, 2, "vi sau", code)
    assert len(terms.doubtful) + len(terms.taken) == 1
    written = format_lines(lexicon_lines(terms, on="2026-11-23", documents=2, times=2))
    assert ("vi sai  # 4 lần, 2 văn bản; SPL202 đề nghị “vi sau”\n" in written) != is_doubtful


def test_of_a_phrase_with_either_neighbour_the_more_frequent_is_told() -> None:
    reports = [Report("kíp vi", "SPL202", "kíp vì"), Report("vi sai", "SPL202", "vì sai")]
    terms = tally(*[Mentions(pairs=["kíp vi", "vi sai", "vi sai"], reports=reports)] * 2)
    assert [term.text for term in terms.taken] == ["vi sai"]


def test_words_that_everybody_writes_are_no_terms_though_a_rule_tells_of_them() -> None:
    reports = [Report("phân bố", "SPL001", "phân bổ"), Report("thực hiện", "SPL201", "thức hiện")]
    terms = tally(*[Mentions(pairs=["phân bố", "thực hiện"], reports=reports)] * 3)
    assert [term.text for term in (*terms.taken, *terms.doubtful)] in ([], ["phân bố"])


def test_a_slip_in_small_letters_is_not_told_where_it_is_rare() -> None:
    terms = tally(Mentions(pairs=["ban hanh"], reports=[Report("ban hanh", "SPL001", "ban hành")]))
    assert (terms.taken, terms.doubtful) == ((), ())


def test_pairs_are_counted_in_bounded_memory() -> None:
    counts = PairCounts(most=100)
    for document in range(50):
        counts.add(["vi sai", "vi sai", *(f"{document} {number}" for number in range(60))], document)
    assert counts.of("vi sai") == (100, 50)
    assert counts.of("0 1") == (0, 0)
    assert len(counts._counts) <= 162


def test_a_mark_on_the_wrong_letter_is_doubtful() -> None:
    terms = tally(*[Mentions(runs=[name("Tầng Lỏong"), name("Hoà Quỷnh")])] * 2)
    assert [(term.text, term.meant) for term in terms.doubtful] == [("Tầng Lỏong", "Tầng Loỏng")]


def test_words_with_marks_that_are_no_syllables_are_doubtful_those_without_are_foreign() -> None:
    terms = tally(*[Mentions(plain=["logistics", "khuễnx"])] * 2)
    assert [term.text for term in terms.taken] == ["logistics"]
    assert [term.text for term in terms.doubtful] == ["khuễnx"]


def test_the_model_knows_names_that_are_often_written() -> None:
    vocabulary = OfficeVocabulary(packaged_model())
    assert vocabulary.knows_pair("Hà", "Nội")
    assert not vocabulary.knows_pair("Khuôi", "Luông")
    assert not vocabulary.knows_word("iQuanly")


TEXTS = st.lists(st.text("ABab ắ.,\n", max_size=60).map("A{}".format), min_size=1, max_size=4)


@given(TEXTS)
def test_every_term_stands_in_the_papers_and_comes_back_from_the_file(texts: list[str]) -> None:
    papers = [Analysis(document=read("a.txt", data=text.encode("utf-8")), parts=()) for text in texts]
    terms = build_lexicon(papers, documents=1, times=1, model=False)
    lines = lexicon_lines(terms, on="2026-11-23", documents=1, times=1)
    listed = parse_lines(format_lines(lines), "t.txt")
    assert set(listed.entries) == {term.text for term in terms.taken}
    for term in terms.taken:
        words = WordList(name="", entries=(term.text,))
        assert any(
            words.entry_over(text, place, place + 1)
            for text in (paper.document.text for paper in papers)
            for place in range(len(text))
        )


LEXICON = """# Từ ngữ riêng của cơ quan, docparse lập ngày 23/11/2026 từ 4 văn bản: tên riêng, từ ngữ mà docparse chưa \
biết, gặp ít nhất 2 lần, trong ít nhất 2 văn bản.
# Hãy đọc từng dòng và xóa dòng viết sai hoặc không cần. Sau “#”: số lần gặp, số văn bản.
# Dùng cho mình: docparse words import TỆP. Dùng chung: word-lists = ["TỆP"] trong docparse.toml.

Hmông  # 3 lần, 3 văn bản
iQuanly  # 3 lần, 2 văn bản
Nậm Khuôi  # 5 lần, 4 văn bản
Pắc Luông  # 3 lần, 3 văn bản

# Nghi viết sai, chưa dùng. Nếu đúng là cách viết của cơ quan, hãy bỏ dấu “#” ở đầu dòng.
# Nậm Khuội  # 1 lần, 1 văn bản; có lẽ là “Nậm Khuôi” (5 lần)
"""


def test_the_file_is_a_word_list_that_a_clerk_can_go_through() -> None:
    lines = lexicon_lines(gathered(*PAPERS), on=datetime.date(2026, 11, 23).isoformat(), documents=2, times=2)
    assert format_lines(lines) == LEXICON
    uncommented = LEXICON.replace("# Nậm Khuội  #", "Nậm Khuội  #")
    assert "Nậm Khuội" in parse_lines(uncommented, "t.txt").entries


def test_the_readme_shows_such_a_file(folder: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["lexicon", "build", folder.name, "--times", "2", "--no-model", "-o", "tu-vung.txt"])
    readme = (root / "README.md").read_text(encoding="utf-8")
    command = "$ docparse lexicon build da-ban-hanh --times 2 -o tu-vung.txt\n"
    assert f"{command}{capsys.readouterr().err}$ cat tu-vung.txt\n…\n{LEXICON.partition(chr(10) * 2)[2]}```" in readme


def test_build_show_and_use(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build = ["lexicon", "build", str(folder), "--times", "2", "--no-model"]
    assert main([*build, "-o", "tu-vung.txt"]) == 0
    told = capsys.readouterr().err
    assert "4 văn bản: 4 từ, cụm từ; 1 chỗ nghi viết sai" in told
    assert "docparse words import tu-vung.txt" in told
    assert read_word_list(Path("tu-vung.txt")).entries == ("Hmông", "iQuanly", "Nậm Khuôi", "Pắc Luông")
    assert main([*build, "-o", "tu-vung.txt"]) == 2
    assert main(["lexicon", "show", "tu-vung.txt"]) == 0
    shown = capsys.readouterr().out
    assert "tu-vung.txt: 4 từ, cụm từ" in shown
    assert "Chưa dùng (còn dấu “#” ở đầu dòng): 1" in shown
    assert main(["words", "import", "tu-vung.txt"]) == 0
    assert main(["words", "list"]) == 0
    assert "Nậm Khuôi" in capsys.readouterr().out


def test_too_few_papers_and_unreadable_ones_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lexicon", "build", str(folder / "0.txt"), "--no-model"]) == 0
    assert "--documents 1" in capsys.readouterr().err
    (folder / "x.docx").write_bytes(b"PK\x03\x04")
    assert main(["lexicon", "build", str(folder), "--no-model", "--times", "2"]) == 2
    captured = capsys.readouterr()
    assert "x.docx" in captured.err
    assert "Nậm Khuôi" in captured.out


def test_classified_papers_are_left_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    secret = "MẬT\n\nỦY BAN NHÂN DÂN XÃ AN BÌNH\nSố: 12/KH-UBND\nAn Bình, ngày 05 tháng 3 năm 2024\n\nKẾ HOẠCH\n"
    for number in (7, 8):
        (folder / f"{number}.txt").write_text(
            secret.replace("12/", f"{number}/") + f"Dân ở Khau Vạc họp {number} lần.\n", encoding="utf-8"
        )
    build = ["lexicon", "build", str(folder), "--no-model", "--times", "2"]
    main(build)
    captured = capsys.readouterr()
    assert "Khau Vạc" not in captured.out
    assert "không lấy" in captured.err
    main([*build, "--allow-classified"])
    assert "Khau Vạc" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["build", "--times", "0", "x"], ["build", "--documents", "hai", "x"], []])
def test_wrong_usage_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["lexicon", *arguments])
    assert "docparse lexicon" in capsys.readouterr().err


def test_doubts_about_a_list() -> None:
    doubts = doubts_of(["Thủy Nông", "Thuỷ Nông", "Nậm Khuôi", "Nậm Khuội", "nậm khuôi", "Trường", "Trường khối"])
    assert doubts.repeated == ("Thủy Nông",)
    assert doubts.twins == (("Nậm Khuôi", "Nậm Khuội"),)
    assert doubts.common == ("Trường",)
    assert not doubts_of(["Nậm Khuôi", "Hmông"])


def test_show_tells_the_doubts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Nậm Khuôi\r\nNậm Khuội\r\nTrường\r\n", encoding="utf-8")
    main(["lexicon", "show", str(path)])
    out = capsys.readouterr().out
    assert "  Nậm Khuôi, Nậm Khuội\n" in out
    assert "Cũng là tiếng thường dùng" in out
    assert main(["lexicon", "show", str(tmp_path / "b.txt")]) == 2
    assert "Không có danh sách từ này" in capsys.readouterr().err
