"""Zip archives: names, limits, what cannot be read, and that nothing leaves them."""

from __future__ import annotations

import struct
import unicodedata
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest

from docparse.cli import main
from docparse.pipeline import find_sources
from docparse.readers import read
from docparse.readers.archive import Contents, contents, list_archive
from docparse.readers.archive.names import clean_name
from docparse.values import UnreadableFile

TEXT = "Kế hoạch công tác năm 2031 của Phòng Tổng hợp\n".encode()


def make_zip(members: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def zip_with_raw_names(*names: bytes, extra: bytes = b"") -> bytes:
    """An archive of text files that says nothing about how its names are written."""
    stand_ins = [f"{number:04d}".ljust(len(name), "_") for number, name in enumerate(names)]
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for stand_in in stand_ins:
            entry = zipfile.ZipInfo(stand_in)
            entry.extra = extra
            archive.writestr(entry, TEXT)
    data = stream.getvalue()
    for stand_in, name in zip(stand_ins, names, strict=True):
        data = data.replace(stand_in.encode(), name)
    return data


def in_windows_1258(text: str) -> bytes:
    """Tone marks written apart, as this code page does."""
    written = ""
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        tones = "".join(mark for mark in parts[1:] if mark in "\u0300\u0301\u0303\u0309\u0323")
        written += unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones)) + tones
    return written.encode("cp1258")


def names_in(data: bytes) -> list[str]:
    return [member.path.removeprefix("goi.zip/") for member in list_archive("goi.zip", data).members]


NAMES = ("Kế hoạch công tác tháng.txt", "Quyết định phê duyệt.txt")


@pytest.mark.parametrize(
    ("data", "names"),
    [
        (make_zip(dict.fromkeys(NAMES, TEXT)), NAMES),
        (zip_with_raw_names(*(name.encode() for name in NAMES)), NAMES),
        (zip_with_raw_names(*map(in_windows_1258, NAMES)), NAMES),
        (zip_with_raw_names("été.txt".encode("cp437")), ("été.txt",)),
        (make_zip({unicodedata.normalize("NFD", NAMES[0]): TEXT}), NAMES[:1]),
    ],
    ids=["marked", "unmarked UTF-8", "Windows-1258", "first code page", "NFD"],
)
def test_names_are_read(data: bytes, names: tuple[str, ...]) -> None:
    assert names_in(data) == list(names)


def test_the_unicode_name_beside_the_old_one_wins() -> None:
    raw = b"K? ho?ch.txt"
    content = struct.pack("<BL", 1, zlib.crc32(raw)) + "Kế hoạch.txt".encode()
    extra = struct.pack("<HH", 0x7075, len(content)) + content
    assert names_in(zip_with_raw_names(raw, extra=extra)) == ["Kế hoạch.txt"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/a.txt", "etc/a.txt"), ("/etc/a.txt", "etc/a.txt"), ("C:\\hồ sơ\\a.txt", "hồ sơ/a.txt"),
        ("a/./b/../c.txt", "a/b/c.txt"), ("..", "khong-ten"), ("a\x00\x1b[2Jb.txt", "a[2Jb.txt"),
    ],
)  # fmt: skip
def test_names_lead_nowhere(name: str, shown: str) -> None:
    assert clean_name(name) == shown


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_what_is_no_document_is_passed_over_and_doubles_are_numbered() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in ("b.txt", "__MACOSX/._b.txt", "~$c.docx", ".an/d.txt", "anh.png", "thu muc/", "b.txt", "con/e.txt"):
            archive.writestr(name, TEXT)
    assert names_in(stream.getvalue()) == ["b (2).txt", "b.txt", "con/e.txt"]


def test_archives_inside_archives() -> None:
    data = make_zip({"a.txt": TEXT})
    for _ in range(2):
        data = make_zip({"trong.zip": data})
    assert names_in(data) == ["trong.zip/trong.zip/a.txt"]
    found = list_archive("goi.zip", make_zip({"trong.zip": data, "b.txt": TEXT}))
    assert [member.path for member in found.members] == ["goi.zip/b.txt"]
    assert [error.code for error in found.errors] == ["too_large"]


