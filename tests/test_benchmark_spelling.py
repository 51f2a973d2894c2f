"""The spelling benchmark measures what it says: slips, places, corrections, alarms."""

from __future__ import annotations

import gzip
import json
import math
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import spelling_peers
from benchmarks.gold import GoldCase
from benchmarks.spelling import main
from benchmarks.spelling_dropped import SOURCES, drop_words
from benchmarks.spelling_injected import inject
from benchmarks.spelling_keys import keys_for, typed
from benchmarks.spelling_peers import LineProgram, WordProgram, installed_peers
from benchmarks.spelling_programs import Docparse
from benchmarks.spelling_real import find_place, make_real, plain_correction
from benchmarks.spelling_rows import Row, format_table
from benchmarks.spelling_scoring import Error, Outcome, Sheet, Told, first, judge, recall, score_sheet
from benchmarks.spelling_slips import WEIGHTS, draw_kind, is_syllable, slip
from docparse.speller.pieces import plain_word

TEXT = (
    "Ủy ban nhân dân tỉnh giao Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành tổ chức thực hiện Kế hoạch này.\n"
    "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Nội vụ để tổng hợp, báo cáo."
)
SYLLABLES = "đường nghiêng thuở quý giếng hòa ủy được khoảng Trường việt những đã lũy".lower().split()


@pytest.mark.parametrize(
    ("keys", "method", "written"),
    [
        ("dduowngf", "telex", "đường"),
        ("dduwowngf", "telex", "đường"),
        ("thucwj", "telex", "thực"),
        ("hoanf", "telex", "hoàn"),
        ("hoanff", "telex", "hoanf"),
        ("tieensg", "telex", "tiếng"),
        ("tranb", "telex", "tranb"),
        ("d9u7o7ng2", "vni", "đường"),
        ("tie6ng1", "vni", "tiếng"),
    ],
)
def test_what_an_input_method_writes(keys: str, method: str, written: str) -> None:
    assert typed(keys, method) == written  # type: ignore[arg-type]


@pytest.mark.parametrize("word", SYLLABLES)
@pytest.mark.parametrize("method", ["telex", "vni"])
def test_the_right_keys_write_the_word(word: str, method: str) -> None:
    assert plain_word(typed(keys_for(word, method), method)) in (plain_word(word), "thưở")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("word", "kind", "possible"),
    [
        ("đường", "tone left out", {"đương"}),
        ("những", "hỏi for ngã", {"nhửng"}),
        ("sinh", "sound", {"xinh"}),
        ("đá", "mark left out", {"dá"}),
        ("cần", "another mark", {"cằn", "càn"}),
        ("đi", "another mark", set()),
        ("ban", "hỏi for ngã", set()),
    ],
)
def test_slips_of_one_kind(word: str, kind: str, possible: set[str]) -> None:
    dice = random.Random(1)
    assert {written for _ in range(80) if (written := slip(word, kind, dice))} == possible


@given(word=st.sampled_from(SYLLABLES), kind=st.sampled_from(list(WEIGHTS)), seed=st.integers(0, 10_000))
def test_a_slip_is_one_word_and_no_other_way_to_write_the_same(word: str, kind: str, seed: int) -> None:
    written = slip(word, kind, random.Random(seed))
    assert written is None or (written.isalpha() and plain_word(written) != plain_word(word))


def test_kinds_of_slips_come_as_often_as_stated() -> None:
    dice = random.Random(2)
    drawn = [draw_kind(dice) for _ in range(5_000)]
    assert sum(WEIGHTS.values()) == 100
    for kind, weight in WEIGHTS.items():
        assert drawn.count(kind) / 50 == pytest.approx(weight, abs=3)


