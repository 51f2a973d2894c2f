"""Files and fields of a form, read in memory: a draft that is sent here never touches the disk.

The parsers of web frameworks write larger files to temporary ones; this one drives python-multipart itself.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import AsyncIterable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from docparse.pipeline.serving import Limits
from docparse.report.file_names import safe_name
from docparse.server.tasks.asked import Upload
from docparse.values import UnreadableFile

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

    from docparse.server.workers import Pool

__all__ = ["Form", "RefusedUpload", "apart", "expanded", "looks_archived", "read_form", "safe_file_name"]

_EXPAND = "docparse.server.tasks.documents:expand"
_ARCHIVE = ".zip"
# The name of the first entry of a zip container stands there; by these one is a document.
_FIRST_NAME = 30
_PACKAGE = (b"[Content_Types].xml", b"mimetype")
_ENDING = re.compile(r"[A-Za-z0-9]{1,8}")
# Browsers write these three signs of a file name so.
_ESCAPED = {"%22": '"', "%0D": " ", "%0A": " "}
# It warns of every damaged form on the error output.
logging.getLogger("python_multipart").addHandler(logging.NullHandler())
_MOST_FIELDS = 1_000
_LONGEST_FIELD_NAME = 100
_BYTES_OF_A_LETTER = 4
# Text shrinks to a quarter in an archive, Word files hardly.
_OPENED_TO_SENT = 4


class RefusedUpload(Exception):  # noqa: N818 (what happens to it)
    """A form that is not taken: ``status`` of HTTP; the texts are Vietnamese and hold nothing of the document."""

    def __init__(self, status: int, code: str, message: str, remedy: str) -> None:
        super().__init__(code)
        self.status, self.code, self.message, self.remedy = status, code, message, remedy


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Every file with the name of its field, in order, and the values of the other fields."""

    files: tuple[tuple[str, Upload], ...] = ()
    fields: Mapping[str, tuple[str, ...]]

    def uploads(self, field: str) -> list[Upload]:
        """The files of one field."""
        return [upload for name, upload in self.files if name == field]

    def first(self, field: str, default: str = "") -> str:
        """The value of a field, the first where it comes several times."""
        return next(iter(self.fields.get(field, ())), default)


async def read_form(content_type: str, stream: AsyncIterable[bytes], limits: Limits) -> Form:
    """The form in the body of a request (``request.stream()``). Raises RefusedUpload."""
    kind, options = parse_options_header(content_type)
    boundary = options.get(b"boundary", b"")
    if kind != b"multipart/form-data" or not boundary:
        raise RefusedUpload(
            415, "not_a_form", "Nội dung gửi lên không phải biểu mẫu có tệp.", "Hãy gửi dạng multipart/form-data."
        )
    reading = _Reading(limits)
    try:
        parser = MultipartParser(boundary, reading.callbacks())
        async for chunk in stream:
            parser.write(chunk)
        parser.finalize()
    except FormParserError:
        raise _damaged() from None
    if not reading.complete:
        raise _damaged()
    uploads = apart([upload for _, upload in reading.files])
    files = tuple((field, upload) for (field, _), upload in zip(reading.files, uploads, strict=True))
    return Form(files=files, fields={name: tuple(got) for name, got in reading.fields.items()})


async def expanded(pool: Pool, uploads: Sequence[Upload], limits: Limits) -> tuple[list[Upload], list[UnreadableFile]]:
    """The uploads with the documents of each archive in its place, and what of them cannot be read.

    All archives together open to a few times what a request may hold. Raises RefusedUpload where there are too many
    documents, and a TaskFault.
    """
    found: list[Upload] = []
    faults: list[UnreadableFile] = []
    room = limits.body * _OPENED_TO_SENT
    for upload in uploads:
        if not looks_archived(upload):
            found.append(upload)
            continue
        inside, unread = await pool.run(_EXPAND, upload, limits.files, room)
        room -= sum(len(one.content) for one in inside)
        found += inside
        faults += unread
        if len(found) > limits.files:
            raise _too_many(limits)
    return found, faults


def apart(uploads: Iterable[Upload], taken: Iterable[str] = ()) -> list[Upload]:
    """The same with a number in names that are ``taken`` or come twice, as systems compare them that take capitals
    for small letters.
    """
    known = {name.casefold() for name in taken}
    found: list[Upload] = []
    for upload in uploads:
        name, number = upload.name, 1
        stem, dot, ending = name.rpartition(".")
        while name.casefold() in known:
            number += 1
            name = f"{stem} ({number}){dot}{ending}" if stem else f"{ending} ({number})"
        known.add(name.casefold())
        found.append(replace(upload, name=name))
    return found


