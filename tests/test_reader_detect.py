"""Formats by content, encodings, and refusals that say what to do."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docparse.readers import read
from docparse.readers.decode import decode
from docparse.readers.detect import detect, is_markdown
from docparse.values import UnreadableFile

TEXT = "Kế hoạch công tác năm 2031 của Phòng Tổng hợp\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def package(**members: str) -> bytes:
    """A zip package with the given members (``__`` stands for a slash)."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (TEXT.encode(), "text"),
        (package(word__document_xml="<w/>"), "docx"),
        (package(xl__workbook_xml="<w/>"), "xlsx"),
        (package(ppt__presentation_xml="<w/>"), "pptx"),
        (package(mimetype="application/vnd.oasis.opendocument.text"), "odt"),
        (package(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "opendocument"),
        (package(a="1"), "archive"),
        (package(word__document_xml="<w/>")[:40], "damaged"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (OLE + "WordDocument".encode("utf-16-le"), "doc"),
        (OLE + "Workbook".encode("utf-16-le"), "xls"),
        (OLE, "compound"),
        (OLE + bytes(100), "damaged"),
        (OLE[:30] + b"\x09" + OLE[31:48] + b"\x08" + OLE[49:] + bytes(3 * 512), "damaged"),
        (b"\n%PDF-1.7\n", "pdf"),
        (b"{\\rtf1\\ansi", "rtf"),
        (b"\x89PNG\r\n\x1a\n....", "image"),
        (b"<!DOCTYPE html><html>", "markup"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", "markup"),
    ],
)
def test_format_by_content(data: bytes, found: str) -> None:
    assert detect(data) == found


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("**KẾ HOẠCH**\n**Năm 2031**\n", "a.txt", True),
        ("# Kế hoạch\n\n## Mục tiêu\n", "a.txt", True),
        ("| STT | Nội dung |\n|---|---|\n| 1 | Họp |\n|---|---|\n", "a.txt", True),
        ("|\nTrái\n|\nPhải\n|\n", "a.txt", True),
        ("Ghi chú (*): số liệu tạm tính * theo quý\n- Phòng A\n", "a.txt", False),
        ("Kế hoạch\n", "a.md", True),
    ],
)
def test_markdown_by_its_marks(text: str, path: str, expected: bool) -> None:
    assert is_markdown(text, path) is expected
    assert read(path, text.encode()).reader == ("markdown" if expected else "text")


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 with mark", "utf-16-be with mark", "utf-16-le", "utf-16-be"],
)
def test_encodings(data: bytes) -> None:
    assert read("a.txt", data).text == TEXT.strip()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (bytes(range(256)) * 20, "not_text"),
        (b"K\x00\x00\x00\x01\x02abc" * 50, "not_text"),
        ("Tập thể được khen: Đội thi công".encode()[:-1] + b"\xc3\x28", "damaged"),
        (b"%PDF-1.4\n", "damaged"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (package(word__document_xml="<w/>")[:40], "damaged"),
        (package(a="1"), "unsupported_format"),
    ],
)
def test_refusals_name_file_fault_and_remedy(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read("ke-hoach.bin", data)
    error = caught.value
    assert (error.path, error.code) == ("ke-hoach.bin", code)
    assert error.message.endswith(".")
    assert error.remedy.startswith("Hãy ")


def test_missing_file_and_folder(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "khong-co.txt", "not_found"), (tmp_path, "directory")):
        with pytest.raises(UnreadableFile) as caught:
            read(path)
        assert caught.value.code == code


def test_file_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "cong-van.txt"
    path.write_text(TEXT, encoding="utf-8")
    document = read(path)
    assert document.text == TEXT.strip()
    assert document.path == str(path)
    assert len(document.sha256) == 64


@pytest.mark.parametrize(
    ("text", "warnings"),
    [
        ("The quick brown fox", ("Tệp không có chữ tiếng Việt.",)),
        ("\n \n----\n", ("Tệp không có chữ.",)),
        (TEXT, ()),
    ],
)
def test_warnings(text: str, warnings: tuple[str, ...]) -> None:
    assert read("a.txt", text.encode()).warnings == warnings


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        document = read("a.bin", data)
    except UnreadableFile:
        return
    assert document.reader in {"text", "markdown"}


@given(st.text(max_size=100))
def test_utf8_comes_back(text: str) -> None:
    if "\x00" not in text:
        assert decode(text.encode("utf-8", "ignore"), "a") == text.encode("utf-8", "ignore").decode()