@given(seed=st.integers(0, 1_000), times=st.integers(1, 6))
def test_slips_put_right_again_give_the_text(seed: int, times: int) -> None:
    text = "\n".join([TEXT] * times)
    apart = (0, text.index("tỉnh"))
    sheet = inject(Sheet("a", text, apart=(apart,)), random.Random(seed))
    assert len(sheet.errors) == round(48 * times / 60)
    restored, at = "", 0
    for error in sheet.errors:
        restored += sheet.text[at : error.start] + error.right[0]
        at = error.end
    assert restored + sheet.text[at:] == text
    assert sheet.text[slice(*sheet.apart[0])] == text[slice(*apart)]


def test_traits_tell_whether_a_slip_can_be_seen_by_a_list() -> None:
    assert [is_syllable(word) for word in ("đương", "hoà", "tranb", "kêgs")] == [True, True, False, False]
    sheet = inject(Sheet("a", "\n".join([TEXT] * 20)), random.Random(1))
    for error in sheet.errors:
        written = sheet.text[error.start : error.end]
        assert ("makes a syllable" in error.traits) == is_syllable(written.lower())
        assert ("with capitals" in error.traits) == (not error.right[0].islower())


SLIPPED = "Sở Nội vụ báo cào kết qủa thưc hiện."
ERRORS = (Error(10, 17, ("báo cáo",), "a"), Error(22, 25, ("quả",), "b"), Error(26, 30, ("thực",), "b"))


@pytest.mark.parametrize(
    ("told", "found", "right", "alarms"),
    [
        ([], 0, None, 0),
        ([Told(14, 17, ("cáo",))], 1, 1.0, 0),
        ([Told(14, 17, ("cao", "cáo"))], 1, 0.0, 0),
        ([Told(14, 17)], 1, 0.0, 0),
        ([Told(10, 17, ("Báo cáo",))], 1, 1.0, 0),
        ([Told(18, 25, ("kết quả",))], 1, 1.0, 0),
        ([Told(18, 30, ("kết quả thực",))], 2, 1.0, 0),
        ([Told(18, 30, ("kết quả thưc",))], 2, 0.0, 0),
        ([Told(0, 2, ("Số",)), Told(18, 21, ("kế",))], 0, None, 2),
    ],
)
def test_findings_beside_errors(told: list[Told], found: int, right: float | None, alarms: int) -> None:
    outcome = score_sheet(Sheet("a", SLIPPED, ERRORS), told)
    assert recall(outcome.hits) == pytest.approx(found / 3)
    assert first(outcome.hits) == right
    assert len(outcome.alarms) == alarms
    assert outcome.syllables == 9


def test_findings_at_places_apart_count_neither_way() -> None:
    outcome = score_sheet(Sheet("a", SLIPPED, apart=((0, 9),)), [Told(3, 6), Told(14, 17)])
    assert [told.start for told, _ in outcome.alarms] == [14]


def test_the_threshold_for_a_rate_of_alarms() -> None:
    alarms = [(Told(0, 1, score=score), "") for score in (math.inf, 5.0, 3.0, 1.0)]
    outcome = Outcome([], alarms, 10_000)
    assert [outcome.threshold(rate) for rate in (0.05, 0.1, 0.25, 0.3, 1.0)] == [None, 5.0, 3.0, 1.0, -math.inf]
    assert outcome.alarm_rate == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("wrong", "right", "plain"),
    [
        ("báo cào", "báo cáo", "báo cáo"),
        ("tống", "tổng (?)", "tổng"),
        ("10", '11 (hoặc bỏ "một giấy phép")', "11"),
        ("đổi mới", "đổi mới sáng tạo / giữ như cũ", "đổi mới sáng tạo"),
        ("Số: /BC", "Số: …/BC", None),
        ("ngoài ra", "(lặp)", None),
        ("a (b)", "a (c)", "a (c)"),
        ("a", None, None),
    ],
)
def test_corrections_without_the_remarks_of_readers(wrong: str, right: str | None, plain: str | None) -> None:
    assert plain_correction(wrong, right) == plain


MARKED = (
    "Căn cứ Nghị đinh của Chính phủ về văn thư;\nCông TTĐT tỉnh đăng tin. Các các sở báo cáo kết quả thực hiện\n"
    "quy định pháp luật; xây dựng và ban Kế hoạch. Công ty Nghị đinh. Vò nát tinh."
)