def looks_archived(upload: Upload) -> bool:
    """True for what may be an archive of documents; a Word file that is only called so is none."""
    return upload.name.lower().endswith(_ARCHIVE) and not upload.content[_FIRST_NAME:].startswith(_PACKAGE)


def safe_file_name(name: str) -> str:
    """The last part of a path as every system takes it for a file; letters of Vietnamese stay.

    >>> safe_file_name("C:\\\\Du thao\\\\Kế hoạch.docx"), safe_file_name("../../etc/passwd"), safe_file_name("con.txt")
    ('Kế hoạch.docx', 'passwd', '_con.txt')
    """
    name = unicodedata.normalize("NFC", name).replace("\\", "/").rstrip("/").rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    if not (dot and stem.strip(" .") and _ENDING.fullmatch(ending)):
        return safe_name(name)
    return f"{safe_name(stem)}.{ending}"


class _Reading:
    """Takes the pieces of a form as the parser finds them."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._longest_field = limits.text * _BYTES_OF_A_LETTER
        self.files: list[tuple[str, Upload]] = []
        self.fields: dict[str, list[str]] = {}
        self.complete = False
        self._many_fields = 0
        self._header, self._value = bytearray(), bytearray()
        self._disposition = b""
        self._data = bytearray()
        self._field = ""
        self._file_name: str | None = None

    def callbacks(self) -> MultipartCallbacks:
        """What the parser is to call."""
        return {
            "on_part_begin": self._begin,
            "on_header_field": self._add_to_header,
            "on_header_value": self._add_to_value,
            "on_header_end": self._end_header,
            "on_headers_finished": self._end_headers,
            "on_part_data": self._add_data,
            "on_part_end": self._end,
            "on_end": self._finish,
        }

    def _begin(self) -> None:
        self._disposition, self._data = b"", bytearray()

    def _add_to_header(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def _add_to_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _end_header(self) -> None:
        if self._header.lower() == b"content-disposition":
            self._disposition = bytes(self._value)
        self._header, self._value = bytearray(), bytearray()

    def _end_headers(self) -> None:
        _, options = parse_options_header(self._disposition)
        self._field = options.get(b"name", b"").decode("utf-8", "replace")
        if not 0 < len(self._field) <= _LONGEST_FIELD_NAME:
            raise _damaged()
        name = options.get(b"filename")
        self._file_name = None if name is None else _unescaped(name.decode("utf-8", "replace"))
        if name is None:
            self._many_fields += 1
            if self._many_fields > _MOST_FIELDS:
                raise RefusedUpload(413, "too_many_fields", "Biểu mẫu có quá nhiều trường.", "Hãy gửi ít trường hơn.")
        elif len(self.files) >= self._limits.files:
            raise _too_many(self._limits)

    def _add_data(self, data: bytes, start: int, end: int) -> None:
        self._data += data[start:end]
        if self._file_name is None and len(self._data) > self._longest_field:
            raise RefusedUpload(413, "long_field", "Một trường của biểu mẫu quá dài.", "Hãy gửi văn bản dưới dạng tệp.")

    def _end(self) -> None:
        if self._file_name is None:
            self.fields.setdefault(self._field, []).append(self._data.decode("utf-8", "replace"))
        elif self._file_name or self._data:
            # A browser sends an empty file without a name where none was chosen.
            self.files.append((self._field, Upload(name=safe_file_name(self._file_name), content=bytes(self._data))))
        self._data = bytearray()

    def _finish(self) -> None:
        self.complete = True


def _unescaped(name: str) -> str:
    for escaped, sign in _ESCAPED.items():
        name = name.replace(escaped, sign)
    return name


def _damaged() -> RefusedUpload:
    return RefusedUpload(400, "damaged_form", "Biểu mẫu gửi lên bị lỗi hoặc bị cắt ngang.", "Hãy gửi lại.")


def _too_many(limits: Limits) -> RefusedUpload:
    return RefusedUpload(
        413, "too_many_files", f"Quá nhiều tệp (tối đa {limits.files} tệp một lần).", "Hãy gửi làm nhiều lần."
    )
