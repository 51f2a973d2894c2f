"""Findings written into a text file in CriticMarkup: ``{==what is wrong==}{>>what about it<<}``.

The marks are plain characters that programs for Markdown show as comments and every editor shows as they are
(https://criticmarkup.com). Everything else in the file stays as it is, in the encoding that it had.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePath

from docparse.edit.annotated import Annotated
from docparse.edit.comment_text import comment_lines
from docparse.edit.text_fixes import in_source
from docparse.readers.decode import decode_file
from docparse.values import Analysis, Finding, Span, UnreadableFile

__all__ = ["annotate_text"]

_TAG = " – docparse<<}"
# Files whose text is not that of the document: the notes are written into the document's text.
_PLAIN = ".txt"


def annotate_text(content: bytes, analysis: Analysis) -> Annotated:
    """The text file ``content`` with a note behind each finding; of a saved web page the text of its document.

    Raises UnreadableFile for a file that has such notes already.
    """
    document = analysis.document
    if document.source is None:
        return _annotated(analysis, document.text, _PLAIN, str.encode)
    decoded = decode_file(content, document.path)
    return _annotated(analysis, decoded.text, PurePath(document.path).suffix or _PLAIN, decoded.encode)


def _annotated(analysis: Analysis, text: str, suffix: str, encode: Callable[[str], bytes]) -> Annotated:
    if _TAG in text:
        raise UnreadableFile(
            path=analysis.document.path,
            code="annotated_already",
            message="Tệp này đã có nhận xét của docparse.",
            remedy="Hãy chạy lại với tệp gốc, hoặc xóa các nhận xét {>>…<<} rồi thử lại.",
        )
    findings = tuple(analysis.findings or ())
    written = "".join(_pieces(text, [(in_source(analysis.document, _span(one)), one) for one in findings]))
    return Annotated(content=_encoded(written, encode), suffix=suffix, placed=findings)


def _encoded(text: str, encode: Callable[[str], bytes]) -> bytes:
    """In UTF-8 where the old character set of the file has no code for a character of the notes."""
    try:
        return encode(text)
    except UnicodeEncodeError:
        return text.encode("utf-8-sig")


def _span(finding: Finding) -> Span:
    return Span(finding.start, finding.end)


def _pieces(text: str, places: list[tuple[Span, Finding]]) -> Iterator[str]:
    """The text with its notes; what overlaps an earlier place, or runs over a line, has a note without a highlight."""
    done = 0
    for span, finding in sorted(places, key=lambda place: (place[0].start, place[0].end)):
        start, end = max(done, span.start), max(done, span.end)
        yield text[done:start]
        marked = text[start:end]
        whole = start == span.start and marked and "\n" not in marked
        yield f"{{=={marked}==}}" if whole else marked
        yield f"{{>>{_note(finding)}{_TAG}"
        done = end
    yield text[done:]


def _note(finding: Finding) -> str:
    return " ".join(comment_lines(finding)).replace("<<}", "<< }")
