"""Forms with files: read in memory, names made safe, limits kept."""

from __future__ import annotations

import asyncio
import io
import os
import sys
import zipfile
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from docparse.pipeline.serving import Limits
from docparse.server.tasks.asked import Upload
from docparse.server.uploads import Form, RefusedUpload, looks_archived, read_form, safe_file_name

Part = tuple[str, str | None, bytes]
TYPE = "multipart/form-data; boundary=ranh-gioi"
_written: list[str] = []
_watching = False


def _note_writing(event: str, arguments: tuple[Any, ...]) -> None:
    if not _watching:
        return
    writes = event == "open" and (arguments[2] or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if writes or event.startswith("tempfile."):
        _written.append(str(arguments[0]))


sys.addaudithook(_note_writing)


@pytest.fixture
def written() -> Iterator[list[str]]:
    """Every file that is opened for writing, or made as a temporary one, while the test runs."""
    global _watching
    _written.clear()
    _watching = True
    yield _written
    _watching = False


def body(*parts: Part, end: bytes = b"--ranh-gioi--\r\n") -> bytes:
    written = b""
    for field, name, content in parts:
        told = f'form-data; name="{field}"' + (f'; filename="{name}"' if name is not None else "")
        written += b"--ranh-gioi\r\nContent-Disposition: " + told.encode() + b"\r\n\r\n" + content + b"\r\n"
    return written + end


def read(content: bytes, kind: str = TYPE, size: int = 64_000, **limits: int) -> Form:
    async def stream() -> AsyncIterator[bytes]:
        for start in range(0, len(content), size):
            yield content[start : start + size]

    return asyncio.run(read_form(kind, stream(), Limits(**limits)))


def test_files_and_fields_in_order() -> None:
    form = read(body(("file", "Kế hoạch.docx", b"a\r\n--"), ("on", None, "Đúng".encode()), ("against", "b.md", b"")))
    assert form.files == (
        ("file", Upload(name="Kế hoạch.docx", content=b"a\r\n--")),
        ("against", Upload(name="b.md", content=b"")),
    )
    assert (form.fields, form.first("on"), form.first("off", "?")) == ({"on": ("Đúng",)}, "Đúng", "?")
    assert [one.name for one in form.uploads("against")] == ["b.md"]


@pytest.mark.parametrize("size", [1, 2, 7, 31])
def test_pieces_of_any_size(size: int) -> None:
    sent = body(("file", "a.txt", b"\r\n--ranh-gio\r\n"), ("stage", None, b"draft"))
    assert read(sent, size=size) == read(sent)


def test_a_large_file_never_touches_the_disk(written: list[str]) -> None:
    content = os.urandom(1_000_000) * 20
    form = read(body(("file", "to-trinh.docx", content)))
    assert form.files[0][1].content == content
    assert written == []


def test_the_watch_sees_a_framework_spool(written: list[str]) -> None:
    import tempfile

    with tempfile.SpooledTemporaryFile(max_size=10) as spooled:
        spooled.write(b"more than ten bytes")
    assert written


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Kế hoạch số 57.docx", "Kế hoạch số 57.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Dự thảo\\tờ trình.doc", "tờ trình.doc"),
        ("..", "van-ban"),
        (".", "van-ban"),
        ("a/..", "van-ban"),
        ("thư mục/", "thư mục"),
        ("a\x00b.docx", "a_b.docx"),
        ("dòng\r\nmới.txt", "dòng_mới.txt"),
        ("con.txt", "_con.txt"),
        ("LPT1", "_LPT1"),
        ("h\u1ed3 s\u01a1 \u202exslx.exe", "hồ sơ _xslx.exe"),
        ("<script>alert(1)</script>.md", "script_.md"),
        ("a" * 500 + ".docx", "a" * 60 + ".docx"),
        (".docx", "docx"),
        ("ho-so.tệp dài quá", "ho-so.tệp dài quá"),
    ],
)
def test_names_are_safe_and_readable(name: str, safe: str) -> None:
    assert safe_file_name(name) == safe


def test_what_browsers_escape_in_names() -> None:
    assert read(body(("file", "b%22án%0D%0A.docx", b"x"))).files[0][1].name == "b_án.docx"


def test_equal_names_are_told_apart() -> None:
    form = read(body(*[("file", name, b"x") for name in ("a.docx", "A.DOCX", "a.docx", "khong-duoi", "khong-duoi")]))
    names = [upload.name for _, upload in form.files]
    assert names == ["a.docx", "A (2).DOCX", "a (3).docx", "khong-duoi", "khong-duoi (2)"]


def test_a_field_where_no_file_was_chosen_is_none() -> None:
    assert read(body(("file", "", b""))).files == ()


@pytest.mark.parametrize(
    ("content", "kind", "status", "code"),
    [
        (b"", TYPE, 400, "damaged_form"),
        (b"junk", TYPE, 400, "damaged_form"),
        (body(("file", "a", b"x"), end=b""), TYPE, 400, "damaged_form"),
        (body(("file", "a", b"x"))[:-6], TYPE, 400, "damaged_form"),
        (body(("", "a", b"x")), TYPE, 400, "damaged_form"),
        (body(("x" * 500, None, b"x")), TYPE, 400, "damaged_form"),
        (b"--ranh-gioi\r\nX: 1\r\n\r\nx\r\n--ranh-gioi--\r\n", TYPE, 400, "damaged_form"),
        (b"a=1", "application/x-www-form-urlencoded", 415, "not_a_form"),
        (b"x", "multipart/form-data", 415, "not_a_form"),
        (b"x", "", 415, "not_a_form"),
    ],
)
def test_what_is_no_form(content: bytes, kind: str, status: int, code: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(RefusedUpload) as refused:
        read(content, kind)
    assert (refused.value.status, refused.value.code) == (status, code)
    # Nothing of it stands in a log.
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ([("file", f"{number}.txt", b"x") for number in range(6)], "too_many_files"),
        ([("on", None, b"x")] * 1_001, "too_many_fields"),
        ([("text", None, b"x" * 41)], "long_field"),
    ],
)
def test_limits(parts: list[Part], code: str) -> None:
    with pytest.raises(RefusedUpload) as refused:
        read(body(*parts), files=5, text=10)
    assert (refused.value.status, refused.value.code) == (413, code)


def test_an_archive_is_told_from_a_word_file_called_one() -> None:
    def packed(first: str) -> bytes:
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            archive.writestr(first, "x")
        return held.getvalue()

    assert looks_archived(Upload(name="Hồ sơ.ZIP", content=packed("a.docx")))
    assert not looks_archived(Upload(name="a.docx", content=packed("a.docx")))
    assert not looks_archived(Upload(name="a.zip", content=packed("[Content_Types].xml")))
