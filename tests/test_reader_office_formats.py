"""What is handed to LibreOffice, and what is refused before: by content, never by name."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from docparse.readers import read
from docparse.readers.detect import detect
from docparse.readers.office import kinds
from docparse.readers.office.find_soffice import find_soffice
from docparse.readers.office.kinds import find_fault
from docparse.readers.office.profile import write_profile
from docparse.values import UnreadableFile
from tests.docx_files import make_docx, paragraph
from tests.office_files import FLAT_ODT, WORD_XML, doc_head, odt, rtf

ENCRYPTED = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (doc_head(), "doc"),
        (odt(""), "odt"),
        (rtf("Kế hoạch"), "rtf"),
        (WORD_XML, "word_xml"),
        (FLAT_ODT, "flat_odt"),
        (b"<?xml version='1.0'?><a/>", "markup"),
        (b"<html><body>application/vnd.oasis.opendocument.text</body></html>", "markup"),
    ],
)
def test_kinds_are_told_by_content(content: bytes, found: str) -> None:
    assert detect(content) == found


@pytest.mark.parametrize(
    ("content", "reader"),
    [
        (make_docx(paragraph("Kế hoạch công tác")), "docx"),
        ("Kế hoạch công tác".encode("utf-16"), "text"),
        ("<html><body><p>Kế hoạch công tác</p></body></html>".encode(), "html"),
        (
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"
            "--x\nContent-Type: text/html; charset=utf-8\n"
            "Content-Transfer-Encoding: 8bit\n\n<html><body><p>Kế hoạch công tác</p></body></html>\n--x--\n".encode(),
            "html",
        ),
    ],
    ids=["a Word file", "plain text", "a web page", "a web archive"],
)  # fmt: skip
def test_what_is_only_named_doc_does_not_need_libreoffice(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes, reader: str
) -> None:
    monkeypatch.setenv("DOCPARSE_SOFFICE", str(tmp_path / "not there"))
    document = read("ke-hoach.doc", content)
    assert document.reader == reader
    assert "Kế hoạch công tác" in document.text


@pytest.mark.parametrize(
    ("content", "kind", "fault"),
    [
        (doc_head(), "doc", None),
        (doc_head(flags=0x0100), "doc", "encrypted"),
        (doc_head(flags=0x8100), "doc", "encrypted"),
        # Bits beside it: complex, pictures, whole saved with a table stream.
        (doc_head(flags=0x1204), "doc", None),
        (doc_head(flags=0x0100, mark=b"xx"), "doc", None),
        (doc_head()[:600], "doc", None),
        (odt("<text:p/>"), "odt", None),
        (odt("<text:p/>", manifest=ENCRYPTED), "odt", "encrypted"),
        (odt("<text:p/>")[:-30], "odt", "damaged"),
        (rtf("Kế hoạch"), "rtf", None),
    ],
)
def test_a_password_is_seen_before_libreoffice_is_asked(content: bytes, kind: str, fault: str | None) -> None:
    assert find_fault(content, kind) == fault


def test_a_package_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "_MAX_TEXT_BYTES", 100_000)
    assert find_fault(odt("<text:p>" + " " * 10_000 + "</text:p>"), "odt") is None
    bomb = odt("<text:p>" + " " * 200_000 + "</text:p>")
    assert len(bomb) < 5_000
    with pytest.raises(UnreadableFile) as caught:
        read("bom.odt", bomb)
    assert caught.value.code == "too_large"


@pytest.mark.parametrize(
    ("system", "variable", "place"),
    [
        ("win32", "ProgramFiles", "LibreOffice/program/soffice.com"),
        ("win32", "ProgramW6432", "LibreOffice 5/program/soffice.com"),
        ("win32", "LOCALAPPDATA", "Programs/LibreOffice/program/soffice.com"),
        ("darwin", "HOME", "Applications/LibreOffice.app/Contents/MacOS/soffice"),
    ],
)
def test_it_is_found_where_installers_put_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, system: str, variable: str, place: str
) -> None:
    program = tmp_path / place
    program.parent.mkdir(parents=True)
    program.write_bytes(b"")
    for name in ("DOCPARSE_SOFFICE", "ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, str(tmp_path))
    monkeypatch.setattr("docparse.readers.office.find_soffice.shutil.which", lambda name: None)
    monkeypatch.setattr("docparse.readers.office.find_soffice.sys.platform", system)
    assert find_soffice() == str(program)


@pytest.mark.parametrize("below", ["", "program", "Contents/MacOS"])
def test_the_user_may_name_the_program_or_its_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, below: str
) -> None:
    program = tmp_path / below / ("soffice.com" if sys.platform == "win32" else "soffice")
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_bytes(b"")
    for named in (tmp_path, program):
        monkeypatch.setenv("DOCPARSE_SOFFICE", str(named))
        assert find_soffice() == str(program)


def test_boxed_packages_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DOCPARSE_SOFFICE", raising=False)
    monkeypatch.setattr("docparse.readers.office.find_soffice.shutil.which", lambda name: f"/snap/bin/{name}")
    monkeypatch.setattr("docparse.readers.office.find_soffice._PLACES", {"linux": ()})
    monkeypatch.setattr("docparse.readers.office.find_soffice.sys.platform", "linux")
    assert find_soffice() is None


def test_the_profile_is_well_formed_and_locked(tmp_path: Path) -> None:
    from lxml import etree

    write_profile(tmp_path)
    root = etree.parse(str(tmp_path / "user" / "registrymodifications.xcu")).getroot()
    name = "{http://openoffice.org/2001/registry}name"
    set_to = {prop.get(name): prop.findtext("value") for prop in root.iter("prop")}
    assert (set_to["MacroSecurityLevel"], set_to["DisableMacrosExecution"], set_to["Link"]) == ("3", "true", "1")
    assert set_to["ooInetProxyType"] == "2"
    assert list((tmp_path / "user" / "config").glob("javasettings_*.xml"))
