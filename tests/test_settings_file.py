"""docparse.toml: what it sets, and the line it names where it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

import docparse
from docparse.checks import House
from docparse.pipeline.settings import find_settings_file, load_settings, merge_settings
from docparse.values import SettingsError

WHOLE = """
stage = "presign"
select = ["SPL", "usr"]
extend-select = ["CIT010"]
ignore = ["SPL003"]
fail-on = "warning"

[house]
abbreviations = ["UBND"]
words = ["đảm bảo"]
motto-dashes = ["–"]
archive-notes = true
tone-placement = "old"
forbidden = ["kính chuyển"]
required = ["Trân trọng"]

[[words]]
name = "từ ngữ của Sở"
forms = { "đảm bảo" = "bảo đảm" }
file = "tu-ngu.csv"

[[patterns]]
code = "ABC010"
regex = '(\\d+) %'
right = '\\1%'
message = "Viết {right}, không để {{trống}}."
severity = "info"
"""


def write(folder: Path, text: str, name: str = "docparse.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_setting_is_read(tmp_path: Path) -> None:
    write(tmp_path, "sai,đúng\nsát nhập,sáp nhập\n", "tu-ngu.csv")
    settings = load_settings(write(tmp_path, WHOLE))
    assert (settings.stage, settings.fail_on) == ("presign", "warning")
    assert (settings.select, settings.extend_select, settings.ignore) == (("SPL", "USR"), ("CIT010",), ("SPL003",))
    assert settings.house == House(
        abbreviations=("UBND",), words=("đảm bảo",), motto_dashes=("–",), archive_notes=True,
        tone_placement="old", forbidden=("kính chuyển",), required=("Trân trọng",),
    )  # fmt: skip
    assert [(rule.code, rule.severity) for rule in settings.rules] == [("USR001", "warning"), ("ABC010", "info")]


def test_the_users_own_rules_find_places(tmp_path: Path) -> None:
    write(tmp_path, "sát nhập,sáp nhập\n", "tu-ngu.csv")
    path = write(tmp_path, WHOLE.replace('select = ["SPL", "usr"]', "select = ['USR', 'ABC']"))
    text = "Sát nhập các phòng, ĐẢM  BẢO 80 % chỉ tiêu.\nTheo Đề án “Sát nhập các trường”."
    analysis = docparse.check(write(tmp_path, text, "a.txt"), config=path)
    findings = analysis.findings or ()
    assert [(one.code, one.text, one.suggestions) for one in findings] == [
        ("USR001", "Sát nhập", ("Sáp nhập",)),
        ("USR001", "ĐẢM  BẢO", ("BẢO ĐẢM",)),
        ("ABC010", "80 %", ("80%",)),
    ]
    assert findings[2].message == "Viết 80%, không để {{trống}}."


def test_spacy_patterns_see_the_tokens_of_docparse(tmp_path: Path) -> None:
    pytest.importorskip("spacy")
    path = write(
        tmp_path, '[[tokens]]\npattern = [{ LOWER = "theo" }, { TEXT = { REGEX = "^\\\\d+/" } }]\nright = "theo số"'
    )
    analysis = docparse.check(write(tmp_path, "Làm theo 12/KH-UBND hằng năm.", "a.txt"), config=path, select=["USR"])
    assert [(one.text, one.suggestions) for one in analysis.findings or ()] == [("theo 12/KH-UBND", ("theo số",))]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('stage = "presign"\nfail_on = "error"', 2, "Các mục dùng được"),
        ('\n\nstage = "ký"', 3, "draft, presign, issued"),
        ("select = 'CIT'", 1, "danh sách"),
        ("select = ['CIT01']", 1, "CIT001"),
        ("[house]\n\nabbreviation = []", 3, "abbreviations"),
        ("[house]\narchive-notes = 1", 2, "true"),
        ("house = 3", 1, "[house]"),
        ("words = 3", 1, "[[words]]"),
        ("[[words]]\nname = 'a'", 1, "forms"),
        ("[[words]]\nforms = { a = 1 }", 2, "sai = đúng"),
        ("[[words]]\nfile = 'khong-co.csv'", 2, "đường dẫn"),
        ("[[patterns]]\nregex = 'a'\n[[patterns]]\nregex = '(a'", 3, "biểu thức"),
        ("[[patterns]]\nname = 'a'", 1, "regex"),
        ("[[patterns]]\nregex = 'a'\ncode = 'CIT001'", 3, "mã khác"),
        ("[[patterns]]\nregex = 'a'\ncode = 'X1'", 3, "USR001"),
        ("[[tokens]]\npattern = []", 2, "LOWER"),
        ("a = [1,", 1, "TOML"),
        ("stage = presign", 1, "TOML"),
    ],
)
def test_a_wrong_setting_is_shown_with_its_line_and_a_remedy(tmp_path: Path, text: str, line: int, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(write(tmp_path, text))
    assert caught.value.path.endswith(f"docparse.toml, dòng {line}")
    assert said in f"{caught.value.message} {caught.value.remedy}"
    assert caught.value.remedy


def test_a_pattern_that_runs_away_is_stopped(tmp_path: Path) -> None:
    path = write(tmp_path, "[[patterns]]\nregex = '(a|aa)+$'")
    text = write(tmp_path, "a" * 40 + "c", "a.txt")
    with pytest.raises(SettingsError, match="chạy quá"):
        docparse.check(text, config=path, select=["USR"])


def test_the_nearest_file_counts_and_pyproject_only_with_a_table(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    write(tmp_path / "a", "[project]\nname = 'x'", "pyproject.toml")
    outer = write(tmp_path, "stage = 'draft'")
    assert find_settings_file(inner) == outer
    project = write(tmp_path / "a", "[tool.docparse]\nstage = 'issued'", "pyproject.toml")
    assert find_settings_file(inner) == project
    assert load_settings(project).stage == "issued"


def test_a_fault_in_pyproject_is_shown_at_its_line(tmp_path: Path) -> None:
    path = write(tmp_path, "[project]\nname = 'x'\n[tool.docparse.house]\nwords = 1", "pyproject.toml")
    with pytest.raises(SettingsError, match="dòng 4"):
        load_settings(path)


def test_what_the_caller_names_comes_before_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, "stage = 'draft'\nselect = ['SPL']\nignore = ['SPL001']")
    merged = merge_settings(path, stage="issued", select=["CIT"], ignore=["CIT001"])
    assert (merged.stage, merged.select, merged.ignore) == ("issued", ("CIT",), ("SPL001", "CIT001"))
    assert merge_settings(path).select == ("SPL",)
