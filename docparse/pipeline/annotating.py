"""A copy of a checked document with its findings in it, as comments that its own program shows."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, cast

from docparse.pipeline.originals import kind_of, load_original
from docparse.values import Analysis, UnreadableFile

if TYPE_CHECKING:
    from docparse.edit.annotated import Annotated

    Annotator = Callable[[bytes, Analysis], Annotated]

# Reader of the file → module and function that write findings into its bytes.
_ANNOTATORS: dict[str, tuple[str, str]] = {
    "docx": ("docparse.edit.docx", "annotate_docx"),
    "pdf": ("docparse.edit.pdf", "annotate_pdf"),
    **dict.fromkeys(("text", "markdown", "html", "mht"), ("docparse.edit.text_notes", "annotate_text")),
}


def annotate_file(analysis: Analysis, held: bytes | None = None) -> Annotated:
    """The file of a checked document with a comment at each finding; ``held`` are its bytes where it is in memory.

    .doc, .odt and .rtf become .docx. Raises UnreadableFile where findings cannot be written into
    a file of this kind, or the file has changed since it was checked.
    """
    document = analysis.document
    kind = kind_of(document)
    if kind not in _ANNOTATORS:
        raise UnreadableFile(
            path=document.path,
            code="not_annotatable",
            message="Chưa ghi được nhận xét vào loại tệp này; ghi được vào Word, PDF, OpenDocument, RTF, văn bản, web.",
            remedy="Hãy lưu văn bản sang .docx rồi chạy lại, hoặc xem kết quả docparse check.",
        )
    return _annotator(kind)(load_original(document, held), analysis)


def _annotator(kind: str) -> Annotator:
    module, function = _ANNOTATORS[kind]
    return cast("Annotator", getattr(import_module(module), function))
