"""What the extension sends of a document: without the comments of docparse, with everybody else's."""

from __future__ import annotations

import importlib.util
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "integrations" / "libreoffice" / "pythonpath" / "docparse_office" / "sent_copy.py"
COMMENTS = (
    '<w:comments><w:comment w:id="0" w:author="docparse" w:initials="dp"><w:p/></w:comment>'
    '<w:comment w:id="10" w:author="Lan"><w:p><w:r>docparse</w:r></w:p></w:comment>'
    '<w:comment w:initials="dp" w:author="docparse" w:id="1">\n<w:p/></w:comment></w:comments>'
)
DOCUMENT = (
    '<w:p><w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="10"/><w:t>Khôi</w:t><w:commentRangeEnd w:id="0"/>'
    '<w:r><w:commentReference w:id="0"/></w:r><w:commentRangeEnd w:id="10"/><w:commentReference w:id="10"/>'
    '<w:r><w:commentReference w:id="1"/></w:r><w:bookmarkStart w:id="1"/></w:p>'
)


def sent(parts: dict[str, str]) -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("sent_copy", SOURCE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    without: Callable[[bytes, str], bytes] = module.without_comments
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    with zipfile.ZipFile(io.BytesIO(without(packed.getvalue(), "docparse"))) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_only_its_own_comments_are_left_out() -> None:
    made = sent({"word/document.xml": DOCUMENT, "word/comments.xml": COMMENTS, "word/styles.xml": "<w:styles/>"})
    assert made["word/comments.xml"] == (
        '<w:comments><w:comment w:id="10" w:author="Lan"><w:p><w:r>docparse</w:r></w:p></w:comment></w:comments>'
    )
    assert made["word/document.xml"] == (
        '<w:p><w:commentRangeStart w:id="10"/><w:t>Khôi</w:t><w:r></w:r><w:commentRangeEnd w:id="10"/>'
        '<w:commentReference w:id="10"/><w:r></w:r><w:bookmarkStart w:id="1"/></w:p>'
    )
    assert made["word/styles.xml"] == "<w:styles/>"


def test_a_document_without_comments_is_sent_as_it_is() -> None:
    assert sent({"word/document.xml": DOCUMENT}) == {"word/document.xml": DOCUMENT}
