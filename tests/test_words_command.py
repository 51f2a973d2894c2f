"""The user's word list: what it leaves out of a check, and the commands that change it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import docparse
from docparse.cli import main
from docparse.pipeline import describe_run
from docparse.pipeline.settings import load_settings
from docparse.values import SettingsError

ROOT = Path(__file__).resolve().parent.parent
TEXT = "Kính gửi các đơn vị.\nĐề nghị Khôi thi đua gửi báo cáo.\nCác phòng ngiên cứu hồ  sơ tại Trường khối.\n"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOCPARSE_WORDS", str(tmp_path / "của tôi" / "words.txt"))
    (tmp_path / "ke-hoach.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "của tôi" / "words.txt"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main([*arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def words(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    code, out, err = run(capsys, "words", *arguments)
    assert code == 0, err
    return out + err


def entries(own: Path) -> list[str]:
    return own.read_text(encoding="utf-8").split("\n")[:-1] if own.exists() else []


def spelling(capsys: pytest.CaptureFixture[str], *options: str) -> list[str]:
    _, out, _ = run(capsys, "check", "ke-hoach.txt", "--no-model", "--format", "json", *options)
    found = json.loads(out)["documents"][0]["findings"]
    return list(dict.fromkeys(one["text"] for one in found if one["code"].startswith("SPL")))


def test_listed_words_are_left_out_and_that_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert spelling(capsys) == ["Khôi", "ngiên", "Trường"]
    words(capsys, "add", "Khôi thi đua", "ngiên")
    assert spelling(capsys) == ["Trường"]
    assert spelling(capsys, "--no-words") == ["Khôi", "ngiên", "Trường"]
    _, out, _ = run(capsys, "check", "ke-hoach.txt", "--no-model")
    assert "Không nêu 3 điểm chính tả vì có trong danh sách từ: “Khôi thi đua”, “ngiên”." in out
    assert "tệp ghi nhớ" not in out
    _, out, _ = run(capsys, "check", "ke-hoach.txt", "--no-model", "--format", "json")
    aside = json.loads(out)["documents"][0]["suppressed"]
    assert {(one["text"], one["reason"]) for one in aside} == {
        ("Khôi", "“Khôi thi đua” có trong danh sách từ (words.txt)"),
        ("ngiên", "“ngiên” có trong danh sách từ (words.txt)"),
    }


def test_other_rules_are_not_silenced(capsys: pytest.CaptureFixture[str]) -> None:
    words(capsys, "add", "hồ sơ", "ngiên cứu hồ sơ")
    analysis = docparse.check("ke-hoach.txt", words=["ngiên cứu hồ sơ", "Khôi", "Trường khối"], model=False)
    assert [finding.code for finding in analysis.findings or ()] == ["PUN004"]


def test_what_was_set_aside_by_hand_is_not_told_as_listed(capsys: pytest.CaptureFixture[str]) -> None:
    words(capsys, "add", "Khôi thi đua")
    run(capsys, "ignore", "ke-hoach.txt", "1")
    words(capsys, "add", "Trường khối", "ngiên")
    _, out, _ = run(capsys, "check", "ke-hoach.txt", "--no-model")
    assert "Đã bỏ qua 1 điểm theo tệp ghi nhớ" in out
    assert "không còn khớp" not in out


def test_every_command_is_taken_back_by_undo(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("chung.txt").write_text("Sa Thầy\nhmông\n", encoding="utf-8")
    words(capsys, "add", "hmông", "Lũng Pô")
    for command in (["add", "Đắk Glei"], ["remove", "hmông"], ["import", "chung.txt"]):
        before = entries(own)
        words(capsys, *command)
        after = entries(own)
        assert after != before
        words(capsys, "undo")
        assert entries(own) == before
        words(capsys, "undo")
        assert entries(own) == after


def test_a_command_that_changes_nothing_is_not_what_undo_takes_back(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words(capsys, "add", "Lũng Pô")
    assert "không có gì thay đổi" in words(capsys, "add", "Lũng Pô")
    words(capsys, "undo")
    assert entries(own) == []


def test_undo_keeps_what_was_written_by_hand_since(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words(capsys, "add", "Lũng Pô")
    own.write_text("# của tôi\r\n\r\nLũng Pô\r\nhmông # dân tộc\r\n", encoding="utf-8-sig", newline="")
    words(capsys, "undo")
    assert entries(own) == ["# của tôi", "", "hmông  # dân tộc"]


def test_nothing_to_undo_and_nothing_to_remove_are_wrong_calls(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "words", "undo")
    assert (code, "chưa có lệnh nào" in err) == (2, True)
    words(capsys, "add", "Lũng Pô", "hmông")
    code, _, err = run(capsys, "words", "remove", "lũng pô", "hmông")
    assert (code, "có phải “Lũng Pô”?" in err) == (2, True)
    assert entries(own) == ["hmông", "Lũng Pô"]


def test_a_common_syllable_is_warned_about(capsys: pytest.CaptureFixture[str]) -> None:
    assert "tiếng thường dùng" in words(capsys, "add", "Trường")
    assert "tiếng thường dùng" not in words(capsys, "add", "Trường khối", "hmông")


def test_a_list_goes_from_one_user_to_another(
    own: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    words(capsys, "add", "hmông", "Lũng Pô")
    assert "đã ghi" in words(capsys, "export", "chung.txt")
    assert run(capsys, "words", "export", "chung.txt")[0] == 2
    words(capsys, "export", "chung.txt", "--force")
    assert run(capsys, "words", "export", str(own), "--force")[0] == 2
    content = Path("chung.txt").read_text(encoding="utf-8")
    Path("chung.txt").write_text(content + "Hmông\r\n", encoding="utf-16")
    other = own.with_name("other.txt")
    monkeypatch.setenv("DOCPARSE_WORDS", str(other))
    words(capsys, "add", "Lũng  Pô")
    words(capsys, "import", "chung.txt", "chung.txt")
    assert entries(other) == ["Hmông", "hmông", "Lũng Pô"]


def test_the_list_is_shown_with_those_of_the_office(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "còn trống" in words(capsys, "list")
    Path("chung.txt").write_text("Sa Thầy\nĐắk Glei\n", encoding="utf-8")
    Path("docparse.toml").write_text('word-lists = ["chung.txt"]\n[house]\nwords = ["ngiên"]\n', encoding="utf-8")
    words(capsys, "add", "Lũng Pô")
    shown = words(capsys)
    assert f"({own}): 1\n  Lũng Pô\n" in shown
    assert "chung.txt (2)" in shown
    assert "[house] words (1)" in shown


def test_shared_lists_and_the_words_of_the_settings_file_count(capsys: pytest.CaptureFixture[str]) -> None:
    Path("office").mkdir()
    Path("office", "a.txt").write_text("\ufeffkhôi thi đua\r\n", encoding="utf-8")
    Path("b.txt").write_text("Trường khối\n", encoding="utf-8")
    Path("docparse.toml").write_text(
        'word-lists = ["office/a.txt", "b.txt"]\n[house]\nwords = ["ngiên"]\n', encoding="utf-8"
    )
    assert spelling(capsys) == []
    assert spelling(capsys, "--no-words") == ["Khôi", "ngiên", "Trường"]
    settings = load_settings(Path("docparse.toml"))
    assert describe_run(config=settings)["config_hash"] != describe_run()["config_hash"]
    found = docparse.check("ke-hoach.txt", config="docparse.toml", model=False).suppressed
    assert list(dict.fromkeys(one.finding.text for one in found)) == ["Khôi", "ngiên", "Trường"]


BROKEN = [
    (None, "Không có danh sách từ này"),
    (b"PK\x03\x04\x00\x00", "không phải văn bản thuần"),
    ("Lũng Pô".encode("cp1258", "replace") + b"\xff", "không phải văn bản thuần"),
    ("hmông\n12\n".encode(), "dòng 2: “12” không có chữ cái"),
]


@pytest.mark.parametrize(("content", "told"), BROKEN)
def test_a_shared_list_that_cannot_be_read_is_told_with_its_line(
    content: bytes | None, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if content is not None:
        Path("chung.txt").write_bytes(content)
    Path("docparse.toml").write_text('stage = "draft"\nword-lists = ["chung.txt"]\n', encoding="utf-8")
    code, _, err = run(capsys, "check", "ke-hoach.txt")
    assert code == 2
    assert "docparse.toml, dòng 2" in err
    assert told in err
    assert "--no-words" in err
    assert run(capsys, "check", "ke-hoach.txt", "--no-words", "--no-model")[0] == 1
    with pytest.raises(SettingsError):
        load_settings(Path("docparse.toml"))
    assert run(capsys, "words", "import", "chung.txt")[0] == 2


def test_an_own_list_that_cannot_be_read_or_written_is_told(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own.mkdir(parents=True)
    code, _, err = run(capsys, "check", "ke-hoach.txt")
    assert (code, "đây là thư mục" in err) == (2, True)
    code, _, err = run(capsys, "words", "add", "Lũng Pô")
    assert (code, "đây là thư mục" in err) == (2, True)


def test_a_place_where_nothing_can_be_written_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("tệp").write_text("", encoding="utf-8")
    monkeypatch.setenv("DOCPARSE_WORDS", str(Path("tệp", "words.txt")))
    code, _, err = run(capsys, "words", "add", "Lũng Pô")
    assert (code, "Không ghi được danh sách từ" in err) == (2, True)


def test_a_damaged_memory_of_the_last_command_is_none(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words(capsys, "add", "Lũng Pô")
    own.with_name("words.txt.undo.json").write_text('{"schema": "docparse-words/1", "added": 3}', encoding="utf-8")
    assert run(capsys, "words", "undo")[0] == 2
    assert entries(own) == ["Lũng Pô"]


ADDING = """
import sys
from docparse.cli import main
for number in range(int(sys.argv[2])):
    main(["words", "add", f"từ {sys.argv[1]} {chr(97 + number)}"])
"""


def test_two_processes_at_once_lose_nothing(own: Path) -> None:
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    running = [
        subprocess.Popen([sys.executable, "-X", "utf8", "-c", ADDING, name, "12"], env=env, stderr=subprocess.DEVNULL)
        for name in ("một", "hai", "ba")
    ]
    assert [process.wait(timeout=60) for process in running] == [0, 0, 0]
    assert len(entries(own)) == 36
    assert sorted(path.name for path in own.parent.iterdir()) == ["words.txt", "words.txt.lock", "words.txt.undo.json"]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("action", [(), ("add",), ("remove",), ("undo",), ("list",), ("export",), ("import",)])
def test_help(action: tuple[str, ...], lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["words", *action, "--help", "--lang", lang])
    assert f"docparse words {' '.join(action)}".strip() in capsys.readouterr().out


def test_the_readme_shows_what_the_commands_say(capsys: pytest.CaptureFixture[str]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = readme.partition("```text\n$ docparse words add")[2].partition("```")[0]
    added, undone = shown.split("$ docparse words undo\n")
    assert words(capsys, "add", "Lũng Pô", "hmông", "Tổ công tác Trường khối") == added.partition("\n")[2]
    assert words(capsys, "undo") == undone
