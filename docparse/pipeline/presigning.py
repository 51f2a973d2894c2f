"""What was found at an earlier check of a document and is gone now, and a copy without what is left in its file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from docparse.pipeline.originals import load_original
from docparse.values import Analysis, Finding, Place, SettingsError, UnreadableFile

if TYPE_CHECKING:
    from docparse.pipeline.settings import FileSettings

_PLACE = tuple(field.name for field in fields(Place))
# The fix is no longer to be applied.
_FINDING = tuple(field.name for field in fields(Finding) if field.name not in {"fix", "at", "suggestions"})

Earlier = Mapping[str, tuple[Finding, ...]]


def load_earlier(path: Path) -> Earlier:
    """The findings of an earlier ``check --format json``, by the path of their document.

    Raises SettingsError where the file is no such result.
    """
    try:
        stored = json.loads(path.read_text(encoding="utf-8-sig"))
        return {
            str(document["path"]): tuple(_finding(one) for one in document["findings"])
            for document in stored["documents"]
        }
    except (OSError, ValueError, KeyError, TypeError):
        raise SettingsError(
            path=str(path),
            code="baseline",
            message="Tệp không phải kết quả kiểm tra trước đó.",
            remedy="Tạo bằng: docparse check … --format json -o ket-qua.json.",
        ) from None


def _finding(stored: Mapping[str, Any]) -> Finding:
    known: dict[str, Any] = {name: stored[name] for name in _FINDING if name in stored}
    at = Place(**{name: stored["at"].get(name) for name in _PLACE})
    return Finding(**known, at=at, suggestions=tuple(stored.get("suggestions") or ()))


def rules_that_ran(
    *,
    select: Sequence[str],
    extend_select: Sequence[str],
    ignore: Sequence[str],
    config: FileSettings,
    rendered: bool = False,
    model: bool = True,
) -> frozenset[str]:
    """The codes of the rules that look at a document before signing; ``rendered`` if its pages are printed."""
    from docparse.checks import rules
    from docparse.pipeline.settings import merge_settings

    settings = merge_settings(
        config, select=select, extend_select=extend_select, ignore=ignore, rendered=rendered, model=model
    )
    wanted = (rule for rule in (*rules(), *settings.rules) if settings.wants(rule) and rule.speaks_at("presign"))
    return frozenset(rule.code for rule in wanted if settings.rendered or not rule.rendered)


def fixed_since(analysis: Analysis, earlier: Earlier, ran: frozenset[str]) -> tuple[Finding, ...]:
    """The findings of the earlier check of this document that neither stand nor were set aside now.

    Only those of rules that ran now: what was not looked for may still be there.
    """
    from docparse.checks.suppressions import context_of_finding

    now = [*(analysis.findings or ()), *(one.finding for one in analysis.suppressed)]
    known = {context_of_finding(finding) for finding in now}
    before = _findings_of(analysis.document.path, earlier)
    return tuple(one for one in before if one.code in ran and context_of_finding(one) not in known)


def _findings_of(path: str, earlier: Earlier) -> tuple[Finding, ...]:
    """By path, else by name: a corrected copy often lies in another folder."""
    if path in earlier:
        return earlier[path]
    name = PurePath(path).name
    named = [findings for other, findings in earlier.items() if PurePath(other).name == name]
    return named[0] if len(named) == 1 else ()


def clean_copy(analysis: Analysis) -> bytes:
    """The Word file of a checked document without what is left in it and needs no decision.

    See ``docparse.edit.docx.clean``. Raises UnreadableFile where it is no Word file, has changed
    since it was read, or would not read the same afterwards.
    """
    from docparse.edit.docx.clean import clean
    from docparse.readers.docx import read_docx

    document = analysis.document
    if document.reader != "docx":
        raise _not_cleanable(document.path, "Chỉ làm sạch được tệp Word (.docx).", "Hãy lưu sang .docx rồi thử lại.")
    original = load_original(document)
    content = clean(original)
    if read_docx(content, document.path).text != read_docx(original, document.path).text:
        told = "Không làm sạch được tệp này mà giữ nguyên chữ."
        raise _not_cleanable(document.path, told, "Hãy xóa chú thích và thuộc tính trong Word (Inspect Document).")
    return content


def _not_cleanable(path: str, message: str, remedy: str) -> UnreadableFile:
    return UnreadableFile(path=path, code="not_cleanable", message=message, remedy=remedy)
