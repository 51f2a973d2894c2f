"""LibreOffice as a program that may be missing, slow, broken or killed: stand-ins show each of these."""

from __future__ import annotations

import hashlib
import tempfile
import time
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from docparse.pipeline import find_sources, guarded
from docparse.readers import announce, read
from docparse.readers.office import conversions
from docparse.readers.office.conversions import Conversions
from docparse.values import UnreadableFile
from tests.docx_files import make_docx, paragraph
from tests.office_files import FLAT_ODT, WORD_XML, calls, doc_head, odt, rtf, stand_in

TEXT = "Kế hoạch công tác của Phòng Tổng hợp"
CONVERT = """
for file in files:
    shutil.copyfile(folder / "template.docx", made / f"{file.stem}.docx")
"""
Use = Callable[[str], None]
HANG = "if not started_only: time.sleep(60)"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the stand-in; limits are those of a test, temporary files go to ``tmp_path/tmp``."""
    folder, temporary = tmp_path / "office", tmp_path / "tmp"
    folder.mkdir()
    temporary.mkdir()
    (folder / "template.docx").write_bytes(make_docx(paragraph(TEXT)))
    for limit in ("ALONE", "AMONG_OTHERS"):
        monkeypatch.setattr(conversions, limit, 1.0)
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setattr("docparse.readers.office.reader.CONVERSIONS", Conversions())
    return folder


@pytest.fixture
def use(office: Path, monkeypatch: pytest.MonkeyPatch) -> Use:
    """Puts a script in the place of LibreOffice."""
    return lambda script: monkeypatch.setenv("DOCPARSE_SOFFICE", stand_in(office, script))


def refusal(content: bytes, name: str = "cũ.doc") -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read(name, content)
    assert caught.value.path == name
    assert caught.value.remedy
    return caught.value


@pytest.mark.parametrize(
    ("content", "reader"),
    [
        (doc_head(), "doc"),
        (odt("<text:p/>"), "odt"),
        (rtf(TEXT), "rtf"),
        (WORD_XML, "word_xml"),
        (FLAT_ODT, "flat_odt"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.parametrize("name", ["cũ.doc", "cũ.xyz"])
def test_the_document_is_that_of_the_original(use: Use, content: bytes, reader: str, name: str) -> None:
    use(CONVERT)
    document = read(name, content)
    assert (document.text, document.reader, document.path) == (TEXT, reader, name)
    assert document.sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize(
    ("script", "code"),
    [
        (HANG, "conversion_timeout"),
        ("sys.exit(139)", "conversion_failed"),
        ("", "conversion_failed"),
        ("if not started_only: (made / f'{files[0].stem}.docx').write_bytes(b'not a package')", "conversion_failed"),
        (
            "whole = (folder / 'template.docx').read_bytes()\n"
            "(made / f'{files[0].stem}.docx').write_bytes(whole[: len(whole) // 2])",
            "conversion_failed",
        ),
        ("time.sleep(60)", "libreoffice_broken"),
    ],
    ids=["hangs", "crashes", "makes nothing", "makes rubbish", "makes half a file", "does not start"],
)
def test_a_fault_is_one_refusal_and_leaves_nothing(
    use: Use, office: Path, monkeypatch: pytest.MonkeyPatch, script: str, code: str
) -> None:
    monkeypatch.setattr(conversions, "WORKING_START", 1.0)
    use(script)
    begun = time.monotonic()
    assert refusal(doc_head()).code == code
    assert time.monotonic() - begun < 10
    assert list((office.parent / "tmp").iterdir()) == []


def test_without_libreoffice_the_user_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DOCPARSE_SOFFICE", str(tmp_path / "not there"))
    refused = refusal(doc_head())
    assert refused.code == "no_libreoffice"
    assert "LibreOffice" in refused.message
    assert ".docx" in refused.remedy


def test_a_program_that_cannot_be_run_is_told_from_a_bad_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "soffice").mkdir()
    monkeypatch.setattr(conversions, "find_soffice", lambda: str(tmp_path / "soffice"))
    monkeypatch.setattr("docparse.readers.office.bounded_run.shutil.which", lambda name: None)
    monkeypatch.setattr("docparse.readers.office.reader.CONVERSIONS", Conversions())
    assert refusal(doc_head()).code == "libreoffice_broken"


def test_what_it_started_is_ended_with_it(use: Use, office: Path) -> None:
    """A grandchild that will not be asked goes on writing until it is ended."""
    (office / "child.py").write_text(
        "import pathlib, signal, sys, time\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "while True:\n"
        "    with open(sys.argv[1], 'a') as beats: beats.write('.')\n"
        "    time.sleep(0.02)\n",
        encoding="utf-8",
    )
    beats = office / "beats.txt"
    use(
        "if not started_only:\n"
        "    subprocess.Popen([sys.executable, str(folder / 'child.py'), str(folder / 'beats.txt')])\n"
        "    time.sleep(60)\n"
    )
    assert refusal(doc_head()).code == "conversion_timeout"
    assert beats.exists()
    written = beats.stat().st_size
    time.sleep(0.3)
    assert beats.stat().st_size == written


def test_a_slow_machine_gets_more_time(use: Use, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversions, "QUICK_START", 0.5)
    use("time.sleep(1.2)\nif started_only: sys.exit()" + CONVERT)
    assert read("cũ.doc", doc_head()).text == TEXT


def write_files(folder: Path, count: int) -> list[str]:
    paths = [folder / f"văn bản {number:02}.doc" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_bytes(doc_head() + b"%d" % number)
    return [str(path) for path in paths]


def test_many_files_are_one_run(use: Use, office: Path, tmp_path: Path) -> None:
    use(CONVERT)
    write_files(tmp_path, 25)
    (tmp_path / "khác.doc").write_text("Văn bản thường có tên .doc\n", encoding="utf-8")
    (tmp_path / "khóa.doc").write_bytes(doc_head(flags=0x0100))
    found = find_sources([str(tmp_path)]).sources
    outcomes = {Path(source.path).name: guarded(source.path, partial(source.read, bytes)) for source in found}
    assert {name for name, outcome in outcomes.items() if isinstance(outcome, UnreadableFile)} == {"khóa.doc"}
    assert calls(office) == [conversions.TOGETHER - 2, 7]


def test_the_documents_of_an_archive_are_converted_in_one_go(use: Use, office: Path, tmp_path: Path) -> None:
    use(CONVERT)
    with zipfile.ZipFile(tmp_path / "hồ sơ.zip", "w") as archive:
        for number in range(4):
            archive.writestr(f"{number}.doc", doc_head() + bytes([number]))
    found = find_sources([str(tmp_path / "hồ sơ.zip")]).sources
    assert [source.read(bytes).text for source in found] == [TEXT] * 4
    assert calls(office) == [4]


def test_files_asked_for_in_another_order_are_still_right(use: Use, office: Path, tmp_path: Path) -> None:
    use(CONVERT)
    paths = write_files(tmp_path, 4)
    announce(paths)
    for path in reversed(paths):
        assert read(path).text == TEXT
    assert calls(office) == [4]


def test_a_file_that_changed_meanwhile_is_converted_again(use: Use, office: Path, tmp_path: Path) -> None:
    use(CONVERT)
    paths = write_files(tmp_path, 2)
    announce(paths)
    read(paths[0])
    Path(paths[1]).write_bytes(doc_head() + b"changed")
    assert read(paths[1]).text == TEXT
    assert calls(office) == [2, 1]


@pytest.mark.parametrize("fate", ["sys.exit(139)", "time.sleep(60)", "continue"], ids=["crashes", "hangs", "fails"])
def test_one_bad_file_never_stops_the_others(use: Use, office: Path, tmp_path: Path, fate: str) -> None:
    use(
        "for file in [] if started_only else files:\n"
        f"    if file.read_bytes().endswith(b'bad'): {fate}\n"
        "    shutil.copyfile(folder / 'template.docx', made / f'{file.stem}.docx')\n"
    )
    paths = write_files(tmp_path, 5)
    Path(paths[2]).write_bytes(doc_head() + b"bad")
    announce(paths)
    outcomes = [guarded(path, partial(read, path)) for path in paths]
    expected = "conversion_timeout" if "sleep" in fate else "conversion_failed"
    said = [outcome.code if isinstance(outcome, UnreadableFile) else outcome.text for outcome in outcomes]
    assert said == [TEXT, TEXT, expected, TEXT, TEXT]
    assert calls(office)[0] == 5


def test_a_file_that_is_gone_is_for_its_reader_to_refuse(use: Use, tmp_path: Path) -> None:
    use(CONVERT)
    paths = write_files(tmp_path, 3)
    announce(paths)
    Path(paths[1]).unlink()
    assert read(paths[0]).text == read(paths[2]).text == TEXT
    with pytest.raises(UnreadableFile) as caught:
        read(paths[1])
    assert caught.value.code == "not_found"