def _case(*errors: dict[str, str | None], minor: bool = False) -> GoldCase:
    return GoldCase("a", Path("a.txt"), {"minor_errors" if minor else "errors": list(errors)})


@pytest.mark.parametrize(
    ("kind", "wrong", "meant", "context", "place", "right", "corrected"),
    [
        ("diacritic", "Nghị đinh", "Nghị định", "Căn cứ Nghị đinh của", "đinh", "định", "Công ty Nghị định"),
        ("tone_diacritic", "Công", "Cổng", "- Công TTĐT tỉnh", "Công", "cổng", "Công ty"),
        (
            "missing_word",
            "định pháp",
            "định của pháp",
            "quy định pháp",
            "định pháp",
            "định của pháp",
            "quy định của pháp",
        ),
        ("missing_word", "ban", "ban hành", "và ban Kế hoạch", "ban Kế", "ban hành Kế", "ban hành Kế hoạch"),
        ("doubled_word", "Các các", "Các", "tin. Các các sở", "Các các sở", "các sở", "Các sở"),
        ("wrong_word", "nát tinh", "nát vụn (?)", None, "tinh", "vụn", "nát vụn"),
    ],
)
def test_marked_errors_are_found_and_put_right(
    kind: str, wrong: str, meant: str, context: str | None, place: str, right: str, corrected: str
) -> None:
    real = make_real(_case({"class": kind, "wrong": wrong, "right": meant, "context": context}), MARKED)
    (found,) = real.marked.errors
    assert MARKED[found.start : found.end] == place
    assert [plain_word(word) for word in found.right[0].split()] == [plain_word(word) for word in right.split()]
    assert corrected in real.corrected.text
    assert real.corrected.errors == real.corrected.apart == ()
    told = judge(lambda text: [Told(found.start, found.end, (right,))], [real.marked])
    assert recall(told.hits) == first(told.hits) == 1


def test_what_is_minor_is_corrected_and_not_asked_for() -> None:
    error = {"class": "diacritic", "wrong": "Nghị đinh", "right": "Nghị định", "context": "Căn cứ Nghị đinh của"}
    real = make_real(_case(error, minor=True), MARKED)
    assert real.marked.errors == ()
    assert "Căn cứ Nghị định" in real.corrected.text


def test_an_error_without_a_correction_stands_apart() -> None:
    real = make_real(_case({"class": "wrong_word", "wrong": "đăng tin", "right": None, "context": None}), MARKED)
    assert real.corrected.text == MARKED
    assert [MARKED[start:end] for start, end in real.corrected.apart] == ["đăng tin"]


def test_a_place_is_found_though_its_context_is_written_otherwise() -> None:
    text = "Công ty A; Công ty B;\n- Công TTĐT Sở; VP.XT"
    place = find_place({"wrong": "Công", "context": "y B; - Công TTĐT Sở; VP<sup>XT"}, text)
    assert place == (24, 28)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "legal").mkdir()
    with gzip.open(tmp_path / "legal" / f"{SOURCES[0]}.jsonl.gz", "wt", encoding="utf-8") as lines:
        for number in range(30):
            lines.write(json.dumps({"text": f"Ủy ban nhân dân xã số {number} họp."}) + "\n")
    return tmp_path


def test_inner_words_of_frequent_phrases_are_dropped(corpus: Path) -> None:
    text = "\n".join([TEXT] * 5)
    (sheet,) = drop_words([Sheet("a", text)], corpus, seed=1)
    assert len(sheet.errors) == 1  # 240 words
    (error,) = sheet.errors
    assert sheet.text[: error.start] + error.right[0] + sheet.text[error.end :] == text
    assert error.right[0] in ("Ủy ban nhân", "ban nhân dân")
    assert sheet.text[error.start : error.end] in ("Ủy nhân", "ban dân")


