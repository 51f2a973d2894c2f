"""Files that cannot be read: which fault is named, and what the user is told to do."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from docparse.readers.docx import package, read_docx
from docparse.values import UnreadableFile
from tests.docx_files import TRANSITIONAL, make_docx, paragraph

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
GOOD = make_docx(paragraph("Kính gửi"))
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in TRANSITIONAL.items())


def archive(**parts: bytes | str) -> bytes:
    """A zip with the parts of a good Word file, some replaced or added ("word/document.xml" as keyword)."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(GOOD)) as good, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in good.namelist():
            if name not in parts:
                new.writestr(name, good.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return stream.getvalue()


def with_body(text: bytes | str) -> bytes:
    return archive(**{"word/document.xml": text})


def only(name: str) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as new:
        new.writestr(name, "nội dung")
    return stream.getvalue()


ENTITIES = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10 if i else "lol"}">' for i in range(9))
BOMB = (
    f"<!DOCTYPE w:document [{ENTITIES}]>"
    f"<w:document {DECLARED}><w:body><w:p><w:r><w:t>&e8;</w:t></w:r></w:p></w:body></w:document>"
)
OUTSIDE = (
    '<!DOCTYPE w:document [<!ENTITY file SYSTEM "file:///secret.txt">]>'
    f"<w:document {DECLARED}><w:body><w:p><w:r><w:t>&file;</w:t></w:r></w:p></w:body></w:document>"
)
PLAIN_DTD = f'<!DOCTYPE w:document SYSTEM "x.dtd"><w:document {DECLARED}><w:body/></w:document>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "damaged"),
        (b"Not a zip at all", "damaged"),
        (GOOD[: len(GOOD) // 2], "damaged"),
        (OLE, "old_word_file"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (only("mimetype"), "not_a_word_file"),
        (only("xl/workbook.xml"), "not_a_word_file"),
        (with_body(f"<w:document {DECLARED}/>"), "not_a_word_file"),
        (with_body(f"<w:document {DECLARED}><w:body>"), "damaged"),
        (with_body(b""), "damaged"),
        (with_body(BOMB), "unsafe"),
        (with_body(OUTSIDE), "unsafe"),
        (with_body(PLAIN_DTD), "unsafe"),
        (with_body(BOMB.encode("utf-16")), "unsafe"),
        (with_body(f"<!--{' ' * 9000}-->{PLAIN_DTD}"), "unsafe"),
    ],
)
def test_faults(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_docx(data, "thư mục/mau.docx")
    error = caught.value
    assert (error.code, error.path) == (code, "thư mục/mau.docx")
    assert error.message.endswith(".")
    assert error.remedy.startswith(("Hãy", "Nếu"))


def test_a_broken_part_is_named() -> None:
    broken = archive(**{"word/document.xml": "<w:document"})
    with pytest.raises(UnreadableFile, match=r"word/document\.xml"):
        read_docx(broken, "mau.docx")


def test_a_flipped_byte_is_damage() -> None:
    data = bytearray(GOOD)
    with zipfile.ZipFile(BytesIO(GOOD)) as good:
        info = good.getinfo("word/document.xml")
    data[info.header_offset + 30 + len(info.filename) + 20] ^= 0xFF
    with pytest.raises(UnreadableFile) as caught:
        read_docx(bytes(data), "mau.docx")
    assert caught.value.code == "damaged"


def test_a_zip_with_a_password() -> None:
    data = bytearray(GOOD)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = data.find(mark)
        while position >= 0:
            data[position + offset] |= 1
            position = data.find(mark, position + 4)
    with pytest.raises(UnreadableFile) as caught:
        read_docx(bytes(data), "mau.docx")
    assert caught.value.code == "encrypted"


@pytest.mark.parametrize(
    ("limit", "value"),
    [("MAX_TOTAL_BYTES", 100), ("MAX_PART_BYTES", 100), ("MAX_ENTRIES", 2)],
)
def test_limits_on_what_is_inside(monkeypatch: pytest.MonkeyPatch, limit: str, value: int) -> None:
    monkeypatch.setattr(package, limit, value)
    with pytest.raises(UnreadableFile) as caught:
        read_docx(GOOD, "mau.docx")
    assert caught.value.code == "too_large"


def test_an_absurd_ratio_is_refused_unread() -> None:
    bomb = archive(**{"word/media/image1.bmp": bytes(package.RATIO_FREE_BYTES + 1)})
    with pytest.raises(UnreadableFile) as caught:
        read_docx(bomb, "mau.docx")
    assert caught.value.code == "too_large"


def test_a_compression_that_word_does_not_know_is_damage() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_BZIP2) as new:
        new.writestr("word/document.xml", "x" * 100)
    with pytest.raises(UnreadableFile) as caught:
        read_docx(stream.getvalue(), "mau.docx")
    assert caught.value.code == "damaged"


def test_part_names_in_other_cases_and_with_backslashes() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(GOOD)) as good, zipfile.ZipFile(stream, "w") as new:
        for name in good.namelist():
            new.writestr(name.replace("word/document", "Word\\Document"), good.read(name))
    assert read_docx(stream.getvalue(), "mau.docx").text == "Kính gửi"


def test_a_file_without_relationships_is_read_by_its_usual_part_name() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(GOOD)) as good, zipfile.ZipFile(stream, "w") as new:
        new.writestr("word/document.xml", good.read("word/document.xml"))
    assert read_docx(stream.getvalue(), "mau.docx").text == "Kính gửi"
