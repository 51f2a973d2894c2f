"""REL007: the properties of the file name people, or another document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docparse.checks.context import Context
from docparse.checks.left_remnants import BEFORE_SIGNING, CHECK_BEFORE_SIGNING, remnants_of
from docparse.checks.rule import Draft, Example, Rule
from docparse.values import Remnant, Span

# What programs and machines are called before somebody gives them a name.
_NOBODY = frozenset(
    "admin|administrator|asus|acer|author|autobvt|company|dell|default|guest|hewlett-packard|home|hp|laptop|lenovo|"
    "microsoft|microsoft corporation|microsoft office user|msi|my pc|office|owner|pc|python-docx|root|sony|toshiba|"
    "un-named|unknown|unnamed|user|vaio|win|win7|win8|win10|win11|windows|windows 7|windows 10|windows 11|"
    "windows user|www|x".split("|")
)
# Properties that programs keep for themselves.
_TECHNICAL = frozenset(
    "appversion|contenttypeid|created|creator|docsecurity|grammarlydocumentid|hyperlinkschanged|icv|"
    "ksoproductbuildver|lastsaved|linksuptodate|producer|scalecrop|sharedoc|mediaserviceimagetags|"
    "_newreviewcycle".split("|")
)
_PEOPLE = ("tác giả", "người lưu cuối", "người quản lý", "cơ quan")
_SUBJECTS = ("tiêu đề", "chủ đề", "từ khóa", "ghi chú", "loại")
_WORD = re.compile(r"\w+")


def _find(context: Context) -> Iterator[Draft]:
    listed = [remnant.detail for remnant in remnants_of(context, "metadata") if _tells(remnant.detail, context)]
    if listed:
        yield Draft(span=Span(0, 0), values={"listed": "; ".join(map(_quoted, listed))})


def _tells(detail: str, context: Context) -> bool:
    """True for a property that names somebody, or that does not speak of this document."""
    label, _, value = detail.partition(": ")
    if label in _PEOPLE:
        return value.casefold() not in _NOBODY and not _speaks_of(value, context.analysis.header.issuer or "")
    if label in _SUBJECTS:
        return not _speaks_of(value, context.text)
    return label.casefold() not in _TECHNICAL


def _speaks_of(value: str, text: str) -> bool:
    """True if all its words stand in ``text``."""
    return set(_WORD.findall(value.casefold())) <= set(_WORD.findall(text.casefold()))


def _quoted(detail: str) -> str:
    label, _, value = detail.partition(": ")
    return f"{label} “{value}”"


RULE = Rule(
    code="REL007",
    name="thuộc tính tệp nêu tên người hoặc văn bản khác",
    subject="chú thích, dấu vết chỉnh sửa, chữ ẩn và thuộc tính còn trong tệp",
    message="Thuộc tính của tệp còn ghi {listed}.",
    why="Người nhận tệp đọc được tên người soạn, người sửa và tiêu đề của tệp cũ; cần xóa hoặc ghi lại cho đúng.",
    source=f"{CHECK_BEFORE_SIGNING}; Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15",
    severity="info",
    disposition="editorial",
    fix="display-only",
    bad=(
        Example(
            "⟦⟧KẾ HOẠCH\nKiểm tra công tác văn thư",
            stage="presign",
            remnants=(Remnant(start=0, end=0, kind="metadata", detail="tác giả: Đỗ Văn Hiển"),),
        ),
        Example(
            "⟦⟧KẾ HOẠCH\nKiểm tra công tác văn thư",
            stage="presign",
            remnants=(Remnant(start=0, end=0, kind="metadata", detail="tiêu đề: Mẫu số 3"),),
        ),
        Example(
            "⟦⟧KẾ HOẠCH\nKiểm tra công tác văn thư",
            stage="presign",
            remnants=(Remnant(start=0, end=0, kind="metadata", detail="_AuthorEmail: hien@example.vn"),),
        ),
    ),
    good=(
        Example(
            "KẾ HOẠCH\nKiểm tra công tác văn thư",
            stage="presign",
            remnants=(
                Remnant(start=0, end=0, kind="metadata", detail="tác giả: Admin"),
                Remnant(start=0, end=0, kind="metadata", detail="tiêu đề: Kế hoạch kiểm tra công tác văn thư"),
                Remnant(start=0, end=0, kind="metadata", detail="KSOProductBuildVer: 1033"),
            ),
        ),
        Example(
            "KẾ HOẠCH\nKiểm tra công tác văn thư",
            stage="draft",
            remnants=(Remnant(start=0, end=0, kind="metadata", detail="tác giả: Đỗ Văn Hiển"),),
        ),
    ),
    check=_find,
    stages=BEFORE_SIGNING,
)