def test_nothing_is_dropped_where_the_phrase_stands_without_it_too(corpus: Path) -> None:
    path = corpus / "legal" / f"{SOURCES[1]}.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps({"text": "Ủy nhân dân, ủy ban dân, ban dân."}) + "\n" for _ in range(20))
    assert drop_words([Sheet("a", "\n".join([TEXT] * 5))], corpus, seed=1) == []


def test_docparse_as_a_program() -> None:
    text = "Nơi nhận:\n\nCác đơn vị nghiêm túc thực hiên các nhiệm vụ được giao."
    shipped, scored = Docparse().find(text), Docparse().find_scored(text)
    for told in (shipped, scored):
        assert [(text[one.start : one.end], one.suggestions[0]) for one in told] == [("hiên", "hiện")]
    assert Docparse().scored
    assert not Docparse("rules", None).scored


def test_a_program_that_rewrites_lines() -> None:
    changes = {"hoà thuơng": "hòa thương mại", "báo cào kết quả": "báo cáo kết quả", "tốt": "tốt"}
    program = LineProgram("a", changes.__getitem__)
    text = "\n".join(changes)
    told = [(text[one.start : one.end], one.suggestions) for one in program.find(text)]
    assert told == [("thuơng", ("thương mại",)), ("cào", ("cáo",))]


def test_a_program_that_is_asked_word_by_word_is_asked_once() -> None:
    asked: list[str] = []

    def suggest(words: object) -> list[tuple[str, ...] | None]:
        asked.extend(words)  # type: ignore[call-overload]
        return [("cáo",) if word == "cào" else None for word in words]  # type: ignore[attr-defined]

    program = WordProgram("a", suggest)
    text = "Báo cào, UBND báo cào 12 a"
    assert [(one.start, one.suggestions) for one in program.find(text)] == [(4, ("cáo",)), (18, ("cáo",))]
    assert asked == ["cào", "báo"]


def test_a_peer_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(spelling_peers.shutil, "which", lambda name: None)
    programs, absent = installed_peers(tmp_path)
    assert "hunspell-vi: no program hunspell" in absent
    assert "hunspell-vi" not in [program.name for program in programs]
    assert len(programs) + len(absent) == 4


def test_the_table_has_a_column_for_each_program() -> None:
    rows = [
        Row("real", "recall", "docparse", 0.712, "≥ 0.70", 64),
        Row("real", "recall", "other", None, "≥ 0.70", 64),
        Row("speed", "syllables", "docparse", 21_512.4),
    ]
    head, line, _, speed_head, speed, _ = format_table(rows)
    assert head.split() == ["real", "cases", "docparse", "other", "target"]
    assert line.split() == ["recall", "64", "0.712", "–", "≥", "0.70"]
    assert speed_head.split() == ["speed", "cases", "docparse", "target"]
    assert speed.split() == ["syllables", "21,512"]


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bench = tmp_path / "bench"
    bench.mkdir()
    wrong = "Các đơn vị nghiêm túc thực hiên nhiệm vụ."
    error = {"start": 27, "end": 31, "wrong": "hiên", "right": ["hiện"]}
    rows = {"errors": [{"id": "a", "text": wrong, "errors": [error]}], "clean": [{"id": "b", "text": TEXT[:60]}]}
    for kind, sentences in rows.items():
        text = "".join(json.dumps(row) + "\n" for row in sentences)
        (bench / f"viwiki_dev_{kind}.jsonl").write_text(text, encoding="utf-8")
    kept = tmp_path / "figures.json"
    assert main(["--shared", str(tmp_path), "--only", "viwiki,real", "--no-peers", "--json", str(kept)]) == 0
    figures = {(row["section"][:6], row["measure"]): row["value"] for row in json.loads(kept.read_text("utf-8"))[:5]}
    assert figures["viwiki", "F1"] == 1
    assert figures["viwiki", "right suggestion first, of those found"] == 1
    assert "real" in capsys.readouterr().out


def test_a_part_that_is_not_there_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--only", "reel"])
    assert "reel" in capsys.readouterr().err
