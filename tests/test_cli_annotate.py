"""``docparse annotate`` and ``docparse fix`` on Word files, as a clerk calls them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import docparse
from docparse.cli import main
from docparse.values import UnreadableFile
from tests.docx_files import make_docx, paragraph
from tests.docx_readback import anchored_texts, comment_texts, part
from tests.test_edit_docx_comments import rewrite_types

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
WRONG = "Đề nghị Khôi thi đua báo cáo."
RIGHT = "Đề nghị Khối thi đua báo cáo."


@pytest.fixture
def word_file(tmp_path: Path) -> Path:
    path = tmp_path / "vao.docx"
    path.write_bytes(make_docx(paragraph(WRONG)))
    return path


def run(*arguments: str | Path) -> int:
    return main([*map(str, arguments), "--no-config"])


def test_annotate_writes_a_copy_and_counts(word_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = word_file.read_bytes()
    out = word_file.with_name("ra.docx")
    assert run("annotate", word_file, "-o", out, "--select", "SPL") == 0
    assert "đã ghi 1 nhận xét" in capsys.readouterr().err
    assert list(anchored_texts(out.read_bytes()).values()) == ["Khôi"]
    assert "Đề nghị sửa: “Khối”" in next(iter(comment_texts(out.read_bytes()).values()))
    assert word_file.read_bytes() == before


def test_a_second_run_says_that_all_is_there(word_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    once, twice = word_file.with_name("1.docx"), word_file.with_name("2.docx")
    assert run("annotate", word_file, "-o", once, "--select", "SPL") == 0
    assert run("annotate", once, "-o", twice, "--select", "SPL", "--lang", "en") == 0
    assert "0 comments written" in (said := capsys.readouterr().err)
    assert "1 were there before" in said
    assert once.read_bytes() == twice.read_bytes()


def test_what_has_no_place_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "vao.docx"
    field = f'<w:p><w:fldSimple w:instr="REF a"><w:r><w:t>{WRONG}</w:t></w:r></w:fldSimple></w:p>'
    path.write_bytes(make_docx(paragraph("Ngày mai họp.") + field))
    assert run("annotate", path, "-o", tmp_path / "ra.docx", "--select", "SPL") == 0
    said = capsys.readouterr().err
    assert "“Khôi”, đoạn 2 (nằm trong trường tự cập nhật)" in said
    assert "1 điểm không ghi được" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["annotate", "vao.docx"], "-o/--output"),
        (["annotate", "vao.docx", "-o", "vao.docx", "--force"], "trùng với tệp đầu vào"),
        (["annotate", "vao.docx", "-o", "co.docx"], "tệp kết quả đã có"),
        (["annotate", "vao.docx", "-o", "ra.txt"], "phải có đuôi .docx"),
        (["annotate", "vao.docm", "-o", "ra.docx"], "phải có đuôi .docm"),
        (["annotate", "khong-co.docx", "-o", "ra.docx"], "Không tìm thấy tệp"),
        (["annotate", "vao.txt", "-o", "ra.docx"], "phải có đuôi .txt"),
        (["fix", "vao.docx"], "thêm -o"),
        (["fix", "vao.docx", "-o", "ra.txt"], "phải có đuôi .docx"),
        (["annotate", "vao.docx", "-o", "ra.docx", "--select", "ZZZ"], "không có quy tắc"),
    ],
)
def test_wrong_usage_writes_nothing(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    content = make_docx(paragraph(WRONG))
    Path("vao.docx").write_bytes(content)
    Path("co.docx").write_bytes(b"cu")
    Path("vao.docm").write_bytes(rewrite_types(content, "vnd.ms-word.document.macroEnabled.main"))
    Path("vao.txt").write_text(WRONG, encoding="utf-8")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    try:
        code = run(*arguments)
    except SystemExit as leaving:
        code = int(str(leaving.code))
    assert code == 2
    assert said in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("accept", [True, False])
def test_fix_tracks_or_replaces(accept: bool, word_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = word_file.with_name("ra.docx")
    assert run("fix", word_file, "--all", "-o", out, *(["--accept"] if accept else [])) == 0
    assert "đã sửa 1 chỗ" in capsys.readouterr().err
    assert docparse.read(out).text == RIGHT
    assert docparse.read(out, as_original=True).text == (RIGHT if accept else WRONG)
    assert len([*part(out.read_bytes()).iter("{*}ins", "{*}del")]) == (0 if accept else 2)
    assert run("fix", out, "--all", "-o", word_file.with_name("hai.docx")) == 0
    assert "đã sửa 0 chỗ" in capsys.readouterr().err


def test_fix_shows_the_difference_of_the_texts(word_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("fix", word_file, "--all", "--diff") == 0
    assert f"-{WRONG}\n+{RIGHT}\n" in capsys.readouterr().out


def test_a_file_that_changed_meanwhile_is_left_alone(word_file: Path) -> None:
    from docparse.pipeline.annotating import annotate_file

    analysis = docparse.check(word_file)
    word_file.write_bytes(make_docx(paragraph("Khác.")))
    with pytest.raises(UnreadableFile) as caught:
        annotate_file(analysis)
    assert caught.value.code == "changed"


@pytest.mark.slow
@pytest.mark.parametrize("name", ["giay-moi.odt", "giay-moi.rtf", "to-trinh.doc"])
def test_other_text_documents_become_word_files(name: str, tmp_path: Path, need_tool: Callable[[str], str]) -> None:
    need_tool("soffice")
    out = tmp_path / "ra.docx"
    assert run("annotate", SAMPLES / name, "-o", out, "--extend-select", "ALL") == 0
    assert docparse.read(out).text == docparse.read(SAMPLES / name).text
    assert run("fix", SAMPLES / name, "-o", out, "--force") == 0