def fault_of(data: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        list_archive("goi.zip", data)
    return caught.value.code


def test_bombs_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert fault_of(make_zip({"a.txt": b"\0" * 80_000_000})) == "too_large"
    monkeypatch.setattr(contents, "MOST_ENTRIES", 3)
    assert fault_of(make_zip({f"{number}.txt": TEXT for number in range(4)})) == "too_large"
    monkeypatch.setattr(contents, "MOST_MEMBER_BYTES", 10)
    (member,) = list_archive("goi.zip", make_zip({"a.txt": TEXT})).members
    with pytest.raises(UnreadableFile, match="quá lớn"):
        member.read()


@pytest.mark.parametrize(("offset", "value", "code"), [(6, 1, "encrypted"), (8, 97, "unsupported_format")])
def test_members_that_cannot_be_read(offset: int, value: int, code: str) -> None:
    data = bytearray(make_zip({"a.txt": TEXT}))
    for start in (0, data.index(b"PK\x01\x02") + 2):
        data[start + offset] = value
    (member,) = list_archive("goi.zip", bytes(data)).members
    with pytest.raises(UnreadableFile) as caught:
        member.read()
    assert (caught.value.path, caught.value.code) == ("goi.zip/a.txt", code)


def test_damaged_archives() -> None:
    assert fault_of(make_zip({"a.txt": TEXT})[:40]) == "damaged"
    data = bytearray(make_zip({"a.txt": TEXT * 50}))
    data[45] ^= 0xFF
    listed: Contents = list_archive("goi.zip", bytes(data))
    with pytest.raises(UnreadableFile):
        listed.members[0].read()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an archive of two documents, one of them bad, and another document."""
    (tmp_path / "goi.zip").write_bytes(make_zip({"tốt.txt": TEXT, "hỏng.docx": b"PK\x03\x04"}))
    (tmp_path / "một.zip").write_bytes(make_zip({"a.txt": TEXT, "anh.png": b"x"}))
    (tmp_path / "ngoài.txt").write_bytes(TEXT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_documents_of_archives_are_sources(folder: Path) -> None:
    found = find_sources(["."])
    assert [Path(source.path).as_posix() for source in found.sources] == [
        "goi.zip/hỏng.docx", "goi.zip/tốt.txt", "một.zip/a.txt", "ngoài.txt",
    ]  # fmt: skip
    assert not found.errors


def test_one_document_of_an_archive_is_read_by_its_path(folder: Path) -> None:
    assert read("goi.zip/tốt.txt").text == TEXT.decode().strip()
    assert read("một.zip").path == "một.zip/a.txt"
    for path, code in (("goi.zip/không có.txt", "not_found"), ("goi.zip", "unsupported_format")):
        with pytest.raises(UnreadableFile) as caught:
            read(path)
        assert caught.value.code == code


def test_a_word_file_named_zip_is_a_word_file(folder: Path, root: Path) -> None:
    (folder / "cong-van.zip").write_bytes((root / "samples" / "cong-van.docx").read_bytes())
    (source,) = find_sources(["cong-van.zip"]).sources
    assert source.read(bytes).reader == "docx"


def test_failures_are_listed_at_the_end_and_stop_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "."]) == 2
    captured = capsys.readouterr()
    *_, heading, failure = captured.err.strip().split("\n")
    assert heading == "1 trong 4 tệp không đọc được:"
    assert failure.startswith(f"{Path('goi.zip')}/hỏng.docx: lỗi: ")
    assert sorted(path.name for path in folder.iterdir()) == ["goi.zip", "một.zip", "ngoài.txt"]


def test_an_archive_without_documents_is_an_error(folder: Path) -> None:
    (folder / "ảnh.zip").write_bytes(make_zip({"anh.png": b"x"}))
    assert [error.code for error in find_sources(["ảnh.zip"]).errors] == ["unsupported_format"]
